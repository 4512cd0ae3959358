import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OracleRun, oracleRun } from '../../../test/oracles/process-oracle.ts'
import { compiled, formula, step } from '../../../test/oracles/process-text.ts'
import { processes, type RandomProcess } from '../../../test/oracles/random-process.ts'
import { type ExpectedPaths, expectedPaths } from './expected-paths.ts'

function oracle({ model, months, runs, values, schedule }: RandomProcess, run: number, scale = 1): OracleRun {
  const named = new Map(model.parameters.map((name, p) => [name, values[p * runs + run]! * scale]))
  return oracleRun(model, months, named, schedule)
}

/** Everything a run gives, in one list. */
function flatten(run: OracleRun): number[] {
  return [
    run.undefinedMonth,
    run.continuing,
    ...run.shares,
    ...run.totals,
    ...run.months.flatMap((month) => [month.survival, ...month.endingAt, ...month.stocks, ...month.totals]),
  ]
}

function flattenEngine(paths: ExpectedPaths, { model }: RandomProcess, run: number): number[] {
  const { runs, months, monthly } = paths
  const at = (array: Float64Array, row: number) => array[row * runs + run]!
  const list = [paths.undefinedMonth[run]!, paths.continuing[run]!]
  for (const k of model.endings.keys()) list.push(at(paths.shares, k))
  for (const t of model.totals.keys()) list.push(at(paths.totals, t))
  for (let m = 0; m < months; m++) {
    list.push(at(monthly!.survival, m))
    for (const k of model.endings.keys()) list.push(at(monthly!.endingAt, k * months + m))
    for (const s of model.stocks.keys()) list.push(at(monthly!.stocks, s * months + m))
    for (const t of model.totals.keys()) list.push(at(monthly!.totalsAt, t * months + m))
  }
  return list
}

function differ(a: readonly number[], b: readonly number[], tolerance: number): number {
  return a.findIndex((x, i) => !(Math.abs(x - b[i]!) <= tolerance * Math.max(1, Math.abs(x))))
}

describe('expectedPaths', () => {
  it('agrees with one run at a time, straight from the definition', () => {
    let compared = 0
    fc.assert(
      fc.property(processes, (one) => {
        const paths = expectedPaths(compiled(one.model), { ...one, keep: 'monthly' })
        for (let run = 0; run < one.runs; run += one.runs > 10 ? 37 : 1) {
          const slow = oracle(one, run)
          // A run that a hair's breadth in its input throws elsewhere says nothing about rounding.
          if (differ(flatten(slow), flatten(oracle(one, run, 1 + 1e-13)), 1e-7) >= 0) continue
          compared++
          const fast = flattenEngine(paths, one, run)
          const at = differ(flatten(slow), fast, 1e-6)
          if (at >= 0) expect(fast).toEqual(flatten(slow))
        }
      }),
      { numRuns: 800 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  it('gives probabilities that make 1 and numbers that are numbers, whatever the formulas', () => {
    fc.assert(
      fc.property(processes, (one) => {
        const paths = expectedPaths(compiled(one.model), { ...one, keep: 'monthly' })
        for (let run = 0; run < one.runs; run++) {
          const list = flattenEngine(paths, one, run)
          expect(list.every(Number.isFinite)).toBe(true)
          let sum = paths.continuing[run]!
          for (const k of one.model.endings.keys()) sum += paths.shares[k * one.runs + run]!
          expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
          expect(Math.min(...list.slice(1, 2 + one.model.endings.length))).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 250 },
    )
  })

  it('gives a run the same bits alone, in company, and with or without the months', () => {
    fc.assert(
      fc.property(processes, (one) => {
        const process = compiled(one.model)
        const together = expectedPaths(process, { ...one, keep: 'monthly' })
        const final = expectedPaths(process, one)
        expect(final.shares).toEqual(together.shares)
        expect(final.continuing).toEqual(together.continuing)
        expect(final.totals).toEqual(together.totals)
        expect(final.undefinedMonth).toEqual(together.undefinedMonth)
        for (let run = 0; run < one.runs; run += one.runs > 10 ? 41 : 1) {
          const values = Float64Array.from(one.model.parameters, (_, p) => one.values[p * one.runs + run]!)
          const alone = expectedPaths(process, { ...one, values, runs: 1, keep: 'monthly' })
          expect(flattenEngine(together, one, run)).toEqual(flattenEngine(alone, one, 0))
        }
      }),
      { numRuns: 250 },
    )
  })

  it('replaces a parameter in the months of its schedule, both ends included', () => {
    const process = compiled({
      parameters: ['flow'],
      stocks: [{ id: 'lake', start: formula('flow'), minimum: 0, maximum: 100 }],
      steps: [step('lake <- lake + flow')],
      totals: [],
      endings: [{ id: 'dry', when: [] }],
    })
    const schedule = [
      { parameter: 'flow', from: 2, until: 3, value: 10 },
      { parameter: 'flow', from: 3, until: 3, value: 20 },
      { parameter: 'flow', from: 9, until: 99, value: 50 },
    ]
    const input = { months: 5, schedule, keep: 'monthly' } as const
    const one = expectedPaths(process, { ...input, runs: 1, values: Float64Array.of(1) })
    expect([...one.monthly!.stocks]).toEqual([2, 12, 32, 33, 34])
    const two = expectedPaths(process, { ...input, runs: 2, values: Float64Array.of(1, 2) })
    expect([...two.monthly!.stocks]).toEqual([2, 4, 12, 14, 32, 34, 33, 36, 34, 38])
  })

  it('marks the first month without a usable value and goes on with what it has', () => {
    const process = compiled({
      parameters: ['by'],
      stocks: [{ id: 'lake', start: formula('8'), minimum: 0, maximum: 100 }],
      steps: [step('lake <- lake / max(0, by - month)')],
      totals: [{ id: 'sum', adds: formula('1 / max(0, by + 1 - month)') }],
      endings: [{ id: 'never', hazard: formula('0 * lake') }],
    })
    const paths = expectedPaths(process, {
      runs: 2,
      months: 4,
      values: Float64Array.of(3, 9),
      keep: 'monthly',
    })
    expect([...paths.undefinedMonth]).toEqual([3, 0])
    const lake = [0, 1, 2, 3].map((month) => paths.monthly!.stocks[month * 2])
    expect(lake).toEqual([4, 4, 4, 4])
    expect(paths.totals[0]).toBeCloseTo(1 / 3 + 1 / 2 + 1, 12)
  })

  it('takes no runs and no months, and refuses what does not fit', () => {
    const process = compiled({
      parameters: ['a'],
      stocks: [],
      steps: [],
      totals: [],
      endings: [{ id: 'end', hazard: formula('a') }],
    })
    const values = Float64Array.of(1)
    expect(expectedPaths(process, { runs: 0, months: 3, values: new Float64Array(0) }).shares.length).toBe(0)
    expect([...expectedPaths(process, { runs: 1, months: 0, values }).continuing]).toEqual([1])
    expect([...expectedPaths(process, { runs: 1, months: 2, values }).continuing][0]).toBeCloseTo(
      Math.exp(-2),
    )
    expect(() => expectedPaths(process, { runs: 2, months: 1, values })).toThrow(RangeError)
    expect(() => expectedPaths(process, { runs: 1, months: 1.5, values })).toThrow(RangeError)
    const schedule = [{ parameter: 'b', from: 1, until: 1, value: 0 }]
    expect(() => expectedPaths(process, { runs: 1, months: 1, values, schedule })).toThrow(/b, which is no/)
  })
})
