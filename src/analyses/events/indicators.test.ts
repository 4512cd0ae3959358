/** Each indicator on timelines small enough to be worked out by hand, and against slow twins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { compileCase, drawWorlds, one, optionOf, type WorldSet } from '../../compile/index.ts'
import { randomStream } from '../../numeric/index.ts'
import { clockResets, occasionsOf } from './clock-resets.ts'
import { concessionAsymmetry } from './concessions.ts'
import { crossedSignalIndex } from './crossed-signals.ts'
import { demandDrift } from './demand-drift.ts'
import { falseChoice, frontsOf } from './false-choices.ts'
import { expectedValue, forEachFitting, optionValues } from './fitting-states.ts'
import { eventsParameters } from './parameters.ts'
import { recordsOf, valuesIn } from './positions.ts'

/**
 * North wants the line far and the tax low, south the line near and the tax high; on each issue values run from 0 to 1, and
 * both weigh the issues 0.6 and 0.4. Without a deal each has 0.35. Line far and tax high together are impossible.
 */
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
  - { id: north, name: North, noDeal: 0.35, preferences: { kind: additive, issues: {
      line: { weight: 0.6, options: { near: 0, middle: 0.5, far: 1 } }, tax: { weight: 0.4, options: { low: 1, high: 0 } } } } }
  - { id: south, name: South, noDeal: 0.35, preferences: { kind: additive, issues: {
      line: { weight: 0.6, options: { near: 1, middle: 0.5, far: 0 } }, tax: { weight: 0.4, options: { low: 0, high: 1 } } } } }
issues:
  - { id: line, name: Line, decidedBy: [north, south], options: [{ id: near, name: Near }, { id: middle, name: Middle }, { id: far, name: Far }] }
  - { id: tax, name: Tax, decidedBy: [north, south], options: [{ id: low, name: Low }, { id: high, name: High }] }
constraints: [{ id: never, forbid: { line: far, tax: high }, because: test }]
events: [${events.join(', ')}]
${more}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return compiled.value
}

const [north, south] = [0, 1]
const settings = eventsParameters
const stream = (name = '') => randomStream(1, name)
let number = 0
/** One event with a fresh id. */
const event = (actor: string, date: string, kind: string, more = ''): string =>
  `{ id: e${++number}, what: ${kind}, date: "${date}", kind: ${kind}, actor: ${actor}${more === '' ? '' : `, ${more}`} }`
const says = (actor: string, date: string, position: string, kind = 'demand'): string =>
  event(actor, date, kind, `position: { ${position} }`)

function scene(events: readonly string[], more = '') {
  const compiled = compiledWith(events, more)
  const world = drawWorlds(compiled, 0, 1).base()
  const records = recordsOf(compiled)
  return { compiled, world, records, worth: valuesIn(compiled, world) }
}

test('expected values and option values are means over the deals that fit, whatever the position', () => {
  const { compiled, world } = scene([])
  const payoff = world.payoffOf[north]!
  const issue = fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 })
  const tax = fc.uniqueArray(fc.nat(1), { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(fc.option(issue), fc.option(tax), (first, second) => {
      const position = [
        ...(first ? [{ issue: 0, options: first }] : []),
        ...(second ? [{ issue: 1, options: second }] : []),
      ]
      const fit = Array.from(payoff.keys()).filter((state) =>
        position.every((part) => part.options.includes(optionOf(compiled.space, state, part.issue))),
      )
      const visited: number[] = []
      expect(forEachFitting(compiled, position, (state) => visited.push(state))).toBe(fit.length > 0)
      expect(visited).toEqual(fit)
      const mean = fit.reduce((sum, state) => sum + payoff[state]!, 0) / fit.length / one
      if (fit.length === 0) expect(expectedValue(compiled, payoff, position)).toBeNull()
      else expect(expectedValue(compiled, payoff, position)).toBeCloseTo(mean, 12)
    }),
  )
  // Options by id: far, middle, near; high, low. Far goes with the low tax alone.
  const [line, taxes] = optionValues(compiled, payoff)
  expect([...line!].map((value) => Number(value.toFixed(6)))).toEqual([1, 0.5, 0.2])
  expect(taxes![1]).toBeCloseTo((1 + 0.7 + 0.4) / 3, 6)
})

const drift = (events: readonly string[]) => {
  const { compiled, world, records, worth } = scene(events)
  return demandDrift(compiled, world, north, records[north]!, worth, settings)
}

