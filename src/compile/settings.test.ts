/** Scenarios, levers and what-ifs; what they change, what they refuse. */
import { describe, expect, it } from 'vitest'
import { randomCase, readCase, type Written } from '../../test/oracles/random-case.ts'
import { type CaseFile, parseCase, setValue, writeCase } from '../case/index.ts'
import { type CompiledCase, type CompileOptions, compileCase, drawWorlds, priorOf, unit } from './index.ts'

const written: Written = {
  ...randomCase(() => 1),
  quantities: { base: 0.2, extra: [0.1, 0.3], double: { derived: 'min(1, 2 * base) / (1 + extra)' } },
  issues: [
    {
      id: 'land',
      name: 'Land',
      decidedBy: ['north', 'south'],
      options: ['a', 'b'].map((id) => ({ id, name: id })),
    },
  ],
  parties: ['north', 'south'].map((id) => ({
    id,
    name: id,
    noDeal: id === 'north' ? { derived: 'double' } : 0.1,
    reservation: 0.2,
    redLines: [{ id: 'flag', name: 'Flag', crossedWhen: { land: 'a' }, assessed: 0.3 }],
    preferences: { kind: 'additive', issues: { land: { weight: 1, options: { a: 0.4, b: 0.6 } } } },
  })),
  readings: [
    {
      id: 'fear',
      party: 'north',
      name: 'Fear',
      summary: 'Fear',
      prior: 2,
      changes: { issues: { land: { options: { a: 0.9 } } }, reservation: 0.5, redLines: { flag: 0.9 } },
    },
    { id: 'greed', party: 'north', name: 'Greed', summary: 'Greed', prior: 1 },
  ],
  levers: [
    { id: 'aid', name: 'Aid', holder: 'south', set: { 'north.reservation': 0.7, 'south.reservation': 0.6 } },
    { id: 'talks', name: 'Talks', holder: 'south', set: { 'south.reservation': 0.5 } },
  ],
  scenarios: [
    {
      id: 'first',
      name: 'First',
      levers: ['aid', 'talks'],
      set: { 'south.no-deal': 0.3 },
      readings: { north: 'greed' },
    },
    {
      id: 'second',
      name: 'Second',
      from: 'first',
      set: { 'south.no-deal': 0.4 },
      readings: { north: 'fear' },
    },
    { id: 'third', name: 'Third', from: 'second', levers: ['aid'] },
  ],
}
const file = readCase(written)

function compiled(options: CompileOptions = {}, of: CaseFile = file): CompiledCase {
  const result = compileCase(of, options)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result.value
}

function base(options: CompileOptions = {}) {
  const one = compiled(options)
  const world = drawWorlds(one, 0, 1).base()
  const party = (p: number) => ({
    values: Array.from(world.payoffOf[p]!, unit),
    noDeal: unit(world.noDeal[p]!),
    insists: unit(world.reservation[p]!),
    crosses: Array.from(world.crossed, (mask) => (mask >>> p) & 1),
  })
  return { north: party(0), south: party(1), changes: one.changes }
}

