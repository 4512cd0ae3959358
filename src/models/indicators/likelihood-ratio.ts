/** How many times better one hypothesis foretells what was seen than another: what evidence is worth to rival readings. */
import { betaCdf, exponential, naturalLog, normalCdf } from '../../numeric/index.ts'

/**
 * "There is an effect upwards" against "there is none", from an estimate with a normal error: the expected effect is a half
 * normal curve of width `scale` above 0 (Dienes 2014). Above 1 speaks for the effect, below 1 for none; 1 where the error is
 * so large that nothing can be told; Infinity past some 38 errors. RangeError unless error > 0 and scale > 0.
 */
export function halfNormalRatio(estimate: number, error: number, scale: number): number {
  if (!(error > 0 && scale > 0)) throw new RangeError(`no ratio at error ${error}, scale ${scale}`)
  const spread = Math.sqrt(error * error + scale * scale)
  const z = estimate / error
  const pull = (z * scale) / spread
  return ((2 * error) / spread) * tailOverDensity(pull)
}

/** e^(x²/2) Φ(x). Far to the left by the series of the tail (DLMF 7.12.1), where the factors alone are infinity times 0. */
function tailOverDensity(x: number): number {
  if (x > -30) return exponential((x * x) / 2) * normalCdf(x)
  const r = 1 / (x * x)
  return (0.3989422804014327 / -x) * (1 - r * (1 - 3 * r * (1 - 5 * r)))
}

/**
 * "More often than `share`" against "less often", each spread evenly over its side: posterior odds over prior odds of a
 * binomial share. 1 for no trials. RangeError unless 0 <= successes <= trials and 0 < share < 1.
 */
export function shareRatio(successes: number, trials: number, share: number): number {
  if (!(successes >= 0 && successes <= trials && share > 0 && share < 1)) {
    throw new RangeError(`no ratio of ${successes} of ${trials} against ${share}`)
  }
  const [a, b] = [successes + 1, trials - successes + 1]
  return (betaCdf(1 - share, b, a) * share) / (betaCdf(share, a, b) * (1 - share))
}

/**
 * The most that a p value can be worth against "no effect", over all evenly falling alternatives: −1 / (e p ln p) (Sellke,
 * Bayarri & Berger 2001). 1 from p = 1/e upwards; Infinity at 0.
 */
export function largestRatio(p: number): number {
  if (p === 0) return Number.POSITIVE_INFINITY
  return p < exponential(-1) ? -1 / (Math.E * p * naturalLog(p)) : 1
}
