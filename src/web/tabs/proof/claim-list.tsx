/** The claims of one source with what became of their quotes; the broken ones come first, with what stands there now. */
import type { ListedClaim } from '../../engine/sources-calls.ts'
import { BrokenQuote } from '../../parts/broken-quote.tsx'
import { isBad, quotes } from '../../state/quotes.ts'
import { sourceWanted } from '../../state/reading.ts'
import { words } from '../../words/words.ts'
import { Resting } from './quote-check.tsx'

/** The list, closed where nothing is wrong. */
export function ClaimList({ source }: { source: { id: string; language: string; claims: ListedClaim[] } }) {
  const w = words.value
  const { of, why } = quotes.value
  if (source.claims.length === 0) return null
  const all = source.claims.map((claim) => ({
    ...claim,
    checked: of.get(claim.id),
    verdict: claim.quote === '' ? 'no quote' : (of.get(claim.id)?.verdict ?? 'not checked here'),
  }))
  const broken = all.filter(({ verdict }) => isBad(verdict))
  const ordered = [...broken, ...all.filter((one) => !broken.includes(one))]
  return (
    <details data-claims={all.length} open={broken.length > 0}>
      <summary>{w.sources.claimsOf(all.length)}</summary>
      <ul class="passages">
        {ordered.map(({ id, says, quote, verdict, checked }) => (
          <li key={id} data-listed-claim={id} data-verdict={verdict}>
            {quote ? <q lang={source.language}>{quote}</q> : null} <span lang="en">{says}</span>{' '}
            <small>
              <span class={`anchor ${verdict.replaceAll(' ', '-')}`}>{w.verdicts[verdict] ?? verdict}</span>{' '}
              {checked?.at ? (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    sourceWanted.value = { source: source.id, claim: id }
                  }}
                >
                  {w.sources.showInText}
                </button>
              ) : null}
            </small>
            {isBad(verdict) ? (
              <>
                <BrokenQuote
                  quote={quote}
                  nearest={checked?.found ?? ''}
                  why={why[id] ?? []}
                  language={source.language}
                />
                <Resting on={id} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
