/** The brief: two pages, made in the page, changed where they stand, printed and saved. */
import { useEffect } from 'preact/hooks'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { BriefSheet } from './brief/brief-sheet.tsx'
import { forms, saveBrief } from './brief/save-brief.ts'
import { SentenceList } from './brief/sentence-list.tsx'
import { briefOfNow, editsOf, paper, write, writing, written } from './brief/written-brief.ts'

const frame = 'brief-frame'
const named = { html: 'HTML', docx: 'Word (DOCX)', markdown: 'Markdown' } as const

/** The tab. */
export function Brief() {
  const w = words.value
  const now = written.value?.of.startsWith(`${workbench.about.value?.hash} `) ? written.value : null
  const busy = writing.value
  const edits = now ? JSON.stringify(editsOf(now.asked)) : ''
  useEffect(() => {
    // Words were changed, undone or redone: the same brief again with what holds now.
    if (now && edits !== now.edits) void write(now.asked)
  }, [edits])
  return (
    <section class="brief-tab" data-brief={now ? 'written' : 'none'} aria-busy={busy !== null}>
      <div class="row">
        <button type="button" class="primary" disabled={busy !== null} onClick={() => void write()}>
          {w.writeBrief}
        </button>
        <label>
          {w.paper}{' '}
          <select
            value={paper.value}
            onChange={(event) => {
              paper.value = event.currentTarget.value === 'letter' ? 'letter' : 'a4'
            }}
          >
            <option value="a4">A4</option>
            <option value="letter">Letter</option>
          </select>
        </label>
        <button type="button" disabled={!now} onClick={print}>
          {w.printBrief}
        </button>
        {forms.map((form) => (
          <button
            key={form}
            type="button"
            data-save={form}
            disabled={!now || busy !== null}
            onClick={() => now && void saveBrief(now, form)}
          >
            {w.download} {named[form]}
          </button>
        ))}
      </div>
      {busy === null ? null : (
        <p role="status">
          <progress max={1} value={busy} aria-label={w.working(w.tabs.brief.question)} /> {w.briefWait}
        </p>
      )}
      {now && now.of !== briefOfNow() ? (
        <p class="stale" role="status" data-stale>
          {w.brief.older}
        </p>
      ) : null}
      {now ? (
        <>
          <p class="hint">{w.brief.how}</p>
          <BriefSheet written={now} id={frame} />
          <SentenceList written={now} />
        </>
      ) : null}
    </section>
  )
}

function print(): void {
  const element = document.getElementById(frame)
  if (element instanceof HTMLIFrameElement) element.contentWindow?.print()
}
