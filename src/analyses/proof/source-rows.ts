/** Sources: what they are, how much of the answer they carry, and how independent they are of each other. */
import type { CompiledCase } from '../../compile/index.ts'
import { effectiveNumber, sourceShares } from '../../evidence/index.ts'
import type { SourceRow } from './finding.ts'

/** Numbers listed that rest on one source alone. */
const listedAlone = 5

/** Sources of the case, the largest share carried first; a source that nothing cites is listed too. */
export function sourceRows(compiled: CompiledCase, shares: ReadonlyMap<string, number>): SourceRow[] {
  const sourceOf = new Map(compiled.claims.map(({ id, source }) => [id, source]))
  const carried = sourceShares(
    compiled.quantities.map(({ key, basis }) => ({
      key,
      influence: shares.get(key) ?? 0,
      sources: basis.passages.flatMap(({ claim }) => sourceOf.get(claim) ?? []),
    })),
    compiled.sources.map(({ id }) => id),
  )
  return compiled.sources
    .map((source, index): SourceRow => {
      const { carries, touches, alone, onlyHere } = carried[index]!
      return {
        source: source.id,
        kind: source.kind,
        voice: source.voice,
        date: source.published?.date ?? null,
        certainty: source.published?.certainty ?? 'unknown',
        claims: compiled.claims.filter((claim) => claim.source === source.id).length,
        carries,
        touches,
        alone,
        onlyHere: onlyHere.slice(0, listedAlone),
      }
    })
    .sort((a, b) => b.carries - a.carries || (a.source < b.source ? -1 : 1))
}

/** Different voices, and how many of equal weight they come to; sources of one voice count together. */
export function voicesOf(rows: readonly SourceRow[]): { voices: number; effectiveVoices: number } {
  const carried = new Map<string, number>()
  for (const { voice, carries } of rows) carried.set(voice, (carried.get(voice) ?? 0) + carries)
  return { voices: carried.size, effectiveVoices: effectiveNumber([...carried.values()]) }
}
