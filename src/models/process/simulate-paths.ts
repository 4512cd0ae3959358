import { mean, selectQuantiles, variance } from '../../numeric/index.ts'
import type { Process } from './compile-process.ts'
import { differencesOf, laneMachine } from './lane-machine.ts'
import { laneProgram } from './lane-program.ts'
import { levelsOf } from './levels.ts'
import { pathEndings } from './path-endings.ts'
import { pathNoise } from './path-noise.ts'
import { allEnded, registers, SURVIVAL, UNDEFINED_MONTH } from './register-file.ts'
import { readSchedule, type ScheduleEntry } from './schedule.ts'
import { uniformValues } from './uniform-values.ts'

/** What drawn paths are asked for. */
export interface SimulationInput {
  /** Number of paths, at least 1. */
  readonly paths: number
  /** Months to run, a whole number. */
  readonly months: number
  /** One value per parameter, in the order of the model. */
  readonly values: Float64Array
  readonly schedule?: readonly ScheduleEntry[]
  readonly seed: number | string
  /** Name of the draws beside the seed; two names are independent (default ''). */
  readonly name?: string
  /** Stocks, steps and totals to be looked at month by month. */
  readonly watch?: readonly string[]
}

/** Results of drawn paths; standard errors are those of the sample. Endings and totals are numbered as in the process. */
export interface Simulation {
  readonly paths: number
  readonly months: number
  /** Share of the paths that ended so, and its standard error. */
  readonly shares: Float64Array
  readonly shareErrors: Float64Array
  /** Share of the paths still going on after the last month, and its standard error. */
  readonly continuing: number
  readonly continuingError: number
  /** sharesBy[ending * months + month]: share that ended so up to and with that month (first at 0). */
  readonly sharesBy: Float64Array
  /** Mean of each total over all paths, and its standard error (0 for one path). */
  readonly totals: Float64Array
  readonly totalErrors: Float64Array
  readonly watched: readonly WatchedSeries[]
  /** First month in which some path had no usable value for a stock, chance, hazard or total; 0 if none. */
  readonly undefinedMonth: number
  /** How many paths had such a month. */
  readonly undefinedPaths: number
}

/** Fifty dots of a value for every month: quantiles at 0.01, 0.03, … 0.99. */
export interface WatchedSeries {
  readonly name: string
  /** Stocks and steps are looked at among paths going on beyond the month, totals among all. */
  readonly among: 'going-on' | 'all'
  /** Paths looked at in each month; those in which a step has no usable value are left out. */
  readonly counts: Int32Array
  /** dots[month * 50 + dot], ascending; all 0 where no path is left. */
  readonly dots: Float64Array
}

/** Probabilities of the fifty dots. */
export const dotProbabilities: readonly number[] = Array.from({ length: 50 }, (_, i) => (2 * i + 1) / 100)

/**
 * Draws paths of a process. The draws depend on seed, name, step, path and month only, so that settings can be compared on
 * the same luck; the same input gives the same bytes in every JavaScript engine. Memory: 8 bytes per path, month and
 * watched name. RangeError for sizes that do not fit and for names that are not in the process.
 */
