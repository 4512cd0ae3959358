import type { GraphRequest } from './build-graph.ts'
import { MONTH, SURVIVAL, UNDEFINED_MONTH } from './lane-kernels.ts'
import type { Instruction, LaneProgram } from './lane-program.ts'
import type { Schedule } from './schedule.ts'
import type { UniformValues } from './uniform-values.ts'

/** A block of lanes that goes through the months: `begin` once per block, then `month` for 1, 2, … */
export interface LaneMachine {
  /** The register file; which register is what, the program says. */
  readonly file: Float64Array
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

/** Builds a machine for a program. */
export function laneMachine(
  program: LaneProgram,
  shared: UniformValues,
  schedule: Schedule,
  { runs, values }: RunColumns,
): LaneMachine {
  const { lanes } = program
  const file = new Float64Array(program.size)
  for (const { at, from } of program.constants) file.fill(from, at, at + lanes)
  const series = program.shared.map(({ at, from }) => ({ at, values: shared.series(from) }))
  let start = 0

  const fillShared = (index: number): void => {
    for (const { at, values: one } of series) file.fill(one[index]!, at, at + lanes)
  }
  const load = (parameter: number, at: number): void => {
    const column = parameter * runs
    const count = Math.min(lanes, runs - start)
    for (let i = 0; i < count; i++) file[at + i] = values[column + start + i]!
    if (count < lanes) file.fill(file[at + count - 1]!, at + count, at + lanes)
  }

  return {
    file,
    begin(first) {
      start = first
      file.fill(1, SURVIVAL * lanes, SURVIVAL * lanes + lanes)
      if (runs - first < lanes) file.fill(0, SURVIVAL * lanes + runs - first, SURVIVAL * lanes + lanes)
      file.fill(0, UNDEFINED_MONTH * lanes, UNDEFINED_MONTH * lanes + lanes)
      file.fill(1, MONTH * lanes, MONTH * lanes + lanes)
      for (const at of program.totals) file.fill(0, at, at + lanes)
      for (const { at, from } of program.parameters) load(from, at)
      fillShared(0)
      runInstructions(file, lanes, program.once)
      for (const { to, from } of program.starts) file.copyWithin(to, from, from + lanes)
    },
    month(month) {
      file.fill(month, MONTH * lanes, MONTH * lanes + lanes)
      if (month > 1) fillShared(month - 1)
      for (const { at, from } of program.scheduled) {
        const replaced = schedule.valueAt(from, month)
        if (replaced === undefined) load(from, at)
        else file.fill(replaced, at, at + lanes)
      }
      if (shared.undefinedIn[month - 1]) markAll(file, lanes)
      runInstructions(file, lanes, program.monthly)
      for (const { to, from } of program.moves) file.copyWithin(to, from, from + lanes)
    },
  }
}

function runInstructions(file: Float64Array, lanes: number, list: readonly Instruction[]): void {
  for (let i = 0; i < list.length; i++) {
    const { kernel, target, a, b, c, d } = list[i]!
    kernel(file, lanes, target, a, b, c, d)
  }
}

/** A stock or chance that all runs share was left without a usable value: true of every run still going on. */
function markAll(file: Float64Array, lanes: number): void {
  for (let i = 0; i < lanes; i++) {
    const at = UNDEFINED_MONTH * lanes + i
    if (file[SURVIVAL * lanes + i]! > 0 && file[at] === 0) file[at] = file[MONTH * lanes + i]!
  }
}

/** Which parameters all runs share; those of no run at all count as shared, with the value 0. */
export function sharedParameters(
  count: number,
  { runs, values }: RunColumns,
  schedule: Schedule,
): Pick<GraphRequest, 'same' | 'scheduled'> {
  const same = Array.from({ length: count }, (_, parameter) => {
    const from = parameter * runs
    const first = runs === 0 ? 0 : values[from]!
    for (let run = 1; run < runs; run++) if (!Object.is(values[from + run], first)) return undefined
    return first
  })
  return { same, scheduled: schedule.parameters }
}
