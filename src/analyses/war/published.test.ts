/**
 * The flagship case and the war of attrition against the published tables of the prototype: endings under each setting, what
 * separates two views of the war, and which numbers drive the loss of the defender.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  attritionDefaults,
  attritionModel,
  attritionValues,
} from '../../../test/oracles/attrition-process.ts'
import { compiled as compiledProcess } from '../../../test/oracles/process-text.ts'
import { root } from '../../../test/source-files.ts'
import { parseCase } from '../../case/index.ts'
import { attritionParameters } from '../../case/war-models/attrition-parameters.ts'
import { type CompiledCase, compileCase } from '../../compile/index.ts'
import { expectedPaths } from '../../models/index.ts'
import { sensitivityDesign, sensitivityIndices } from '../../numeric/index.ts'
import { drawerOf } from './drawn-paths.ts'
import { separateScenario } from './separate.ts'
import { settingRow, settingRuns } from './settings-table.ts'
import { expectedOf, sharesOf, warRunOf } from './war-run.ts'

function flagship(): CompiledCase {
  const read = parseCase(readFileSync(join(root, 'cases', 'conflicts', 'ukraine-2025', 'case.yaml'), 'utf8'))
  if (!read.ok) throw new Error('the flagship case does not read')
  const built = compileCase(read.value)
  if (!built.ok) throw new Error('the flagship case does not compile')
  return built.value
}

const compiled = flagship()
const war = compiled.warPath!
/** Paths of the prototype, and those drawn here. */
const [published, drawn] = [20_000, 4_000]

/** Setting → shares of the attacker accepting, the defender accepting, a settlement, a collapse; land and losses after a year. */
const rows: Record<string, { shares: [number, number, number, number]; land: number; losses: number }> = {
  base: { shares: [0.19525, 0.0413, 0.3499, 0.00015], land: 0.952, losses: 415.205 },
  'aid-cut': { shares: [0.00575, 0.31675, 0.2236, 0.4539], land: 2.417, losses: 182.237 },
  'intelligence-cut': { shares: [0.1238, 0.0654, 0.35325, 0.01495], land: 1.434, losses: 290.686 },
  'full-enforcement': { shares: [0.4294, 0.0179, 0.35035, 0], land: 0.741, losses: 414.484 },
  'long-range-strikes': { shares: [0.45075, 0.01835, 0.3522, 0], land: 0.775, losses: 414.393 },
  'energy-strikes': { shares: [0.1669, 0.12515, 0.39735, 0.021], land: 0.954, losses: 414.813 },
  'asymmetric-attrition': { shares: [0.24575, 0.0311, 0.3468, 0], land: 0.727, losses: 518.881 },
  'all-pressure': { shares: [0.55545, 0.0081, 0.309, 0], land: 0.357, losses: 550.593 },
  'war-as-responsible-statecraft': { shares: [0.0057, 0.0117, 0.1262, 0.8564], land: 1.351, losses: 346.506 },
  'war-as-us-strategy': { shares: [0.29595, 0.02135, 0.3453, 0], land: 0.752, losses: 524.899 },
}
const order = ['attacker-accepts', 'defender-accepts', 'stalemate-settled', 'defender-collapses']

describe('the table of settings', () => {
  const drawer = drawerOf(war, { paths: drawn, months: 60, seed: 1 })
  const runs = settingRuns(compiled, war, Object.keys(rows))

  it('has every published row', () => {
    expect(runs.map(({ id }) => id).sort()).toEqual(Object.keys(rows).sort())
  })

  it.each(Object.entries(rows))('%s: within four standard errors of both samples', (id, row) => {
    const found = settingRow(war, runs.find((one) => one.id === id)!, 60, drawer)
    order.forEach((ending, k) => {
      const share = found.shares.find((one) => one.id === ending)!.drawn!.share
      const pooled = (share * drawn + row.shares[k]! * published) / (drawn + published)
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / drawn + 1 / published))
      expect(Math.abs(share - row.shares[k]!), ending).toBeLessThanOrEqual(4 * error + 1e-9)
    })
    const year = (total: string): number => found.totals.find((one) => one.id === total)!.year!
    expect(Math.abs(year('land-taken') - row.land)).toBeLessThan(0.02)
    expect(Math.abs(year('attacker-toll') / row.losses - 1)).toBeLessThan(0.01)
  })
})

