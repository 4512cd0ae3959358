/**
 * Drawn paths of a war: chance in every month. Every set of numbers is drawn with the same random numbers, and one that was
 * drawn already is not drawn again.
 */
import type { CompiledWarPath } from '../../compile/index.ts'
import { dotProbabilities, type Simulation, simulatePaths } from '../../models/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { DrawnShare, LevelAt } from './finding.ts'
import { keyOf, type WarRun } from './war-run.ts'

/** How a set of numbers comes out over drawn paths. */
export interface DrawnPaths {
  /** In the order of the endings, what still goes on last. */
  shares: readonly DrawnShare[]
  /** Share that has ended so by the end of a month (from 1). */
  endedBy: (ending: number, month: number) => number
  /** Means of the totals at the last month. */
  totals: Float64Array
}

/** What is drawn for the whole analysis. */
export interface Drawer {
  /** Null where no paths are wanted. */
  draw: (run: WarRun) => DrawnPaths | null
  /** Means of the totals after so many months, over the same paths; null where none are wanted. */
  totalsAfter: (run: WarRun, months: number) => Float64Array | null
  /** The watched stocks and totals of one run, month by month. */
  watch: (run: WarRun) => ((id: string, month: number) => LevelAt['drawn']) | null
  /** Paths so far in which some formula had no usable value, and the first month of it. */
  readonly lost: Readonly<{ runs: number; month: number }>
}

/** Paths whose stocks are kept month by month: plenty for fifty dots. And values kept in all, which bounds the memory. */
const watchedPaths = 20_000
const keptValues = 12_000_000
/** The stream of every draw here. */
const name = 'war'

/** Draws paths of one war path, all of one seed: path 7 meets the same luck in every set of numbers, however many there are. */
export function drawerOf(
  war: CompiledWarPath,
  { paths, months, seed }: { paths: number; months: number; seed: number },
): Drawer {
  const known = new Map<string, Simulation>()
  const lost = { runs: 0, month: 0 }
  const simulate = ({ values, schedule }: WarRun, span: number): Simulation =>
    simulatePaths(war.process, { paths, months: span, values, schedule, seed, name })
  const keep = (key: string, found: Simulation): Simulation => {
    const { undefinedPaths, undefinedMonth } = found
    known.set(key, found)
    lost.runs += undefinedPaths
    if (undefinedPaths > 0)
      lost.month = lost.month === 0 ? undefinedMonth : Math.min(lost.month, undefinedMonth)
    return found
  }
  const simulation = (run: WarRun): Simulation => {
    const key = keyOf(run)
    return known.get(key) ?? keep(key, simulate(run, months))
  }
  return {
    draw: (run) => (paths === 0 ? null : describe(simulation(run), war.endings.length)),
    totalsAfter: (run, span) => {
      if (paths === 0) return null
      return span === months ? simulation(run).totals : simulate(run, span).totals
    },
    watch: (run) => {
      if (paths === 0) return null
      const { values, schedule } = run
      const { watch } = war
      const room = Math.max(1, Math.floor(keptValues / (months * Math.max(1, watch.length))))
      const fewer = Math.min(paths, watchedPaths, room)
      const found = simulatePaths(war.process, { paths: fewer, months, values, schedule, seed, name, watch })
      // Watching changes no path, so that these need not be drawn once more.
      if (fewer === paths && !known.has(keyOf(run))) keep(keyOf(run), found)
      return levelsOf(found)
    },
    lost,
  }
}

function describe(
  { shares, shareErrors, continuing, continuingError, sharesBy, months, totals }: Simulation,
  endings: number,
): DrawnPaths {
  const ended = Array.from({ length: endings }, (_, k) => ({ share: shares[k]!, error: shareErrors[k]! }))
  return {
    shares: [...ended, { share: continuing, error: continuingError }],
    endedBy: (ending, month) => sharesBy[ending * months + month - 1]!,
    totals,
  }
}

function levelsOf({ watched, paths }: Simulation): (id: string, month: number) => LevelAt['drawn'] {
  const each = dotProbabilities.length
  return (id, month) => {
    const series = watched.find((one) => one.name === id)
    const count = series?.counts[month - 1] ?? 0
    if (!series || count === 0) return null
    const dots = [...series.dots.subarray((month - 1) * each, month * each)]
    const [low, median, high] = quantilesOfSorted(dots, [0.05, 0.5, 0.95]) as [number, number, number]
    return { low, median, high, dots, paths: count / paths }
  }
}
