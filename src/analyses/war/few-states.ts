/**
 * Values of a few states in one world, by the very arithmetic of the whole case: a case of a hundred thousand deals is worked
 * out for the dozen that matter here.
 */
import {
  type CompiledCase,
  type CompiledGuarantees,
  type DurableWorld,
  durableWorld,
  type World,
} from '../../compile/index.ts'

/** What a world of face values comes to, on the values that deals are judged by. */
export interface FewStates {
  /** Values per party of the states, in their order, in billionths or ranks: `values[party][k]`. */
  values: readonly Int32Array[]
  /** W(t) per party where it is the war path's, as in a world. */
  overTime: World['noDealOverTime']
}

/**
 * A function from a world of face values to the values of these states: face values without `guarantees`, durable ones with.
 * Its memory is used again by the next call.
 */
export function fewStates(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees | null,
  states: readonly number[],
): (face: World) => FewStates {
  const kept = guarantees ? [...states, ...alsoNeeded(compiled, guarantees)] : [...states]
  const gathered = compiled.parties.map(() => new Int32Array(kept.length))
  const gather = (face: World): Int32Array[] => {
    gathered.forEach((into, party) => {
      const payoff = face.payoffOf[party]!
      for (let k = 0; k < kept.length; k++) into[k] = payoff[kept[k]!]!
    })
    return gathered
  }
  if (!guarantees) return (face) => ({ values: gather(face), overTime: face.noDealOverTime })
  const { small, fewer } = renumbered(compiled, guarantees, kept)
  const payoff = new Int32Array(compiled.parties.length * kept.length)
  let memory: DurableWorld | undefined
  return (face) => {
    memory = durableWorld(small, fewer, { ...face, payoff, payoffOf: gather(face) }, memory)
    const values = memory.payoffOf.map((own) => own.subarray(0, states.length))
    return { values, overTime: memory.noDealOverTime }
  }
}

/** States whose values the next war, the calibration of the guarantees and going on need. */
function alsoNeeded({ warPath }: CompiledCase, { nextWar, calibratedDeals }: CompiledGuarantees): number[] {
  return [
    ...(nextWar ? [nextWar.won, nextWar.repelled] : []),
    ...(warPath ? [warPath.fighting, ...warPath.endings.map(({ state }) => state)] : []),
    ...calibratedDeals,
  ]
}

/** Case and guarantees with states by their place among the kept ones. A state kept twice keeps both places. */
function renumbered(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  kept: readonly number[],
): { small: CompiledCase; fewer: CompiledGuarantees } {
  const places = new Map<number, number[]>()
  kept.forEach((state, place) => {
    const known = places.get(state)
    if (known) known.push(place)
    else places.set(state, [place])
  })
  const placesOf = (states: Int32Array): Int32Array =>
    Int32Array.from([...states.filter((state) => places.has(state))].flatMap((state) => places.get(state)!))
  const first = (state: number): number => places.get(state)![0]!
  const { nextWar, calibratedDeals, groups } = guarantees
  const fewer = {
    ...guarantees,
    calibratedDeals: Int32Array.from(calibratedDeals, first),
    groups: groups.map((group) => ({ ...group, states: placesOf(group.states) })),
    nextWar: nextWar && { ...nextWar, won: first(nextWar.won), repelled: first(nextWar.repelled) },
  }
  const { warPath } = compiled
  const small = {
    ...compiled,
    space: { ...compiled.space, count: kept.length },
    warPath: warPath && {
      ...warPath,
      fighting: first(warPath.fighting),
      endings: warPath.endings.map((ending) => ({ ...ending, state: first(ending.state) })),
    },
  }
  return { small, fewer }
}
