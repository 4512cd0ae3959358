/** A measured observation against the two steps it stands for, and at its ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measuredChance } from './measured.ts'

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe('measuredChance', () => {
  it('is Bayes over hypothesis and conduct: every pair of them, then the figures', () => {
    const chances = fc.tuple(chance, chance, chance)
    const ratios = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(chances, chances, ratios, (priors, inUse, ratio) => {
        // Figures as expected as 0.0009 without the conduct, and ratio times that with it: at most 0.9.
        const joint = priors.flatMap((prior, h) => [
          { h, weight: prior * inUse[h]! * 0.0009 * ratio },
          { h, weight: prior * (1 - inUse[h]!) * 0.0009 },
        ])
        const total = joint.reduce((sum, { weight }) => sum + weight, 0)
        const short = priors.map((prior, h) => prior * measuredChance(inUse[h]!, ratio))
        const sum = short.reduce((all, one) => all + one, 0)
        priors.forEach((_, h) => {
          const exact = joint.filter((one) => one.h === h).reduce((all, { weight }) => all + weight, 0)
          expect(short[h]! / sum).toBeCloseTo(exact / total, 10)
        })
      }),
    )
  })

  it('tells nothing at 1, is the judgement without end and its opposite at 0', () => {
    expect(measuredChance(0.2, 1)).toBe(measuredChance(0.9, 1))
    expect(measuredChance(0.3, Number.POSITIVE_INFINITY)).toBe(0.3)
    expect(measuredChance(0.3, 1e12)).toBeCloseTo(0.3, 9)
    expect(measuredChance(0.3, 0)).toBe(0.7)
  })

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (inUse, ratio) => {
          const found = measuredChance(inUse, ratio)
          expect(found).toBeGreaterThanOrEqual(0)
          expect(found).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
