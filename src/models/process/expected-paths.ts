import type { Process } from './compile-process.ts'
import { expectedEffect } from './expected-endings.ts'
import { differencesOf, type LaneMachine, laneMachine } from './lane-machine.ts'
import { type LaneProgram, laneProgram } from './lane-program.ts'
import { levelsOf } from './levels.ts'
import { allEnded, registers, SURVIVAL, UNDEFINED_MONTH } from './register-file.ts'
import { readSchedule, type ScheduleEntry } from './schedule.ts'
import { uniformValues } from './uniform-values.ts'

/** What expected paths are asked for. */
export interface ExpectedInput {
  /** Number of runs; 0 gives empty results. */
  readonly runs: number
  /** Months to run, a whole number; 0 leaves everything going on. */
  readonly months: number
  /** values[parameter * runs + run], parameters in the order of the model. */
  readonly values: Float64Array
  /** Parameters replaced in some months, in every run. Start values of stocks read the parameters without it. */
  readonly schedule?: readonly ScheduleEntry[]
  /** `monthly` also keeps every month (default `final`). */
  readonly keep?: 'final' | 'monthly'
}

/** Results of runs. Endings, stocks and totals are numbered as in the process. */
export interface ExpectedPaths {
  readonly runs: number
  readonly months: number
  /** shares[ending * runs + run]: probability that the run has ended so by the last month. */
  readonly shares: Float64Array
  /** Probability that it is still going on; with the shares it makes 1. */
  readonly continuing: Float64Array
  /** totals[total * runs + run]. */
  readonly totals: Float64Array
  /** First month (from 1) in which a stock, chance, hazard or total had no usable value; 0 if none. */
  readonly undefinedMonth: Int32Array
  /** Only with `keep: 'monthly'`. */
  readonly monthly?: ExpectedMonths
}

/** The course of expected paths; `month` counts from 0 for the first. */
export interface ExpectedMonths {
  /** endingAt[(ending * months + month) * runs + run]: probability that it ends so in that month. */
  readonly endingAt: Float64Array
  /** survival[month * runs + run]: probability that it goes on beyond that month. */
  readonly survival: Float64Array
  /**
   * stocks[(stock * months + month) * runs + run]: at the end of the month, on the path that is still going on. After a
   * sure ending that path is nobody's; it is continued as if nothing had ended.
   */
  readonly stocks: Float64Array
  /** totalsAt[(total * months + month) * runs + run]: the total up to and with that month. */
  readonly totalsAt: Float64Array
}

/**
 * Expected paths of a process, noise at its mean: stocks follow the path that is still going on, and the probabilities of
 * the endings are exact sums over competing risks. Each run depends on its own column only, to the last bit.
 * RangeError for arrays of the wrong length, months that are no whole number, or a schedule of an unknown parameter.
 */
export function expectedPaths(process: Process, input: ExpectedInput): ExpectedPaths {
  const { runs, months } = input
  checkSizes(process, input)
  const schedule = readSchedule(process.parameters, input.schedule ?? [], months)
  const graph = process.graphs.mean
  const differences = differencesOf(process.parameters.length, input, schedule)
  const levels = levelsOf(graph, differences, [])
  const uniform = uniformValues(graph, levels, differences, months)
  const mode = { endings: process.endings.length, noise: noNoise, effect: expectedEffect }
  const program = laneProgram(graph, levels, new Set(), mode, runs)
  const machine = laneMachine(program, uniform, schedule, input)
  const found = emptyPaths(process, input)
  const stocks = graph.ends.map((end) => (levels.byRun[end] ? program.registerOf(end) : uniform.series(end)))
  for (let first = 0; first < runs; first += program.lanes) runBlock(program, machine, stocks, found, first)
  return found
}

/** Runs one block; `stocks`: the register of each stock, or its months if all runs share them. */
function runBlock(
  program: LaneProgram,
  machine: LaneMachine,
  stocks: readonly (number | Float64Array)[],
  found: ExpectedPaths,
  first: number,
): void {
  const { lanes, shares, totals } = program
  const { runs, months, monthly } = found
  const count = Math.min(lanes, runs - first)
  const copy = (target: Float64Array, row: number, from: number): void => {
    const at = row * runs + first
    for (let i = 0; i < count; i++) target[at + i] = registers[from + i]!
  }
  machine.begin(first)
  for (let month = 1; month <= months; month++) {
    if (monthly) for (const at of shares) registers.fill(0, at, at + lanes)
    machine.month(month)
    if (!monthly) {
      if (allEnded(lanes)) break
      continue
    }
    const row = month - 1
    copy(monthly.survival, row, SURVIVAL * lanes)
    for (const [ending, at] of shares.entries()) {
      copy(monthly.endingAt, ending * months + row, at)
      const sums = ending * runs + first
      for (let i = 0; i < count; i++) found.shares[sums + i]! += registers[at + i]!
    }
    for (const [total, at] of totals.entries()) copy(monthly.totalsAt, total * months + row, at)
    for (const [stock, from] of stocks.entries()) {
      const at = (stock * months + row) * runs + first
      if (typeof from === 'number') copy(monthly.stocks, stock * months + row, from)
      else monthly.stocks.fill(from[row]!, at, at + count)
    }
  }
  if (!monthly) for (const [ending, at] of shares.entries()) copy(found.shares, ending, at)
  copy(found.continuing, 0, SURVIVAL * lanes)
  for (const [total, at] of totals.entries()) copy(found.totals, total, at)
  for (let i = 0; i < count; i++) found.undefinedMonth[first + i] = registers[UNDEFINED_MONTH * lanes + i]!
}

function noNoise(): never {
  throw new Error('expected paths have no noise')
}

function checkSizes(process: Process, { runs, months, values }: ExpectedInput): void {
  const whole = (n: number): boolean => Number.isInteger(n) && n >= 0
  if (!whole(runs) || !whole(months)) throw new RangeError(`no ${runs} runs over ${months} months`)
  const wanted = process.parameters.length * runs
  if (values.length !== wanted) throw new RangeError(`${values.length} values where ${wanted} are needed`)
}

function emptyPaths(process: Process, { runs, months, keep }: ExpectedInput): ExpectedPaths {
  const cells = (rows: number): Float64Array => new Float64Array(rows * runs)
  const monthly = {
    endingAt: cells(process.endings.length * (keep === 'monthly' ? months : 0)),
    survival: cells(keep === 'monthly' ? months : 0),
    stocks: cells(process.stocks.length * (keep === 'monthly' ? months : 0)),
    totalsAt: cells(process.totals.length * (keep === 'monthly' ? months : 0)),
  }
  return {
    runs,
    months,
    shares: cells(process.endings.length),
    continuing: cells(1),
    totals: cells(process.totals.length),
    undefinedMonth: new Int32Array(runs),
    ...(keep === 'monthly' ? { monthly } : {}),
  }
}
