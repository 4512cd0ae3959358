/** What it is worth to know more before choosing. Sources: Raiffa & Schlaifer 1961; Strong, Oakley & Brennan 2014 (groups). */
import { bestByFuture, expectedValues, type PayoffTable } from './payoff-table.ts'

/** Expected value of perfect information: E[max over decisions] − max E. 0 where one decision is best everywhere. */
export function perfectInformation(table: PayoffTable): number {
  if (table.decisions === 0) return 0
  const best = bestByFuture(table)
  let knowing = 0
  for (let future = 0; future < table.futures; future++) knowing += table.weight[future]! * best[future]!
  return Math.max(0, knowing - Math.max(...expectedValues(table)))
}

/** What an indicator is worth, and what would be done after each of its outcomes. */
export interface SampleInformation {
  readonly value: number
  /** Per outcome: its probability and the decision with the highest expected payoff then; null if it cannot occur. */
  readonly outcomes: readonly { readonly chance: number; readonly decision: number | null }[]
}

/**
 * Expected value of sample information, worked out before the answer is known (preposterior). `chances[outcome][future]`: how
 * likely the outcome is in each future; the outcomes of a future should sum to 1.
 */
export function sampleInformation(
  table: PayoffTable,
  chances: readonly ArrayLike<number>[],
): SampleInformation {
  const { decisions, futures, payoff, weight } = table
  if (decisions === 0) return { value: 0, outcomes: chances.map(() => ({ chance: 0, decision: null })) }
  let knowing = 0
  const outcomes = chances.map((own) => {
    let chance = 0
    for (let future = 0; future < futures; future++) chance += weight[future]! * own[future]!
    if (!(chance > 0)) return { chance: 0, decision: null }
    let best = Number.NEGATIVE_INFINITY
    let decision = 0
    for (let k = 0; k < decisions; k++) {
      let sum = 0
      for (let future = 0; future < futures; future++) {
        sum += weight[future]! * own[future]! * payoff[k * futures + future]!
      }
      if (sum > best) {
        best = sum
        decision = k
      }
    }
    knowing += best
    return { chance, decision }
  })
  return { value: Math.max(0, knowing - Math.max(...expectedValues(table))), outcomes }
}

/** The same for an indicator that either shows or does not: `chances[future]` of its showing. */
export function indicatorInformation(table: PayoffTable, chances: ArrayLike<number>): SampleInformation {
  return sampleInformation(table, [chances, Array.from(chances, (chance) => 1 - chance)])
}

/**
 * Value of knowing a group of numbers perfectly, by regression: the payoff of every decision is fitted by straight lines and
 * squares in the numbers of the group, and the fit stands in for the expectation given them. `numbers[k][future]`. 0 where
 * the group does not vary. A fit of few futures on many numbers overstates the value: use ten futures a number or more.
 */
export function groupInformation(table: PayoffTable, numbers: readonly ArrayLike<number>[]): number {
  const { decisions, futures, payoff, weight } = table
  const columns = basisOf(numbers, weight, futures)
  const fitted: Float64Array[] = []
  for (let k = 0; k < decisions; k++) {
    const row = payoff.subarray(k * futures, (k + 1) * futures)
    const fit = new Float64Array(futures)
    for (const column of columns) {
      let along = 0
      for (let future = 0; future < futures; future++)
        along += weight[future]! * column[future]! * row[future]!
      for (let future = 0; future < futures; future++) fit[future]! += along * column[future]!
    }
    fitted.push(fit)
  }
  if (decisions === 0) return 0
  return perfectInformation({ decisions, futures, payoff: concatenated(fitted, futures), weight })
}

function concatenated(rows: readonly Float64Array[], width: number): Float64Array {
  const whole = new Float64Array(rows.length * width)
  rows.forEach((row, k) => {
    whole.set(row, k * width)
  })
  return whole
}

/** Constant, numbers and their squares, made orthonormal under the weights (modified Gram–Schmidt); what adds nothing is left out. */
function basisOf(
  numbers: readonly ArrayLike<number>[],
  weight: Float64Array,
  futures: number,
): Float64Array[] {
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0
    for (let future = 0; future < futures; future++) sum += weight[future]! * a[future]! * b[future]!
    return sum
  }
  const basis: Float64Array[] = []
  const add = (column: Float64Array): void => {
    const before = dot(column, column)
    for (let pass = 0; pass < 2; pass++) {
      for (const known of basis) {
        const along = dot(column, known)
        for (let future = 0; future < futures; future++) column[future]! -= along * known[future]!
      }
    }
    const size = dot(column, column)
    if (!(size > 1e-12 * before)) return
    const scale = 1 / Math.sqrt(size)
    basis.push(column.map((value) => value * scale))
  }
  add(new Float64Array(futures).fill(1))
  const own = numbers.map((column) => Float64Array.from(column))
  for (const column of own) {
    add(column.slice())
    const [constant] = basis
    const middle = constant ? dot(column, constant) * constant[0]! : 0
    add(column.map((value) => (value - middle) ** 2))
  }
  return basis
}
