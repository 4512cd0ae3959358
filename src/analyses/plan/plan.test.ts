/** The analysis on a made case: acceptance, payoffs and the tree by hand, fairness between authors, edges. */
import { describe, expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { type CompiledCase, compileCase, drawWorlds } from '../../compile/index.ts'
import { cellText, lintText, sentencesText, sentenceText } from '../../report/index.ts'
import { deals, events, type Finding, type PlanParameters, type PlanValue, plan, readings } from '../index.ts'
import { smallCase } from './few-states.ts'
import { chanceAt } from './futures.ts'

const advice = `
plans:
  - { id: high-first, name: High first, by: [A], for: us, to: them, offers: [high, middle] }
  - { id: low, name: Low only, by: [B], for: us, to: them, offers: [low] }
  - { id: pressed, name: Middle under pressure, by: [C], for: us, to: them, offers: [middle], levers: [press, idle] }
  - { id: theirs, name: Their plan, by: [D], for: them, to: us, offers: [low] }
  - { id: talk, name: Only talk, by: [E], for: us, to: them, offers: [stall] }
dilemmas:
  - { id: choice, name: The choice, for: them, by: us, target: sign, items: [{ id: sign, name: Sign the middle, endState: middle }, { id: force, name: Force, levers: [press], threat: true }] }
  - { id: bluff, name: The bluff, for: them, by: us, target: sign, items: [{ id: sign, name: Sign high, endState: high }, { id: ruin, name: Ruin, state: { price: stalled }, threat: true }] }
needs:
  - { id: gold, item: Gold, unit: bars, amount: 10, forStates: { price: middle } }
  - { id: ships, item: Ships, forLevers: [press] }
  - { id: seal, item: A seal, forStates: { price: low } }
steps:
  - { id: leave, name: Leave, after: [{ step: pay, says: them }] }
  - { id: pay, name: Pay, after: [{ step: leave, says: us }] }
  - { id: feast, name: Feast, after: [{ step: pay }] }
`

function written(own = advice): string {
  return `
endstate: 1
id: fair
title: The fair
question: What price?
asOf: 2025-06-01
purpose: A test.
limits: [Nothing here is real.]
authors: [Tests]
parties:
  - id: us
    name: Us
    noDeal: 0.3
    preferences: { kind: additive, issues: { price: { weight: 1, options: { high: 0.9, middle: 0.6, low: 0.4, stalled: 0.1 } } } }
  - id: them
    name: Them
    noDeal: 0.4
    provides:
      - { item: Gold, can: partly, need: gold, amount: 4 }
      - { item: Ships, can: "no", need: ships }
    preferences: { kind: additive, issues: { price: { weight: 1, options: { high: 0.2, middle: 0.5, low: 0.8, stalled: 0 } } } }
issues:
  - { id: price, name: Price, decidedBy: [us, them], options: [{ id: high, name: High }, { id: middle, name: Middle }, { id: low, name: Low }, { id: stalled, name: Stalled }] }
agreement: { not: { price: stalled } }
endStates:
  - { id: high, name: High price, summary: High., is: { price: high } }
  - { id: middle, name: Middle price, summary: Middle., is: { price: middle } }
  - { id: low, name: Low price, summary: Low., is: { price: low } }
  - { id: stall, name: Nothing, summary: Nothing., is: { price: stalled }, agreement: false }
readings:
  - { id: proud, party: them, name: Proud, summary: Proud., prior: 0.6, heldBy: [A], changes: { noDeal: 0.7 } }
  - { id: poor, party: them, name: Poor, summary: Poor., prior: 0.4, heldBy: [B], changes: { noDeal: 0.1 } }
observations:
  - { id: purse, party: them, what: An empty purse, seen: false, likelihoods: { proud: 0.1, poor: 0.9 } }
levers:
  - { id: press, name: Press, holder: us, target: them, set: { reading.proud.no-deal: 0.2, reading.poor.no-deal: 0.05 } }
  - { id: idle, name: Idle, holder: us }
${own}`
}

/** The case without advice, and without what it says about needs. */
const unadvised = written('').replace(/ {4}provides:\n(?: {6}-.*\n)*/, '')

function compiledFrom(text: string): CompiledCase {
  const read = parseCase(text)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  const built = compileCase(read.value)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return built.value
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function planOf(
  compiled: CompiledCase,
  worlds = 0,
  parameters: Partial<PlanParameters> = {},
): Finding<PlanValue> {
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'test', seed: 5, worlds }
  const input = { compiled, worlds: drawWorlds(compiled, worlds, 5), run, influence: [], needs: {} }
  const needs: Record<string, Finding<unknown>> = { deals: finish(deals.run(input, deals.parameters)) }
  needs.events = finish(events.run(input, events.parameters))
  needs.readings = finish(readings.run({ ...input, needs }, readings.parameters))
  return finish(plan.run({ ...input, needs }, { ...plan.parameters, ...parameters }))
}

const compiled = compiledFrom(written())
const certain = planOf(compiled, 0, { tolerance: 0 })
const view = certain.value.views.find((own) => own.for === 'us')!
const cell = (id: string, h: number): number =>
  view.decisions.find((own) => own.id === id)!.byReading[h]!.payoff.mean

describe('plans under readings, answers certain', () => {
  test('payoffs by hand', () => {
    expect(view.readings.map(({ reading }) => reading)).toEqual(['poor', 'proud'])
    // Poor takes the high price at once (0.2 over 0.1); proud refuses high and middle, and no deal is 0.3.
    expect(cell('high-first', 0)).toBeCloseTo(0.9, 12)
    expect(cell('high-first', 1)).toBeCloseTo(0.3, 12)
    expect(cell('low', 0)).toBeCloseTo(0.4, 12)
    expect(cell('low', 1)).toBeCloseTo(0.4, 12)
    // Pressed, proud takes the middle as well.
    expect(cell('pressed', 1)).toBeCloseTo(0.6, 12)
    expect(cell('wait', 0)).toBeCloseTo(0.3, 12)
    expect(cell('talk', 0)).toBeCloseTo(0.3, 12)
  })

  test('regret, best choice and rules by hand', () => {
    expect(view.bestUnder).toEqual([['high-first'], ['pressed']])
    const regrets = Object.fromEntries(view.decisions.map(({ id, scores }) => [id, scores.regret]))
    expect(regrets['high-first']).toBeCloseTo(0.3, 12)
    expect(regrets.pressed).toBeCloseTo(0.3, 12)
    expect(view.winners.maximin).toEqual(['pressed'])
    const expected = Object.fromEntries(view.decisions.map(({ id, scores }) => [id, scores.expected]))
    const belief = view.readings[0]!.belief
    expect(expected['high-first']).toBeCloseTo(0.9 * belief + 0.3 * (1 - belief), 12)
    expect(view.knowing.reading).toBeCloseTo(
      0.9 * belief + 0.6 * (1 - belief) - Math.max(expected['high-first']!, expected.pressed!),
      12,
    )
    expect(view.observations[0]!.value).toBeGreaterThan(0)
    expect(view.observations[0]!.ifSeen).toBe('high-first')
    expect(view.observations[0]!.ifNot).toBe('pressed')
    expect(view.flip!.belief[0]).toBeCloseTo(0.5, 12)
  })

  test('a later round counts less, as a share of the gain', () => {
    const later = planOf(compiled, 0, { tolerance: 0, discount: 0.5 })
    const [ours] = later.value.plans.filter(({ id }) => id === 'high-first')
    const worth = ours!.worth.filter(({ party }) => party === 'us').map(({ value }) => value.mean)
    expect(worth.map((own) => Number(own.toFixed(9)))).toEqual([0.9, 0.3])
  })

  test('every party is told what every plan is worth to it', () => {
    for (const own of certain.value.plans) {
      expect(new Set(own.worth.map(({ party }) => party))).toEqual(new Set(['us', 'them']))
    }
    expect(certain.value.views.map((own) => own.for)).toEqual(['us', 'them'])
  })

  test('the same advice from another author comes to the same', () => {
    const swapped = compiledFrom(written(advice.replace('by: [A]', 'by: [Z]').replace('by: [B]', 'by: [A]')))
    expect(planOf(swapped, 0, { tolerance: 0 }).value.views).toEqual(certain.value.views)
  })

  test('what is no deal cannot be offered; a lever without effect is named', () => {
    const talk = certain.value.plans.find(({ id }) => id === 'talk')!
    expect(talk.offers[0]).toMatchObject({ left: 'no-deal', state: null })
    expect(certain.value.plans.find(({ id }) => id === 'pressed')!.leversWithoutEffect).toEqual(['idle'])
  })
})

test('an answer is a logistic in the margin, a step where the tolerance is 0', () => {
  expect(chanceAt(0, 0.05)).toBe(0.5)
  expect(chanceAt(0.05, 0.05)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
  expect([chanceAt(-1e-9, 0), chanceAt(0, 0)]).toEqual([0, 1])
  expect(chanceAt(Number.NEGATIVE_INFINITY, 0.05)).toBe(0)
  const soft = planOf(compiled, 0, { tolerance: 1e-4 }).value.views.find((own) => own.for === 'us')!
  view.decisions.forEach(({ id, byReading }) => {
    const same = soft.decisions.find((own) => own.id === id)
    byReading.forEach(({ payoff }, h) => {
      if (same) expect(same.byReading[h]!.payoff.mean).toBeCloseTo(payoff.mean, 6)
    })
  })
})

describe('dilemmas, ledger, steps', () => {
  const { dilemmas, ledger, sequence } = certain.value

  test('margins by hand; a threat that costs more than letting be is struck out', () => {
    const choice = dilemmas.find(({ id }) => id === 'choice')!
    // Signing the middle is 0.5 to them, against walking away at 0.1 (poor) or 0.7 (proud).
    expect(choice.byReading.map(({ margin }) => Number(margin!.toFixed(9)))).toEqual([0.4, -0.2])
    expect(choice.byReading.map(({ real }) => real)).toEqual([1, 0])
    const bluff = dilemmas.find(({ id }) => id === 'bluff')!
    expect(bluff.byReading[0]!.struck).toEqual([{ item: 'ruin', cost: expect.closeTo(0.2, 9) }])
  })

  test('what is needed against what is given', () => {
    const status = (planId: string, item: string) =>
      ledger.find((row) => row.plan === planId && row.item === item)?.status
    expect(status('high-first', 'Gold')).toBe('partly')
    expect(status('pressed', 'Ships')).toBe('not')
    expect(status('low', 'A seal')).toBe('not-judged')
    expect(status('low', 'Gold')).toBeUndefined()
  })

  test('a circle of steps with who asks for which order', () => {
    expect(sequence.circles.map(({ steps }) => steps)).toEqual([['leave', 'pay']])
    expect(sequence.circles[0]!.says).toContainEqual({ step: 'leave', after: 'pay', party: 'them' })
    expect(sequence.order).toEqual([['leave', 'pay'], ['feast']])
  })

  test('a lever alone: what it opens', () => {
    const [press] = certain.value.levers
    expect(press!.id).toBe('press')
    expect(press!.acceptable.after).toBeGreaterThanOrEqual(press!.acceptable.before)
  })
})

test('without plans they are made from end states, and said to be; without end states there is a sentence', () => {
  const made = planOf(compiledFrom(unadvised), 0)
  expect(made.value.plans.length).toBeGreaterThan(0)
  expect(made.value.plans.every(({ generated }) => generated)).toBe(true)
  const bare = compiledFrom(unadvised.replace(/endStates:[\s\S]*?readings:/, 'readings:'))
  const none = planOf(bare)
  expect(none.value.views).toEqual([])
  expect(sentencesText(plan.present(none, bare).answer, { lexicon: 'icd203' })).toContain(
    'nothing to compare',
  )
  expect(planOf(compiled, 0, { for: 'them' }).value.views.map((own) => own.for)).toEqual(['them'])
})

test('few states have the values of the whole case, to the last unit', () => {
  const small = smallCase(compiled, [2, 0])
  const whole = drawWorlds(compiled, 4, 3)
  const few = drawWorlds(small.compiled, 4, 3)
  for (let k = 0; k < 4; k++) {
    const [a, b] = [whole.world(k), few.world(k)]
    expect([...b.noDeal]).toEqual([...a.noDeal])
    for (const state of [0, 2]) {
      for (const party of [0, 1])
        expect(b.payoffOf[party]![small.placeOf(state)]).toBe(a.payoffOf[party]![state])
    }
  }
})

test('drawn worlds give ranges, and everything it says is plain', () => {
  const drawn = planOf(compiled, 30)
  expect(drawn.kind).toBe('sampled')
  expect(drawn.value.worlds).toBe(30)
  const said = plan.present(drawn, compiled)
  const text = [
    ...said.answer,
    ...said.judgements.flatMap(({ judgement, wouldChange }) => [
      ...judgement,
      ...(wouldChange ? [wouldChange] : []),
    ]),
    ...said.caveats,
    ...said.tables.map((table) => table.sentence),
    ...said.charts.map((chart) => chart.sentence),
  ]
  for (const sentence of text)
    expect(lintText(sentenceText(sentence, { lexicon: 'icd203' }), 'icd203')).toEqual([])
  for (const { columns, rows } of said.tables)
    for (const row of rows) expect(row).toHaveLength(columns.length)
})

describe('with numbers that are uncertain', () => {
  /** What no deal is worth to them is uncertain under both readings, and a lever halves it. */
  const uncertain = compiledFrom(
    written()
      .replace('changes: { noDeal: 0.7 }', 'changes: { noDeal: [0.3, 0.8] }')
      .replace('changes: { noDeal: 0.1 }', 'changes: { noDeal: [0.05, 0.35] }')
      .replace(
        'needs:\n',
        'needs:\n  - { id: third, item: Cloth, unit: rolls, amount: 0.333333333333, forStates: { price: high } }\n',
      ),
  )
  const drawn = planOf(uncertain, 200)
  const ours = drawn.value.views.find((own) => own.for === 'us')!

  test('knowing what they insist on is worth something and less than knowing everything', () => {
    const group = (kind: string) => ours.groups.find((own) => own.kind === kind && own.party === 'them')!
    expect(group('values').value).toBeGreaterThan(2 * group('values').error)
    expect(group('values').value).toBeLessThan(ours.knowing.everything)
    expect(ours.groups.every(({ value, error }) => value >= 0 && error >= 0)).toBe(true)
    // Nothing of ours varies, so there is nothing to find out about it.
    expect(ours.groups.some(({ party }) => party === 'us')).toBe(false)
    expect(planOf(uncertain, 10).value.views[0]!.groups).toEqual([])
  })

  test('decisions as good as each other are near ties with few draws, and the answer says so', () => {
    const twin = written(
      advice.replace(
        'dilemmas:',
        '  - { id: twin, name: Twin, by: [F], for: us, to: them, offers: [low], levers: [nudge] }\ndilemmas:',
      ),
    )
      .replace('changes: { noDeal: 0.7 }', 'changes: { noDeal: [0.5, 0.9] }')
      .replace(
        'levers:\n',
        'levers:\n  - { id: nudge, name: Nudge, holder: us, target: them, set: { reading.proud.no-deal: [0.501, 0.9] } }\n',
      )
    const compiledTwin = compiledFrom(twin)
    const found = planOf(compiledTwin, 30, { for: 'us', rule: 'expected' })
    const [own] = found.value.views
    const rivals = ['low', 'twin']
    const first = own!.decisions.filter(({ id }) => rivals.includes(id)).map(({ scores }) => scores.expected)
    expect(Math.abs(first[0]! - first[1]!)).toBeLessThan(0.02)
    expect(own!.again).toBeGreaterThan(0)
    const exact = planOf(compiledTwin, 0, { for: 'us' }).value.views[0]!
    expect(exact.again).toBeNull()
    expect(Object.values(exact.level).flat()).toEqual([])
    // Whatever is level by the chosen rule is named in the first sentence.
    const text = sentencesText(plan.present(found, compiledTwin).answer, { lexicon: 'icd203' })
    expect(text.includes('too close to be told apart')).toBe(own!.level.expected.length > 0)
  })

  test('a lever that lowers what they insist on opens end states on the same draws', () => {
    const { worlds, rows } = drawn.value.openings
    expect(worlds).toBe(200)
    const press = rows.filter(({ lever }) => lever === 'press')
    expect(press.map(({ endState }) => endState)).toContain('middle')
    for (const { before, after, change, error } of press) {
      expect(after - before).toBeCloseTo(change, 12)
      expect(change).toBeGreaterThan(0)
      expect(error).toBeLessThan(0.1)
    }
    expect(planOf(uncertain, 0).value.openings).toEqual({ worlds: 0, rows: [] })
  })

  test('amounts in the ledger are rounded', () => {
    const table = plan.present(drawn, uncertain).tables.find(({ id }) => id === 'plan-ledger')!
    const cells = table.rows.flat().map((cell) => cellText(cell, { lexicon: 'icd203' }))
    expect(cells).toContain('0.33 rolls')
    expect(cells.some((cell) => /\d\.\d{4}/.test(cell))).toBe(false)
  })
})
