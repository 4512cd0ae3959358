/** How much an observation tells the hypotheses apart. */
import { quickLogarithm, toGrid } from '../../numeric/index.ts'

/**
 * Bits expected from learning whether something is so: the mutual information of the yes-or-no answer and the hypothesis
 * (Shannon 1948), given `belief` (sums to 1) and the chance of a yes under each hypothesis. From 0, where all chances are
 * the same or one hypothesis has all the belief, to 1. Hypotheses without belief do not count. On a
 * grid of 2^-40, so that nothing is 0.
 */
export function expectedInformation(belief: ArrayLike<number>, chances: ArrayLike<number>): number {
  let yes = 0
  for (let k = 0; k < belief.length; k++) yes += belief[k]! * chances[k]!
  let nats = 0
  for (let k = 0; k < belief.length; k++) {
    if (!(belief[k]! > 0)) continue
    nats += belief[k]! * (divergence(chances[k]!, yes) + divergence(1 - chances[k]!, 1 - yes))
  }
  return Math.min(1, Math.max(0, toGrid(nats * Math.LOG2E)))
}

/** p log(p / q); 0 for p = 0. */
function divergence(p: number, q: number): number {
  return p > 0 && q > 0 ? p * (quickLogarithm(p) - quickLogarithm(q)) : 0
}

/** Two hypotheses and how many times as expected an observation is under the first. */
export interface Contrast {
  readonly likelier: number
  readonly lesser: number
  /** exponent × log(chance under the first / chance under the second); at least 0, Infinity where the second rules it out. */
  readonly logRatio: number
}

/**
 * The two hypotheses that an observation tells apart most, with the logarithm of its ratio; null where it tells none
 * apart: all chances equal, or exponent 0. Ties go to the hypotheses that come first. The kernel for "never tells anything".
 */
export function strongestContrast(chances: ArrayLike<number>, exponent: number): Contrast | null {
  let likelier = 0
  let lesser = 0
  for (let k = 1; k < chances.length; k++) {
    if (chances[k]! > chances[likelier]!) likelier = k
    if (chances[k]! < chances[lesser]!) lesser = k
  }
  if (chances.length === 0 || exponent === 0 || chances[likelier] === chances[lesser]) return null
  const logRatio = exponent * (quickLogarithm(chances[likelier]!) - quickLogarithm(chances[lesser]!))
  return { likelier, lesser, logRatio }
}

/**
 * The two hypotheses that an answer is expected to tell apart most, given what is believed: largest product of their beliefs
 * and the squared difference of their chances. So a pair that nobody believes any more is not named. Null where the chances
 * of all that is believed are the same. Ties go to the pair that comes first; the likelier is the one under which a yes is.
 */
export function separatedPair(
  belief: ArrayLike<number>,
  chances: ArrayLike<number>,
): { likelier: number; lesser: number } | null {
  let best: { likelier: number; lesser: number } | null = null
  let most = 0
  for (let a = 0; a < chances.length; a++) {
    for (let b = a + 1; b < chances.length; b++) {
      const gap = chances[a]! - chances[b]!
      const worth = belief[a]! * belief[b]! * gap * gap
      if (worth <= most) continue
      most = worth
      best = gap > 0 ? { likelier: a, lesser: b } : { likelier: b, lesser: a }
    }
  }
  return best
}

/**
 * The pair of hypotheses that all observations together tell apart least, by the size of the difference of their scores;
 * null for fewer than two. Two that are both ruled out are not told apart (difference 0). Ties go to the pair that comes first.
 */
export function closestPair(
  scores: ArrayLike<number>,
): { first: number; second: number; logRatio: number } | null {
  let best: { first: number; second: number; logRatio: number } | null = null
  for (let first = 0; first < scores.length; first++) {
    for (let second = first + 1; second < scores.length; second++) {
      const logRatio = scores[first] === scores[second] ? 0 : scores[first]! - scores[second]!
      if (!best || Math.abs(logRatio) < Math.abs(best.logRatio)) best = { first, second, logRatio }
    }
  }
  return best
}