describe('what separates two views of the war', () => {
  const base = warRunOf(compiled, war)
  const months = 60
  const { draw } = drawerOf(war, { paths: 2000, months, seed: 1 })
  const of = (id: string) => {
    const run = settingRuns(compiled, war, [id]).find((one) => one.id === id)!
    return separateScenario(war, base, run, months, draw)!
  }

  it('is, for the darker one, the loss ratio first and the recruits of the defender second', () => {
    const found = of('war-as-responsible-statecraft')
    expect(found.ending).toBe('defender-collapses')
    const number = (key: string) => found.numbers.find((one) => one.key === `war.${key}`)!
    // Published: .38 and .08 alone, .47 without the ratio; two digits of another sample.
    expect(Math.abs(number('loss-ratio').alone - 0.38)).toBeLessThan(0.05)
    expect(Math.abs(number('defender-recruitment').alone - 0.08)).toBeLessThan(0.03)
    expect(Math.abs(number('loss-ratio').without - 0.47)).toBeLessThan(0.05)
    expect(number('attacker-casualties').alone).toBeLessThan(0.005)
    expect(found.numbers[0]!.key).toBe('war.loss-ratio')
  })

  it('is, for the brighter one, no collapse at all', () => {
    const found = of('war-as-us-strategy')
    expect(found.ending).toBe('attacker-accepts')
    expect(found.numbers.find(({ key }) => key === 'war.attacker-casualties')!.alone).toBeCloseTo(
      found.base,
      1,
    )
  })
})

describe('the method page', () => {
  const page = readFileSync(join(root, 'docs', 'methods', 'war.md'), 'utf8')
  const cells = (name: string): string[][] =>
    page
      .split('\n')
      .filter((line) => line.includes(`\`${name}\` |`))
      .map((line) => line.split('|').map((cell) => cell.trim()))

  it('names every number of the ready-made model with its default', () => {
    for (const [name, known] of Object.entries(attritionParameters)) {
      const [row] = cells(name).filter((own) => own[2] === `\`${name}\``)
      expect(row, name).toBeDefined()
      expect(Math.abs(Number(row![3]) - known.default), name).toBeLessThan(5e-4 * Math.max(1, known.default))
      expect(row![4]).toBe(known.unit)
    }
  })

  it('shows the published shares beside shares that are still computed', () => {
    const drawer = drawerOf(war, { paths: drawn, months: 60, seed: 1 })
    for (const run of settingRuns(compiled, war, Object.keys(rows))) {
      const [row] = cells(run.id).filter((own) => own[1] === `\`${run.id}\``)
      const found = settingRow(war, run, 60, drawer)
      order.forEach((ending, k) => {
        const [published, computed] = row![k + 3]!.split(' / ').map(Number) as [number, number]
        const share = found.shares.find((one) => one.id === ending)!.drawn!.share
        expect(Math.abs(published - rows[run.id]!.shares[k]!), `${run.id} ${ending}`).toBeLessThan(0.0006)
        // The page draws five times as many paths, these among them.
        expect(Math.abs(computed - share), `${run.id} ${ending}`).toBeLessThan(0.03)
      })
    }
  })
})