describe('settings', () => {
  it('start from readings, formulas and binding red lines as written', () => {
    const { north, south, changes } = base()
    // 0.4 / 1.2, kept on a grid fine enough not to matter.
    expect(north.noDeal).toBeCloseTo(1 / 3, 9)
    expect(north).toMatchObject({ values: [0.9, 0.6], insists: 0.5, crosses: [1, 0] })
    expect(south).toMatchObject({ values: [0.4, 0.6], insists: 0.2, crosses: [0, 0] })
    expect(changes).toEqual([])
  })

  it('put a party’s own number also where a reading replaces it', () => {
    const { north } = base({
      set: { 'north.reservation': 0.65, 'north.value.land.a': 0.3, 'north.red-line.flag': 0.1 },
    })
    expect(north).toMatchObject({ values: [0.3, 0.6], insists: 0.65, crosses: [0, 0] })
    const only = base({ set: { 'reading.fear.reservation': 0.55 } })
    expect(only.north.insists).toBe(0.55)
    expect(
      base({ set: { 'reading.fear.reservation': 0.55 }, readings: { north: 'greed' } }).north.insists,
    ).toBe(0.2)
  })

  it('carry shared numbers into formulas, and replace a formula by a number', () => {
    expect(base({ set: { 'quantity.base': 0.6 } }).north.noDeal).toBeCloseTo(1 / 1.2, 9)
    expect(base({ set: { 'quantity.double': 0.5 } }).north.noDeal).toBe(0.5)
    expect(base({ set: { 'north.no-deal': 0.1, 'quantity.base': 0.6 } }).north.noDeal).toBe(0.1)
  })

  it('follow scenarios to where they start; later ones, and the user, win', () => {
    expect(base({ scenario: 'first' })).toMatchObject({
      south: { noDeal: 0.3, insists: 0.5 },
      north: { insists: 0.7, values: [0.4, 0.6] },
    })
    expect(base({ scenario: 'second' })).toMatchObject({
      south: { noDeal: 0.4, insists: 0.5 },
      north: { values: [0.9, 0.6] },
    })
    expect(base({ scenario: 'third' })).toMatchObject({ south: { noDeal: 0.4, insists: 0.6 } })
    expect(base({ scenario: 'third', set: { 'south.reservation': 0.1 } }).south.insists).toBe(0.1)
    const { changes } = base({ scenario: 'first' })
    expect(changes.find((change) => change.key === 'south.reservation')).toEqual({
      key: 'south.reservation',
      from: '0.2',
      to: '0.5',
      because: 'lever: Talks',
    })
    expect(changes.map((change) => change.key)).toEqual([...changes.map((change) => change.key)].sort())
  })

  it('change nothing where they say what the file says', () => {
    const same = { set: { 'south.reservation': 0.2, 'quantity.extra': [0.1, 0.3] as [number, number] } }
    expect({ ...base(same), changes: [] }).toEqual(base())
    const [plain, again] = [drawWorlds(compiled(), 40, 7), drawWorlds(compiled(same), 40, 7)]
    for (let k = 0; k < 40; k++) expect(again.world(k)).toEqual(plain.world(k))
  })

  it('are the same as writing the number into the file', () => {
    const changed = setValue(file, ['parties', 1, 'reservation'], 0.45)
    if (!changed.ok) throw new Error(JSON.stringify(changed.diagnostics))
    const reread = parseCase(writeCase(changed.value))
    if (!reread.ok) throw new Error('the changed file is not sound')
    const [a, b] = [
      drawWorlds(compiled({}, reread.value), 30, 3),
      drawWorlds(compiled({ set: { 'south.reservation': 0.45 } }), 30, 3),
    ]
    for (let k = 0; k < 30; k++) expect(a.world(k)).toEqual(b.world(k))
  })

  it('give a prior made by a formula its value', () => {
    const readings = (written.readings as Written[]).map((one, k) =>
      k === 0 ? { ...one, prior: { derived: '10 * base' } } : one,
    )
    const one = compiled({}, readCase({ ...written, readings }))
    expect(priorOf(one, 0)).toBe(2)
    expect(one.readings[0]!.prior).toBe(2)
  })
})

describe('settings that make no sense', () => {
  const codes = (options: CompileOptions): string[] =>
    compileCase(file, options).diagnostics.map((one) => one.code)

  it('are refused with what is wrong', () => {
    expect(codes({ scenario: 'forth' })).toEqual(['unknown-scenario'])
    expect(codes({ set: { 'north.reservations': 0.1 } })).toEqual(['unknown-quantity'])
    expect(codes({ set: { 'south.reservation': 1.5 } })).toEqual(['setting-out-of-domain'])
    expect(codes({ readings: { north: 'hope' } })).toEqual(['unknown-reading'])
    expect(codes({ readings: { south: 'fear' } })).toEqual(['unknown-reading'])
    const nearest = compileCase(file, { set: { 'north.reservatio': 0.1 } }).diagnostics[0]!
    expect(nearest.suggestion).toBe('north.reservation')
  })

  it('never throw, whatever a program hands over', () => {
    const odd: unknown[] = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '0.3',
      null,
      undefined,
      [],
      [0.3],
      [0.4, 0.3],
      [0.1, 0.2, 0.3, 0.4],
      {},
      { value: [0.9, 0.1] },
      { derived: 'base' },
      { distribution: 'uniform', minimum: 0.8, maximum: 0.2 },
      { distribution: 'triangular', minimum: 0.1, mode: 0.9, maximum: 0.2 },
      { distribution: 'normal', mean: 0.5, deviation: -1 },
      { distribution: 'beta', alpha: 0, beta: 1 },
      { distribution: 'lognormal', low: 0.5, high: 0.2 },
      { distribution: 'cauchy', mean: 0 },
    ]
    for (const one of odd)
      expect(codes({ set: { 'south.reservation': one as number } })).toEqual(['bad-setting'])
    const fine = [[0.1, 0.2], [0.1, 0.15, 0.2], { value: 0.3 }, { distribution: 'beta', alpha: 2, beta: 3 }]
    for (const one of fine)
      expect(codes({ set: { 'south.reservation': one as unknown as number } })).toEqual([])
  })
})
