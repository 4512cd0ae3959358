/** Stability over drawn worlds. */
import type { CompiledCase } from '../../compile/index.ts'
import type { HeldState } from './finding.ts'
import { conceptNames, mapConcepts } from './stability.ts'
import { type Arena, improvementsOf, verdictOn } from './verdict.ts'

/** Counts in how many drawn worlds a state is stable, per party and for all of them. */
export function tallyOf(compiled: CompiledCase) {
  const counts = compiled.parties.map(() => mapConcepts(() => 0))
  const together = mapConcepts(() => 0)
  let worlds = 0
  return {
    add(arena: Arena, state: number): void {
      worlds++
      const stable = compiled.parties.map((_, party) => {
        const improvements = improvementsOf(arena, party, state)
        return mapConcepts((concept) => verdictOn(arena, party, state, concept, improvements).stable)
      })
      for (const concept of conceptNames) {
        stable.forEach((own, party) => {
          if (own[concept]) counts[party]![concept]++
        })
        if (stable.every((own) => own[concept])) together[concept]++
      }
    },
    finish(held: HeldState): HeldState {
      return {
        ...held,
        shares: mapConcepts((concept) => together[concept] / worlds),
        parties: held.parties.map((one, party) => ({
          ...one,
          shares: mapConcepts((concept) => counts[party]![concept] / worlds),
        })),
      }
    },
  }
}
