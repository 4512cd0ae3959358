import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AcceptabilityData, ChartData, DealSpaceData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const space: DealSpaceData = {
  chart: 'deal-space',
  horizontal: { party: 'russia', name: 'Russia', threshold: 0.4 },
  vertical: { party: 'ukraine', name: 'Ukraine', threshold: 0.3 },
  cell: 0.1,
  cells: [
    { x: 0.2, y: 0.2, all: 30, acceptable: 0 },
    { x: 0.5, y: 0.5, all: 10, acceptable: 4 },
  ],
  frontier: [
    { x: 0.5, y: 0.6 },
    { x: 0.6, y: 0.4 },
  ],
  markers: [
    { id: 'frozen', name: 'Frozen line', kind: 'end-state', x: 0.55, y: 0.55, acceptable: true },
    { id: 'veto', name: 'Neutrality', kind: 'end-state', x: 0.55, y: 0.55, acceptable: false },
    { id: 'nash', name: 'Nash', kind: 'solution', x: 0.58, y: 0.5, acceptable: true },
  ],
}
const accepts: AcceptabilityData = {
  chart: 'acceptability',
  parties: [
    { id: 'russia', name: 'Russia' },
    { id: 'ukraine', name: 'Ukraine' },
  ],
  rows: [
    {
      id: 'frozen',
      name: 'Frozen line',
      cells: [
        { party: 'russia', margin: 0.12, low: -0.05, high: 0.2, share: 0.8, redLine: false },
        { party: 'ukraine', margin: -0.1, redLine: true },
      ],
    },
  ],
}

test('a picture is one self-contained SVG with a title and a description', () => {
  for (const data of [space, accepts]) {
    const svg = drawChart(data)
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc /)
    expect(svg).not.toMatch(/<script|<image|<style|href|url\((?!#)/)
    expect(svg.endsWith('</svg>')).toBe(true)
    expect(drawChart(data)).toBe(svg)
    expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)![1])).toBeCloseTo(chartHeight(data, 241), 1)
  }
})

test('the text equivalent says what the picture shows', () => {
  expect(describeChart(space)).toBe(
    '40 packages, 4 of them acceptable to all, by their value to Russia (across) and Ukraine (upward), 0 to 10. ' +
      'Russia accepts from 4.0; Ukraine accepts from 3.0. ' +
      'Frozen line: Russia 5.5, Ukraine 5.5, acceptable to all. ' +
      'Neutrality: Russia 5.5, Ukraine 5.5, not acceptable to all. ' +
      'Nash: Russia 5.8, Ukraine 5.0, acceptable to all.',
  )
  expect(describeChart(accepts)).toBe(
    'Frozen line: Russia 1.2 above its line [-0.5 to 2.0], accepts in 80 % of worlds; Ukraine 1.0 below its line, red line crossed.',
  )
})

test('empty data give a picture with a sentence, never a blank', () => {
  const empty: ChartData[] = [
    { ...space, cells: [], markers: [], frontier: [] },
    { ...accepts, rows: [] },
    { ...accepts, parties: [] },
  ]
  for (const data of empty) {
    const svg = drawChart(data)
    expect(describeChart(data)).toMatch(/^No .*\.$/)
    expect(svg).toContain('<text')
  }
})

test('names of a case cannot break out of the picture', () => {
  const hostile = '</text><script>alert(1)</script>" onload="x'
  const svgs = [
    drawChart({
      ...space,
      markers: [{ ...space.markers[0]!, name: hostile }],
      horizontal: { ...space.horizontal, name: hostile },
    }),
    drawChart({
      ...accepts,
      rows: [{ ...accepts.rows[0]!, name: hostile }],
      parties: [{ id: 'russia', name: hostile }],
    }),
  ]
  for (const svg of svgs) {
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('" onload')
  }
})

test('whatever the numbers, no attribute is anything but a number', () => {
  const number = fc.double()
  const cell = fc.record({ x: number, y: number, all: number, acceptable: number })
  const marker = fc.record({
    id: fc.string(),
    name: fc.string(),
    kind: fc.constantFrom('solution' as const, 'end-state' as const),
    x: number,
    y: number,
    acceptable: fc.boolean(),
  })
  const axis = fc.record({ party: fc.string(), name: fc.string(), threshold: number })
  const any = fc.record({
    chart: fc.constant('deal-space' as const),
    horizontal: axis,
    vertical: axis,
    cell: number,
    cells: fc.array(cell, { maxLength: 8 }),
    frontier: fc.array(fc.record({ x: number, y: number }), { maxLength: 5 }),
    markers: fc.array(marker, { maxLength: 20 }),
  })
  const margin = fc.record({
    party: fc.constantFrom('a', 'b'),
    margin: number,
    low: number,
    high: number,
    share: number,
    redLine: fc.boolean(),
  })
  const row = fc.record({ id: fc.string(), name: fc.string(), cells: fc.array(margin, { maxLength: 3 }) })
  const margins = fc.record({
    chart: fc.constant('acceptability' as const),
    parties: fc.constant([
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ]),
    rows: fc.array(row, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(
      fc.oneof(any as fc.Arbitrary<ChartData>, margins as unknown as fc.Arbitrary<ChartData>),
      (data) => {
        const svg = drawChart(data, { width: 241 })
        for (const [, value] of svg.matchAll(/ (?:x|y|width|height|cx|cy|r|d)="([^"]*)"/g)) {
          expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
        }
      },
    ),
  )
})
