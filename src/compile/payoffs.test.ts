/** What states and no deal are worth to each party, under every reading, against a plain rewriting of the rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as oracle from '../../test/oracles/case-oracle.ts'
import { anyCase, randomCase, readCase, type Written } from '../../test/oracles/random-case.ts'
import type { CaseSpec } from '../case/index.ts'
import {
  type CompiledCase,
  type CompileOptions,
  centralValues,
  compileCase,
  drawWorlds,
  emptyWorld,
  evaluateWorld,
  optionsById,
  unit,
  type World,
} from './index.ts'

const everything = {
  constraints: true,
  ordinal: true,
  adjustments: true,
  redLines: true,
  reservations: true,
  readings: true,
  spreads: true,
  outsiders: true,
} as const

/** Ranks 0, 1, 2 … from the worst, skipping none: the order alone, whatever numbers carry it. */
function order(values: ArrayLike<number>): number[] {
  const levels = [...new Set(Array.from(values))].sort((a, b) => a - b)
  return Array.from(values, (value) => levels.indexOf(value))
}

function expectParty(compiled: CompiledCase, world: World, spec: CaseSpec, party: number): void {
  const { id, scale } = compiled.parties[party]!
  const own = spec.parties.find((one) => one.id === id)!
  const readingId = compiled.readings[world.readings[party]!]?.id
  const reading = spec.readings.find((one) => one.id === readingId)
  const states = Array.from({ length: compiled.space.count }, (_, state) => optionsById(compiled, state))
  const expected = oracle.payoffs(own, reading, states)
  const payoff = Array.from(world.payoffOf[party]!)
  const noDeal = oracle.noDealOf(own, reading, states, {})
  if (scale === 'cardinal') {
    expect(payoff).toEqual(expected)
    expect(world.noDeal[party]).toBe(noDeal)
    for (const month of [0, 3, 6, 12, 40]) {
      const later = compiled.evaluators[party]!.noDeal(
        world.values,
        world.readings[party]!,
        world.payoffOf[party]!,
        month,
      )
      expect(Math.abs(later - oracle.noDealOf(own, reading, states, {}, month))).toBeLessThanOrEqual(1)
    }
  } else expect(order([...payoff, world.noDeal[party]!])).toEqual(order([...expected, noDeal]))
  expect(world.reservation[party]).toBe(oracle.reservationOf(own, reading))
  expect(world.threshold[party]).toBe(Math.max(world.noDeal[party]!, world.reservation[party]!))
  states.forEach((state, index) => {
    const crossed = oracle.crossedLines(own, reading, state).length > 0
    expect(((world.crossed[index]! >>> party) & 1) === 1).toBe(crossed)
  })
}

describe('utilities', () => {
  it('are those of the plain rules, for every party under every reading', () => {
    let compared = 0
    fc.assert(
      fc.property(anyCase(everything), (written) => {
        const file = readCase(written)
        const result = compileCase(file)
        if (!result.ok) return
        compared++
        const compiled = result.value
        const world = emptyWorld(compiled)
        const none = new Int32Array(compiled.parties.length).fill(-1)
        const worlds = [
          none,
          ...compiled.readings.map((reading, index) =>
            Int32Array.from(none).fill(index, reading.party, reading.party + 1),
          ),
        ]
        for (const readings of worlds) {
          evaluateWorld(compiled, centralValues(compiled), readings, world)
          for (const party of compiled.parties.keys()) expectParty(compiled, world, file.spec, party)
        }
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(250)
  })
})

/** A case of two parties whose first has these preferences; issue `land` with options a to d. */
function caseWith(preferences: Written, more: Written = {}): Written {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }))
  const plain = { kind: 'additive', issues: { land: { weight: 1, options: { a: 1, b: 1, c: 1, d: 1 } } } }
  return {
    ...randomCase(() => 1),
    parties: [
      { id: 'north', name: 'North', noDeal: 0, preferences },
      { id: 'south', name: 'South', noDeal: 0, preferences: plain },
    ],
    issues: [{ id: 'land', name: 'Land', decidedBy: ['north', 'south'], options }],
    ...more,
  }
}

function utilities(written: Written, options: CompileOptions = {}): number[] {
  const result = compileCase(readCase(written), options)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return Array.from(drawWorlds(result.value, 0, 1).base().payoffOf[0]!, unit)
}

describe('additive utilities', () => {
  const land = { land: { weight: 1, options: { a: 0.9, b: 0.5, c: 0, d: 1 } } }
  const add = (id: string, amount: number): Written => ({
    id,
    name: id,
    when: { land: ['a', 'b'] },
    add: amount,
  })

  it('clip the sum, not the steps to it, however many adjustments there are', () => {
    const adjustments = [add('x', 1), add('y', 1), add('z', 1), add('zz', -0.9)]
    expect(utilities(caseWith({ kind: 'additive', issues: land, adjustments }))).toEqual([1, 1, 0, 1])
    const mixed = [add('x', -1), add('y', -1), add('z', -1), add('zz', 1), add('zzz', 1), add('zzzz', 0.7)]
    expect(utilities(caseWith({ kind: 'additive', issues: land, adjustments: mixed }))).toEqual([
      0.6, 0.2, 0, 1,
    ])
  })

  it('count a weight given by a formula like one given by a number', () => {
    const weight = { derived: '1 - share' }
    const issues = { land: { ...land.land, weight } }
    const quantities = { share: 0.25 }
    const written = caseWith({ kind: 'additive', issues }, { quantities })
    expect(utilities(written)).toEqual([0.675, 0.375, 0, 0.75])
    expect(utilities(written, { set: { 'quantity.share': 0.5 } })).toEqual([0.675, 0.375, 0, 0.75])
  })
})

describe('ordinal preferences', () => {
  const noDeal = { state: { land: 'a' } }
  const withState = (preferences: Written): Written => {
    const written = caseWith(preferences)
    const [north, south] = written.parties as Written[]
    return { ...written, parties: [{ ...north, noDeal }, south] }
  }

  it('compare more statements than a double has bits', () => {
    // Sixty statements lie between the two that matter for a and b: sums of powers of two would call them equal.
    const statements = [
      { land: ['a', 'b'] },
      ...Array.from({ length: 60 }, () => ({ land: 'c' })),
      { land: 'b' },
    ]
    const [a, b, c, d] = utilities(withState({ kind: 'statements', statements }))
    expect([d! < c!, c! < a!, a! < b!]).toEqual([true, true, true])
  })

  it('keep ties, put what is named first first, and the rest below all only where that is said', () => {
    const tiers = [{ land: 'b' }, [{ land: ['b', 'c'] }, { land: 'a' }]]
    const [a, b, c, d] = utilities(withState({ kind: 'ranking', tiers, otherwise: 'worst' }))
    expect([a === c, d! < c!, c! < b!]).toEqual([true, true, true])
    const result = compileCase(readCase(withState({ kind: 'ranking', tiers })))
    expect(result.diagnostics.map((one) => [one.code, one.path])).toEqual([
      ['preference-gap', ['parties', 0, 'preferences']],
    ])
    expect(result.diagnostics[0]!.message).toContain('1 states, such as land=d')
  })
})
