import { runInstructions } from './instruction.ts'
import type { LaneProgram, SharedFilling } from './lane-program.ts'
import type { Differences } from './levels.ts'
import { MONTH, markAll, registers, SURVIVAL, UNDEFINED_MONTH } from './register-file.ts'
import type { Schedule } from './schedule.ts'
import type { UniformValues } from './uniform-values.ts'

/** Takes blocks of lanes through the months: `begin` once per block, then `month` for 1, 2, … */
export interface LaneMachine {
  /** Puts runs first, first + 1, … into the lanes. Lanes beyond the last run repeat it and are ended from the start. */
  begin(first: number): void
  /** Runs one month (1 in the first); afterwards every register holds its value at the end of that month. */
  month(month: number): void
}

/** Runs and the columns of their parameters: values[parameter * runs + run]. */
export interface RunColumns {
  readonly runs: number
  readonly values: Float64Array
}

/** Makes the register file ready for a program. No other program may run before the last block is through. */
export function laneMachine(
  program: LaneProgram,
  uniform: UniformValues,
  schedule: Schedule,
  { runs, values }: RunColumns,
): LaneMachine {
  const { lanes } = program
  const fill = (register: number, value: number): void => {
    registers.fill(value, register, register + lanes)
  }
  const seriesOf = ({ at, from, byMonth }: SharedFilling) => ({ at, byMonth, series: uniform.series(from) })
  const shared = program.shared.map(seriesOf)
  const sharedCells = program.sharedCells.map(seriesOf)
  for (const { at, series } of shared) fill(at, series[0]!)
  for (const { at, series } of sharedCells) registers[at] = series[0]!
  const changing = shared.filter(({ byMonth }) => byMonth)
  const changingCells = sharedCells.filter(({ byMonth }) => byMonth)
  const fillShared = (row: number): void => {
    for (const { at, series } of changing) fill(at, series[row]!)
    for (const { at, series } of changingCells) registers[at] = series[row]!
  }
  let start = 0
  const load = (parameter: number, at: number): void => {
    const column = parameter * runs + start
    const count = Math.min(lanes, runs - start)
    for (let i = 0; i < count; i++) registers[at + i] = values[column + i]!
    if (count < lanes) registers.fill(values[column + count - 1]!, at + count, at + lanes)
  }
  for (const { at, from } of program.constants) fill(at, from)
  for (const { at, from } of program.constantCells) registers[at] = from

  return {
    begin(first) {
      start = first
      fill(SURVIVAL * lanes, 1)
      const survival = SURVIVAL * lanes
      if (runs - first < lanes) registers.fill(0, survival + runs - first, survival + lanes)
      fill(UNDEFINED_MONTH * lanes, 0)
      fill(MONTH * lanes, 1)
      for (const at of [...program.totals, ...program.shares]) fill(at, 0)
      for (const { at, from } of program.parameters) load(from, at)
      fillShared(0)
      runInstructions(program.once, lanes)
      for (const { to, from } of program.starts) registers.copyWithin(to, from, from + lanes)
    },
    month(month) {
      fill(MONTH * lanes, month)
      fillShared(month - 1)
      for (const { at, from } of program.scheduled) {
        const replaced = schedule.valueAt(from, month)
        if (replaced === undefined) load(from, at)
        else fill(at, replaced)
      }
      if (uniform.undefinedIn[month - 1]) markAll(lanes)
      runInstructions(program.monthly, lanes)
      for (const { to, from } of program.moves) registers.copyWithin(to, from, from + lanes)
    },
  }
}

/** Which parameters all runs share; those of no run at all count as shared, with the value 0. */
export function differencesOf(count: number, { runs, values }: RunColumns, schedule: Schedule): Differences {
  const same = Array.from({ length: count }, (_, parameter) => {
    const from = parameter * runs
    const first = runs === 0 ? 0 : values[from]!
    for (let run = 1; run < runs; run++) if (!Object.is(values[from + run], first)) return undefined
    return first
  })
  return { same, schedule }
}
