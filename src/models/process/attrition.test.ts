/** The war of attrition against the published rows of its prototype. */
import { describe, expect, it } from 'vitest'
import {
  type AttritionParameter,
  attritionDefaults,
  attritionModel,
  attritionValues,
} from '../../../test/oracles/attrition-process.ts'
import { compiled } from '../../../test/oracles/process-text.ts'
import { randomStream } from '../../numeric/index.ts'
import { expectedPaths } from './expected-paths.ts'
import { simulatePaths } from './simulate-paths.ts'

type Changed = Partial<Record<AttritionParameter, number>>

const weak: Changed = {
  kappa: 29.2,
  ratio: 1.3,
  'recruits-u': 16.7,
  'leaving-u': 0.03,
  'recruits-r': 38,
  'deficit-r': 2,
}
const strong: Changed = { kappa: 45.6, ratio: 2.5, 'deficit-r': 5, 'recruits-r': 30, 'recruits-u': 27 }
const pressure: Changed = { 'asymmetry-u': 1.25, enforcement: 1, 'energy-r': 0.35, aid: 1.3 }

/** Shares of the four endings, still going on, territory, casualties of both, after 60 months. */
const golden: [string, Changed, number[]][] = [
  [
    'defaults',
    {},
    [
      0.19455024365, 0.032928117213, 0.356427210803, 0, 0.416094428334, 4.341925868604, 1724.546041011009,
      624.524303854008,
    ],
  ],
  [
    'aid cut',
    { aid: 0.3 },
    [
      0.006095678725, 0.362067610736, 0.236546682695, 0.395290027844, 0, 10.102590921275, 485.377130274343,
      415.795393236957,
    ],
  ],
  [
    'sanctions',
    { enforcement: 1 },
    [
      0.438689314855, 0.015422464175, 0.347734268499, 0, 0.198153952471, 2.496345551007, 1503.976233714633,
      458.553246662169,
    ],
  ],
  [
    'all pressure',
    pressure,
    [
      0.563476950662, 0.006745532683, 0.300785424186, 0, 0.128992092469, 0.737891451755, 1461.93929730678,
      264.630245284121,
    ],
  ],
  [
    'weak defender',
    weak,
    [
      0.004330147071, 0.010933914005, 0.125331448957, 0.859404489966, 0, 6.507810885023, 994.837890312113,
      699.709717930775,
    ],
  ],
  [
    'strong defender',
    strong,
    [
      0.304105625645, 0.017962166409, 0.345409360896, 0, 0.332522847049, 2.081180685654, 1856.866360675967,
      575.903616303734,
    ],
  ],
]

const war = compiled(attritionModel())
const prototype = compiled(attritionModel('total'))

function row(process: typeof war, changed: Changed): number[] {
  const paths = expectedPaths(process, { runs: 1, months: 60, values: attritionValues(changed) })
  expect(paths.undefinedMonth[0]).toBe(0)
  return [...paths.shares, ...paths.continuing, ...paths.totals]
}

describe('expected path of the war of attrition', () => {
  it.each(golden)(
    '%s: the prototype, which ends on the total of all wars, to 1e-9',
    (_, changed, published) => {
      for (const [i, value] of row(prototype, changed).entries()) {
        expect(Math.abs(value - published[i]!)).toBeLessThan(1e-9)
      }
    },
  )

  it('differs where the war itself crosses the limit of territory: the aid cut only', () => {
    for (const [name, changed, published] of golden) {
      const found = row(war, changed)
      if (name === 'aid cut') {
        // 20,000 drawn paths of the prototype gave .4539, its expected path .3953.
        expect(found[3]).toBeCloseTo(0.441816, 6)
      } else
        for (const [i, value] of found.entries()) expect(Math.abs(value - published[i]!)).toBeLessThan(1e-9)
    }
  })
})

/** Shares of the four endings and still going on among 20,000 paths of the prototype. */
const drawn: [string, Changed, number[]][] = [
  ['defaults', {}, [0.19525, 0.0413, 0.3499, 0.00015, 0.4134]],
  ['aid cut', { aid: 0.3 }, [0.00575, 0.31675, 0.2236, 0.4539, 0.0]],
  ['more aid', { aid: 1.3 }, [0.22755, 0.0343, 0.3491, 0.0, 0.38905]],
  ['intelligence cut', { 'intelligence-u': 0.7 }, [0.1238, 0.0654, 0.35325, 0.01495, 0.4426]],
  ['sanctions', { enforcement: 1 }, [0.4294, 0.0179, 0.35035, 0.0, 0.20235]],
  ['long-range strikes', { 'energy-r': 0.35 }, [0.45075, 0.01835, 0.3522, 0.0, 0.1787]],
  ['energy strikes', { 'energy-u': 0.7 }, [0.1669, 0.12515, 0.39735, 0.021, 0.2896]],
  ['attacker mobilises', { mobilises: 1 }, [0.29195, 0.03895, 0.37945, 0.00045, 0.2892]],
  ['asymmetric attrition', { 'asymmetry-u': 1.25 }, [0.24575, 0.0311, 0.3468, 0.0, 0.37635]],
  ['defender mobilises', { 'recruits-u': 30 }, [0.2072, 0.035, 0.3461, 0.0, 0.4117]],
  ['all pressure', pressure, [0.55545, 0.0081, 0.309, 0.0, 0.12745]],
  ['weak defender', weak, [0.0057, 0.0117, 0.1262, 0.8564, 0.0]],
  ['strong defender', strong, [0.29595, 0.02135, 0.3453, 0.0, 0.3374]],
]

