import { exponentialLanes } from '../../numeric/index.ts'
import { buildMonthGraph, type Effect } from './build-graph.ts'
import type { Process } from './compile-process.ts'
import { accumulate, endSurely, readHazard } from './effect-kernels.ts'
import { type Kernel, SURVIVAL, UNDEFINED_MONTH } from './lane-kernels.ts'
import { type LaneMachine, laneMachine, sharedParameters } from './lane-machine.ts'
import { type Instruction, type LaneProgram, laneProgram, type Registers } from './lane-program.ts'
import { levelsOf } from './levels.ts'
import { readSchedule, type ScheduleEntry } from './schedule.ts'
import { type UniformValues, uniformValues } from './uniform-values.ts'

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

/** Lanes of a block: few enough that a register file of forty registers stays in the fastest memory. */
const BLOCK = 128

/**
 * Expected paths of a process, noise at its mean: stocks follow the path that is still going on, and the probabilities of
 * the endings are exact sums over competing risks. Each run depends on its own column only, to the last bit.
 * RangeError for arrays of the wrong length, months that are no whole number, or a schedule of an unknown parameter.
 */
export function expectedPaths(process: Process, input: ExpectedInput): ExpectedPaths {
  const { runs, months, values } = input
  checkSizes(process, input)
  const schedule = readSchedule(process.parameters, input.schedule ?? [], months)
  const graph = buildMonthGraph(process, {
    noise: 'mean',
    ...sharedParameters(process.parameters.length, input, schedule),
  })
  const levels = levelsOf(graph, [])
  const shared = uniformValues(graph, levels, schedule, months)
  const lanes = Math.max(1, Math.min(BLOCK, runs))
  const program = laneProgram(graph, levels, new Set(), {
    lanes,
    endings: process.endings.length,
    noise: () => {
      throw new Error('expected paths have no noise')
    },
    effect: (effect, registers) => effectInstruction(effect, registers, lanes),
  })
  const machine = laneMachine(program, shared, schedule, { runs, values })
  const found = emptyPaths(process, input)
  const stockOf = graph.ends.map((end) => ({ end, byRun: levels.byRun[end] === 1 }))
  for (let first = 0; first < runs; first += lanes) runBlock(program, machine, shared, stockOf, found, first)
  return found
}

interface StockValue {
  readonly end: number
  readonly byRun: boolean
}

function runBlock(
  program: LaneProgram,
  machine: LaneMachine,
  shared: UniformValues,
  stocks: readonly StockValue[],
  found: ExpectedPaths,
  first: number,
): void {
  const { lanes, shares, totals } = program
  const { file } = machine
  const { runs, months, monthly } = found
  const count = Math.min(lanes, runs - first)
  const copy = (target: Float64Array, row: number, from: number): void => {
    const at = row * runs + first
    for (let i = 0; i < count; i++) target[at + i] = file[from + i]!
  }

  machine.begin(first)
  for (const at of shares) file.fill(0, at, at + lanes)
  for (let month = 1; month <= months; month++) {
    if (monthly) for (const at of shares) file.fill(0, at, at + lanes)
    machine.month(month)
    if (!monthly) {
      if (allEnded(file, lanes)) break
      continue
    }
    const row = month - 1
    copy(monthly.survival, row, SURVIVAL * lanes)
    for (const [ending, at] of shares.entries()) {
      copy(monthly.endingAt, ending * months + row, at)
      const sums = ending * runs + first
      for (let i = 0; i < count; i++) found.shares[sums + i]! += file[at + i]!
    }
    for (const [total, at] of totals.entries()) copy(monthly.totalsAt, total * months + row, at)
    for (const [stock, { end, byRun }] of stocks.entries()) {
      const at = (stock * months + row) * runs + first
      if (byRun) copy(monthly.stocks, stock * months + row, program.registerOf(end))
      else monthly.stocks.fill(shared.series(end)[row]!, at, at + count)
    }
  }
  if (!monthly) for (const [ending, at] of shares.entries()) copy(found.shares, ending, at)
  copy(found.continuing, 0, SURVIVAL * lanes)
  for (const [total, at] of totals.entries()) copy(found.totals, total, at)
  for (let i = 0; i < count; i++) found.undefinedMonth[first + i] = file[UNDEFINED_MONTH * lanes + i]!
}

function allEnded(file: Float64Array, lanes: number): boolean {
  for (let i = 0; i < lanes; i++) if (file[SURVIVAL * lanes + i]! > 0) return false
  return true
}

function effectInstruction(effect: Effect, registers: Registers, lanes: number): Instruction {
  const { registerOf, totals, shares } = registers
  const none = { target: 0, a: 0, b: 0, c: 0, d: 0 }
  switch (effect.kind) {
    case 'accumulate':
      return { ...none, kernel: accumulate, target: totals[effect.total]!, a: registerOf(effect.adds) }
    case 'sure': {
      const [a, b] = [registerOf(effect.less), registerOf(effect.than)]
      return { ...none, kernel: endSurely, target: shares[effect.ending]!, a, b }
    }
    case 'hazards': {
      const hazards = effect.hazards.map(({ ending, value }) => ({
        from: registerOf(value),
        share: shares[ending]!,
      }))
      return { ...none, kernel: competingRisks(hazards, lanes) }
    }
  }
}

/** Splits what ends in a month among the hazards in proportion to them. */
function competingRisks(hazards: readonly { from: number; share: number }[], lanes: number): Kernel {
  const rates = new Float64Array((hazards.length + 2) * lanes)
  const sum = hazards.length * lanes
  const stays = sum + lanes
  return (file) => {
    rates.fill(0, sum, stays)
    for (const [k, { from }] of hazards.entries()) {
      const at = k * lanes
      readHazard(file, lanes, from, rates, at)
      for (let i = 0; i < lanes; i++) rates[sum + i]! -= rates[at + i]!
    }
    exponentialLanes(rates, lanes, stays, sum)
    // From here on `stays` holds what ends per unit of hazard.
    for (let i = 0; i < lanes; i++) {
      const going = file[SURVIVAL * lanes + i]!
      const stay = rates[stays + i]!
      const all = -rates[sum + i]!
      file[SURVIVAL * lanes + i] = going * stay
      rates[stays + i] = all > 0 ? (going * (1 - stay)) / all : 0
    }
    for (const [k, { share }] of hazards.entries()) {
      for (let i = 0; i < lanes; i++) file[share + i]! += rates[stays + i]! * rates[k * lanes + i]!
    }
  }
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
