/** Which decisions the draws cannot tell from the first (bootstrap over draws, Efron 1979). */
import type { RandomStream } from '../../numeric/index.ts'
import type { PayoffTable } from './payoff-table.ts'
import { type Robustness, type RuleName, ruleNames } from './rules.ts'

/** One rule, with draws drawn again. */
export interface NearTies {
  /** Decisions that are behind the first by less than twice the error of the draws; those level with it exactly are left out. */
  readonly level: readonly number[]
  /** Share of the rounds in which the first decision is among the first again. */
  readonly again: number
}

/**
 * For every rule the decisions that other draws could as well have put first. Draws are drawn again with replacement, all
 * futures of one draw together (`drawOf[future]`: 0, 1, 2 …), and the rules applied again; `rules` takes the new beliefs. The
 * error is the standard deviation of the distance to the first decision over the rounds. Fewer than two draws tell nothing:
 * no near ties, and `again` is 1.
 */
export function nearTies(
  table: PayoffTable,
  drawOf: ArrayLike<number>,
  rules: (weight: Float64Array) => Robustness,
  stream: RandomStream,
  rounds: number,
): Readonly<Record<RuleName, NearTies>> {
  const { decisions, futures, weight } = table
  const draws = 1 + Array.from({ length: futures }, (_, f) => drawOf[f]!).reduce((a, b) => Math.max(a, b), -1)
  const whole = rules(weight)
  const found: Partial<Record<RuleName, NearTies>> = {}
  if (draws < 2 || rounds < 2) {
    for (const rule of ruleNames) found[rule] = { level: [], again: 1 }
    return found as Record<RuleName, NearTies>
  }
  const sums = new Map(ruleNames.map((rule) => [rule, new Float64Array(2 * decisions + 1)]))
  for (let round = 0; round < rounds; round++) {
    const own = rules(drawnAgain(weight, drawOf, draws, stream))
    for (const rule of ruleNames) {
      const sum = sums.get(rule)!
      const first = whole.winners[rule][0]!
      for (let k = 0; k < decisions; k++) {
        const gap = behind(rule, own, first, k)
        sum[2 * k]! += gap
        sum[2 * k + 1]! += gap * gap
      }
      if (own.winners[rule].includes(first)) sum[2 * decisions]! += 1
    }
  }
  for (const rule of ruleNames) {
    const sum = sums.get(rule)!
    const first = whole.winners[rule][0]!
    const level: number[] = []
    for (let k = 0; k < decisions; k++) {
      if (whole.winners[rule].includes(k)) continue
      const middle = sum[2 * k]! / rounds
      const error = Math.sqrt(Math.max(0, sum[2 * k + 1]! / rounds - middle * middle))
      if (behind(rule, whole, first, k) < 2 * error) level.push(k)
    }
    found[rule] = { level, again: sum[2 * decisions]! / rounds }
  }
  return found as Record<RuleName, NearTies>
}

/** How far a decision is behind the first by a rule; below 0 where it is ahead. */
function behind(rule: RuleName, { scores }: Robustness, first: number, decision: number): number {
  const own = scores[rule]
  const gap = own[first]! - own[decision]!
  return rule === 'regret' || rule === 'regret-90' ? -gap : gap
}

function drawnAgain(
  weight: Float64Array,
  drawOf: ArrayLike<number>,
  draws: number,
  stream: RandomStream,
): Float64Array {
  const times = new Float64Array(draws)
  for (let k = 0; k < draws; k++) times[stream.integer(draws)]! += 1
  const again = weight.map((own, future) => own * times[drawOf[future]!]!)
  const total = again.reduce((sum, own) => sum + own, 0)
  return total > 0 ? again.map((own) => own / total) : weight
}
