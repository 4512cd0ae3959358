/** Tests of a rate around dates that keep the series as it is and move the dates. */
import { naturalLog, type RandomStream } from '../../numeric/index.ts'
import { type DayRange, type MatchedRound, matchedRounds, type WindowWidths } from './date-windows.ts'

/** Counts and days covered, summed from the first day: entry d holds the sum over the first d days. */
export interface DailySums {
  /** Number of the first day. */
  readonly start: number
  readonly count: Float64Array
  readonly exposure: Float64Array
}

/** Longest series in days; a century and more. */
export const longestSeries = 40_000

/**
 * Spreads counts over their days and sums them. Periods that overlap add up in counts and in days. Null where there is no
 * day, a period ends before it begins, or the whole is longer than `longestSeries`.
 */
export function dailySums(periods: readonly (DayRange & { count: number })[]): DailySums | null {
  if (periods.length === 0 || periods.some(({ from, to }) => to < from)) return null
  const start = periods.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const end = periods.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY)
  const days = end - start + 1
  if (days > longestSeries) return null
  const count = new Float64Array(days + 1)
  const exposure = new Float64Array(days + 1)
  for (const period of periods) {
    const share = period.count / (period.to - period.from + 1)
    for (let day = period.from - start; day <= period.to - start; day++) {
      count[day + 1]! += share
      exposure[day + 1]! += 1
    }
  }
  for (let day = 0; day < days; day++) {
    count[day + 1]! += count[day]!
    exposure[day + 1]! += exposure[day]!
  }
  return { start, count, exposure }
}

/**
 * Rate in the windows over the rate in their own controls, rounds weighted as by Mantel and Haenszel (Rothman, Greenland &
 * Lash 2008), so that a slow trend cancels between the days before and after. `shift` turns all dates by so many days around
 * the series, its end joined to its beginning. NaN where no round has both window and controls, or nothing is counted.
 */
export function matchedRatio(series: DailySums, rounds: readonly MatchedRound[], shift = 0): number {
  const { near, far } = weighted(series, rounds, shift)
  return near / far
}

/** What is counted near and far, each weighted by the days of the other; NaN where no round has both. */
function weighted(
  series: DailySums,
  rounds: readonly MatchedRound[],
  shift: number,
): { near: number; far: number } {
  let near = 0
  let far = 0
  let told = false
  for (const { window, controls } of rounds) {
    const inside = sumOver(series, window, shift)
    const beside = { count: 0, exposure: 0 }
    for (const range of controls) {
      const { count, exposure } = sumOver(series, range, shift)
      beside.count += count
      beside.exposure += exposure
    }
    const total = inside.exposure + beside.exposure
    if (inside.exposure === 0 || beside.exposure === 0) continue
    told = true
    near += (inside.count * beside.exposure) / total
    far += (beside.count * inside.exposure) / total
  }
  return told ? { near, far } : { near: Number.NaN, far: Number.NaN }
}

/**
 * How far from 1 the ratio is, as a logarithm, with half an event added on either side: where little is counted, a ratio of
 * nothing to something must not look further from 1 than many to none.
 */
function distance(series: DailySums, rounds: readonly MatchedRound[], shift = 0): number {
  const { near, far } = weighted(series, rounds, shift)
  return Math.abs(naturalLog((near + 0.5) / (far + 0.5)))
}

/** Counts and days in a range turned by a shift. */
export function sumOver(series: DailySums, range: DayRange, shift = 0): { count: number; exposure: number } {
  const days = series.count.length - 1
  const length = Math.min(range.to - range.from + 1, days)
  const from = modulo(range.from - series.start + shift, days)
  const to = from + length
  const part = (sums: Float64Array): number =>
    to <= days ? sums[to]! - sums[from]! : sums[days]! - sums[from]! + sums[to - days]!
  return { count: part(series.count), exposure: part(series.exposure) }
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by

/** A ratio with the share of moved dates that give one at least as far from 1. */
export interface DateTest {
  readonly ratio: number
  readonly p: number
  /** Placements of the dates compared, the real one included. */
  readonly placements: number
}

/** Rotations tried at most; longer series are turned in equal steps. */
const mostShifts = 4000

/**
 * Circular-shift test: all dates are turned together around the series, which keeps the spacing of the dates and how the
 * counts hang together from day to day (Barnard 1963 on tests by recomputing). Two-sided: far from 1 in either direction.
 * Exact over the shifts tried; no random numbers. Null where the real ratio cannot be told. Shifts into days without
 * counts are left out.
 */
export function circularShiftTest(series: DailySums, rounds: readonly MatchedRound[]): DateTest | null {
  const days = series.count.length - 1
  const step = Math.max(1, Math.ceil(days / mostShifts))
  const moved: number[] = []
  for (let shift = step; shift < days; shift += step) moved.push(distance(series, rounds, shift))
  return compare(series, rounds, moved)
}

/** Draws of placebo dates tried for each round before the whole draw is given up. */
const tries = 50

/**
 * Placebo dates: as many windows of the same lengths at random days that touch no real window, with controls of their own
 * that leave out the real windows too. Two-sided. Null where the ratio cannot be told or fewer than twenty draws found room.
 */
export function placeboTest(
  series: DailySums,
  rounds: readonly MatchedRound[],
  widths: WindowWidths,
  draws: number,
  stream: RandomStream,
): DateTest | null {
  const days = series.count.length - 1
  const inside = { from: series.start, to: series.start + days - 1 }
  const real = rounds.map(({ window }) => window)
  const moved: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const placed = placeWindows(real, inside, stream)
    if (!placed) continue
    const all = matchedRounds([...real, ...placed], { before: 0, after: 0, control: widths.control }, inside)
    const own = all.filter(({ window }) =>
      placed.some(({ from }) => from >= window.from && from <= window.to),
    )
    moved.push(distance(series, own))
  }
  return moved.length < 20 ? null : compare(series, rounds, moved)
}

/** Random windows as long as the real ones, clear of these and of each other by a day; null where there was no room. */
function placeWindows(real: readonly DayRange[], inside: DayRange, stream: RandomStream): DayRange[] | null {
  const placed: DayRange[] = []
  for (const { from, to } of real) {
    const room = inside.to - inside.from + 1 - (to - from)
    let found: DayRange | null = null
    for (let attempt = 0; attempt < tries && !found && room > 0; attempt++) {
      const first = inside.from + stream.integer(room)
      const window = { from: first, to: first + to - from }
      const clear = (other: DayRange): boolean => other.to + 1 < window.from || other.from > window.to + 1
      if (real.every(clear) && placed.every(clear)) found = window
    }
    if (!found) return null
    placed.push(found)
  }
  return placed
}

/** Distances this close to the real one count as equal to it. */
const equal = 1e-9

function compare(
  series: DailySums,
  rounds: readonly MatchedRound[],
  moved: readonly number[],
): DateTest | null {
  const ratio = matchedRatio(series, rounds)
  if (Number.isNaN(ratio)) return null
  const own = distance(series, rounds)
  const told = moved.filter((one) => !Number.isNaN(one))
  const extreme = told.filter((one) => one >= own - equal).length
  return { ratio, p: (extreme + 1) / (told.length + 1), placements: told.length + 1 }
}
