import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCodes, anyParameters, numberIn } from '../../../test/oracles/random-guarantee.ts'
import { endStateParameters, endStateRows } from '../../../test/published/deterrence-end-states.ts'
import { credibilityNeeded, occasionsFor } from './calibration.ts'
import {
  attackGain,
  attackHazard,
  attackHazards,
  attackProbability,
  attackSuccess,
  fights,
  occasionsLeft,
  widerWarHazard,
} from './guarantee.ts'
import { survivalAfter } from './survival.ts'

const isShare = (x: number) => x >= 0 && x <= 1
const unit = numberIn(0, 1)

describe('probabilities', () => {
  test('lie in [0, 1], and a full veto leaves none', () => {
    fc.assert(
      fc.property(anyCodes, anyParameters, unit, fc.boolean(), (codes, parameters, value, headwind) => {
        const credibility = fights(codes, headwind)
        const success = attackSuccess(codes, parameters)
        const chance = attackProbability(credibility, success, codes, parameters, value)
        expect([credibility, success, chance].every(isShare)).toBe(true)
        const hazard = attackHazard(codes, parameters, value, headwind)
        expect(hazard).toBe(occasionsLeft(codes, parameters) * chance)
        expect(widerWarHazard(hazard, credibility)).toBeLessThanOrEqual(hazard)
        expect(fights({ ...codes, veto: 1 }, headwind)).toBe(0)
      }),
    )
  })

  test('attack success: no defence, equal strength, no exponent, exponents other than 2', () => {
    const { codes } = endStateRows.bareCeasefire
    const of = (army: number, successExponent: number) =>
      attackSuccess({ ...codes, army }, { ...endStateParameters, successExponent })
    expect(of(0, 2)).toBe(1)
    expect(of(1 / 1.15, 3)).toBeCloseTo(0.5, 14)
    expect(of(4, 0)).toBe(0.5)
    expect(of(1.3, 1.7)).toBeCloseTo(1 / (1 + (1.15 * 1.3) ** 1.7), 14)
    fc.assert(
      fc.property(anyCodes, anyParameters, numberIn(0, 1), (any, parameters, more) => {
        const stronger = { ...any, army: any.army + more }
        expect(attackSuccess(stronger, parameters)).toBeLessThanOrEqual(
          attackSuccess(any, parameters) + 1e-15,
        )
      }),
    )
  })

  test('without a spread the challenger attacks exactly when it gains', () => {
    const parameters = { ...endStateParameters, spread: 0 }
    const { codes } = endStateRows.bareCeasefire
    const gain = attackGain(0.1, 0.4, codes, parameters)
    const chance = (value: number) => attackProbability(0.1, 0.4, codes, parameters, value)
    expect([chance(gain - 1e-9), chance(gain), chance(gain + 1e-9)]).toEqual([1, 0.5, 0])
  })
})

test('credibility deters, and a headwind harms, exactly when the wider war is worse for the challenger', () => {
  fc.assert(
    fc.property(anyCodes, anyParameters, unit, unit, unit, (codes, parameters, value, one, other) => {
      const success = attackSuccess(codes, parameters)
      const worse = success - parameters.attackCost - (parameters.widerWarSuccess - parameters.widerWarCost)
      fc.pre(Math.abs(worse) > 1e-9)
      const chance = (r: number) => attackProbability(r, success, codes, parameters, value)
      const rise = chance(Math.max(one, other)) - chance(Math.min(one, other))
      expect(rise * worse).toBeLessThanOrEqual(1e-15)
      const hazards = attackHazards(codes, parameters, value)
      expect((hazards.headwind - hazards.calm) * worse).toBeGreaterThanOrEqual(-1e-15)
    }),
    { numRuns: 500 },
  )
})

describe('credibility needed', () => {
  test('inverts the hazard', () => {
    fc.assert(
      fc.property(
        anyCodes,
        anyParameters,
        unit,
        numberIn(0.001, 0.999),
        (codes, parameters, value, share) => {
          fc.pre(parameters.spread > 0 && occasionsLeft(codes, parameters) > 0.001)
          const target = share * occasionsLeft(codes, parameters)
          const success = attackSuccess(codes, parameters)
          const effect =
            success - parameters.attackCost - (parameters.widerWarSuccess - parameters.widerWarCost)
          fc.pre(Math.abs(effect) > 0.01)
          const { credibility, verdict } = credibilityNeeded(target, codes, parameters, value)
          const hazard = (r: number) =>
            occasionsLeft(codes, parameters) * attackProbability(r, success, codes, parameters, value)
          expect(Math.abs(hazard(credibility) / target - 1)).toBeLessThan(1e-9)
          const met = [hazard(0) <= target, hazard(1) <= target].join()
          const expected = {
            'true,true': 'already-safe',
            'false,false': 'never-enough',
            'false,true': 'needed',
            'true,false': 'backfires',
          }[met]
          if (Math.min(Math.abs(credibility), Math.abs(credibility - 1)) > 1e-9)
            expect(verdict).toBe(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('edges: no target, a target beyond all occasions, an equal wider war', () => {
    const { codes, challengerValue: value } = endStateRows.bareCeasefire
    expect(credibilityNeeded(0, codes, endStateParameters, value)).toEqual({
      credibility: Infinity,
      verdict: 'never-enough',
    })
    expect(credibilityNeeded(9, codes, endStateParameters, value).verdict).toBe('already-safe')
    const success = attackSuccess(codes, endStateParameters)
    const equal = { ...endStateParameters, widerWarSuccess: success, widerWarCost: 0.2 }
    expect(credibilityNeeded(0.3, codes, equal, value).verdict).toBe('already-safe')
    expect(credibilityNeeded(0.01, codes, equal, value).verdict).toBe('never-enough')
  })
})

describe('occasions', () => {
  test('reproduce the base rate they were found for', () => {
    fc.assert(
      fc.property(
        anyCodes,
        anyParameters,
        unit,
        numberIn(0.01, 0.99),
        numberIn(0.1, 50),
        unit,
        (codes, parameters, value, failed, years, start) => {
          const found = occasionsFor(failed, years, codes, parameters, value, start)
          if (!found.ok) {
            expect(found.limit).toBeLessThan(failed)
            return
          }
          const hazards = attackHazards(codes, { ...parameters, occasions: found.occasions }, value)
          expect(1 - survivalAfter(years, hazards, parameters, start)).toBeCloseTo(failed, 10)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('none fit a certain failure, nor an end state nobody attacks; none are needed for no failure', () => {
    const { codes, challengerValue: value } = endStateRows.bareCeasefire
    expect(occasionsFor(1, 5, codes, endStateParameters, value)).toEqual({ ok: false, limit: 1 })
    expect(occasionsFor(0, 5, codes, endStateParameters, value)).toEqual({ ok: true, occasions: 0 })
    const sure = { ...endStateParameters, spread: 0 }
    expect(occasionsFor(0.5, 5, codes, sure, 1)).toEqual({ ok: false, limit: 0 })
  })
})

test('the chance of a wider war rises with credibility first and falls then', () => {
  const { codes } = endStateRows.bareCeasefire
  const wider = (r: number) => r * attackProbability(r, 0.431, codes, endStateParameters, 0.24)
  let best = 0
  for (let k = 0; k <= 1000; k++) if (wider(k / 1000) > wider(best)) best = k / 1000
  expect(best).toBeCloseTo(0.239, 6)
  expect(wider(best)).toBeCloseTo(0.05198, 5)
  expect(wider(1)).toBeCloseTo(0.00086, 5)
  expect(wider(0)).toBe(0)
})
