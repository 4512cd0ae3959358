import { hashText } from './hash.ts'

/** A stream of random numbers; the same bytes in every JavaScript engine. */
export interface RandomStream {
  /** 32 random bits as an integer 0..2^32-1. */
  bits(): number
  /** Uniform in [0, 1), a multiple of 2^-53; uses two draws of 32 bits. */
  uniform(): number
  /** Uniform integer 0..n-1 without bias, by rejection; 1 <= n <= 2^32, otherwise RangeError. */
  integer(n: number): number
  /** Puts the values in random order in place (Fisher & Yates; Durstenfeld 1964) and returns the same array. */
  shuffle<T extends Int32Array | Uint32Array | Float64Array>(values: T): T
}

/**
 * The stream named by a seed and any number of keys. It depends on nothing else: neither on other streams nor on the
 * order in which they are made. Number and text seeds differ (1 is not '1'), and so do ('a', 'bc') and ('ab', 'c').
 * Generator xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47(4)), period 2^128 - 1, state from a hash of the names.
 */
export function randomStream(seed: number | string, ...keys: readonly string[]): RandomStream {
  const name = [typeof seed === 'number' ? `n${seed}` : `t${seed}`, ...keys]
  return xoshiro128(hashText(name.map((text) => `${text.length}:${text}`).join('')))
}

/** The bare generator from four 32-bit state words, of which one at least must not be 0 (otherwise RangeError). */
export function xoshiro128(words: ArrayLike<number>): RandomStream {
  const state = Int32Array.from([words[0]!, words[1]!, words[2]!, words[3]!], (word) => word | 0)
  if (state.every((word) => word === 0)) throw new RangeError('the state of xoshiro128 must not be all zero')

  const bits = (): number => {
    const s1 = state[1]!
    const times5 = Math.imul(s1, 5)
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9)
    state[2]! ^= state[0]!
    state[3]! ^= s1
    state[1]! ^= state[2]!
    state[0]! ^= state[3]!
    state[2]! ^= s1 << 9
    const s3 = state[3]!
    state[3] = (s3 << 11) | (s3 >>> 21)
    return result >>> 0
  }

  const integer = (n: number): number => {
    if (!(Number.isInteger(n) && n >= 1 && n <= 4294967296)) throw new RangeError(`no integer below ${n}`)
    // Draws at or above the largest multiple of n are thrown away.
    const end = 4294967296 - (4294967296 % n)
    let draw = bits()
    while (draw >= end) draw = bits()
    return draw % n
  }

  return {
    bits,
    integer,
    uniform: () => {
      const high = bits() >>> 5
      return (high * 67108864 + (bits() >>> 6)) / 9007199254740992
    },
    shuffle: (values) => {
      for (let last = values.length - 1; last > 0; last--) {
        const other = integer(last + 1)
        const kept = values[last]!
        values[last] = values[other]!
        values[other] = kept
      }
      return values
    },
  }
}
