/** One number at a time, against the table worked out afresh with that number in the case file. */
import { describe, expect, test } from 'vitest'
import { compiledFrom, fullSection, guaranteeCase, trustOf } from '../../../test/oracles/guarantee-case.ts'

const ranged = `    - { id: armed, name: Armed, when: { guard: armed-with-strikes }, codes: { army: 1.3, automaticity: 0.06, reluctance: 1, headwind: 0.3, punishment: [0, 0.1, 0.2], standing: 0.24 } }
    - { id: watched, name: Watched, when: { guard: peacekeepers }, codes: { tripwire: 0.1, automaticity: 0.02, reluctance: 1, headwind: 0.3, incidentFactor: 0.4, standing: 0.3 } }
    - { id: bare-ceasefire, name: Bare, when: {}, codes: { reluctance: 1.1, headwind: 0.3, standing: 0.24 } }
`
const text = guaranteeCase({ terms: ranged, more: fullSection })
const { value } = trustOf(compiledFrom(text))
const row = (term: string) => value.sensitivity.find((one) => one.term === term)!
const moved = (term: string, key: string) => row(term).numbers.find((one) => one.key === `guarantee.${key}`)!

/** The five-year chance of a row when the file itself says something else. */
function fiveIn(changed: string, term: string): number {
  expect(changed).not.toBe(text)
  const found = trustOf(compiledFrom(changed)).value.documented.find((one) => one.term === term)!
  return found.outlook!.survival.five
}

describe('ends of the ranges', () => {
  test('of a code: as if the file said so', () => {
    const { from, to, atFrom, atTo } = moved('armed', 'armed.punishment')
    expect([from, to].map((end) => Number(end.toFixed(6)))).toEqual([0, 0.2])
    expect(atFrom).toBeCloseTo(fiveIn(text.replace('[0, 0.1, 0.2]', String(from)), 'armed'), 12)
    expect(atTo).toBeCloseTo(fiveIn(text.replace('[0, 0.1, 0.2]', String(to)), 'armed'), 12)
  })

  test('of a parameter, and of the row it is set to: the calibration is solved anew', () => {
    const spread = moved('watched', 'spread')
    expect([spread.from, spread.to]).toEqual([0.12, 0.32])
    const parameters = (line: string) => text.replace('  terms:', `  parameters: { ${line} }\n  terms:`)
    expect(spread.atTo).toBeCloseTo(fiveIn(parameters('spread: 0.32'), 'watched'), 12)
    const rate = moved('watched', 'base-rate')
    expect(rate.atFrom).toBeCloseTo(fiveIn(parameters('baseRate: 0.4'), 'watched'), 12)
    const bare = moved('watched', 'bare-ceasefire.reluctance')
    expect(bare.atTo).toBeCloseTo(fiveIn(text.replace('reluctance: 1.1', 'reluctance: 1.2'), 'watched'), 12)
  })

  test('a number that takes part in nothing is in no row, another row’s codes are in none but theirs', () => {
    expect(value.sensitivity.flatMap(({ numbers }) => numbers.map(({ key }) => key))).not.toContain(
      'guarantee.discount',
    )
    expect(moved('watched', 'armed.punishment')).toBeUndefined()
  })

  test('the row the table is set to is moved by the base rate alone, whatever its codes', () => {
    const { five, numbers } = row('bare-ceasefire')
    expect(five).toBeCloseTo(0.5, 9)
    for (const { key, atFrom, atTo } of numbers) {
      if (key.startsWith('guarantee.base-rate')) continue
      // Its codes set the share of bad years within the five, nothing else.
      expect(Math.abs(atFrom - 0.5) + Math.abs(atTo - 0.5)).toBeLessThan(1e-9)
    }
    expect(moved('bare-ceasefire', 'base-rate').atFrom).toBeCloseTo(0.6, 9)
  })

  test('a row stands between its lowest and its highest', () => {
    for (const { low, five, high } of value.sensitivity) expect(low <= five && five <= high).toBe(true)
  })
})

test('a pair turns over exactly where it is said to', () => {
  const flip = value.flips.find(({ above, below }) => above === 'armed' && below === 'watched')!
  const { key, now, at } = flip.numbers.find((one) => one.key === 'guarantee.armed.punishment')!
  expect(now).toBe(0.1)
  const armed = fiveIn(text.replace('[0, 0.1, 0.2]', String(at)), 'armed')
  expect(armed).toBeCloseTo(fiveIn(text.replace('[0, 0.1, 0.2]', String(at)), 'watched'), 9)
  expect(key).toBe('guarantee.armed.punishment')
})
