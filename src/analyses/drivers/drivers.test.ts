/** The analysis on the tutorial, the minimal case and a case of orders: other routes to the same numbers. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { type CompileOptions, compileCase, drawWorlds, influences } from '../../compile/index.ts'
import { randomStream } from '../../numeric/index.ts'
import { lintText, sentencesText, sentenceText } from '../../report/index.ts'
import { deals } from '../deals/index.ts'
import { discover } from './discovery.ts'
import { driversParameters, runDrivers } from './drivers.ts'
import { explainedBy } from './explained.ts'
import { drivers } from './index.ts'
import { probeOf } from './probe.ts'
import { isOpen, packagesAsked } from './standing.ts'
import { proofOf } from './weak-inputs.ts'
import { beyond } from './words.ts'

function compiledOf(id: string, options: CompileOptions = {}) {
  const read = parseCase(readFileSync(`cases/${id}/case.yaml`, 'utf8'))
  if (!read.ok) throw new Error(`case ${id} is not sound`)
  const built = compileCase(read.value, options)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics[0]))
  return built.value
}
type Compiled = ReturnType<typeof compiledOf>

function inputOf(compiled: Compiled, draws: number) {
  const influence = Array.from(influences(compiled), (amount, k) => ({
    key: compiled.quantities[k]!.key,
    influence: amount,
  }))
    .filter((one) => one.influence > 0)
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
  const { id, hash, scenario, changes } = compiled
  const run = { case: id, caseHash: hash, scenario, changed: changes, engine: 'test', seed: 1, worlds: draws }
  return { compiled, worlds: drawWorlds(compiled, draws, 1), run, influence, needs: {} }
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function driversOf(compiled: Compiled, draws: number, parameters = {}) {
  return finish(runDrivers(inputOf(compiled, draws), { ...driversParameters, ...parameters }))
}

const tutorial = compiledOf('tutorial')
const finding = driversOf(tutorial, 60)
const { value } = finding

describe('what the answer hinges on', () => {
  it('counts what `deals` counts, at the base and over the draws', () => {
    const same = finish(deals.run(inputOf(tutorial, 60), deals.parameters)).value
    expect(value.base.acceptable).toBe(same.acceptable)
    expect(value.packages).toBe(same.packages)
    expect(value.openWorlds / value.worlds).toBeCloseTo(same.zoneLikelihood!.share, 12)
    const asked = driversOf(tutorial, 0, { endState: 'gauge-deal' }).value
    expect(asked.base.acceptable).toBe(same.frameworks.find(({ id }) => id === 'gauge-deal')!.acceptable)
  })

  it('finds flips that a case compiled with them confirms, just beyond and not just before', () => {
    expect(value.flips.length).toBeGreaterThan(0)
    for (const { key, from, to } of value.flips.slice(0, 3)) {
      const at = (number: number) => {
        const changed = compiledOf('tutorial', { set: { [key]: number } })
        return probeOf(changed, packagesAsked(changed, null))([])
      }
      expect(isOpen(at(to))).toBe(!isOpen(value.base))
      expect(isOpen(at(Number(beyond(from, to))))).toBe(!isOpen(value.base))
      expect(isOpen(at(from + 0.99 * (to - from)))).toBe(isOpen(value.base))
    }
  })

  it('finds a pair that needs less of each range than any number alone', () => {
    const { pair, flips } = value
    expect(pair).not.toBeNull()
    expect(pair!.share).toBeLessThanOrEqual(flips[0]!.share)
    const { first, second } = pair!
    const changed = compiledOf('tutorial', { set: { [first.key]: first.to, [second.key]: second.to } })
    expect(isOpen(probeOf(changed, packagesAsked(changed, null))([]))).toBe(!isOpen(value.base))
  })

  it('leaves no trace of earlier moves, numbers of the war and of guarantees included', () => {
    const states = packagesAsked(tutorial, null)
    const probe = probeOf(tutorial, states)
    const base = probe([])
    tutorial.quantities.forEach(({ key, high }, quantity) => {
      if (!/^(war|guarantee)\./.test(key) || quantity % 7 !== 0) return
      const moved = probe([{ quantity, value: high }])
      expect(moved, key).toEqual(probeOf(tutorial, states)([{ quantity, value: high }]))
      expect(probe([]), key).toEqual(base)
    })
  })

  it('counts readings as inputs', () => {
    const row = value.alone.find(({ input }) => input.kind === 'reading')!
    const ends = [row.low, row.high].map(({ to, standing }) => {
      const party = row.input.kind === 'reading' ? row.input.party : ''
      const fixed = compiledOf('tutorial', { readings: { [party]: String(to) } })
      expect(probeOf(fixed, packagesAsked(fixed, null))([])).toEqual(standing)
      return standing.room
    })
    expect(ends[0]).toBeLessThanOrEqual(ends[1]!)
  })

  it('says it in plain sentences', () => {
    const said = drivers.present(finding, tutorial)
    const sentences = [
      ...said.answer,
      ...said.judgements.flatMap(({ judgement, wouldChange }) => [
        ...judgement,
        ...(wouldChange ? [wouldChange] : []),
      ]),
      ...[...said.tables, ...said.charts].map((block) => block.sentence),
      ...said.caveats,
    ]
    for (const one of sentences) {
      expect(lintText(sentenceText(one, { lexicon: 'icd203' }), 'icd203')).toEqual([])
    }
    const text = sentencesText(sentences, { lexicon: 'icd203' })
    expect(text).toContain('On these inputs')
    expect(said.tables.map(({ id }) => id)).toContain('drivers-proof')
  })
})

describe('cases that say little', () => {
  it('minimal: every number that matters is named, with a full design', () => {
    const small = driversOf(compiledOf('minimal'), 60)
    expect(small.value.base.acceptable).toBe(4)
    expect(small.value.design!.inputs).toBe(2)
    for (const { firstByDesign, totalByDesign } of small.value.variance) {
      expect(totalByDesign!).toBeGreaterThanOrEqual(firstByDesign! - 0.05)
    }
    expect(driversOf(compiledOf('minimal'), 0).value.discovery).toBeNull()
  })

  it('a case of orders is told so, without numbers', () => {
    const orders = compiledOf('literature/hipel2014-syria-iraq')
    const found = driversOf(orders, 10)
    expect(found.value.ordersOnly).toBe(true)
    const said = drivers.present(found, orders)
    expect(sentencesText(said.answer, { lexicon: 'icd203' })).toContain('orders of preference')
    expect([...said.tables, ...said.charts]).toEqual([])
  })
})

describe('draws', () => {
  const stream = randomStream(3, 'drivers test')
  const values = Float64Array.from({ length: 400 }, () => stream.uniform())
  const noise = Float64Array.from({ length: 400 }, () => stream.uniform())
  const quantity = (key: string, drawn: Float64Array) => ({
    input: { kind: 'quantity', key } as const,
    values: drawn,
    classes: [],
  })

  it('an input explains all of what it makes and nothing of noise', () => {
    expect(explainedBy(quantity('a', values), values)).toBeGreaterThan(0.98)
    expect(Math.abs(explainedBy(quantity('a', values), noise)!)).toBeLessThan(0.06)
    expect(explainedBy(quantity('a', values), new Float64Array(400).fill(1))).toBeNull()
    const reading = {
      input: { kind: 'reading', party: 'p' } as const,
      values: values.map(Math.round),
      classes: ['x', 'y'],
    }
    expect(explainedBy(reading, reading.values)).toBe(1)
  })

  it('a planted box is found again, and said by its reading', () => {
    const reading = values.map((value) => (value > 0.6 ? 1 : 0))
    const open = Uint8Array.from(reading, (own, k) => (own === 1 && noise[k]! > 0.3 ? 0 : 1))
    const drawn = { input: { kind: 'reading', party: 'p' } as const, values: reading, classes: ['x', 'y'] }
    const table = {
      worlds: 400,
      inputs: [drawn, quantity('n', noise)],
      acceptable: Float64Array.from(open),
      room: Float64Array.from(open),
      open,
    }
    const box = discover(table, stream)!
    expect(box).toMatchObject({ answer: 'shut', again: 1 })
    expect(box.density * box.coverage).toBeGreaterThan(0.85)
    expect(box.limits.map(({ input }) => input.kind).sort()).toEqual(['quantity', 'reading'])
    expect(discover({ ...table, open: new Uint8Array(400).fill(1) }, stream)).toBeNull()
  })
})

it('proof is what the best passage gives', () => {
  const passages = [
    { claim: 'a', gives: 'subject' },
    { claim: 'b', gives: 'order' },
  ]
  expect(proofOf({ basis: { kind: 'judged', reason: '', passages } })).toBe('order')
  expect(proofOf({ basis: { kind: 'judged', reason: '', passages: [] } })).toBe('judged')
  expect(proofOf({ basis: { kind: 'quoted', reason: '', passages } })).toBe('quoted')
})

it('writes a number just beyond, never short of it', () => {
  expect(beyond(1.8, 1.6280859375)).toBe('1.62')
  expect(beyond(0.165, 0.34595703125)).toBe('0.35')
  expect(Number(beyond(1, 1.0001))).toBeGreaterThanOrEqual(1.0001)
  expect(Number(beyond(-0.15, -0.28))).toBeLessThanOrEqual(-0.28)
})
