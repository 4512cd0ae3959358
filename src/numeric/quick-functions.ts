/**
 * exp, log and power for loops over many values: a few nanoseconds each, from +, -, x, / and square root alone, so that
 * results have the same bytes in every JavaScript engine. Their constants live in a function called once: engines treat
 * those as constants also where a bundler has turned the constants of a module into variables.
 */
import { exponential, naturalLog } from './elementary.ts'

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

function makeExponential(): (x: number) => number {
  // 2^(j/16), correctly rounded.
  const roots = Float64Array.of(
    1,
    1.0442737824274138,
    1.0905077326652577,
    1.1387886347566916,
    1.189207115002721,
    1.241857812073484,
    1.2968395546510096,
    1.3542555469368927,
    Math.SQRT2,
    1.4768261459394993,
    1.5422108254079407,
    1.6104903319492543,
    1.681792830507429,
    1.7562521603732995,
    1.8340080864093424,
    1.9152065613971474,
  )
  // 2^(i - 1023) for i from 1 to 2046.
  const powers = new Float64Array(2047)
  for (let i = 1023, up = 1, down = 1; i < 2047; i++, up *= 2, down /= 2) {
    powers[i] = up
    if (i < 2046) powers[2046 - i] = down
  }
  const steps = 16 * Math.LOG2E
  // ln(2)/16 in two parts; the first ends in so many zeros that a multiple up to 2^15 is exact.
  const stepHigh = LN2_HIGH / 16
  const stepLow = LN2_LOW / 16

  return (x) => {
    if (!(x > -708 && x < 708)) return exponential(x)
    const step = Math.floor(x * steps + 0.5)
    const r = x - step * stepHigh - step * stepLow
    const rr = r * r
    const cubic = 0.5 + r * 0.16666666666666666
    const rest = 0.041666666666666664 + r * 0.008333333333333333
    const last = 0.001388888888888889 + r * 0.0001984126984126984
    const less = r + rr * (cubic + rr * (rest + rr * last))
    const n = step | 0
    const root = roots[n & 15]!
    return (root + root * less) * powers[(n >> 4) + 1023]!
  }
}

/**
 * e^x within 1.1 units in the last place (2 beyond |x| = 708): x = n ln(2)/16 + r, Taylor's series of degree 7 for
 * e^r - 1 (|r| < 0.022), and 2^(n/16) from 16 stored roots and a power of two. 0 below -745.2, Infinity above 709.8, NaN
 * for NaN.
 */
export const quickExponential = makeExponential()

function makeLogarithm(): (x: number) => number {
  const scratch = new Float64Array(1)
  const words = new Int32Array(scratch.buffer)
  scratch[0] = 1
  // Which of the two words of a number holds sign and exponent.
  const top = words[1] === 0 ? 0 : 1
  const [n3, n5, n7, n9, n11] = [2 / 3, 2 / 5, 2 / 7, 2 / 9, 2 / 11]
  const [n13, n15, n17, n19, n21] = [2 / 13, 2 / 15, 2 / 17, 2 / 19, 2 / 21]

  return (x) => {
    if (!(x >= 2.2250738585072014e-308 && x <= Number.MAX_VALUE)) return naturalLog(x)
    scratch[0] = x
    const high = words[top]!
    // 0x95f62 is what the mantissa of sqrt(2) lacks to the next power of two.
    const exponent = ((high + 0x95f62) >> 20) - 1023
    words[top] = high - (exponent << 20)
    const mantissa = scratch[0]!
    const s = (mantissa - 1) / (mantissa + 1)
    const z = s * s
    const zz = z * z
    const odd = n3 + zz * (n7 + zz * (n11 + zz * (n15 + zz * n19)))
    const even = n5 + zz * (n9 + zz * (n13 + zz * (n17 + zz * n21)))
    const series = z * (odd + z * even)
    return exponent * LN2_HIGH + (2 * s + (s * series + exponent * LN2_LOW))
  }
}

/**
 * Natural logarithm within 2 units in the last place; -Infinity at 0, NaN below. The mantissa is brought into
 * [sqrt(1/2), sqrt(2)), then ten terms of the series of the inverse hyperbolic tangent.
 */
export const quickLogarithm = makeLogarithm()

/**
 * x to the power of y as e^(y log x): relative error at most 2^-52 (2 + |y log x|). Exponents 1, 2 and 1/2 are exact
 * roundings. Otherwise as `**`, but NaN for 0 to a negative power: 1 for exponent 0, NaN for a root of what is negative.
 */
export function quickPower(x: number, y: number): number {
  if (y === 1) return x
  if (y === 2) return x * x
  if (x > 0 && x < Number.POSITIVE_INFINITY) {
    if (y === 0.5) return Math.sqrt(x)
    if (y > -1e300 && y < 1e300) return quickExponential(y * quickLogarithm(x))
  }
  return powerAtEdges(x, y)
}

/** Powers of 0, of negative numbers and with infinities, which the language defines exactly. */
function powerAtEdges(x: number, y: number): number {
  if (y === 0) return 1
  if (x === 0) return y < 0 ? Number.NaN : y > 0 ? 0 : Number.NaN
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (x > 0) return quickExponential(y * quickLogarithm(x))
    if (Math.floor(y) !== y) return Number.NaN
    const size = quickExponential(y * quickLogarithm(-x))
    return Math.floor(y / 2) * 2 === y ? size : -size
  }
  return x ** y
}
