import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled, formula } from '../../../test/oracles/process-text.ts'
import { processes } from '../../../test/oracles/random-process.ts'
import { continuationValues, endingChances } from './continuation-values.ts'
import { expectedPaths } from './expected-paths.ts'

describe('continuationValues', () => {
  it('is the closed form for one constant hazard', () => {
    const process = compiled({
      parameters: ['hazard'],
      stocks: [],
      steps: [],
      totals: [],
      endings: [{ id: 'peace', hazard: formula('hazard') }],
    })
    const months = 240
    const paths = expectedPaths(process, { runs: 1, months, values: Float64Array.of(0.05), keep: 'monthly' })
    const [values] = continuationValues(endingChances(paths), [
      { flow: 0.2, endings: [0.9], terminal: 0.5, rate: 0.12 },
    ])
    const [keep, stay] = [Math.exp(-0.01), Math.exp(-0.05)]
    const forever = ((1 - keep) * 0.2 + keep * (1 - stay) * 0.9) / (1 - keep * stay)
    for (let left = 0; left <= months; left++) {
      const exact = forever + (keep * stay) ** left * (0.5 - forever)
      expect(Math.abs(values![months - left]! - exact)).toBeLessThan(1e-12)
    }
  })

  it('is the value all values have, and else lies between the least and the largest', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        processes,
        unit,
        unit,
        fc.array(unit, { minLength: 4, maxLength: 4 }),
        (one, x, y, worth) => {
          const paths = expectedPaths(compiled(one.model), { ...one, keep: 'monthly' })
          const [even, mixed] = continuationValues(endingChances(paths, one.runs - 1), [
            { flow: x, endings: [x, x, x, x], rate: y },
            { flow: x, endings: worth, terminal: y, rate: 0.1 },
          ])
          expect(even!.length).toBe(one.months + 1)
          for (const value of even!) expect(Math.abs(value - x)).toBeLessThan(1e-12)
          expect(Math.min(...mixed!)).toBeGreaterThanOrEqual(Math.min(x, y, ...worth) - 1e-12)
          expect(Math.max(...mixed!)).toBeLessThanOrEqual(Math.max(x, y, ...worth) + 1e-12)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('needs the months and a value for every ending', () => {
    const process = compiled({
      parameters: [],
      stocks: [],
      steps: [],
      totals: [],
      endings: [{ id: 'peace', hazard: formula('1') }],
    })
    const input = { runs: 1, months: 2, values: new Float64Array(0) }
    expect(() => endingChances(expectedPaths(process, input))).toThrow(RangeError)
    const chances = endingChances(expectedPaths(process, { ...input, keep: 'monthly' }))
    expect(() => continuationValues(chances, [{ flow: 0, endings: [], rate: 0 }])).toThrow(RangeError)
    const none = endingChances(expectedPaths(process, { ...input, months: 0, keep: 'monthly' }))
    expect(continuationValues(none, [{ flow: 0.3, endings: [1], rate: 0 }])).toEqual([Float64Array.of(0.3)])
  })
})
