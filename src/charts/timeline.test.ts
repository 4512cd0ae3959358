/** The timeline: shapes and letters, dates in part as bars, and that no number or name breaks it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartData, TimelineData } from '../blocks/index.ts'
import { eventKinds } from '../case/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'
import { kindOrder, signOf } from './timeline-kinds.ts'
import { mostRows, placeLanes } from './timeline-layout.ts'

const event = (day: number, kind: string, last = day, inferred = false) => ({
  id: `${kind}-${day}`,
  date: `2025-01-${String(day).padStart(2, '0')}`,
  kind,
  from: day,
  to: last,
  what: kind,
  inferred,
})

const timeline: TimelineData = {
  chart: 'timeline',
  from: 1,
  to: 31,
  ticks: [
    { day: 1, label: '2025-01' },
    { day: 15, label: '15' },
  ],
  lanes: [
    { id: 'north', name: 'North', marks: [event(2, 'talks'), event(2, 'offer'), event(20, 'threaten')] },
    { id: 'south', name: 'South', marks: [event(1, 'assault', 31, true)] },
    { id: 'east', name: 'East', marks: [] },
  ],
  left: 3,
}

test('every kind of the case language has a sign of its own', () => {
  expect([...kindOrder].sort()).toEqual([...eventKinds].sort())
  expect(new Set(kindOrder.map((kind) => signOf(kind).letters)).size).toBe(kindOrder.length)
  expect(signOf('unheard-of')).toBe(signOf('other'))
})

test('the picture has its lanes, its letters, its bar, and the height it says', () => {
  const svg = drawChart(timeline)
  expect(svg.endsWith('</svg>')).toBe(true)
  expect(drawChart(timeline)).toBe(svg)
  for (const words of [
    'North',
    'South',
    'East',
    '>Ta<',
    '>Of<',
    '>Th<',
    '>As<',
    'open: inferred',
    '2025-01',
  ]) {
    expect(svg).toContain(words)
  }
  for (const width of [241, 500]) {
    const drawn = drawChart(timeline, { width })
    expect(Number(/viewBox="0 0 \S+ (\S+)"/.exec(drawn)![1])).toBeCloseTo(chartHeight(timeline, width), 1)
  }
})

test('the text equivalent counts what is shown', () => {
  expect(describeChart(timeline)).toBe(
    'North, 3 events, 2025-01-02 to 2025-01-20: talks 1, offer 1, threatens 1. ' +
      'South, 1 event, 2025-01-01: assault 1. East: no event. Not drawn: 3 earlier events; see the table.',
  )
  const empty = { ...timeline, lanes: [] }
  expect(describeChart(empty)).toMatch(/^No .*\.$/)
  expect(drawChart(empty)).toContain('<text')
})

test('marks of one row never touch, and what finds no room is counted', () => {
  const day = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.nat(40)), { maxLength: 60 }), (days) => {
      const marks = days.map(([from, length]) => event(from, 'talks', from + length))
      const data = { ...timeline, from: 0, to: 140, lanes: [{ id: 'a', name: 'A', marks }] }
      const [lane] = placeLanes(data, 6, 229)
      expect(lane!.marks.length + lane!.left).toBe(marks.length)
      expect(lane!.rows).toBeLessThanOrEqual(mostRows)
      for (const one of lane!.marks) {
        for (const other of lane!.marks) {
          if (one === other || one.row !== other.row) continue
          expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(14)
        }
      }
    }),
  )
})

test('whatever the numbers and names, the picture stays a picture', () => {
  const number = fc.double()
  const name = fc.oneof(fc.string(), fc.constant('</text><script>alert(1)</script>" onload="x'))
  const mark = fc.record({
    id: name,
    date: name,
    kind: fc.oneof(fc.constantFrom(...kindOrder), fc.string()),
    from: number,
    to: number,
    what: name,
    inferred: fc.boolean(),
  })
  const lane = fc.record({ id: name, name, marks: fc.array(mark, { maxLength: 12 }) })
  const any = fc.record({
    chart: fc.constant('timeline' as const),
    from: number,
    to: number,
    ticks: fc.array(fc.record({ day: number, label: name }), { maxLength: 5 }),
    lanes: fc.array(lane, { maxLength: 4 }),
    left: fc.nat(5),
  })
  fc.assert(
    fc.property(any as fc.Arbitrary<ChartData>, (data) => {
      const svg = drawChart(data, { width: 241 })
      for (const [, value] of svg.matchAll(/ (?:x|y|width|height|cx|cy|r|d|transform)="([^"]*)"/g)) {
        expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
      }
      expect(svg).not.toContain('<script')
      expect(svg).not.toContain('" onload')
    }),
  )
})
