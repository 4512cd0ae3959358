import { stableByKey } from './stable-order.ts'

/** How a search for boxes goes. */
export interface PrimOptions {
  /** Share of the rows in the box that one peel takes at least, above 0 and below ½; default 0.1. */
  peel?: number
  /** No box holds a smaller share of all rows; default 0.05. */
  leastMass?: number
}

/** The limits of a box in one column; an end that was not moved is the least or greatest value of the column. */
export interface PrimLimit {
  readonly column: number
  readonly low: number
  readonly high: number
  readonly lowMoved: boolean
  readonly highMoved: boolean
}

/** A box: the rows whose values lie within all limits, both ends included. */
export interface PrimBox {
  /** Limited columns in rising order; empty for the box that holds every row. */
  readonly limits: readonly PrimLimit[]
  /** Share of the marked rows that lie in the box. */
  readonly coverage: number
  /** Share of the rows in the box that are marked. */
  readonly density: number
  /** Share of all rows that lie in the box. */
  readonly mass: number
}

interface Peel {
  column: number
  /** Rows taken from the low end, or from the high end. */
  fromLow: boolean
  taken: number
  marked: number
  limit: number
}

/**
 * Boxes in which marked rows are dense: the patient rule induction method of Friedman & Fisher 1999, peeling only. Each peel
 * takes a tail of one column: up to the quantile half-way between neighbouring values that differ. Of all tails the one goes
 * that raises the density most per row taken; the first column and the low end win a tie. Columns of 0 and 1 stand for
 * classes. The trajectory starts with the box of all rows and ends where no peel raises the density or the next box would
 * hold less than `leastMass`; without marked rows it is that first box alone, without rows it is empty.
 * RangeError for a value that is not a number, or columns and marks of different lengths.
 */
export function prim(
  columns: readonly Float64Array[],
  marked: Uint8Array,
  { peel = 0.1, leastMass = 0.05 }: PrimOptions = {},
): PrimBox[] {
  const rows = marked.length
  if (rows === 0) return []
  if (columns.some((column) => column.length !== rows)) throw new RangeError('columns differ in length')
  let orders = columns.map(orderOf)
  const ends = columns.map((column, k) => ({
    low: column[orders[k]![0]!]!,
    high: column[orders[k]![rows - 1]!]!,
    lowMoved: false,
    highMoved: false,
  }))
  const all = marked.reduce((sum, mark) => sum + mark, 0)
  let inside = rows
  let found = all
  const dropped = new Uint8Array(rows)
  const boxes: PrimBox[] = []
  for (;;) {
    boxes.push({
      limits: ends.flatMap((end, column) => (end.lowMoved || end.highMoved ? [{ column, ...end }] : [])),
      coverage: all === 0 ? 0 : found / all,
      density: found / inside,
      mass: inside / rows,
    })
    if (all === 0) return boxes
    const best = bestPeel(columns, orders, marked, found, peel)
    if (!best || (inside - best.taken) / rows < leastMass) return boxes
    const order = orders[best.column]!
    const [from, to] = best.fromLow ? [0, best.taken] : [inside - best.taken, inside]
    for (let k = from; k < to; k++) dropped[order[k]!] = 1
    const end = ends[best.column]!
    if (best.fromLow) Object.assign(end, { low: best.limit, lowMoved: true })
    else Object.assign(end, { high: best.limit, highMoved: true })
    inside -= best.taken
    found -= best.marked
    orders = orders.map((one) => kept(one, dropped, inside))
  }
}

/** The tail to take next; undefined where none raises the density. */
function bestPeel(
  columns: readonly Float64Array[],
  orders: readonly Int32Array[],
  marked: Uint8Array,
  found: number,
  share: number,
): Peel | undefined {
  let best: Peel | undefined
  let most = 0
  orders.forEach((order, column) => {
    const inside = order.length
    for (const fromLow of [true, false]) {
      const tail = fromLow
        ? lowTail(columns[column]!, order, share)
        : highTail(columns[column]!, order, share)
      if (!tail || tail.taken === inside) continue
      let lost = 0
      const start = fromLow ? 0 : inside - tail.taken
      for (let k = start; k < start + tail.taken; k++) lost += marked[order[k]!]!
      const gain = ((found - lost) / (inside - tail.taken) - found / inside) / tail.taken
      if (gain > most) {
        most = gain
        best = { column, fromLow, marked: lost, ...tail }
      }
    }
  })
  return best
}

type Tail = { taken: number; limit: number } | null

/** Rows below the quantile; where values are equal there, up to the next value that differs. */
function lowTail(column: Float64Array, order: Int32Array, share: number): Tail {
  const place = (order.length - 1) * share
  const below = column[order[Math.floor(place)]!]!
  let above = Math.ceil(place)
  while (above < order.length && column[order[above]!]! === below) above++
  if (above === order.length) return null
  return { taken: above, limit: between(below, column[order[above]!]!, true) }
}

function highTail(column: Float64Array, order: Int32Array, share: number): Tail {
  const place = (order.length - 1) * (1 - share)
  const above = column[order[Math.ceil(place)]!]!
  let below = Math.floor(place)
  while (below >= 0 && column[order[below]!]! === above) below--
  if (below < 0) return null
  return { taken: order.length - 1 - below, limit: between(column[order[below]!]!, above, false) }
}

/** Half-way between two values; where there is no number between them, the one on the side of the box. */
function between(low: number, high: number, boxAbove: boolean): number {
  const middle = low + (high - low) / 2
  if (middle > low && middle < high) return middle
  return boxAbove ? high : low
}

/** Row numbers by rising value. */
function orderOf(column: Float64Array): Int32Array {
  const sorted = Float64Array.from(column).sort()
  const rank = new Int32Array(column.length)
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!
    if (Number.isNaN(value)) throw new RangeError('a value is not a number')
    let [from, to] = [0, sorted.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if (sorted[middle]! < value) from = middle + 1
      else to = middle
    }
    rank[row] = from
  }
  return stableByKey(
    rank,
    Int32Array.from(column, (_, row) => row),
  )
}

/** The rows of an order that were not dropped; `count` of them. */
function kept(order: Int32Array, dropped: Uint8Array, count: number): Int32Array {
  const left = new Int32Array(count)
  let next = 0
  for (let k = 0; k < order.length; k++) {
    const row = order[k]!
    if (dropped[row] === 0) left[next++] = row
  }
  return left
}
