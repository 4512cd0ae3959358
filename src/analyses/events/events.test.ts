/** The whole analysis: corrections over all parties, the same treatment of each, words that keep to what is known. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { compileCase, drawWorlds } from '../../compile/index.ts'
import { holm } from '../../models/index.ts'
import { lintText } from '../../report/lint.ts'
import { cellText, sentencesText, sentenceText } from '../../report/say.ts'
import type { Finding, Presentation, Run } from '../analysis.ts'
import { type Draft, emptyDraft, settle } from './draft.ts'
import type { EventsValue, IndicatorResult } from './finding.ts'
import { type EventsParameters, events } from './index.ts'

const dayText = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)

/** North and south mirror each other: whatever the one is in the first line, the other is in the second. */
function mirrored(first: string, second: string, timeline: string): string {
  return `
endstate: 1
id: mirror
title: Mirror
question: What has happened?
asOf: "2025-12-31"
purpose: test
limits: [test]
authors: [test]
parties:
  - { id: ${first}, name: First, noDeal: 0.3, preferences: { kind: additive, issues: { line: { weight: 1, options: { a: 0, b: 0.5, c: 1 } } } } }
  - { id: ${second}, name: Second, noDeal: 0.3, preferences: { kind: additive, issues: { line: { weight: 1, options: { a: 1, b: 0.5, c: 0 } } } } }
issues: [{ id: line, name: Line, decidedBy: [${first}, ${second}], options: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }] }]
${timeline}`
}

const talkDays = [20, 55, 95, 130, 170, 205, 240]

/** Talks, counts that burst around them, rising demands, offers and refusals of the first party; the second stays put. */
function timelineOf(first: string, second: string): string {
  const lines: string[] = []
  const add = (id: string, day: number, kind: string, actor: string, more = ''): void => {
    lines.push(
      `{ id: ${id}, what: ${kind} ${id}, date: ${dayText(day)}, kind: ${kind}, actor: ${actor}${more} }`,
    )
  }
  talkDays.forEach((day, k) => {
    add(`talk${k}`, day, 'talks', first, `, target: ${second}`)
    add(`say${k}`, day + 3, 'demand', first, `, position: { line: ${'aabbbcc'[k]} }, tactics: [push]`)
    add(`hold${k}`, day + 4, 'demand', second, `, position: { line: a }`)
    add(`offer${k}`, day + 5, 'offer', first, `, target: ${second}, position: { line: ${'bcabcab'[k]} }`)
    add(
      `no${k}`,
      day + 9,
      'reject',
      second,
      `, rejects: offer${k}, reason: ${k < 6 ? 'order' : 'terms'}, against: [push]`,
    )
  })
  const counts = Array.from({ length: 270 }, (_, day) => {
    const near = talkDays.some((talk) => Math.abs(day - talk) <= 7)
    return `{ from: ${dayText(day)}, to: ${dayText(day)}, count: ${(near ? 30 : 15) + ((day * 7) % 6)} }`
  })
  return `events: [${lines.join(', ')}]
counts: [{ id: shells, name: Shells, actor: ${first}, counts: [${counts.join(', ')}] }]
tactics: [{ id: push, name: Push and talk, user: ${first}, indicator: talk-while-striking }, { id: idle, name: Idle }]
crossedSignals: [{ id: word, what: truce, kind: meaning, meanings: { ${first}: pause, ${second}: end }, events: [no0] }]
`
}

function analysed(text: string, parameters: Partial<EventsParameters> = {}, draws = 0) {
  const parsed = parseCase(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics.slice(0, 2)))
  const result = compileCase(parsed.value)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics.slice(0, 2)))
  const compiled = result.value
  const run: Run = {
    case: 't',
    caseHash: '',
    scenario: 'base',
    changed: [],
    engine: '',
    seed: 1,
    worlds: draws,
  }
  const worlds = drawWorlds(compiled, draws, 1)
  const steps = events.run(
    { compiled, worlds, run, influence: [], needs: {} },
    { ...events.parameters, draws: 100, ...parameters },
  )
  for (;;) {
    const step = steps.next()
    if (step.done) return { finding: step.value, said: events.present(step.value, compiled), compiled }
  }
}

