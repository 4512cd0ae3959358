import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quickExponential, quickLogarithm, quickPower } from './quick-functions.ts'
import { randomStream } from './random.ts'

/** Distance in units of the last place of the expected value. */
function ulps(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0
  const unit = 2 ** Math.max(-1074, Math.floor(Math.log2(Math.abs(expected))) - 52)
  return Math.abs(actual - expected) / unit
}
const stream = randomStream('quick')
const between = (low: number, high: number) => low + (high - low) * stream.uniform()

describe('quick functions', () => {
  it('agree with the engine to two units in the last place', () => {
    let [exp, log] = [0, 0]
    for (let i = 0; i < 100_000; i++) {
      const x = i % 3 === 0 ? between(-745, 710) : between(-3, 3)
      exp = Math.max(exp, ulps(quickExponential(x), Math.exp(x)))
      const y = i % 3 === 0 ? Math.exp(between(-740, 709)) : between(0, 3)
      log = Math.max(log, ulps(quickLogarithm(y), Math.log(y)))
    }
    expect(exp).toBeLessThanOrEqual(2)
    expect(log).toBeLessThanOrEqual(2)
  })

  it('raises to a power as closely as it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => {
          const bound = 2 ** -52 * (2 + Math.abs(y * Math.log(x)))
          expect(Math.abs(quickPower(x, y) / x ** y - 1)).toBeLessThanOrEqual(bound)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('has the edges of the language, but no number for 0 to a negative power', () => {
    const edges = [0, -0, 1, -1, 2, -2, 3, 0.5, -0.5, 1e308, -1e308, 5e-324, Infinity, -Infinity, NaN, 1e17]
    for (const x of edges) {
      expect(ulps(quickExponential(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(2)
      expect(ulps(quickLogarithm(x), Math.log(x)), `log ${x}`).toBeLessThanOrEqual(2)
      for (const y of edges) {
        const expected = x === 0 && y < 0 ? NaN : x ** y
        const bound = 2 ** -52 * (2 + Math.abs(y * Math.log(Math.abs(x)))) * Math.abs(expected)
        const actual = quickPower(x, y)
        const near = Math.abs(actual - expected) <= bound
        expect(near || Object.is(actual + 0, expected + 0), `${x} ** ${y} = ${actual}`).toBe(true)
      }
    }
  })
})
