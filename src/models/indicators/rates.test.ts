/** Rates around dates: published figures, closed forms, and slow twins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normal, normalCdf, randomStream } from '../../numeric/index.ts'
import { blockBootstrap } from './block-bootstrap.ts'
import { circularShiftTest, dailySums, matchedRatio, placeboTest } from './date-tests.ts'
import { matchedRounds } from './date-windows.ts'
import { poissonInterval } from './poisson-interval.ts'
import { type RatePeriod, rateModel } from './rate-model.ts'
import { exactShareTest, rateRatio } from './rate-ratio.ts'

/** Drones counted by one side in the thirty days after and before 18 February 2025. */
const after = { count: 4776, exposure: 30 }
const before = { count: 3148, exposure: 30 }
/** The reference intervals reach 1.96 errors to either side. */
const level = 2 * normalCdf(1.96) - 1

test('the reference counts give the reference ratio, intervals and exact p', () => {
  const naive = rateRatio(after, before, { level })
  expect(naive.ratio).toBeCloseTo(1.51715374841169, 12)
  expect(naive.low).toBeCloseTo(1.4504002319309974, 12)
  expect(naive.high).toBeCloseTo(1.5869795423675492, 12)
  const p = exactShareTest(after.count, after.count + before.count, 0.5)
  expect(p / 3.793243510271938e-75).toBeCloseTo(1, 8)
  const forty = rateRatio(after, before, { level, dispersion: 40 })
  expect([forty.low, forty.high].map((one) => one.toFixed(12))).toEqual(['1.141397238107', '2.016612113182'])
  const eighty = rateRatio(after, before, { level, dispersion: 80 })
  expect([eighty.low, eighty.high].map((one) => one.toFixed(12))).toEqual([
    '1.014478886472',
    '2.268904288707',
  ])
})

test('a rate ratio of nothing says nothing', () => {
  expect(rateRatio({ count: 0, exposure: 3 }, { count: 2, exposure: 3 })).toEqual({
    ratio: 0,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    p: 1,
  })
  expect(rateRatio({ count: 0, exposure: 3 }, { count: 0, exposure: 3 }).ratio).toBeNaN()
})

/** All outcomes at most as probable as this one, added up one by one. */
function slowShareTest(successes: number, trials: number, share: number): number {
  const mass = (k: number): number => {
    let ways = 1
    for (let i = 0; i < k; i++) ways = (ways * (trials - i)) / (i + 1)
    return ways * share ** k * (1 - share) ** (trials - k)
  }
  const own = mass(successes)
  let p = 0
  for (let k = 0; k <= trials; k++) if (mass(k) <= own * (1 + 1e-7)) p += mass(k)
  return Math.min(1, p)
}

test('the exact test adds up the outcomes that are no more probable', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 19 }), (a, b, twentieths) => {
      const trials = Math.max(a, b)
      const successes = Math.min(a, b)
      const share = twentieths / 20
      const p = exactShareTest(successes, trials, share)
      expect(p).toBeCloseTo(slowShareTest(successes, trials, share), 9)
    }),
  )
  expect(exactShareTest(0, 0, 0.5)).toBe(1)
  expect(exactShareTest(5, 5, 0.5)).toBeCloseTo(2 / 32, 14)
  expect(() => exactShareTest(3, 2, 0.5)).toThrow(RangeError)
})

/** Log likelihood of the Poisson model, for a look around its top. */
function logLikelihood(periods: readonly RatePeriod[], [level, ratio, trend]: number[]): number {
  return periods.reduce((sum, { count, exposure, near, time }) => {
    const log = level! + ratio! * near + trend! * time
    return sum + count * log - exposure * Math.exp(log)
  }, 0)
}

const periodsOf = (seed: number, weeks: number): RatePeriod[] => {
  const stream = randomStream(seed, 'periods')
  return Array.from({ length: weeks }, (_, time) => ({
    count: stream.integer(40),
    exposure: 5 + stream.integer(4),
    near: stream.integer(8) / 7,
    time,
  }))
}

test('the fitted model is the top of the likelihood', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const periods = periodsOf(seed, 12)
    const fit = rateModel(periods)!
    // The level is not part of the answer: find it as the one that makes the totals agree.
    const weight = periods.reduce(
      (sum, { exposure, near, time }) => sum + exposure * Math.exp(fit.logRatio * near + fit.trend * time),
      0,
    )
    const level = Math.log(periods.reduce((sum, { count }) => sum + count, 0) / weight)
    const top = [level, fit.logRatio, fit.trend]
    const best = logLikelihood(periods, top)
    for (const [k, step] of [
      [0, 1e-3],
      [1, 1e-3],
      [2, 1e-4],
    ] as const) {
      for (const sign of [-1, 1]) {
        const aside = top.map((value, index) => (index === k ? value + sign * step : value))
        expect(logLikelihood(periods, aside)).toBeLessThan(best)
      }
    }
  }
})

