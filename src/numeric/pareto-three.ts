import { gather } from './pareto-filter.ts'
import { columnRanks, lexicographicOrder } from './radix-sort.ts'
import { Staircase } from './staircase.ts'

/**
 * Marks (1) the undominated rows of three columns, larger is better: rows in descending lexicographic order, and the
 * second and third column of what was kept as a staircase (Kung, Luccio & Preparata 1975). A row can only be dominated
 * by an earlier one, and it is, exactly when the staircase covers it and it does not equal the row before it.
 * O(n log n) whatever the data. `count` 0 gives an empty array.
 */
export function markThree(columns: readonly Int32Array[], count: number): Uint8Array {
  const marks = new Uint8Array(count)
  const order = lexicographicOrder(columns, count, true)
  const [first, second, third] = gather(columns, order) as [Int32Array, Int32Array, Int32Array]
  const { ranks, size } = columnRanks(second, count, 4 * count + 1024)
  const stairs = new Staircase(size)
  for (let i = 0; i < count; i++) {
    const height = third[i]!
    const position = ranks[i]!
    if (i > 0 && height === third[i - 1]! && position === ranks[i - 1]! && first[i]! === first[i - 1]!) {
      marks[order[i]!] = marks[order[i - 1]!]!
    } else if (!stairs.covers(position, height)) {
      marks[order[i]!] = 1
      stairs.add(position, height)
    }
  }
  return marks
}
