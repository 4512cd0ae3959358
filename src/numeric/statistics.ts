/** Summaries of samples. All functions leave their input as it is; NaN in means NaN out. */

/** Arithmetic mean; NaN for an empty sample. Summed with Neumaier's 1974 compensation. */
export function mean(sample: ArrayLike<number>): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i]!
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return (sum + lost) / sample.length
}

/** Sample variance with divisor n - 1; NaN for fewer than two values. Two passes. */
export function variance(sample: ArrayLike<number>): number {
  const centre = mean(sample)
  let squares = 0
  let drift = 0
  for (let i = 0; i < sample.length; i++) {
    const deviation = sample[i]! - centre
    squares += deviation * deviation
    drift += deviation
  }
  return sample.length < 2 ? Number.NaN : (squares - (drift * drift) / sample.length) / (sample.length - 1)
}

/**
 * Quantiles by linear interpolation of order statistics, type 7 of Hyndman & Fan 1996 (the default of R and numpy).
 * One result per probability in [0, 1] (otherwise RangeError); all NaN for an empty sample; one value is every quantile.
 */
export function quantiles(sample: ArrayLike<number>, probabilities: readonly number[]): number[] {
  return quantilesOfSorted(Float64Array.from(sample).sort(), probabilities)
}

/** The same for a sample already in ascending order, without copying. */
export function quantilesOfSorted(sorted: ArrayLike<number>, probabilities: readonly number[]): number[] {
  return probabilities.map((probability) => {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no quantile at ${probability}`)
    if (sorted.length === 0) return Number.NaN
    const place = probability * (sorted.length - 1)
    const below = Math.floor(place)
    const low = sorted[below]!
    return below + 1 < sorted.length ? low + (place - below) * (sorted[below + 1]! - low) : low
  })
}

/** Ranks 1..n of the values; ties share the average of their ranks. Empty in, empty out. */
export function averageRanks(sample: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: sample.length }, (_, i) => i).sort(
    (a, b) => sample[a]! - sample[b]!,
  )
  const ranks = new Float64Array(sample.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && sample[order[end]!] === sample[order[start]!]) end++
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2
    start = end
  }
  return ranks
}

/** Pearson's correlation; NaN when either sample is constant or shorter than two; RangeError for unequal lengths. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) throw new RangeError(`samples of unequal length: ${x.length} and ${y.length}`)
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX
    const dy = y[i]! - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (xx === 0 || yy === 0) return Number.NaN
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))))
}

/** Spearman's rank correlation (1904) with averaged ties: Pearson's correlation of the ranks; edges as there. */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return pearson(averageRanks(x), averageRanks(y))
}

/**
 * Wilson's 1927 score interval for a share after `successes` of `trials`, at `z` standard deviations (default 1.959964,
 * 95 %). `[0, 1]` for no trials; the ends are exactly 0 or 1 for none or all. RangeError unless 0 <= successes <= trials.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  z = 1.959963984540054,
): [low: number, high: number] {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`no share ${successes} of ${trials}`)
  if (trials === 0) return [0, 1]
  const share = successes / trials
  const zz = (z * z) / trials
  const centre = (share + zz / 2) / (1 + zz)
  const half = (z / (1 + zz)) * Math.sqrt((share * (1 - share)) / trials + zz / (4 * trials))
  return [
    successes === 0 ? 0 : Math.max(0, centre - half),
    successes === trials ? 1 : Math.min(1, centre + half),
  ]
}

/**
 * Counts of values in `bins` equal intervals of [low, high]; each interval holds its lower end, the last also `high`.
 * Values outside, and NaN, are not counted. RangeError unless bins >= 1 and low < high.
 */
export function histogram(sample: ArrayLike<number>, low: number, high: number, bins: number): Int32Array {
  if (!(Number.isInteger(bins) && bins >= 1 && low < high))
    throw new RangeError(`no ${bins} bins from ${low} to ${high}`)
  const counts = new Int32Array(bins)
  const scale = bins / (high - low)
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i]!
    if (value >= low && value <= high) counts[Math.min(bins - 1, Math.floor((value - low) * scale))]!++
  }
  return counts
}
