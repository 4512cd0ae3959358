/** Moves within blocks and classes, pair by pair: slow twins of the kernels that never list a move. */
import type { Classes } from '../../src/numeric/index.ts'
import type { Pick } from './random-case.ts'

/** A mover as the kernels take it: rows in blocks, classes with a direction or none, one value per row and member. */
export interface BlockMover {
  block: Int32Array
  classes: Classes | null
  values: Int32Array[]
}

/** A random mover over some rows; `members` of 2 or more make one that moves together. */
export function randomMover(pick: Pick, rows: number, members = 1): BlockMover {
  const blocks = pick(1, Math.max(1, Math.ceil(rows / 2)))
  const spread = pick(0, 1) === 0 ? 2 : 3 * rows
  const column = (most: number): Int32Array => Int32Array.from({ length: rows }, () => pick(-most, most))
  return {
    block: Int32Array.from({ length: rows }, () => 7 * pick(0, blocks - 1) - 3),
    classes: pick(0, 2) === 0 ? null : randomClasses(pick, rows),
    values: Array.from({ length: members }, () => column(spread)),
  }
}

/** Classes with any relation between them, transitive or not: listed changes need not be. */
function randomClasses(pick: Pick, rows: number): Classes {
  const count = pick(1, 5)
  const reachedBy = Array.from({ length: count }, (_, to) =>
    Int32Array.from([...Array(count).keys()].filter((from) => from !== to && pick(0, 2) === 0)),
  )
  return { count, of: Int32Array.from({ length: rows }, () => pick(0, count - 1)), reachedBy }
}

/** Whether the mover can go from one row to another. */
export function goes({ block, classes }: BlockMover, from: number, to: number): boolean {
  if (from === to || block[from] !== block[to]) return false
  if (classes === null || classes.of[from] === classes.of[to]) return true
  return classes.reachedBy[classes.of[to]!]!.includes(classes.of[from]!)
}

/** Whether it goes there and every member is strictly better off. */
export function goesBetter(mover: BlockMover, from: number, to: number): boolean {
  return goes(mover, from, to) && mover.values.every((value) => value[to]! > value[from]!)
}
