/** Verdicts on the quotes of a source, counted and compared. */
import type { AnchorResult } from 'endstate'
import type { SourceRequest, SourceStore } from '../store/index.ts'
import type { SourcesCase } from './sources-case.ts'

type Verdict = AnchorResult['verdict']

/** Verdicts from good to bad, in the order in which they are shown. */
export const verdictOrder: readonly Verdict[] = [
  'exact',
  'moved',
  'fuzzy',
  'changed',
  'ambiguous',
  'orphan',
  'not checked here',
]

/** How many quotes have each verdict; verdicts nobody has are left out. */
export function countVerdicts(results: readonly AnchorResult[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {}
  for (const verdict of verdictOrder) {
    const count = results.filter((one) => one.verdict === verdict).length
    if (count > 0) counts[verdict] = count
  }
  return counts
}

/** `12 exact, 1 moved`; empty for no quotes. */
export function verdictsInWords(counts: Partial<Record<Verdict, number>>): string {
  return verdictOrder
    .flatMap((verdict) => (counts[verdict] === undefined ? [] : [`${counts[verdict]} ${verdict}`]))
    .join(', ')
}

/** Verdicts on all quotes of the case against the texts in a store. */
export function anchorsIn({ engine, file }: SourcesCase, store: SourceStore): AnchorResult[] {
  const sources = new Map(file.spec.sources.map((source) => [source.id, source]))
  const found = new Map([...sources].map(([id, source]) => [id, store.find(source)]))
  return engine.checkAnchors(file.spec.claims, (id) => found.get(id)?.text, {
    isSameText: (id) => (sources.get(id)?.sha256 === undefined ? undefined : found.get(id)?.state === 'here'),
  })
}

/** Verdicts on the quotes of one source against a text; `isSame` where the text has the hash the case names. */
export function anchorsAgainst(
  { engine, file }: SourcesCase,
  source: SourceRequest,
  text: string | undefined,
  isSame: boolean,
): AnchorResult[] {
  const claims = file.spec.claims.filter((claim) => claim.source === source.id)
  return engine.checkAnchors(claims, () => text, { isSameText: () => isSame })
}
