/** What readings predict, past answers against it, and how all of it is said. */
import { describe, expect, it } from 'vitest'
import { readCase, type Written } from '../../../test/oracles/random-case.ts'
import { dealsOf } from '../../../test/oracles/run-deals.ts'
import { eventsOf } from '../../../test/oracles/run-events.ts'
import { type CompileOptions, compileCase, drawWorlds } from '../../compile/index.ts'
import { type LexiconName, sentenceText } from '../../report/index.ts'
import { lintText } from '../../report/lint.ts'
import type { Finding, Presentation } from '../analysis.ts'
import { chanceAt } from './expected-answers.ts'
import type { PartyDiagnosis, ReadingsValue, RestRule } from './finding.ts'
import { readings } from './index.ts'

const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }))

/** The north wants the land if it is greedy, and only a quiet border if it is afraid; the south wants a deal. */
const base: Written = {
  endstate: 1,
  id: 'border',
  title: 'Border',
  question: 'Which?',
  asOf: '2025',
  purpose: 'A test.',
  limits: ['A test.'],
  authors: ['A test'],
  issues: [
    { id: 'land', name: 'Land', decidedBy: ['north', 'south'], options: named(['all', 'half', 'none']) },
    { id: 'border', name: 'Border', decidedBy: ['north', 'south'], options: named(['open', 'quiet']) },
  ],
  parties: [
    {
      id: 'north',
      name: 'The North',
      noDeal: 0.5,
      preferences: {
        kind: 'additive',
        issues: {
          land: { weight: 0.5, options: { all: 1, half: 0.5, none: 0 } },
          border: { weight: 0.5, options: { open: 0, quiet: 1 } },
        },
      },
    },
    {
      id: 'south',
      name: 'The South',
      noDeal: 0.3,
      preferences: {
        kind: 'additive',
        issues: {
          land: { weight: 1, options: { all: 0, half: 0.4, none: 1 } },
          border: { weight: 0, options: { open: 0, quiet: 0 } },
        },
      },
    },
  ],
  endStates: [
    { id: 'keep', name: 'Keep the land', summary: 's', is: { land: 'none' } },
    { id: 'split', name: 'Split the land', summary: 's', is: { land: 'half', border: ['open', 'quiet'] } },
  ],
  readings: [
    {
      id: 'fear',
      party: 'north',
      name: 'Afraid',
      summary: 's',
      prior: 1,
      heldBy: ['author A'],
      changes: { issues: { land: { weight: 0.1 }, border: { weight: 0.9 } } },
    },
    {
      id: 'greed',
      party: 'north',
      name: 'Greedy',
      summary: 's',
      prior: 1,
      heldBy: ['author B', 'author C'],
      changes: { issues: { land: { weight: 0.9 }, border: { weight: 0.1 } } },
    },
  ],
}

function answered(more: Written, options: CompileOptions = {}, worlds = 0) {
  const compiled = compileCase(readCase({ ...base, ...more }), options)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const run = { case: '', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds }
  const drawn = drawWorlds(compiled.value, worlds, 1)
  const input = {
    compiled: compiled.value,
    worlds: drawn,
    run,
    influence: [],
    needs: { deals: dealsOf(compiled.value, worlds), events: eventsOf(compiled.value, worlds) },
  }
  const steps = readings.run(input, readings.parameters)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const finding: Finding<ReadingsValue> = step.value
  return { finding, own: finding.value.parties[0]!, said: readings.present(finding, compiled.value) }
}

const offer = (id: string, position: Written, date: string): Written => ({
  id,
  what: `Offer ${id}`,
  date,
  kind: 'offer',
  actor: 'south',
  position,
})

const events: Written[] = [
  offer('first', { land: 'none', border: 'quiet' }, '2025-01-01'),
  {
    id: 'no',
    what: 'The north refuses',
    date: '2025-01-02',
    kind: 'reject',
    actor: 'north',
    rejects: 'first',
  },
  {
    id: 'yes',
    what: 'Agrees to half',
    date: '2025-02',
    kind: 'agree',
    actor: 'north',
    position: { land: 'half' },
  },
  {
    id: 'word',
    what: 'A no to the order',
    date: '2025-03',
    kind: 'reject',
    actor: 'north',
    rejects: 'first',
    reason: 'order',
  },
  { id: 'vague', what: 'A no to nothing', date: '2025-04', kind: 'reject', actor: 'north' },
  {
    id: 'theirs',
    what: 'The south refuses',
    date: '2025-05',
    kind: 'reject',
    actor: 'south',
    position: { land: 'all' },
  },
]

