/** The analysis from the case file to the finding: the published example, laws, and every setting it names tried out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase, type Written } from '../../../test/oracles/random-case.ts'
import { dealsOf } from '../../../test/oracles/run-deals.ts'
import { eventsOf } from '../../../test/oracles/run-events.ts'
import { type CompileOptions, compileCase, drawWorlds } from '../../compile/index.ts'
import type { Finding } from '../analysis.ts'
import type { PartyDiagnosis, ReadingsValue } from './finding.ts'
import { readings } from './index.ts'

const likelihoodsOf = (row: readonly number[]): Record<string, unknown> =>
  Object.fromEntries(row.map((chance, k) => [`r${k}`, chance]))

/** A case in which only the readings of the north matter. */
function written(priors: readonly unknown[], observations: readonly Written[], more: Written = {}): Written {
  return {
    endstate: 1,
    id: 'made',
    title: 'Made',
    question: 'Which?',
    asOf: '2025',
    purpose: 'A test.',
    limits: ['A test.'],
    authors: ['A test'],
    issues: [
      { id: 'land', name: 'Land', decidedBy: 'north', options: ['a', 'b'].map((id) => ({ id, name: id })) },
      { id: 'toll', name: 'Toll', decidedBy: 'south', options: ['x', 'y'].map((id) => ({ id, name: id })) },
    ],
    parties: ['north', 'south'].map((id) => ({
      id,
      name: id,
      noDeal: 0.5,
      preferences: {
        kind: 'additive',
        issues: {
          land: { weight: 0.5, options: { a: id === 'north' ? 1 : 0, b: 0.5 } },
          toll: { weight: 0.5, options: { x: 0.6, y: 0.4 } },
        },
      },
    })),
    readings: priors.map((prior, k) => ({ id: `r${k}`, party: 'north', name: `R${k}`, summary: 's', prior })),
    observations: observations.map((one, k) => ({ id: `o${k}`, party: 'north', what: `O${k}`, ...one })),
    other: 0,
    ...more,
  }
}

