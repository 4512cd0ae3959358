import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCodes, anyParameters, numberIn } from '../../../test/oracles/random-guarantee.ts'
import { durableValue } from './durable.ts'
import { attackHazards, attackSuccess } from './guarantee.ts'
import { durableInto, hazardsInto, stateHazards, warWeightInto } from './state-arrays.ts'

const billion = 1e9
const values = fc.array(fc.integer({ min: 0, max: billion }), { minLength: 1, maxLength: 30 })

test('arrays say what the functions for one state say, for lists and ranges', () => {
  fc.assert(
    fc.property(anyCodes, anyParameters, values, fc.boolean(), (codes, parameters, drawn, whole) => {
      fc.pre(parameters.spread > 0)
      const count = drawn.length
      const challenger = whole ? Int32Array.from(drawn) : Float64Array.from(drawn)
      const byRange = stateHazards(count)
      hazardsInto(byRange, { from: 0, until: count }, codes, parameters, challenger)
      const byList = stateHazards(count)
      const odd = Int32Array.from({ length: count >> 1 }, (_, k) => 2 * k + 1)
      hazardsInto(byList, odd, codes, parameters, challenger)
      for (let s = 0; s < count; s++) {
        const exact = attackHazards(codes, parameters, drawn[s]! / billion)
        const error = 2e-11 * (1 + parameters.occasions)
        expect(Math.abs(byRange.calm[s]! - exact.calm)).toBeLessThan(error)
        expect(Math.abs(byRange.headwind[s]! - exact.headwind)).toBeLessThan(error)
        expect(byRange.success[s]).toBe(attackSuccess(codes, parameters))
        for (const key of ['calm', 'headwind', 'success'] as const)
          expect(byList[key][s]).toBe(s % 2 === 1 ? byRange[key][s] : 0)
      }
    }),
  )
})

test('without a spread hazards are none or all, away from the edge', () => {
  fc.assert(
    fc.property(anyCodes, anyParameters, fc.integer({ min: 0, max: billion }), (codes, any, value) => {
      const parameters = { ...any, spread: 0 }
      const exact = attackHazards(codes, parameters, value / billion)
      const near = attackHazards(codes, parameters, (value + 1) / billion)
      fc.pre(exact.calm === near.calm)
      const into = stateHazards(1)
      hazardsInto(into, { from: 0, until: 1 }, codes, parameters, Int32Array.of(value))
      expect(into.calm[0]).toBeCloseTo(exact.calm, 9)
    }),
  )
})

test('durable utilities are the durable values, rounded to a billionth', () => {
  const rate = numberIn(0, 2)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: billion }), rate, rate, numberIn(0, 1)), { minLength: 1 }),
      fc.record({ headwindStart: rate, headwindEnd: rate }),
      numberIn(0.001, 1),
      numberIn(0, 1),
      fc.tuple(fc.integer({ min: 0, max: billion }), fc.integer({ min: -billion, max: billion })),
      (states, chain, discount, start, [base, slope]) => {
        const hazards = {
          calm: Float64Array.from(states, ([, calm]) => calm),
          headwind: Float64Array.from(states, ([, , headwind]) => headwind),
          success: Float64Array.from(states, ([, , , success]) => success),
        }
        const weight = new Float64Array(states.length)
        warWeightInto(weight, hazards, discount, chain, start)
        const utilities = Int32Array.from(states, ([value]) => value)
        const durable = new Int32Array(states.length)
        durableInto(durable, utilities, weight, hazards.success, base, slope)
        states.forEach(([value, calm, headwind, success], s) => {
          const renewed = (base + slope * success) / billion
          const exact = durableValue(
            value / billion,
            { calm: renewed, headwind: renewed },
            { calm, headwind },
            discount,
            chain,
            start,
          )
          expect(Math.abs(durable[s]! - exact.start * billion)).toBeLessThanOrEqual(0.5 + 1e-5)
          expect(weight[s]! >= 0 && weight[s]! <= 1).toBe(true)
        })
        durableInto(utilities, utilities, weight, hazards.success, base, slope)
        expect(utilities).toEqual(durable)
      },
    ),
  )
})

test('no hazard leaves a utility as it is, whatever renewed war is worth', () => {
  const hazards = stateHazards(2)
  const weight = new Float64Array(2)
  warWeightInto(weight, hazards, 0.05, { headwindStart: 0.25, headwindEnd: 0.5 })
  const out = Int32Array.of(5, 5)
  durableInto(out, Int32Array.of(0, billion), weight, hazards.success, 7e8, 1e8)
  expect([...out]).toEqual([0, billion])
})

test('ranges without states and empty lists change nothing', () => {
  const into = stateHazards(1)
  const codes = fc.sample(anyCodes, 1)[0]!
  const parameters = fc.sample(anyParameters, 1)[0]!
  hazardsInto(into, { from: 1, until: 0 }, codes, parameters, Int32Array.of(1))
  hazardsInto(into, new Int32Array(0), codes, parameters, Int32Array.of(1))
  expect(into).toEqual(stateHazards(1))
})
