/**
 * What going on is worth while somebody moves a lever: only the war is run again, and only parties whose other numbers or
 * leading reading change with the lever are evaluated again. Same arithmetic as `war` on a case compiled with these settings,
 * so the numbers are the same to the last bit.
 */
import {
  applySettings,
  type Before,
  type CompiledCase,
  centralValues,
  emptyWorld,
  evaluateWorld,
  goingOnIn,
  leadingReadings,
  movedParties,
  type Settings,
  type World,
  warChancesOf,
} from '../../compile/index.ts'
import { fewStates } from './few-states.ts'
import { goingOnOf } from './going-on.ts'

/** A case in which levers are moved. */
export interface LiveGoingOn {
  /**
   * W(t) of every party for months 0 … months under these settings, laid over the case as it was at the start: in billionths, or
   * ranks for a party with an order only. Memory that the next call uses again.
   */
  under: (settings: Settings) => readonly Float64Array[]
}

/** Moves levers over one compiled case; `value` as in the parameters of `deals`. */
export function liveGoingOn(
  start: CompiledCase,
  months: number,
  value: 'auto' | 'face' | 'durable' = 'auto',
): LiveGoingOn {
  const guarantees = value === 'face' ? null : start.guarantees
  const world = emptyWorld(start)
  // Without states of its own this works out what the endings of the war are worth, and nothing else.
  const few = fewStates(start, guarantees, [])
  const memory = start.parties.map(() => new Float64Array(months + 1))
  let before: Before | undefined
  return {
    under: (settings) => {
      const compiled = applySettings(start, settings)
      const values = centralValues(compiled)
      const readings = leadingReadings(compiled)
      const parties = movedParties(compiled, before, { values, readings }, ({ role }) => role !== 'war path')
      evaluateWorld(compiled, values, readings, world, undefined, parties)
      runWar(compiled, world)
      before = { values, readings }
      const { overTime } = few(world)
      compiled.parties.forEach((_, party) => {
        goingOnOf(compiled, world, overTime, party, months, memory[party])
      })
      return memory
    },
  }
}

/** Puts the war of this world's numbers into it, and what it is worth to each party. */
function runWar(compiled: CompiledCase, world: World): void {
  const { warPath } = compiled
  if (!warPath) return
  world.war = null
  compiled.parties.forEach((_, party) => {
    const overTime = goingOnIn(compiled, world, party, () => {
      world.war ??= warChancesOf(warPath, world.values, world.readings)
      return world.war
    })
    if (overTime === null) return
    world.noDealOverTime[party] = overTime
    world.noDeal[party] = overTime[0]!
  })
}