test('without a trend the model is the ratio of two rates, and its error that of independent counts', () => {
  const two = [
    { count: 4776, exposure: 30, near: 1, time: 1 },
    { count: 3148, exposure: 30, near: 0, time: 0 },
  ]
  expect(rateModel(two, { trend: false })).toBeNull()
  const three = [
    { count: 2388, exposure: 15, near: 1, time: 2 },
    { count: 2388, exposure: 15, near: 1, time: 3 },
    { count: 3148, exposure: 30, near: 0, time: 0 },
  ]
  const fit = rateModel(three, { trend: false })!
  expect(Math.exp(fit.logRatio)).toBeCloseTo(1.51715374841169, 10)
  expect(fit.error).toBeCloseTo(Math.sqrt(1 / 4776 + 1 / 3148), 10)
  expect(fit.dispersion).toBe(1)
})

test('a steady rise is laid to the trend, not to the dates', () => {
  const rising = Array.from({ length: 20 }, (_, time) => ({
    count: Math.round(20 * 1.15 ** time),
    exposure: 7,
    near: time >= 10 ? 1 : 0,
    time,
  }))
  expect(Math.exp(rateModel(rising, { trend: false })!.logRatio)).toBeGreaterThan(3)
  const fit = rateModel(rising)!
  expect(Math.exp(fit.logRatio)).toBeCloseTo(1, 1)
  expect(fit.trend).toBeCloseTo(Math.log(1.15), 2)
})

test('the model declines where it cannot tell', () => {
  const flat = periodsOf(3, 8)
  expect(rateModel(flat.map((one) => ({ ...one, near: 0 })))).toBeNull()
  expect(rateModel(flat.map((one) => ({ ...one, near: 1 })))).toBeNull()
  expect(rateModel(flat.map((one) => ({ ...one, count: 0 })))).toBeNull()
  expect(rateModel(flat.map((one) => ({ ...one, near: one.time / 7 })))).toBeNull()
  expect(rateModel([])).toBeNull()
})

test('windows that meet are one round, and controls lie in nobody’s window', () => {
  const day = (at: number) => ({ from: at, to: at })
  const widths = { before: 2, after: 3, control: 5 }
  expect(matchedRounds([day(30), day(10), day(15)], widths, { from: 0, to: 33 })).toEqual([
    {
      window: { from: 8, to: 18 },
      controls: [
        { from: 3, to: 7 },
        { from: 19, to: 23 },
      ],
    },
    { window: { from: 28, to: 33 }, controls: [{ from: 23, to: 27 }] },
  ])
  expect(matchedRounds([day(50)], widths, { from: 0, to: 33 })).toEqual([])
  const [, second] = matchedRounds([day(10), day(18)], widths, { from: 0, to: 40 })
  expect(second!.controls).toEqual([
    { from: 14, to: 15 },
    { from: 22, to: 26 },
  ])
})

const seriesOf = (counts: readonly number[]) =>
  dailySums(counts.map((count, day) => ({ from: day, to: day, count })))!

/** What is near and far, from plain lists of days turned one by one. */
function slowParts(counts: readonly number[], rounds: ReturnType<typeof matchedRounds>, shift: number) {
  const daysOf = ({ from, to }: { from: number; to: number }): number[] =>
    Array.from({ length: to - from + 1 }, (_, k) => counts[(from + k + shift) % counts.length]!)
  const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)
  let near = 0
  let far = 0
  for (const { window, controls } of rounds) {
    const inside = daysOf(window)
    const beside = controls.flatMap(daysOf)
    if (beside.length === 0) continue
    near += (total(inside) * beside.length) / (inside.length + beside.length)
    far += (total(beside) * inside.length) / (inside.length + beside.length)
  }
  return { near, far, distance: Math.abs(Math.log((near + 0.5) / (far + 0.5))) }
}

test('the circular shift tries every rotation', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { minLength: 20, maxLength: 60 }),
      fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 4 }),
      (counts, dates) => {
        const inside = { from: 0, to: counts.length - 1 }
        const rounds = matchedRounds(
          dates.map((at) => ({ from: at, to: at })),
          { before: 1, after: 2, control: 6 },
          inside,
        )
        const own = slowParts(counts, rounds, 0)
        const found = circularShiftTest(seriesOf(counts), rounds)
        if (Number.isNaN(own.near / own.far)) {
          expect(found).toBeNull()
          return
        }
        const all = counts.map((_, shift) => slowParts(counts, rounds, shift).distance)
        const extreme = all.filter((one) => one >= own.distance - 1e-9)
        expect(found!.placements).toBe(counts.length)
        expect(found!.p).toBeCloseTo(extreme.length / counts.length, 12)
        if (own.far > 0) expect(found!.ratio).toBeCloseTo(own.near / own.far, 9)
      },
    ),
  )
})

