import { exponential, logGamma, naturalLog } from './elementary.ts'
import type { Quantile } from './normal-distribution.ts'

/** Quantile function of the uniform distribution on [low, high], low <= high (otherwise RangeError). */
export function uniform(low: number, high: number): Quantile {
  if (!(low <= high && Number.isFinite(high - low))) throw new RangeError(`no uniform from ${low} to ${high}`)
  return (probability) => (inUnit(probability) ? low + (high - low) * probability : Number.NaN)
}

/** Quantile function of the triangular distribution, low <= mode <= high (otherwise RangeError); all equal: a constant. */
export function triangular(low: number, mode: number, high: number): Quantile {
  if (!(low <= mode && mode <= high && Number.isFinite(high - low))) {
    throw new RangeError(`no triangle ${low}, ${mode}, ${high}`)
  }
  const width = high - low
  return (probability) => {
    if (!inUnit(probability)) return Number.NaN
    if (width === 0) return low
    return probability * width <= mode - low
      ? low + Math.sqrt(probability * width * (mode - low))
      : high - Math.sqrt((1 - probability) * width * (high - mode))
  }
}

/**
 * Quantile function of the beta distribution with shapes a, b > 0 (otherwise RangeError). Relative error about 1e-12,
 * above the median of 1 - x, because the upper half is solved from the other end.
 */
export function beta(a: number, b: number): Quantile {
  const fromBelow = lowerQuantile(a, b)
  const fromAbove = lowerQuantile(b, a)
  return (probability) => {
    if (!inUnit(probability)) return Number.NaN
    return probability <= 0.5 ? fromBelow(probability) : 1 - fromAbove(1 - probability)
  }
}

/** Newton's method for the beta quantile, kept inside a shrinking bracket (Press et al. 2007, 9.4). */
function lowerQuantile(a: number, b: number): Quantile {
  const { below, density } = betaFunctions(a, b)
  return (probability) => {
    if (probability === 0) return 0
    let from = 0
    let to = 1
    let x = a / (a + b)
    for (let step = 0; step < 1200; step++) {
      const excess = below(x) - probability
      if (excess === 0) return x
      if (excess > 0) to = x
      else from = x
      let next = x - excess / density(x)
      if (!(next > from && next < to)) next = (from + to) / 2
      if (Math.abs(next - x) <= 1e-15 * x) return next
      x = next
    }
    return x
  }
}

/** The beta distribution's quantile at one probability; `beta(a, b)` is faster for many. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return beta(a, b)(probability)
}

/** Quantile function of the beta distribution with this mean in (0, 1) and standard deviation, sd^2 < mean (1 - mean). */
export function betaByMean(mean: number, deviation: number): Quantile {
  const total = (mean * (1 - mean)) / (deviation * deviation) - 1
  if (!(mean > 0 && mean < 1 && deviation > 0 && total > 0)) {
    throw new RangeError(`no beta distribution with mean ${mean} and deviation ${deviation}`)
  }
  return beta(mean * total, (1 - mean) * total)
}

/** Distribution function of the beta distribution, shapes a, b > 0; 0 below 0 and 1 above 1. Error about 1e-13. */
export function betaCdf(x: number, a: number, b: number): number {
  const { below } = betaFunctions(a, b)
  return x <= 0 ? 0 : x >= 1 ? 1 : below(x)
}

function inUnit(probability: number): boolean {
  return probability >= 0 && probability <= 1
}

/** Distribution function and density inside (0, 1). */
function betaFunctions(
  a: number,
  b: number,
): { below: (x: number) => number; density: (x: number) => number } {
  if (!(a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new RangeError(`no beta distribution with shapes ${a}, ${b}`)
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b)
  const power = (x: number) => exponential(logScale + a * naturalLog(x) + b * naturalLog(1 - x))
  const turn = (a + 1) / (a + b + 2)
  return {
    below: (x) =>
      x < turn ? (power(x) * betaFraction(x, a, b)) / a : 1 - (power(x) * betaFraction(1 - x, b, a)) / b,
    density: (x) => power(x) / (x * (1 - x)),
  }
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method (1976). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / safe(1 + even * d)
    c = safe(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / safe(1 + odd * d)
    c = safe(1 + odd / c)
    const change = d * c
    result *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return result
}