describe('signs', () => {
  const base = warRunOf(compiled, war)
  const at = (id: string, value: number) => {
    const values = Float64Array.from(base.values)
    values[war.process.parameters.indexOf(id)] = value
    return expectedOf(war, { values, schedule: [] }, 60)
  }
  const share = (paths: ReturnType<typeof at>, ending: string): number =>
    sharesOf(paths)[war.endings.findIndex(({ id }) => id === ending)]!
  const along = (id: string, values: readonly number[], measure: (paths: ReturnType<typeof at>) => number) =>
    values.map((value) => measure(at(id, value)))
  const falls = (list: readonly number[]): boolean =>
    list.every((one, k) => k === 0 || one <= list[k - 1]! + 1e-9)

  it('more aid, fewer losses of the war; more enforcement, more give in; less intelligence, more land lost', () => {
    const lost = (paths: ReturnType<typeof at>): number =>
      share(paths, 'defender-accepts') + share(paths, 'defender-collapses')
    expect(falls(along('aid', [0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4], lost))).toBe(true)
    const accepts = along(
      'enforcement',
      [0, 0.25, 0.5, 0.75, 1],
      (paths) => -share(paths, 'attacker-accepts'),
    )
    expect(falls(accepts)).toBe(true)
    const total = war.totals.findIndex(({ id }) => id === 'land-taken')
    expect(falls(along('defender-intelligence', [0.8, 0.9, 1, 1.1], (paths) => paths.totals[total]!))).toBe(
      true,
    )
  })
})

describe('which numbers drive the loss of the defender', () => {
  /** Range and published total and first index. The ranges of the wills were not published: these are ours. */
  const inputs: Record<string, [number, number, number, number]> = {
    kappa: [29.2, 45.6, 0.137, 0.024],
    ratio: [1.3, 3, 0.442, 0.117],
    'iota-r': [0.4, 0.65, 0.041, 0.003],
    'recruits-r': [25, 40, 0.054, 0.007],
    'recruits-u': [16.7, 30, 0.421, 0.115],
    'leaving-u': [0.01, 0.035, 0.396, 0.079],
    'money-r-0': [20, 60, 0.019, 0.005],
    'deficit-r': [2, 6, 0.236, 0.059],
    'will-money': [0.01, 0.04, 0.02, 0.004],
    'will-casualties': [0.00125, 0.005, 0.1, 0.031],
    'will-r-0': [0.6, 0.95, 0.041, 0.016],
    'will-u-0': [0.6, 0.95, 0.202, 0.099],
  }

  it('are the published ones: the loss ratio, recruits and desertion of the defender', () => {
    const names = Object.keys(inputs)
    const design = sensitivityDesign(names, 4096, 1)
    const runs = design.rows
    const parameters = Object.keys(attritionDefaults)
    const values = new Float64Array(parameters.length * runs)
    attritionValues().forEach((value, parameter) => {
      values.fill(value, parameter * runs, (parameter + 1) * runs)
    })
    names.forEach((name, input) => {
      const [low, high] = inputs[name]!
      const from = parameters.indexOf(name) * runs
      design.columns[input]!.forEach((uniform, run) => {
        values[from + run] = low + (high - low) * uniform
      })
    })
    const { shares } = expectedPaths(compiledProcess(attritionModel('total')), { runs, months: 60, values })
    const loses = Float64Array.from(
      { length: runs },
      (_, run) => shares[runs + run]! + shares[3 * runs + run]!,
    )
    const found = sensitivityIndices(design, loses)
    names.forEach((name, input) => {
      const { first, total, firstError, totalError } = found[input]!
      const [, , publishedTotal, publishedFirst] = inputs[name]!
      expect(Math.abs(total - publishedTotal), name).toBeLessThan(3 * totalError + 0.02)
      expect(Math.abs(first - publishedFirst), name).toBeLessThan(3 * firstError + 0.02)
    })
    const strongest = names.map((name, k) => [name, found[k]!.total] as const).sort((a, b) => b[1] - a[1])
    expect(
      strongest
        .slice(0, 3)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['leaving-u', 'ratio', 'recruits-u'])
  })
})
