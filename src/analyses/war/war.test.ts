/** The analysis on a made case: one chance for ever, cases without a war path, and what must be said. */
import { describe, expect, test } from 'vitest'
import { brook, constantHazard } from '../../../test/oracles/brook-case.ts'
import { compiledFrom } from '../../../test/oracles/guarantee-case.ts'
import { warOf } from '../../../test/oracles/run-war.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { sentencesText, sentenceText } from '../../report/index.ts'
import type { WarValue } from './finding.ts'
import { war } from './index.ts'

const found = (...given: Parameters<typeof warOf>): WarValue => warOf(...given).value
const said = (compiled: CompiledCase, ...given: [number?, object?]) => {
  const finding = warOf(compiled, ...given)
  const shown = war.present(finding, compiled)
  const words = (list: typeof shown.answer): string => sentencesText(list, { lexicon: 'icd203' })
  return { shown, answer: words(shown.answer), caveats: words(shown.caveats) }
}

describe('one chance for ever', () => {
  const { path, goingOn } = found(brook(), 0, { paths: 4000 })

  test('ends as often as it must, on the expected path and over drawn paths', () => {
    const [yields, still] = path!.endings
    expect(yields!.expected).toBeCloseTo(1 - Math.exp(-0.02 * 24), 10)
    expect(still!.expected).toBeCloseTo(Math.exp(-0.02 * 24), 10)
    expect(Math.abs(yields!.drawn!.share - yields!.expected)).toBeLessThan(4 * yields!.drawn!.error)
    expect(path!.course[0]!.byMonth[0]).toBe(0)
    expect(path!.course[0]!.byMonth).toHaveLength(25)
    expect(yields!.state!.options).toEqual({ brook: 'orchard' })
  })

  test('without discount no deal is worth only where it ends', () => {
    const mill = goingOn.find(({ party }) => party === 'mill')!
    expect(mill.source).toBe('war path')
    for (const { value } of mill.base) expect(value).toBeCloseTo(0, 9)
    expect(goingOn.find(({ party }) => party === 'orchard')!.source).toBe('number')
  })

  test('is scaled to a base rate: half by month 24 is a chance of ln 2 / 24', () => {
    const { calibration } = found(brook(), 0, { calibrate: 'half' }).path!
    const [number] = calibration!.numbers
    expect(number!.to).toBeCloseTo(Math.LN2 / 24, 6)
    expect(number!.factor).toBeCloseTo(number!.to / 0.02, 12)
    expect(calibration!.met).toBe(true)
    expect(calibration!.targets[0]!.after).toBeCloseTo(0.5, 4)
    expect(calibration!.set).toBe(`--set war.tired=${number!.to}`)
    const used = found(brook({ path: constantHazard.replace('tired: 0.02', `tired: ${number!.to}`) }), 0)
    expect(calibration!.endings[0]!.after).toBeCloseTo(used.path!.endings[0]!.expected, 12)
  })

  test('says when a base rate cannot be met', () => {
    const { calibration } = found(brook(), 0, { calibrate: 'most' }).path!
    expect(calibration!.met).toBe(false)
    expect(calibration!.numbers[0]!.factor).toBe(1)
    expect(found(brook(), 0, { calibrate: 'nobody' }).path!.calibration).toBeNull()
    const table = said(brook(), 0, { calibrate: 'most' }).shown.tables.find(
      ({ id }) => id === 'war-calibration',
    )
    expect(sentenceText(table!.sentence, { lexicon: 'icd203' })).toContain('as near as it comes')
  })
})

