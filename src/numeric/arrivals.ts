/**
 * Arrivals: who can have come here in one move? Each row is named at most once a run, so a whole search costs one visit
 * per row and mover however many moves there are.
 *
 * A search that spreads from good rows backwards asks, for each row it reaches: from which rows not named before does a
 * mover go there? Rows of a group (same block, same class) are sorted by falling value; those from which a move to a row
 * of value v is an improvement are the ones below v, so the rows already named are the end of the list, and one pointer
 * per group remembers where it begins.
 */
import type { Arrivals, Classes, MoveBlocks } from './move-blocks.ts'
import { fallingOrder, stableByKey, valuesInOrder } from './stable-order.ts'
import { wholeArrivals } from './whole-arrivals.ts'

/** Rows grouped by block and class. */
interface Groups {
  count: number
  groupOf: Int32Array
  /** Rows of group g: `member[start[g] .. start[g + 1] - 1]`, by falling value. */
  start: Int32Array
  member: Int32Array
  /** Groups from which group g can be reached: `from[fromStart[g] .. fromStart[g + 1] - 1]`, g itself left out. */
  fromStart: Int32Array
  from: Int32Array
}

/**
 * Arrivals of a mover that acts alone and prefers rows of larger `value`; `falling` lists the rows by falling value,
 * `blocks` are those of the same mover if they have been made already.
 */
export function arrivals(
  block: Int32Array,
  value: Int32Array,
  classes: Classes | null,
  falling: Int32Array = fallingOrder(value),
  blocks?: MoveBlocks,
): Arrivals {
  const groups = classes === null && blocks ? groupsOfBlocks(blocks) : groupRows(block, falling, classes)
  const packed = classes === null ? wholeArrivals(groups, value) : null
  if (packed) return packed
  const { groupOf, start, member, fromStart, from } = groups
  const rank = valuesInOrder(value, member)
  // Group and value of a row side by side: they are always read together.
  const place = new Int32Array(2 * block.length)
  for (let row = 0; row < block.length; row++) {
    place[2 * row] = groupOf[row]!
    place[2 * row + 1] = value[row]!
  }
  const pointer = new Int32Array(groups.count)
  const highest = new Int32Array(groups.count)
  const holder = new Int32Array(groups.count)
  const opened = new Uint8Array(groups.count)
  const untouched = -1
  const complete = -2

  const below = (group: number, limit: number, out: Int32Array, n: number): number => {
    const first = start[group]!
    let at = pointer[group]!
    while (at > first && rank[at - 1]! < limit) out[n++] = member[--at]!
    pointer[group] = at
    return n
  }
  const everything = (group: number, out: Int32Array, n: number): number => {
    const held = holder[group]!
    if (held === complete) return n
    if (held >= 0) out[n++] = held
    else for (let k = start[group]!; k < start[group + 1]!; k++) out[n++] = member[k]!
    holder[group] = complete
    return n
  }
  return {
    whole: classes === null ? groupOf : null,
    begin() {
      pointer.set(start.subarray(1))
      highest.fill(-2_147_483_648)
      holder.fill(untouched)
      opened.fill(0)
    },
    better(row, out, n) {
      const group = place[2 * row]!
      const limit = place[2 * row + 1]!
      if (limit <= highest[group]!) return n
      highest[group] = limit
      let next = below(group, limit, out, n)
      if (classes === null) return next
      for (let k = fromStart[group]!; k < fromStart[group + 1]!; k++) next = below(from[k]!, limit, out, next)
      return next
    },
    opens: (row) => place[2 * row + 1]! > highest[place[2 * row]!]!,
    any(row, out, n) {
      const group = groupOf[row]!
      let next = n
      if (holder[group] === untouched) {
        for (let k = start[group]!; k < start[group + 1]!; k++)
          if (member[k] !== row) out[next++] = member[k]!
        holder[group] = row
      } else if (holder[group]! >= 0 && holder[group] !== row) {
        out[next++] = holder[group]!
        holder[group] = complete
      }
      if (opened[group] === 1) return next
      opened[group] = 1
      for (let k = fromStart[group]!; k < fromStart[group + 1]!; k++) next = everything(from[k]!, out, next)
      return next
    },
  }
}

