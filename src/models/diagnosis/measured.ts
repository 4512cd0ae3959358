/** An observation about how somebody negotiates, measured instead of judged. */

/**
 * Chance of some figures under a hypothesis, in proportion: the party negotiates so with chance `inUse` if the hypothesis is
 * right, and the figures are `ratio` times as expected then as otherwise. Held to at most 1, since only proportions count.
 * Ratio 1: the same under every hypothesis, so nothing is told. Ratio without end: `inUse` itself, as if it had been seen.
 * Ratio 0: one less `inUse`, as if it had been seen not to be so.
 */
export function measuredChance(inUse: number, ratio: number): number {
  if (ratio === Number.POSITIVE_INFINITY) return inUse
  return (1 + inUse * (ratio - 1)) / Math.max(ratio, 1)
}
