/** Does something rise or fall over time? Rank tests that do not ask for a straight line or a normal error. */
import { normalCdf, normalQuantile, quantilesOfSorted, wilsonInterval } from '../../numeric/index.ts'

/** Test of a trend. */
export interface MannKendall {
  /** Later values above earlier ones, less those below. */
  readonly s: number
  /** Variance of s where order means nothing, ties counted in. */
  readonly variance: number
  readonly z: number
  /** Two-sided, by the normal curve. */
  readonly p: number
}

/**
 * Mann–Kendall test (Mann 1945, Kendall 1975) of values in the order of time, with the variance for ties and a continuity
 * correction of one. All values equal, or fewer than two: s 0, p 1. O(n²).
 */
export function mannKendall(values: readonly number[]): MannKendall {
  let s = 0
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(values[later]! - values[earlier]!)
  }
  const variance = varianceOfS(values)
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { s, variance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))) }
}

function varianceOfS(values: readonly number[]): number {
  const runs = new Map<number, number>()
  for (const value of values) runs.set(value, (runs.get(value) ?? 0) + 1)
  const part = (n: number): number => n * (n - 1) * (2 * n + 5)
  let sum = part(values.length)
  for (const run of runs.values()) sum -= part(run)
  return Math.max(0, sum / 18)
}

/** A slope with its interval, per unit of time. */
export interface TheilSen {
  readonly slope: number
  readonly low: number
  readonly high: number
}

/**
 * Theil–Sen slope (Theil 1950, Sen 1968): the median slope over all pairs at different times, with Sen's interval from the
 * variance of the rank statistic, which is cut at the smallest and largest slope. NaN without two different times.
 */
export function theilSen(times: readonly number[], values: readonly number[], level = 0.9): TheilSen {
  const slopes: number[] = []
  for (let later = 1; later < times.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const apart = times[later]! - times[earlier]!
      if (apart !== 0) slopes.push((values[later]! - values[earlier]!) / apart)
    }
  }
  if (slopes.length === 0) return { slope: Number.NaN, low: Number.NaN, high: Number.NaN }
  const sorted = Float64Array.from(slopes).sort()
  const [slope] = quantilesOfSorted(sorted, [0.5])
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(varianceOfS(values))
  // Sen's ranks (N ± C) / 2 and one more above, counted from 1, between neighbours by a straight line.
  const at = (rank: number): number => {
    const place = Math.min(sorted.length - 1, Math.max(0, rank - 1))
    const below = Math.floor(place)
    const next = sorted[Math.min(below + 1, sorted.length - 1)]!
    return sorted[below]! + (place - below) * (next - sorted[below]!)
  }
  return { slope: slope!, low: at((sorted.length - reach) / 2), high: at((sorted.length + reach) / 2 + 1) }
}

/** How many moves went up, and how large a share that is. */
export interface Ratchet {
  readonly up: number
  readonly down: number
  /** NaN where nothing moved. */
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Ratchet share: moves up over moves up and down, with Wilson's interval; moves of at most `least` count as none. */
export function ratchet(moves: readonly number[], least = 0, level = 0.9): Ratchet {
  const up = moves.filter((move) => move > least).length
  const down = moves.filter((move) => move < -least).length
  const [low, high] = wilsonInterval(up, up + down, normalQuantile((1 + level) / 2))
  return { up, down, share: up / (up + down), low, high }
}
