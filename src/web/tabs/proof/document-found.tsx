/** What was read from a file, or why it was not: shown before anything of it is kept. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ExtractedText, ExtractionProblem } from '../../../documents/index.ts'
import { askSources } from '../../state/sources-line.ts'
import { workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

/** Letters of the beginning that are shown. */
const shown = 400

interface FoundOptions {
  name: string
  source: string
  found: ExtractedText
  keep: () => void
  drop: () => void
}

/** Title, date, language, size, notes and warnings of a document, and how many quotes of the source stand in it. */
export function DocumentFound({ name, source, found, keep, drop }: FoundOptions) {
  const w = words.value.sources
  const quotes = useSignal<{ found: number; all: number } | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const { text, kind, meta, pages = [], footnotes = 0, warnings } = found
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    askSources('readSource', { source, text }).then(
      ({ claims }) => {
        const good = claims.filter(({ verdict }) => verdict === 'exact' || verdict === 'moved')
        quotes.value = { found: good.length, all: claims.length }
      },
      () => {},
    )
  }, [source, text])
  const now = workbench.sourceTexts.value[source]
  const { date, certainty = 'unknown', note } = meta.published ?? {}
  const count = text.split(/\s+/).filter(Boolean).length
  return (
    <section class="document-found" data-document-found={kind} aria-labelledby="found-title">
      <h3 id="found-title">{w.foundTitle(name)}</h3>
      <dl class="facts">
        <Line name={w.fields.kind} says={w.kindOf[kind] ?? kind} />
        <Line name={w.fields.title} says={meta.title} foreign />
        <Line name={w.fields.author} says={meta.author} foreign />
        <Line name={w.fields.publisher} says={meta.publisher} foreign />
        <Line
          name={w.fields.date}
          says={
            date
              ? `${date} (${note?.startsWith('stated') && words.value.code === 'en' ? note : `${w.certainty[certainty] ?? certainty}${note ? `: ${note}` : ''}`})`
              : undefined
          }
        />
        <Line name={w.fields.language} says={meta.language ? languageName(meta.language) : undefined} />
        <Line name={w.fields.size} says={w.sizeOf(count, pages.length)} />
        {footnotes > 0 ? <Line name={w.fields.footnotes} says={w.footnotesOf(footnotes)} /> : null}
        {quotes.value ? (
          <Line name={w.fields.quotes} says={w.standIn(quotes.value.found, quotes.value.all)} />
        ) : null}
      </dl>
      {warnings.length > 0 ? (
        <>
          <strong>{w.fields.warnings}</strong>
          <ul lang="en" data-document-warnings>
            {warnings.map(({ code, says }) => (
              <li key={says}>
                {says} <small>({code})</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <details>
        <summary>{w.fields.beginning}</summary>
        <p lang={meta.language ?? 'en'} class="beginning">
          {text.slice(0, shown)}
          {text.length > shown ? ' …' : ''}
        </p>
      </details>
      {quotes.value && quotes.value.all > 0 && quotes.value.found === 0 ? (
        <p class="warning">{w.otherDocument}</p>
      ) : null}
      {now === undefined ? null : <p class="hint">{now === text ? w.sameText : w.otherText}</p>}
      <p class="row">
        <button ref={first} type="button" class="primary" data-document-keep onClick={keep}>
          {w.keep}
        </button>
        <button type="button" data-document-drop onClick={drop}>
          {w.doNotKeep}
        </button>
        <span class="hint">{w.foundHint}</span>
      </p>
    </section>
  )
}

function Line({
  name,
  says,
  foreign = false,
}: {
  name: string
  says: string | undefined
  foreign?: boolean
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(foreign && says ? { lang: 'en' } : {})}>{says ?? words.value.sources.notStated}</dd>
    </div>
  )
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(words.value.code, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Why a file was not taken: what it means, what to do, and the reader's own words with the code in small. */
export function DocumentRefused({ name, problem }: { name: string; problem: ExtractionProblem }) {
  const w = words.value.sources
  const { code, says, remedy } = problem
  return (
    <div role="alert" class="problem" data-document-refused={code}>
      <strong>{w.refusedTitle(name)}</strong> {w.refusals[code]} {w.nothingKept}
      <br />
      <small lang="en">
        {says} {remedy} <code>{code}</code>
      </small>
    </div>
  )
}