/** Everything a reader sees, as plain text. */
function wordsOf(said: Presentation): string {
  const options = { lexicon: 'icd203' } as const
  return [
    sentencesText(said.answer, options),
    ...said.judgements.flatMap((one) => [
      sentencesText(one.judgement, options),
      one.wouldChange ? sentenceText(one.wouldChange, options) : '',
    ]),
    ...said.tables.map((table) => sentenceText(table.sentence, options)),
    ...said.tables.flatMap((table) => table.rows.flat().map((cell) => `${cellText(cell, options)}.`)),
    ...said.charts.map((chart) => sentenceText(chart.sentence, options)),
    sentencesText(said.caveats, options),
  ].join('\n')
}

const find = ({ value }: Finding<EventsValue>, party: string, indicator: string): IndicatorResult =>
  value.indicators.find((one) => one.party === party && one.indicator === indicator)!

const { finding, said } = analysed(mirrored('north', 'south', timelineOf('north', 'south')))

test('every party has every indicator, in one list', () => {
  for (const party of ['north', 'south']) {
    const own = finding.value.indicators.filter((one) => one.party === party)
    expect(own.map((one) => one.indicator)).toEqual([
      'talk-while-striking',
      'threat-timing',
      'demand-drift',
      'clock-reset',
      'false-choice',
      'concession-asymmetry',
      'crossed-signal',
      'stalling-incentive',
    ])
  }
})

test('what is in the timeline is found, with what speaks against it', () => {
  const talks = find(finding, 'north', 'talk-while-striking')
  expect(talks).toMatchObject({ verdict: 'more', n: 7, counted: 'rounds', why: null })
  expect(talks.likelihoodRatio).toBeGreaterThan(3)
  expect(find(finding, 'north', 'demand-drift').n).toBe(14)
  expect(find(finding, 'south', 'demand-drift')).toMatchObject({ verdict: 'same', estimate: 0 })
  expect(find(finding, 'south', 'crossed-signal')).toMatchObject({ n: 7 })
  expect(find(finding, 'south', 'crossed-signal').estimate).toBeCloseTo(6 / 7, 12)
  expect(find(finding, 'south', 'talk-while-striking').why).toBe('no-counts')
  const [idle, push] = finding.value.tactics
  expect(idle!.parties.map((one) => one.party)).toEqual(['north', 'south'])
  expect(
    push!.parties.map(({ party, saidOf, examples, against }) => [
      party,
      saidOf,
      examples.length,
      against.length,
    ]),
  ).toEqual([
    ['north', true, 7, 0],
    ['south', false, 0, 7],
  ])
})

test('the correction counts every test of every party', () => {
  const tested = finding.value.indicators.filter((one) => one.test !== null)
  expect(tested.length).toBe(finding.value.tests)
  expect(tested.length).toBeGreaterThan(6)
  const expected = holm(tested.map((one) => one.test!.p))
  tested.forEach((one, k) => {
    expect(one.test!.adjusted).toBe(expected[k])
    if (one.verdict === 'more' || one.verdict === 'less') expect(one.test!.adjusted).toBeLessThan(0.05)
  })
})

test('who does what makes no difference to how it is judged', () => {
  const swapped = analysed(mirrored('south', 'north', timelineOf('south', 'north'))).finding
  for (const one of finding.value.indicators) {
    const other = find(swapped, one.party === 'north' ? 'south' : 'north', one.indicator)
    expect(other.estimate).toEqual(one.estimate)
    expect(other.test).toEqual(one.test)
    expect([other.n, other.skipped, other.why, other.verdict]).toEqual([
      one.n,
      one.skipped,
      one.why,
      one.verdict,
    ])
  }
})

test('the order of the file and what is asked for change no figure', () => {
  const text = mirrored('north', 'south', timelineOf('north', 'south'))
  const turned = text.replace(
    /events: \[(.*)\]\n/,
    (_, list: string) =>
      `events: [${list
        .split(/(?<=\}), (?=\{ id: )/)
        .reverse()
        .join(', ')}]\n`,
  )
  expect(turned).not.toBe(text)
  expect(analysed(turned).finding.value).toEqual(finding.value)
  const asked = analysed(text, { party: 'south', tactic: 'push' })
  expect(asked.finding.value.indicators).toEqual(finding.value.indicators)
  expect(asked.said.tables.map((table) => table.id)).toEqual(['events-tactics', 'events-tactic-events'])
  expect(asked.said.tables[0]!.rows).toHaveLength(1)
})

