/**
 * Texts of sources beside the case: open or drop one, see what was read before it is kept, read it with the quotes of the
 * case marked by what became of them, claim a passage of it, and decide on what the rules suggest from it.
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ExtractedText, ExtractionProblem } from '../../../documents/index.ts'
import type { Calls } from '../../engine/protocol.ts'
import { documentEndings, isDocument, type ReadingDocument, readDocument } from '../../files/source-text.ts'
import { chooseSource, sourceRead, sourceWanted } from '../../state/reading.ts'
import { askSources } from '../../state/sources-line.ts'
import { keepSources, workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'
import { JudgeDialog } from '../wants/judge.tsx'
import { ClaimList } from './claim-list.tsx'
import { DocumentFound, DocumentRefused } from './document-found.tsx'
import { InboxPane } from './inbox.tsx'
import { QuoteCheck } from './quote-check.tsx'
import { Reading } from './reading.tsx'

type Listed = Calls['sources']['gives']
type Read = Calls['readSource']['gives']

/** What became of the file opened last; `source` is the one it was opened for. */
type Opened =
  | { kind: 'reading'; source: string; reading: ReadingDocument }
  | { kind: 'found'; source: string; name: string; found: ExtractedText }
  | { kind: 'refused'; source: string; name: string; problem: ExtractionProblem }
  | { kind: 'stopped'; source: string; name: string }

/** The pane; without sources it says so. */
export function SourcesPane() {
  const w = words.value
  const { opened, sourceTexts, newer } = workbench
  const listed = useSignal<Listed>([])
  const read = useSignal<Read | null>(null)
  const file = useSignal<Opened | null>(null)
  const hanging = useSignal(false)
  const place = useRef<HTMLElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const asked = sourceRead()
  const source = listed.value.find(({ id }) => id === asked) ?? listed.value[0]
  const chosen = source?.id ?? ''
  const text = sourceTexts.value[chosen]

  useEffect(() => {
    let wanted = true
    askSources('sources', {}).then(
      (found) => {
        if (wanted) listed.value = found
      },
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [opened.value])
  useEffect(() => {
    let wanted = true
    read.value = null
    if (text !== undefined && chosen)
      askSources('readSource', { source: chosen, text }).then(
        (found) => {
          if (wanted) read.value = found
        },
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [chosen, text, opened.value])
  // What somebody asked for from elsewhere comes into sight, and the focus goes to it.
  useEffect(() => {
    const wanted = sourceWanted.value
    if (!wanted || wanted.source !== chosen || (text !== undefined && !read.value)) return
    sourceWanted.value = null
    const quote =
      wanted.claim && place.current?.querySelector<HTMLElement>(`mark[data-claim~="${wanted.claim}"]`)
    const pane = place.current?.querySelector<HTMLElement>(
      text === undefined ? '[data-open-source]' : '[data-reading]',
    )
    pane?.focus({ preventScroll: true })
    ;(quote || pane)?.scrollIntoView({ block: 'center' })
  }, [sourceWanted.value, chosen, text, read.value])
  useEffect(() => () => stopReading(file.peek()), [])

  const take = async (one: File | undefined) => {
    if (!one || !chosen || newer.value) return
    stopReading(file.peek())
    const reading = readDocument(one)
    const here = { source: chosen, name: one.name }
    file.value = { kind: 'reading', source: chosen, reading }
    const found = await reading.done
    const now = file.peek()
    if (now?.kind !== 'reading' || now.reading !== reading) return
    if (found === null) file.value = { kind: 'stopped', ...here }
    else if (found.ok) file.value = { kind: 'found', ...here, found: found.value }
    else file.value = { kind: 'refused', ...here, problem: found.problem }
  }
  useDrops((one) => void take(one), hanging)
  if (listed.value.length === 0) return <p class="hint">{w.editing.noSources}</p>
  return (
    <section ref={place} data-sources aria-labelledby="sources-title">
      <h2 id="sources-title">{w.sources.title}</h2>
      <QuoteCheck listed={listed.value} />
      <p class="hint">{w.sources.hint}</p>
      <div class="row">
        <label for="source-choice">
          {w.source}{' '}
          <select
            id="source-choice"
            value={chosen}
            onChange={(event) => {
              chooseSource(event.currentTarget.value)
            }}
          >
            {listed.value.map(({ id, title, claims }) => (
              <option key={id} value={id} lang="en">
                {title} ({claims.length}) {sourceTexts.value[id] === undefined ? '' : '✓'}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          data-open-source
          disabled={newer.value !== null}
          onClick={() => chooser.current?.click()}
        >
          {w.sources.open}
        </button>
        <input
          ref={chooser}
          type="file"
          accept={documentEndings}
          hidden
          data-source-file
          aria-label={w.sources.open}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            // The same file can be chosen again, after it was mended.
            event.currentTarget.value = ''
          }}
        />
        {hanging.value ? <strong data-drop-here>{w.sources.dropHere}</strong> : null}
      </div>
      <FileState
        file={file.value}
        keep={async (of, found) => {
          file.value = null
          chooseSource(of)
          await keepSources({ [of]: found.text })
          place.current?.querySelector<HTMLElement>('#source-choice')?.focus()
        }}
        drop={() => {
          file.value = null
          place.current?.querySelector<HTMLElement>('[data-open-source]')?.focus()
        }}
      />
      {text === undefined ? (
        <p data-text-not-here>{w.sources.notHere}</p>
      ) : read.value && source ? (
        <Reading key={chosen} source={source} text={text} read={read.value} />
      ) : null}
      {source ? <ClaimList source={source} /> : null}
      <InboxPane source={chosen} text={text} />
      <JudgeDialog />
    </section>
  )
}

function stopReading(file: Opened | null): void {
  if (file?.kind === 'reading') file.reading.stop()
}

function FileState({
  file,
  keep,
  drop,
}: {
  file: Opened | null
  keep: (source: string, found: ExtractedText) => Promise<void>
  drop: () => void
}) {
  const w = words.value.sources
  switch (file?.kind) {
    case 'reading':
      return (
        <p class="row" role="status" data-document-reading>
          <progress aria-label={w.reading(file.reading.name)} /> {w.reading(file.reading.name)}
          <button type="button" class="small" data-document-stop onClick={file.reading.stop}>
            {w.stop}
          </button>
        </p>
      )
    case 'found':
      return (
        <DocumentFound
          name={file.name}
          source={file.source}
          found={file.found}
          keep={() => void keep(file.source, file.found)}
          drop={drop}
        />
      )
    case 'refused':
      return <DocumentRefused name={file.name} problem={file.problem} />
    case 'stopped':
      return (
        <p role="status" data-document-stopped>
          {w.stopped(file.name)}
        </p>
      )
    default:
      return null
  }
}

/** Documents dropped anywhere while the pane is there become the text of a source; cases and tables open as ever. */
function useDrops(take: (file: File) => void, hanging: { value: boolean }): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const over = (event: DragEvent) => {
      hanging.value = event.dataTransfer?.types.includes('Files') === true
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) hanging.value = false
    }
    const dropped = (event: DragEvent) => {
      hanging.value = false
      const file = event.dataTransfer?.files[0]
      if (!file || !isDocument(file.name)) return
      event.preventDefault()
      latest.current(file)
    }
    // Before the page itself takes a file as a case.
    document.addEventListener('dragover', over, true)
    document.addEventListener('dragleave', left, true)
    document.addEventListener('drop', dropped, true)
    return () => {
      document.removeEventListener('dragover', over, true)
      document.removeEventListener('dragleave', left, true)
      document.removeEventListener('drop', dropped, true)
    }
  }, [])
}
