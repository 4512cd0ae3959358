import { exponential, naturalLog } from './elementary.ts'

/** A quantile function: from a probability in (0, 1) to the value below which that share lies. NaN outside [0, 1]. */
export type Quantile = (probability: number) => number

/**
 * Standard normal distribution function. Marsaglia's series (2004, J. Stat. Software 11(4)) near the centre, Laplace's
 * continued fraction in the tails; relative error below 1e-13 down to x = -37. 0 and 1 at the infinities.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (!(size < 38.6)) return Number.isNaN(x) ? x : x < 0 ? 0 : 1
  const density = exponential((-size * size) / 2) * 0.3989422804014327
  if (size < 3) {
    let sum = x
    let term = x
    for (let n = 3; sum + term !== sum || n === 3; n += 2) {
      term *= (x * x) / n
      sum += term
      if (term === 0) break
    }
    return 0.5 + density * sum
  }
  let fraction = size
  for (let n = 120; n >= 1; n--) fraction = size + n / fraction
  const tail = density / fraction
  return x < 0 ? tail : 1 - tail
}

// Coefficients of PPND16 in algorithm AS 241 (Wichura 1988, Applied Statistics 37(3):477-484), highest power first.
const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
]
const CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
]
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
]
const TAIL_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const TAIL_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
]

function ratio(top: readonly number[], bottom: readonly number[], x: number): number {
  let above = 0
  let below = 0
  for (let i = 0; i < 8; i++) {
    above = above * x + top[i]!
    below = below * x + bottom[i]!
  }
  return above / below
}

/** Standard normal quantile, AS 241 PPND16, relative error about 1e-15. -Infinity at 0, Infinity at 1, NaN outside. */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    return probability === 0
      ? Number.NEGATIVE_INFINITY
      : probability === 1
        ? Number.POSITIVE_INFINITY
        : Number.NaN
  }
  const fromMiddle = probability - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * ratio(CENTRE_TOP, CENTRE_BOTTOM, 0.180625 - fromMiddle * fromMiddle)
  }
  const r = Math.sqrt(-naturalLog(fromMiddle < 0 ? probability : 1 - probability))
  const size = r <= 5 ? ratio(MIDDLE_TOP, MIDDLE_BOTTOM, r - 1.6) : ratio(TAIL_TOP, TAIL_BOTTOM, r - 5)
  return fromMiddle < 0 ? -size : size
}

/** Normal quantile function by mean and standard deviation; deviation 0 gives the mean; negative: RangeError. */
export function normal(mean: number, deviation: number): Quantile {
  if (!(deviation >= 0 && Number.isFinite(mean + deviation)))
    throw new RangeError(`no normal(${mean}, ${deviation})`)
  return (probability) => (deviation === 0 ? mean : mean + deviation * normalQuantile(probability))
}

/** Lognormal quantile function by its 5 % and 95 % points, 0 < low <= high (otherwise RangeError). */
export function lognormal(low: number, high: number): Quantile {
  if (!(low > 0 && low <= high && Number.isFinite(high)))
    throw new RangeError(`no lognormal from ${low} to ${high}`)
  const centre = (naturalLog(low) + naturalLog(high)) / 2
  const deviation = (naturalLog(high) - naturalLog(low)) / 2 / Z_95
  return (probability) => (low === high ? low : exponential(centre + deviation * normalQuantile(probability)))
}

/** The 95 % point of the standard normal distribution. */
const Z_95 = 1.6448536269514722

/**
 * Quantile function of the two-piece normal (Fechner 1897; Wallis 2014) with the given mode whose 5 % and 95 % points
 * are exactly `low` and `high`; low <= mode <= high, otherwise RangeError. Its density is continuous: two halves of normal
 * curves with deviations s1 below and s2 above the mode, so a share p = s1 / (s1 + s2) lies below the mode. p solves
 * s1(p) / s2(p) = p / (1 - p) and is found by bisection; it lies in [0.05, 0.95]. A mode equal to `low` (`high`) is the
 * limit p = 0.05 (0.95): exactly 5 % lie beyond it. All three equal: that value for every probability.
 */
export function splitNormal(low: number, mode: number, high: number): Quantile {
  if (!(low <= mode && mode <= high && Number.isFinite(high - low))) {
    throw new RangeError(`no two-piece normal with 5 %, mode, 95 % at ${low}, ${mode}, ${high}`)
  }
  if (low === high) return () => low
  const reachBelow = mode - low
  const reachAbove = high - mode
  let from = 0.05
  let to = 0.95
  if (reachBelow === 0) to = from
  else if (reachAbove === 0) from = to
  while (to - from > 1e-16) {
    const middle = (from + to) / 2
    if (middle === from || middle === to) break
    const stretch = middle * normalQuantile(0.025 / middle) * reachAbove
    if (stretch > (1 - middle) * normalQuantile(0.025 / (1 - middle)) * reachBelow) from = middle
    else to = middle
  }
  const share = (from + to) / 2
  // The longer reach is the better conditioned of the two equations for the deviations.
  const below =
    reachBelow >= reachAbove
      ? -reachBelow / normalQuantile(0.025 / share)
      : (-reachAbove / normalQuantile(0.025 / (1 - share))) * (share / (1 - share))
  const above = below * ((1 - share) / share)
  return (probability) =>
    probability < share
      ? mode + below * normalQuantile(probability / (2 * share))
      : mode - above * normalQuantile((1 - probability) / (2 * (1 - share)))
}
