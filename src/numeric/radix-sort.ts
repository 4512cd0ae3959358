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

/** Bits per radix pass: few enough that the write positions stay in the nearest caches. */
const DIGIT_BITS = 8

/** Runs of rows equal in the first column up to this length are put in order by insertion. */
const LONGEST_RUN = 24

/**
 * Row numbers 0..count-1 in lexicographic order of the columns (`columns[0]` first, then `columns[1]`, …),
 * ascending or descending in every column. Equal rows keep their ascending row numbers (stable).
 * Cost O(count) per 11 bits of a column's range; where the first column has only short runs of equal values,
 * the others are looked at within those runs only. `count` 0 gives an empty order; no columns give 0..count-1.
 */
export function lexicographicOrder(
  columns: readonly Int32Array[],
  count: number,
  descending = false,
): Int32Array<ArrayBuffer> {
  if (columns.length > 1 && count > 1) {
    const [low, high] = rangeOf(columns[0]!, count)
    if (high - low >= count) {
      const order = sortByColumns(columns.slice(0, 1), count, descending)
      if (insertWithinRuns(columns, order, descending)) return order
    }
  }
  return sortByColumns(columns, count, descending)
}

/** Orders by insertion within runs of equal first column; false, with the order half done, if a run is too long. */
function insertWithinRuns(columns: readonly Int32Array[], order: Int32Array, descending: boolean): boolean {
  const first = columns[0]!
  const precedes = (a: number, b: number) => {
    for (let c = 1; c < columns.length; c++) {
      const difference = columns[c]![a]! - columns[c]![b]!
      if (difference !== 0) return difference < 0 !== descending
    }
    return false
  }
  let start = 0
  let previous = first[order[0]!]!
  for (let i = 1; i < order.length; i++) {
    const row = order[i]!
    const value = first[row]!
    if (value !== previous) {
      start = i
      previous = value
      continue
    }
    if (i - start >= LONGEST_RUN) return false
    let at = i
    for (; at > start && precedes(row, order[at - 1]!); at--) order[at] = order[at - 1]!
    order[at] = row
  }
  return true
}

/** Radix passes over all columns, the last one first. Keys travel with the rows, so that reading is sequential. */
function sortByColumns(
  columns: readonly Int32Array[],
  count: number,
  descending: boolean,
): Int32Array<ArrayBuffer> {
  let order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  if (count < 2) return order
  let spare = new Int32Array(count)
  let keys = new Int32Array(count)
  let spareKeys = new Int32Array(count)
  const widest = Math.min(DIGIT_BITS, Math.max(4, 32 - Math.clz32(count)))
  for (let c = columns.length - 1; c >= 0; c--) {
    const column = columns[c]!
    const [low, high] = rangeOf(column, count)
    const bits = 32 - Math.clz32((high - low) >>> 0)
    const passes = Math.ceil(bits / widest)
    if (passes === 0) continue
    const width = Math.ceil(bits / passes)
    // Differences may exceed 2^31 and wrap; their bits, read as unsigned, are exact.
    if (descending) for (let i = 0; i < count; i++) keys[i] = high - column[order[i]!]!
    else for (let i = 0; i < count; i++) keys[i] = column[order[i]!]! - low
    for (let pass = 0; pass < passes; pass++) {
      if (!radixPass(keys, order, spareKeys, spare, pass * width, width)) continue
      ;[order, spare] = [spare, order]
      ;[keys, spareKeys] = [spareKeys, keys]
    }
  }
  return order
}

/** One stable counting pass on `width` bits from `shift`; false when all digits were equal and nothing moved. */
function radixPass(
  keys: Int32Array,
  order: Int32Array,
  targetKeys: Int32Array,
  target: Int32Array,
  shift: number,
  width: number,
): boolean {
  const count = order.length
  const mask = (1 << width) - 1
  const starts = new Int32Array(1 << width)
  for (let i = 0; i < count; i++) starts[(keys[i]! >>> shift) & mask]!++
  let sum = 0
  for (let digit = 0; digit <= mask; digit++) {
    const size = starts[digit]!
    if (size === count) return false
    starts[digit] = sum
    sum += size
  }
  for (let i = 0; i < count; i++) {
    const key = keys[i]!
    const at = starts[(key >>> shift) & mask]!++
    targetKeys[at] = key
    target[at] = order[i]!
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
