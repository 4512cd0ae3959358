import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beta, betaByMean, betaCdf, betaQuantile, triangular, uniform } from './distribution.ts'
import { exponential, logGamma, naturalLog, toGrid } from './elementary.ts'
import { lognormal, normal, normalCdf, normalQuantile, splitNormal } from './normal-distribution.ts'

const near = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('elementary functions', () => {
  it('agree with the engine to two units in the last place', () => {
    fc.assert(
      fc.property(
        finite(-700, 700),
        fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
        (x, y) => {
          near(exponential(x), Math.exp(x), 4.5e-16)
          near(naturalLog(y), Math.log(y), 4.5e-16)
        },
      ),
      { numRuns: 3000 },
    )
  })
  it('have the right edges', () => {
    expect([naturalLog(1), naturalLog(0), naturalLog(-1), naturalLog(Infinity)]).toEqual([
      0,
      -Infinity,
      Number.NaN,
      Infinity,
    ])
    expect([exponential(0), exponential(800), exponential(-800), exponential(Number.NaN)]).toEqual([
      1,
      Infinity,
      0,
      Number.NaN,
    ])
    expect(exponential(-740)).toBeGreaterThan(0)
    near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
    near(logGamma(11), Math.log(3628800), 1e-14)
    expect(logGamma(0)).toBeNaN()
  })
})

describe('toGrid', () => {
  it('removes last-bit noise, is idempotent and monotone', () => {
    expect(toGrid(0.1 + 0.2)).toBe(toGrid(0.3))
    expect(toGrid(1000.1 * 3)).toBe(toGrid(3000.3))
    expect(Object.is(toGrid(-1e-20), 0)).toBe(true)
    for (const kept of [0, 1, -1, 0.5, 123456, 2 ** 39 + 1, Infinity, -Infinity])
      expect(toGrid(kept)).toBe(kept)
    fc.assert(
      fc.property(finite(-1e12, 1e12), finite(-2, 2), (x, y) => {
        for (const value of [x, y]) {
          expect(toGrid(toGrid(value))).toBe(toGrid(value))
          expect(Math.abs(toGrid(value) - value)).toBeLessThanOrEqual(2 ** -40 * Math.max(1, Math.abs(value)))
        }
        expect(toGrid(Math.min(x, y))).toBeLessThanOrEqual(toGrid(Math.max(x, y)))
      }),
    )
  })
})

describe('normal distribution', () => {
  it('gives published values', () => {
    // Wichura 1988, and tables of the normal distribution.
    near(normalQuantile(0.25), -0.6744897501960817, 1e-15)
    near(normalQuantile(0.001), -3.090232306167813, 1e-15)
    near(normalQuantile(1e-20), -9.262340089798409, 1e-15)
    near(normalQuantile(0.975), 1.959963984540054, 1e-15)
    near(normalCdf(1), 0.8413447460685429, 1e-15)
    near(normalCdf(-5), 2.866515718791939e-7, 1e-13)
    near(normalCdf(-20), 2.7536241186062337e-89, 1e-13)
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1), normalQuantile(2)]).toEqual([
      -Infinity,
      0,
      Infinity,
      Number.NaN,
    ])
    expect([normalCdf(0), normalCdf(-40), normalCdf(40), normalCdf(-Infinity)]).toEqual([0.5, 0, 1, 0])
  })
  it('has a quantile and a distribution function that undo each other', () => {
    fc.assert(
      fc.property(share, (u) => {
        near(normalCdf(normalQuantile(u)), u, 2e-13)
      }),
    )
    expect(normal(10, 0)(0.3)).toBe(10)
    expect(normal(10, 2)(0.5)).toBe(10)
    expect(() => normal(0, -1)).toThrow(RangeError)
  })
  it('fits the lognormal to its 5 % and 95 % points', () => {
    const quantile = lognormal(2, 50)
    near(quantile(0.05), 2, 1e-14)
    near(quantile(0.95), 50, 1e-14)
    near(quantile(0.5), 10, 1e-14)
    expect(lognormal(3, 3)(0.9)).toBe(3)
    expect(() => lognormal(0, 1)).toThrow(RangeError)
  })
})

