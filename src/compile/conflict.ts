/** When nothing is feasible: which constraints, together, exclude everything? */
import { anyOf, type RowTest } from './row-test.ts'
import { enumerateStates, type StateSpace } from './space.ts'

type Shape = Pick<StateSpace, 'radices' | 'split' | 'rowCount' | 'columnCount' | 'optionTable'>

/**
 * The smallest set of constraints that excludes every combination (indexes, ascending); ties go to the set that comes
 * first. It is a smallest hitting set of "which constraints does this combination break": combinations are found one at
 * a time as counter-examples, so the search ends after few rounds (implicit hitting set, after Ignatiev, Previti,
 * Liffiton & Marques-Silva 2015). Returns an empty list if some combination is feasible after all.
 */
export function smallestConflict(shape: Shape, forbids: readonly RowTest[]): number[] {
  const broken: number[][] = []
  for (let round = 0; round < 10_000; round++) {
    const chosen = smallestHittingSet(broken, forbids.length)
    const open = firstOpen(shape, chosen.map((k) => forbids[k]!))
    if (open === null) return chosen
    const sets = forbids.flatMap((test, k) => (breaks(shape, test, open.row, open.column) ? [k] : []))
    if (sets.length === 0) return []
    broken.push(sets)
  }
  return forbids.map((_, k) => k)
}

/** First combination none of these constraints excludes. */
function firstOpen(shape: Shape, forbids: RowTest[]): { row: number; column: number } | null {
  const excluded = forbids.length === 0 ? null : anyOf(shape, forbids)
  const words = (shape.columnCount + 31) >>> 5
  const bits = new Uint32Array(words)
  for (let row = 0; row < shape.rowCount; row++) {
    const status = excluded === null ? 0 : excluded.status(row)
    if (status === 1) continue
    if (status === 0) return { row, column: 0 }
    excluded!.fill(row, bits)
    for (let column = 0; column < shape.columnCount; column++) {
      if (((bits[column >>> 5]! >>> (column & 31)) & 1) === 0) return { row, column }
    }
  }
  return null
}

function breaks(shape: Shape, test: RowTest, row: number, column: number): boolean {
  const status = test.status(row)
  if (status !== 2) return status === 1
  const bits = new Uint32Array((shape.columnCount + 31) >>> 5)
  test.fill(row, bits)
  return ((bits[column >>> 5]! >>> (column & 31)) & 1) === 1
}

/** Smallest set of numbers below `size` that meets every list; by increasing size, first in order. */
function smallestHittingSet(lists: readonly number[][], size: number): number[] {
  for (let budget = 0; budget <= size; budget++) {
    const found = hit(lists, [], budget)
    if (found) return found.sort((a, b) => a - b)
  }
  return []
}

function hit(lists: readonly number[][], chosen: number[], budget: number): number[] | null {
  const open = lists.find((list) => !list.some((k) => chosen.includes(k)))
  if (!open) return chosen
  if (budget === 0) return null
  for (const k of open) {
    const found = hit(lists, [...chosen, k], budget - 1)
    if (found) return found
  }
  return null
}

/** Number of feasible combinations under a set of constraints. */
export function countFeasible(shape: Shape, forbids: RowTest[]): number {
  const result = enumerateStates(shape, forbids.length === 0 ? null : anyOf(shape, forbids), 0)
  return result.ok ? 0 : result.feasible
}
