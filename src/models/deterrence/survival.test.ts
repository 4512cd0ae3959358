import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slowDurable, slowSurvival } from '../../../test/oracles/headwind-oracle.ts'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { durableOneState, durableValue } from './durable.ts'
import { headwindShare, meanYears, survivalAfter } from './survival.ts'

const unit = numberIn(0, 1)
const rate = fc.oneof(fc.constant(0), numberIn(0, 3), numberIn(0, 1e-6))
const hazards = fc.record({ calm: rate, headwind: rate })
const chain = fc.record({ headwindStart: rate, headwindEnd: rate })
const both = fc.record({ calm: unit, headwind: unit })

describe('survival', () => {
  test('is that of the matrix exponential', () => {
    fc.assert(
      fc.property(hazards, chain, unit, numberIn(0, 60), (h, q, start, years) => {
        expect(survivalAfter(years, h, q, start)).toBeCloseTo(slowSurvival(years, h, q, start), 11)
      }),
      { numRuns: 500 },
    )
  })

  test('starts at 1 and falls', () => {
    fc.assert(
      fc.property(hazards, chain, unit, numberIn(0, 60), numberIn(0, 60), (h, q, start, one, other) => {
        expect(survivalAfter(0, h, q, start)).toBe(1)
        const early = survivalAfter(Math.min(one, other), h, q, start)
        const late = survivalAfter(Math.max(one, other), h, q, start)
        expect(late).toBeLessThanOrEqual(early + 1e-15)
        expect(late >= 0 && early <= 1).toBe(true)
      }),
    )
  })

  test('published chain from a calm start: ten years, and the mean', () => {
    const h = { calm: 0.01, headwind: 0.2 }
    const q = { headwindStart: 0.15, headwindEnd: 0.5 }
    expect(survivalAfter(10, h, q, 0)).toBeCloseTo(0.6641689798760534, 14)
    expect(meanYears(h, q, 0)).toBeCloseTo(22.97297297297298, 12)
  })

  test('small hazards keep their digits', () => {
    const h = { calm: 1e-9, headwind: 1e-9 }
    const q = { headwindStart: 2, headwindEnd: 3 }
    expect(meanYears(h, q) / 1e9).toBeCloseTo(1, 12)
    expect((1 - survivalAfter(1000, h, q)) / -Math.expm1(-1e-6)).toBeCloseTo(1, 9)
  })

  test('a chain that never moves, and states without a hazard', () => {
    const still = { headwindStart: 0, headwindEnd: 0 }
    expect(headwindShare(still)).toBe(0)
    expect(headwindShare({ headwindStart: 1, headwindEnd: 3 })).toBe(0.25)
    expect(meanYears({ calm: 0, headwind: 0.5 }, still)).toBe(Infinity)
    expect(meanYears({ calm: 0, headwind: 0.5 }, still, 1)).toBe(2)
    expect(meanYears({ calm: 0, headwind: 0.5 }, { headwindStart: 0.25, headwindEnd: 1 }, 0)).toBe(14)
    expect(survivalAfter(7, { calm: 0, headwind: 0 }, still)).toBe(1)
    expect(survivalAfter(2, { calm: 0.25, headwind: 9 }, still)).toBeCloseTo(Math.exp(-0.5), 15)
  })
})

describe('durable value', () => {
  test('is what following the probabilities year by year gives, and so is the mean time', () => {
    const some = numberIn(0.05, 2)
    fc.assert(
      fc.property(
        unit,
        both,
        fc.record({ calm: some, headwind: some }),
        chain,
        numberIn(0.01, 0.5),
        unit,
        (value, renewed, h, q, discount, start) => {
          const slow = slowDurable(value, renewed, h, discount, q, start)
          expect(durableValue(value, renewed, h, discount, q, start).start).toBeCloseTo(slow.value, 8)
          expect(meanYears(h, q, start)).toBeCloseTo(slow.meanYears, 7)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('lies between its ends; is the value without a hazard and renewed war with endless ones', () => {
    fc.assert(
      fc.property(unit, both, hazards, chain, rate, unit, (value, renewed, h, q, discount, start) => {
        const low = Math.min(value, renewed.calm, renewed.headwind) - 1e-12
        const high = Math.max(value, renewed.calm, renewed.headwind) + 1e-12
        for (const v of Object.values(durableValue(value, renewed, h, discount, q, start)))
          expect(v >= low && v <= high).toBe(true)
        const none = { calm: 0, headwind: 0 }
        expect(durableValue(value, renewed, none, discount, q, start)).toEqual({
          calm: value,
          headwind: value,
          start: value,
        })
        const endless = durableValue(value, renewed, { calm: 1e15, headwind: 1e15 }, discount, q)
        expect(endless.calm).toBeCloseTo(renewed.calm, 12)
        expect(endless.headwind).toBeCloseTo(renewed.headwind, 12)
      }),
    )
  })

  test('published values, with one hazard and with two', () => {
    expect(durableOneState(0.7, 0.2, 0.13, 0.05)).toBeCloseTo(0.3388888888888889, 15)
    const two = durableValue(0.7, { calm: 0.2, headwind: 0.2 }, { calm: 0.049, headwind: 0.132 }, 0.05, {
      headwindStart: 0.25,
      headwindEnd: 0.5,
    })
    expect(two.calm).toBeCloseTo(0.406161850324727, 14)
    expect(two.headwind).toBeCloseTo(0.3878019430533189, 14)
  })

  test('equal hazards need no chain', () => {
    fc.assert(
      fc.property(unit, unit, rate, chain, numberIn(0.001, 1), (value, renewed, hazard, q, discount) => {
        const both = { calm: renewed, headwind: renewed }
        const two = durableValue(value, both, { calm: hazard, headwind: hazard }, discount, q)
        expect(two.calm).toBeCloseTo(durableOneState(value, renewed, hazard, discount), 12)
        expect(two.start).toBeCloseTo(two.headwind, 12)
      }),
    )
  })

  test('edges of the one-state formula', () => {
    expect(durableOneState(0.7, 0.2, 0, 0)).toBe(0.7)
    expect(durableOneState(0.7, 0.2, Infinity, 0.05)).toBe(0.2)
    expect(durableOneState(0.7, 0.2, 0.1, 0)).toBeCloseTo(0.2, 15)
  })
})
