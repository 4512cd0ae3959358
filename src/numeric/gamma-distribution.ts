import { exponential, logGamma, naturalLog } from './elementary.ts'
import type { Quantile } from './normal-distribution.ts'

/**
 * Distribution function of the gamma distribution with this shape (above 0, otherwise RangeError) and rate 1;
 * 0 up to x = 0, 1 at Infinity. Error about 1e-14.
 */
export function gammaCdf(x: number, shape: number): number {
  const { below } = tails(x, shape)
  return below
}

/**
 * Quantile function of the gamma distribution with shape and rate (both above 0, otherwise RangeError):
 * Newton's method in a shrinking bracket. Relative error about 1e-12. 0 at 0, Infinity at 1, NaN outside [0,
 * 1].
 */
export function gamma(shape: number, rate = 1): Quantile {
  if (!(shape > 0 && rate > 0 && Number.isFinite(shape + rate)))
    throw new RangeError(`no gamma distribution with shape ${shape} and rate ${rate}`)
  return (probability) => {
    if (!(probability > 0 && probability < 1)) {
      return probability === 0 ? 0 : probability === 1 ? Number.POSITIVE_INFINITY : Number.NaN
    }
    return standardQuantile(probability, shape) / rate
  }
}

function standardQuantile(probability: number, shape: number): number {
  // How much too far right x lies; the upper half is measured in the upper tail, which is the exact one
  // there.
  const excess = (x: number) => {
    const { below, above } = tails(x, shape)
    return probability <= 0.5 ? below - probability : 1 - probability - above
  }
  let to = shape + 1
  while (excess(to) < 0) to *= 2
  let from = 0
  // For small x the distribution function is nearly x^shape / Gamma(shape + 1).
  let x = Math.min(to, exponential((naturalLog(probability) + logGamma(shape + 1)) / shape))
  for (let step = 0; step < 200 && x > 0; step++) {
    const difference = excess(x)
    if (difference === 0) return x
    if (difference > 0) to = x
    else from = x
    const density = exponential((shape - 1) * naturalLog(x) - x - logGamma(shape))
    let next = x - difference / density
    if (!(next > from && next < to)) next = (from + to) / 2
    if (Math.abs(next - x) <= 1e-15 * x) return next
    x = next
  }
  return x
}

/**
 * Both tails; the smaller one is computed, by series below shape + 1 (DLMF 8.11.4) and continued fraction
 * above (8.9.2).
 */
function tails(x: number, shape: number): { below: number; above: number } {
  if (!(shape > 0 && Number.isFinite(shape)))
    throw new RangeError(`no gamma distribution with shape ${shape}`)
  if (!(x > 0)) return Number.isNaN(x) ? { below: x, above: x } : { below: 0, above: 1 }
  if (x === Number.POSITIVE_INFINITY) return { below: 1, above: 0 }
  const front = exponential(shape * naturalLog(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; n < 100_000; n++) {
      term *= x / (shape + n)
      sum += term
      if (term <= 1e-17 * sum) break
    }
    const below = Math.min(1, front * sum)
    return { below, above: 1 - below }
  }
  // Lentz's method (1976).
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / safe(b + a * d)
    c = safe(b + a / c)
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  const above = Math.min(1, front * fraction)
  return { below: 1 - above, above }
}

function safe(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