test('demands that rise, fall and stay are told apart', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08']
  const rising = ['near', 'near', '[near, middle]', 'middle', 'middle', '[middle, far]', 'far', 'far']
  const up = drift(months.map((month, k) => says('north', `2025-${month}-10`, `line: ${rising[k]}`)))
  expect(up).toMatchObject({ n: 8, skipped: 0, why: null })
  expect(up.p).toBeLessThan(0.01)
  expect(up.direction).toBeGreaterThan(0)
  expect(up.estimate).toBeGreaterThan(0.5)
  expect(up.ratio).toBeGreaterThan(3)
  expect(up.details).toMatchObject({ up: 4, down: 0, ratchet: 1 })
  const down = drift(months.map((month, k) => says('north', `2025-${month}-10`, `line: ${rising[7 - k]}`)))
  expect(down.direction).toBeLessThan(0)
  expect(down.p).toBeCloseTo(up.p!, 12)
  expect(down.ratio).toBeLessThan(1)
  expect(down.details.fallingRatio).toBeGreaterThan(3)
  const still = drift(months.map((month) => says('north', `2025-${month}`, 'line: middle')))
  expect(still).toMatchObject({ estimate: 0, p: 1 })
  expect(still.sameP).toBeLessThan(0.001)
  expect(still.ratio).toBeLessThan(0.2)
})

test('statements of one day are one, years cannot be put in order, and a few are too few', () => {
  const few = drift([
    says('north', '2025-03-01', 'line: middle'),
    says('north', '2025-03-01', 'tax: low', 'offer'),
    says('north', '2025-04', 'line: far'),
    says('north', '2024', 'line: near'),
    says('north', '2025-05-01', 'line: near', 'reject'),
  ])
  expect(few).toMatchObject({ n: 2, skipped: 1, why: 'few', interval: null })
  expect(drift([]).why).toBe('no-positions')
})

test('the clock is set back where what had closed or narrowed opens again', () => {
  const { compiled, records, worth } = scene([
    says('south', '2025-01-01', 'line: near'),
    says('north', '2025-01-02', 'line: far'),
    // Narrows, widens again: a reset. Closes, opens again: a reset.
    says('north', '2025-02-01', 'line: middle', 'concession'),
    says('north', '2025-03-01', 'line: far'),
    says('north', '2025-04-01', 'line: near', 'concession'),
    says('north', '2025-05-01', 'line: middle'),
    // South only says the same again.
    says('south', '2025-06-01', 'line: near'),
    event('south', '2025-07-01', 'deadline', 'target: north'),
    event('south', '2025-08-01', 'deadline', 'target: north'),
    event('north', '2025-07-20', 'agree', 'target: south'),
    event('south', '2027-01-01', 'deadline', 'target: north'),
    event('south', '2025', 'deadline', 'target: north'),
  ])
  const occasions = occasionsOf(compiled, records, worth, settings)
  const own = clockResets(compiled, north, occasions, false, settings)
  expect(own).toMatchObject({ n: 6, skipped: 1, why: 'no-others' })
  expect(own.estimate).toBeCloseTo(3 / 6, 12)
  expect(own.details).toMatchObject({ resets: 3, deadlinesPassed: 1, othersResets: 0, othersOccasions: 1 })
  expect(own.counterExamples).toHaveLength(3)
  expect(clockResets(compiled, south, occasions, false, settings)).toMatchObject({
    estimate: 0,
    n: 1,
    why: 'few',
  })
})

test('delay says nothing about a party that waiting pays', () => {
  const days = ['01', '05', '09', '13', '17', '21', '25']
  const { compiled, records, worth } = scene([
    ...days.map((day) => says('south', `2025-01-${day}`, 'line: near')),
    ...days.map((day, k) => says('north', `2025-02-${day}`, `line: ${k % 2 === 0 ? 'near' : 'far'}`)),
  ])
  const occasions = occasionsOf(compiled, records, worth, settings)
  const impatient = clockResets(compiled, north, occasions, false, settings)
  expect(impatient).toMatchObject({ n: 6, why: 'no-others' })
  const restated = scene([
    ...days.map((day) => says('north', `2025-01-${day}`, 'line: far')),
    ...days.map((day) => says('south', `2025-02-${day}`, 'line: near')),
    ...days.map((day, k) => says('north', `2025-03-${day}`, `line: ${k % 2 === 0 ? 'near' : 'far'}`)),
  ])
  const both = occasionsOf(restated.compiled, restated.records, restated.worth, settings)
  const tested = clockResets(restated.compiled, north, both, false, settings)
  expect(tested).toMatchObject({ n: 7, why: null })
  expect(tested.ratio).toBeGreaterThan(1)
  expect(clockResets(restated.compiled, north, both, true, settings).ratio).toBe(1)
})

