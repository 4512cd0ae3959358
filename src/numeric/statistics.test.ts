import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  andInPlace,
  andNotInPlace,
  bitsetMembers,
  clearBit,
  countBits,
  hasBit,
  makeBitset,
  orInPlace,
  setBit,
} from './bitset.ts'
import { kendallTauA, pairCounts } from './kendall.ts'
import {
  averageRanks,
  histogram,
  mean,
  pearson,
  quantiles,
  spearman,
  variance,
  wilsonInterval,
} from './statistics.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
  maxLength: 40,
})

describe('moments and quantiles', () => {
  it('match hand calculation', () => {
    expect(mean([1, 2, 6])).toBe(3)
    expect(mean([1e16, 1, -1e16])).toBe(1 / 3)
    expect(variance([1, 2, 6])).toBe(7)
    expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4])
    expect(quantiles([7], [0, 0.3, 1])).toEqual([7, 7, 7])
  })
  it('say what is not defined', () => {
    expect(mean([])).toBeNaN()
    expect(variance([3])).toBeNaN()
    expect(quantiles([], [0.5])).toEqual([Number.NaN])
    expect(() => quantiles([1], [1.1])).toThrow(RangeError)
  })
})

describe('rank correlation', () => {
  it('averages tied ranks', () => {
    expect([...averageRanks([10, 20, 10, 5])]).toEqual([2.5, 4, 2.5, 1])
    expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 14)
    expect(spearman([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 14)
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN()
    expect(() => pearson([1], [1, 2])).toThrow(RangeError)
    // Without ties: 1 - 6 sum d^2 / (n (n^2 - 1)).
    expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 14)
  })
  it('counts pairs as the definition does', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const x = rows.map((row) => row[0])
        const y = rows.map((row) => row[1])
        let concordant = 0
        let discordant = 0
        for (let i = 0; i < rows.length; i++) {
          for (let j = 0; j < i; j++) {
            const sign = Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!)
            if (sign > 0) concordant++
            if (sign < 0) discordant++
          }
        }
        const total = (rows.length * (rows.length - 1)) / 2
        expect(pairCounts(x, y)).toEqual({ concordant, discordant, total })
        if (total > 0) expect(kendallTauA(x, y)).toBe((concordant - discordant) / total)
        else expect(kendallTauA(x, y)).toBeNaN()
      }),
    )
  })
})

describe('shares and counts', () => {
  it('gives Wilson intervals', () => {
    const [low, high] = wilsonInterval(2, 10)
    expect(low).toBeCloseTo(0.0567, 4)
    expect(high).toBeCloseTo(0.5098, 4)
    expect(wilsonInterval(0, 0)).toEqual([0, 1])
    expect(wilsonInterval(0, 5)[0]).toBe(0)
    expect(wilsonInterval(5, 5)[1]).toBe(1)
    expect(() => wilsonInterval(6, 5)).toThrow(RangeError)
  })
  it('counts into equal bins, the top value into the last', () => {
    expect([...histogram([0, 0.5, 1, 1.5, 2, 9, -1, Number.NaN], 0, 2, 2)]).toEqual([2, 3])
    expect(() => histogram([], 1, 1, 3)).toThrow(RangeError)
  })
})

describe('bitset', () => {
  it('behaves like a Set', () => {
    const members = fc.array(fc.nat(99), { maxLength: 60 })
    const from = (values: number[]) => {
      const bits = makeBitset(100)
      for (const value of values) setBit(bits, value)
      return bits
    }
    const sorted = (values: Iterable<number>) => [...values].sort((a, b) => a - b)
    fc.assert(
      fc.property(members, members, (a, b) => {
        const [setA, setB] = [new Set(a), new Set(b)]
        expect([...bitsetMembers(from(a))]).toEqual(sorted(setA))
        expect(countBits(from(a))).toBe(setA.size)
        const results = [andInPlace, orInPlace, andNotInPlace].map((change) => {
          const bits = from(a)
          change(bits, from(b))
          return [...bitsetMembers(bits)]
        })
        expect(results[0]).toEqual(sorted([...setA].filter((value) => setB.has(value))))
        expect(results[1]).toEqual(sorted(new Set([...a, ...b])))
        expect(results[2]).toEqual(sorted([...setA].filter((value) => !setB.has(value))))
        for (const value of b) {
          const bits = from(a)
          expect(hasBit(bits, value)).toBe(setA.has(value))
          clearBit(bits, value)
          expect(hasBit(bits, value)).toBe(false)
        }
      }),
    )
    expect(hasBit(makeBitset(0), 5)).toBe(false)
    expect(countBits(Uint32Array.of(4294967295, 1))).toBe(33)
  })
})
