/** Observations of a compiled case: which numbers say how expected each is under each rival reading of its party. */
import type { CaseSpec } from '../case/index.ts'

/** One observation, or one that could be looked for. Its numbers are quantities, found by their index. */
export interface CompiledObservation {
  id: string
  /** The party whose readings it bears on. */
  party: number
  what: string
  /** In full or in part (2025, 2025-10); null where the case gives none. */
  date: string | null
  /** False for something that could be looked for. */
  seen: boolean
  /**
   * Readings of the party (indexes into `readings`, ascending), and the quantity that says how expected the observation is
   * under each; -1 where the case does not say.
   */
  likelihoods: { reading: number; quantity: number }[]
  /** Quantities: the same for “none of these readings”, and how far the report is to be believed. */
  other: number
  credibility: number
  relevance: 'low' | 'medium' | 'high'
  /** Observations of one group retell the same thing; null for one by itself. */
  group: string | null
  /** True where it may have been made to be seen. */
  planted: boolean
  /** The indicator of the timeline that measures whether the party negotiates so; null where none does. */
  measuredBy: NonNullable<CaseSpec['observations'][number]['measuredBy']> | null
  claims: string[]
}

/** Observations in canonical order (by id); a case without any has an empty list. */
export function compileObservations(
  spec: CaseSpec,
  quantityIndex: ReadonlyMap<string, number>,
  partyIndex: ReadonlyMap<string, number>,
  readings: readonly { id: string; party: number }[],
): CompiledObservation[] {
  const slot = (key: string): number => quantityIndex.get(key) ?? -1
  const compiled = spec.observations.map((one): CompiledObservation => {
    const party = partyIndex.get(one.party)!
    const key = `observation.${one.id}`
    return {
      id: one.id,
      party,
      what: one.what,
      date: one.date ?? null,
      seen: one.seen,
      likelihoods: readings.flatMap((reading, index) =>
        reading.party === party ? [{ reading: index, quantity: slot(`${key}.${reading.id}`) }] : [],
      ),
      other: slot(`${key}.other`),
      credibility: slot(`${key}.credibility`),
      relevance: one.relevance,
      group: one.group ?? null,
      planted: one.planted,
      measuredBy: one.measuredBy ?? null,
      claims: one.claims,
    }
  })
  return compiled.sort((a, b) => (a.id < b.id ? -1 : 1))
}
