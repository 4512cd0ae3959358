/**
 * exp, log, power, logistic and square root over lanes: `count` values of one Float64Array from `from` on become as many
 * from `target` on (the same place or another, never half over each other). Only +, -, x, / and sqrt are used, so that
 * results have the same bytes in every JavaScript engine; a lane's result depends on nothing but its own arguments.
 */
import { exponential, naturalLog } from './elementary.ts'

/** 2^(j/16), correctly rounded. */
const ROOTS = Float64Array.of(
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
/** 2^(i - 1023) for i from 1 to 2046. */
const POWERS = new Float64Array(2047)
for (let i = 1023, up = 1, down = 1; i < 2047; i++, up *= 2, down /= 2) {
  POWERS[i] = up
  if (2046 - i > 0) POWERS[2046 - i] = down
}

const STEPS = 16 * Math.LOG2E
// ln(2)/16 in two parts; the first has so many zeros at its end that a multiple up to 2^15 is exact.
const STEP_HIGH = 0.6931471803691238 / 16
const STEP_LOW = 1.9082149292705877e-10 / 16

/**
 * e^x within 1.1 units in the last place (2 beyond |x| = 708): x = n ln(2)/16 + r, Taylor's series of degree 7 for
 * e^r - 1 (|r| < 0.022), and 2^(n/16) from 16 stored roots and a power of two. 0 below -745.2, Infinity above 709.8, NaN
 * for NaN.
 */
export function quickExponential(x: number): number {
  if (!(x > -708 && x < 708)) return exponential(x)
  const step = Math.floor(x * STEPS + 0.5)
  const r = x - step * STEP_HIGH - step * STEP_LOW
  const rr = r * r
  const rest =
    r +
    rr *
      (0.5 +
        r * 0.16666666666666666 +
        rr *
          (0.041666666666666664 +
            r * 0.008333333333333333 +
            rr * (0.001388888888888889 + r * 0.0001984126984126984)))
  const n = step | 0
  const root = ROOTS[n & 15]!
  return (root + root * rest) * POWERS[(n >> 4) + 1023]!
}

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const scratch = new Float64Array(1)
const words = new Int32Array(scratch.buffer)
scratch[0] = 1
/** Which of the two words of a number holds sign and exponent. */
const HIGH = words[1] === 0 ? 0 : 1

/**
 * Natural logarithm within 2 units in the last place; -Infinity at 0, NaN below. The mantissa is brought into
 * [sqrt(1/2), sqrt(2)), then ten terms of the series of the inverse hyperbolic tangent.
 */
export function quickLogarithm(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x <= Number.MAX_VALUE)) return naturalLog(x)
  scratch[0] = x
  const high = words[HIGH]!
  // 0x95f62 is what has to be added to the mantissa of sqrt(2) to reach the next exponent.
  const shifted = (high + 0x95f62) | 0
  const exponent = (shifted >> 20) - 1023
  words[HIGH] = high - (exponent << 20)
  const mantissa = scratch[0]!
  const s = (mantissa - 1) / (mantissa + 1)
  const z = s * s
  const zz = z * z
  const even =
    0.6666666666666666 +
    zz *
      (0.2857142857142857 +
        zz * (0.18181818181818182 + zz * (0.13333333333333333 + zz * 0.10526315789473684)))
  const odd =
    0.4 +
    zz *
      (0.2222222222222222 +
        zz * (0.15384615384615385 + zz * (0.11764705882352941 + zz * 0.09523809523809523)))
  const series = z * (even + z * odd)
  return exponent * LN2_HIGH + (2 * s + (s * series + exponent * LN2_LOW))
}

/**
 * x to the power of y as e^(y log x): relative error at most 2^-52 (1 + |y log x|). Exponents 1, 2 and 1/2 are exact
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

/** e^x of every lane. */
export function exponentialLanes(file: Float64Array, count: number, target: number, from: number): void {
  for (let i = 0; i < count; i++) file[target + i] = quickExponential(file[from + i]!)
}

/** Natural logarithm of every lane; NaN at 0 and below, as the formulas of a case file have it. */
export function logarithmLanes(file: Float64Array, count: number, target: number, from: number): void {
  for (let i = 0; i < count; i++) {
    const x = file[from + i]!
    file[target + i] = x > 0 ? quickLogarithm(x) : Number.NaN
  }
}

/** 1 / (1 + e^-x) of every lane; 0 and 1 far out. */
export function logisticLanes(file: Float64Array, count: number, target: number, from: number): void {
  for (let i = 0; i < count; i++) file[target + i] = 1 / (1 + quickExponential(-file[from + i]!))
}

/** Every lane of the first to the power of the same lane of the second. */
export function powerLanes(file: Float64Array, count: number, target: number, a: number, b: number): void {
  for (let i = 0; i < count; i++) file[target + i] = quickPower(file[a + i]!, file[b + i]!)
}
