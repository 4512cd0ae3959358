/** What the check of the passages found, and which numbers stand on passages that do not hold. */
import type { CompiledCase } from '../../compile/index.ts'
import { type AnchorResult, isBroken } from '../../evidence/index.ts'
import type { AnchorSummary, BrokenAnchor, PassageVerdict } from './finding.ts'
import type { PassageBook } from './passages.ts'

/** Verdicts in the order in which they are shown. */
const order: readonly PassageVerdict[] = [
  'exact',
  'moved',
  'fuzzy',
  'ambiguous',
  'changed',
  'orphan',
  'not checked here',
  'no quote',
]
/** Counts every claim once. `shares`: share of all influence by key; numbers without influence count 0. */
export function anchorSummary(
  compiled: Pick<CompiledCase, 'claims' | 'quantities'>,
  anchors: readonly AnchorResult[],
  book: PassageBook,
  shares: ReadonlyMap<string, number>,
): AnchorSummary {
  const counts = new Map<PassageVerdict, number>()
  for (const claim of compiled.claims) {
    const verdict = book.verdictOf(claim)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  const restingOn = new Map<string, string[]>()
  for (const { key, basis } of compiled.quantities) {
    for (const claim of new Set(basis.passages.map((passage) => passage.claim))) {
      restingOn.set(claim, [...(restingOn.get(claim) ?? []), key])
    }
  }
  const share = (key: string): number => shares.get(key) ?? 0
  const broken = anchors
    .filter(isBroken)
    .map(({ claim, source, verdict, why }): BrokenAnchor => {
      const numbers = [...(restingOn.get(claim) ?? [])].sort(
        (a, b) => share(b) - share(a) || (a < b ? -1 : 1),
      )
      return {
        claim,
        source,
        verdict,
        why: [...why],
        numbers,
        share: numbers.reduce((sum, key) => sum + share(key), 0),
      }
    })
    .sort((a, b) => b.share - a.share || (a.claim < b.claim ? -1 : 1))
  return {
    checked: anchors.some(({ verdict }) => verdict !== 'not checked here'),
    verdicts: order.flatMap((verdict) => {
      const claims = counts.get(verdict) ?? 0
      return claims === 0 ? [] : [{ verdict, claims }]
    }),
    broken,
  }
}
