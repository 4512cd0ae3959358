/** Figures of different sources for one number of the war path, side by side and never averaged. */
import type { CompiledCase, CompiledWarPath } from '../../compile/index.ts'
import { expectedPaths } from '../../models/index.ts'
import type { Drawer } from './drawn-paths.ts'
import type { RivalNumber } from './finding.ts'
import { quantityOfParameter } from './settings-table.ts'
import { sharesOf, sideBySide, type WarRun } from './war-run.ts'

/** Every number with rival figures: what each gives, and how far apart they are. */
export function rivalsOf(
  compiled: CompiledCase,
  war: CompiledWarPath,
  base: WarRun,
  months: number,
  draw: Drawer['draw'],
): RivalNumber[] {
  const ids = [...war.endings.map(({ id }) => id), 'going-on']
  return war.rivalFigures.map(({ parameter: id, quantity, figures, note = '' }) => {
    const parameter = war.process.parameters.indexOf(id)
    const { minimum, maximum, unit = '' } = compiled.quantities[quantity]!
    const central = figures.map((figure) => compiled.quantities[figure]!.central)
    const [least, largest] = [Math.min(...central), Math.max(...central)]
    const sets = central.map((value) => {
      const values = Float64Array.from(base.values)
      values[parameter] = Math.min(maximum, Math.max(minimum, value))
      return values
    })
    const paths = expectedPaths(war.process, {
      runs: sets.length,
      months,
      values: sideBySide(sets),
      schedule: base.schedule,
    })
    const used = compiled.quantities[quantityOfParameter(compiled, war, parameter)]!
    return {
      key: used.key,
      unit,
      note,
      used: base.values[parameter]!,
      ratio: least > 0 ? largest / least : null,
      figures: figures.map((figure, k) => {
        const { key, basis } = compiled.quantities[figure]!
        const expected = sharesOf(paths, k)
        const drawn = draw({ values: sets[k]!, schedule: base.schedule })
        return {
          key,
          value: central[k]!,
          basis: basis.kind,
          ...(basis.broken ? { broken: true as const } : {}),
          claims: [...new Set(basis.passages.map(({ claim }) => claim))],
          shares: ids.map((ending, share) => ({
            id: ending,
            expected: expected[share]!,
            drawn: drawn?.shares[share] ?? null,
          })),
        }
      }),
    }
  })
}