function findingOf(
  from: Written,
  { worlds = 0, ...options }: CompileOptions & { worlds?: number } = {},
): Finding<ReadingsValue> {
  const compiled = compileCase(readCase(from), options)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const run = { case: '', caseHash: '', scenario: 'base', changed: [], engine: '', seed: 1, worlds }
  const drawn = drawWorlds(compiled.value, worlds, 1)
  const needs = { deals: dealsOf(compiled.value, worlds), events: eventsOf(compiled.value, worlds) }
  const input = { compiled: compiled.value, worlds: drawn, run, influence: [], needs }
  const steps = readings.run(input, readings.parameters)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const diagnosisOf = (from: Written, options: CompileOptions & { worlds?: number } = {}): PartyDiagnosis =>
  findingOf(from, options).value.parties[0]!

const believed = ({ beliefs }: PartyDiagnosis): (number | null)[] => beliefs.map(({ posterior }) => posterior)

const example = [
  [0.8, 0.4, 0.5],
  [0.7, 0.2, 0.5],
  [0.3, 0.6, 0.5],
  [0.9, 0.5, 0.9],
].map((row) => ({ likelihoods: likelihoodsOf(row) }))

const near = (got: readonly (number | null)[], wanted: readonly number[]): void => {
  expect(got).toHaveLength(wanted.length)
  wanted.forEach((value, k) => {
    expect(got[k]).toBeCloseTo(value, 10)
  })
}

describe('the published example, from its case file', () => {
  it('gives belief, bits and the tempered belief', () => {
    const own = diagnosisOf(written([0.4, 0.4, 0.2], example, { other: 0 }))
    near(believed(own), [0.6532728451069345, 0.10369410239792613, 0.24303305249513935, 0])
    const bits = new Map(own.observations.map((one) => [one.id, one.bits]))
    near(
      ['o0', 'o1', 'o2', 'o3'].map((id) => bits.get(id)!),
      [0.10430241929684092, 0.15409084117300353, 0.05448184134608092, 0.14534901633904906],
    )
    const grouped = example.map((one, k) => (k < 2 ? { ...one, group: 'same' } : one))
    near(
      believed(diagnosisOf(written([0.4, 0.4, 0.2], grouped))),
      [0.505879641898543, 0.21244948028475485, 0.2816708778167023, 0],
    )
  })

  it('gives “none of these” its own base rate, and neutral chances unless the case says otherwise', () => {
    const own = diagnosisOf(written([0.4, 0.4, 0.2], example, { other: 0.1 }))
    const raw = [0.9 * 0.4 * 0.1512, 0.9 * 0.4 * 0.024, 0.9 * 0.2 * 0.1125, 0.1 * 0.0625]
    const total = raw.reduce((a, b) => a + b, 0)
    near(
      believed(own),
      raw.map((one) => one / total),
    )
    expect(own.beliefs.map(({ reading }) => reading)).toEqual(['r0', 'r1', 'r2', null])
    const said = example.map((one) => ({ ...one, other: 'very-consistent' }))
    const more = diagnosisOf(written([0.4, 0.4, 0.2], said, { other: 0.1 }))
    expect(more.leaders).toEqual([null])
  })
})

const chance = fc.integer({ min: 2, max: 98 }).map((percent) => percent / 100)
const anyCase = fc
  .record({ readings: fc.integer({ min: 2, max: 4 }), observations: fc.integer({ min: 1, max: 5 }) })
  .chain(({ readings: width, observations }) =>
    fc.record({
      priors: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
      other: fc.constantFrom(0, 0.1, 0.3),
      observations: fc.array(
        fc.record({
          likelihoods: fc.array(chance, { minLength: width, maxLength: width }).map(likelihoodsOf),
          other: chance,
          credibility: fc.integer({ min: 2, max: 10 }).map((tenths) => tenths / 10),
          planted: fc.boolean(),
          group: fc.constantFrom(undefined, undefined, 'same'),
        }),
        { minLength: observations, maxLength: observations },
      ),
    }),
  )

/** Without the keys that are undefined, as a file has it. */
const clean = (one: Written): Written => JSON.parse(JSON.stringify(one)) as Written

describe('what it names, tried out', () => {
  it('a flip’s setting puts the reading first that it says, a base rate too', () => {
    fc.assert(
      fc.property(anyCase, ({ priors, other, observations }) => {
        const own = written(priors, observations.map(clean), { other })
        const { flips, beliefs, leaders } = diagnosisOf(own)
        for (const { key, value, leader, from, level } of flips.slice(0, 3)) {
          expect(diagnosisOf(own, { set: { [key]: value } }).leaders).toEqual([leader])
          expect(Math.sign(value - level) * Math.sign(level - from)).toBeGreaterThanOrEqual(0)
        }
        for (const { reading, priorToLead } of beliefs.slice(0, 2)) {
          if (!priorToLead) continue
          const changed = diagnosisOf(own, { set: { [priorToLead.key]: priorToLead.value } })
          expect(changed.leaders).toEqual([reading])
          expect(leaders).not.toContain(reading)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('leaving an observation out of the file gives the leaders and the move that were said', () => {
    fc.assert(
      fc.property(anyCase, ({ priors, other, observations }) => {
        fc.pre(observations.length > 1)
        const all = observations.map((one, k) => ({ ...clean(one), id: `o${k}` }))
        const own = diagnosisOf(written(priors, all, { other }))
        const without = diagnosisOf(written(priors, all.slice(1), { other }))
        const first = own.observations.find(({ id }) => id === 'o0')!
        expect(first.without.leaders).toEqual(without.leaders)
        const moved = own.beliefs.reduce(
          (sum, { posterior }, k) => sum + Math.abs(posterior! - without.beliefs[k]!.posterior!) / 2,
          0,
        )
        expect(first.without.moved).toBeCloseTo(moved, 9)
      }),
      { numRuns: 10 },
    )
  })

  it('a fact looked for and found, or found not to be so, gives the leaders that were said', () => {
    fc.assert(
      fc.property(anyCase, ({ priors, other, observations }) => {
        const all = observations.map((one, k) => ({ ...clean(one), id: `o${k}` }))
        const open = all.map((one, k) => (k === 0 ? { ...one, seen: false } : one))
        const [fact] = diagnosisOf(written(priors, open, { other })).next
        expect(fact).toMatchObject({ kind: 'observation', id: 'o0' })
        expect(fact!.ifYes).toEqual(diagnosisOf(written(priors, all, { other })).leaders)
        const [first, ...rest] = all as unknown as (Written & {
          likelihoods: Record<string, number>
          other: number
        })[]
        const not = {
          ...first!,
          likelihoods: Object.fromEntries(Object.entries(first!.likelihoods).map(([id, p]) => [id, 1 - p])),
          other: 1 - first!.other,
        }
        const ruledOut = diagnosisOf(written(priors, [not, ...rest], { other }))
        expect(fact!.ifNo).toEqual(ruledOut.leaders)
      }),
      { numRuns: 10 },
    )
  })

  it('the order of the file changes nothing', () => {
    fc.assert(
      fc.property(anyCase, ({ priors, other, observations }) => {
        const all = observations.map((one, k) => ({ ...clean(one), id: `o${k}` }))
        const own = written(priors, all, { other })
        const turned = {
          ...own,
          readings: [...(own.readings as Written[])].reverse(),
          observations: [...(own.observations as Written[])].reverse(),
        }
        expect(findingOf(turned, { worlds: 20 }).value).toEqual(findingOf(own, { worlds: 20 }).value)
      }),
      { numRuns: 5 },
    )
  })
})

describe('uncertain numbers', () => {
  const uncertain = [
    { likelihoods: { r0: [0.5, 0.9], r1: [0.2, 0.4] }, credibility: [0.4, 0.9] },
    { likelihoods: { r0: 'neutral', r1: 'neutral' } },
  ]

  it('give a range that holds the central belief, and name what moves it most', () => {
    const finding = findingOf(written([[0.5, 1.5], 1], uncertain), { worlds: 300 })
    const [r0, r1] = finding.value.parties[0]!.beliefs
    expect(r0!.range!.low).toBeLessThan(r0!.posterior!)
    expect(r0!.range!.high).toBeGreaterThan(r0!.posterior!)
    expect(r0!.leads! + r1!.leads!).toBeCloseTo(1, 9)
    expect(finding.headline.range).toEqual([r0!.range!.low, r0!.range!.high])
    const keys = finding.quantities.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['observation.o0.r0', 'observation.o0.credibility', 'reading.r0.prior']),
    )
    expect(keys).not.toContain('observation.o1.r0')
    expect(finding.value.parties[0]!.never).toEqual(['o1'])
  })

  it('are fixed by a setting, and then have no range', () => {
    const set = { 'observation.o0.r0': 0.7, 'observation.o0.r1': 0.3, 'observation.o0.credibility': 1 }
    const own = diagnosisOf(written([1, 1], uncertain), { set, worlds: 50 })
    near(believed(own), [0.7, 0.3, 0])
    const { low, high } = own.beliefs[0]!.range!
    near([low, high], [0.7, 0.7])
  })
})

describe('edges', () => {
  it('a case without observations leaves base rates, and says so', () => {
    const finding = findingOf(written([3, 1], []))
    const own = finding.value.parties[0]!
    near(believed(own), [0.75, 0.25])
    expect(own).toMatchObject({ leaders: ['r0'], observations: [], flips: [], older: null, closest: null })
    expect(finding.because).toContainEqual({ code: 'not-updated', about: { party: 'north' } })
  })

  it('a party with one reading, or none, is left out', () => {
    const one = findingOf(written([1], [{ likelihoods: { r0: 0.3 } }])).value
    expect(one.parties).toEqual([])
    expect(one.skipped).toEqual([
      { party: 'north', readings: 1, observations: 1 },
      { party: 'south', readings: 0, observations: 0 },
    ])
    expect(findingOf(written([], [])).headline.value).toBe(0)
  })

  it('observations that rule out everything between them are told, not divided by', () => {
    const both = [{ likelihoods: { r0: 0, r1: 0.5 } }, { likelihoods: { r0: 0.5, r1: 0 } }]
    const finding = findingOf(written([1, 1], both), { worlds: 10 })
    const own = finding.value.parties[0]!
    expect(believed(own)).toEqual([null, null, null])
    expect(own).toMatchObject({ leaders: [], flips: [], contradicted: 1 })
    expect(own.beliefs.every(({ range, leads }) => range === null && leads === null)).toBe(true)
    expect(finding.because[0]!.code).toBe('observations-contradict')
    // With a chance for “none of these” that one is left.
    expect(diagnosisOf(written([1, 1], both, { other: 0.1 })).leaders).toEqual([null])
  })

  it('readings that are level are named together; base rates of 0 count alike', () => {
    expect(diagnosisOf(written([1, 1], [{ likelihoods: { r0: 0.6, r1: 0.6 } }])).leaders).toEqual([
      'r0',
      'r1',
    ])
    const set = { 'reading.r0.prior': 0, 'reading.r1.prior': 0 }
    near(believed(diagnosisOf(written([1, 3], [{ likelihoods: { r0: 0.6, r1: 0.3 } }]), { set })), [
      2 / 3,
      1 / 3,
      0,
    ])
  })

  it('a planted observation moves half as far in its chances', () => {
    const own = diagnosisOf(written([1, 1], [{ likelihoods: { r0: 0.9, r1: 0.1 }, planted: true }]))
    near(believed(own), [0.7, 0.3, 0])
  })

  it('the older score may put another reading first, and then it says so', () => {
    // Many small fits against one strong misfit: the older score sees only the misfit.
    const small = Array.from({ length: 6 }, () => ({ likelihoods: { r0: 0.9, r1: 0.45 } }))
    const own = diagnosisOf(written([1, 1], [...small, { likelihoods: { r0: 0.15, r1: 0.5 } }]))
    expect(own.leaders).toEqual(['r0'])
    expect(own.older).toMatchObject({ leaders: ['r1'], agrees: false })
    expect(own.observations.find(({ id }) => id === 'o6')!.markSpread).toBe(1)
    expect(own.older!.scores[0]).toMatchObject({ reading: 'r0', weighted: -2, squared: 4 })
  })
})