/**
 * Arrivals of a group of movers that must agree: a move is better only if every member strictly prefers it. No order of
 * the rows answers that, so rows of a block are compared; a group decides few things, so its blocks are small.
 */
export function jointArrivals(
  block: Int32Array,
  values: readonly Int32Array[],
  classes: Classes | null,
): Arrivals {
  const { groupOf, start, member, fromStart, from } = groupRows(block, fallingOrder(values[0]!), classes)
  const named = new Uint8Array(block.length)
  const offer = (group: number, row: number, improving: boolean, out: Int32Array, n: number): number => {
    for (let k = start[group]!; k < start[group + 1]!; k++) {
      const origin = member[k]!
      if (named[origin] === 1 || origin === row) continue
      let goes = true
      if (improving)
        for (let m = 0; m < values.length && goes; m++) goes = values[m]![row]! > values[m]![origin]!
      if (!goes) continue
      named[origin] = 1
      out[n++] = origin
    }
    return n
  }
  const arrive = (row: number, improving: boolean, out: Int32Array, n: number): number => {
    const group = groupOf[row]!
    let next = offer(group, row, improving, out, n)
    for (let k = fromStart[group]!; k < fromStart[group + 1]!; k++)
      next = offer(from[k]!, row, improving, out, next)
    return next
  }
  return {
    whole: classes === null ? groupOf : null,
    begin: () => void named.fill(0),
    better: (row, out, n) => arrive(row, true, out, n),
    any: (row, out, n) => arrive(row, false, out, n),
    opens: () => true,
  }
}

/** Without classes the groups are the blocks. */
function groupsOfBlocks({ blockCount, blockOf, start, member }: MoveBlocks): Groups {
  const fromStart = new Int32Array(blockCount + 1)
  return { count: blockCount, groupOf: blockOf, start, member, fromStart, from: new Int32Array(0) }
}

function groupRows(block: Int32Array, falling: Int32Array, classes: Classes | null): Groups {
  const size = block.length
  const member = stableByKey(block, classes === null ? falling : stableByKey(classes.of, falling))
  const groupOf = new Int32Array(size)
  const starts: number[] = []
  const blocks: number[] = []
  for (let k = 0; k < size; k++) {
    const [row, before] = [member[k]!, member[k - 1]!]
    const sameBlock = k > 0 && block[row] === block[before]
    if (!sameBlock) blocks.push(starts.length)
    if (!sameBlock || (classes !== null && classes.of[row] !== classes.of[before])) starts.push(k)
    groupOf[row] = starts.length - 1
  }
  const count = starts.length
  const start = Int32Array.from([...starts, size])
  if (classes === null)
    return { count, groupOf, start, member, fromStart: new Int32Array(count + 1), from: new Int32Array(0) }
  return { count, groupOf, start, member, ...sourcesOf(start, member, [...blocks, count], classes) }
}

/** For each group, the groups of the same block whose class can reach its class. */
function sourcesOf(start: Int32Array, member: Int32Array, blocks: readonly number[], classes: Classes) {
  const fromStart = new Int32Array(start.length)
  const from: number[] = []
  const groupOfClass = new Int32Array(classes.count).fill(-1)
  for (let b = 0; b + 1 < blocks.length; b++) {
    for (let group = blocks[b]!; group < blocks[b + 1]!; group++)
      groupOfClass[classes.of[member[start[group]!]!]!] = group
    for (let group = blocks[b]!; group < blocks[b + 1]!; group++) {
      for (const source of classes.reachedBy[classes.of[member[start[group]!]!]!]!) {
        if (groupOfClass[source]! >= 0) from.push(groupOfClass[source]!)
      }
      fromStart[group + 1] = from.length
    }
    for (let group = blocks[b]!; group < blocks[b + 1]!; group++)
      groupOfClass[classes.of[member[start[group]!]!]!] = -1
  }
  return { fromStart, from: Int32Array.from(from) }
}