describe('a case without a war path', () => {
  const compiled = brook({ mill: '{ state: { brook: shared } }', orchard: '0.5', path: '' })

  test('is answered from what it gives, and says what to add', () => {
    const { answer, shown } = said(compiled, 5)
    expect(answer).toContain('This case has no war path')
    expect(answer).toContain('for orchard on one number that does not change')
    expect(answer).toContain('for mill on the value of a state')
    expect(answer).toContain('add a section “warPath”')
    expect(shown.tables.map(({ id }) => id)).toContain('war-crossings')
    expect(shown.tables.some(({ id }) => id === 'war-endings')).toBe(false)
    const { path, months, goingOn } = found(compiled, 5)
    expect([path, months]).toEqual([null, 24])
    expect(goingOn.map(({ waiting }) => waiting!.amount)).toEqual([0, 0])
  })

  test('a party with an order only has no values, and still a first month', () => {
    const order = compiledFrom(`
endstate: 1
id: order
title: Order
question: Who has it?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
  - { id: mill, name: mill, noDeal: { state: { brook: shared } }, preferences: { kind: ranking, tiers: [{ brook: mill }, { brook: shared }] } }
  - { id: orchard, name: orchard, noDeal: 0.1, preferences: { kind: additive, issues: { brook: { weight: 1, options: { mill: 0, shared: 0.7 } } } } }
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }] }
endStates: [{ id: sharing, name: Sharing, summary: Both, is: { brook: shared } }]
`)
    const { goingOn, endStates } = found(order)
    expect(goingOn[0]).toMatchObject({ ordinal: true, base: [], waiting: null })
    expect(endStates[0]!.beatsForAll.month).toBe(0)
  })
})

describe('what must be said', () => {
  test('a formula without a value is a warning, not a NaN', () => {
    const path = constantHazard
      .replace('is: idle', 'is: idle / (month - 3)')
      .replace('hazard: tired', 'hazard: tired * unused / unused')
    const { caveats } = said(brook({ path }), 2)
    expect(caveats).toMatch(/no usable value from month 3 on in the expected path/)
    expect(caveats).toMatch(/in drawn paths \(\d+ runs\)/)
  })

  test('months beyond the horizon keep what going on is worth there', () => {
    const compiled = brook({ path: constantHazard.replace('discount: 0', 'discount: 0.1') })
    const { goingOn, path } = found(compiled, 0, { months: 48 })
    const base = goingOn[0]!.base
    expect(base[base.length - 1]!.month).toBe(48)
    expect(base[base.length - 1]!.value).toBe(base.find(({ month }) => month === 24)!.value)
    expect(path!.endings[0]!.expected).toBeCloseTo(1 - Math.exp(-0.96), 10)
    expect(said(compiled, 0, { months: 48 }).caveats).toContain('Beyond month 24')
    expect(said(compiled, 0, { months: 12 }).caveats).not.toContain('Beyond month')
  })

  test('every table says what its numbers rest on', () => {
    const { shown } = said(brook(), 3, { calibrate: 'half' })
    expect(shown.tables.length).toBeGreaterThan(6)
    for (const table of shown.tables) {
      expect(sentenceText(table.sentence, { lexicon: 'icd203' })).toMatch(/Numbers behind it: \d+/)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    }
  })

  test('without drawn paths or worlds nothing is made up', () => {
    const { path, goingOn } = found(brook(), 0, { paths: 0 })
    expect(path!.endings.map(({ drawn, range, differs }) => [drawn, range, differs])).toEqual([
      [null, null, false],
      [null, null, false],
    ])
    expect(goingOn[0]!.ranges).toEqual([])
    const { shown } = said(brook(), 0, { paths: 0 })
    expect(shown.charts.map(({ data }) => data.chart)).toEqual(['ending-shares', 'no-deal-value'])
    expect(warOf(brook(), 0, { paths: 0 }).kind).toBe('exact')
  })

  test('watched stocks are drawn as fifty dots, one picture each', () => {
    const { shown } = said(brook(), 0)
    const fans = shown.charts.filter(({ data }) => data.chart === 'fan')
    expect(fans).toHaveLength(1)
    expect(fans[0]!.data).toMatchObject({ name: 'purse', today: 0 })
  })
})
