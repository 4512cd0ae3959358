/** The analysis on made cases whose answers can be worked out by hand. */
import { describe, expect, test } from 'vitest'
import { compiledFrom } from '../../../test/oracles/guarantee-case.ts'
import { warOf } from '../../../test/oracles/run-war.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { sentencesText, sentenceText } from '../../report/index.ts'
import type { WarValue } from './finding.ts'
import { war } from './index.ts'

interface Parts {
  /** No-deal values of the mill and of the orchard. */
  mill?: string
  orchard?: string
  path?: string
  more?: string
}

const constantHazard = `
warPath:
  horizon: 24
  discount: 0
  parameters: { tired: 0.02, idle: 5 }
  stocks: [{ id: purse, name: purse, start: "0", minimum: -1000 }]
  steps: [{ id: unused, is: idle }]
  endings:
    - { id: yields, name: The mill yields, hazard: tired, state: { brook: orchard } }
  baseRates:
    - { id: half, name: Half of them, targets: [{ within: 24, share: 0.5, scales: [tired] }] }
    - { id: most, name: Nearly all, targets: [{ within: 1, share: 0.99, scales: [idle] }] }
`

/** Two neighbours and a brook. What it is worth: to the mill 1, 0.6, 0; to the orchard 0, 0.7, 1. */
function brook({
  mill = '{ warPath: true }',
  orchard = '0.5',
  path = constantHazard,
  more = '',
}: Parts = {}): CompiledCase {
  const party = (id: string, noDeal: string, values: string): string =>
    `  - { id: ${id}, name: ${id}, noDeal: ${noDeal}, preferences: { kind: additive, issues: { brook: { weight: 1, options: ${values} } } } }`
  return compiledFrom(`
endstate: 1
id: brook
title: The brook
question: Who has the brook?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
${party('mill', mill, '{ mill: 1, shared: 0.6, orchard: 0 }')}
${party('orchard', orchard, '{ mill: 0, shared: 0.7, orchard: 1 }')}
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }, { id: orchard, name: O }] }
statusQuo: { brook: mill }
endStates:
  - { id: sharing, name: Sharing, summary: Both, is: { brook: shared } }
  - { id: giving, name: Giving, summary: All of it, is: { brook: orchard } }
${path}
${more}
`)
}

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

test('two targets are met together, each by its own factor', () => {
  const path = `
warPath:
  horizon: 24
  parameters: { tired: 0.01, weary: 0.03 }
  endings:
    - { id: yields, hazard: tired, state: { brook: orchard } }
    - { id: settles, hazard: weary, state: { brook: shared } }
  baseRates:
    - id: both
      name: Both
      targets:
        - { endings: [yields], within: 24, share: 0.3, scales: [tired] }
        - { endings: [settles], within: 24, share: 0.2, scales: [weary] }
`
  const { calibration } = found(brook({ path }), 0, { calibrate: 'both' }).path!
  // Of what ends, three fifths yield; half still goes on.
  const all = Math.LN2 / 24
  expect(calibration!.numbers.map(({ to }) => to / all)).toEqual([
    expect.closeTo(0.6, 4),
    expect.closeTo(0.4, 4),
  ])
})

