/** How far a box of `prim` can be trusted: what each limit adds, and whether half of the rows give it again. */
import { betaCdf } from './distribution.ts'
import { type PrimBox, type PrimLimit, type PrimOptions, prim } from './prim.ts'
import type { RandomStream } from './random.ts'

/** Rows of a box and the marked ones among them. */
export interface BoxCount {
  rows: number
  marked: number
}

/** Counts rows within all limits; no limits hold every row. */
export function countInBox(
  columns: readonly Float64Array[],
  marked: Uint8Array,
  limits: readonly PrimLimit[],
): BoxCount {
  const count = { rows: 0, marked: 0 }
  for (let row = 0; row < marked.length; row++) {
    if (
      !limits.every(
        ({ column, low, high }) => columns[column]![row]! >= low && columns[column]![row]! <= high,
      )
    )
      continue
    count.rows++
    count.marked += marked[row]!
  }
  return count
}

/**
 * For each limit of a box: the chance of at least as many marked rows in a box of this size if the limit did nothing
 * (Bryant & Lempert 2010). Near 1 where the limit is idle. It is an indication, not a test: the limits were chosen on the
 * same rows.
 */
export function limitChances(
  columns: readonly Float64Array[],
  marked: Uint8Array,
  { limits }: Pick<PrimBox, 'limits'>,
): number[] {
  const inside = countInBox(columns, marked, limits)
  return limits.map((limit) => {
    const without = countInBox(
      columns,
      marked,
      limits.filter((one) => one !== limit),
    )
    return binomialTail(inside.rows, inside.marked, without.rows === 0 ? 0 : without.marked / without.rows)
  })
}

/** Chance of `least` or more successes in `trials` of chance `share`: an incomplete beta function. */
function binomialTail(trials: number, least: number, share: number): number {
  if (least <= 0 || share >= 1) return 1
  if (share <= 0) return 0
  return betaCdf(share, least, trials - least + 1)
}

/** How often a box comes back. */
export interface BoxAgain {
  /** Share of the resamples that limit every column of the box on the same side again. */
  all: number
  /** The same for each limit of the box. */
  each: number[]
}

/**
 * Searches again on random halves of the rows and takes each time the box whose coverage is nearest. A limit is found again
 * if its column is limited there on all sides on which it was. No resamples give shares 0.
 */
export function findAgain(
  columns: readonly Float64Array[],
  marked: Uint8Array,
  box: PrimBox,
  resamples: number,
  stream: RandomStream,
  options: PrimOptions = {},
): BoxAgain {
  const each = new Array<number>(box.limits.length).fill(0)
  let all = 0
  for (let k = 0; k < resamples; k++) {
    const rows = halfOf(marked.length, stream)
    const boxes = prim(
      columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
      Uint8Array.from(rows, (row) => marked[row]!),
      options,
    )
    const away = (one: PrimBox): number => Math.abs(one.coverage - box.coverage)
    // Of boxes equally near, the later one: it is denser.
    const near = boxes.reduce((best, one) => (away(one) <= away(best) ? one : best), boxes[0]!)
    const again = box.limits.map((limit) =>
      near.limits.some(
        (one) =>
          one.column === limit.column &&
          (one.lowMoved || !limit.lowMoved) &&
          (one.highMoved || !limit.highMoved),
      ),
    )
    again.forEach((yes, index) => {
      if (yes) each[index]!++
    })
    if (again.every(Boolean)) all++
  }
  const share = (count: number): number => (resamples === 0 ? 0 : count / resamples)
  return { all: share(all), each: each.map(share) }
}

/** Half of the row numbers, rounded up, drawn without replacement, ascending. */
function halfOf(rows: number, stream: RandomStream): Int32Array {
  const numbers = Int32Array.from({ length: rows }, (_, row) => row)
  return stream
    .shuffle(numbers)
    .slice(0, Math.ceil(rows / 2))
    .sort()
}