const observations: Written[] = [
  {
    id: 'patrols',
    party: 'north',
    what: 'Patrols withdrew',
    likelihoods: { fear: 'very-consistent', greed: 'inconsistent' },
  },
  {
    id: 'maps',
    party: 'north',
    what: 'Maps show the land as its own',
    likelihoods: { fear: [0.2, 0.4], greed: 0.8 },
    planted: true,
  },
  { id: 'weather', party: 'north', what: 'A dry year', likelihoods: { fear: 'neutral', greed: 'neutral' } },
  { id: 'south', party: 'south', what: 'The south armed', likelihoods: {} },
]

describe('predictions', () => {
  it('say who accepts each end state under each reading', () => {
    const { own } = answered({})
    const accepts = (reading: string, endState: string) =>
      Object.fromEntries(
        own.predictions
          .find((one) => one.reading === reading)!
          .endStates.find(({ id }) => id === endState)!
          .accepts.map(({ party, share }) => [party, share]),
      )
    expect(accepts('fear', 'keep')).toEqual({ north: 1, south: 1 })
    expect(accepts('greed', 'keep')).toEqual({ north: 0, south: 1 })
    expect(accepts('greed', 'split')).toEqual({ north: 1, south: 1 })
  })

  it('make an offer a test where readings differ, and only there', () => {
    const { own, said } = answered({})
    expect(own.next).toHaveLength(1)
    expect(own.next[0]).toMatchObject({
      kind: 'answer',
      id: 'keep',
      separates: { likelier: 'fear', lesser: 'greed' },
      ifYes: ['fear'],
      ifNo: ['greed'],
    })
    // 0.95 against 0.05: one bit less the entropy of 0.05.
    expect(own.next[0]!.bits).toBeCloseTo(1 + 0.05 * Math.log2(0.05) + 0.95 * Math.log2(0.95), 9)
    expect(textOf(said).join(' ')).toContain('an offer of “Keep the land” would be a test')
  })

  it('are of the fixed reading alone where a scenario fixes one, and then no offer is a test', () => {
    const { own, said } = answered(
      { observations: observations.slice(0, 3) },
      { readings: { north: 'fear' } },
    )
    expect(own).toMatchObject({ fixed: 'fear', next: [] })
    expect(own.predictions.map(({ reading }) => reading)).toEqual(['fear'])
    expect(textOf(said).join(' ')).toContain('fixes the reading of The North as “Afraid”')
  })
})

/** Chance of a yes at a margin over what is insisted on, at the width of `plan`, written out. */
const yesAt = (margin: number): number => 1 / (1 + Math.exp(-margin / 0.05))

function expectClose(found: readonly number[], wanted: readonly number[]) {
  expect(found).toHaveLength(wanted.length)
  found.forEach((one, k) => {
    expect(one).toBeCloseTo(wanted[k]!, 8)
  })
}

