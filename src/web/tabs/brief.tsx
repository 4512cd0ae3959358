/** The brief: two pages, made in the page, shown in a frame that may run nothing. */
import { useState } from 'preact/hooks'
import { saveFile } from '../parts/save-file.ts'
import { engine, settingOf, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** Draws of the brief, as on the command line. */
const briefDraws = 400

/** The tab. */
export function Brief() {
  const { address, about, problem } = workbench
  const w = words.value
  const [made, setMade] = useState<{ text: string; where: string } | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [paper, setPaper] = useState<'a4' | 'letter'>('a4')
  const where = settingOf(address.value.where)
  const write = async (format: 'html' | 'markdown') => {
    setShare(0)
    try {
      const { text } = await engine().slow.ask(
        'brief',
        {
          where: address.value.where,
          worlds: briefDraws,
          seed: 1,
          lexicon: address.value.lexicon,
          paper,
          format,
          generatedOn: new Date().toISOString().slice(0, 10),
        },
        { onProgress: (done) => setShare(done) },
      )
      if (format === 'html') setMade({ text, where })
      else saveFile(`${about.value?.id ?? 'brief'}.md`, text, 'text/markdown')
    } catch (failed) {
      problem.value = failed instanceof Error ? failed.message : String(failed)
    } finally {
      setShare(null)
    }
  }
  return (
    <section class="brief-tab">
      <h2>{w.tabs.brief.question}</h2>
      <div class="row">
        <button type="button" class="primary" disabled={share !== null} onClick={() => void write('html')}>
          {w.writeBrief}
        </button>
        <label>
          {w.paper}{' '}
          <select
            value={paper}
            onChange={(event) => setPaper(event.currentTarget.value === 'letter' ? 'letter' : 'a4')}
          >
            <option value="a4">A4</option>
            <option value="letter">Letter</option>
          </select>
        </label>
        <button
          type="button"
          disabled={!made}
          onClick={() => document.querySelector<HTMLIFrameElement>('.brief-frame')?.contentWindow?.print()}
        >
          {w.printBrief}
        </button>
        <button
          type="button"
          disabled={!made}
          onClick={() => made && saveFile(`${about.value?.id ?? 'brief'}.html`, made.text, 'text/html')}
        >
          {w.download} HTML
        </button>
        <button type="button" disabled={share !== null} onClick={() => void write('markdown')}>
          {w.download} Markdown
        </button>
      </div>
      {share === null ? null : (
        <p>
          <progress max={1} value={share} aria-label={w.working(w.tabs.brief.question)} /> {w.briefWait}
        </p>
      )}
      {made && made.where !== where ? <p class="stale">{w.forOlder}</p> : null}
      {made ? (
        <iframe
          class="brief-frame"
          title={w.tabs.brief.question}
          sandbox="allow-same-origin allow-modals"
          srcdoc={made.text}
        />
      ) : null}
    </section>
  )
}
