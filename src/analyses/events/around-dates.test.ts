/** Counts around talks and threats before decisions: bursts are seen, even counts are not, one round is no verdict. */
import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { compileCase } from '../../compile/index.ts'
import { randomStream } from '../../numeric/index.ts'
import { eventsParameters } from './parameters.ts'
import { talkWhileStriking } from './talk-while-striking.ts'
import { threatTiming } from './threat-timing.ts'

function compiledWith(events: readonly string[], more = '') {
  const parsed = parseCase(`
endstate: 1
id: two
title: Two
question: What has happened?
asOf: "2026-06-30"
purpose: test
limits: [test]
authors: [test]
parties:
  - { id: north, name: North, noDeal: 0, preferences: { kind: table, rows: [{ when: { line: near }, value: 1 }], otherwise: 0 } }
  - { id: south, name: South, noDeal: 0, preferences: { kind: table, rows: [{ when: { line: far }, value: 1 }], otherwise: 0 } }
issues: [{ id: line, name: Line, decidedBy: [north, south], options: [{ id: near, name: Near }, { id: far, name: Far }] }]
events: [${events.join(', ')}]
${more}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value
}

const [north, south] = [0, 1]
const settings = { ...eventsParameters, draws: 150 }
const stream = (name = '') => randomStream(1, name)
let number = 0
/** One event with a fresh id. */
const event = (actor: string, date: string, kind: string, more = ''): string =>
  `{ id: e${++number}, what: ${kind}, date: "${date}", kind: ${kind}, actor: ${actor}${more === '' ? '' : `, ${more}`} }`

/** Daily counts from 1 January 2025. */
function counts(actor: string, values: readonly number[]): string {
  const dateOf = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
  const list = values.map((count, day) => `{ from: ${dateOf(day)}, to: ${dateOf(day)}, count: ${count} }`)
  return `counts: [{ id: shells, name: Shells, actor: ${actor}, counts: [${list.join(', ')}] }]`
}

const talkDays = [20, 55, 95, 130, 170, 205, 240]
const dayText = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
const talks = talkDays.map((day) => event('north', dayText(day), 'talks', 'target: south'))

test('bursts around talks are seen, and even counts are not', () => {
  const draw = stream('counts')
  const near = (day: number) => talkDays.some((talk) => Math.abs(day - talk) <= 7)
  const burst = Array.from({ length: 270 }, (_, day) => (near(day) ? 30 : 15) + draw.integer(6))
  const compiled = compiledWith([...talks, event('north', '2025-02', 'talks')], counts('north', burst))
  const [found] = talkWhileStriking(compiled, north, settings, stream)
  expect(found).toMatchObject({ n: 7, skipped: 1, why: null, series: 'shells' })
  expect(found!.estimate).toBeCloseTo(32.5 / 17.5, 1)
  expect(found!.interval![0]).toBeLessThan(found!.estimate!)
  expect(found!.interval![0]).toBeGreaterThan(1.5)
  expect(found!.p).toBeLessThan(0.01)
  expect(found!.examples).toHaveLength(7)
  expect(talkWhileStriking(compiled, south, settings, stream)[0]!.why).toBe('no-counts')
  const even = compiledWith(
    talks,
    counts(
      'south',
      Array.from({ length: 270 }, () => 18 + draw.integer(6)),
    ),
  )
  const [flat] = talkWhileStriking(even, south, settings, stream)
  expect(flat!.p).toBeGreaterThan(0.05)
  expect(flat!.sameP).toBeLessThan(0.05)
  expect(flat!.ratio).toBeLessThan(1)
})

test('one round is no verdict, and one count of a month cannot tell', () => {
  const compiled = compiledWith(
    [talks[3]!],
    counts(
      'north',
      Array.from({ length: 270 }, (_, day) => 10 + (day % 7)),
    ),
  )
  expect(talkWhileStriking(compiled, north, settings, stream)[0]).toMatchObject({ n: 1, why: 'few' })
  const monthly = compiledWith(
    talks,
    'counts: [{ id: shells, name: Shells, actor: north, counts: [{ from: 2025-01, to: 2025-01, count: 4 }, { from: 2025-03, to: 2025-02, count: 4 }] }]',
  )
  expect(talkWhileStriking(monthly, north, settings, stream)[0]).toMatchObject({
    why: 'coarse-counts',
    skipped: 7,
  })
})

test('two counts of a month each give the plain ratio of the published example, and no verdict', () => {
  const month =
    'counts: [{ id: drones, name: Drones, actor: north, counts: [{ from: 2025-01-19, to: 2025-02-17, count: 3148 }, { from: 2025-02-18, to: 2025-03-19, count: 4776 }] }]'
  const compiled = compiledWith([event('north', '2025-02-18', 'talks', 'target: south')], month)
  const [found] = talkWhileStriking(compiled, north, settings, stream)
  expect(found).toMatchObject({ n: 1, why: 'few', interval: null, skipped: 0, p: null })
  expect(found!.estimate).toBeCloseTo(1.51715374841169, 12)
  const vague = compiledWith([event('north', '2025-02', 'talks', 'target: south')], month)
  // February lies in both stretches, so the talk can be in either.
  expect(talkWhileStriking(vague, north, settings, stream)[0]!.why).toBe('no-talks')
})

test('counts by the month are compared by the month, with talks known by the month', () => {
  const months = Array.from(
    { length: 30 },
    (_, k) => `${2023 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`,
  )
  const busy = [1, 4, 9, 13, 14, 20, 26]
  const daysIn = (month: string): number =>
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const listed = (rate: (k: number) => number): string =>
    months.map((month, k) => `{ from: ${month}, to: ${month}, count: ${rate(k) * daysIn(month)} }`).join(', ')
  const compiledMonths = (rate: (k: number) => number, more: string[] = []) =>
    compiledWith(
      [...busy.map((k) => event('north', months[k]!, 'talks', 'target: south')), ...more],
      `counts: [{ id: drones, name: Drones, actor: north, counts: [${listed(rate)}] }]`,
    )
  const rates = (k: number): number => (busy.includes(k) ? 150 : 100)
  const [found] = talkWhileStriking(compiledMonths(rates), north, settings, stream)
  // Months 13 and 14 are one occasion. A rate half as high again, whatever the length of the month.
  expect(found).toMatchObject({ n: 6, why: null, skipped: 0, series: 'drones', counterExamples: [] })
  expect(found!.estimate).toBeCloseTo(1.5, 8)
  expect(found!.p).toBeCloseTo(1 / 30, 12)
  expect(found!.details).toMatchObject({ spans: 30, placements: 30 })
  expect(found!.examples).toHaveLength(7)
  const yearly = compiledMonths(rates, [event('north', '2024', 'talks')])
  expect(talkWhileStriking(yearly, north, settings, stream)[0]).toMatchObject({ n: 6, skipped: 1 })
  const [even] = talkWhileStriking(
    compiledMonths((k) => 100 + (k % 3)),
    north,
    settings,
    stream,
  )
  expect(even!.p).toBeGreaterThan(0.05)
  expect(even!.ratio).toBeLessThan(1)
})

test('counts by the year stay without a verdict', () => {
  const yearly = compiledWith(
    talks,
    'counts: [{ id: drones, name: Drones, actor: north, counts: [{ from: "2024", to: "2024", count: 9 }, { from: "2025", to: "2025", count: 12 }] }]',
  )
  expect(talkWhileStriking(yearly, north, settings, stream)[0]).toMatchObject({ why: 'coarse-counts' })
})

test('threats that come before decisions of others are seen; one’s own decisions do not count', () => {
  const decisions = talkDays.map((day) => event('south', dayText(day), 'aid-decision'))
  const threats = talkDays.map((day) => event('north', dayText(day - 4), 'threaten'))
  const compiled = compiledWith([event('north', '2025-01-01', 'other'), ...decisions, ...threats])
  const found = threatTiming(compiled, north, settings, stream)
  expect(found).toMatchObject({ n: 7, why: null, details: { threats: 7 } })
  expect(found.estimate).toBe(null)
  expect(found.p).toBeLessThan(0.1)
  const mixed = compiledWith([
    ...decisions,
    ...threats,
    ...[30, 70, 110].map((day) => event('north', dayText(day), 'threaten')),
  ])
  const other = threatTiming(mixed, north, settings, stream)
  expect(other.estimate).toBeGreaterThan(1)
  expect(threatTiming(compiled, south, settings, stream).why).toBe('no-threats')
  const own = compiledWith([...threats, event('north', '2025-03-01', 'sanction')])
  expect(threatTiming(own, north, settings, stream).why).toBe('no-decisions')
})
