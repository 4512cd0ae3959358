import type { MonthGraph } from './build-graph.ts'
import { type Instruction, runInstructions } from './instruction.ts'
import { kernels, type Operation } from './lane-kernels.ts'
import type { Differences, Levels } from './levels.ts'
import { FIXED_REGISTERS, MONTH, registers, SURVIVAL, UNDEFINED_MONTH } from './register-file.ts'

/** Values that are the same in every run, worked out once for all months instead of once per run. */
export interface UniformValues {
  /** Value with that number in every month (first month at 0); at 0 also what stands before the first month. */
  series(number: number): Float64Array
  /** 1 for months (first at 0) in which a stock or chance that all runs share was left without a usable value. */
  readonly undefinedIn: Uint8Array
}

/** All four lanes hold the same. */
const LANES = 4

/** Takes what all runs share through the months. */
export function uniformValues(
  { values, starts, ends }: MonthGraph,
  { needed, byRun, byMonth }: Levels,
  { same, schedule }: Differences,
  months: number,
): UniformValues {
  const rows = Math.max(1, months)
  const undefinedIn = new Uint8Array(rows)
  const numbers = [...values.keys()].filter((number) => needed[number] && !byRun[number])
  const at = new Int32Array(values.length)
  for (const [i, number] of numbers.entries()) at[number] = (FIXED_REGISTERS + i) * LANES
  const fill = (register: number, value: number): void => {
    registers.fill(value, register, register + LANES)
  }
  const from = (operation: string): number[] =>
    numbers.filter((number) => values[number]!.operation === operation)
  const clock = from('month')
  const instructions = (month: 0 | 1): Instruction[] =>
    numbers
      .filter((number) => byMonth[number] === month && values[number]!.inputs.length > 0)
      .map((number) => {
        const { operation, inputs } = values[number]!
        const [a = 0, b = 0, c = 0, d = 0] = inputs.map((input) => at[input]!)
        return { kernel: kernels[operation as Operation], target: at[number]!, a, b, c, d }
      })
  const run = (list: readonly Instruction[], row: number): void => {
    fill(MONTH * LANES, row + 1)
    for (const number of clock) fill(at[number]!, row + 1)
    fill(UNDEFINED_MONTH * LANES, 0)
    runInstructions(list, LANES)
    if (registers[UNDEFINED_MONTH * LANES] !== 0) undefinedIn[row] = 1
  }

  const [stocks, scheduled, monthly] = [from('stock'), from('scheduled'), instructions(1)]
  fill(SURVIVAL * LANES, 1)
  for (const number of from('constant')) fill(at[number]!, values[number]!.detail)
  for (const number of [...from('parameter'), ...scheduled]) fill(at[number]!, same[values[number]!.detail]!)
  run(instructions(0), 0)
  for (const number of stocks) fill(at[number]!, registers[at[starts[values[number]!.detail]!]!]!)

  const table = new Float64Array(numbers.length * rows)
  for (let row = 0; row < rows; row++) {
    for (const number of scheduled) {
      const { detail } = values[number]!
      fill(at[number]!, schedule.valueAt(detail, row + 1) ?? same[detail]!)
    }
    if (row < months) run(monthly, row)
    for (let i = 0; i < numbers.length; i++) table[i * rows + row] = registers[(FIXED_REGISTERS + i) * LANES]!
    for (const number of stocks) fill(at[number]!, registers[at[ends[values[number]!.detail]!]!]!)
  }
  return {
    series: (number) => {
      const row = at[number]! / LANES - FIXED_REGISTERS
      return table.subarray(row * rows, row * rows + rows)
    },
    undefinedIn,
  }
}
