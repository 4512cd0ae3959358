/** Trends, equivalence, corrections and agreement, against definitions worked out the long way. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohensKappa } from './coder-agreement.ts'
import { equivalence } from './equivalence.ts'
import { holm } from './holm.ts'
import { halfNormalRatio, largestRatio, shareRatio } from './likelihood-ratio.ts'
import { mannKendall, ratchet, theilSen } from './trend.ts'

test('Mann–Kendall gives the reference values', () => {
  const found = mannKendall([3, 4, 4, 5, 7, 6, 8, 9])
  expect(found.s).toBe(25)
  expect(found.variance).toBeCloseTo(64.33333333333333, 12)
  expect(found.z).toBeCloseTo(2.992217885724178, 12)
  expect(found.p).toBeCloseTo(0.0027695851547209216, 12)
})

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value, k) =>
    permutations([...values.slice(0, k), ...values.slice(k + 1)]).map((rest) => [value, ...rest]),
  )
}

test('the variance with ties is that of all orders of the values', () => {
  for (const values of [
    [1, 2, 3, 4, 5, 6],
    [1, 1, 2, 3, 3, 3],
    [2, 2, 2, 5, 5],
    [7, 7, 7],
  ]) {
    const all = permutations(values).map((order) => mannKendall(order).s)
    const spread = all.reduce((sum, s) => sum + s * s, 0) / all.length
    expect(mannKendall(values).variance).toBeCloseTo(spread, 9)
  }
  expect(mannKendall([7, 7, 7])).toEqual({ s: 0, variance: 0, z: 0, p: 1 })
  expect(mannKendall([]).p).toBe(1)
})

test('Theil–Sen is the middle of all slopes and turns with the values', () => {
  const value = fc.integer({ min: -20, max: 20 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), value, (values, tilt) => {
      const times = values.map((_, k) => k * 2 + 1)
      const slopes = values
        .flatMap((later, k) =>
          values.slice(0, k).map((earlier, j) => (later - earlier) / (times[k]! - times[j]!)),
        )
        .sort((a, b) => a - b)
      const half = slopes.length / 2
      const middle =
        slopes.length % 2 === 1 ? slopes[Math.floor(half)]! : (slopes[half - 1]! + slopes[half]!) / 2
      const found = theilSen(times, values)
      expect(found.slope).toBeCloseTo(middle, 9)
      expect(found.low).toBeLessThanOrEqual(found.slope + 1e-9)
      expect(found.high).toBeGreaterThanOrEqual(found.slope - 1e-9)
      const tilted = theilSen(
        times,
        values.map((one, k) => one + tilt * times[k]!),
      )
      expect(tilted.slope).toBeCloseTo(middle + tilt, 9)
    }),
  )
  expect(theilSen([1, 1], [2, 3]).slope).toBeNaN()
})

test('an outlier does not move the slope, and the interval holds a straight line', () => {
  const times = Array.from({ length: 15 }, (_, k) => k)
  const line = times.map((t) => 0.5 * t + ((t * 7) % 3) * 0.01)
  expect(theilSen(times, line).slope).toBeCloseTo(0.5, 2)
  const broken = line.map((value, k) => (k === 9 ? 100 : value))
  expect(theilSen(times, broken).slope).toBeCloseTo(0.5, 1)
  const { low, high } = theilSen(times, line)
  expect(low).toBeLessThanOrEqual(0.5)
  expect(high).toBeGreaterThanOrEqual(0.5)
})

test('the ratchet counts moves that are moves', () => {
  expect(ratchet([0.2, 0.1, -0.1, 0.001, 0], 0.01)).toMatchObject({ up: 2, down: 1, share: 2 / 3 })
  expect(ratchet([]).share).toBeNaN()
})

test('equivalence holds exactly where the 90 % interval lies inside the margin', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(number, fc.double({ min: 0.01, max: 1, noNaN: true }), (estimate, error) => {
      const reach = 1.6448536269514722 * error
      const inside = estimate - reach > -0.5 && estimate + reach < 0.5
      expect(equivalence(estimate, error, 0.5).p < 0.05).toBe(inside)
    }),
  )
  expect(equivalence(0.1, 0, 0.5).p).toBe(0)
  expect(equivalence(0.6, 0, 0.5).p).toBe(1)
  expect(equivalence(Number.NaN, 1, 0.5).p).toBeNaN()
  expect(() => equivalence(0, 1, 0)).toThrow(RangeError)
})

/** Closed testing: a hypothesis falls where every set that holds it falls by Bonferroni. */
function closedTesting(values: readonly number[]): number[] {
  return values.map((_, own) => {
    let worst = 0
    for (let set = 1; set < 1 << values.length; set++) {
      if ((set & (1 << own)) === 0) continue
      const members = values.filter((_one, k) => (set & (1 << k)) !== 0)
      worst = Math.max(worst, Math.min(1, Math.min(...members) * members.length))
    }
    return worst
  })
}

