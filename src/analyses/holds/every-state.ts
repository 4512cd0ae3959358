/** Verdicts on every state of a case, for tables. */
import { type CompiledCase, optionsById } from '../../compile/index.ts'
import type { HoldsValue } from './finding.ts'
import { conceptNames, concepts, mapConcepts } from './stability.ts'

/** Flags per state and party, and how many states are equilibria under each concept. */
export function everyState(
  compiled: CompiledCase,
  flags: readonly Uint8Array[],
): NonNullable<HoldsValue['all']> {
  const count = compiled.space.count
  const equilibria = mapConcepts((concept) => {
    let found = 0
    for (let state = 0; state < count; state++)
      if (flags.every((own) => (own[state]! & concepts[concept]) !== 0)) found++
    return found
  })
  return {
    states: count,
    equilibria,
    flags: Array.from({ length: count }, (_, state) => ({
      state: Object.entries(optionsById(compiled, state))
        .map(([issue, option]) => `${issue}=${option}`)
        .join(' '),
      parties: Object.fromEntries(
        compiled.parties.map((party, index) => [
          party.id,
          conceptNames.filter((concept) => (flags[index]![state]! & concepts[concept]) !== 0),
        ]),
      ),
    })),
  }
}
