/** The smallest change of a number against cases worked out by hand, and against trying a grid of values. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCase, readCase, type Written } from '../../../test/oracles/random-case.ts'
import {
  type CompiledCase,
  compileCase,
  drawWorlds,
  emptyWorld,
  evaluateWorld,
  neighboursOf,
  stateOf,
  type World,
} from '../../compile/index.ts'
import { smallestChange } from './smallest-change.ts'
import type { Concept } from './stability.ts'
import { improvementsOf, verdictOn } from './verdict.ts'

function compiledOf(written: Written): { compiled: CompiledCase; world: World } {
  const result = compileCase(readCase(written))
  if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join())
  return { compiled: result.value, world: drawWorlds(result.value, 0, 1).base() }
}

/** Whether a state is stable with some numbers set, evaluated afresh. */
function stableWith(
  compiled: CompiledCase,
  world: World,
  state: number,
  party: number,
  concept: Concept,
  set: [number, number][],
): boolean {
  const values = Float64Array.from(world.values)
  for (const [quantity, value] of set) values[quantity] = value
  const { payoffOf } = evaluateWorld(compiled, values, world.readings, emptyWorld(compiled))
  const parts = compiled.evaluators[party]!.contributions(values, world.readings[party]!)!
  // A party without any weight is no party to the dispute.
  if (set.length > 0 && parts.every((part) => part.every((one) => one === 0))) return false
  const arena = { neighbours: neighboursOf(compiled), payoffOf }
  return verdictOn(arena, party, state, concept, improvementsOf(arena, party, state)).stable
}

const yes = {
  options: [
    { id: 'no', name: 'No' },
    { id: 'yes', name: 'Yes' },
  ],
}
const additive = (issues: object) => ({ kind: 'additive', issues })
const written = (value: unknown, weights = [0.5, 0.5]): Written => ({
  endstate: 1,
  id: 'pact',
  title: 'Pact',
  question: 'Would it hold?',
  asOf: '2025-06-01',
  purpose: 'A test.',
  limits: ['A test.'],
  authors: ['A test'],
  parties: [
    {
      id: 'east',
      name: 'East',
      noDeal: 0,
      preferences: additive({
        arm: { weight: weights[0], options: { no: value, yes: 0.9 } },
        trade: { weight: weights[1], options: { no: 0, yes: 1 } },
      }),
    },
    {
      id: 'west',
      name: 'West',
      noDeal: 0,
      preferences: additive({
        arm: { weight: 0.5, options: { no: 1, yes: 0 } },
        trade: { weight: 0.5, options: { no: 0, yes: 1 } },
      }),
    },
  ],
  issues: [
    { id: 'arm', name: 'Arm', decidedBy: ['east'], ...yes },
    { id: 'trade', name: 'Trade', decidedBy: ['west'], ...yes },
  ],
})

describe('the smallest change', () => {
  it('is the one worked out by hand, in widths of the interval', () => {
    const { compiled, world } = compiledOf(written([0.4, 0.6, 0.8]))
    const state = stateOf(compiled.space, [0, 1])
    const found = smallestChange(compiled, world, state, 0, 'nash')!
    const named = found.singles.map((one) => ({
      key: compiled.quantities[one.quantity]!.key,
      to: one.to,
      cost: one.cost,
    }))
    // Not arming is worth 0.6 and arming 0.9: up by 0.3 of a width of 0.4, or down by 0.3 of a tenth of 0..1, or no weight.
    expect(named[0]).toMatchObject({ key: 'east.value.arm.no' })
    expect(named[0]!.to).toBeCloseTo(0.9, 3)
    expect(named[0]!.cost).toBeCloseTo(0.75, 2)
    expect(named[1]).toMatchObject({ key: 'east.value.arm.yes' })
    expect(named[1]!.to).toBeCloseTo(0.6, 3)
    expect(named[1]!.cost).toBeCloseTo(3, 2)
    expect(named[2]).toMatchObject({ key: 'east.weight.arm', to: 0 })
    expect(found.pair).toBeNull()
  })

  it('is nothing where the state holds, and cannot be had from an order of preference', () => {
    const { compiled, world } = compiledOf(written(1))
    expect(smallestChange(compiled, world, stateOf(compiled.space, [0, 1]), 0, 'nash')).toMatchObject({
      stable: true,
      singles: [],
    })
    const ordered = written(1)
    ;(ordered.parties as Written[])[0]!.preferences = {
      kind: 'ranking',
      tiers: [{ arm: 'yes' }],
      otherwise: 'worst',
    }
    ;(ordered.parties as Written[])[0]!.noDeal = { state: { arm: 'no', trade: 'no' } }
    const order = compiledOf(ordered)
    expect(smallestChange(order.compiled, order.world, 0, 0, 'nash')).toBeNull()
  })

  it('is a pair of numbers where none alone is enough, and never that the party stops caring', () => {
    const both = written(1)
    const [east, west] = both.parties as Written[]
    const preferences = additive({
      arm: { weight: 0.5, options: { no: 0, yes: 1 } },
      trade: { weight: 0.5, options: { no: 0, yes: 1 } },
    })
    both.parties = [{ ...east, preferences }, west]
    both.issues = (both.issues as Written[]).map((issue) => ({ ...issue, decidedBy: ['east'] }))
    const { compiled, world } = compiledOf(both)
    const state = stateOf(compiled.space, [0, 0])
    const found = smallestChange(compiled, world, state, 0, 'nash')!
    expect(found.singles).toEqual([])
    // No weight on one issue (5 tenths of its domain) and the other made worthless or no worse (10 tenths).
    expect(found.pair!.cost).toBeCloseTo(15, 6)
    const set = found.pair!.changes.map((one): [number, number] => [one.quantity, one.to])
    expect(stableWith(compiled, world, state, 0, 'nash', set)).toBe(true)
  })

  it('makes the state hold, and misses no number that would do at an end of its domain', () => {
    let found = 0
    let pairs = 0
    fc.assert(
      fc.property(
        anyCase({ adjustments: true, spreads: true, readings: true, constraints: true }),
        fc.nat(),
        fc.constantFrom('nash', 'seq', 'gmr', 'smr'),
        (one, seed, concept: Concept) => {
          const result = compileCase(readCase(one))
          if (!result.ok) return
          const compiled = result.value
          const world = drawWorlds(compiled, 0, 1).base()
          const state = seed % compiled.space.count
          const party = seed % compiled.parties.length
          const change = smallestChange(compiled, world, state, party, concept, { listed: 1000 })
          expect(change).not.toBeNull()
          expect(change!.stable).toBe(stableWith(compiled, world, state, party, concept, []))
          if (change!.stable) return
          for (const single of change!.singles) {
            found++
            expect(stableWith(compiled, world, state, party, concept, [[single.quantity, single.to]])).toBe(
              true,
            )
          }
          if (change!.pair) {
            pairs++
            const set = change!.pair.changes.map((own): [number, number] => [own.quantity, own.to])
            expect(stableWith(compiled, world, state, party, concept, set)).toBe(true)
          }
          // What moved to an end of its domain makes the state hold is among the answers.
          compiled.quantities.forEach((quantity, index) => {
            if (!quantity.parties.includes(party)) return
            for (const bound of [quantity.minimum, quantity.maximum]) {
              if (bound > 1 || !stableWith(compiled, world, state, party, concept, [[index, bound]])) continue
              expect(change!.singles.map((single) => single.quantity)).toContain(index)
            }
          })
        },
      ),
      { numRuns: 150, seed: 20 },
    )
    expect(found).toBeGreaterThan(20)
    expect(pairs).toBeGreaterThan(0)
  })
})
