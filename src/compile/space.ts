/**
 * The state space: which combinations of options are feasible, as compact arrays.
 *
 * A combination has a code in mixed radix over the canonical issues, the last issue fastest. Issues are cut in two halves:
 * the *row* (first issues) and the *column* (the rest). Feasibility is worked out a row at a time on bitsets over the
 * columns, so that constraints cost words and not states, and utilities become one addition per state (`evaluate.ts`).
 */
/** Truth of a condition for all columns of one row; made from conditions in `row-test.ts`. */
export interface RowTest {
  /** 0: false on the whole row; 1: true on the whole row; 2: depends on the column. */
  status: (row: number) => 0 | 1 | 2
  /** Writes the truth of every column into `into` (bits past the last column are unspecified). */
  fill: (row: number, into: Uint32Array) => void
}

export interface StateSpace {
  /** Options per issue, canonical order. */
  radices: Int32Array
  /** Issues before `split` make the row, the others the column. */
  split: number
  rowCount: number
  columnCount: number
  /** Number of combinations before constraints. */
  combinations: number
  /** Number of feasible states; a state is an index 0..count-1, ascending in code. */
  count: number
  /** States of row r are `rowStart[r] .. rowStart[r + 1] - 1`. */
  rowStart: Int32Array
  /** Row and column of each state. */
  row: Int32Array
  column: Uint16Array
  /** Per issue: option of that issue for each row (issues before `split`) or each column. */
  optionTable: Uint16Array[]
}

/** Columns fit 16 bits, so that a million states cost two bytes each there. */
const maximumColumns = 65_536

/** Cuts the issues so that both halves are small: the columns at most 65,536, and the larger half as small as it can be. */
export function splitIssues(radices: Int32Array): { split: number; rowCount: number; columnCount: number } {
  let best = { split: 0, rowCount: 1, columnCount: product(radices, 0, radices.length) }
  for (let split = 1; split <= radices.length; split++) {
    const rowCount = product(radices, 0, split)
    const columnCount = product(radices, split, radices.length)
    const better = Math.max(rowCount, columnCount) < Math.max(best.rowCount, best.columnCount)
    if (best.columnCount > maximumColumns || (better && columnCount <= maximumColumns)) {
      best = { split, rowCount, columnCount }
    }
  }
  return best
}

function product(radices: Int32Array, from: number, to: number): number {
  let result = 1
  for (let issue = from; issue < to; issue++) result *= radices[issue]!
  return result
}

/** Option of each issue for each row or column. */
export function optionTables(
  radices: Int32Array,
  split: number,
  rowCount: number,
  columnCount: number,
): Uint16Array[] {
  return Array.from(radices, (radix, issue) => {
    const length = issue < split ? rowCount : columnCount
    const stride = product(radices, issue + 1, issue < split ? split : radices.length)
    const table = new Uint16Array(length)
    for (let code = 0; code < length; code++) table[code] = Math.floor(code / stride) % radix
    return table
  })
}

export type EnumerationResult =
  | { ok: true; space: StateSpace }
  /** More feasible states than the limit; `feasible` is the exact count. */
  | { ok: false; feasible: number }

/**
 * Lists the feasible states. `forbidden` marks, for one row, the columns that some constraint excludes; null if the case
 * has no constraints. Never lists more than `limit` states: past it only counts, so that the refusal can say how many.
 */
export function enumerateStates(
  shape: Pick<StateSpace, 'radices' | 'split' | 'rowCount' | 'columnCount' | 'optionTable'>,
  forbidden: RowTest | null,
  limit: number,
): EnumerationResult {
  const { rowCount, columnCount } = shape
  const words = (columnCount + 31) >>> 5
  const bits = new Uint32Array(words)
  const rowStart = new Int32Array(rowCount + 1)
  let column: Uint16Array = new Uint16Array(Math.min(limit, rowCount * columnCount, 1 << 16))
  let count = 0
  let excess = 0
  const reserve = (needed: number): void => {
    if (needed <= column.length) return
    const larger = new Uint16Array(Math.min(limit, Math.max(needed, column.length * 2)))
    larger.set(column)
    column = larger
  }
  for (let row = 0; row < rowCount; row++) {
    const status = forbidden === null ? 0 : forbidden.status(row)
    if (status === 0) {
      if (count + columnCount > limit || excess > 0) excess += columnCount
      else {
        reserve(count + columnCount)
        for (let c = 0; c < columnCount; c++) column[count++] = c
      }
    } else if (status === 2) {
      forbidden!.fill(row, bits)
      const free = columnCount - countBits(bits)
      if (count + free > limit || excess > 0) excess += free
      else {
        reserve(count + free)
        for (let word = 0; word < words; word++) {
          let open = ~bits[word]!
          if (word === words - 1 && (columnCount & 31) !== 0) open &= (1 << (columnCount & 31)) - 1
          while (open !== 0) {
            const lowest = open & -open
            column[count++] = (word << 5) | (31 - Math.clz32(lowest))
            open ^= lowest
          }
        }
      }
    }
    rowStart[row + 1] = count
  }
  if (excess > 0) return { ok: false, feasible: count + excess }
  const rowOf = new Int32Array(count)
  for (let row = 0; row < rowCount; row++) rowOf.fill(row, rowStart[row]!, rowStart[row + 1]!)
  return {
    ok: true,
    space: {
      ...shape,
      combinations: rowCount * columnCount,
      count,
      rowStart,
      row: rowOf,
      column: column.length === count ? column : column.slice(0, count),
    },
  }
}

function countBits(bits: Uint32Array): number {
  let total = 0
  for (let word = 0; word < bits.length; word++) {
    let v = bits[word]!
    v -= (v >>> 1) & 0x55555555
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
    total += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return total
}

/** Option index of an issue in a state. */
export function optionOf(space: StateSpace, state: number, issue: number): number {
  const table = space.optionTable[issue]!
  return table[issue < space.split ? space.row[state]! : space.column[state]!]!
}

/** Option indexes of a state, one per issue. */
export function optionsOf(space: StateSpace, state: number): number[] {
  return Array.from(space.radices, (_, issue) => optionOf(space, state, issue))
}

/** Index of the state with these options (one per issue), or -1 if constraints exclude it. */
export function stateOf(space: StateSpace, options: ArrayLike<number>): number {
  let row = 0
  let column = 0
  for (let issue = 0; issue < space.radices.length; issue++) {
    if (issue < space.split) row = row * space.radices[issue]! + options[issue]!
    else column = column * space.radices[issue]! + options[issue]!
  }
  let low = space.rowStart[row]!
  let high = space.rowStart[row + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = space.column[middle]!
    if (found === column) return middle
    if (found < column) low = middle + 1
    else high = middle - 1
  }
  return -1
}
