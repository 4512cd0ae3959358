/**
 * What separates rival readings of the war: each number of a scenario alone, and how much of an ending's variance each number
 * drives when all of them move over their 90 % ranges (first order after Saltelli et al. 2010, total after Jansen 1999).
 */
import type { CompiledCase, CompiledWarPath } from '../../compile/index.ts'
import { expectedPaths } from '../../models/index.ts'
import { sensitivityDesign, sensitivityIndices, variance } from '../../numeric/index.ts'
import type { Drawer } from './drawn-paths.ts'
import type { DrivenEnding, SeparatedScenario } from './finding.ts'
import { keyOfParameter, quantityOfParameter, type SettingRun } from './settings-table.ts'
import { expectedOf, sharesOf, type WarRun } from './war-run.ts'

/** Inputs named per ending, the strongest first. */
const named = 12
/** Runs worked out at a time: enough for the lanes, few enough to stop in between. */
const batch = 8192

/**
 * A scenario that changes two numbers or more, taken apart: each of its numbers alone, and all of them but that one, by the
 * share of the ending on which the scenario differs most from the base. Everything here on the same paths; null for a scenario
 * with fewer changes.
 */
export function separateScenario(
  war: CompiledWarPath,
  base: WarRun,
  { id, name, kind, run, changes }: SettingRun,
  months: number,
  draw: Drawer['draw'],
): SeparatedScenario | null {
  const always = changes.filter(({ months: some }) => some === null)
  if (kind !== 'scenario' || always.length < 2) return null
  const shares = (one: WarRun): number[] =>
    draw(one)?.shares.map(({ share }) => share) ?? sharesOf(expectedOf(war, one, months))
  const drawn = draw(run)
  const [before, together] = [shares(base), shares(run)]
  const gaps = together.map((share, k) => Math.abs(share - before[k]!))
  // Of equal gaps the first, whatever the last bit says.
  const ending = gaps.reduce((best, gap, k) => (gap > gaps[best]! + 1e-12 ? k : best), 0)
  const moved = [...run.values].flatMap((value, parameter) =>
    value === base.values[parameter] ? [] : [parameter],
  )
  const numbers = moved.map((parameter, k) => {
    const mixed = (most: WarRun, one: WarRun): number => {
      const values = Float64Array.from(most.values)
      values[parameter] = one.values[parameter]!
      return shares({ values, schedule: most.schedule })[ending]!
    }
    const { key, from, to } = always[k]!
    return { key, from, to, alone: mixed(base, run), without: mixed(run, base) }
  })
  const effect = ({ alone }: (typeof numbers)[number]): number => Math.abs(alone - before[ending]!)
  numbers.sort((a, b) => effect(b) - effect(a) || (a.key < b.key ? -1 : 1))
  return {
    id,
    name,
    ending: [...war.endings.map((one) => one.id), 'going-on'][ending]!,
    base: before[ending]!,
    together: together[ending]!,
    numbers,
    error: drawn ? drawn.shares[ending]!.error : null,
  }
}

/**
 * Sensitivity of every ending over the 90 % ranges of the numbers that have one, each range taken as equally likely throughout;
 * the others stay where they are. Null where no number has a range. Yields after every batch of runs.
 */
export function* driversOf(
  compiled: CompiledCase,
  war: CompiledWarPath,
  { values, schedule }: WarRun,
  { base, months, seed }: { base: number; months: number; seed: number },
): Generator<number, { runs: number; endings: DrivenEnding[] } | null> {
  const moving = [...war.parameters].flatMap((_, parameter) => {
    const { low, high } = compiled.quantities[quantityOfParameter(compiled, war, parameter)]!
    return low < high ? [{ parameter, low, high, key: keyOfParameter(compiled, war, parameter) }] : []
  })
  if (moving.length === 0 || base === 0) return null
  const design = sensitivityDesign(
    moving.map(({ key }) => key),
    base,
    seed,
  )
  const shares = Array.from({ length: war.endings.length + 1 }, () => new Float64Array(design.rows))
  for (let first = 0; first < design.rows; first += batch) {
    const runs = Math.min(batch, design.rows - first)
    const sets = new Float64Array(values.length * runs)
    values.forEach((value, parameter) => {
      sets.fill(value, parameter * runs, (parameter + 1) * runs)
    })
    moving.forEach(({ parameter, low, high }, input) => {
      const column = design.columns[input]!
      for (let run = 0; run < runs; run++) {
        sets[parameter * runs + run] = low + (high - low) * column[first + run]!
      }
    })
    const paths = expectedPaths(war.process, { runs, months, values: sets, schedule })
    war.endings.forEach((_, k) => {
      shares[k]!.set(paths.shares.subarray(k * runs, (k + 1) * runs), first)
    })
    shares[war.endings.length]!.set(paths.continuing, first)
    yield (first + runs) / design.rows
  }
  const ids = [...war.endings.map(({ id }) => id), 'going-on']
  const endings = ids.map((ending, k): DrivenEnding => {
    const sample = shares[k]!.subarray(0, 2 * base)
    const inputs = sensitivityIndices(design, shares[k]!).map((one, input) => ({
      key: moving[input]!.key,
      ...one,
    }))
    inputs.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
    const mean = sample.reduce((sum, share) => sum + share, 0) / sample.length
    const spread = Math.sqrt(Math.max(0, variance(sample)))
    return { ending, mean, spread, inputs: inputs.slice(0, named) }
  })
  return { runs: design.rows, endings }
}
