/** Values of parties in the brief run from 0 (worst) to 10 (best): readers take in "6.2" faster than "0.62". */
import type { Measured } from '../../blocks/index.ts'
import { formatCount, formatDecimals } from '../numbers.ts'

const top = 10

/** A value of the 0–1 scale on 0 to 10, with its range; a rank stays a rank. Null for what is not a number. */
export function onScale(
  value: number,
  range: { low: number; high: number } | undefined,
  ordinal = false,
): Measured | string | null {
  if (!Number.isFinite(value)) return null
  if (ordinal) return `rank ${formatCount(value)}`
  if (!range || !(range.low < range.high)) return formatDecimals(value * top, 1)
  return { kind: 'measured', value: value * top, low: range.low * top, high: range.high * top }
}