describe('when a deal beats going on', () => {
  const falling = 'overTime: [{ month: 0, value: 0.9 }, { month: 30, value: 0.3 }]'
  const compiled = brook({ mill: `{ ${falling} }`, orchard: '[0.5, 0.8]', path: '' })

  test('is the first month its value is reached, party by party and for all; the order of months is kept', () => {
    const { endStates, months, firstPackage, packages } = found(compiled)
    const sharing = endStates.find(({ id }) => id === 'sharing')!
    // 0.9 falls by 0.02 a month: at 15 it is 0.6.
    expect(months).toBe(30)
    expect(sharing.parties.map(({ party, beats }) => [party, beats.month])).toEqual([
      ['mill', 15],
      ['orchard', 0],
    ])
    expect(sharing.beatsForAll).toEqual({ month: 15, worlds: null })
    expect(sharing.accepted.month).toBe(15)
    expect(endStates.find(({ id }) => id === 'giving')!.beatsForAll.month).toBeNull()
    expect(firstPackage).toBe(15)
    expect(packages.map(({ acceptable }) => acceptable)).toEqual([0, 0, 0, 1, 1, 1])
  })

  test('is counted over drawn worlds, today and at any of the months', () => {
    const { endStates } = found(compiled, 40)
    const [mill, orchard] = endStates.find(({ id }) => id === 'sharing')!.parties
    expect(mill!.beats.worlds).toEqual({ today: 0, ever: 1 })
    // The orchard takes 0.7 where its line, between 0.5 and 0.8 in nine of ten worlds, is below.
    expect(orchard!.beats.worlds!.today).toBeGreaterThan(0.5)
    expect(orchard!.beats.worlds!.today).toBe(orchard!.beats.worlds!.ever)
    expect(orchard!.beats.worlds!.today).toBeLessThan(1)
  })

  test('a red line that binds refuses in every month, whatever going on is worth', () => {
    const lined = compiledFrom(
      `endstate: 1
id: brook
title: The brook
question: Who has it?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
parties:
  - { id: mill, name: mill, noDeal: 0.2, redLines: [{ id: half, name: half, crossedWhen: { brook: shared }, assessed: 1 }], preferences: { kind: additive, issues: { brook: { weight: 1, options: { mill: 1, shared: 0.6 } } } } }
  - { id: orchard, name: orchard, noDeal: 0.1, reservation: 0.8, preferences: { kind: additive, issues: { brook: { weight: 1, options: { mill: 0, shared: 0.7 } } } } }
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }] }
endStates: [{ id: sharing, name: Sharing, summary: Both, is: { brook: shared } }]
`,
    )
    const [sharing] = found(lined, 5).endStates
    expect(sharing!.beatsForAll.month).toBe(0)
    expect(sharing!.accepted).toEqual({ month: null, worlds: { today: 0, ever: 0 } })
    expect(sharing!.parties.map(({ refuses }) => refuses)).toEqual(['red line', 'insists on more'])
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

describe('settings', () => {
  const more = `
levers:
  - { id: rest, name: Rest, holder: mill, set: { war.tired: 0.01 } }
  - { id: later, name: Later, holder: mill, months: [13, 24], set: { war.tired: 0.01 } }
  - { id: nothing, name: Nothing, holder: mill, set: { orchard.no-deal: 0.4 } }
scenarios:
  - { id: resting, name: Resting, levers: [rest] }
  - { id: idling, name: Idling, set: { war.idle: 7 } }
  - { id: both, name: Both, set: { war.tired: 0.04, war.idle: 7 } }
`
  const compiled = brook({ more })
  const { settings, separated } = found(compiled, 0, { paths: 4000 }).path!
  const row = (id: string) => settings.find((one) => one.id === id)!

  test('are every scenario and lever that changes a number of the war, each change once', () => {
    expect(settings.map(({ id }) => id)).toEqual(['base', 'both', 'idling', 'resting', 'later'])
    expect(row('resting').also).toEqual([{ id: 'rest', name: 'Rest', kind: 'lever' }])
    expect(row('resting').changes).toEqual([{ key: 'war.tired', from: 0.02, to: 0.01, months: null }])
    expect(row('later').changes).toEqual([{ key: 'war.tired', from: 0.02, to: 0.01, months: [13, 24] }])
    expect(row('resting').shares[0]!.expected).toBeCloseTo(1 - Math.exp(-0.24), 10)
    expect(row('later').shares[0]!.expected).toBeCloseTo(1 - Math.exp(-0.36), 10)
    const only = found(compiled, 0, { settings: ['idling'] }).path!
    expect(only.settings.map(({ id }) => id)).toEqual(['base', 'idling'])
  })

  test('meet the same luck: a number nobody reads changes no path, a smaller chance ends only some of the same', () => {
    expect(row('idling').shares).toEqual(row('base').shares)
    const [base, rest, later] = ['base', 'resting', 'later'].map((id) => row(id).shares[0]!.drawn!.share)
    expect(rest!).toBeLessThan(later!)
    expect(later!).toBeLessThan(base!)
  })

  test('of two numbers or more are taken apart', () => {
    const [both] = separated
    expect(separated).toHaveLength(1)
    expect(both).toMatchObject({ id: 'both', ending: 'yields' })
    expect(both!.numbers.map(({ key }) => key)).toEqual(['war.tired', 'war.idle'])
    expect(both!.numbers[0]!.alone).toBe(both!.together)
    expect(both!.numbers[1]!.alone).toBe(both!.base)
    expect(both!.numbers[0]!.without).toBe(both!.base)
  })
})

test('the chance of a number alone drives what it alone moves', () => {
  const path = constantHazard.replace('tired: 0.02, idle: 5', 'tired: [0.01, 0.03], idle: [4, 6]')
  const { drivers } = found(brook({ path }), 0, { separate: 256 }).path!
  const yields = drivers!.endings.find(({ ending }) => ending === 'yields')!
  expect(yields.inputs.map(({ key }) => key)).toEqual(['war.tired', 'war.idle'])
  expect(yields.inputs[0]!.total).toBeCloseTo(1, 1)
  expect(yields.inputs[1]!.total).toBe(0)
  expect(drivers!.runs).toBe(4 * 256)
  expect(found(brook({ path }), 0, { separate: 0 }).path!.drivers).toBeNull()
  expect(found(brook(), 0, { separate: 256 }).path!.drivers).toBeNull()
})

describe('a stalemate', () => {
  const path = (start: number): string => `
warPath:
  horizon: 12
  sides: { miller: mill }
  will: { mill: grit, orchard: nerve }
  parameters: { start: ${start} }
  stocks:
    - { id: grit, name: grit, start: start, minimum: 0, maximum: 1 }
    - { id: nerve, name: nerve, start: "0.5", minimum: 0, maximum: 1 }
  steps: [{ stock: grit, becomes: grit - 0.1 }]
  endings: [{ id: yields, hazard: "0.001", state: { brook: orchard } }]
`

  test('hurts from the first month in which the last of them is worn down', () => {
    const value = found(brook({ path: path(1), orchard: '{ warPath: true }' }), 3)
    expect(value.path!.stalemate).toMatchObject({ month: 4, hurtsAt: 0.4 })
    expect(value.path!.stalemate!.worlds).toEqual({ share: 1, low: 4, high: 4, worlds: 3 })
    expect(value.path!.stalemate!.parties.map(({ today }) => today)).toEqual([1, 0.5])
    // The orchard waits for all of the brook; a way out is another question.
    expect(value.ripeness).toMatchObject({ hurts: false, month: value.ripeness.open ? 4 : null })
    expect(found(brook({ path: path(0.5) })).path!.stalemate!.month).toBe(0)
    expect(found(brook()).path!.stalemate).toBeNull()
  })
})

describe('spoilers', () => {
  const guarantees = (won: string): string => `
guarantees:
  challenger: mill
  protected: orchard
  calibratedOn: word
  terms: [{ id: word, name: Word, when: {}, codes: { army: 0.1, standing: 0.3 } }]
  nextWar: { won: { brook: ${won} }, repelled: { brook: shared }, cost: { mill: 0 } }
`
  const path = `
warPath:
  sides: { one: mill, other: orchard }
  endings: [{ id: yields, hazard: "0.02", state: { brook: shared } }]
  fighting: { brook: shared }
`

  test('are worked out from values, by what each still has to win', () => {
    // To the mill no deal is 0.6 (shared for ever); the orchard insists on more than sharing gives it.
    const { endStates } = found(brook({ path, orchard: '0.9' }))
    const giving = endStates.find(({ id }) => id === 'giving')!
    expect(giving.spoilers).toMatchObject([
      { party: 'mill', kind: 'apart', greedy: false, nextWar: null },
      { party: 'orchard', kind: null },
    ])
    const common = found(brook({ path, orchard: '0.5' })).endStates.find(({ id }) => id === 'giving')!
    expect(common.spoilers[0]!.kind).toBe('limited')
    const nothing = brook({ path, mill: '0.9', more: 'agreement: { brook: [shared, orchard] }' })
    for (const { spoilers } of found(nothing).endStates) {
      expect(spoilers.find(({ party }) => party === 'mill')!.kind).toBe('total')
    }
  })

  test('who expects more from the next war is greedy, if the deal is likely to be broken with gain', () => {
    const greedy = found(brook({ path, more: guarantees('mill') })).endStates
    const sharing = greedy.find(({ id }) => id === 'sharing')!
    expect(sharing.spoilers.find(({ party }) => party === 'mill')).toMatchObject({ greedy: true })
    const content = found(brook({ path, more: guarantees('orchard') })).endStates
    expect(content.find(({ id }) => id === 'sharing')!.spoilers[0]).toMatchObject({ greedy: false })
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
