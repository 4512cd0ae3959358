/** What the base world answers with one number at its low and its high end, everything else as it is. */
import { baseWorlds, type CompiledCase, type World, warChancesOf, withSetting } from '../../compile/index.ts'
import type { AnswerAt, NumberProof } from './finding.ts'

/** A number without a range is moved by this much of a 0–1 scale, or this share of its value on any other (judged). */
const bareMove = 0.1

/** The answers at both ends and between; null for a number that is worked out from others: move those. */
export function movesOf(compiled: CompiledCase, quantity: number): NumberProof['moves'] {
  if (compiled.derived.some(({ index }) => index === quantity)) return null
  const { central, low, high, minimum, maximum } = compiled.quantities[quantity]!
  const bare = low === high
  const by = minimum >= 0 && maximum <= 1 ? bareMove : Math.abs(central) * bareMove
  const ends = bare ? [Math.max(minimum, central - by), Math.min(maximum, central + by)] : [low, high]
  const answer = answering(compiled)
  return {
    bare,
    low: answer(withSetting(compiled, quantity, ends[0]!), ends[0]!),
    base: answer(compiled, central),
    high: answer(withSetting(compiled, quantity, ends[1]!), ends[1]!),
  }
}

/** Values count the risk of the next war where the case has guarantees, as in `deals`. */
function answering(start: CompiledCase): (compiled: CompiledCase, value: number) => AnswerAt {
  const evaluated = baseWorlds(start)
  return (compiled, value) => {
    const { world, values, readings } = evaluated(compiled)
    const accepted = acceptedBy(compiled, world)
    return {
      value,
      acceptable: countOf(accepted, compiled.agreement),
      endStates: compiled.endStates.flatMap(({ id, agreement, states }) => {
        if (!agreement) return []
        return [{ id, acceptable: states.reduce((sum, state) => sum + accepted[state]!, 0) }]
      }),
      endings: endingsOf(compiled, values, readings),
    }
  }
}

/** 1 for each package that every signatory accepts. */
function acceptedBy(compiled: CompiledCase, world: World): Uint8Array {
  const accepted = Uint8Array.from(compiled.agreement)
  compiled.parties.forEach(({ signs }, party) => {
    if (!signs) return
    const payoff = world.payoffOf[party]!
    const threshold = world.threshold[party]!
    for (let state = 0; state < accepted.length; state++) {
      if (payoff[state]! < threshold || (world.crossed[state]! >>> party) & 1) accepted[state] = 0
    }
  })
  return accepted
}

function countOf(accepted: Uint8Array, agreement: Uint8Array): number {
  let count = 0
  for (let state = 0; state < accepted.length; state++) count += accepted[state]! & agreement[state]!
  return count
}

/** Chance of each ending up to the horizon, and that none has come. */
function endingsOf(
  { warPath }: CompiledCase,
  values: Float64Array,
  readings: ArrayLike<number>,
): AnswerAt['endings'] {
  if (!warPath) return []
  const { chances, months, endings } = warChancesOf(warPath, values, readings)
  const shares = new Float64Array(endings)
  let goesOn = 1
  for (let month = 0; month < months; month++) {
    let ends = 0
    for (let ending = 0; ending < endings; ending++) {
      const chance = goesOn * chances[ending * months + month]!
      shares[ending]! += chance
      ends += chance
    }
    goesOn = Math.max(0, goesOn - ends)
  }
  return [
    ...warPath.endings.map(({ id }, ending) => ({ id, chance: shares[ending]! })),
    { id: null, chance: goesOn },
  ]
}