export function simulatePaths(process: Process, input: SimulationInput): Simulation {
  const { paths, months, values, seed, name = '' } = input
  checkSizes(process, input)
  const schedule = readSchedule(process.parameters, input.schedule ?? [], months)
  const graph = process.graphs.drawn
  const differences = differencesOf(values.length, { runs: 1, values }, schedule)
  const watches = (input.watch ?? []).map((one) => {
    const among = process.totals.includes(one) ? ('all' as const) : ('going-on' as const)
    return { name: one, among, number: graph.named.get(one)!, rows: new Float64Array(months * paths) }
  })
  const kept = new Set(watches.map(({ number }) => number))
  const levels = levelsOf(graph, differences, kept)
  const uniform = uniformValues(graph, levels, differences, months)
  const noise = pathNoise(seed, name)
  const endings = pathEndings(process.endings.length, months, noise)
  const mode = {
    endings: 0,
    noise: (operation: 'normal' | 'jump', step: number) => noise.kernel(operation, process.steps[step]!),
    effect: endings.effect,
  }
  const program = laneProgram(graph, levels, kept, mode, paths)
  const machine = laneMachine(program, uniform, schedule, { runs: paths, values })
  const series = watches.map((watch) => ({
    ...watch,
    counts: new Int32Array(months),
    from: levels.byRun[watch.number] ? program.registerOf(watch.number) : uniform.series(watch.number),
  }))
  const totals = process.totals.map(() => new Float64Array(paths))
  let [undefinedMonth, undefinedPaths] = [0, 0]

  const { lanes } = program
  for (let first = 0; first < paths; first += lanes) {
    const count = Math.min(lanes, paths - first)
    machine.begin(first)
    endings.begin(first)
    for (let month = 1, over = false; month <= months; month++) {
      if (!over) {
        noise.moveTo(first, month)
        endings.moveTo(month)
        machine.month(month)
        over = allEnded(lanes)
        if (over && series.length === 0) break
      }
      for (const one of series) look(one, month - 1, paths, count, lanes)
    }
    for (const [total, at] of program.totals.entries())
      totals[total]!.set(registers.subarray(at, at + count), first)
    for (let i = 0; i < count; i++) {
      const month = registers[UNDEFINED_MONTH * lanes + i]!
      if (month === 0) continue
      undefinedPaths++
      undefinedMonth = undefinedMonth === 0 ? month : Math.min(undefinedMonth, month)
    }
  }
  return {
    paths,
    months,
    ...sharesOf(endings.counts, process.endings.length, paths, months),
    totals: Float64Array.from(totals, mean),
    totalErrors: Float64Array.from(totals, (sample) => (paths < 2 ? 0 : Math.sqrt(variance(sample) / paths))),
    watched: series.map(dotsOf(paths, months)),
    undefinedMonth,
    undefinedPaths,
  }
}

interface Watch {
  readonly name: string
  readonly among: WatchedSeries['among']
  /** rows[month * paths + …]: values packed. */
  readonly rows: Float64Array
  readonly counts: Int32Array
  /** Register, or the months of what all paths share. */
  readonly from: number | Float64Array
}

/** Writes down a watched value for the paths of a block. */
function look(
  { among, rows, counts, from }: Watch,
  row: number,
  paths: number,
  count: number,
  lanes: number,
): void {
  const start = row * paths
  let next = start + counts[row]!
  for (let i = 0; i < count; i++) {
    if (among === 'going-on' && registers[SURVIVAL * lanes + i] === 0) continue
    const value = typeof from === 'number' ? registers[from + i]! : from[row]!
    if (Number.isFinite(value)) rows[next++] = value
  }
  counts[row] = next - start
}

function dotsOf(paths: number, months: number) {
  return ({ name, among, rows, counts }: Watch): WatchedSeries => {
    const each = dotProbabilities.length
    const dots = new Float64Array(months * each)
    for (let row = 0; row < months; row++) {
      const sample = rows.subarray(row * paths, row * paths + counts[row]!)
      selectQuantiles(sample, dotProbabilities, dots.subarray(row * each, (row + 1) * each))
    }
    return { name, among, counts, dots }
  }
}

type Shares = Pick<Simulation, 'shares' | 'shareErrors' | 'continuing' | 'continuingError' | 'sharesBy'>

function sharesOf(counts: Int32Array, endings: number, paths: number, months: number): Shares {
  const error = (share: number): number => Math.sqrt((share * (1 - share)) / paths)
  const shares = new Float64Array(endings)
  const sharesBy = new Float64Array(endings * months)
  let left = paths
  for (let ending = 0; ending < endings; ending++) {
    let sum = 0
    for (let month = 0; month < months; month++) {
      sum += counts[ending * months + month]!
      sharesBy[ending * months + month] = sum / paths
    }
    shares[ending] = sum / paths
    left -= sum
  }
  const continuing = left / paths
  return { shares, shareErrors: shares.map(error), continuing, continuingError: error(continuing), sharesBy }
}

function checkSizes(process: Process, { paths, months, values, watch = [] }: SimulationInput): void {
  if (!(Number.isInteger(paths) && paths >= 1 && Number.isInteger(months) && months >= 0)) {
    throw new RangeError(`no ${paths} paths over ${months} months`)
  }
  const wanted = process.parameters.length
  if (values.length !== wanted) throw new RangeError(`${values.length} values where ${wanted} are needed`)
  const known = new Set([...process.stocks, ...process.steps, ...process.totals].filter((id) => id !== ''))
  const strange = watch.find((name) => !known.has(name))
  if (strange !== undefined) throw new RangeError(`${strange} is no stock, step or total`)
}
