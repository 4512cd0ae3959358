import { exponential } from '../../numeric/index.ts'
import type { ExpectedPaths } from './expected-paths.ts'

/** When a path ends and how, as one side sees it from the months before. */
export interface EndingChances {
  readonly months: number
  readonly endings: number
  /** chances[ending * months + month]: probability that it ends so in that month (first at 0), if it is going on. */
  readonly chances: Float64Array
}

/** What going on and every ending is worth to one side, all on one scale. */
export interface SideValues {
  /** Value per unit of time while it goes on. */
  readonly flow: number
  /** Value of each ending, in the order of the process. */
  readonly endings: ArrayLike<number>
  /** Value of still going on after the last month; by default the flow. */
  readonly terminal?: number
  /** Discount rate per year, continuous; 0 for none. */
  readonly rate: number
}

/**
 * Chances of ending in a month among what is still going on, from a run kept `monthly` (otherwise RangeError). Months that
 * are never reached have chances 0.
 */
export function endingChances(paths: ExpectedPaths, run = 0): EndingChances {
  const { runs, months, monthly } = paths
  if (!monthly || !(run >= 0 && run < runs)) throw new RangeError(`run ${run} is not kept by month`)
  const endings = months === 0 ? 0 : monthly.endingAt.length / (months * runs)
  const chances = new Float64Array(endings * months)
  for (let month = 0; month < months; month++) {
    const before = month === 0 ? 1 : monthly.survival[(month - 1) * runs + run]!
    if (!(before > 0)) continue
    for (let ending = 0; ending < endings; ending++) {
      const row = ending * months + month
      chances[row] = Math.min(1, monthly.endingAt[row * runs + run]! / before)
    }
  }
  return { months, endings, chances }
}

/**
 * Value of going on, W[t] after t = 0..months months, for each side, by one pass backwards: W[months] is the terminal value,
 * and W[t] = (1 - d) flow + d (sum over endings of chance x value + chance of going on x W[t + 1]), d = exp(-rate / 12).
 * Between the least and the largest of the side's values; where all are equal, that value. A path without endings runs
 * down to the flow. RangeError where a side has no value for some ending.
 */
export function continuationValues(path: EndingChances, sides: readonly SideValues[]): Float64Array[] {
  const { months, endings, chances } = path
  return sides.map(({ flow, endings: worth, terminal = flow, rate }) => {
    if (worth.length < endings) throw new RangeError(`${worth.length} values for ${endings} endings`)
    const keep = exponential(-rate / 12)
    const values = new Float64Array(months + 1)
    values[months] = terminal
    for (let month = months - 1; month >= 0; month--) {
      let ahead = 0
      let goesOn = 1
      for (let ending = 0; ending < endings; ending++) {
        const chance = Math.min(goesOn, chances[ending * months + month]!)
        ahead += chance * worth[ending]!
        goesOn -= chance
      }
      values[month] = (1 - keep) * flow + keep * (ahead + goesOn * values[month + 1]!)
    }
    return values
  })
}
