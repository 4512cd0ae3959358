/** Values of parties in the brief run from 0 (worst) to 10 (best): readers take in "6.2" faster than "0.62". */
import type { Measured } from '../../blocks/index.ts'

const top = 10

/** A value of the 0–1 scale on 0 to 10, with its range; a rank stays a rank. Null for what is not a number. */
export function onScale(
  value: number,
  range: { low: number; high: number } | undefined,
  ordinal = false,
): Measured | null {
  if (!Number.isFinite(value)) return null
  const factor = ordinal ? 1 : top
  return {
    kind: 'measured',
    value: value * factor,
    ...(range && range.low < range.high ? { low: range.low * factor, high: range.high * factor } : {}),
    ...(ordinal ? { unit: '(rank)' } : {}),
  }
}
