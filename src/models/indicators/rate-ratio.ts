/** Two rates compared: their ratio with an interval, and the exact test of a share. */
import { betaCdf, exponential, logGamma, naturalLog, normalCdf, normalQuantile } from '../../numeric/index.ts'

/** Something counted over an exposure, as a rule days. Both at least 0. */
export interface ExposedCount {
  readonly count: number
  readonly exposure: number
}

/** How many times as high the first rate is as the second. */
export interface RateRatio {
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Two-sided, by Wald's statistic on the logarithm. */
  readonly p: number
}

/**
 * Ratio of two rates with a Wald interval on its logarithm (Rothman, Greenland & Lash 2008). `dispersion` is how many times
 * larger the variance is than that of independent events (1: Poisson), `level` the share the interval is to cover.
 * A count of 0 gives ratio 0 or Infinity with the interval [0, Infinity] and p 1; two of them, or no exposure, NaN.
 */
export function rateRatio(
  first: ExposedCount,
  second: ExposedCount,
  { dispersion = 1, level = 0.9 }: { dispersion?: number; level?: number } = {},
): RateRatio {
  const ratio = (first.count * second.exposure) / (second.count * first.exposure)
  if (Number.isNaN(ratio)) return { ratio, low: ratio, high: ratio, p: ratio }
  if (first.count === 0 || second.count === 0) return { ratio, low: 0, high: Number.POSITIVE_INFINITY, p: 1 }
  const error = Math.sqrt(dispersion * (1 / first.count + 1 / second.count))
  const reach = normalQuantile((1 + level) / 2) * error
  const centre = naturalLog(ratio)
  return {
    ratio,
    low: exponential(centre - reach),
    high: exponential(centre + reach),
    p: 2 * normalCdf(-Math.abs(centre) / error),
  }
}

/** Probabilities this much larger count as equal: rounding must not split a tie. */
const tie = 1 + 1e-7

/**
 * Two-sided exact binomial test: the probability, where each trial succeeds with `share`, of all outcomes at most as
 * probable as this one (Clopper & Pearson's test by the rule of small probabilities). With the share of the exposure it is
 * the exact conditional test of two Poisson rates (Przyborowski & Wilenski 1940). Whole numbers; 1 for no trials;
 * RangeError unless 0 <= successes <= trials and 0 < share < 1. O(log trials).
 */
export function exactShareTest(successes: number, trials: number, share: number): number {
  if (!(successes >= 0 && successes <= trials && share > 0 && share < 1)) {
    throw new RangeError(`no test of ${successes} of ${trials} against ${share}`)
  }
  const most = Math.floor((trials + 1) * share)
  const bound = logMass(successes, trials, share) + naturalLog(tie)
  if (logMass(Math.min(most, trials), trials, share) <= bound) return 1
  // On either side of the mode the probabilities only fall, so the other tail begins where they come down to the bound.
  if (successes > most) {
    return (
      upperTail(successes, trials, share) +
      lowerTail(
        lastBelow(0, most, (k) => logMass(k, trials, share) <= bound),
        trials,
        share,
      )
    )
  }
  const after = trials - lastBelow(0, trials - most, (k) => logMass(trials - k, trials, share) <= bound)
  return lowerTail(successes, trials, share) + upperTail(after, trials, share)
}

/** The last k from `from` to `to` for which a falling condition holds; `from - 1` if it holds nowhere. */
function lastBelow(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from - 1
  let high = to + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function logMass(k: number, n: number, share: number): number {
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return ways + k * naturalLog(share) + (n - k) * naturalLog(1 - share)
}

/** P(X >= k). */
function upperTail(k: number, n: number, share: number): number {
  return k <= 0 ? 1 : k > n ? 0 : betaCdf(share, k, n - k + 1)
}

/** P(X <= k). */
function lowerTail(k: number, n: number, share: number): number {
  return k < 0 ? 0 : k >= n ? 1 : betaCdf(1 - share, n - k, k + 1)
}
