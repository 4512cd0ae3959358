/** The readings matrix: what it shows, in words too, and what no text or number of a case can do to it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadingsMatrixData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const data: ReadingsMatrixData = {
  chart: 'readings-matrix',
  party: 'The North',
  columns: [
    { id: 'patrols', name: 'Patrols withdrew', tells: 3, planted: false },
    { id: 'maps', name: 'Maps show the land', tells: 1, planted: true },
  ],
  rows: [
    { id: 'fear', name: 'Afraid', prior: 0.45, belief: 0.7, low: 0.6, high: 0.8, marks: [2, -1] },
    { id: 'greed', name: 'Greedy', prior: 0.45, belief: 0.004, marks: [-2, 1] },
    { id: 'none-of-these', name: 'None of these', prior: 0.1, belief: null, marks: [0, 0] },
  ],
  left: 3,
}

test('the text equivalent says what the picture shows, row by row', () => {
  expect(describeChart(data)).toBe(
    'Afraid: 45 % before the observations, 70 % [60–80 %] after them; very consistent with 1, inconsistent with 2. ' +
      'Greedy: 45 % before the observations, <1 % after them; very inconsistent with 1, consistent with 2. ' +
      'None of these: 10 % before the observations, ruled out together with all others; neutral with 1, neutral with 2. ' +
      '1 is “Patrols withdrew”; 2 is “Maps show the land”, perhaps staged.',
  )
})

test('marks are signs, doubt about staging a star, belief the words it is given', () => {
  const plain = drawChart(data)
  expect(plain).toContain('>2*<')
  expect(plain).toContain('>− −<')
  expect(plain).toContain('>70 %<')
  expect(plain).toContain('and 3 more in the table')
  expect(plain.match(/<circle/g)).toHaveLength(6)
  const words = drawChart(data, { width: 241, inWords: (share) => (share > 0.5 ? 'likely (55–80 %)' : 'no') })
  expect(words).toContain('>likely (55–80 %)<')
  expect(words).not.toContain('>70 %<')
  expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(plain)![1])).toBeCloseTo(chartHeight(data, 241), 1)
})

test('without observations or readings there is a sentence', () => {
  for (const empty of [
    { ...data, columns: [] },
    { ...data, rows: [] },
  ]) {
    expect(drawChart(empty)).toContain('<text')
    expect(describeChart(empty)).toBe('No observation to show: the case gives none on this party.')
  }
})

test('no text breaks out of the picture and no number is anything but a number', () => {
  const hostile = '</text><script>alert(1)</script>" onload="x'
  const number = fc.double()
  const column = fc.record({
    id: fc.string(),
    name: fc.constant(hostile),
    tells: number,
    planted: fc.boolean(),
  })
  const row = fc.record({
    id: fc.string(),
    name: fc.constant(hostile),
    prior: number,
    belief: fc.option(number),
    low: number,
    high: number,
    marks: fc.array(number, { maxLength: 12 }),
  })
  const any = fc.record({
    chart: fc.constant('readings-matrix' as const),
    party: fc.constant(hostile),
    columns: fc.array(column, { maxLength: 12 }),
    rows: fc.array(row, { maxLength: 5 }),
    left: number,
  })
  fc.assert(
    fc.property(any, (made) => {
      const svg = drawChart(made, { width: 241, inWords: () => hostile })
      expect(svg).not.toContain('<script')
      expect(svg).not.toContain('" onload')
      for (const [, value] of svg.matchAll(/ (?:x|y|width|height|cx|cy|r|d)="([^"]*)"/g)) {
        expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
      }
    }),
  )
})
