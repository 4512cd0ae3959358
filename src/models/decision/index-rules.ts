/** Rules of thumb that are exact in simple cases: which offer first, which costly search first. */

/**
 * Index of an offer with chance `accepted` and worth `worth` when every refusal costs a factor `discount`: with one reading
 * and nothing learnt from refusals, offers in falling order of a v / (1 − δ (1 − a)) are the best order (exchange argument of
 * two neighbours). 0 for an offer that is never accepted.
 */
export function offerIndex(accepted: number, worth: number, discount: number): number {
  return accepted <= 0 ? 0 : (accepted * worth) / (1 - discount * (1 - accepted))
}

/**
 * Weitzman's 1979 reserve price of a box: the z with z = −cost + discount · E max(z, x). Open boxes in falling order of it
 * and stop once the best find exceeds every reserve price left. Infinity where opening is free and waiting costs nothing;
 * outcomes with their probabilities, which sum to 1.
 */
export function reservePrice(
  outcomes: readonly { readonly worth: number; readonly chance: number }[],
  cost: number,
  discount = 1,
): number {
  const sorted = [...outcomes].filter(({ chance }) => chance > 0).sort((a, b) => b.worth - a.worth)
  if (discount >= 1 && cost <= 0) return Number.POSITIVE_INFINITY
  // With the best k outcomes above z: z (1 − discount · rest) = −cost + discount · sum.
  let above = 0
  let sum = 0
  for (let k = 0; k <= sorted.length; k++) {
    const slope = 1 - discount * (1 - above)
    const price = slope > 1e-12 ? (discount * sum - cost) / slope : Number.NaN
    const upper = k === 0 ? Number.POSITIVE_INFINITY : sorted[k - 1]!.worth
    const lower = k === sorted.length ? Number.NEGATIVE_INFINITY : sorted[k]!.worth
    if (price <= upper && price >= lower) return price
    if (k === sorted.length) break
    above += sorted[k]!.chance
    sum += sorted[k]!.chance * sorted[k]!.worth
  }
  return Number.NEGATIVE_INFINITY
}
