/**
 * The base world with a few inputs moved. Only parties whose numbers or leading reading change are evaluated again, so that
 * hundreds of moves of a large case take seconds. Same arithmetic as `deals` on a case compiled with these settings.
 */
import { applySettings, baseWorlds, type CompiledCase, withSetting } from '../../compile/index.ts'
import { type Standing, standingOf } from './standing.ts'

/** One number put in place of a quantity, clipped to its domain. */
export interface Move {
  quantity: number
  value: number
}

/** A party's reading fixed; indexes. */
export interface FixedReading {
  party: number
  reading: number
}

/** Standing of the base world after these moves, each from the base: earlier calls leave no trace. */
export type Probe = (moves: readonly Move[], fixed?: readonly FixedReading[]) => Standing

/** A probe over some packages; values are durable where the case has guarantees, else face. */
export function probeOf(start: CompiledCase, states: Int32Array): Probe {
  const evaluated = baseWorlds(start)
  return (moves, fixed = []) => {
    let compiled = moves.reduce(
      (changed, { quantity, value }) => withSetting(changed, quantity, value),
      start,
    )
    if (fixed.length > 0) {
      compiled = applySettings(compiled, {
        scenario: compiled.scenario,
        spreads: [],
        readings: [...fixed],
      })
    }
    return standingOf(compiled, evaluated(compiled).world, states)
  }
}