describe('splitNormal', () => {
  it('has exactly the 5 % and 95 % points asked for, and is monotone', () => {
    fc.assert(
      fc.property(
        finite(-1e3, 1e3),
        finite(0, 1e3),
        finite(0, 1e3),
        share,
        share,
        (mode, below, above, u, v) => {
          const quantile = splitNormal(mode - below, mode, mode + above)
          const tolerance = 1e-11 * (below + above) + 1e-12 * Math.abs(mode) + 1e-300
          expect(Math.abs(quantile(0.05) - (mode - below))).toBeLessThanOrEqual(tolerance)
          expect(Math.abs(quantile(0.95) - (mode + above))).toBeLessThanOrEqual(tolerance)
          expect(quantile(Math.min(u, v))).toBeLessThanOrEqual(quantile(Math.max(u, v)) + tolerance)
        },
      ),
      { numRuns: 1000 },
    )
  })
  it('has its mode where asked: the density is highest and continuous there', () => {
    const quantile = splitNormal(-1, 0, 4)
    const u = [...Array(4000).keys()].map((i) => (i + 0.5) / 4000)
    const steepness = u.slice(1).map((to, i) => 1 / (quantile(to) - quantile(u[i]!)))
    const top = steepness.indexOf(Math.max(...steepness))
    expect(Math.abs(quantile(u[top]!))).toBeLessThan(0.2)
    for (let i = 100; i < 3900; i++)
      expect(Math.abs(steepness[i]! / steepness[i - 1]! - 1)).toBeLessThan(0.03)
  })
  it('is the normal when symmetric, and has limits when the mode is an end', () => {
    for (const u of [0.01, 0.2, 0.5, 0.9])
      near(splitNormal(8, 10, 12)(u), 10 + (2 / 1.6448536269514722) * normalQuantile(u), 1e-14)
    const rising = splitNormal(0, 0, 1)
    expect(Math.abs(rising(0.05))).toBeLessThan(1e-12)
    near(rising(0.95), 1, 1e-12)
    const falling = splitNormal(0, 1, 1)
    for (const u of [0.01, 0.3, 0.99]) expect(Math.abs(rising(u) - (1 - falling(1 - u)))).toBeLessThan(1e-12)
    expect(splitNormal(5, 5, 5)(0.7)).toBe(5)
    for (const [low, mode, high] of [
      [2, 1, 3],
      [1, 4, 3],
      [Number.NaN, 1, 2],
    ] as const) {
      expect(() => splitNormal(low, mode, high)).toThrow(RangeError)
    }
  })
})

describe('bounded distributions', () => {
  it('cover their range', () => {
    expect([uniform(2, 6)(0), uniform(2, 6)(0.25), uniform(2, 6)(1)]).toEqual([2, 3, 6])
    expect([triangular(0, 1, 2)(0), triangular(0, 1, 2)(0.5), triangular(0, 1, 2)(1)]).toEqual([0, 1, 2])
    expect(triangular(0, 0, 1)(0.75)).toBe(0.5)
    expect(triangular(3, 3, 3)(0.4)).toBe(3)
    expect(uniform(0, 1)(1.5)).toBeNaN()
    expect(() => triangular(0, 3, 2)).toThrow(RangeError)
  })
  it('know the beta distribution where it has a closed form', () => {
    fc.assert(
      fc.property(share, finite(0.2, 30), (u, a) => {
        near(beta(1, 1)(u), u, 1e-12)
        near(beta(a, 1)(u), u ** (1 / a), 1e-11)
        expect(Math.abs(1 - beta(1, a)(u) - (1 - u) ** (1 / a))).toBeLessThan(1e-12)
        near(beta(0.5, 0.5)(u), Math.sin((Math.PI * u) / 2) ** 2, 1e-9)
      }),
    )
  })
  it('have a beta quantile and distribution function that undo each other', () => {
    fc.assert(
      fc.property(share, finite(0.3, 200), finite(1, 200), (u, a, b) => {
        near(betaCdf(betaQuantile(u, a, b), a, b), u, 1e-8)
      }),
    )
    // Values of an independent implementation (SciPy 1.17).
    near(beta(2, 5)(0.05), 0.06284989170835438, 1e-12)
    near(beta(0.5, 3)(0.999), 0.855447776691985, 1e-12)
    near(beta(0.4, 0.7)(1e-6), 1.6125502533136285e-15, 1e-12)
    near(normalCdf(-12.3), 4.5287069561587787e-35, 1e-13)
    near(betaByMean(0.5, Math.sqrt(1 / 12))(0.3), 0.3, 1e-12)
    expect(() => betaByMean(0.5, 0.5)).toThrow(RangeError)
    expect(() => beta(0, 1)).toThrow(RangeError)
  })
})
