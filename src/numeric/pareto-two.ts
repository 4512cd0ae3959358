import { lexicographicOrder } from './radix-sort.ts'

/**
 * Marks (1) the undominated rows of two columns, larger is better: sort by the first then the second column,
 * descending, and keep what raises the best second column seen (Kung, Luccio & Preparata 1975).
 * Equal rows share their fate. `count` 0 gives an empty array.
 */
export function markTwo(first: Int32Array, second: Int32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count)
  if (count === 0) return marks
  const order = lexicographicOrder([first, second], count, true)
  let keptFirst = 0
  let best = 0
  let started = false
  for (let i = 0; i < count; i++) {
    const row = order[i]!
    const value = second[row]!
    if (!started || value > best || (value === best && first[row]! === keptFirst)) {
      marks[row] = 1
      best = value
      keptFirst = first[row]!
      started = true
    }
  }
  return marks
}
