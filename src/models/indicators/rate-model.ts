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
  if (periods.length <= width) return null
  const columns = columnsOf(periods)
  if (!columns) return null
  const { level, reach } = columns
  const beta = new Float64Array(3)
  beta[0] = level
  for (let step = 0; step < steps; step++) {
    const { information, score } = normalEquations(columns, beta)
    const change = solve(information, score, width)
    if (!change) return null
    let largest = 0
    for (let k = 0; k < width; k++) largest = Math.max(largest, Math.abs(change[k]!))
    // Long first steps are cut short: e^x would run away.
    const scale = largest > 2 ? 2 / largest : 1
    for (let k = 0; k < width; k++) beta[k]! += change[k]! * scale
    if (largest >= settled) continue
    const end = normalEquations(columns, beta)
    const column = solve(end.information, [0, 1, 0], width)
    if (!column) return null
    const dispersion = Math.max(1, end.pearson / (periods.length - width))
    return {
      logRatio: beta[1]!,
      error: Math.sqrt(dispersion * column[1]!),
      dispersion,
      trend: beta[2]! / reach,
    }
  }
  return null
}

interface Columns {
  count: Float64Array
  exposure: Float64Array
  near: Float64Array
  /** Time from the middle, −1 to 1 or less, and how many units of time 1 stands for. */
  time: Float64Array
  reach: number
  /** Logarithm of the overall rate. */
  level: number
}

/** The periods as columns; null where nothing is counted near the dates or elsewhere. */
function columnsOf(periods: readonly RatePeriod[]): Columns | null {
  const column = (pick: (one: RatePeriod) => number): Float64Array => Float64Array.from(periods, pick)
  const count = column((one) => one.count)
  const exposure = column((one) => one.exposure)
  const near = column((one) => one.near)
  const time = column((one) => one.time)
  let [counted, countedNear, days, sum] = [0, 0, 0, 0]
  for (let k = 0; k < count.length; k++) {
    counted += count[k]!
    countedNear += count[k]! * near[k]!
    days += exposure[k]!
    sum += time[k]!
  }
  if (countedNear === 0 || countedNear === counted) return null
  const middle = sum / count.length
  let reach = 0
  for (let k = 0; k < time.length; k++) reach = Math.max(reach, Math.abs(time[k]! - middle))
  if (reach === 0) reach = 1
  for (let k = 0; k < time.length; k++) time[k] = (time[k]! - middle) / reach
  return { count, exposure, near, time, reach, level: naturalLog(counted / days) }
}

/** Score and information (upper triangle row by row, as a full 3 × 3 matrix) and Pearson's statistic. */
function normalEquations({ count, exposure, near, time }: Columns, beta: Float64Array) {
  const [b0, b1, b2] = [beta[0]!, beta[1]!, beta[2]!]
  let [s0, s1, s2, i00, i01, i02, i11, i12, i22, pearson] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < count.length; k++) {
    const x = near[k]!
    const t = time[k]!
    const expected = exposure[k]! * exponential(b0 + b1 * x + b2 * t)
    const left = count[k]! - expected
    if (expected > 0) pearson += (left * left) / expected
    s0 += left
    s1 += x * left
    s2 += t * left
    i00 += expected
    i01 += x * expected
    i02 += t * expected
    i11 += x * x * expected
    i12 += x * t * expected
    i22 += t * t * expected
  }
  return {
    score: [s0, s1, s2],
    information: [
      [i00, i01, i02],
      [i01, i11, i12],
      [i02, i12, i22],
    ],
    pearson,
  }
}

/** Solves the first `width` equations of a positive system; null where it is singular to working precision. */
function solve(matrix: readonly number[][], right: readonly number[], width: number): number[] | null {
  const rows = Array.from({ length: width }, (_, k) => [...matrix[k]!.slice(0, width), right[k]!])
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
