import { normalQuantile } from '../../numeric/index.ts'

/** How far two coders agree beyond chance. */
export interface CoderAgreement {
  /** 1 where they always agree, 0 where no more than by chance. NaN where both use one label throughout. */
  readonly kappa: number
  readonly low: number
  readonly high: number
  /** Share of items on which they agree, and the share chance would give. */
  readonly observed: number
  readonly expected: number
  readonly items: number
}

/**
 * Cohen's kappa (1960) of two coders who gave a label to the same items, with the interval from Cohen's simple standard error.
 * NaN throughout for no items. RangeError for lists of unequal length.
 */
export function cohensKappa(
  first: readonly string[],
  second: readonly string[],
  level = 0.9,
): CoderAgreement {
  const items = first.length
  if (second.length !== items) throw new RangeError(`${items} labels against ${second.length}`)
  const shares = (labels: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1 / items)
    return counts
  }
  const other = shares(second)
  const observed = first.filter((label, item) => label === second[item]).length / items
  let expected = items === 0 ? Number.NaN : 0
  for (const [label, share] of shares(first)) expected += share * (other.get(label) ?? 0)
  // One label throughout leaves nothing beyond chance, whatever the rounding of the shares.
  if (expected > 1 - 1e-12) expected = 1
  const kappa = (observed - expected) / (1 - expected)
  const error = Math.sqrt((observed * (1 - observed)) / items) / (1 - expected)
  const reach = normalQuantile((1 + level) / 2) * error
  return { kappa, low: kappa - reach, high: Math.min(1, kappa + reach), observed, expected, items }
}
