import type { RandomStream } from './random.ts'

const JITTER = 67108864

/**
 * One dimension of a Latin hypercube (McKay, Beckman & Conover 1979): `count` numbers, one in each of the `count`
 * equal strata of (0, 1), jittered within it, in random order. Strictly inside (0, 1), never on a stratum's edge.
 * `count` 0 gives an empty array; more than 2^26, or not a natural number, a RangeError.
 */
export function latinHypercube(random: RandomStream, count: number): Float64Array {
  if (!(Number.isInteger(count) && count >= 0 && count <= JITTER))
    throw new RangeError(`no sample of size ${count}`)
  const strata = new Int32Array(count)
  for (let i = 0; i < count; i++) strata[i] = i
  random.shuffle(strata)
  const sample = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    // Half-integers over 2^26: stratum plus jitter is exact, so only the division rounds.
    const jitter = ((random.bits() >>> 6) + 0.5) / JITTER
    sample[i] = (strata[i]! + jitter) / count
  }
  return sample
}