describe('drawn paths of the war of attrition', () => {
  const paths = 20_000
  it.each(drawn)('%s: within four standard errors of the prototype', (_, changed, published) => {
    const found = simulatePaths(war, { paths, months: 60, values: attritionValues(changed), seed: 1 })
    for (const [i, share] of [...found.shares, found.continuing].entries()) {
      const both = (share + published[i]!) / 2
      const error = Math.sqrt((2 * both * (1 - both)) / paths)
      expect(Math.abs(share - published[i]!)).toBeLessThanOrEqual(4 * error)
    }
  })

  it('without noise meet the expected path', () => {
    const still = { 'casualty-spread': 0, 'territory-spread': 0, 'will-spread': 0, 'breakthrough-chance': 0 }
    const values = attritionValues(still)
    const expected = expectedPaths(war, { runs: 1, months: 60, values })
    const found = simulatePaths(war, { paths, months: 60, values, seed: 2 })
    for (const [k, share] of found.shares.entries()) {
      expect(Math.abs(share - expected.shares[k]!)).toBeLessThanOrEqual(4 * found.shareErrors[k]!)
    }
    for (const [t, total] of found.totals.entries()) {
      expect(Math.abs(total - expected.totals[t]!)).toBeLessThan(4 * found.totalErrors[t]!)
    }
  })

  it('shows what is watched: troops never below 1, dots around the expected path', () => {
    const watch = ['troops-u', 'will-r', 'territory-total', 'lost-r']
    const values = attritionValues(weak)
    const found = simulatePaths(war, { paths: 4000, months: 60, values, seed: 3, watch })
    const expected = expectedPaths(war, { runs: 1, months: 60, values, keep: 'monthly' })
    const [troops, , , lost] = found.watched
    expect(
      Math.min(...troops!.dots.filter((_, i) => troops!.counts[Math.floor(i / 50)]! > 0)),
    ).toBeGreaterThanOrEqual(1)
    const middle = (troops!.dots[11 * 50 + 24]! + troops!.dots[11 * 50 + 25]!) / 2
    expect(Math.abs(middle / expected.monthly!.stocks[60 + 11]! - 1)).toBeLessThan(0.02)
    expect(found.watched.map(({ among }) => among)).toEqual(['going-on', 'going-on', 'all', 'going-on'])
    expect(lost!.counts[0]).toBe(troops!.counts[0])
    expect(found.watched[2]!.counts[59]).toBe(4000)
  })
})

describe('signs of the war of attrition', () => {
  it('more aid, fewer defeats; more sanctions, more giving in of the attacker; less intelligence, more ground', () => {
    const stream = randomStream('signs')
    const names = Object.keys(attritionDefaults) as AttritionParameter[]
    const shaken: AttritionParameter[] = [
      'kappa',
      'ratio',
      'recruits-r',
      'recruits-u',
      'leaving-u',
      'deficit-r',
      'advance',
    ]
    const pairs = 200
    const column = (name: AttritionParameter, at: number): number =>
      attritionDefaults[name] * (shaken.includes(name) ? at : 1)
    const compare = (lever: AttritionParameter, less: number, more: number) => {
      const values = new Float64Array(names.length * 2 * pairs)
      for (const [p, name] of names.entries()) {
        for (let i = 0; i < pairs; i++) {
          const value = column(name, 0.8 + 0.4 * stream.uniform())
          values[p * 2 * pairs + 2 * i] = name === lever ? less : value
          values[p * 2 * pairs + 2 * i + 1] = name === lever ? more : value
        }
      }
      const found = expectedPaths(war, { runs: 2 * pairs, months: 60, values })
      const at = (array: Float64Array, row: number, run: number) => array[row * 2 * pairs + run]!
      return Array.from({ length: pairs }, (_, i) =>
        [2 * i, 2 * i + 1].map((run) => ({
          gives: at(found.shares, 0, run),
          loses: at(found.shares, 1, run) + at(found.shares, 3, run),
          ground: at(found.totals, 0, run),
        })),
      )
    }
    const slack = 1e-9
    for (const [low, high] of compare('aid', 0.5, 1))
      expect(high!.loses).toBeLessThanOrEqual(low!.loses + slack)
    for (const [low, high] of compare('enforcement', 0, 1))
      expect(high!.gives).toBeGreaterThanOrEqual(low!.gives - slack)
    for (const [low, high] of compare('intelligence-u', 0.7, 1))
      expect(high!.ground).toBeLessThanOrEqual(low!.ground + slack)
  })
})
