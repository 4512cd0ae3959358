/** Dates in part, the order of events, and what the timeline keeps of a case. */
import { expect, test } from 'vitest'
import { parseCase } from '../case/index.ts'
import { compileCase } from './compile.ts'
import { dateSpan, dateText } from './dates.ts'

test('day numbers follow the civil calendar', () => {
  for (const text of ['1970-01-01', '2000-02-29', '1900-02-28', '2025-12-31', '1000-01-01', '9999-12-31']) {
    const span = dateSpan(text)!
    expect(span.from).toBe(Date.parse(`${text}T00:00:00Z`) / 86_400_000)
    expect(dateText(span.from)).toBe(text)
  }
  for (let day = -200_000; day < 200_000; day += 997) {
    expect(dateText(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    expect(dateSpan(dateText(day))!.from).toBe(day)
  }
})

test('a date in part is the days it may mean', () => {
  const days = (text: string): number => {
    const { from, to } = dateSpan(text)!
    return to - from + 1
  }
  expect(days('2024')).toBe(366)
  expect(days('2025-02')).toBe(28)
  expect(days('2025-12')).toBe(31)
  expect(dateSpan('2025-12')!.precision).toBe('month')
  expect(dateText(dateSpan('2025-02-31')!.from)).toBe('2025-02-28')
  expect(dateSpan('soon')).toBeNull()
  expect(dateSpan('2025-13')).toBeNull()
})

/** Two parties, one issue, and whatever else is given. */
function compiledWith(more: string) {
  const parsed = parseCase(`
endstate: 1
id: two
title: Two
question: What has happened?
asOf: "2026"
purpose: test
limits: [test]
authors: [test]
parties:
  - { id: north, name: North, noDeal: 0, preferences: { kind: table, rows: [{ when: { line: near }, value: 1 }], otherwise: 0.5 } }
  - { id: south, name: South, noDeal: 0, preferences: { kind: table, rows: [{ when: { line: near }, value: 1 }], otherwise: 0.5 } }
issues: [{ id: line, name: Line, decidedBy: [north, south], options: [{ id: near, name: Near }, { id: far, name: Far }] }]
${more}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value
}

const events = [
  '{ id: no, what: refuses, date: 2025-03-02, kind: reject, actor: south, rejects: offer, reason: order, against: [delay] }',
  '{ id: offer, what: offers, date: 2025-03-01, until: 2025-03-04, kind: offer, actor: north, target: south, position: { line: [near, far] } }',
  '{ id: earlier, what: talks, date: 2025, kind: talks, actor: north, tactics: [delay], magnitude: 3 }',
]
const rest = `
tactics: [{ id: delay, name: Delay, user: south }]
crossedSignals: [{ id: word, what: the word, kind: meaning, meanings: { south: one, north: two }, events: [no, offer, no] }]
counts: [{ id: shells, name: Shells, actor: north, counts: [{ from: 2025-02, to: 2025-02, count: 4 }, { from: 2025-01-05, to: 2025-01, count: 2 }] }]
`

test('events come in the order of their dates, whatever the order of the file', () => {
  const compiled = compiledWith(`events: [${events.join(', ')}]${rest}`)
  expect(compiled.events.map((one) => one.id)).toEqual(['earlier', 'offer', 'no'])
  const [earlier, offer, no] = compiled.events
  expect(earlier).toMatchObject({ precision: 'year', magnitude: 3, target: null, position: null, actor: 0 })
  expect(offer!.to - offer!.from).toBe(3)
  expect(offer!.position).toEqual([{ issue: 0, options: [0, 1] }])
  expect(no).toMatchObject({ rejects: 1, reason: 'order', actor: 1 })
  expect(compiled.tactics[0]).toMatchObject({ examples: [0], against: [2], user: 1 })
  expect(compiled.crossedSignals[0]!.events).toEqual([1, 2])
  expect(compiled.crossedSignals[0]!.meanings.map((one) => one.party)).toEqual([0, 1])
  const [january, february] = compiled.counts[0]!.counts
  expect([january!.to - january!.from, february!.to - february!.from]).toEqual([26, 27])
  const turned = compiledWith(`events: [${[...events].reverse().join(', ')}]${rest}`)
  for (const part of ['events', 'tactics', 'crossedSignals', 'counts'] as const) {
    expect(turned[part]).toEqual(compiled[part])
  }
})

test('a case without a timeline has an empty one, and an end before the beginning is no end', () => {
  const compiled = compiledWith('')
  expect([compiled.events, compiled.counts, compiled.tactics, compiled.crossedSignals]).toEqual([
    [],
    [],
    [],
    [],
  ])
  const odd = compiledWith(
    'events: [{ id: odd, what: odd, date: 2025-03-05, until: 2025-02, kind: talks, actor: north }]',
  )
  expect(odd.events[0]).toMatchObject({ precision: 'day', until: '2025-02' })
  expect(odd.events[0]!.to).toBe(odd.events[0]!.from)
})
