/** Indicators of the timeline in place of judged observations: both beliefs, the group they share, and how it is said. */
import { describe, expect, it } from 'vitest'
import { readCase, type Written } from '../../../test/oracles/random-case.ts'
import { dealsOf } from '../../../test/oracles/run-deals.ts'
import { eventsOf } from '../../../test/oracles/run-events.ts'
import { compileCase, drawWorlds } from '../../compile/index.ts'
import { sentenceText } from '../../report/index.ts'
import { lintText } from '../../report/lint.ts'
import type { IndicatorResult } from '../events/finding.ts'
import { readings } from './index.ts'

const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }))

const written: Written = {
  endstate: 1,
  id: 'talks',
  title: 'Talks',
  question: 'Which?',
  asOf: '2025',
  purpose: 'A test.',
  limits: ['A test.'],
  authors: ['A test'],
  issues: [{ id: 'land', name: 'Land', decidedBy: ['north', 'south'], options: named(['all', 'none']) }],
  parties: ['north', 'south'].map((id) => ({
    id,
    name: `The ${id}`,
    noDeal: 0.5,
    preferences: { kind: 'additive', issues: { land: { weight: 1, options: { all: 1, none: 0 } } } },
  })),
  readings: ['fear', 'greed'].map((id) => ({ id, party: 'north', name: id, summary: 's', prior: 1 })),
  other: 0,
  observations: [
    { id: 'drift', likelihoods: { fear: 0.1, greed: 0.9 }, measuredBy: 'demand-drift' },
    { id: 'reset', likelihoods: { fear: 0.2, greed: 0.6 }, measuredBy: 'clock-reset', credibility: 0.5 },
    { id: 'maps', likelihoods: { fear: 0.5, greed: 0.4 } },
  ].map((one) => ({ ...one, party: 'north', what: `Saw ${one.id}` })),
}

function answered(ratios: Record<string, number | null>, indicators: boolean) {
  const compiled = compileCase(readCase(written))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const events = eventsOf(compiled.value)
  const results = events.value.indicators.map((one): IndicatorResult => {
    if (one.party !== 'north' || ratios[one.indicator] === undefined) return one
    return { ...one, likelihoodRatio: ratios[one.indicator]!, n: 7 }
  })
  const needs = {
    deals: dealsOf(compiled.value),
    events: { ...events, value: { ...events.value, indicators: results } },
  }
  const run = { case: '', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds: 0 }
  const input = {
    compiled: compiled.value,
    worlds: drawWorlds(compiled.value, 0, 1),
    run,
    influence: [],
    needs,
  }
  const steps = readings.run(input, { ...readings.parameters, indicators })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const said = readings.present(step.value, compiled.value)
  return { own: step.value.value.parties[0]!, said }
}

/** Belief in greed from the odds of greed against fear. */
const share = (odds: number): number => odds / (1 + odds)
const judgedOdds = 9 * 3 ** 0.5 * 0.8

describe('indicators in place of judgements', () => {
  it('give both beliefs by hand: the ratio mixed in, all of it at the weight of one observation', () => {
    const { own } = answered({ 'demand-drift': 4, 'clock-reset': 2 }, false)
    const measured = own.measured!
    // (0.9 × 4 + 0.1) / (0.1 × 4 + 0.9) and (0.6 × 2 + 0.4) / (0.2 × 2 + 0.8); weights 1 and ½ share the weight 1.
    const odds = (3.7 / 1.3) ** (1 / 1.5) * (1.6 / 1.2) ** (0.5 / 1.5) * 0.8
    expect(measured.judged[1]).toBeCloseTo(share(judgedOdds), 9)
    expect(measured.measured[1]).toBeCloseTo(share(odds), 9)
    expect(own.beliefs[1]!.posterior).toBe(measured.judged[1])
    expect(measured.rows.map(({ observation, ratio, n }) => [observation, ratio, n])).toEqual([
      ['drift', 4, 7],
      ['reset', 2, 7],
    ])
  })

  it('become the belief where they are taken, with all that follows from it', () => {
    const judged = answered({ 'demand-drift': 0.01, 'clock-reset': 1 }, false).own
    const { own, said } = answered({ 'demand-drift': 0.01, 'clock-reset': 1 }, true)
    expect(judged.leaders).toEqual(['greed'])
    expect(own.leaders).toEqual(['fear'])
    expect(own.beliefs[0]!.posterior).toBe(own.measured!.measured[0])
    expect(own.measured).toEqual(judged.measured)
    // A number that only mixes with what was measured is not offered as a way to flip the leader.
    expect(own.flips.every(({ observation }) => observation === 'maps')).toBe(true)
    const text = said.answer.map((one) => sentenceText(one, { lexicon: 'none' })).join(' ')
    expect(text).toContain('Taken here: the 2 indicators of conduct for The north.')
  })

  it('leave the judgement where there is no ratio, and say so', () => {
    const { own, said } = answered({}, true)
    expect(own.measured!.rows.map(({ ratio }) => ratio)).toEqual([null, null])
    expect(own.measured!.measured).toEqual(own.measured!.judged)
    const texts = [...said.answer, ...said.caveats, ...said.tables.map((table) => table.sentence)]
    const text = texts.map((one) => sentenceText(one, { lexicon: 'icd203' })).join('\n')
    expect(text).toContain('has enough occasions for a likelihood ratio, so belief stays as judged')
    for (const one of text.split('\n')) expect(lintText(one, 'icd203'), one).toEqual([])
  })
})
