/**
 * The base world with a few inputs moved. Only parties whose numbers or leading reading change are evaluated again, so that
 * hundreds of moves of a large case take seconds. Same arithmetic as `deals` on a case compiled with these settings.
 */
import {
  applySettings,
  type CompiledCase,
  centralValues,
  type DurableWorld,
  durableWorld,
  emptyWorld,
  evaluateWorld,
  leadingReadings,
  withSetting,
} from '../../compile/index.ts'
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
  const face = emptyWorld(start)
  let durable: DurableWorld | undefined
  let before: { values: Float64Array; readings: Int32Array } | undefined
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
    const values = centralValues(compiled)
    const readings = leadingReadings(compiled)
    const war = face.war
    const parties = movedParties(compiled, values, readings, before)
    evaluateWorld(compiled, values, readings, face, undefined, parties)
    // A war that nobody had to work out again is the war it was: its numbers move every party that counts with it.
    face.war ??= war
    before = { values, readings }
    if (compiled.guarantees) durable = durableWorld(compiled, compiled.guarantees, face, durable)
    return standingOf(compiled, durable ?? face, states)
  }
}

/** Parties to evaluate again; undefined for all of them, the first time. */
function movedParties(
  compiled: CompiledCase,
  values: Float64Array,
  readings: Int32Array,
  before: { values: Float64Array; readings: Int32Array } | undefined,
): number[] | undefined {
  if (!before) return undefined
  const moved = compiled.quantities.filter((_, index) => values[index] !== before.values[index])
  return compiled.parties.flatMap((_, party) => {
    const uses = moved.some((quantity) => quantity.parties.includes(party))
    return uses || readings[party] !== before.readings[party] ? [party] : []
  })
}
