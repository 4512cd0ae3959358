/** The older way to score competing hypotheses: count what speaks against each. Shown beside belief, never mixed into it. */

/** From very inconsistent (-2) over neutral (0) to very consistent (2). */
export type Mark = -2 | -1 | 0 | 1 | 2

/** The mark whose number (0.1, 0.3, 0.5, 0.7, 0.9) is nearest to a chance; half-way between two, the one nearer to neutral. */
export function markOf(chance: number): Mark {
  if (chance < 0.2) return -2
  if (chance < 0.4) return -1
  if (chance <= 0.6) return 0
  return chance <= 0.8 ? 1 : 2
}

/** Factors for low, medium and high relevance, as the program ACH 1.1 of PARC has them: each step is √2. */
export const relevanceFactors = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 } as const

/**
 * Weighted inconsistency of one hypothesis: for each observation -2 if it is very inconsistent and -1 if inconsistent,
 * times its weight (credibility × relevance); what is consistent counts nothing. 0 or less; the nearest to 0 is the
 * hypothesis with the least against it. 0 for no observations.
 */
export function weightedInconsistency(marks: readonly Mark[], weights: readonly number[]): number {
  let sum = 0
  marks.forEach((mark, k) => {
    if (mark < 0) sum += mark * weights[k]!
  })
  return sum
}

/**
 * Inconsistency as Open Synthesis counts it: the squared distance from neutral of every mark below neutral; 0 or more,
 * the least is the best. 0 for no observations. No weights.
 */
export function squaredInconsistency(marks: readonly Mark[]): number {
  return marks.reduce<number>((sum, mark) => sum + (mark < 0 ? mark * mark : 0), 0)
}

/** Spread of the marks of one observation over the hypotheses: their standard deviation (divisor n). 0 if it tells nothing; NaN for none. */
export function markSpread(marks: readonly Mark[]): number {
  const mean = marks.reduce<number>((sum, mark) => sum + mark, 0) / marks.length
  return Math.sqrt(marks.reduce<number>((sum, mark) => sum + (mark - mean) ** 2, 0) / marks.length)
}
