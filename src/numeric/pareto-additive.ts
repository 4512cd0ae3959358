/**
 * The exact frontier of a sum over parts without enumerating the product: a partial sum that is dominated stays
 * dominated whatever is added, so F_j = frontier(F_(j-1) + part_j) (bargaining domains: additive merge).
 */
import { CombinationTree, type MergeLevel } from './combination-tree.ts'
import { paretoFront } from './pareto.ts'
import { gather } from './pareto-filter.ts'
import { lexicographicOrder } from './radix-sort.ts'

/** One summand: k columns of equal length; the sum takes exactly one row of each part. */
export interface AdditivePart {
  readonly columns: readonly Int32Array[]
}

/** The distinct frontier points of a sum over parts, and what lies behind each. */
export interface AdditiveFrontier {
  /** Number of distinct points. */
  readonly count: number
  /** k columns of `count` values; points in ascending lexicographic order. */
  readonly columns: readonly Int32Array[]
  /** How many combinations of rows sum to the point, exactly. RangeError for a point out of range. */
  combinationCount(point: number): bigint
  /**
   * The first `cap` combinations behind the point, in lexicographic order; entry p is the row of part p.
   * Fewer than `cap` when there are no more; none for `cap` <= 0. RangeError for a point out of range.
   */
  combinations(point: number, cap: number): Int32Array[]
}

/**
 * Frontier (larger is better in all `k` columns) of all sums that take one row of each part.
 *
 * Equal sums become one point, and every combination behind it is kept, also where partial sums are equal. The answer
 * does not depend on the order in which parts are merged (here: most frontier rows first, which keeps the last and
 * most costly merge small). No parts: one point of zeros with one empty combination. A part without rows: no points.
 * RangeError when a part does not have k columns of equal length, or a sum could leave the 32-bit integers.
 */
export function additivePareto(parts: readonly AdditivePart[], k: number): AdditiveFrontier {
  checkParts(parts, k)
  // A row dominated within its part cannot be on the frontier of the sum.
  const fronts = parts.map((part, index) => {
    const rows = paretoFront(part.columns)
    return { index, rows, columns: gather(part.columns, rows) }
  })
  fronts.sort((a, b) => b.rows.length - a.rows.length || a.index - b.index)

  let points: readonly Int32Array[] = Array.from({ length: k }, () => new Int32Array(1))
  const levels: MergeLevel[] = []
  for (const { index, rows, columns } of fronts) {
    const sums = points.map((column, c) => outerSum(columns[c]!, column))
    const front = paretoFront(sums)
    const size = points[0]!.length
    const candidates = gather(sums, front)
    const order = lexicographicOrder(candidates, front.length)
    const starts = new Int32Array(front.length + 1)
    const firsts = new Int32Array(front.length)
    const chosen = new Int32Array(front.length)
    const before = new Int32Array(front.length)
    let distinct = 0
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!
      if (i === 0 || candidates.some((column) => column[at] !== column[order[i - 1]!])) {
        starts[distinct] = i
        firsts[distinct++] = at
      }
      const candidate = front[at]!
      const option = Math.floor(candidate / size)
      chosen[i] = rows[option]!
      before[i] = candidate - option * size
    }
    starts[distinct] = order.length
    points = gather(candidates, firsts.subarray(0, distinct))
    levels.push({ part: index, starts: starts.slice(0, distinct + 1), chosen, before })
  }

  const tree = new CombinationTree(levels, parts.length)
  const count = points[0]!.length
  const inRange = (point: number) => {
    if (!Number.isInteger(point) || point < 0 || point >= count)
      throw new RangeError(`no point ${point} among ${count}`)
    return point
  }
  return {
    count,
    columns: points,
    combinationCount: (point) => tree.count(inRange(point)),
    combinations: (point, cap) => tree.first(inRange(point), cap),
  }
}

/** All sums a + b, b fastest. */
function outerSum(a: Int32Array, b: Int32Array): Int32Array {
  const sums = new Int32Array(a.length * b.length)
  let at = 0
  for (let i = 0; i < a.length; i++) {
    const value = a[i]!
    for (let j = 0; j < b.length; j++) sums[at++] = value + b[j]!
  }
  return sums
}

function checkParts(parts: readonly AdditivePart[], k: number): void {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`additivePareto needs at least one column, not ${k}`)
  const lowest = new Float64Array(k)
  const highest = new Float64Array(k)
  parts.forEach(({ columns }, p) => {
    if (columns.length !== k) throw new RangeError(`part ${p} has ${columns.length} columns instead of ${k}`)
    columns.forEach((column, c) => {
      if (column.length !== columns[0]!.length)
        throw new RangeError(`part ${p} has columns of unequal length`)
      let low = column.length === 0 ? 0 : column[0]!
      let high = low
      for (const value of column) {
        if (value < low) low = value
        if (value > high) high = value
      }
      // Partial sums must fit as well, in whatever order: bound them by the negative and the positive terms.
      lowest[c]! += Math.min(low, 0)
      highest[c]! += Math.max(high, 0)
      if (lowest[c]! < -2147483648 || highest[c]! > 2147483647) {
        throw new RangeError(`sums of column ${c} may leave the 32-bit integers`)
      }
    })
  })
}