test('one date on a rising series carries nothing, bursts at many dates do', () => {
  const rising = Array.from({ length: 120 }, (_, day) => 50 + day)
  const one = matchedRounds(
    [{ from: 60, to: 60 }],
    { before: 7, after: 7, control: 28 },
    { from: 0, to: 119 },
  )
  expect(circularShiftTest(seriesOf(rising), one)!.p).toBeGreaterThan(0.05)
  const dates = [20, 47, 71, 102, 140, 163, 201, 222].map((at) => ({ from: at, to: at }))
  const stream = randomStream(4, 'bursts')
  const bursts = Array.from({ length: 250 }, (_, day) => {
    const near = dates.some(({ from }) => day >= from && day <= from + 3)
    return (near ? 40 : 20) + stream.integer(8)
  })
  const widths = { before: 0, after: 3, control: 10 }
  const rounds = matchedRounds(dates, widths, { from: 0, to: 249 })
  const series = seriesOf(bursts)
  expect(matchedRatio(series, rounds)).toBeGreaterThan(1.6)
  expect(circularShiftTest(series, rounds)!.p).toBe(1 / 250)
  const placebo = placeboTest(series, rounds, widths, 199, randomStream(1, 'placebo'))!
  expect(placebo.p).toBeLessThan(0.02)
  expect(placeboTest(series, rounds, widths, 199, randomStream(1, 'placebo'))).toEqual(placebo)
  expect(
    placeboTest(
      seriesOf([1, 2, 3]),
      matchedRounds(dates.slice(0, 1), widths, { from: 0, to: 2 }),
      widths,
      99,
      stream,
    ),
  ).toBeNull()
})

test('on series that hang together and rise, dates drawn at random are rarely called special', () => {
  const stream = randomStream(11, 'size')
  const standard = normal(0, 1)
  const noise = (): number => standard((stream.integer(1_000_000) + 0.5) / 1_000_000)
  const runs = 300
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    const dates: { from: number; to: number }[] = []
    while (dates.length < 8) {
      const from = 30 + stream.integer(440)
      if (dates.every((other) => Math.abs(other.from - from) > 22)) dates.push({ from, to: from })
    }
    let level = 0
    const series = Array.from({ length: 500 }, (_, day) => {
      level = 0.8 * level + 0.24 * noise()
      const mean = 20 * Math.exp(level + (run % 2) * (day / 500))
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * noise()))
    })
    const widths = { before: 7, after: 7, control: 28 }
    const found = circularShiftTest(seriesOf(series), matchedRounds(dates, widths, { from: 0, to: 499 }))!
    if (found.p < 0.05) alarms++
  }
  expect(alarms / runs).toBeLessThan(0.07)
})

test('counts of whole weeks are spread over their days, gaps are no days', () => {
  const weekly = dailySums([
    { from: 100, to: 106, count: 70 },
    { from: 114, to: 120, count: 7 },
  ])!
  expect(weekly.count[7]).toBeCloseTo(70, 12)
  expect(weekly.exposure[14]).toBe(7)
  const rounds = matchedRounds(
    [{ from: 102, to: 104 }],
    { before: 0, after: 0, control: 100 },
    { from: 100, to: 120 },
  )
  expect(matchedRatio(weekly, rounds)).toBeCloseTo(10 / ((4 * 10 + 7) / 11), 10)
  expect(dailySums([])).toBeNull()
  expect(dailySums([{ from: 2, to: 1, count: 3 }])).toBeNull()
  expect(dailySums([{ from: 0, to: 300_000, count: 3 }])).toBeNull()
})

test('the block bootstrap gives the error of a mean, and the same bytes again', () => {
  const values = Array.from({ length: 60 }, (_, k) => (k * 37) % 61)
  const meanOf = (chosen: Int32Array): number =>
    chosen.reduce((sum, k) => sum + values[k]!, 0) / chosen.length
  const draw = () => blockBootstrap(60, meanOf, { draws: 2000 }, randomStream(1, 'bootstrap'))!
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - 30) ** 2, 0) / 60 / 60)
  expect(draw().error / spread).toBeGreaterThan(0.9)
  expect(draw().error / spread).toBeLessThan(1.1)
  expect(draw()).toEqual(draw())
  expect(blockBootstrap(1, meanOf, { draws: 10 }, randomStream(1))).toBeNull()
  expect(blockBootstrap(5, () => Number.NaN, { draws: 10 }, randomStream(1))).toBeNull()
})

test('the interval of a count leaves the promised share on either side', () => {
  for (const count of [0, 1, 4, 17]) {
    const [low, high] = poissonInterval(count, 1, 0.9)
    const atMost = (mean: number, most: number): number => {
      let term = Math.exp(-mean)
      let sum = 0
      for (let k = 0; k <= most; k++) {
        sum += term
        term *= mean / (k + 1)
      }
      return sum
    }
    expect(atMost(high, count)).toBeCloseTo(0.05, 9)
    if (count > 0) expect(1 - atMost(low, count - 1)).toBeCloseTo(0.05, 9)
    else expect(low).toBe(0)
  }
  // Rule of three: none in 100 at 95 % one-sided.
  expect(poissonInterval(0, 100, 0.9)[1]).toBeCloseTo(-Math.log(0.05) / 100, 10)
  expect(poissonInterval(3, 0)).toEqual([0, Number.POSITIVE_INFINITY])
})
