/** Numbers for people: thousands apart, en dash ranges, and no more digits than the range supports. */
import type { Measured } from '../blocks/index.ts'

/** `1,234`. Not finite gives `not judged`. */
export function formatCount(value: number): string {
  return formatDecimals(value, 0)
}

/** `34 %`; shares that would round to 0 or 100 without being so give `below 1 %` and `above 99 %`. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return 'not judged'
  const percent = share * 100
  if (percent > 0 && percent < 1) return 'below 1 %'
  if (percent > 99 && percent < 100) return 'above 99 %'
  return `${formatDecimals(percent, 0)} %`
}

/** Fixed decimals with thousands apart and a true minus sign; never `-0`. */
export function formatDecimals(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return 'not judged'
  if (Math.abs(value) >= 1e15) return value.toExponential(2).replace('e+', ' × 10^').replace('-', '−')
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole, fraction] = fixed.split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

const mostDecimals = 3
const decimalsWithoutRange = 2

/**
 * Decimals a range supports: the last digit printed is worth at most a tenth of the width (0.33–0.48 → 2, 12–77 → 0,
 * 3,210–45,678 → −3, that is thousands). At most 3. A range of width 0 gives 3, or 0 if its ends are whole numbers.
 */
export function decimalsForRange(low: number, high: number): number {
  const width = Math.abs(high - low)
  if (!Number.isFinite(width)) return 0
  if (width === 0) return Number.isInteger(low) ? 0 : mostDecimals
  return Math.min(mostDecimals, Math.ceil(-Math.log10(width / 10) - 1e-9))
}

/**
 * `0.41 [0.33–0.48]`, `41 [12–77] packages`; without a range two decimals, or none for a whole number. A value or an end
 * that would round to 0 without being 0 keeps its first digit: "0" would say "none".
 */
export function formatMeasured(measured: Measured): string {
  const { value, low, high, unit } = measured
  const tail = unit === undefined || unit === '' ? '' : ` ${unit}`
  if (!Number.isFinite(value)) return 'not judged'
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) {
    return `${roundTo(value, Number.isInteger(value) ? 0 : decimalsWithoutRange)}${tail}`
  }
  const decimals = decimalsForRange(low, high)
  const [own, from, to] = [value, low, high].map((one) => roundTo(one, decimals))
  // A range that collapses at the digits it supports says nothing.
  const range = own === from && own === to ? '' : ` ${formatRange(low, high, decimals)}`
  return `${own}${range}${tail}`
}

/** `[0.33–0.48]`; with a negative end the dash becomes ` to `, so that no two signs meet. */
export function formatRange(low: number, high: number, decimals = decimalsForRange(low, high)): string {
  const dash = low < 0 || high < 0 ? ' to ' : '–'
  return `[${roundTo(low, decimals)}${dash}${roundTo(high, decimals)}]`
}

/** Below a millionth nothing is kept from rounding to 0. */
const smallestDigits = 6

function roundTo(value: number, decimals: number): string {
  const unit = 10 ** -decimals
  if (value !== 0 && Math.abs(value) < unit / 2) {
    const digits = Math.max(0, Math.ceil(-Math.log10(Math.abs(value))))
    return digits > smallestDigits ? '0' : formatDecimals(value, digits)
  }
  if (decimals >= 0) return formatDecimals(value, decimals)
  return formatDecimals(Math.round(value / unit) * unit, 0)
}
