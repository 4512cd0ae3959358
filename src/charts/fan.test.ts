import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartData, EndingSharesData, FanData, NoDealValueData } from '../blocks/index.ts'
import { levelScale, levelText } from './fan-scale.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const fifty = (from: number, step: number): number[] => Array.from({ length: 50 }, (_, k) => from + k * step)

const fan: FanData = {
  chart: 'fan',
  name: 'defender’s troops',
  unit: 'thousand',
  today: 500,
  columns: [
    { month: 12, dots: fifty(480, 1), paths: 0.97 },
    { month: 24, dots: fifty(450, 2), paths: 0.91 },
    { month: 36, dots: fifty(400, 3), paths: 0.8 },
    { month: 60, dots: fifty(250, 5), paths: 0.41 },
  ],
}
const endings: EndingSharesData = {
  chart: 'ending-shares',
  months: [0, 12, 24],
  bands: [
    { id: 'north-wins', name: 'North wins', shares: [0, 0.1, 0.3] },
    { id: 'truce', name: 'A truce', shares: [0, 0.2, 0.3] },
    { id: 'going-on', name: 'still going on', shares: [1, 0.7, 0.4] },
  ],
}
const values: NoDealValueData = {
  chart: 'no-deal-value',
  months: [0, 6, 12],
  panels: [
    {
      party: 'north',
      name: 'North',
      values: [0.4, 0.42, 0.5],
      ranges: [
        { month: 0, low: 0.3, high: 0.5 },
        { month: 12, low: 0.35, high: 0.7 },
      ],
      levels: [{ id: 'truce', name: 'A truce', value: 0.45 }],
    },
    { party: 'south', name: 'South', values: [0.6, 0.6, 0.6], ranges: [], levels: [] },
  ],
}
const all: ChartData[] = [fan, endings, values]

describe('pictures of the war path', () => {
  it('are self-contained, with a title, a description and the height they say', () => {
    for (const data of all) {
      const svg = drawChart(data)
      expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc /)
      expect(svg).not.toMatch(/<script|<image|<style|href|url\((?!#)/)
      expect(drawChart(data)).toBe(svg)
      expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)![1])).toBeCloseTo(chartHeight(data, 241), 1)
    }
  })

  it('say in words what they show', () => {
    expect(describeChart(fan)).toContain(
      'After 60 months: half of the paths are below 373 thousand, nine of ten between 260 and 485 (41 % left).',
    )
    expect(describeChart(endings)).toBe(
      'Shares of wars. North wins: 10 % after 12 months, 30 % after 24. A truce: 20 % after 12 months, 30 % after 24. still going on: 70 % after 12 months, 40 % after 24.',
    )
    expect(describeChart(values)).toBe(
      'North: going on is worth 4.0 today and 5.0 after 12 months; beside it A truce 4.5. South: going on is worth 6.0 today and 6.0 after 12 months.',
    )
  })

  it('draw one dot for every quantile, inside the picture', () => {
    const svg = drawChart(fan)
    const dots = [...svg.matchAll(/<circle cx="(\S+)" cy="(\S+)"/g)]
    expect(dots).toHaveLength(200)
    for (const [, x, y] of dots) {
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThan(241)
      expect(Number(y)).toBeLessThan(chartHeight(fan, 241))
    }
  })

  it('keep dots of one value inside their column', () => {
    const flat: FanData = {
      ...fan,
      today: 0,
      columns: [{ month: 60, dots: fifty(3, 0), paths: 1 }, ...fan.columns],
    }
    for (const [, x] of drawChart(flat).matchAll(/<circle cx="(\S+)"/g)) expect(Number(x)).toBeLessThan(241)
  })

  it('give a sentence where there is nothing to draw', () => {
    const empty: ChartData[] = [
      { ...fan, columns: [] },
      { ...endings, months: [] },
      { ...endings, bands: [] },
      { ...values, panels: [] },
    ]
    for (const data of empty) {
      expect(describeChart(data)).toMatch(/^No .*\.$/)
      expect(drawChart(data)).toContain('<text')
    }
  })

  it('are not broken by names of a case', () => {
    const hostile = '</text><script>alert(1)</script>" onload="x'
    const svgs = [
      drawChart({ ...fan, name: hostile, unit: hostile }),
      drawChart({ ...endings, bands: [{ ...endings.bands[0]!, name: hostile }] }),
      drawChart({
        ...values,
        panels: [{ ...values.panels[0]!, name: hostile, levels: [{ id: 'x', name: hostile, value: 0.5 }] }],
      }),
    ]
    for (const svg of svgs) {
      expect(svg).not.toContain('<script')
      expect(svg).not.toContain('" onload')
    }
  })

  it('hold no attribute that is no number, whatever the data', () => {
    const number = fc.double()
    const numbers = fc.array(number, { minLength: 1, maxLength: 50 })
    const months = fc.constant([0, 12, 24])
    const three = fc.array(number, { minLength: 3, maxLength: 3 })
    const range = fc.record({ month: number, low: number, high: number })
    const level = fc.record({ id: fc.string(), name: fc.string(), value: number })
    const any = fc.oneof(
      fc.record({
        chart: fc.constant('fan' as const),
        name: fc.string(),
        unit: fc.string(),
        today: number,
        columns: fc.array(fc.record({ month: number, dots: numbers, paths: number }), { maxLength: 5 }),
      }),
      fc.record({
        chart: fc.constant('ending-shares' as const),
        months,
        bands: fc.array(fc.record({ id: fc.string(), name: fc.string(), shares: three }), { maxLength: 8 }),
      }),
      fc.record({
        chart: fc.constant('no-deal-value' as const),
        months,
        panels: fc.array(
          fc.record({
            party: fc.string(),
            name: fc.string(),
            values: three,
            ranges: fc.array(range, { maxLength: 3 }),
            levels: fc.array(level, { maxLength: 4 }),
          }),
          { maxLength: 5 },
        ),
      }),
    )
    fc.assert(
      fc.property(any as fc.Arbitrary<ChartData>, (data) => {
        const svg = drawChart(data, { width: 241 })
        for (const [, value] of svg.matchAll(/ (?:x|y|width|height|cx|cy|r|d)="([^"]*)"/g)) {
          expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
        }
        expect(describeChart(data)).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})

describe('a scale of levels', () => {
  it('has round steps that hold every value', () => {
    expect(levelScale([3, 97], 6)).toMatchObject({ low: 0, high: 100, ticks: [0, 20, 40, 60, 80, 100] })
    expect(levelScale([0.31, 0.39], 6)).toMatchObject({ decimals: 2 })
    expect(levelScale([], 6)).toMatchObject({ low: 0, high: 1 })
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (list) => {
        const { low, high, ticks } = levelScale(list, 6)
        expect(low).toBeLessThanOrEqual(Math.min(...list) + 1e-6)
        expect(high).toBeGreaterThanOrEqual(Math.max(...list) - 1e-6)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('writes numbers with thousands apart and a true minus', () => {
    expect([levelText(1250, 0), levelText(-0.35, 2), levelText(-0.001, 2), levelText(Number.NaN, 1)]).toEqual(
      ['1,250', '−0.35', '0.00', 'not judged'],
    )
  })
})
