/**
 * Influence of each quantity on who accepts what, cheap enough for every check.
 *
 * Influence = mean absolute change of the acceptance margins (utility − threshold) over all packages when the quantity
 * moves across its 90 % interval; a point counts as if it were uncertain by a tenth of a 0–1 scale to each side, since a
 * bare number is not a certain one. A number that only a reading uses counts by the belief in that reading; the prior of
 * a reading, by how far the reading's utilities are from the party's average. First order: clipping, rescaling of weights
 * and interactions are left to `drivers`.
 */
import { centralValues, priorOf } from './evaluate.ts'
import { computeDerived } from './quantities.ts'
import { type CompiledCase, one } from './types.ts'
import { addWarInfluence } from './war-influence.ts'

/** Half-width given to a point quantity on a 0–1 scale. */
const pointHalfWidth = 0.1

/** Influence per quantity, in the order of `compiled.quantities`, in units of utility; 0 for what nothing uses. */
export function influences(compiled: CompiledCase): Float64Array {
  const values = centralValues(compiled)
  const slopes = new Float64Array(compiled.quantities.length)
  const belief = beliefInReadings(compiled)
  const shares = optionShares(compiled)
  compiled.parties.forEach((_, party) => {
    for (const { reading, share } of belief[party]!) {
      addSlopes(compiled, values, party, reading, share, shares, slopes)
    }
    addPriorSlopes(compiled, values, party, belief[party]!, slopes)
  })
  passToSources(compiled, values, slopes)
  const influence = slopes.map((slope, index) => slope * widthOf(compiled, index))
  addWarInfluence(compiled, influence)
  return influence
}

function widthOf(compiled: CompiledCase, index: number): number {
  const { low, high, role } = compiled.quantities[index]!
  if (low !== high) return high - low
  return role === 'shared' ? 0 : 2 * pointHalfWidth
}

/** Share of packages that have each option: `[issue][option]`. Counted once per case, since no what-if changes it. */
export function optionShares(compiled: CompiledCase): Float64Array[] {
  const { space, agreement } = compiled
  let shares = counted.get(agreement)
  if (!shares) {
    const rows = new Int32Array(space.rowCount)
    const columns = new Int32Array(space.columnCount)
    for (let state = 0; state < space.count; state++) {
      if (agreement[state] === 0) continue
      rows[space.row[state]!]!++
      columns[space.column[state]!]!++
    }
    shares = sharesOfOptions(compiled, { rows, columns }, compiled.agreementCount)
    counted.set(agreement, shares)
  }
  return shares
}

const counted = new WeakMap<Uint8Array, Float64Array[]>()

/** How many of some packages lie in each row and in each column of the space. */
export interface OptionWeights {
  rows: Int32Array
  columns: Int32Array
}

/** Share of `count` packages that have each option, from the rows and columns they lie in. */
export function sharesOfOptions(
  { space, issues }: CompiledCase,
  weights: OptionWeights,
  count: number,
): Float64Array[] {
  return issues.map((issue, index) => {
    const table = space.optionTable[index]!
    const weight = index < space.split ? weights.rows : weights.columns
    const counts = new Float64Array(issue.options.length)
    for (let code = 0; code < table.length; code++) counts[table[code]!]! += weight[code]!
    return counts.map((own) => own / count)
  })
}

/** Readings of each party with the belief in them; `-1` with belief 1 for a party without rival readings. */
function beliefInReadings(compiled: CompiledCase): { reading: number; share: number }[][] {
  return compiled.parties.map((_, party) => {
    const fixed = compiled.fixedReadings.get(party)
    if (fixed !== undefined) return [{ reading: fixed, share: 1 }]
    const own = compiled.readings.flatMap((reading, index) => (reading.party === party ? [index] : []))
    if (own.length === 0) return [{ reading: -1, share: 1 }]
    const total = own.reduce((sum, reading) => sum + priorOf(compiled, reading), 0)
    return own.map((reading) => ({
      reading,
      share: total === 0 ? 1 / own.length : priorOf(compiled, reading) / total,
    }))
  })
}

