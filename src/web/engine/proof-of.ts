/** What one number rests on: basis, reason, passages, and what speaks against it. */
import { type CaseFile, type CompiledCase, evidenceOf } from 'endstate'
import { inputsOf } from './inputs.ts'
import type { Proof } from './protocol.ts'

/** The proof of a number by key; null where the case has no such number. */
export function proofOf(file: CaseFile, compiled: CompiledCase, key: string): Proof | null {
  const index = compiled.quantityIndex.get(key)
  const input = inputsOf(file, compiled).find((one) => one.key === key)
  if (index === undefined || !input) return null
  const evidence = evidenceOf(file.spec)
  const { basis } = compiled.quantities[index]!
  const titleOf = (source: string) => {
    const found = evidence.sources.get(source)
    return found?.title ?? found?.publisher ?? source
  }
  const cited = new Set(basis.passages.map(({ claim }) => claim))
  const about = new Set(basis.passages.flatMap(({ claim }) => evidence.claims.get(claim)?.about ?? []))
  return {
    input,
    reason: basis.reason,
    from: basis.kind,
    place: null,
    passages: basis.passages.flatMap(({ claim, gives }) => {
      const found = evidence.claims.get(claim)
      if (!found) return []
      return [
        {
          claim,
          gives,
          says: found.says,
          stance: found.stance,
          by: found.by ?? '',
          date: found.date ?? '',
          source: titleOf(found.source),
          published: evidence.sources.get(found.source)?.published?.date ?? '',
          fragment: found.quote?.exact ?? '',
          start: found.quote?.start ?? null,
        },
      ]
    }),
    against: [...evidence.claims.values()]
      .filter(
        (one) => one.stance === 'denies' && !cited.has(one.id) && one.about.some((what) => about.has(what)),
      )
      .slice(0, 10)
      .map((one) => ({
        claim: one.id,
        says: one.says,
        source: titleOf(one.source),
        fragment: one.quote?.exact ?? '',
      })),
  }
}
