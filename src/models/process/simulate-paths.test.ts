import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OracleRun, oracleRun, type PathDraws } from '../../../test/oracles/process-oracle.ts'
import { compiled, formula, step } from '../../../test/oracles/process-text.ts'
import { processes, type RandomProcess } from '../../../test/oracles/random-process.ts'
import { drawTable, uniformOfBits } from '../../numeric/index.ts'
import { simulatePaths } from './simulate-paths.ts'

const cell = 128

/** The draws of one path, read number by number. */
function drawsOf({ model }: RandomProcess, seed: number, path: number): PathDraws {
  const [row, lane] = [Math.floor(path / cell), path % cell]
  const words = new Int32Array(2 * cell)
  const read = (column: number, ...names: string[]): void => {
    drawTable(seed, 'test', ...names).bits(words, words.length, row, column)
  }
  read(0, 'fate')
  const [endures, picks] = [-Math.log(uniformOfBits(words[lane]!)), uniformOfBits(words[cell + lane]!)]
  const idOf = (number: number): string => {
    const one = model.steps[number]!
    return 'becomes' in one ? '' : one.id
  }
  return {
    endures,
    picks,
    normal(number, month) {
      const drawn = new Float64Array(cell)
      drawTable(seed, 'test', 'normal', idOf(number)).normals(drawn, 0, cell, row, month)
      return drawn[lane]!
    },
    jump(number, month, chance) {
      read(month, 'jump', idOf(number))
      if (!(uniformOfBits(words[lane]!) < chance)) return undefined
      return -Math.log(uniformOfBits(words[cell + lane]!))
    },
  }
}

/** What the oracle gives for the first column of values, everything in one list; undefined where a hair decides. */
function oracle(one: RandomProcess, seed: number, path: number): OracleRun | undefined {
  const run = (scale: number): OracleRun => {
    const values = new Map(one.model.parameters.map((id, p) => [id, one.values[p * one.runs]! * scale]))
    return oracleRun(one.model, one.months, values, one.schedule, drawsOf(one, seed, path))
  }
  const [plain, moved] = [run(1), run(1 + 1e-13)]
  const [a, b] = [flatten(plain), flatten(moved)]
  return a.every((x, i) => Math.abs(x - b[i]!) <= 1e-7 * Math.max(1, Math.abs(x))) ? plain : undefined
}

function flatten({ undefinedMonth, shares, totals, months }: OracleRun): number[] {
  const each = months.flatMap(({ endingAt, stocks }) => [...endingAt, ...stocks])
  return [undefinedMonth, ...shares, ...totals, ...each]
}

const firstColumn = ({ model, values, runs }: RandomProcess): Float64Array =>
  Float64Array.from(model.parameters, (_, p) => values[p * runs]!)

