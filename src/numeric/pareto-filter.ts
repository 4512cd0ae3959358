/**
 * Cheap exact elimination before an exact frontier algorithm. All but the first column are cut into cells by value;
 * a table holds, per combination of cells, the best first column among points in strictly higher cells of every
 * other column. A point no better than that entry is dominated. Nothing undominated is ever removed.
 * (Elimination windows: Godfrey, Shipley & Gryz 2007, LESS; here a table instead of a list, so one look-up per point.)
 */
import { rangeOf } from './radix-sort.ts'

const LOWEST = -2147483648
const HIGHEST = 2147483647

/** How finely each number of columns is cut, as a power of two per cut column: coarse from a sample, fine from survivors. */
const COARSE_BITS = [0, 0, 10, 7, 5, 4, 3, 2, 2]
const FINE_BITS = [0, 0, 14, 9, 6, 5, 4, 3, 2]

/** Largest number of columns the table is used for; beyond it the cells would be too coarse to remove anything. */
export const FILTER_COLUMNS = 8

interface Grid {
  readonly strides: Int32Array
  readonly lows: Int32Array
  readonly shifts: Int32Array
  /** Per cell: a point of that cell whose first column is below this is dominated. */
  readonly floor: Int32Array
}

function makeGrid(columns: readonly Int32Array[], count: number, bits: number): Grid {
  const cuts = columns.length - 1
  const strides = new Int32Array(cuts)
  const lows = new Int32Array(cuts)
  const shifts = new Int32Array(cuts)
  let size = 1
  for (let c = 0; c < cuts; c++) {
    const [low, high] = rangeOf(columns[c + 1]!, count)
    lows[c] = low
    shifts[c] = Math.max(0, 32 - Math.clz32((high - low) >>> 0) - bits)
    strides[c] = size
    // One empty layer above the highest cell, so that the strictly higher neighbour always exists.
    size *= ((high - low) >>> shifts[c]!) + 2
  }
  return { strides, lows, shifts, floor: new Int32Array(size).fill(LOWEST) }
}

/** Turns "best first column in this cell" into "a point of this cell below this is dominated". */
function closeGrid(grid: Grid): void {
  const { strides, floor } = grid
  const size = floor.length
  let offset = 0
  for (let c = 0; c < strides.length; c++) {
    const stride = strides[c]!
    const block = c + 1 < strides.length ? strides[c + 1]! : size
    for (let start = 0; start < size; start += block) {
      for (let i = start + block - stride - 1; i >= start; i--) {
        if (floor[i + stride]! > floor[i]!) floor[i] = floor[i + stride]!
      }
    }
    offset += stride
  }
  // Ascending order reads entries above the one written. The topmost layers have nothing strictly above them.
  for (let i = 0; i < size; i++) {
    const best = i + offset < size ? floor[i + offset]! : LOWEST
    floor[i] = best === LOWEST ? LOWEST : best === HIGHEST ? HIGHEST : best + 1
  }
}

/** Row numbers of the points that the table does not eliminate, ascending. */
function survivors(columns: readonly Int32Array[], count: number, grid: Grid): Int32Array {
  const { strides, lows, shifts, floor } = grid
  const kept = new Int32Array(count)
  let size = 0
  const first = columns[0]!
  const second = columns[1]!
  const low1 = lows[0]!
  const shift1 = shifts[0]!
  if (columns.length === 2) {
    for (let i = 0; i < count; i++) {
      if (first[i]! >= floor[(second[i]! - low1) >>> shift1]!) kept[size++] = i
    }
    return kept.subarray(0, size)
  }
  const third = columns[2]!
  const low2 = lows[1]!
  const shift2 = shifts[1]!
  const stride2 = strides[1]!
  if (columns.length === 3) {
    for (let i = 0; i < count; i++) {
      const cell = ((second[i]! - low1) >>> shift1) + ((third[i]! - low2) >>> shift2) * stride2
      if (first[i]! >= floor[cell]!) kept[size++] = i
    }
    return kept.subarray(0, size)
  }
  const fourth = columns[3]!
  const low3 = lows[2]!
  const shift3 = shifts[2]!
  const stride3 = strides[2]!
  for (let i = 0; i < count; i++) {
    let cell =
      ((second[i]! - low1) >>> shift1) +
      ((third[i]! - low2) >>> shift2) * stride2 +
      ((fourth[i]! - low3) >>> shift3) * stride3
    for (let c = 3; c < strides.length; c++) {
      cell += ((columns[c + 1]![i]! - lows[c]!) >>> shifts[c]!) * strides[c]!
    }
    if (first[i]! >= floor[cell]!) kept[size++] = i
  }
  return kept.subarray(0, size)
}

/** Enters row `i` of the columns in the table. */
function enter(columns: readonly Int32Array[], grid: Grid, i: number): void {
  const { strides, lows, shifts, floor } = grid
  let cell = 0
  for (let c = 0; c < strides.length; c++) {
    cell += ((columns[c + 1]![i]! - lows[c]!) >>> shifts[c]!) * strides[c]!
  }
  const value = columns[0]![i]!
  if (value > floor[cell]!) floor[cell] = value
}

/**
 * Eliminates with a coarse table filled from about `count / 32` spread rows: one pass over all rows.
 * Returns ascending row numbers. Needs 2 to `FILTER_COLUMNS` columns and at least one row.
 */
export function coarseFilter(columns: readonly Int32Array[], count: number): Int32Array {
  const grid = makeGrid(columns, count, COARSE_BITS[columns.length]!)
  const step = Math.max(1, Math.min(64, count >>> 14))
  // One row out of every `step`, at a place that varies, so that enumerated data are not sampled in step with their period.
  let noise = 1
  for (let start = 0; start + step <= count; start += step) {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0
    enter(columns, grid, start + ((noise >>> 8) % step))
  }
  closeGrid(grid)
  return survivors(columns, count, grid)
}

/** Eliminates with a fine table filled from every row. Returns ascending row numbers; same needs as `coarseFilter`. */
export function fineFilter(columns: readonly Int32Array[], count: number): Int32Array {
  const grid = makeGrid(columns, count, FINE_BITS[columns.length]!)
  for (let i = 0; i < count; i++) enter(columns, grid, i)
  closeGrid(grid)
  return survivors(columns, count, grid)
}

/** The given rows of each column, in the given order. */
export function gather(columns: readonly Int32Array[], rows: Int32Array): Int32Array[] {
  return columns.map((column) => {
    const picked = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!
    return picked
  })
}
