/**
 * Sorting rows of integer columns without a comparison function: least-significant-digit radix passes
 * (Seward 1954; Knuth, TAOCP 3, 5.2.5) over row numbers. No object is made per row.
 */

/** Smallest and largest value of the first `count` entries; `[0, 0]` for none. */
export function rangeOf(column: Int32Array, count: number): [low: number, high: number] {
  if (count === 0) return [0, 0]
  let low = column[0]!
  let high = low
  for (let i = 1; i < count; i++) {
    const value = column[i]!
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

/**
 * Row numbers 0..count-1 in lexicographic order of the columns (`columns[0]` first, then `columns[1]`, …),
 * ascending or descending in every column. Equal rows keep their ascending row numbers (stable).
 * Cost O(count) per 11 bits of a column's range. `count` 0 gives an empty order; no columns give 0..count-1.
 */
export function lexicographicOrder(
  columns: readonly Int32Array[],
  count: number,
  descending = false,
): Int32Array<ArrayBuffer> {
  let order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  if (count < 2) return order
  let spare = new Int32Array(count)
  const widest = Math.min(11, Math.max(4, 32 - Math.clz32(count)))
  for (let c = columns.length - 1; c >= 0; c--) {
    const column = columns[c]!
    const [low, high] = rangeOf(column, count)
    const bits = 32 - Math.clz32((high - low) >>> 0)
    const passes = Math.ceil(bits / widest)
    const width = passes === 0 ? 0 : Math.ceil(bits / passes)
    for (let pass = 0; pass < passes; pass++) {
      const moved = radixPass(column, order, spare, pass * width, width, descending ? high : low, descending)
      if (moved) [order, spare] = [spare, order]
    }
  }
  return order
}

/** One stable counting pass on `width` bits from `shift`; false when all digits were equal and nothing moved. */
function radixPass(
  column: Int32Array,
  order: Int32Array,
  target: Int32Array,
  shift: number,
  width: number,
  origin: number,
  descending: boolean,
): boolean {
  const count = order.length
  const mask = (1 << width) - 1
  const starts = new Int32Array(1 << width)
  // Differences may exceed 2^31; `>>>` reads them as unsigned 32-bit, which is exact.
  if (descending) for (let i = 0; i < count; i++) starts[((origin - column[i]!) >>> shift) & mask]!++
  else for (let i = 0; i < count; i++) starts[((column[i]! - origin) >>> shift) & mask]!++
  let sum = 0
  for (let digit = 0; digit <= mask; digit++) {
    const size = starts[digit]!
    if (size === count) return false
    starts[digit] = sum
    sum += size
  }
  if (descending) {
    for (let i = 0; i < count; i++) {
      const row = order[i]!
      target[starts[((origin - column[row]!) >>> shift) & mask]!++] = row
    }
  } else {
    for (let i = 0; i < count; i++) {
      const row = order[i]!
      target[starts[((column[row]! - origin) >>> shift) & mask]!++] = row
    }
  }
  return true
}

/**
 * Rank of each of the first `count` entries among the distinct values, 0 = smallest; equal values share a rank.
 * Also the number of ranks. Uses the offset from the minimum itself when the range is no wider than `slack`
 * (then some ranks may be unused), because that needs no sort.
 */
export function columnRanks(
  column: Int32Array,
  count: number,
  slack: number,
): { ranks: Int32Array; size: number } {
  const ranks = new Int32Array(count)
  if (count === 0) return { ranks, size: 0 }
  const [low, high] = rangeOf(column, count)
  if (high - low <= slack) {
    for (let i = 0; i < count; i++) ranks[i] = column[i]! - low
    return { ranks, size: high - low + 1 }
  }
  const order = lexicographicOrder([column], count)
  let rank = 0
  let previous = column[order[0]!]!
  for (let i = 0; i < count; i++) {
    const row = order[i]!
    const value = column[row]!
    if (value !== previous) {
      rank++
      previous = value
    }
    ranks[row] = rank
  }
  return { ranks, size: rank + 1 }
}
