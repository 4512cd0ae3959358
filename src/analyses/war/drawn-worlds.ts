/** The wars of all drawn worlds, each on its expected path: how they end, and when they hurt everybody. */
import { type CompiledWarPath, type World, warParameters } from '../../compile/index.ts'
import { expectedPaths, type ScheduleEntry } from '../../models/index.ts'
import { mean, quantilesOfSorted } from '../../numeric/index.ts'
import type { EndingShare, Stalemate, WarPathAnswer } from './finding.ts'
import { firstHurting } from './stalemate.ts'
import { stocksToday } from './war-run.ts'

/** Worlds run at a time at most, and values kept by month at a time, which bounds the memory. */
const largestBatch = 2048
const keptValues = 4_000_000

/** What the worlds say together. */
export interface WarsOfWorlds {
  /** Mean, middle and 90 % of the worlds per ending, what still goes on last. */
  ranges: NonNullable<EndingShare['range']>[]
  stalemate: Stalemate['worlds']
  undefinedRuns: WarPathAnswer['undefinedRuns']
}

/** Gathers the numbers of the war in every world: `add` once per world; `finish` runs them all. */
export function warsOfWorlds(war: CompiledWarPath, worlds: number) {
  const width = war.parameters.length
  // One row per world; turned round batch by batch.
  const numbers = new Float64Array(worlds * width)
  return {
    add(world: World, k: number): void {
      numbers.set(warParameters(war, world.values, world.readings), k * width)
    },
    finish(schedule: readonly ScheduleEntry[], months: number): WarsOfWorlds | null {
      if (worlds === 0) return null
      const shares = Array.from({ length: war.endings.length + 1 }, () => new Float64Array(worlds))
      const wills = [...war.will.values()]
      const hurting: number[] = []
      const lost = { month: 0, runs: 0 }
      const { stocks, endings, totals } = war
      const kept = months * (stocks.length + endings.length + totals.length + 1)
      const batch = Math.max(1, Math.min(largestBatch, Math.floor(keptValues / kept)))
      for (let first = 0; first < worlds; first += batch) {
        const runs = Math.min(batch, worlds - first)
        const values = turned(numbers, width, first, runs)
        const paths = expectedPaths(war.process, { runs, months, values, schedule, keep: 'monthly' })
        war.endings.forEach((_, k) => {
          shares[k]!.set(paths.shares.subarray(k * runs, (k + 1) * runs), first)
        })
        shares[war.endings.length]!.set(paths.continuing, first)
        for (const month of paths.undefinedMonth) {
          if (month === 0) continue
          lost.runs++
          lost.month = lost.month === 0 ? month : Math.min(lost.month, month)
        }
        if (wills.length === 0) continue
        const today = stocksToday(war, values, runs)
        for (let run = 0; run < runs; run++) {
          const month = firstHurting(wills, today, paths, run)
          if (month !== null) hurting.push(month)
        }
      }
      return {
        ranges: shares.map((own) => {
          const middle = mean(own)
          const [low, median, high] = quantilesOfSorted(own.sort(), [0.05, 0.5, 0.95])
          return { mean: middle, low: low!, median: median!, high: high! }
        }),
        stalemate: wills.length === 0 ? null : overWorlds(hurting, worlds),
        undefinedRuns: lost.runs > 0 ? [{ what: 'drawn worlds', ...lost }] : [],
      }
    },
  }
}

/** Some rows of a table of runs, as columns: `values[parameter * runs + run]`. */
function turned(numbers: Float64Array, width: number, first: number, runs: number): Float64Array {
  const values = new Float64Array(width * runs)
  for (let run = 0; run < runs; run++) {
    const row = (first + run) * width
    for (let parameter = 0; parameter < width; parameter++) {
      values[parameter * runs + run] = numbers[row + parameter]!
    }
  }
  return values
}

function overWorlds(hurting: number[], worlds: number): Stalemate['worlds'] {
  if (hurting.length === 0) return { share: 0, low: null, high: null, worlds }
  const sorted = hurting.sort((a, b) => a - b)
  const [low, high] = quantilesOfSorted(sorted, [0.05, 0.95]) as [number, number]
  return { share: hurting.length / worlds, low, high, worlds }
}
