/** The pictures of `drivers`: what they show, what they say, and that no number breaks them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartData, DiscoveryData, TornadoData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const tornado: TornadoData = {
  chart: 'tornado',
  base: 0.12,
  rows: [
    {
      id: 'reading of mill',
      name: 'which reading of Mill is right',
      low: { label: 'Wants it all', room: -1 },
      high: { label: 'Wants peace', room: 0.2 },
    },
    {
      id: 'a',
      name: 'value of no deal to Mill',
      low: { label: '0.2', room: 0.2 },
      high: { label: '0.4', room: -0.05 },
    },
  ],
  left: 3,
}
const discovery: DiscoveryData = {
  chart: 'discovery',
  answer: 'shut',
  coverage: 0.72,
  density: 0.81,
  rows: [
    { id: 'a', name: 'value of no deal to Mill', again: 0.85, from: 0.2, to: 0.5, low: 0.37, high: 0.5 },
    { id: 'b', name: 'which reading of Mill is right', again: 1, word: 'not “Wants peace”' },
  ],
}

describe('tornado', () => {
  test('labels both ends, marks a bar that a red line ends, counts what is not drawn', () => {
    const svg = drawChart(tornado)
    for (const text of [
      'Wants it all',
      'Wants peace',
      '0.2',
      '0.4',
      'shut',
      'now',
      '3 more inputs',
      'a red line bars all',
    ]) {
      expect(svg).toContain(text)
    }
    expect(describeChart(tornado)).toContain('every package crosses a red line at Wants it all')
  })

  test('without rows says so', () => {
    const empty = { ...tornado, rows: [] }
    expect(drawChart(empty)).toContain(describeChart(empty).slice(0, 20))
  })
})

describe('discovery', () => {
  test('shows what is left of a range, or a word, and what the box holds', () => {
    const svg = drawChart(discovery)
    for (const text of ['from 0.37', 'not “Wants peace”', 'again in 85 %', '81 % are shut', '72 % of all']) {
      expect(svg).toContain(text)
    }
    expect(describeChart(discovery)).toContain('0.37 to 0.5, drawn from 0.2 to 0.5')
  })
})

test('no number breaks a picture', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1))
  fc.assert(
    fc.property(fc.string(), number, number, number, number, (name, a, b, c, d) => {
      const drawn: ChartData[] = [
        {
          chart: 'tornado',
          base: a,
          rows: [{ id: 'x', name, low: { label: name, room: b }, high: { label: '', room: c } }],
          left: 0,
        },
        { ...discovery, rows: [{ id: 'x', name, again: d, from: a, to: b, low: c, high: d }] },
      ]
      for (const data of drawn) {
        const svg = drawChart(data)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(chartHeight(data, 241)).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})
