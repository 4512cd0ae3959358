/**
 * Minimum of a quantity over where a mover can go, for every row at once, without listing a single move.
 *
 * Rows fall into blocks: a mover stays inside its block. Inside a block rows fall into classes; a mover goes from a row to
 * any other row of its own class and to any row of the classes its class can reach. Sorted once by falling value, the rows
 * a mover prefers to its own are those before it, so one running minimum per class answers "least g over the preferred
 * rows" in time proportional to the rows.
 */
import { fallingOrder, stableByKey, valuesInOrder } from './stable-order.ts'

/** Larger than any g; the minimum over no row at all. */
export const nowhere = 2_147_483_647

export interface MoveBlocks {
  readonly blockCount: number
  /** Block of each row. */
  readonly blockOf: Int32Array
  /** Rows of block b: `member[start[b] .. start[b + 1] - 1]`, by falling value where rows have one value. */
  readonly start: Int32Array
  readonly member: Int32Array
  /** `into[row]` = least g over the other rows the mover can go to from `row`; `nowhere` if there is none. */
  minOverMoves(block: number, g: Int32Array, into: Int32Array): void
  /** The same over those of them that the mover strictly prefers to `row`. */
  minOverBetter(block: number, g: Int32Array, into: Int32Array): void
}

/** Backward moves: who can have come here in one move? Each row is named at most once a run; see `arrivals.ts`. */
export interface Arrivals {
  /** Group of each row if every row of a group reaches every other and no other row; null where moves have directions. */
  readonly whole: Int32Array | null
  /** Forgets what was named; call before each run. A run uses only one of the two kinds of arrival. */
  begin(): void
  /** Writes to `out` from position n the rows not yet named from which `row` is a better move; returns the new n. */
  better(row: number, out: Int32Array, n: number): number
  /** The same for any move; never `row` itself. */
  any(row: number, out: Int32Array, n: number): number
  /** False where `better` would name nothing, now and for the rest of the run; cheap, so ask before keeping a row. */
  opens(row: number): boolean
}

/** Which classes a class can reach: `reachedBy[c]` lists the classes other than c from which c can be reached. */
export interface Classes {
  count: number
  /** Class of each row. */
  of: Int32Array
  reachedBy: readonly Int32Array[]
}

/**
 * Blocks of a mover that acts alone. `block[row]` names the block (any integers), `value[row]` is what the mover prefers
 * more of, `falling` lists the rows by falling value. `classes` is null where every row of a block can be reached from every other.
 */
export function moveBlocks(
  block: Int32Array,
  value: Int32Array,
  classes: Classes | null,
  falling: Int32Array = fallingOrder(value),
): MoveBlocks {
  const member = stableByKey(block, falling)
  const { start, blockOf, blockCount } = cutBlocks(block, member)
  const rank = valuesInOrder(value, member)
  const passes =
    classes === null ? wholeBlocks(start, member, rank) : classedBlocks(start, member, rank, classes)
  return { blockCount, blockOf, start, member, ...passes }
}

/** Cuts rows sorted by block name into blocks numbered from 0. */
export function cutBlocks(block: Int32Array, member: Int32Array) {
  const blockOf = new Int32Array(member.length)
  const starts: number[] = []
  for (let k = 0; k < member.length; k++) {
    if (k === 0 || block[member[k]!] !== block[member[k - 1]!]) starts.push(k)
    blockOf[member[k]!] = starts.length - 1
  }
  return { start: Int32Array.from([...starts, member.length]), blockOf, blockCount: starts.length }
}

type Passes = Pick<MoveBlocks, 'minOverMoves' | 'minOverBetter'>

/** Every row of a block reaches every other. */
function wholeBlocks(start: Int32Array, member: Int32Array, rank: Int32Array): Passes {
  return {
    minOverMoves(block, g, into) {
      const from = start[block]!
      const to = start[block + 1]!
      let least = nowhere
      let second = nowhere
      let holder = -1
      for (let k = from; k < to; k++) {
        const own = g[member[k]!]!
        if (own < least) {
          second = least
          least = own
          holder = k
        } else if (own < second) second = own
      }
      for (let k = from; k < to; k++) into[member[k]!] = k === holder ? second : least
    },
    minOverBetter(block, g, into) {
      const to = start[block + 1]!
      let least = nowhere
      let k = start[block]!
      while (k < to) {
        const value = rank[k]!
        let tied = nowhere
        for (; k < to && rank[k] === value; k++) {
          const row = member[k]!
          into[row] = least
          const own = g[row]!
          if (own < tied) tied = own
        }
        if (tied < least) least = tied
      }
    },
  }
}

/** Classes reach some classes and not others; one running minimum per class that can still be left. */
function classedBlocks(start: Int32Array, member: Int32Array, rank: Int32Array, classes: Classes): Passes {
  const { of, reachedBy, count } = classes
  // reach[c]: least g over the rows seen so far in c and in the classes c can reach; own[c]: in c alone.
  const reach = new Int32Array(count).fill(nowhere)
  const own = new Int32Array(count).fill(nowhere)
  const second = new Int32Array(count).fill(nowhere)
  const holder = new Int32Array(count).fill(-1)
  const spread = (klass: number, value: number): void => {
    const list = reachedBy[klass]!
    for (let j = 0; j < list.length; j++) if (value < reach[list[j]!]!) reach[list[j]!] = value
  }
  // Only classes that occur in the block are read, so only they are made ready; what `spread` leaves elsewhere is stale.
  const ready = (block: number): void => {
    for (let k = start[block]!; k < start[block + 1]!; k++) {
      const klass = of[member[k]!]!
      own[klass] = nowhere
      second[klass] = nowhere
      holder[klass] = -1
      reach[klass] = nowhere
    }
  }
  return {
    minOverMoves(block, g, into) {
      ready(block)
      const from = start[block]!
      const to = start[block + 1]!
      for (let k = from; k < to; k++) {
        const klass = of[member[k]!]!
        const value = g[member[k]!]!
        if (value < own[klass]!) {
          second[klass] = own[klass]!
          own[klass] = value
          holder[klass] = k
        } else if (value < second[klass]!) second[klass] = value
      }
      for (let k = from; k < to; k++) {
        const klass = of[member[k]!]!
        if (holder[klass] === k) spread(klass, own[klass]!)
      }
      for (let k = from; k < to; k++) {
        const klass = of[member[k]!]!
        const inside = holder[klass] === k ? second[klass]! : own[klass]!
        into[member[k]!] = Math.min(inside, reach[klass]!)
      }
    },
    minOverBetter(block, g, into) {
      ready(block)
      const to = start[block + 1]!
      let k = start[block]!
      while (k < to) {
        const first = k
        const value = rank[k]!
        for (; k < to && rank[k] === value; k++) {
          const klass = of[member[k]!]!
          into[member[k]!] = Math.min(own[klass]!, reach[klass]!)
        }
        for (let t = first; t < k; t++) {
          const klass = of[member[t]!]!
          const least = g[member[t]!]!
          if (least >= own[klass]!) continue
          own[klass] = least
          spread(klass, least)
        }
      }
    },
  }
}
