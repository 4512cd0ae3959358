import { rangeOf } from './radix-sort.ts'

/** How many strong rows are tried against every row, and the share they must remove of a first block to go on. */
const STRONG_ROWS = 64
const TRIAL_ROWS = 4096
const WORTHWHILE = 0.1

/**
 * Row numbers, ascending, of the rows not dominated by one of the 64 rows whose columns, as shares of their ranges,
 * have the largest product, that is, of the rows that dominate most of the box (the elimination filter of Godfrey,
 * Shipley & Gryz 2007). Gives up, keeping the rest, when the first 4096 rows show that little is removed.
 * Works for any number of columns; all rows equal, or none, are all kept.
 */
export function strongFilter(columns: readonly Int32Array[], count: number): Int32Array {
  const width = columns.length
  const strong = strongRows(columns, count)
  const values = new Int32Array(strong.length * width)
  strong.forEach((row, at) => {
    for (let c = 0; c < width; c++) values[at * width + c] = columns[c]![row]!
  })
  const kept = new Int32Array(count)
  let size = 0
  for (let row = 0; row < count; row++) {
    if (row === TRIAL_ROWS && size > TRIAL_ROWS * (1 - WORTHWHILE)) {
      for (let rest = row; rest < count; rest++) kept[size++] = rest
      break
    }
    let dominated = false
    for (let start = 0; start < values.length && !dominated; start += width) {
      let strict = false
      let c = 0
      for (; c < width; c++) {
        const difference = values[start + c]! - columns[c]![row]!
        if (difference < 0) break
        if (difference > 0) strict = true
      }
      dominated = strict && c === width
    }
    if (!dominated) kept[size++] = row
  }
  return kept.subarray(0, size)
}

/** The row numbers of the largest products of shares, best first; ties in favour of the smaller row number. */
function strongRows(columns: readonly Int32Array[], count: number): Int32Array {
  const scores = new Float64Array(count).fill(1)
  for (const column of columns) {
    const [low, high] = rangeOf(column, count)
    const scale = high > low ? 1 / (high - low) : 0
    for (let i = 0; i < count; i++) scores[i]! *= (column[i]! - low) * scale
  }
  const best = new Int32Array(Math.min(STRONG_ROWS, count))
  let size = 0
  for (let row = 0; row < count; row++) {
    const score = scores[row]!
    if (size === best.length && !(score > scores[best[size - 1]!]!)) continue
    let at = size < best.length ? size++ : size - 1
    for (; at > 0 && scores[best[at - 1]!]! < score; at--) best[at] = best[at - 1]!
    best[at] = row
  }
  return best
}
