/** A quote that is no longer in its source as it was, beside what comes nearest now. */
import { words } from '../words/words.ts'

/** `nearest` is empty where nothing in the text is like it. */
export function BrokenQuote({
  quote,
  nearest,
  why,
  language = 'en',
}: {
  quote: string
  nearest: string
  why: readonly string[]
  /** Of the source. */
  language?: string
}) {
  const w = words.value.sources
  return (
    <dl class="problem broken-quote" data-broken-quote>
      <div>
        <dt>{w.original}</dt>
        <dd>
          <q lang={language}>{quote}</q>
        </dd>
      </div>
      <div>
        <dt>{w.nearest}</dt>
        <dd>{nearest ? <q lang={language}>{nearest}</q> : w.noNearest}</dd>
      </div>
      {why.length > 0 ? (
        <div>
          <dt>{words.value.reason}</dt>
          <dd lang="en">{why.join('; ')}</dd>
        </div>
      ) : null}
    </dl>
  )
}
