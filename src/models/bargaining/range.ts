/** Shares of the prize, from `low` to `high`, both included. Empty (nothing to agree on) when low > high. */
export interface BargainingRange {
  readonly low: number
  readonly high: number
  readonly empty: boolean
}

/**
 * First party's shares that both prefer to war (Fearon 1995, Int. Organization 49(3)). All in [0, 1]: each
 * party's own belief that the first would win, and its cost of war as a share of the prize. Width with common
 * beliefs: the sum of the costs; empty exactly when the beliefs differ by more than that. A tie counts as
 * agreement. Cut to [0, 1].
 */
export function bargainingRange(
  firstBelief: number,
  secondBelief: number,
  firstCost: number,
  secondCost: number,
): BargainingRange {
  const low = Math.max(0, firstBelief - firstCost)
  const high = Math.min(1, secondBelief + secondCost)
  return { low, high, empty: low > high }
}

/**
 * The best single offer under risk: the share asked for, the chance that it ends in war, and its expected
 * value.
 */
export interface RiskReturn {
  readonly offer: number
  readonly warChance: number
  readonly value: number
}

/**
 * The first party makes one final offer and does not know the other's cost of war, which is uniform on
 * [lowCost, highCost] (Fearon 1995; one-sided risk-return trade-off). The offer is max(p + (highCost -
 * firstCost) / 2, p + lowCost), at most 1; p: chance that the first would win. Known cost (equal ends): the
 * largest share accepted, no war.
 */
export function riskReturn(
  winChance: number,
  firstCost: number,
  lowCost: number,
  highCost: number,
): RiskReturn {
  const safe = winChance + lowCost
  const offer = Math.min(1, Math.max(safe, winChance + (highCost - firstCost) / 2))
  const warChance = offer > safe ? Math.min(1, (offer - safe) / (highCost - lowCost)) : 0
  const value = (1 - warChance) * offer + warChance * (winChance - firstCost)
  return { offer, warChance, value }
}
