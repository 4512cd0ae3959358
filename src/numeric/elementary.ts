/**
 * Logarithm and exponential from +, -, x and / alone. Math.log, Math.exp and Math.pow may differ in the last bit between
 * JavaScript engines; these four operations may not (IEEE 754), so results have the same bytes everywhere.
 * Both are within 2 units in the last place.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const view = new DataView(new ArrayBuffer(8))

/** 2^exponent for -1022 <= exponent <= 1023. */
function powerOfTwo(exponent: number): number {
  view.setInt32(0, (exponent + 1023) << 20)
  view.setInt32(4, 0)
  return view.getFloat64(0)
}

/** Natural logarithm; -Infinity at 0, NaN below 0. Atanh series on a mantissa in [sqrt(1/2), sqrt(2)). */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let exponent = -1023
  let scaled = x
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984
    exponent -= 54
  }
  view.setFloat64(0, scaled)
  const high = view.getInt32(0)
  exponent += high >>> 20
  view.setInt32(0, (high & 0xfffff) | 0x3ff00000)
  let mantissa = view.getFloat64(0)
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent++
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const z = s * s
  let series = 0
  for (let n = 23; n >= 3; n -= 2) series = z * (1 / n + series)
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW))
}

/** e^x; 0 below about -745.2, Infinity above about 709.8. Taylor series on |r| <= ln(2)/2. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019412) return 0
  const exponent = Math.floor(x * Math.LOG2E + 0.5)
  const r = x - exponent * LN2_HIGH - exponent * LN2_LOW
  let sum = 1
  for (let n = 14; n >= 2; n--) sum = 1 + (r / n) * sum
  const value = 1 + r * sum
  // Two factors, because 2^exponent itself may lie outside the normal range.
  const half = exponent >> 1
  return value * powerOfTwo(half) * powerOfTwo(exponent - half)
}

/** Natural logarithm of the gamma function for x > 0 (Stirling's series after shifting to x >= 12); otherwise NaN. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let shifted = x
  let product = 1
  while (shifted < 12) product *= shifted++
  const r = 1 / shifted
  const rr = r * r
  const tail =
    r * (1 / 12 - rr * (1 / 360 - rr * (1 / 1260 - rr * (1 / 1680 - rr * (1 / 1188 - (rr * 691) / 360360)))))
  return (shifted - 0.5) * naturalLog(shifted) - shifted + 0.9189385332046727 + tail - naturalLog(product)
}

/**
 * Rounds to a grid on which noise in the last bits of a library function is (nearly always) gone: multiples of 2^-40
 * below 1 in size, 40 significant bits above. Noise survives only where it crosses the middle between two grid points,
 * about once in 2^12 values per unit in the last place. Idempotent; infinities and NaN stay. Apply it to every drawn
 * or computed value that decides something, and always when Math.log, exp, pow or trigonometry went into it.
 */
export function toGrid(x: number): number {
  if (x > -1 && x < 1) return Math.round(x * 1099511627776) / 1099511627776 + 0
  if (!(x > -1e300 && x < 1e300)) return x
  // Veltkamp's splitting (Dekker 1971): exact rounding to 53 - 13 bits.
  const spread = x * 8193
  return spread - (spread - x)
}