test('an offer is a false choice if even its best version is below no deal, or some deal is better for both', () => {
  const offer = (position: string) =>
    event('north', '2025', 'offer', `target: south, position: { ${position} }`)
  const { compiled, world } = scene([
    // Worth 0 to south. The best version of the second is worth 0.7 to it. The third is made twice.
    offer('line: far'),
    offer('line: middle'),
    offer('line: near, tax: low'),
    offer('line: near, tax: low'),
    event('north', '2025', 'offer', 'target: south'),
  ])
  const found = falseChoice(compiled, world, north, frontsOf(compiled, world), settings)
  expect(found).toMatchObject({ n: 3, skipped: 1, why: 'few', details: { belowNoDeal: 1, dominated: 0 } })
  expect(found.estimate).toBeCloseTo(1 / 3, 12)
  expect(falseChoice(compiled, world, south, frontsOf(compiled, world), settings).why).toBe('no-offers')
})

test('the front of two parties is what no deal dominates', () => {
  const { compiled, world } = scene([])
  const marks = frontsOf(compiled, world)(south, north)
  const [a, b] = [world.payoffOf[north]!, world.payoffOf[south]!]
  const states = Array.from(a.keys())
  for (const state of states) {
    const beaten = states.some(
      (other) =>
        a[other]! >= a[state]! && b[other]! >= b[state]! && a[other]! + b[other]! > a[state]! + b[state]!,
    )
    expect(marks[state]).toBe(beaten ? 0 : 1)
  }
})

test('what a proposal asks of each is measured from what each last asked for', () => {
  const { compiled, records, worth } = scene([
    says('north', '2025-01-01', 'line: far'),
    says('south', '2025-01-02', 'line: near'),
    says('north', '2025-02-01', 'line: middle', 'offer'),
    says('north', '2025-03-01', 'line: far', 'offer'),
  ])
  const found = concessionAsymmetry(compiled, north, records, worth, settings, stream())
  // To north far, middle, near are worth 1, 0.5, 0.2 on average, to south 0, 0.5, 0.8: far goes with the low tax alone.
  expect(found.n).toBe(2)
  expect(found.estimate).toBeCloseTo((0.3 + 0.8) / (0.5 + 0.3 + 0 + 0.8), 9)
  expect(found.details).toMatchObject({ asksMore: 1, givesMore: 1 })
})

test('a refusal is crossed if it turns on order or meaning and nobody moved meanwhile', () => {
  const no = (date: string, what: string, reason: string) =>
    event('south', date, 'reject', `rejects: ${what}${reason === '' ? '' : `, reason: ${reason}`}`)
  const { compiled, records } = scene([
    '{ id: a, what: a, date: 2025-01-10, kind: offer, actor: north, position: { line: far } }',
    '{ id: b, what: b, date: 2025-02-10, kind: offer, actor: north, position: { line: far } }',
    '{ id: c, what: c, date: 2025-03-10, kind: talks, actor: north }',
    '{ id: d, what: d, date: 2025, kind: talks, actor: north }',
    no('2025-01-20', 'a', 'order'),
    no('2025-01-21', 'a', 'terms'),
    no('2025-02-20', 'b', 'terms'),
    no('2025-04-20', 'c', 'meaning'),
    says('north', '2025-04-01', 'line: middle'),
    no('2025-05', 'd', 'order'),
  ])
  const found = crossedSignalIndex(compiled, south, records, settings)
  expect(found).toMatchObject({ n: 3, skipped: 1, details: { order: 1, meaning: 1, terms: 1 } })
  expect(found.estimate).toBeCloseTo(1 / 3, 12)
  expect(crossedSignalIndex(compiled, north, records, settings).why).toBe('no-rejections')
})

test('a party that only ranks is not measured', () => {
  const text = says('north', '2025-01-01', 'line: far')
  const { compiled, world, records, worth } = scene([text])
  const ranked = {
    ...compiled,
    parties: compiled.parties.map((party) => ({ ...party, scale: 'ordinal' as const })),
  }
  expect(demandDrift(ranked, world, north, records[north]!, worth, settings).why).toBe('ordinal')
  expect(concessionAsymmetry(ranked, north, records, worth, settings, stream()).why).toBe('ordinal')
  const worlds: WorldSet = drawWorlds(compiled, 0, 1)
  expect(valuesIn(ranked, worlds.base())(north, 0, [0])).toBeNull()
})
