/**
 * Influence of the numbers of the war path and of the guarantees: how far the parties' margins move when one of them moves.
 *
 * By differences between the ends of its 90 % range (a point: 10 % either way), everything else at central values. For the
 * war path that is the move of W, summed over parties; for the guarantees the mean move of durable values over a sample
 * of deals. Units of utility, as everywhere in `influence.ts`.
 */
import { type DeterrenceParameters, endingChances, expectedPaths } from '../models/index.ts'
import { centralValues, emptyWorld, evaluateWorld, leadingReadings } from './evaluate.ts'
import { codesOf, deterrenceOf, durableValueOf, nextWarValue } from './guarantees.ts'
import { type CompiledCase, one, type World } from './types.ts'
import { valueOfGoingOn, warParameters, warSchedule } from './war-path.ts'
import type { CompiledGuarantees, CompiledWarPath } from './war-types.ts'

/** Deals looked at for the influence of guarantees; evenly spread over all of them. */
const sampleSize = 64

/** The two ends between which a number is moved. */
function ends(compiled: CompiledCase, index: number): [number, number] {
  const { low, high, central, minimum, maximum } = compiled.quantities[index]!
  if (low !== high) return [low, high]
  const width = Math.abs(central) * 0.1
  return [Math.max(minimum, central - width), Math.min(maximum, central + width)]
}

/** Adds the influence of every number of the war path and the guarantees; nothing for a case without either. */
export function addWarInfluence(compiled: CompiledCase, into: Float64Array): void {
  const { warPath, guarantees } = compiled
  if (!warPath && !guarantees) return
  const world = evaluateWorld(
    compiled,
    centralValues(compiled),
    leadingReadings(compiled),
    emptyWorld(compiled),
  )
  if (warPath) addWarPath(compiled, warPath, world, into)
  if (guarantees) addGuarantees(compiled, guarantees, world, into)
}

/** Difference of W between the ends of each parameter's range; all of them in one run of the process. */
function addWarPath(compiled: CompiledCase, war: CompiledWarPath, world: World, into: Float64Array): void {
  const parties = compiled.parties.flatMap((_, party) => {
    const cost = compiled.evaluators[party]!.fightingCost(world.values, world.readings[party]!)
    return cost === null ? [] : [{ party, cost }]
  })
  if (parties.length === 0) return
  const moved: { quantity: number; parameter: number }[] = []
  war.parameters.forEach((quantity, parameter) => {
    moved.push({ quantity, parameter })
  })
  for (const seen of war.seenDifferently.values()) moved.push(...seen)
  const runs = 2 * moved.length
  const values = new Float64Array(war.parameters.length * runs)
  const central = warParameters(war, world.values, world.readings)
  central.forEach((value, parameter) => {
    values.fill(value, parameter * runs, (parameter + 1) * runs)
  })
  moved.forEach(({ quantity, parameter }, k) => {
    values.set(ends(compiled, quantity), parameter * runs + 2 * k)
  })
  const paths = expectedPaths(war.process, {
    runs,
    months: war.horizon,
    values,
    schedule: warSchedule(war),
    keep: 'monthly',
  })
  const rate = world.values[war.discount]!
  moved.forEach(({ quantity }, k) => {
    const [low, high] = [endingChances(paths, 2 * k), endingChances(paths, 2 * k + 1)]
    for (const { party, cost } of parties) {
      const payoff = world.payoffOf[party]!
      const from = valueOfGoingOn(war, low, payoff, cost, rate)[0]!
      const to = valueOfGoingOn(war, high, payoff, cost, rate)[0]!
      into[quantity]! += Math.abs(to - from) / one
    }
  })
}

/** Mean difference of durable values between the ends of each number's range, over a sample of deals. */
function addGuarantees(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  world: World,
  into: Float64Array,
): void {
  const sample = sampleOf(guarantees)
  const slotsOf = new Map(sample.map((deal) => [deal, codeSlots(guarantees, deal)]))
  const payoff = world.payoffOf[guarantees.challenger]!
  const central = deterrenceOf(compiled, guarantees, world.values, payoff)
  const own = new Set(Object.values(guarantees.parameters))
  for (const slot of Object.values(guarantees.terms[guarantees.calibratedOn]!.codes)) own.add(slot)
  const costs = new Set(guarantees.nextWar?.cost ?? [])
  compiled.quantities.forEach((quantity, index) => {
    if (quantity.role !== 'guarantee') return
    // A code moves only the deals that have it; a number of the model, or of the calibrating term, moves all.
    const everywhere = own.has(index) || costs.has(index)
    const touched = everywhere ? sample : sample.filter((deal) => slotsOf.get(deal)!.has(index))
    if (touched.length === 0) return
    const [low, high] = ends(compiled, index).map((value) => {
      const values = Float64Array.from(world.values)
      values[index] = value
      const parameters = own.has(index) ? deterrenceOf(compiled, guarantees, values, payoff) : central
      return durableValues(compiled, guarantees, { ...world, values }, parameters, touched)
    }) as [Float64Array, Float64Array]
    let sum = 0
    for (let k = 0; k < low.length; k++) sum += Math.abs(high[k]! - low[k]!)
    into[index]! += sum / sample.length / one
  })
}

interface SampledDeal {
  state: number
  term: number
  modifiers: number[]
}

/** The quantities that are codes of a deal's guarantee. */
function codeSlots(guarantees: CompiledGuarantees, { term, modifiers }: SampledDeal): Set<number> {
  const codes = [guarantees.terms[term]!.codes, ...modifiers.map((one) => guarantees.modifiers[one]!.codes)]
  return new Set(codes.flatMap((slots) => Object.values(slots)))
}

/** Durable values of some deals, party by party, in one world. */
function durableValues(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  world: World,
  parameters: DeterrenceParameters,
  deals: readonly SampledDeal[],
): Float64Array {
  const parties = compiled.parties.length
  const rate = world.values[guarantees.parameters.discount]!
  const challenger = world.payoffOf[guarantees.challenger]!
  const next = compiled.parties.map((_, party) => nextWarValue(guarantees, world, party))
  const found = new Float64Array(deals.length * parties)
  let last: SampledDeal | undefined
  let codes: ReturnType<typeof codesOf> | undefined
  deals.forEach((deal, k) => {
    const { state, term, modifiers } = deal
    // Deals of one group stand side by side and have the same codes.
    if (!codes || last?.term !== term || last.modifiers !== modifiers)
      codes = codesOf(guarantees, term, modifiers, world.values)
    last = deal
    const worth = durableValueOf(codes, parameters, challenger[state]!, rate)
    for (let party = 0; party < parties; party++)
      found[k * parties + party] = worth(world.payoffOf[party]![state]!, next[party]!)
  })
  return found
}

/** Deals spread over all groups, so that every group is heard at least once, however few deals it has. */
function sampleOf(guarantees: CompiledGuarantees): SampledDeal[] {
  const total = guarantees.groups.reduce((sum, { states }) => sum + states.length, 0)
  const step = Math.max(1, Math.floor(total / sampleSize))
  const sample: SampledDeal[] = []
  let passed = 0
  for (const { term, modifiers, states } of guarantees.groups) {
    // Every group is heard at least once, however few deals it has.
    for (
      let k = passed === 0 ? 0 : Math.min(states.length - 1, step - passed);
      k < states.length;
      k += step
    ) {
      sample.push({ state: states[k]!, term, modifiers })
      passed = (states.length - k) % step
    }
  }
  return sample
}
