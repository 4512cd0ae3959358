import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { naturalLog } from './elementary.ts'
import { gamma, gammaCdf } from './gamma-distribution.ts'
import { normalQuantile } from './normal-distribution.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('gamma distribution', () => {
  test('shape 1 is exponential; whole shapes count Poisson events; shape 1/2 is a squared normal', () => {
    fc.assert(
      fc.property(number(0, 40), number(1e-6, 0.999), (x, share) => {
        expect(gammaCdf(x, 1)).toBeCloseTo(1 - Math.exp(-x), 14)
        expect(gammaCdf(x, 3)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 13)
        expect(gamma(1, 2)(share) / (-Math.log1p(-share) / 2)).toBeCloseTo(1, 9)
        const deviate = normalQuantile((1 + share) / 2)
        expect(gamma(0.5)(share)).toBeCloseTo((deviate * deviate) / 2, 9)
      }),
    )
  })

  test('quantiles invert the distribution function', () => {
    fc.assert(
      fc.property(number(0.05, 400), number(1e-6, 1 - 1e-6), number(0.01, 100), (shape, share, rate) => {
        const x = gamma(shape, rate)(share)
        expect(Math.abs(gammaCdf(x * rate, shape) - share)).toBeLessThan(1e-12)
        expect(gamma(shape, rate)(share / 2)).toBeLessThanOrEqual(x)
      }),
      { numRuns: 500 },
    )
  })

  test('published chi-square points: 2 x gamma(k / 2)', () => {
    // NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
    expect(2 * gamma(0.5)(0.95)).toBeCloseTo(3.841, 3)
    expect(2 * gamma(5)(0.95)).toBeCloseTo(18.307, 3)
    expect(2 * gamma(5)(0.05)).toBeCloseTo(3.94, 3)
    expect(2 * gamma(50)(0.99)).toBeCloseTo(135.807, 3)
  })

  test('edges', () => {
    const quantile = gamma(2)
    expect([quantile(0), quantile(1), quantile(-1), quantile(Number.NaN)]).toEqual([0, Infinity, NaN, NaN])
    expect([gammaCdf(0, 2), gammaCdf(-1, 2), gammaCdf(Infinity, 2), gammaCdf(Number.NaN, 2)]).toEqual([
      0,
      0,
      1,
      Number.NaN,
    ])
    expect(gamma(1e-4)(0.5)).toBe(0)
    // Gamma(1.01) = 0.99432585…
    expect(naturalLog(gamma(0.01)(0.5))).toBeCloseTo(Math.log(0.5 * 0.9943258511915) * 100, 6)
    for (const [shape, rate] of [
      [0, 1],
      [1, 0],
      [Number.NaN, 1],
      [Infinity, 1],
    ] as const)
      expect(() => gamma(shape, rate)).toThrow(RangeError)
    expect(() => gammaCdf(1, -1)).toThrow(RangeError)
  })
})
