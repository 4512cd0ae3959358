/** Settings on the same luck, scaling to two rates at once, what drives an ending, a stalemate. */
import { describe, expect, test } from 'vitest'
import { brook, constantHazard } from '../../../test/oracles/brook-case.ts'
import { warOf } from '../../../test/oracles/run-war.ts'
import type { WarValue } from './finding.ts'

const found = (...given: Parameters<typeof warOf>): WarValue => warOf(...given).value
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
