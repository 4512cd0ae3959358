/**
 * The war under every scenario and lever that changes its numbers. All rows are drawn with the same random numbers, so that two
 * rows differ by what was changed and not by luck. Rows with the same numbers are one row.
 */
import {
  applySettings,
  type CompiledCase,
  type CompiledWarPath,
  leadingReadings,
  type Settings,
} from '../../compile/index.ts'
import type { Drawer } from './drawn-paths.ts'
import type { NumberChange, SettingRow } from './finding.ts'
import { expectedOf, keyOf, sharesOf, type WarRun, warRunOf } from './war-run.ts'

/** A scenario or lever with the run it makes. */
export interface SettingRun {
  id: string
  name: string
  kind: SettingRow['kind']
  also: SettingRow['also']
  run: WarRun
  changes: NumberChange[]
}

/** The base case first, then scenarios, then levers; those of `only` where it is given. What changes nothing is left out. */
export function settingRuns(
  compiled: CompiledCase,
  war: CompiledWarPath,
  only: readonly string[] | null,
): SettingRun[] {
  const base = warRunOf(compiled, war)
  const found: SettingRun[] = [
    { id: 'base', name: 'as things stand', kind: 'base', also: [], run: base, changes: [] },
  ]
  const byKey = new Map([[keyOf(base), found[0]!]])
  const add = (id: string, name: string, kind: 'scenario' | 'lever', settings: Settings): void => {
    if (only && !only.includes(id)) return
    const changed = applySettings(compiled, settings)
    const run = warRunOf(changed, changed.warPath!)
    const key = keyOf(run)
    const known = byKey.get(key)
    if (known) {
      if (known.kind !== 'base') known.also.push({ id, name, kind })
      return
    }
    const row: SettingRun = {
      id,
      name,
      kind,
      also: [],
      run,
      changes: changesOf(war, compiled, changed, base, run),
    }
    byKey.set(key, row)
    found.push(row)
  }
  for (const { id, name, settings } of compiled.scenarios) add(id, name, 'scenario', settings)
  for (const { id, name, settings } of compiled.levers) add(id, name, 'lever', settings)
  return found
}

/** Key of the number that a process parameter takes in a run: the case's own, or what the leading reading puts in its place. */
export function keyOfParameter(compiled: CompiledCase, war: CompiledWarPath, parameter: number): string {
  return compiled.quantities[quantityOfParameter(compiled, war, parameter)]!.key
}

/** The quantity behind a process parameter in the base world. */
export function quantityOfParameter(compiled: CompiledCase, war: CompiledWarPath, parameter: number): number {
  let quantity = war.parameters[parameter]!
  for (const reading of leadingReadings(compiled)) {
    const seen = war.seenDifferently.get(reading)?.find((one) => one.parameter === parameter)
    if (seen) quantity = seen.quantity
  }
  return quantity
}

function changesOf(
  war: CompiledWarPath,
  before: CompiledCase,
  after: CompiledCase,
  from: WarRun,
  to: WarRun,
): NumberChange[] {
  const always = [...war.parameters].flatMap((_, parameter): NumberChange[] => {
    const [old, now] = [from.values[parameter]!, to.values[parameter]!]
    if (old === now) return []
    return [{ key: keyOfParameter(after, war, parameter), from: old, to: now, months: null }]
  })
  const before_ = before.warPath!.schedule
  const scheduled = after.warPath!.schedule.slice(before_.length).flatMap((one): NumberChange[] => {
    const parameter = war.parameters.indexOf(one.quantity)
    if (parameter < 0) return []
    const { key } = after.quantities[one.quantity]!
    return [{ key, from: from.values[parameter]!, to: one.value, months: [one.from, one.until] }]
  })
  return [...always, ...scheduled]
}

/** One row of the table. */
export function settingRow(
  war: CompiledWarPath,
  { id, name, kind, also, changes, run }: SettingRun,
  months: number,
  drawer: Drawer,
): SettingRow {
  const paths = expectedOf(war, run, months)
  const expected = sharesOf(paths)
  const drawn = drawer.draw(run)
  const year = months < 12 ? null : drawer.totalsAfter(run, 12)
  const ids = [...war.endings.map((ending) => ending.id), 'going-on']
  const monthly = paths.monthly!
  return {
    id,
    name,
    kind,
    also,
    changes,
    shares: ids.map((ending, k) => ({ id: ending, expected: expected[k]!, drawn: drawn?.shares[k] ?? null })),
    totals: war.totals.map((total, k) => ({
      id: total.id,
      year: months < 12 ? null : (year?.[k] ?? monthly.totalsAt[k * months + 11]!),
      end: drawn?.totals[k] ?? monthly.totalsAt[k * months + months - 1]!,
    })),
  }
}
