/** One world: quantities and readings → utilities, no-deal values, binding red lines. */
import type { EndingChances } from '../models/index.ts'
import { computeDerived } from './quantities.ts'
import { type CompiledCase, one, type World } from './types.ts'
import { goingOnIn, warChancesOf } from './war-path.ts'

/** Memory of one world, to be filled by `evaluateWorld`. 4 bytes per state and party, 2 per state. */
export function emptyWorld(compiled: CompiledCase): World {
  const { count } = compiled.space
  const parties = compiled.parties.length
  const payoff = new Int32Array(parties * count)
  return {
    readings: new Int32Array(parties).fill(-1),
    values: new Float64Array(compiled.quantities.length),
    payoff,
    payoffOf: compiled.parties.map((_, party) => payoff.subarray(party * count, (party + 1) * count)),
    noDeal: new Float64Array(parties),
    war: null,
    noDealOverTime: new Array<Float64Array | null>(parties).fill(null),
    reservation: new Float64Array(parties),
    threshold: new Float64Array(parties),
    binding: new Uint8Array(compiled.redLines.length),
    crossed: new Uint16Array(count),
  }
}

/** Central value of every quantity, derived ones computed. */
export function centralValues(compiled: CompiledCase): Float64Array {
  const values = Float64Array.from(compiled.quantities, (quantity) => quantity.central)
  computeDerived(compiled.derived, compiled.quantities, compiled.quantityIndex, values)
  return values
}

/**
 * Reading per party in the base world: the fixed one, else the one believed most. Where the highest prior is shared by
 * several readings the base world takes none of them (-1): it uses the party's own numbers, which the readings share,
 * rather than let the alphabet decide.
 */
export function leadingReadings(compiled: CompiledCase): Int32Array {
  const leading = new Int32Array(compiled.parties.length).fill(-1)
  const highest = new Float64Array(compiled.parties.length).fill(-1)
  compiled.readings.forEach((reading, index) => {
    const prior = priorOf(compiled, index)
    if (prior < highest[reading.party]!) return
    leading[reading.party] = prior > highest[reading.party]! ? index : -1
    highest[reading.party] = prior
  })
  for (const [party, reading] of compiled.fixedReadings) leading[party] = reading
  return leading
}

/** Central prior of a reading, after settings. */
export function priorOf(compiled: CompiledCase, reading: number): number {
  const index = compiled.quantityIndex.get(`reading.${compiled.readings[reading]!.id}.prior`)
  return index === undefined ? 0 : compiled.quantities[index]!.central
}

/**
 * Fills a world. `bindingDraws` has one uniform per red line; without it a line binds if its probability is at least ½.
 * Only `parties` are evaluated if given, so that one changed number costs one party. `war`: the war's chances in this world,
 * if they are known already.
 */
export function evaluateWorld(
  compiled: CompiledCase,
  values: Float64Array,
  readings: Int32Array,
  into: World,
  bindingDraws?: Float64Array,
  parties?: readonly number[],
  war?: EndingChances,
): World {
  into.values.set(values)
  into.readings.set(readings)
  // Where nobody is evaluated again the war is the one that is there: its numbers belong to those whom it concerns.
  let run = war ?? null
  compiled.evaluators.forEach((evaluator, party) => {
    if (parties && !parties.includes(party)) return
    const reading = readings[party]!
    evaluator.payoff(values, reading, into.payoffOf[party]!)
    const overTime = goingOnIn(compiled, into, party, () => {
      run ??= warChancesOf(compiled.warPath!, values, readings)
      return run
    })
    into.noDealOverTime[party] = overTime
    into.noDeal[party] = overTime ? overTime[0]! : evaluator.noDeal(values, reading, into.payoffOf[party]!)
    into.reservation[party] = evaluator.reservation(values, reading)
    into.threshold[party] = Math.max(into.noDeal[party]!, into.reservation[party]!)
  })
  if (run || !parties) into.war = run
  markRedLines(compiled, values, readings, into, bindingDraws)
  return into
}

function markRedLines(
  compiled: CompiledCase,
  values: Float64Array,
  readings: Int32Array,
  into: World,
  draws: Float64Array | undefined,
): void {
  let changed = false
  compiled.redLines.forEach((line, index) => {
    const probability = compiled.evaluators[line.party]!.binds(index, values, readings[line.party]!)
    const binds =
      probability > 0 && (draws === undefined ? probability >= 0.5 : draws[index]! < probability) ? 1 : 0
    if (into.binding[index] !== binds) changed = true
    into.binding[index] = binds
  })
  // `crossed` only depends on which lines bind; most what-ifs leave it as it is.
  if (!changed) return
  into.crossed.fill(0)
  compiled.redLines.forEach((line, index) => {
    if (into.binding[index] === 0) return
    const mark = 1 << line.party
    const { states } = line
    for (let k = 0; k < states.length; k++) into.crossed[states[k]!]! |= mark
  })
}

/** Value on the 0–1 scale of a cardinal party. */
export function unit(billionths: number): number {
  return billionths / one
}
