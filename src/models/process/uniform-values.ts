import type { MonthGraph } from './build-graph.ts'
import {
  FIXED_REGISTERS,
  type Kernel,
  kernels,
  MONTH,
  type Operation,
  SURVIVAL,
  UNDEFINED_MONTH,
} from './lane-kernels.ts'
import type { Levels } from './levels.ts'
import type { Schedule } from './schedule.ts'

/** Values that are the same in every run, worked out once for all months instead of once per run. */
export interface UniformValues {
  /** Value with that number in every month (first month at 0), and before the first for what does not change. */
  series(number: number): Float64Array
  /** 1 for months (first at 0) in which a stock or chance that all runs share was left without a usable value. */
  readonly undefinedIn: Uint8Array
}

interface UniformStep {
  readonly kernel: Kernel
  readonly target: number
  readonly inputs: readonly number[]
}

/** Runs what all runs share through the months, on a register file of one lane. */
export function uniformValues(
  month: MonthGraph,
  levels: Levels,
  schedule: Schedule,
  months: number,
): UniformValues {
  const { graph, starts, ends, request } = month
  const registerOf = (number: number): number => FIXED_REGISTERS + number
  const file = new Float64Array(FIXED_REGISTERS + graph.values.length)
  const once: UniformStep[] = []
  const monthly: UniformStep[] = []
  const shown: number[] = []
  const stocks: number[] = []
  const scheduled: number[] = []
  for (const [number, value] of graph.values.entries()) {
    if (!levels.needed[number] || levels.byRun[number]) continue
    const target = registerOf(number)
    shown.push(number)
    if (value.operation === 'constant') file[target] = value.detail
    else if (value.operation === 'scheduled') scheduled.push(number)
    else if (value.operation === 'stock') stocks.push(number)
    else if (value.operation !== 'month') {
      const step = {
        kernel: kernels[value.operation as Operation],
        target,
        inputs: value.inputs.map(registerOf),
      }
      if (levels.byMonth[number]) monthly.push(step)
      else once.push(step)
    }
  }
  const monthRegister = graph.values.findIndex(({ operation }) => operation === 'month')
  const table = new Map(shown.map((number) => [number, new Float64Array(Math.max(1, months))]))
  const undefinedIn = new Uint8Array(Math.max(1, months))
  const run = (steps: readonly UniformStep[], at: number): void => {
    file[MONTH] = at + 1
    file[registerOf(monthRegister)] = at + 1
    for (const { kernel, target, inputs } of steps) {
      kernel(file, 1, target, inputs[0]!, inputs[1] ?? 0, inputs[2] ?? 0, inputs[3] ?? 0)
    }
    if (file[UNDEFINED_MONTH] !== 0) undefinedIn[at] = 1
    file[UNDEFINED_MONTH] = 0
  }

  file[SURVIVAL] = 1
  run(once, 0)
  for (const stock of stocks)
    file[registerOf(stock)] = file[registerOf(starts[graph.values[stock]!.detail]!)]!
  for (let at = 0; at < Math.max(1, months); at++) {
    for (const number of scheduled) {
      const { detail } = graph.values[number]!
      file[registerOf(number)] = schedule.valueAt(detail, at + 1) ?? request.same[detail]!
    }
    if (at < months) run(monthly, at)
    for (const [number, series] of table) series[at] = file[registerOf(number)]!
    for (const stock of stocks)
      file[registerOf(stock)] = file[registerOf(ends[graph.values[stock]!.detail]!)]!
  }
  return { series: (number) => table.get(number)!, undefinedIn }
}
