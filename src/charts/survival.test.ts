/** The pictures of `trust`: what they show, what they say, and that no number breaks them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartData, CredibilityData, SurvivalData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'
import { spreadOut } from './survival-labels.ts'

const survival: SurvivalData = {
  chart: 'survival',
  years: [0, 5, 10, 15],
  lines: [
    {
      id: 'pact',
      name: 'Pact',
      values: [1, 0.99, 0.98, 0.97],
      five: { share: 0.99, low: 0.93, high: 0.995 },
    },
    { id: 'truce', name: 'Truce', values: [1, 0.5, 0.25, 0.12], five: { share: 0.5 } },
  ],
  left: 2,
}
const credibility: CredibilityData = {
  chart: 'credibility',
  rows: [
    {
      id: 'pact',
      name: 'Pact',
      needed: 0.4,
      verdict: 'needed',
      neededRange: { low: 0.2, high: 0.6 },
      calm: { value: 0.8, low: 0.6, high: 0.9 },
      headwind: { value: 0.58 },
    },
    {
      id: 'truce',
      name: 'Truce',
      needed: null,
      verdict: 'never-enough',
      calm: { value: 0 },
      headwind: { value: 0 },
    },
    {
      id: 'fort',
      name: 'Fort',
      needed: -0.3,
      verdict: 'already-safe',
      calm: { value: 0.1 },
      headwind: { value: 0.1 },
    },
    {
      id: 'dare',
      name: 'Dare',
      needed: 0.2,
      verdict: 'backfires',
      calm: { value: 0.1 },
      headwind: { value: 0.1 },
    },
  ],
}

test('one self-contained picture of the height it says, the same every time', () => {
  for (const data of [survival, credibility]) {
    const svg = drawChart(data)
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc /)
    expect(svg).not.toMatch(/<script|<image|<style|href|url\((?!#)/)
    expect(drawChart(data)).toBe(svg)
    expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)![1])).toBeCloseTo(chartHeight(data, 241), 1)
  }
})

test('the text equivalent says what the picture shows', () => {
  expect(describeChart(survival)).toBe(
    'Chance that a deal has not been attacked again. ' +
      'Pact: 99 % [93–100] after five years, 97 % after 15. ' +
      'Truce: 50 % after five years, 12 % after 15. 2 more are in the table.',
  )
  expect(describeChart(credibility)).toBe(
    'Pact: 40 % needed; 80 % [60–90] in calm years, 58 % in a headwind. ' +
      'Truce: no promise is enough; 0 % in calm years, 0 % in a headwind. ' +
      'Fort: none needed; 10 % in calm years, 10 % in a headwind. ' +
      'Dare: at most 20 % needed; 10 % in calm years, 10 % in a headwind.',
  )
})

test('nothing to draw gives a sentence, never a blank', () => {
  const empty: ChartData[] = [
    { ...survival, lines: [] },
    { ...survival, years: [] },
    { ...credibility, rows: [] },
  ]
  for (const data of empty) {
    expect(describeChart(data)).toMatch(/^No .*\.$/)
    expect(drawChart(data)).toContain('<text')
  }
})

test('lines differ in dashes and shapes, and no more are drawn than can be told apart', () => {
  const many = { ...survival, lines: Array.from({ length: 9 }, () => survival.lines[1]!) }
  const dashes = drawChart(many).match(/stroke-dasharray="[^"]*"/g)!
  expect(new Set(dashes).size).toBe(5)
  expect(dashes).toHaveLength(5)
})

describe('labels beside the lines', () => {
  test('never overlap and keep their order, where there is room', () => {
    const place = fc.tuple(fc.double({ min: 0, max: 160, noNaN: true }), fc.integer({ min: 5, max: 20 }))
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (labels) => {
        const [wanted, heights] = [labels.map(([at]) => at), labels.map(([, height]) => height)]
        const places = spreadOut(wanted, heights, 0, 160)
        const order = wanted.map((_, k) => k).sort((a, b) => wanted[a]! - wanted[b]! || a - b)
        order.slice(1).forEach((label, k) => {
          const above = order[k]!
          expect(places[label]! + 1e-9).toBeGreaterThanOrEqual(places[above]! + heights[above]!)
        })
        expect(Math.min(...places)).toBeGreaterThanOrEqual(-1e-9)
        order.forEach((label) => {
          expect(places[label]! + heights[label]!).toBeLessThanOrEqual(160 + 1e-9)
        })
      }),
    )
  })
})

test('whatever the numbers and names, no attribute is anything but a number, and no name breaks out', () => {
  const number = fc.double()
  const chance = fc.record({ value: number, low: number, high: number })
  const row = fc.record({
    id: fc.string(),
    name: fc.string(),
    needed: fc.option(number),
    verdict: fc.constantFrom('needed', 'already-safe', 'never-enough', 'backfires'),
    neededRange: fc.record({ low: number, high: number }),
    calm: chance,
    headwind: chance,
  })
  const line = fc.record({
    id: fc.string(),
    name: fc.string(),
    values: fc.array(number, { minLength: 3, maxLength: 3 }),
    five: fc.record({ share: number, low: number, high: number }),
  })
  const any = fc.oneof(
    fc.record({ chart: fc.constant('credibility'), rows: fc.array(row, { maxLength: 4 }) }),
    fc.record({
      chart: fc.constant('survival'),
      years: fc.array(number, { minLength: 3, maxLength: 3 }),
      lines: fc.array(line, { maxLength: 8 }),
      left: fc.nat(9),
    }),
  )
  fc.assert(
    fc.property(any, (data) => {
      const svg = drawChart(data as ChartData, { width: 241 })
      for (const [, value] of svg.matchAll(/ (?:x|y|width|height|cx|cy|r|d)="([^"]*)"/g)) {
        expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
      }
    }),
  )
  const hostile = '</text><script>alert(1)</script>" onload="x'
  const named = [
    { ...survival, lines: [{ ...survival.lines[0]!, name: hostile }] },
    { ...credibility, rows: [{ ...credibility.rows[0]!, name: hostile }] },
  ]
  for (const data of named) {
    expect(drawChart(data)).not.toContain('<script')
    expect(drawChart(data)).not.toContain('" onload')
  }
})
