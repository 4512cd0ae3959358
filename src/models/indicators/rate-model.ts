/** Counts near some dates against counts elsewhere, with a trend and a dispersion taken from the data. */
import { exponential, naturalLog } from '../../numeric/index.ts'

/** One stretch of time. */
export interface RatePeriod {
  readonly count: number
  /** Days it covers, above 0. */
  readonly exposure: number
  /** Share of it that lies near the dates, 0 to 1. */
  readonly near: number
  /** Its middle, in any unit; the trend is per this unit. */
  readonly time: number
}

/** The fitted model. */
export interface RateModel {
  /** Logarithm of how many times as high the rate is near the dates. */
  readonly logRatio: number
  /** Its standard error, dispersion counted in. */
  readonly error: number
  /** Variance over what independent events would have: Pearson's statistic over degrees of freedom, at least 1. */
  readonly dispersion: number
  /** Change of the logarithm of the rate per unit of time; 0 without a trend. */
  readonly trend: number
}

/** Steps of the fit; it settles in about six. */
const steps = 60
const settled = 1e-10

/**
 * Quasi-Poisson regression (Wedderburn 1974; McCullagh & Nelder 1989): rate = e^(level + logRatio near + trend time), by
 * reweighted least squares. Null where it cannot be told: too few periods for a dispersion, all equally near, nothing
 * counted near or elsewhere, or the trend and nearness say the same. Dispersion is never taken below 1, so that few and
 * even counts do not look more certain than independent ones.
 */
export function rateModel(
  periods: readonly RatePeriod[],
  { trend = true }: { trend?: boolean } = {},
): RateModel | null {
  const width = trend ? 3 : 2
  const total = sumOf(periods, ({ count }) => count)
  const exposure = sumOf(periods, (one) => one.exposure)
  if (periods.length <= width || total === 0) return null
  if (sumOf(periods, ({ count, near }) => count * near) === 0) return null
  if (sumOf(periods, ({ count, near }) => count * (1 - near)) === 0) return null
  const times = periods.map(({ time }) => time)
  const middle = sumOf(times, (time) => time) / times.length
  const reach = Math.max(...times.map((time) => Math.abs(time - middle))) || 1
  const rows = periods.map(({ near, time }) => (trend ? [1, near, (time - middle) / reach] : [1, near]))
  let beta = new Array<number>(width).fill(0)
  beta[0] = naturalLog(total / exposure)
  for (let step = 0; step < steps; step++) {
    const { information, score } = normalEquations(periods, rows, beta)
    const change = solve(information, score)
    if (!change) return null
    const largest = Math.max(...change.map(Math.abs))
    // Long first steps are cut short: e^x would run away.
    const scale = largest > 2 ? 2 / largest : 1
    beta = beta.map((value, k) => value + change[k]! * scale)
    if (largest < settled) return finish(periods, rows, beta, reach, width)
  }
  return null
}

function finish(
  periods: readonly RatePeriod[],
  rows: readonly number[][],
  beta: readonly number[],
  reach: number,
  width: number,
): RateModel | null {
  const { information, pearson } = normalEquations(periods, rows, beta)
  const column = solve(
    information,
    Array.from({ length: width }, (_, k) => (k === 1 ? 1 : 0)),
  )
  if (!column) return null
  const dispersion = Math.max(1, pearson / (periods.length - width))
  return {
    logRatio: beta[1]!,
    error: Math.sqrt(dispersion * column[1]!),
    dispersion,
    trend: width === 3 ? beta[2]! / reach : 0,
  }
}

function normalEquations(periods: readonly RatePeriod[], rows: readonly number[][], beta: readonly number[]) {
  const width = beta.length
  const information = Array.from({ length: width }, () => new Array<number>(width).fill(0))
  const score = new Array<number>(width).fill(0)
  let pearson = 0
  periods.forEach(({ count, exposure }, index) => {
    const row = rows[index]!
    const expected = exposure * exponential(row.reduce((sum, value, k) => sum + value * beta[k]!, 0))
    pearson += expected > 0 ? (count - expected) ** 2 / expected : 0
    for (let a = 0; a < width; a++) {
      score[a]! += row[a]! * (count - expected)
      for (let b = 0; b < width; b++) information[a]![b]! += row[a]! * row[b]! * expected
    }
  })
  return { information, score, pearson }
}

/** Solves a small positive system; null where it is singular to working precision. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  const width = rows.length
  for (let column = 0; column < width; column++) {
    const pivot = rows[column]!
    if (!(pivot[column]! > 1e-10 * matrix[column]![column]!)) return null
    for (let other = 0; other < width; other++) {
      if (other === column) continue
      const factor = rows[other]![column]! / pivot[column]!
      for (let k = column; k <= width; k++) rows[other]![k]! -= factor * pivot[k]!
    }
  }
  return rows.map((row, k) => row[width]! / row[k]!)
}

function sumOf<One>(list: readonly One[], value: (one: One) => number): number {
  return list.reduce((sum, one) => sum + value(one), 0)
}
