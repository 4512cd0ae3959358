/**
 * A mutually hurting stalemate (after Zartman 1985; here 1 less the resolve of the party that feels it least), and whether
 * there is a way out. Both together are what Zartman calls ripe; they are worked out and said apart.
 */
import type { CompiledCase, CompiledWarPath } from '../../compile/index.ts'
import type { ExpectedPaths } from '../../models/index.ts'
import type { Ripeness, Stalemate } from './finding.ts'
import { markedMonths } from './months.ts'
import { stocksToday } from './war-run.ts'

/** What counts as hurting: 1 less the resolve of a party. A judgement, shown beside the answer. */
export const hurtsAt = 0.4
/** Share of worlds with an acceptable package from which there counts as a way out. A judgement, shown too. */
export const opensAt = 0.5

/**
 * First month in which every one of these stocks is at 1 - hurtsAt or below; 0 = today, null = never. `today` is
 * `stocks[stock * runs + run]`, `paths` are kept by month.
 */
export function firstHurting(
  stocks: readonly number[],
  today: Float64Array,
  paths: ExpectedPaths,
  run: number,
): number | null {
  const { runs, months, monthly } = paths
  // A will of 0.6 less a rounding error is 0.6.
  const hurts = (resolve: number): boolean => 1 - resolve >= hurtsAt - 1e-12
  if (stocks.every((stock) => hurts(today[stock * runs + run]!))) return 0
  for (let month = 1; month <= months; month++) {
    const row = (stock: number): number => (stock * months + month - 1) * runs + run
    if (stocks.every((stock) => hurts(monthly!.stocks[row(stock)]!))) return month
  }
  return null
}

/** When it hurts everybody whose resolve the war path has, on the base path; null where it has nobody's. */
export function stalemateOf(
  compiled: CompiledCase,
  war: CompiledWarPath,
  base: { values: Float64Array; paths: ExpectedPaths },
  worlds: Stalemate['worlds'],
): Stalemate | null {
  const parties = [...war.will].sort(([a], [b]) => a - b)
  if (parties.length === 0) return null
  const stocks = parties.map(([, stock]) => stock)
  const today = stocksToday(war, base.values)
  const { months, monthly } = base.paths
  return {
    hurtsAt,
    parties: parties.map(([party, stock]) => ({
      party: compiled.parties[party]!.id,
      stock: war.stocks[stock]!.name,
      today: today[stock]!,
      at: markedMonths(months).map((month) => ({
        month,
        value: monthly!.stocks[stock * months + month - 1]!,
      })),
    })),
    month: firstHurting(stocks, today, base.paths, 0),
    worlds,
  }
}

/** Ripe or not: when it hurts, and how often a package is acceptable today (or whether one is, without draws). */
export function ripenessOf(stalemate: Stalemate | null, wayOut: number | null, acceptable: number): Ripeness {
  const open = wayOut === null ? acceptable > 0 : wayOut >= opensAt
  const month = stalemate?.month ?? null
  return { wayOut, opensAt, hurts: month === 0, open, month: open ? month : null }
}