describe('past answers', () => {
  it('score the readings by how far what was put to the party is from what it insists on', () => {
    const { own, said } = answered({ events, statusQuo: { land: 'all', border: 'open' } })
    const { answers, scores, left, foreseen, robust } = own.past
    expect(answers.map(({ event, accepted, open, versions }) => [event, accepted, open, versions])).toEqual([
      ['no', false, 0, 1],
      ['yes', true, 1, 2],
    ])
    expect(left).toBe(2)
    const chances = (k: number, rule: RestRule) => answers[k]!.chances.map((one) => one[rule])
    // Values over what the north insists on (0.5): afraid, no land and a quiet border 0.9; greedy 0.1. Everything is settled.
    for (const rule of ['unchanged', 'best'] as const) {
      expectClose(chances(0, rule), [yesAt(0.4), yesAt(-0.4)])
    }
    expect(chances(0, 'any')).toEqual([1, 0])
    // Half the land: with the border open as it is, afraid 0.05, greedy 0.45; the best has a quiet border, 0.95 and 0.55.
    expectClose(chances(1, 'unchanged'), [yesAt(-0.45), yesAt(-0.05)])
    expectClose(chances(1, 'best'), [yesAt(0.45), yesAt(0.05)])
    expectClose(chances(1, 'any'), [0.5, 0.5])
    // Brute force: log of the chance given to each answer, held to 0.95.
    const held = (p: number): number => Math.log2(Math.min(0.95, Math.max(0.05, p)))
    expectClose(scores[0]!.running, [held(1 - yesAt(0.4)), held(1 - yesAt(0.4)) + held(yesAt(-0.45))])
    expectClose(scores[1]!.running, [held(1 - yesAt(-0.4)), held(1 - yesAt(-0.4)) + held(yesAt(-0.05))])
    expect(scores[0]!.total.any).toBeCloseTo(held(0) + held(0.5), 9)
    expect(foreseen).toEqual(['greed'])
    expect(robust).toBe(true)
    const table = said.tables.find(({ id }) => id === 'readings-past-north')!
    expect(table.rows.map(([name]) => name)).toEqual(['Afraid', 'Greedy'])
    expect(table.columns.map(({ id }) => id)).toEqual(['reading', 'no', 'yes', 'lost', 'any', 'best'])
  })

  it('say where the readings that foresaw them depend on what an offer left open', () => {
    // Half the land, taken as it stands: the greedy come nearer. In its best form it suits the afraid more.
    const agreed = events.filter(({ id }) => id === 'yes')
    const { own, said } = answered({
      observations,
      events: agreed,
      statusQuo: { land: 'all', border: 'open' },
    })
    expect(own.past.foreseen).toEqual(['greed'])
    expect(own.past.robust).toBe(false)
    expect(textOf(said).join(' ')).toContain('foreseen best by “Greedy”')
    expect(textOf(said).join(' ')).toContain('depends on what is assumed about what the offers left open')
  })

  it('of a party that can only say yes or no at a width of nothing are hard', () => {
    expect([chanceAt(-1, 0), chanceAt(0, 0), chanceAt(1, 0)]).toEqual([0, 1, 1])
    expect(chanceAt(Number.NEGATIVE_INFINITY, 0.05)).toBe(0)
    expect(chanceAt(0, 0.05)).toBe(0.5)
  })

  it('do not enter belief', () => {
    const one = answered({ observations: observations.slice(0, 3) }).own
    const both = answered({ observations: observations.slice(0, 3), events }).own
    expect(both.beliefs).toEqual(one.beliefs)
    expect(one.past).toMatchObject({ answers: [], foreseen: [], left: 0 })
  })
})

describe('advice', () => {
  const plan = (id: string, more: Written): Written => ({
    id,
    name: `Plan ${id}`,
    by: [`author ${id}`],
    for: 'south',
    to: 'north',
    ...more,
  })
  const plans = [
    plan('calm', { believes: { north: 'fear' }, ruleOut: ['keep'] }),
    plan('hard', { offers: ['split'], believes: { north: 'greed' }, ruleOut: ['keep', 'split'] }),
    plan('silent', { offers: ['split'] }),
  ]

  it('is set against belief in the readings it rests on, and against what it rules out', () => {
    const { finding, own, said } = answered({ observations, events, plans })
    const [calm, hard, ...others] = finding.value.advice
    expect(others).toEqual([])
    const [fear, greed] = own.beliefs
    expect(calm!.believes).toEqual([
      {
        party: 'north',
        reading: 'fear',
        before: fear!.prior,
        now: fear!.posterior,
        leads: true,
        answers: 2,
        bits: own.past.scores[0]!.total.unchanged,
      },
    ])
    expect([calm!.together, hard!.together]).toEqual([fear!.posterior, greed!.posterior])
    // The afraid would keep the peace without land, so ruling that out costs a deal; the greedy would not.
    expect(calm!.ruledOut).toEqual([{ endState: 'keep', offered: false, open: 1, refuse: [] }])
    expect(hard!.ruledOut).toEqual([
      { endState: 'keep', offered: false, open: 0, refuse: [{ party: 'north', share: 1 }] },
      { endState: 'split', offered: true, open: 1, refuse: [] },
    ])
    const rows = said.tables.find(({ id }) => id === 'readings-ruled-out')!.rows
    expect(rows.map((row) => row[4])).toEqual([
      'gives up a deal that its own readings open',
      'gives up nothing by its own readings',
      'the plan also offers it: it contradicts itself',
    ])
    expect(textOf(said).join(' ')).toContain(
      '“Plan calm” (author calm) rests on the reading that gained most',
    )
  })
})

