/**
 * Rules for choosing under uncertainty, side by side. They ask different things: some use belief, some do not, and no rule is
 * the right one. What matters is where they agree. Sources: Wald 1950 (maximin), Hurwicz 1951, Savage 1951 (regret), Starr
 * 1962 (domain criterion); regret of the 90th percentile as in McPhail et al. 2018.
 */
import { bestByFuture, type PayoffTable } from './payoff-table.ts'

/** The rules, in the order of tables. */
export const ruleNames = ['expected', 'maximin', 'hurwicz', 'regret', 'regret-90', 'domain'] as const
export type RuleName = (typeof ruleNames)[number]

/** Numbers the rules need: weight of the best case (Hurwicz), and what counts as good enough (domain criterion). */
export interface RuleSettings {
  readonly optimism: number
  readonly threshold: number
}

/** One score per decision and rule. Regret is a cost: the smallest is best; everywhere else the largest is. */
export interface Robustness {
  readonly scores: Readonly<Record<RuleName, Float64Array>>
  /** Decisions each rule puts first, ascending; several where they tie. */
  readonly winners: Readonly<Record<RuleName, readonly number[]>>
  /** Decisions that every rule has among its winners. */
  readonly agreed: readonly number[]
  /** Pairs of rules without a common winner. */
  readonly disagreements: readonly (readonly [RuleName, RuleName])[]
}

/** Scores closer than this (as a share of the largest) tie. */
const tieWithin = 1e-9

/** Applies all rules. Futures without belief do not count for maximin, Hurwicz and regret either. */
export function robustnessOf(table: PayoffTable, { optimism, threshold }: RuleSettings): Robustness {
  const { decisions, futures, payoff, weight } = table
  const best = bestByFuture(table)
  const score = (): Float64Array => new Float64Array(decisions)
  const scores: Record<RuleName, Float64Array> = {
    expected: score(),
    maximin: score(),
    hurwicz: score(),
    regret: score(),
    'regret-90': score(),
    domain: score(),
  }
  const regret = new Float64Array(futures)
  const places: Places = new Uint16Array(futures)
  for (let decision = 0; decision < decisions; decision++) {
    let sum = 0
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    let worst = 0
    let enough = 0
    const start = decision * futures
    for (let future = 0; future < futures; future++) {
      const own = weight[future]!
      const value = payoff[start + future]!
      const lost = best[future]! - value
      regret[future] = lost
      if (own === 0) continue
      sum += own * value
      if (value < low) low = value
      if (value > high) high = value
      if (lost > worst) worst = lost
      if (value >= threshold) enough += own
    }
    scores.expected[decision] = sum
    scores.maximin[decision] = low
    scores.hurwicz[decision] = optimism * high + (1 - optimism) * low
    scores.regret[decision] = worst
    scores['regret-90'][decision] = weightedQuantile(regret, weight, 0.9, worst, places)
    scores.domain[decision] = enough
  }
  const winners = Object.fromEntries(
    ruleNames.map((rule) => [rule, firstOf(scores[rule], rule === 'regret' || rule === 'regret-90')]),
  ) as Record<RuleName, number[]>
  const agreed = winners.expected.filter((decision) =>
    ruleNames.every((rule) => winners[rule].includes(decision)),
  )
  const disagreements = ruleNames.flatMap((one, index) =>
    ruleNames
      .slice(index + 1)
      .flatMap((other): [RuleName, RuleName][] =>
        winners[one].some((decision) => winners[other].includes(decision)) ? [] : [[one, other]],
      ),
  )
  return { scores, winners, agreed, disagreements }
}

/** Decisions with the best score, ties within a billionth named. */
function firstOf(scores: Float64Array, smallest: boolean): number[] {
  let best = smallest ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  let size = 0
  for (const value of scores) {
    best = smallest ? Math.min(best, value) : Math.max(best, value)
    if (Number.isFinite(value)) size = Math.max(size, Math.abs(value))
  }
  return [...scores.keys()].filter(
    (k) => scores[k] === best || Math.abs(scores[k]! - best) <= tieWithin * size,
  )
}

const buckets = 512

/** Memory of `weightedQuantile`, one bucket per future. */
type Places = Uint16Array

/**
 * Smallest value that at least `share` of the weight does not exceed. Values from 0 to `most`; weights sum to 1. Weight is
 * counted into buckets, and only the bucket in which the share is reached is sorted.
 */
function weightedQuantile(
  values: Float64Array,
  weight: Float64Array,
  share: number,
  most: number,
  places: Places,
): number {
  if (!(most > 0)) return 0
  const scale = (buckets - 1) / most
  const held = new Float64Array(buckets)
  for (let k = 0; k < values.length; k++) {
    // Futures without belief can lie beyond the largest regret that counts.
    const own = weight[k]!
    const place = own > 0 ? (values[k]! * scale) | 0 : 0
    places[k] = place
    held[place] = held[place]! + own
  }
  // A sum of many shares may miss the share by its rounding.
  const wanted = share - 1e-12
  let passed = 0
  let bucket = 0
  while (bucket < buckets - 1 && passed + held[bucket]! < wanted) passed += held[bucket++]!
  const inside: number[] = []
  for (let k = 0; k < values.length; k++) if (places[k] === bucket && weight[k]! > 0) inside.push(k)
  inside.sort((a, b) => values[a]! - values[b]!)
  for (const k of inside) {
    passed += weight[k]!
    if (passed >= wanted) return values[k]!
  }
  return inside.length > 0 ? values[inside[inside.length - 1]!]! : most
}
