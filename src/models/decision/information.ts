/** What it is worth to know more before choosing. Source: Raiffa & Schlaifer 1961. */
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