/** Mean absolute change of the margins of one party per unit of each of its quantities, under one reading. */
function addSlopes(
  compiled: CompiledCase,
  values: Float64Array,
  party: number,
  reading: number,
  belief: number,
  shares: Float64Array[],
  slopes: Float64Array,
): void {
  const { id } = compiled.parties[party]!
  const own = reading < 0 ? '' : `reading.${compiled.readings[reading]!.id}`
  const find = (key: string): number | undefined =>
    compiled.quantityIndex.get(`${own}.${key}`) ?? compiled.quantityIndex.get(`${id}.${key}`)
  compiled.issues.forEach((issue, index) => {
    const weight = find(`weight.${issue.id}`)
    if (weight === undefined) return
    const slots = issue.options.map((option) => find(`value.${issue.id}.${option.id}`))
    const worth = slots.map((slot) => (slot === undefined ? 0 : values[slot]!))
    const mean = worth.reduce((sum, value, k) => sum + value * shares[index]![k]!, 0)
    slopes[weight]! +=
      belief * worth.reduce((sum, value, k) => sum + Math.abs(value - mean) * shares[index]![k]!, 0)
    slots.forEach((slot, k) => {
      if (slot !== undefined) slopes[slot]! += belief * values[weight]! * shares[index]![k]!
    })
  })
  for (const { quantity, states } of compiled.evaluators[party]!.added(reading)) {
    slopes[quantity]! += belief * packageShare(compiled, states)
  }
  for (const key of ['no-deal', 'no-deal.0', 'reservation']) {
    const slot = find(key)
    if (slot !== undefined) slopes[slot]! += belief
  }
  for (const line of compiled.redLines) {
    const slot = line.party === party ? find(`red-line.${line.id}`) : undefined
    if (slot !== undefined) slopes[slot]! += belief * packageShare(compiled, line.states)
  }
}

/** Prior of a reading: mean distance of the reading's utilities from the average over the party's readings. */
function addPriorSlopes(
  compiled: CompiledCase,
  values: Float64Array,
  party: number,
  belief: { reading: number; share: number }[],
  slopes: Float64Array,
): void {
  if (belief.length < 2 || compiled.parties[party]!.scale === 'ordinal') return
  const { count } = compiled.space
  const total = belief.reduce((sum, { reading }) => sum + priorOf(compiled, reading), 0)
  const payoffs = belief.map(({ reading }) => {
    const payoff = new Int32Array(count)
    compiled.evaluators[party]!.payoff(values, reading, payoff)
    return payoff
  })
  belief.forEach(({ reading }, k) => {
    let distance = 0
    for (let state = 0; state < count; state++) {
      if (compiled.agreement[state] === 0) continue
      let mean = 0
      for (let r = 0; r < belief.length; r++) mean += belief[r]!.share * payoffs[r]![state]!
      distance += Math.abs(payoffs[k]![state]! - mean)
    }
    const slot = compiled.quantityIndex.get(`reading.${compiled.readings[reading]!.id}.prior`)
    if (slot !== undefined && total > 0) slopes[slot]! += distance / compiled.agreementCount / one / total
  })
}

/** Hands the influence of derived quantities on to those they are computed from, by finite differences. */
function passToSources(compiled: CompiledCase, values: Float64Array, slopes: Float64Array): void {
  if (compiled.derived.length === 0) return
  compiled.quantities.forEach((quantity, index) => {
    if (quantity.role !== 'shared' || quantity.low === quantity.high) return
    const moved = Float64Array.from(values)
    moved[index] = quantity.high
    computeDerived(compiled.derived, compiled.quantities, compiled.quantityIndex, moved)
    for (const { index: target } of compiled.derived) {
      const change = Math.abs(moved[target]! - values[target]!) / (quantity.high - quantity.central)
      if (Number.isFinite(change)) slopes[index]! += change * slopes[target]!
    }
  })
}

function packageShare(compiled: CompiledCase, states: Int32Array): number {
  let count = 0
  for (const state of states) count += compiled.agreement[state]!
  return count / compiled.agreementCount
}
