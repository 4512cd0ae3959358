/** One question for talks and for decisions: is something counted more often near these dates than on matched days? */
import {
  blockBootstrap,
  circularShiftTest,
  type DailySums,
  type DayRange,
  equivalence,
  halfNormalRatio,
  type MatchedRound,
  matchedRatio,
  matchedRounds,
  placeboTest,
  type RatePeriod,
  rateModel,
  sumOver,
  type WindowWidths,
} from '../../models/index.ts'
import { exponential, naturalLog, normalQuantile, type RandomStream } from '../../numeric/index.ts'
import type { Draft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

/** What was found about the dates. */
export interface AroundDates {
  rounds: MatchedRound[]
  /** Rate near the dates over the rate on matched days; null where it cannot be told. */
  ratio: number | null
  interval: [number, number] | null
  p: number | null
  sameP: number | null
  likelihoodRatio: number | null
  /** Sign of the effect; 0 where the regression and the plain ratio disagree on it. */
  direction: number
  details: Record<string, number>
}

/** Days of a block of the bootstrap. */
const week = 7
const reach90 = normalQuantile(0.95)

/**
 * Rate ratio by the regression with a log trend on the days of windows and controls, summed by week; its interval from weeks
 * and rounds drawn again; p by turning all dates around the series; placebo dates beside it. Where the regression cannot tell
 * (nothing counted near the dates, say) the plain matched ratio is given, without an interval.
 */
export function aroundDates(
  series: DailySums,
  dates: readonly DayRange[],
  widths: WindowWidths,
  parameters: EventsParameters,
  stream: (name: string) => RandomStream,
): AroundDates {
  const days = series.count.length - 1
  const all = matchedRounds(dates, widths, { from: series.start, to: series.start + days - 1 })
  const rounds = all.filter(
    ({ window, controls }) =>
      sumOver(series, window).exposure > 0 && controls.some((range) => sumOver(series, range).exposure > 0),
  )
  const weeks = weeksOf(series, rounds)
  const model = rateModel(weeks.flat())
  const shifted = circularShiftTest(series, rounds)
  const plain = matchedRatio(series, rounds)
  const details: Record<string, number> = Number.isFinite(plain) ? { matchedRatio: plain } : {}
  if (!model) {
    const ratio = Number.isFinite(plain) ? plain : null
    return {
      rounds,
      ratio,
      interval: null,
      p: shifted?.p ?? null,
      sameP: null,
      likelihoodRatio: null,
      direction: Math.sign((ratio ?? 1) - 1),
      details,
    }
  }
  const { draws, sameRatio, expectedRatio } = parameters
  const drawn = blockBootstrap(
    weeks.length,
    (chosen) => rateModel(Array.from(chosen, (k) => weeks[k]!).flat())?.logRatio ?? Number.NaN,
    { draws },
    stream('weeks'),
  )
  const placebo = placeboTest(series, rounds, widths, draws, stream('placebo'))
  // Rounds are the independent occasions: what they differ by among themselves must show, however much is counted in each.
  const byRound = blockBootstrap(
    rounds.length,
    (chosen) =>
      naturalLog(
        matchedRatio(
          series,
          Array.from(chosen, (k) => rounds[k]!),
        ),
      ),
    { draws },
    stream('rounds'),
  )
  const error = Math.max(model.error, drawn?.error ?? 0, byRound?.error ?? 0)
  return {
    rounds,
    ratio: exponential(model.logRatio),
    interval: intervalOf(model.logRatio, error, drawn),
    p: shifted?.p ?? null,
    sameP: equivalence(model.logRatio, error, naturalLog(sameRatio)).p,
    likelihoodRatio: halfNormalRatio(model.logRatio, error, naturalLog(expectedRatio)),
    direction: Math.sign(model.logRatio) === Math.sign(plain - 1) ? model.logRatio : 0,
    details: {
      ...details,
      dispersion: model.dispersion,
      trendPerYear: exponential(model.trend * 365.25),
      ...(placebo ? { placeboP: placebo.p } : {}),
      ...(shifted ? { placements: shifted.placements } : {}),
    },
  }
}

/** The wider end of two intervals on either side, so that neither few weeks nor even counts look too certain. */
function intervalOf(
  logRatio: number,
  error: number,
  drawn: { low: number; high: number } | null,
): [number, number] {
  const low = Math.min(logRatio - reach90 * error, drawn?.low ?? logRatio)
  const high = Math.max(logRatio + reach90 * error, drawn?.high ?? logRatio)
  return [exponential(low), exponential(high)]
}

/**
 * Days of windows and controls, summed within each week into those near and those not: `[week][near or far]`. Weeks without
 * such days are left out.
 */
function weeksOf(series: DailySums, rounds: readonly MatchedRound[]): RatePeriod[][] {
  const parts = new Map<number, { near: boolean; from: number; to: number }[]>()
  const add = (range: DayRange, near: boolean): void => {
    for (let from = range.from; from <= range.to; ) {
      const number = Math.floor((from - series.start) / week)
      const to = Math.min(range.to, series.start + (number + 1) * week - 1)
      parts.set(number, [...(parts.get(number) ?? []), { near, from, to }])
      from = to + 1
    }
  }
  const seen = new Set<number>()
  for (const { window, controls } of rounds) {
    add(window, true)
    for (const range of controls) {
      // Neighbouring rounds may share control days; each day counts once.
      for (const one of unseen(range, seen)) add(one, false)
    }
  }
  return [...parts.keys()]
    .sort((a, b) => a - b)
    .map((number) =>
      [true, false].flatMap((near): RatePeriod[] => {
        const own = parts.get(number)!.filter((part) => part.near === near)
        const sums = own.map((part) => sumOver(series, part))
        const exposure = sums.reduce((total, one) => total + one.exposure, 0)
        if (exposure === 0) return []
        const count = sums.reduce((total, one) => total + one.count, 0)
        return [{ count, exposure, near: near ? 1 : 0, time: series.start + (number + 0.5) * week }]
      }),
    )
    .filter((list) => list.length > 0)
}

/** Parts of a range whose days have not been seen before; marks them seen. */
function unseen(range: DayRange, seen: Set<number>): DayRange[] {
  const left: { from: number; to: number }[] = []
  for (let day = range.from; day <= range.to; day++) {
    if (seen.has(day)) continue
    seen.add(day)
    const last = left[left.length - 1]
    if (last && last.to === day - 1) last.to = day
    else left.push({ from: day, to: day })
  }
  return left
}

/** What stays the same whatever was counted: figure, test and the rounds for and against. `why` where it gives no verdict. */
export function draftAround(
  found: AroundDates,
  series: DailySums,
  eventsOf: (round: MatchedRound) => string[],
  leastRounds: number,
): Omit<Draft, 'party' | 'indicator' | 'counted' | 'series' | 'skipped'> {
  const n = found.rounds.length
  const above = (round: MatchedRound): boolean => matchedRatio(series, [round]) > 1
  return {
    estimate: found.ratio,
    interval: found.interval,
    n,
    why: n < leastRounds ? 'few' : found.p === null ? 'cannot-tell' : null,
    details: found.details,
    examples: found.rounds.filter(above).flatMap(eventsOf),
    counterExamples: found.rounds.filter((round) => !above(round)).flatMap(eventsOf),
    p: found.p,
    sameP: found.sameP,
    direction: found.direction,
    ratio: found.likelihoodRatio,
  }
}
