/** Values of parties in the brief run from 0 (worst) to 10 (best): readers take in "6.2" faster than "0.62". */
import { formatCount, formatDecimals, formatRange } from '../numbers.ts'

const top = 10

/** A value of the 0–1 scale on 0 to 10, with its range; a rank stays a rank. Null for what is not a number. */
export function onScale(
  value: number,
  range: { low: number; high: number } | undefined,
  ordinal = false,
): string | null {
  if (!Number.isFinite(value)) return null
  if (ordinal) return `rank ${formatCount(value)}`
  if (!range || !(range.low < range.high)) return formatDecimals(value * top, 1)
  // One decimal throughout, so that the columns of a table agree; no range here supports more.
  return `${formatDecimals(value * top, 1)} ${formatRange(range.low * top, range.high * top, 1)}`
}
