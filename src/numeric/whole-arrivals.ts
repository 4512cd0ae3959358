/**
 * Arrivals where every row of a group reaches every other: the common case, kept in one integer per row.
 *
 * A row's group and its rank in the group share 31 bits, so that the question asked most often, "would this row name
 * anybody?", costs one look at memory. Ranks start at 0 for the lowest value of the group; equal values share one.
 */
import type { Arrivals } from './move-blocks.ts'

/** Rows by group, within a group by falling value. */
interface WholeGroups {
  count: number
  groupOf: Int32Array
  start: Int32Array
  member: Int32Array
}

/** Null where group and rank do not fit 31 bits; the general form serves then. */
export function wholeArrivals(
  { count, groupOf, start, member }: WholeGroups,
  value: Int32Array,
): Arrivals | null {
  const rank = new Int32Array(member.length)
  let highestRank = 0
  for (let group = 0; group < count; group++) {
    let own = 0
    for (let k = start[group + 1]! - 1; k >= start[group]!; k--) {
      if (k < start[group + 1]! - 1 && value[member[k]!] !== value[member[k + 1]!]) own++
      rank[k] = own
    }
    if (own > highestRank) highestRank = own
  }
  const shift = 32 - Math.clz32(highestRank)
  if (count * 2 ** shift > 2 ** 31) return null
  const mask = 2 ** shift - 1
  const place = new Int32Array(member.length)
  for (let k = 0; k < member.length; k++) place[member[k]!] = (groupOf[member[k]!]! << shift) | rank[k]!

  const pointer = new Int32Array(count)
  const highest = new Int32Array(count)
  const holder = new Int32Array(count)
  const untouched = -1
  const complete = -2
  return {
    whole: groupOf,
    begin() {
      pointer.set(start.subarray(1))
      highest.fill(0)
      holder.fill(untouched)
    },
    // A row of rank 0 is better than no other row of its group.
    opens: (row) => (place[row]! & mask) > highest[place[row]! >>> shift]!,
    better(row, out, n) {
      const group = place[row]! >>> shift
      const limit = place[row]! & mask
      if (limit <= highest[group]!) return n
      highest[group] = limit
      const first = start[group]!
      let at = pointer[group]!
      let next = n
      while (at > first && rank[at - 1]! < limit) out[next++] = member[--at]!
      pointer[group] = at
      return next
    },
    any(row, out, n) {
      const group = place[row]! >>> shift
      const held = holder[group]!
      let next = n
      if (held === untouched) {
        for (let k = start[group]!; k < start[group + 1]!; k++)
          if (member[k] !== row) out[next++] = member[k]!
        holder[group] = row
      } else if (held >= 0 && held !== row) {
        out[next++] = held
        holder[group] = complete
      }
      return next
    },
  }
}
