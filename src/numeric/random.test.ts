import { describe, expect, it } from 'vitest'
import { fingerprint, fingerprintRow, hashText, sha256Hex, shortId } from './hash.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { randomStream, xoshiro128 } from './random.ts'

/** Pearson's statistic for equally likely cells. */
function chiSquare(counts: ArrayLike<number>): number {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0)
  const expected = total / counts.length
  return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

describe('xoshiro128', () => {
  it('gives the published outputs of xoshiro128** 1.1 from state 1, 2, 3, 4', () => {
    const stream = xoshiro128([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => stream.bits())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })
  it('refuses the one state it cannot leave', () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError)
  })
})

describe('randomStream', () => {
  it('depends on seed and keys only, and on each of them', () => {
    const names: [number | string, ...string[]][] = [
      [1],
      ['1'],
      [2],
      [1, ''],
      [1, 'a'],
      [1, 'a', 'b'],
      [1, 'ab'],
      [1, 'b', 'a'],
      [1, 'a', 'bc'],
      [1, 'ab', 'c'],
      [-1],
      [0.5],
    ]
    const first = names.map((name) => randomStream(...name).bits())
    expect(new Set(first).size).toBe(names.length)
    const again = [...names].reverse().map((name) => randomStream(...name).bits())
    expect(again.reverse()).toEqual(first)
  })

  it('stays the same from release to release', () => {
    const stream = randomStream(2025, 'world', '7')
    expect([stream.bits(), stream.bits(), stream.uniform(), stream.integer(1000)]).toMatchInlineSnapshot(`
      [
        746403400,
        362899771,
        0.6470513988711679,
        153,
      ]
    `)
  })

  it('is uniform: integers, top and bottom bits, first draws of neighbouring keys', () => {
    const stream = randomStream('sanity')
    const dice = new Int32Array(60)
    const low = new Int32Array(64)
    const high = new Int32Array(64)
    const firsts = new Int32Array(64)
    for (let i = 0; i < 60_000; i++) {
      dice[stream.integer(60)]!++
      low[stream.bits() & 63]!++
      high[Math.floor(stream.uniform() * 64)]!++
      firsts[randomStream(i % 2 ? i : 'draw', String(i)).bits() >>> 26]!++
    }
    // 99.99 % points of chi-square with 59 and 63 degrees of freedom.
    expect(chiSquare(dice)).toBeLessThan(109.6)
    for (const counts of [low, high, firsts]) expect(chiSquare(counts)).toBeLessThan(115)
  })

  it('draws integers and shuffles within bounds', () => {
    const stream = randomStream(3)
    expect(stream.integer(1)).toBe(0)
    expect(stream.integer(4294967296)).toBeLessThan(4294967296)
    for (const n of [0, -1, 1.5, 4294967297, Number.NaN]) expect(() => stream.integer(n)).toThrow(RangeError)
    const orders = new Int32Array(6)
    for (let i = 0; i < 12_000; i++) {
      const [a, b, c] = stream.shuffle(Int32Array.of(0, 1, 2))
      orders[a! * 2 + (b! > c! ? 1 : 0)]!++
    }
    expect(chiSquare(orders)).toBeLessThan(25.7)
    expect(stream.shuffle(new Int32Array(0))).toHaveLength(0)
  })
})

describe('latinHypercube', () => {
  it('puts exactly one number in each stratum, strictly inside', () => {
    for (const count of [1, 2, 3, 7, 1000, 65_537]) {
      const sample = latinHypercube(randomStream(5, String(count)), count)
      const strata = [...sample].map((u) => Math.floor(u * count)).sort((a, b) => a - b)
      expect(strata).toEqual(Array.from({ length: count }, (_, i) => i))
      expect(sample.every((u) => u > 0 && u < 1)).toBe(true)
    }
    expect(latinHypercube(randomStream(5), 0)).toHaveLength(0)
    expect(() => latinHypercube(randomStream(5), -1)).toThrow(RangeError)
  })
})

describe('hashes', () => {
  it('gives the SHA-256 test vectors of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  it('writes the same bits as base32', () => {
    for (const text of ['', 'abc', 'Łódź', '🙂']) {
      const bits = [...sha256Hex(text)]
        .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
        .join('')
      const digits = bits
        .match(/.{5}/g)!
        .map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)])
      expect(shortId(text, 51)).toBe(digits.join(''))
      expect(shortId(text, 8)).toBe(digits.slice(0, 8).join(''))
    }
    expect(() => shortId('a', 52)).toThrow(RangeError)
  })
  it('tells short texts and rows apart', () => {
    const seen = new Set<number>()
    const rows = new Set<number>()
    for (let i = 0; i < 100_000; i++) {
      seen.add(fingerprint(`s${i}`))
      rows.add(fingerprintRow([i % 10, Math.floor(i / 10) % 100, Math.floor(i / 1000)]))
    }
    expect(seen.size).toBe(100_000)
    expect(rows.size).toBe(100_000)
    expect(fingerprintRow([])).not.toBe(fingerprintRow([0]))
    expect(fingerprintRow([0])).not.toBe(fingerprintRow([0, 0]))
    expect([...seen].every(Number.isSafeInteger)).toBe(true)
    expect(hashText('').some((word) => word !== 0)).toBe(true)
  })
})
