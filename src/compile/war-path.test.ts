/** No-deal values from a war path: published path, laws of the backward pass, levers in some months, readings, reordering. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../case/index.ts'
import { type CompileOptions, compileCase, drawWorlds, one, warPathOf } from './index.ts'

const head = `
endstate: 1
id: brook
title: The brook
question: Who has the brook?
asOf: 2025-06-01
purpose: A test.
limits: [A test.]
authors: [Us]
`
const issues = `
issues:
  - { id: brook, name: Brook, decidedBy: [mill, orchard], options: [{ id: mill, name: M }, { id: shared, name: S }, { id: orchard, name: O }] }
statusQuo: { brook: mill }
`
const party = (id: string, values: string, rest = '') =>
  `  - { id: ${id}, name: ${id}, noDeal: { warPath: true }, preferences: { kind: additive, issues: { brook: { weight: 1, options: ${values} } } } ${rest} }\n`
const parties = `parties:\n${party('mill', '{ mill: 1, shared: 0.6, orchard: 0 }')}${party('orchard', '{ mill: 0, shared: 0.7, orchard: 1 }')}`
const attrition = `
warPath:
  model: attrition
  sides: { attacker: mill, defender: orchard }
  endings:
    - { id: attacker-accepts, state: { brook: orchard } }
    - { id: defender-accepts, state: { brook: mill } }
    - { id: stalemate-settled, state: { brook: shared } }
    - { id: defender-collapses, state: { brook: mill } }
`

function compiled(text: string, options?: CompileOptions) {
  const read = parseCase(text)
  if (!read.ok) throw new Error(read.diagnostics.map((one) => one.message).join('\n'))
  const built = compileCase(read.value, options)
  if (!built.ok) throw new Error(built.diagnostics.map((one) => one.message).join('\n'))
  return built.value
}

describe('a war path', () => {
  it('runs the ready-made model on its documented defaults', () => {
    const own = compiled(head + parties + issues + attrition)
    const base = drawWorlds(own, 0, 1).base()
    const path = warPathOf(own.warPath!, base.values, base.readings)
    const share = (id: string) => path.shares[own.warPath!.endings.findIndex((ending) => ending.id === id)]
    expect(share('attacker-accepts')).toBeCloseTo(0.19455024365, 9)
    expect(share('defender-accepts')).toBeCloseTo(0.032928117213, 9)
    expect(share('stalemate-settled')).toBeCloseTo(0.356427210803, 9)
    expect(path.continuing[0]).toBeCloseTo(0.416094428334, 9)
  })

  it('gives each party a value between the worst and the best that can come', () => {
    const own = compiled(head + parties + issues + attrition)
    for (const overTime of drawWorlds(own, 0, 1).base().noDealOverTime) {
      for (const value of overTime!) expect(value).toBeGreaterThanOrEqual(0)
      for (const value of overTime!) expect(value).toBeLessThanOrEqual(one)
      expect(overTime).toHaveLength(61)
    }
  })

  it('hardly depends on the horizon, since the last month goes on beyond it', () => {
    const text = head + parties + issues + attrition
    const near = drawWorlds(compiled(text), 0, 1).base()
    const far = drawWorlds(
      compiled(text.replace('model: attrition', 'model: attrition\n  horizon: 240')),
      0,
      1,
    )
    expect(Math.abs(near.noDeal[0]! - far.base().noDeal[0]!) / one).toBeLessThan(0.05)
  })

  it('takes the cost of fighting off while it lasts', () => {
    const costly =
      head + parties.replace('{ warPath: true }', '{ warPath: true, cost: 0.2 }') + issues + attrition
    const free = drawWorlds(compiled(head + parties + issues + attrition), 0, 1).base()
    const paying = drawWorlds(compiled(costly), 0, 1).base()
    expect(paying.noDeal[0]).toBeLessThan(free.noDeal[0]!)
    expect(paying.noDeal[0]).toBeGreaterThan(free.noDeal[0]! - 0.2 * one)
    expect(paying.noDeal[1]).toBe(free.noDeal[1])
  })

  it('lets a lever act in some months only, between never and always', () => {
    const lever = (months: string) => `
levers: [{ id: cut, name: Cut, holder: mill, ${months} set: { war.aid: 0.3 } }]
scenarios: [{ id: cut, name: Cut, levers: [cut] }]
`
    const text = head + parties + issues + attrition
    const worth = (own: ReturnType<typeof compiled>) => drawWorlds(own, 0, 1).base().noDeal[1]!
    const never = worth(compiled(text))
    const always = worth(compiled(text + lever(''), { scenario: 'cut' }))
    const year = compiled(text + lever('months: [1, 12],'), { scenario: 'cut' })
    expect(worth(year)).toBeGreaterThan(always)
    expect(worth(year)).toBeLessThan(never)
    expect(worth(compiled(text + lever('months: [1, 60],'), { scenario: 'cut' }))).toBeLessThan(worth(year))
    expect(year.changes).toEqual([
      { key: 'war.aid', from: '1', to: '0.3 in months 1 to 12', because: 'lever: Cut' },
    ])
  })

  it('differs where a reading sees the war differently, and a setting overrides both', () => {
    const reading = `
readings:
  - { id: near-collapse, party: orchard, name: N, summary: N, prior: 1, changes: { war: { defender-recruitment: 10 } } }
  - { id: can-hold, party: orchard, name: C, summary: C, prior: 1 }
`
    const text = head + parties + issues + attrition + reading
    const under = (id: string, set = {}) =>
      drawWorlds(compiled(text, { readings: { orchard: id }, set }), 0, 1).base().noDeal[1]!
    expect(under('near-collapse')).toBeLessThan(under('can-hold'))
    const set = { 'war.defender-recruitment': 30 }
    expect(under('near-collapse', set)).toBe(under('can-hold', set))
  })

  it('is the same in worlds run together as in worlds run one by one, and whatever the order of the file', () => {
    const spread = attrition.replace('  endings:', '  parameters: { loss-ratio: [1.3, 2.25, 3] }\n  endings:')
    const set = drawWorlds(compiled(head + parties + issues + spread), 5, 7)
    const turned = `parties:\n${parties.split('\n').slice(1).reverse().join('\n')}\n`
    const other = drawWorlds(compiled(head + issues + spread + turned), 5, 7)
    const values = Array.from({ length: 5 }, (_, k) => Array.from(set.world(k).noDeal))
    expect(new Set(values.map((row) => row[0])).size).toBe(5)
    values.forEach((row, k) => {
      expect(Array.from(other.world(k).noDeal)).toEqual(row)
      const again = compiled(head + parties + issues + spread, {
        set: { 'war.loss-ratio': set.draw(set0(set, 'war.loss-ratio'), k) },
      })
      expect(Array.from(drawWorlds(again, 0, 1).base().noDeal)).toEqual(row)
    })
    function set0(_: unknown, key: string): number {
      return compiled(head + parties + issues + spread).quantityIndex.get(key)!
    }
  })
})

describe('a process of the case’s own', () => {
  const own = (fields: string) => `${head + parties + issues}
warPath:
  horizon: 24
${fields}
`
  it('never gives a value that is no number, whatever its formulas do', () => {
    const atom = fc.constantFrom('a', 'b', 'water', 'month', '0', '1', '-3 + 2'.replace('-3', '0 - 3'))
    const formula = fc
      .tuple(
        atom,
        fc.constantFrom('+', '-', '*', '/'),
        atom,
        fc.constantFrom('', 'exp', 'log', 'clip', 'logistic'),
      )
      .map(([x, sign, y, name]) => (name === '' ? `${x} ${sign} (${y})` : `${name}((${x}) ${sign} (${y}))`))
    fc.assert(
      fc.property(
        formula,
        formula,
        formula,
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        (f, g, h, a) => {
          const text = own(`  parameters: { a: ${a}, b: 0 }
  stocks: [{ id: water, name: Water, start: "a / b" }]
  steps: [{ id: x, is: "${f}" }, { stock: water, becomes: "${g} + x" }]
  totals: [{ id: all, name: All, adds: "x" }]
  endings:
    - { id: dry, when: "water < b", state: { brook: mill } }
    - { id: tired, hazard: "${h}", state: { brook: shared } }`)
          const base = drawWorlds(compiled(text), 0, 1).base()
          for (const value of base.noDeal) expect(Number.isFinite(value)).toBe(true)
          for (const path of base.noDealOverTime) expect(path!.every(Number.isFinite)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  const bad: [string, string, string][] = [
    ['an ending without a condition', '  endings: [{ id: dry, state: { brook: mill } }]', 'war-ending-shape'],
    [
      'an unknown name',
      '  endings: [{ id: dry, hazard: watter, state: { brook: mill } }]',
      'unknown-war-name',
    ],
    [
      'a step on an unknown stock',
      '  steps: [{ stock: wine, becomes: "1" }]\n  endings: [{ id: dry, hazard: 0.1, state: { brook: mill } }]',
      'unknown-stock',
    ],
    ['no endings', '  endings: []', 'too-few'],
    [
      'a horizon of a million months',
      '  endings: [{ id: dry, hazard: 0.1, state: { brook: mill } }]\n  horizon: 1000000',
      'out-of-range',
    ],
    ['an unknown state', '  endings: [{ id: dry, hazard: 0.1, state: { brook: sea } }]', 'unknown-option'],
    [
      'a broken comparison',
      '  endings: [{ id: dry, when: "1 < 2 < 3", state: { brook: mill } }]',
      'comparison-syntax',
    ],
    [
      'one name for two things',
      '  parameters: { a: 1 }\n  stocks: [{ id: a, name: A, start: 1 }]\n  endings: [{ id: dry, hazard: 0.1, state: { brook: mill } }]',
      'war-name-twice',
    ],
  ]
  it.each(bad)('refuses %s with its line', (_, fields, code) => {
    const text = fields.includes('horizon') ? own(fields).replace('  horizon: 24\n', '') : own(fields)
    const read = parseCase(text)
    const found = read.diagnostics.find((problem) => problem.code === code)
    expect(read.ok, JSON.stringify(read.diagnostics.map((problem) => problem.code))).toBe(false)
    expect(found, JSON.stringify(read.diagnostics.map((problem) => problem.code))).toBeDefined()
    expect(found!.line).toBeGreaterThan(10)
  })
})

describe('the ready-made model', () => {
  const bad: [string, (text: string) => string, string][] = [
    ['an ending left out', (text) => text.replace(/ {4}- \{ id: stalemate.*\n/, ''), 'war-ending-missing'],
    ['an ending it does not have', (text) => text.replace('stalemate-settled', 'stale'), 'unknown-ending'],
    ['zero troops', (text) => `${text}  parameters: { attacker-troops: 0 }\n`, 'out-of-range'],
    [
      'a rate outside its domain',
      (text) => `${text}  parameters: { defender-desertion: 1.5 }\n`,
      'out-of-range',
    ],
    ['a number it does not have', (text) => `${text}  parameters: { troops: 3 }\n`, 'unknown-war-parameter'],
    ['stocks beside it', (text) => `${text}  stocks: [{ id: x, name: X, start: 1 }]\n`, 'war-model-mixed'],
    [
      'a lever on nothing',
      (text) => `${text}levers: [{ id: l, name: L, holder: mill, set: { war.tanks: 3 } }]\n`,
      'unknown-quantity',
    ],
    [
      'a lever outside the domain',
      (text) => `${text}levers: [{ id: l, name: L, holder: mill, set: { war.aid: 9 } }]\n`,
      'out-of-range',
    ],
    ['no war path at all', () => '', 'war-path-missing'],
  ]
  it.each(bad)('refuses %s with its line', (_, change, code) => {
    const read = parseCase(head + parties + issues + change(attrition))
    const found = read.diagnostics.find((problem) => problem.code === code)
    expect(read.ok).toBe(false)
    expect(found, JSON.stringify(read.diagnostics.map((problem) => problem.code))).toBeDefined()
    expect(found!.line).toBeGreaterThan(5)
  })
})