test('Holm’s correction is closed testing by Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 }), (values) => {
      const expected = closedTesting(values)
      holm(values).forEach((p, k) => {
        expect(p).toBeCloseTo(expected[k]!, 12)
      })
    }),
  )
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([])).toEqual([])
})

test('kappa of two coders, by hand', () => {
  const first = [...Array(25).fill('yes'), ...Array(25).fill('no')]
  const second = [
    ...Array(20).fill('yes'),
    ...Array(5).fill('no'),
    ...Array(10).fill('yes'),
    ...Array(15).fill('no'),
  ]
  const found = cohensKappa(first, second)
  expect(found.observed).toBeCloseTo(0.7, 12)
  expect(found.expected).toBeCloseTo(0.5, 12)
  expect(found.kappa).toBeCloseTo(0.4, 12)
  expect(found.high - found.kappa).toBeCloseTo((1.6448536 * Math.sqrt(0.21 / 50)) / 0.5, 6)
  expect(cohensKappa(['a', 'b', 'c'], ['a', 'b', 'c']).kappa).toBeCloseTo(1, 12)
  expect(cohensKappa(['a', 'a', 'a'], ['a', 'a', 'a']).kappa).toBeNaN()
  expect(cohensKappa([], []).kappa).toBeNaN()
  expect(() => cohensKappa(['a'], [])).toThrow(RangeError)
})

const density = (x: number, mean: number, error: number): number =>
  Math.exp(-((x - mean) ** 2) / (2 * error * error)) / (error * Math.sqrt(2 * Math.PI))

/** Integral by Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, steps = 2000): number {
  const h = (to - from) / steps
  let sum = f(from) + f(to)
  for (let k = 1; k < steps; k++) sum += f(from + k * h) * (k % 2 === 1 ? 4 : 2)
  return (sum * h) / 3
}

test('the half-normal ratio is the integral it stands for', () => {
  for (const [estimate, error, scale] of [
    [0.4, 0.2, 0.3],
    [-0.3, 0.2, 0.3],
    [0, 0.1, 0.4],
    [2, 0.5, 0.4],
  ] as const) {
    const effect = integral((x) => density(estimate, x, error) * 2 * density(x, 0, scale), 0, scale * 12)
    expect(halfNormalRatio(estimate, error, scale)).toBeCloseTo(effect / density(estimate, 0, error), 6)
  }
  expect(halfNormalRatio(0.4, 1e6, 0.3)).toBeCloseTo(1, 5)
  // Across the join of the two formulas, and far past it.
  expect(halfNormalRatio(-30.001, 1, 1e9) / halfNormalRatio(-29.999, 1, 1e9)).toBeCloseTo(1, 3)
  expect(halfNormalRatio(-1000, 1, 1e9)).toBeGreaterThan(0)
  expect(halfNormalRatio(1000, 1, 1e9)).toBe(Number.POSITIVE_INFINITY)
  expect(() => halfNormalRatio(0, 0, 1)).toThrow(RangeError)
})

test('the share ratio is the integral it stands for', () => {
  for (const [k, n, share] of [
    [5, 6, 0.5],
    [0, 4, 0.5],
    [3, 9, 0.3],
  ] as const) {
    const mass = (x: number): number => x ** k * (1 - x) ** (n - k)
    const above = integral(mass, share, 1) / (1 - share)
    const below = integral(mass, 0, share) / share
    expect(shareRatio(k, n, share)).toBeCloseTo(above / below, 6)
  }
  expect(shareRatio(0, 0, 0.5)).toBeCloseTo(1, 12)
})

test('what a p value can be worth at most', () => {
  expect(largestRatio(0.05)).toBeCloseTo(2.4561, 3)
  expect(largestRatio(0.01)).toBeCloseTo(7.9884, 3)
  expect(largestRatio(0.5)).toBe(1)
  expect(largestRatio(0)).toBe(Number.POSITIVE_INFINITY)
})
