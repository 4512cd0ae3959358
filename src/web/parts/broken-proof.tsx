/** Beside a number whose quote is no longer in its source as it was. The number keeps its value. */
import { brokenUnder } from '../state/quotes.ts'
import { words } from '../words/words.ts'

/** Nothing where the proof holds, or cannot be checked here. */
export function BrokenProof({ of }: { of: string }) {
  const w = words.value.sources
  const claims = brokenUnder(of)
  if (claims.length === 0) return null
  return (
    <span
      class="warning broken-proof"
      data-broken-proof={of}
      title={`${w.brokenNumber} (${claims.join(', ')})`}
    >
      <span aria-hidden="true">⚠</span> {w.broken}{' '}
    </span>
  )
}
