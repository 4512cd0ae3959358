/** One set of numbers of a war path, and its expected path. */
import {
  type CompiledCase,
  type CompiledWarPath,
  centralValues,
  leadingReadings,
  warParameters,
  warSchedule,
} from '../../compile/index.ts'
import { type ExpectedPaths, expectedPaths, type Process, type ScheduleEntry } from '../../models/index.ts'

/** Numbers of the process in its order, and what replaces them in some months. */
export interface WarRun {
  values: Float64Array
  schedule: ScheduleEntry[]
}

/** The run of a compiled case at central values and leading readings: that of its base world. */
export function warRunOf(compiled: CompiledCase, war: CompiledWarPath): WarRun {
  const values = warParameters(war, centralValues(compiled), leadingReadings(compiled))
  return { values, schedule: warSchedule(war) }
}

/** A text that two runs share if and only if their numbers are the same. */
export function keyOf({ values, schedule }: WarRun): string {
  return `${values.join()} ${JSON.stringify(schedule)}`
}

/** The expected path of one run, month by month. */
export function expectedOf(
  war: CompiledWarPath,
  { values, schedule }: WarRun,
  months: number,
): ExpectedPaths {
  return expectedPaths(war.process, { runs: 1, months, values, schedule, keep: 'monthly' })
}

/** Numbers of several runs that share a schedule, as the engine takes them: `values[parameter * runs + run]`. */
export function sideBySide(sets: readonly ArrayLike<number>[]): Float64Array {
  const [first] = sets
  const values = new Float64Array(sets.length * (first?.length ?? 0))
  sets.forEach((set, run) => {
    for (let parameter = 0; parameter < set.length; parameter++) {
      values[parameter * sets.length + run] = set[parameter]!
    }
  })
  return values
}

/** Shares of the endings of one run of many, what still goes on last; they sum to 1. */
export function sharesOf(paths: ExpectedPaths, run = 0): number[] {
  const { runs, shares, continuing } = paths
  const endings = Array.from({ length: shares.length / runs }, (_, ending) => shares[ending * runs + run]!)
  return [...endings, continuing[run]!]
}

const still = new WeakMap<Process, Process>()

/** The process with nothing happening in its months. */
function standingStill(process: Process): Process {
  let known = still.get(process)
  if (!known) {
    const { mean } = process.graphs
    const graph = { ...mean, ends: mean.starts, effects: [] }
    known = { ...process, graphs: { mean: graph, drawn: graph } }
    still.set(process, known)
  }
  return known
}

/** Stocks as they stand before the first month: `stocks[stock * runs + run]`. */
export function stocksToday(war: CompiledWarPath, values: Float64Array, runs = 1): Float64Array {
  const process = standingStill(war.process)
  return expectedPaths(process, { runs, months: 1, values, keep: 'monthly' }).monthly!.stocks
}
