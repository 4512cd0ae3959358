import type { RandomStream } from './random.ts'

/**
 * Primitive polynomial (degree, inner coefficients) and first direction numbers of dimensions 2 to 21:
 * Joe & Kuo 2008, SIAM J. Sci. Comput. 30(5):2635-2654, set "new-joe-kuo-6". Dimension 1 is van der Corput's sequence.
 */
const DIRECTIONS: readonly (readonly [degree: number, inner: number, first: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
]

/** The largest number of dimensions `sobol` knows. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1

/**
 * The first `count` points of Sobol's sequence (1967; Gray-code order of Antonov & Saleev 1979) as one column per
 * dimension, strictly inside (0, 1): half of 2^-32 is added. With `random`, each dimension is shifted digit by digit
 * (exclusive or with 32 random bits), which keeps its evenness and makes it an unbiased sample. Best for `count` a power
 * of two. 0 points or 0 dimensions give empty arrays; more than 21 dimensions or 2^32 points a RangeError.
 */
export function sobol(dimensions: number, count: number, random?: RandomStream): Float64Array[] {
  if (!(Number.isInteger(dimensions) && dimensions >= 0 && dimensions <= SOBOL_DIMENSIONS)) {
    throw new RangeError(`no Sobol sequence in ${dimensions} dimensions`)
  }
  if (!(Number.isInteger(count) && count >= 0 && count < 4294967296))
    throw new RangeError(`no ${count} points`)
  return Array.from({ length: dimensions }, (_, dimension) => {
    const steps = directionNumbers(dimension)
    const column = new Float64Array(count)
    let bits = random ? random.bits() | 0 : 0
    for (let i = 0; i < count; i++) {
      column[i] = ((bits >>> 0) + 0.5) / 4294967296
      // The lowest zero bit of i names the direction in which the next point lies.
      bits ^= steps[31 - Math.clz32(~i & (i + 1))]!
    }
    return column
  })
}

/** The 32 direction numbers of a dimension (0 = first), as 32-bit binary fractions. */
function directionNumbers(dimension: number): Int32Array {
  const steps = new Int32Array(32)
  if (dimension === 0) {
    for (let i = 0; i < 32; i++) steps[i] = 1 << (31 - i)
    return steps
  }
  const [degree, inner, first] = DIRECTIONS[dimension - 1]!
  for (let i = 0; i < 32; i++) {
    if (i < degree) {
      steps[i] = first[i]! << (31 - i)
      continue
    }
    let step = steps[i - degree]! ^ (steps[i - degree]! >>> degree)
    for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) step ^= steps[i - k]!
    steps[i] = step
  }
  return steps
}
