/** Laws of one row: roads, credibility, wider war, under any codes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCodes, anyParameters, numberIn } from '../../../test/oracles/random-guarantee.ts'
import { endStateParameters, endStateRows } from '../../../test/published/deterrence-end-states.ts'
import { attackProbability, attackSuccess, occasionsLeft } from '../../models/index.ts'
import { outlookOf } from './outlook.ts'

const unit = numberIn(0, 1)
const anyRow = fc.record({
  codes: anyCodes,
  parameters: anyParameters,
  value: unit,
  tolerated: numberIn(0.0001, 1),
})
/** What credibility takes from the challenger: above 0 it deters. */
function effectOf({
  codes,
  parameters,
}: {
  codes: typeof bare.codes
  parameters: typeof endStateParameters
}) {
  const { attackCost, widerWarSuccess, widerWarCost } = parameters
  return attackSuccess(codes, parameters) - attackCost - (widerWarSuccess - widerWarCost)
}
const bare = { ...endStateRows.bareCeasefire, parameters: endStateParameters }

describe('under any codes', () => {
  test('chances are chances, and no number is infinite or not a number', () => {
    fc.assert(
      fc.property(anyRow, ({ codes, parameters, value, tolerated }) => {
        const outlook = outlookOf(codes, parameters, value, tolerated)
        const { fights, survival, roads, success, widerWar } = outlook
        const chances = [
          fights.calm,
          fights.headwind,
          survival.one,
          survival.five,
          survival.ten,
          success,
          widerWar.peakAt,
          ...Object.values(roads),
        ]
        expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true)
        expect(survival.one >= survival.five && survival.five >= survival.ten).toBe(true)
        expect(JSON.parse(JSON.stringify(outlook))).toEqual(outlook)
      }),
    )
  })

  test('a full veto leaves no promise, and no wider war', () => {
    fc.assert(
      fc.property(anyRow, ({ codes, parameters, value, tolerated }) => {
        const outlook = outlookOf({ ...codes, veto: 1 }, parameters, value, tolerated)
        expect(outlook.vetoed).toBe(true)
        expect([outlook.fights.calm, outlook.fights.headwind]).toEqual([0, 0])
        expect(outlook.roads.promise).toBe(outlook.roads.denial)
        expect(outlook.widerWar.rate).toEqual({ calm: 0, headwind: 0 })
      }),
    )
  })

  test('a headwind never makes the guarantor more willing', () => {
    fc.assert(
      fc.property(anyRow, ({ codes, parameters, value, tolerated }) => {
        const { fights } = outlookOf(codes, parameters, value, tolerated)
        expect(fights.headwind).toBeLessThanOrEqual(fights.calm)
      }),
    )
  })

  test('more of any code that deters never means more attacks, where the wider war is worse for the challenger', () => {
    const deters = ['commitment', 'automaticity', 'tripwire', 'army', 'foreignForce', 'punishment'] as const
    fc.assert(
      fc.property(anyRow, fc.constantFrom(...deters), unit, (row, code, more) => {
        const { codes, parameters, value, tolerated } = row
        const raised = { ...codes, [code]: codes[code] + more }
        // A stronger army lowers the gain of attacking alone, and with it what credibility takes away.
        fc.pre(effectOf(row) > 0 && effectOf({ codes: raised, parameters }) > 0)
        const before = outlookOf(codes, parameters, value, tolerated).hazard
        const after = outlookOf(raised, parameters, value, tolerated).hazard
        expect(after.calm).toBeLessThanOrEqual(before.calm + 1e-12)
        expect(after.headwind).toBeLessThanOrEqual(before.headwind + 1e-12)
      }),
      { numRuns: 400 },
    )
  })

  test('the gap and the verdict say the same as the risk', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { codes, parameters, value, tolerated } = row
        fc.pre(parameters.spread > 0 && Math.abs(effectOf(row)) > 1e-3)
        const { gap, enough, needed } = outlookOf(codes, parameters, value, tolerated)
        if (needed.verdict === 'never-enough') expect(enough).toEqual({ calm: false, headwind: false })
        if (needed.verdict !== 'needed' || Math.abs(gap!.calm) < 1e-9 || Math.abs(gap!.headwind) < 1e-9)
          return
        expect(enough).toEqual({ calm: gap!.calm <= 0, headwind: gap!.headwind <= 0 })
      }),
    )
  })

  test('the wider war is highest where it is said to be: no point of a grid is above', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { codes, parameters, value, tolerated } = row
        fc.pre(parameters.spread > 0.02)
        const { widerWar } = outlookOf(codes, parameters, value, tolerated)
        const success = attackSuccess(codes, parameters)
        for (let k = 0; k <= 100; k++) {
          const r = ((1 - codes.veto) * k) / 100
          const rate =
            occasionsLeft(codes, parameters) * attackProbability(r, success, codes, parameters, value) * r
          expect(rate).toBeLessThanOrEqual(widerWar.peak * (1 + 1e-6) + 1e-15)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('published numbers', () => {
  test('risk of a wider war: highest at a credibility of .239', () => {
    const { codes, challengerValue } = endStateRows.bareCeasefire
    const { widerWar } = outlookOf(codes, endStateParameters, challengerValue, 0.02)
    expect(widerWar.peakAt).toBeCloseTo(0.239, 3)
    // Published with the chance of success rounded to .431.
    expect(Math.abs(widerWar.peak / endStateParameters.occasions - 0.05198)).toBeLessThan(2e-4)
    expect(widerWar.rises).toEqual({ calm: true, headwind: true })
  })

  test('roads: all of a row is its five-year chance; without punishment the armed row falls to that of monitors', () => {
    const { codes, challengerValue } = endStateRows.armedWithStrikes
    const { roads, survival } = outlookOf(codes, endStateParameters, challengerValue, 0.02)
    expect(roads.all).toBe(survival.five)
    expect(roads.none < roads.denial && roads.denial < roads.punishment && roads.denial < roads.promise).toBe(
      true,
    )
    expect(roads.monitors).toBe(roads.denial)
    const bareArms = outlookOf({ ...codes, punishment: 0 }, endStateParameters, challengerValue, 0.02)
    expect(bareArms.survival.five).toBeCloseTo(0.72, 2)
    expect(bareArms.roads.punishment).toBe(bareArms.roads.denial)
  })
})
