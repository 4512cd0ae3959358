import { coarseFilter, FILTER_COLUMNS, fineFilter, gather } from './pareto-filter.ts'
import { markMany } from './pareto-many.ts'
import { strongFilter } from './pareto-strong.ts'
import { markThree } from './pareto-three.ts'
import { markTwo } from './pareto-two.ts'

/** Below this number of rows the elimination filters cost more than they save. */
const FILTER_FROM = 4096

type Filter = (columns: readonly Int32Array[], count: number) => Int32Array

/** Cells are fine enough up to `FILTER_COLUMNS`; from four columns on they are so coarse that strong rows pay as well. */
function filtersFor(width: number): readonly Filter[] {
  if (width <= 3) return [coarseFilter, fineFilter]
  return width <= FILTER_COLUMNS ? [coarseFilter, strongFilter, fineFilter] : [strongFilter]
}

/**
 * Row numbers, ascending, of all rows that no other row dominates (at least as large in every column, larger in one).
 *
 * `columns`: k >= 1 columns of equal length, any 32-bit integers, larger is better. `subset`: row numbers that compete;
 * without it all rows do. Equal rows do not dominate each other, so every duplicate of a frontier point is returned
 * (a row number repeated in `subset` is returned once). No rows give an empty array; no columns, unequal lengths or a
 * row number out of range throw a RangeError. Exact: integers only, no tolerance.
 *
 * One pass of table look-ups removes most rows; then sweeps for k <= 3 and divide and conquer above
 * (Kung, Luccio & Preparata 1975, J. ACM 22(4)): O(n log n) for k <= 3, O(n log^(k-2) n) for larger k.
 */
export function paretoFront(columns: readonly Int32Array[], subset?: Int32Array): Int32Array<ArrayBuffer> {
  const count = checkedLength(columns, subset)
  if (!subset) return reduce(columns, count)
  const front = reduce(gather(columns, subset), subset.length)
  for (let i = 0; i < front.length; i++) front[i] = subset[front[i]!]!
  front.sort()
  let size = 0
  for (let i = 0; i < front.length; i++) if (i === 0 || front[i] !== front[i - 1]) front[size++] = front[i]!
  return front.slice(0, size)
}

function checkedLength(columns: readonly Int32Array[], subset: Int32Array | undefined): number {
  if (columns.length === 0) throw new RangeError('paretoFront needs at least one column')
  const count = columns[0]!.length
  for (const column of columns) {
    if (column.length !== count)
      throw new RangeError(`columns of unequal length: ${count} and ${column.length}`)
  }
  if (subset) {
    for (let i = 0; i < subset.length; i++) {
      if (subset[i]! < 0 || subset[i]! >= count) throw new RangeError(`no row ${subset[i]} among ${count}`)
    }
  }
  return count
}

/** Frontier of all rows: filter coarsely, filter finely, solve exactly, and carry row numbers through. */
function reduce(columns: readonly Int32Array[], count: number): Int32Array<ArrayBuffer> {
  if (columns.length === 1) return allMaxima(columns[0]!)
  let rows: Int32Array | undefined
  let work = columns
  let size = count
  for (const filter of filtersFor(columns.length)) {
    if (size < FILTER_FROM) break
    const kept = filter(work, size)
    if (kept.length === size) continue
    work = gather(work, kept)
    rows = rows ? gather([rows], kept)[0]! : kept
    size = kept.length
  }
  const marks =
    work.length === 2
      ? markTwo(work[0]!, work[1]!, size)
      : work.length === 3
        ? markThree(work, size)
        : markMany(work, size)
  let total = 0
  for (let i = 0; i < size; i++) total += marks[i]!
  const front = new Int32Array(total)
  for (let i = 0, at = 0; i < size; i++) if (marks[i] !== 0) front[at++] = rows ? rows[i]! : i
  return front
}

function allMaxima(column: Int32Array): Int32Array<ArrayBuffer> {
  let best = -2147483648
  let ties = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (value > best) {
      best = value
      ties = 1
    } else if (value === best) ties++
  }
  const front = new Int32Array(ties)
  for (let i = 0, at = 0; at < ties; i++) if (column[i] === best) front[at++] = i
  return front
}
