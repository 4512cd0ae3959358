/** Orders made from orders: rows by falling value, then stably by a key, so that one sort serves many groupings. */
import { lexicographicOrder, rangeOf } from './radix-sort.ts'

/** Rows by falling value; ties in rising row number. */
export function fallingOrder(value: Int32Array): Int32Array {
  return lexicographicOrder([negated(value)], value.length)
}

/** Values with their signs turned. */
export function negated(value: Int32Array): Int32Array {
  const turned = new Int32Array(value.length)
  for (let row = 0; row < value.length; row++) turned[row] = -value[row]!
  return turned
}

/** Values of the rows of a list, in its order. */
export function valuesInOrder(value: Int32Array, order: Int32Array): Int32Array {
  const listed = new Int32Array(order.length)
  for (let k = 0; k < order.length; k++) listed[k] = value[order[k]!]!
  return listed
}

/** Keys up to this many times the rows are counted directly; sparser ones are ranked first. */
const sparseness = 8

/** The given order sorted by rising key; rows of one key keep their order. One counting pass where keys are dense. */
export function stableByKey(key: Int32Array, order: Int32Array): Int32Array {
  const count = order.length
  const [low, high] = rangeOf(key, count)
  if (high - low > sparseness * count + 1024) return stableByKey(denseKeys(key), order)
  const start = new Int32Array(high - low + 2)
  for (let k = 0; k < count; k++) start[key[k]! - low + 1]!++
  for (let bucket = 1; bucket < start.length; bucket++) start[bucket]! += start[bucket - 1]!
  const sorted = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const row = order[k]!
    sorted[start[key[row]! - low]!++] = row
  }
  return sorted
}

/** Keys replaced by their rank among the distinct keys. */
function denseKeys(key: Int32Array): Int32Array {
  const order = lexicographicOrder([key], key.length)
  const dense = new Int32Array(key.length)
  let rank = 0
  for (let k = 1; k < order.length; k++) {
    if (key[order[k]!] !== key[order[k - 1]!]) rank++
    dense[order[k]!] = rank
  }
  return dense
}
