/** The rotation test against rotations written out, and how often it cries wolf. */
import { expect, test } from 'vitest'
import { randomStream } from '../../numeric/index.ts'
import { type RatePeriod, rateModel } from './rate-model.ts'
import { rotationTest } from './rotation-test.ts'

const months = (counts: readonly number[], near: (k: number) => boolean): RatePeriod[] =>
  counts.map((count, k) => ({ count, exposure: 30, near: near(k) ? 1 : 0, time: 30 * k }))

test('twice the rate in some months is found, at the least p there can be', () => {
  const near = (k: number) => [2, 5, 11, 13, 20].includes(k)
  const counts = Array.from({ length: 24 }, (_, k) => (near(k) ? 800 : 400))
  const found = rotationTest(months(counts, near))!
  expect(found.ratio).toBeCloseTo(2, 8)
  expect(found.p).toBeCloseTo(1 / 24, 12)
  expect(found.placements).toBe(24)
})

test('a steady rise is no effect', () => {
  const near = (k: number) => k >= 15 && k % 2 === 0
  const counts = Array.from({ length: 24 }, (_, k) => Math.round(100 * Math.exp(0.1 * k)))
  const found = rotationTest(months(counts, near))!
  expect(found.ratio).toBeCloseTo(1, 1)
})

test('tries every rotation: the same as lists of marks turned by hand', () => {
  const stream = randomStream(3, 'rotations')
  for (let round = 0; round < 20; round++) {
    const counts = Array.from({ length: 15 }, () => 50 + stream.integer(100))
    const marks = counts.map(() => stream.integer(3) === 0)
    const real = rateModel(months(counts, (k) => marks[k]!))
    const found = rotationTest(months(counts, (k) => marks[k]!))
    if (!real) {
      expect(found).toBeNull()
      continue
    }
    let list = marks
    const distances: number[] = []
    for (let turn = 0; turn < 15; turn++) {
      const model = rateModel(months(counts, (k) => list[k]!))
      if (model) distances.push(Math.abs(model.logRatio))
      list = [...list.slice(1), list[0]!]
    }
    const extreme = distances.filter((one) => one >= Math.abs(real.logRatio) - 1e-9).length
    expect(found!.placements).toBe(distances.length)
    expect(found!.p).toBeCloseTo(extreme / distances.length, 12)
  }
})

test('cannot tell without a month of either kind, or with too few', () => {
  expect(rotationTest(months([3, 4, 5, 6, 7], () => false))).toBeNull()
  expect(rotationTest(months([3, 4, 5, 6, 7], () => true))).toBeNull()
  expect(rotationTest(months([3148, 4776], (k) => k === 1))).toBeNull()
  expect(rotationTest([])).toBeNull()
})

test('cries wolf about as often as it says, on series that hang together and rise', () => {
  const stream = randomStream(7, 'wolf')
  let alarms = 0
  const series = 300
  for (let one = 0; one < series; one++) {
    let level = 0
    const counts = Array.from({ length: 40 }, (_, k) => {
      level = 0.7 * level + 0.3 * (stream.uniform() - 0.5)
      return Math.round(300 * Math.exp(0.02 * k + level))
    })
    const marks = counts.map(() => stream.integer(5) === 0)
    const found = rotationTest(months(counts, (k) => marks[k]!))
    if (found && found.p < 0.05) alarms++
  }
  expect(alarms / series).toBeLessThan(0.08)
})
