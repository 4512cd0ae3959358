/** How many times better one hypothesis foretells what was seen than another: what evidence is worth to rival readings. */
import { betaCdf, exponential, naturalLog, normalCdf } from '../../numeric/index.ts'

/**
 * "There is an effect upwards" against "there is none", from an estimate with a normal error: the expected effect is a half
 * normal curve of width `scale` above 0 (Dienes 2014). Above 1 speaks for the effect, below 1 for none; 1 where the error is
 * so large that nothing can be told. RangeError unless error > 0 and scale > 0.
 */
export function halfNormalRatio(estimate: number, error: number, scale: number): number {
  if (!(error > 0 && scale > 0)) throw new RangeError(`no ratio at error ${error}, scale ${scale}`)
  const spread = Math.sqrt(error * error + scale * scale)
  const z = estimate / error
  const pull = (z * scale) / spread
  return ((2 * error) / spread) * exponential((pull * pull) / 2) * normalCdf(pull)
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