/** Every text of a presentation, in one lexicon. */
function textOf(said: Presentation, lexicon: LexiconName = 'icd203'): string[] {
  const sentences = [
    ...said.answer,
    ...said.judgements.flatMap(({ judgement, wouldChange }) => [
      ...judgement,
      ...(wouldChange ? [wouldChange] : []),
    ]),
    ...said.tables.map((table) => table.sentence),
    ...said.charts.map((chart) => chart.sentence),
    ...said.caveats,
  ]
  return sentences.map((one) => sentenceText(one, { lexicon }))
}

describe('how it is said', () => {
  const variants: Written[] = [
    {},
    { readings: [] },
    { observations },
    { observations, events },
    {
      observations,
      events,
      plans: [{ id: 'p', name: 'P', for: 'south', to: 'north', believes: { north: 'fear' } }],
    },
    { observations: observations.map((one) => ({ ...one, seen: false })) },
    { observations: [{ ...observations[0], likelihoods: { fear: 0, greed: 0 }, other: 0 }] },
    { observations: [observations[2]!], other: 0 },
    { observations: [{ ...observations[0], other: 1 }], other: 0.9 },
  ]

  it('keeps the rules of the brief in every lexicon: no forecast, words with ranges', () => {
    for (const more of variants) {
      const { said } = answered(more, {}, 20)
      expect(said.answer.length).toBeGreaterThan(0)
      expect(said.answer.length).toBeLessThanOrEqual(4)
      for (const lexicon of ['icd203', 'phia', 'none'] as const) {
        for (const text of textOf(said, lexicon)) {
          expect(lintText(text, lexicon), text).toEqual([])
          expect(text).toMatch(/^[A-Z0-9].*[.:]$/s)
        }
      }
      for (const { rows, columns, id } of said.tables) {
        for (const row of rows) expect(row.length, id).toBe(columns.length)
      }
    }
  })

  it('says who holds which reading, what it rests on, and what would change it', () => {
    const { said, own } = answered({ observations }, {}, 20)
    const text = textOf(said).join('\n')
    expect(own.leaders).toEqual(['fear'])
    expect(text).toContain('“Afraid” (author A); “Greedy” (author B and author C)')
    expect(text).toContain('Without “Patrols withdrew” the reading believed most would be “Greedy”')
    expect(text).toMatch(/“Greedy” would lead \(--set observation\.\S+=[\d.]+\)/)
    expect(text).toContain('Observations on The South are not used')
    expect(text).toContain(
      '1 of 3 observations tell no two readings apart'.replace('observations', 'observations on The North'),
    )
    expect(text).toContain('1 of 3 observations are marked as made to be seen')
  })

  it('puts readings in rows, base rates first, the most telling observation first; the picture has the same rows', () => {
    const { said, own } = answered({ observations }, {}, 20)
    const table = said.tables.find(({ id }) => id === 'readings-matrix-north')!
    expect(table.columns.map(({ id }) => id)).toEqual(['reading', 'before', ...order(own), 'now'])
    expect(table.rows.map(([name]) => name)).toEqual([
      'Afraid',
      'Greedy',
      'None of these',
      'Tells them apart?',
    ])
    expect(table.rows[0]!.slice(1, 5)).toEqual(['45 %', 'very consistent', 'inconsistent', 'neutral'])
    const [chart] = said.charts
    expect(chart!.data).toMatchObject({ chart: 'readings-matrix', party: 'The North', left: 0 })
    const { rows } = chart!.data as { rows: { marks: number[] }[] }
    expect(rows.map(({ marks }) => marks)).toEqual([
      [2, -1, 0],
      [-1, 1, 0],
      [0, 0, 0],
    ])
  })
})

const order = ({ observations: own }: PartyDiagnosis): string[] => own.map(({ id }) => id)
