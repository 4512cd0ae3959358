/**
 * What it is worth to know a group of numbers (expected value of partial perfect information; regression after Strong, Oakley
 * & Brennan 2014). The payoff of every decision is fitted by straight lines and squares in the numbers of the group, and the
 * fit stands in for the expectation given them.
 */
import { perfectInformation } from './information.ts'
import { expectedValues, type PayoffTable } from './payoff-table.ts'

/**
 * Value of knowing a group, from a fit on all futures. `numbers[k][future]`. 0 where the group does not vary. A fit of few
 * futures on many numbers overstates the value: use ten futures a number or more, or `heldOutInformation`.
 */
export function groupInformation(table: PayoffTable, numbers: readonly ArrayLike<number>[]): number {
  if (table.decisions === 0) return 0
  return perfectInformation({ ...table, payoff: fitted(table, table.weight, numbers) })
}

/** A value with its standard error over groups of futures. */
export interface HeldOutInformation {
  readonly value: number
  readonly error: number
}

/** Parts into which the draws are cut: each is decided by a fit on the others. */
const folds = 5

/**
 * Value of knowing a group where draws are few: in every part of the draws the decision is the one that a fit on the other
 * parts advises there, and what counts is what it really pays, against the decision that is best on average. So noise is
 * worth nothing on average, and the value is rather too small than too large; below 0 counts as 0. `drawOf[future]` is the
 * draw (0, 1, 2 …) that a future belongs to; futures of one draw are never on both sides. Fewer than two draws give 0.
 */
export function heldOutInformation(
  table: PayoffTable,
  numbers: readonly ArrayLike<number>[],
  drawOf: ArrayLike<number>,
): HeldOutInformation {
  const { decisions, futures, payoff, weight } = table
  const draws = 1 + Array.from({ length: futures }, (_, f) => drawOf[f]!).reduce((a, b) => Math.max(a, b), -1)
  if (decisions === 0 || draws < 2) return { value: 0, error: 0 }
  const expected = expectedValues(table)
  const first = expected.indexOf(Math.max(...expected))
  const gains = new Float64Array(draws)
  for (let fold = 0; fold < Math.min(folds, draws); fold++) {
    const inside = (future: number): boolean => drawOf[future]! % folds === fold
    const fit = fitted(
      table,
      weight.map((own, future) => (inside(future) ? 0 : own)),
      numbers,
    )
    for (let future = 0; future < futures; future++) {
      if (!inside(future)) continue
      let choice = first
      for (let k = 0; k < decisions; k++) {
        // A tie stays with what is best on average.
        if (fit[k * futures + future]! > fit[choice * futures + future]! + 1e-12) choice = k
      }
      gains[drawOf[future]!]! +=
        weight[future]! * (payoff[choice * futures + future]! - payoff[first * futures + future]!)
    }
  }
  const sum = gains.reduce((total, gain) => total + gain, 0)
  const middle = sum / draws
  const squares = gains.reduce((total, gain) => total + (gain - middle) ** 2, 0)
  return { value: Math.max(0, sum), error: Math.sqrt((squares * draws) / (draws - 1)) }
}

/** The fitted payoff of every decision in every future, also in those of weight 0, which take no part in the fit. */
function fitted(
  { decisions, futures, payoff }: PayoffTable,
  weight: Float64Array,
  numbers: readonly ArrayLike<number>[],
): Float64Array {
  const whole = new Float64Array(decisions * futures)
  const columns = basisOf(numbers, weight, futures)
  for (let k = 0; k < decisions; k++) {
    const row = payoff.subarray(k * futures, (k + 1) * futures)
    const fit = whole.subarray(k * futures, (k + 1) * futures)
    for (const column of columns) {
      let along = 0
      for (let future = 0; future < futures; future++)
        along += weight[future]! * column[future]! * row[future]!
      for (let future = 0; future < futures; future++) fit[future]! += along * column[future]!
    }
  }
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