describe('simulatePaths', () => {
  it('agrees with one path at a time, straight from the definition and the same draws', () => {
    let compared = 0
    fc.assert(
      fc.property(processes, fc.nat(1000), (one, seed) => {
        const stocks = one.model.stocks.map(({ id }) => id)
        const watch = [...stocks, ...one.model.totals.map(({ id }) => id)]
        const input = { ...one, values: firstColumn(one), seed, name: 'test', watch }
        const { months } = one
        const slow = oracle(one, seed, 0)
        if (slow === undefined) return
        compared++
        const fast = simulatePaths(compiled(one.model), { ...input, paths: 1 })
        expect([...fast.shares]).toEqual(slow.shares)
        expect(fast.undefinedMonth).toBe(slow.undefinedMonth)
        for (let m = 0; m < months; m++) {
          const { survival, totals, stocks: levels } = slow.months[m]!
          const expected = [...levels, ...totals]
          for (const [i, { among, counts, dots }] of fast.watched.entries()) {
            expect(counts[m]).toBe(among === 'all' ? 1 : survival)
            const wanted = counts[m] === 0 ? 0 : expected[i]!
            expect(Math.abs(dots[m * 50 + 7]! - wanted)).toBeLessThanOrEqual(
              1e-6 * Math.max(1, Math.abs(wanted)),
            )
          }
        }
      }),
      { numRuns: 250 },
    )
    expect(compared).toBeGreaterThan(180)
  })

  it('counts the endings of many paths, in blocks', () => {
    fc.assert(
      fc.property(processes, fc.nat(1000), (one, seed) => {
        const paths = 150
        const input = { ...one, values: firstColumn(one), seed, name: 'test', paths }
        const fast = simulatePaths(compiled(one.model), input)
        const counted = one.model.endings.map(() => 0)
        let unsure = 0
        for (let path = 0; path < paths; path++) {
          const slow = oracle(one, seed, path)
          if (slow) for (const [k, share] of slow.shares.entries()) counted[k]! += share
          else unsure++
        }
        for (const [k, count] of counted.entries()) {
          const found = Math.round(fast.shares[k]! * paths)
          expect(found).toBeGreaterThanOrEqual(count)
          expect(found).toBeLessThanOrEqual(count + unsure)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('gives shares that make 1, finite numbers, rising dots, and the same bytes for the same seed', () => {
    fc.assert(
      fc.property(processes, fc.nat(1000), (one, seed) => {
        const watch = one.model.stocks.map(({ id }) => id)
        const input = { ...one, values: firstColumn(one), seed, watch, paths: 130 }
        const process = compiled(one.model)
        const found = simulatePaths(process, input)
        expect(simulatePaths(process, input)).toEqual(found)
        const sum = found.shares.reduce((so, share) => so + share, found.continuing)
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
        expect([...found.totals, ...found.totalErrors].every(Number.isFinite)).toBe(true)
        for (const { dots } of found.watched) {
          for (let i = 0; i < dots.length; i++) {
            expect(Number.isFinite(dots[i])).toBe(true)
            if (i % 50 > 0) expect(dots[i]!).toBeGreaterThanOrEqual(dots[i - 1]!)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('meets the same luck whatever the values, the other steps and the number of paths', () => {
    const model = (steps: string[]) =>
      compiled({
        parameters: ['scale'],
        stocks: [{ id: 'lake', start: formula('0'), minimum: -1e9, maximum: 1e9 }],
        steps: [...steps.map(step), step('wave ~ normal scale'), step('lake <- lake + wave')],
        totals: [],
        endings: [{ id: 'never', when: [] }],
      })
    const dots = (steps: string[], paths: number, scale: number) => {
      const input = { paths, months: 5, values: Float64Array.of(scale), seed: 'luck', watch: ['lake'] }
      return [...simulatePaths(model(steps), input).watched[0]!.dots]
    }
    const plain = dots([], 1, 1)
    expect(dots(['other ~ lognormal scale', 'rain ~ jump 1 mean 1'], 1, 1)).toEqual(plain)
    expect(dots([], 1, 4)).toEqual(plain.map((x) => x * 4))
    // Path 0 is one of two: the dots of two numbers lie on the line between them.
    const two = dots([], 2, 1)
    for (const [i, path] of plain.entries()) {
      const month = i - (i % 50)
      const [low, high] = [two[month]!, two[month + 49]!]
      const ends = [low - (high - low) / 98, high + (high - low) / 98]
      expect(Math.min(...ends.map((end) => Math.abs(end - path)))).toBeLessThan(1e-12)
    }
  })

  it('draws the same in narrow blocks, which large models need', () => {
    const model = (stocks: number) =>
      compiled({
        parameters: ['scale'],
        stocks: Array.from({ length: stocks }, (_, i) => ({
          id: `lake-${i}`,
          start: formula('scale'),
          minimum: -1e9,
          maximum: 1e9,
        })),
        steps: [
          step('wave ~ normal scale'),
          step('leap ~ jump 0.3 mean scale'),
          ...Array.from({ length: stocks }, (_, i) =>
            step(`lake-${i} <- lake-${i} + wave * ${i + 1} + leap`),
          ),
        ],
        totals: [{ id: 'sum', adds: formula('lake-0') }],
        endings: [{ id: 'dry', hazard: formula('0.01 * lake-0') }],
      })
    const input = { paths: 300, months: 6, values: Float64Array.of(1), seed: 9, watch: ['lake-0', 'sum'] }
    expect(simulatePaths(model(400), input)).toEqual(simulatePaths(model(1), input))
  })

  it('draws lognormal noise of mean 1, jumps of the right mean, hazards and Brownian exits', () => {
    const process = compiled({
      parameters: ['chance'],
      stocks: [{ id: 'place', start: formula('0'), minimum: -100, maximum: 100 }],
      steps: [
        step('luck ~ lognormal 0.5'),
        step('leap ~ jump chance mean 3'),
        step('push ~ normal 0.3'),
        step('place <- place + 0.03 + push'),
      ],
      totals: [
        { id: 'lucky', adds: formula('luck') },
        { id: 'leaps', adds: formula('leap') },
        { id: 'months', adds: formula('1') },
      ],
      endings: [
        { id: 'up', when: [{ less: formula('2'), than: formula('place') }] },
        { id: 'down', when: [{ less: formula('place'), than: formula('0 - 1') }] },
      ],
    })
    const paths = 20_000
    const values = Float64Array.of(0.1)
    const once = simulatePaths(process, { paths, months: 1, values, seed: 4 })
    expect(Math.abs(once.totals[0]! - 1)).toBeLessThan(4 * Math.sqrt((Math.exp(0.25) - 1) / paths))
    expect(Math.abs(once.totals[1]! - 0.3)).toBeLessThan(4 * Math.sqrt((0.1 * 18 - 0.09) / paths))
    const all = simulatePaths(process, { paths, months: 800, values, seed: 5 })
    // Barriers lie 0.5826 deviations of a step farther out for a walk than for its Brownian motion (Siegmund 1979).
    const [up, down] = [2 + 0.5826 * 0.3, 1 + 0.5826 * 0.3]
    const pull = (2 * 0.03) / 0.09
    const rises = (1 - Math.exp(pull * down)) / (Math.exp(-pull * up) - Math.exp(pull * down))
    expect(all.continuing).toBe(0)
    expect(Math.abs(all.shares[0]! - rises)).toBeLessThan(4 * all.shareErrors[0]!)
    const time = (rises * up - (1 - rises) * down) / 0.03
    expect(Math.abs(all.totals[2]! - time)).toBeLessThan(4 * all.totalErrors[2]! + 0.5)
  })

  it('refuses sizes and names that do not fit', () => {
    const process = compiled({
      parameters: ['a'],
      stocks: [{ id: 'lake', start: formula('a'), minimum: 0, maximum: 1 }],
      steps: [step('lake <- a')],
      totals: [],
      endings: [{ id: 'end', hazard: formula('a') }],
    })
    const input = { paths: 3, months: 2, values: Float64Array.of(1), seed: 1 }
    expect(() => simulatePaths(process, { ...input, paths: 0 })).toThrow(RangeError)
    expect(() => simulatePaths(process, { ...input, months: -1 })).toThrow(RangeError)
    expect(() => simulatePaths(process, { ...input, values: new Float64Array(2) })).toThrow(RangeError)
    for (const watch of [['pond'], ['a'], [''], ['month']]) {
      expect(() => simulatePaths(process, { ...input, watch })).toThrow(RangeError)
    }
    expect(simulatePaths(process, { ...input, months: 0 }).continuing).toBe(1)
  })
})
