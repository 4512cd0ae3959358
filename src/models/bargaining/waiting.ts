/** How long both hold out, and who gives in. Rates per unit of time. */
export interface HoldingOut {
  readonly firstConcedes: number
  readonly secondConcedes: number
  readonly meanDuration: number
  /** Probability that the first party is the one to concede. */
  readonly firstConcedesChance: number
}

/**
 * War of attrition with complete information, mixed equilibrium (Maynard Smith 1974; Hendricks, Weiss &
 * Wilson 1988): each concedes at the rate that makes the other indifferent, its rival's cost per unit of time
 * over the rival's value of the prize. A benchmark only: higher own cost makes one concede later here, so
 * never advise on it. Costs at least 0, values above 0; nobody pays: nobody concedes, duration Infinity and
 * chance NaN.
 */
export function holdingOut(
  firstCost: number,
  secondCost: number,
  firstValue: number,
  secondValue: number,
): HoldingOut {
  const firstConcedes = secondCost / secondValue
  const secondConcedes = firstCost / firstValue
  const total = firstConcedes + secondConcedes
  return {
    firstConcedes,
    secondConcedes,
    meanDuration: 1 / total,
    firstConcedesChance: firstConcedes / total,
  }
}