test('the words keep to what is known', () => {
  const text = wordsOf(said)
  expect(lintText(text, 'icd203')).toEqual([])
  expect(text).toContain('not a verdict on what they intend')
  expect(said.judgements.length).toBeGreaterThan(0)
  expect(said.charts[0]!.data).toMatchObject({ chart: 'timeline', left: 0 })
  expect(said.tables.map((table) => table.id)).toContain('events-crossed-signals')
})

test('too few rounds give figures and no verdict, and say so', () => {
  const few = analysed(
    mirrored(
      'north',
      'south',
      `events:
  - { id: a, what: offers, date: 2025-02, kind: offer, actor: north, target: south, position: { line: c } }
  - { id: b, what: invades, date: 2014, kind: assault, actor: south, certainty: inferred }
  - { id: c, what: later, date: 2026-02-01, kind: talks, actor: south }
`,
    ),
  )
  const offer = find(few.finding, 'north', 'false-choice')
  expect(offer).toMatchObject({
    estimate: 1,
    n: 1,
    verdict: null,
    why: 'few',
    test: null,
    likelihoodRatio: null,
  })
  expect(few.finding.value).toMatchObject({ tests: 0, vague: { month: 1, year: 1 }, later: ['c'] })
  const text = wordsOf(few.said)
  expect(lintText(text, 'icd203')).toEqual([])
  expect(text).toContain('no indicator has the 5 separate occasions')
  expect(text).toContain('hindsight')
  expect(text).toContain('1 of the events are inferred')
  // The old event would leave most of the axis empty, but it is more than a fifth of the few.
  expect(few.said.charts[0]!.data).toMatchObject({ left: 0 })
})

test('a case without events says what to add', () => {
  const none = analysed(mirrored('north', 'south', ''))
  expect(none.finding.value).toMatchObject({ events: [], tests: 0 })
  expect(none.finding.headline.value).toBe(0)
  expect(none.said).toMatchObject({ charts: [], tables: [], judgements: [], caveats: [] })
  expect(wordsOf(none.said)).toContain('add `events`')
  expect(lintText(wordsOf(none.said), 'icd203')).toEqual([])
})

test('whether waiting pays is read from the war path, and only from there', () => {
  const tutorial = readFileSync('cases/tutorial/case.yaml', 'utf8')
  const { finding: waiting, said: words, compiled } = analysed(tutorial, {}, 20)
  const base = drawWorlds(compiled, 0, 1).base()
  let judged = 0
  compiled.parties.forEach(({ id }, party) => {
    const own = find(waiting, id, 'stalling-incentive')
    const values = base.noDealOverTime[party]
    if (!values) {
      expect(own.why).toBe('no-war-path')
      return
    }
    judged++
    expect(own.estimate).toBeCloseTo((values[12]! - values[0]!) / 1e9, 12)
    expect(own.n).toBe(20)
    expect(own.test).toBeNull()
    if (own.verdict === 'more') expect(own.details.sharePays).toBeGreaterThanOrEqual(0.95)
  })
  expect(judged).toBeGreaterThan(0)
  expect(lintText(wordsOf(words), 'icd203')).toEqual([])
  const still = analysed(tutorial).finding
  expect(still.value.indicators.filter((one) => one.why === 'no-worlds').length).toBe(judged)
})

test('a ratio is worth no more than its p value, and a draft with a reason gets nothing', () => {
  const draft = (more: Partial<Draft>): Draft => ({
    ...emptyDraft({ party: 'a', indicator: 'false-choice', counted: 'offers' }, 'few'),
    why: null,
    ...more,
  })
  const [bold, meek, without] = settle([
    draft({ p: 0.01, direction: 1, ratio: 900, estimate: 1 }),
    draft({ p: 0.9, direction: -1, ratio: 0.25, estimate: 0 }),
    draft({ p: 0.001, direction: 1, ratio: 9, why: 'few' }),
  ])
  expect(bold).toMatchObject({ verdict: 'more', test: { p: 0.01, adjusted: 0.02 } })
  expect(bold!.likelihoodRatio).toBeCloseTo(7.9884, 3)
  expect(meek).toMatchObject({ verdict: 'open', likelihoodRatio: 0.25 })
  expect(without).toMatchObject({ verdict: null, test: null, likelihoodRatio: null })
})
