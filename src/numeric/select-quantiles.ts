/** Buckets of a large sample; a bucket then holds a handful of values unless many are equal. */
const BUCKETS = 2048

/**
 * The same numbers as `quantiles` (type 7), without sorting everything: values are counted into buckets of equal width, and
 * only buckets in which a wanted rank lies are sorted. Ascending probabilities in [0, 1]; no NaN or infinities in the sample.
 * All 0 for an empty sample. Samples of one value, or with all in one bucket, cost a sort.
 */
export function selectQuantiles(
  sample: Float64Array,
  probabilities: readonly number[],
  target: Float64Array = new Float64Array(probabilities.length),
): Float64Array {
  const { length } = sample
  if (length === 0) return target.fill(0, 0, probabilities.length)
  let low = sample[0]!
  let high = low
  for (let i = 1; i < length; i++) {
    const value = sample[i]!
    if (value < low) low = value
    else if (value > high) high = value
  }
  const width = high - low
  // Halving keeps the difference of two huge numbers finite.
  const scale = width < Number.MAX_VALUE ? BUCKETS / width : BUCKETS / 2 / (high / 2 - low / 2)
  if (!(scale < Number.MAX_VALUE && width < Number.MAX_VALUE) || length < 256) {
    return readSorted(sample.slice().sort(), probabilities, target)
  }
  return readBuckets(sample, low, scale, probabilities, target)
}

function readSorted(
  sorted: Float64Array,
  probabilities: readonly number[],
  target: Float64Array,
): Float64Array {
  const last = sorted.length - 1
  for (const [i, probability] of probabilities.entries()) {
    const place = probability * last
    const below = Math.floor(place)
    const value = sorted[below]!
    target[i] = below < place ? value + (place - below) * (sorted[below + 1]! - value) : value
  }
  return target
}

function readBuckets(
  sample: Float64Array,
  low: number,
  scale: number,
  probabilities: readonly number[],
  target: Float64Array,
): Float64Array {
  const { length } = sample
  const bucketOf = new Uint16Array(length)
  const start = new Int32Array(BUCKETS + 1)
  for (let i = 0; i < length; i++) {
    const bucket = Math.min(BUCKETS - 1, ((sample[i]! - low) * scale) | 0)
    bucketOf[i] = bucket
    start[bucket + 1]!++
  }
  for (let b = 0; b < BUCKETS; b++) start[b + 1]! += start[b]!
  // Ranks in their bucket, then every wanted bucket put together and sorted.
  const wanted = new Uint8Array(BUCKETS)
  const ranks = probabilities.flatMap((probability) => {
    const below = Math.floor(probability * (length - 1))
    return [below, Math.min(length - 1, below + 1)]
  })
  let bucket = 0
  for (const rank of ranks.toSorted((a, b) => a - b)) {
    while (start[bucket + 1]! <= rank) bucket++
    wanted[bucket] = 1
  }
  const grouped = new Float64Array(length)
  const next = start.slice()
  for (let i = 0; i < length; i++) {
    const b = bucketOf[i]!
    if (wanted[b] === 1) grouped[next[b]!++] = sample[i]!
  }
  for (let b = 0; b < BUCKETS; b++) if (wanted[b] === 1) grouped.subarray(start[b]!, start[b + 1]!).sort()
  return readSorted(grouped, probabilities, target)
}
