/** Scales of the pictures over time: steps of 1, 2 or 5 times a power of ten. */

/** A linear scale with the values at which it is marked. */
export interface LevelScale {
  low: number
  high: number
  ticks: number[]
  /** Decimals that tell the ticks apart. */
  decimals: number
}

/** Values larger than this are no quantity of any case, only a mistake that must not tear the picture. */
const largest = 1e9

/** A scale that holds every finite value, with at most `most` steps; no finite value gives 0 to 1. */
export function levelScale(values: readonly number[], most: number): LevelScale {
  const finite = values.filter(Number.isFinite).map((one) => Math.max(-largest, Math.min(largest, one)))
  const low = finite.length === 0 ? 0 : Math.min(...finite)
  const high = finite.length === 0 ? 1 : Math.max(...finite)
  // A level that hardly moves still gets a scale with a width.
  const width = Math.max(high - low, Math.abs(high) * 1e-3, 1e-6)
  const power = Number(`1e${Math.floor(Math.log10(width / most))}`)
  const step = power * ([1, 2, 5, 10].find((factor) => width / (power * factor) <= most) ?? 10)
  const from = Math.floor(low / step + 1e-9)
  const until = Math.max(Math.ceil(high / step - 1e-9), from + 1)
  return {
    low: from * step,
    high: until * step,
    ticks: Array.from({ length: until - from + 1 }, (_, k) => (from + k) * step),
    decimals: Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9))),
  }
}

/** `1,250`, `0.35`; a true minus sign, never `-0`. Not a number gives `not judged`. */
export function levelText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return 'not judged'
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole, fraction] = fixed.split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}
