/** Decisions × futures: what each decision is worth in each future, and how much belief each future has. */

/** `payoff[decision * futures + future]`; `weight` has one belief per future, at least 0, summing to 1. */
export interface PayoffTable {
  readonly decisions: number
  readonly futures: number
  readonly payoff: Float64Array
  readonly weight: Float64Array
}

/**
 * A table from rows. Beliefs are scaled to sum to 1; equal where none is given or all are 0. RangeError for rows of unequal
 * length or a wrong number of beliefs.
 */
export function payoffTable(
  rows: readonly ArrayLike<number>[],
  weights: ArrayLike<number> | null = null,
): PayoffTable {
  const futures = weights?.length ?? rows[0]?.length ?? 0
  const payoff = new Float64Array(rows.length * futures)
  rows.forEach((row, decision) => {
    if (row.length !== futures)
      throw new RangeError(`row ${decision} has ${row.length} of ${futures} futures`)
    for (let future = 0; future < futures; future++) payoff[decision * futures + future] = row[future]!
  })
  let total = 0
  for (let future = 0; future < futures; future++) total += weights?.[future] ?? 1
  const weight = Float64Array.from({ length: futures }, (_, future) =>
    total > 0 ? (weights?.[future] ?? 1) / total : 1 / futures,
  )
  return { decisions: rows.length, futures, payoff, weight }
}

/** Best payoff in each future; -Infinity without decisions. */
export function bestByFuture({ decisions, futures, payoff }: PayoffTable): Float64Array {
  const best = new Float64Array(futures).fill(Number.NEGATIVE_INFINITY)
  for (let decision = 0; decision < decisions; decision++) {
    const start = decision * futures
    for (let future = 0; future < futures; future++) {
      const value = payoff[start + future]!
      if (value > best[future]!) best[future] = value
    }
  }
  return best
}

/** Expected payoff of each decision. */
export function expectedValues({ decisions, futures, payoff, weight }: PayoffTable): Float64Array {
  const expected = new Float64Array(decisions)
  for (let decision = 0; decision < decisions; decision++) {
    let sum = 0
    for (let future = 0; future < futures; future++)
      sum += weight[future]! * payoff[decision * futures + future]!
    expected[decision] = sum
  }
  return expected
}
