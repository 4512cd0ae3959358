/** When nothing is feasible: which constraints, together, exclude everything? */
import { anyOf } from './row-test.ts'
import type { RowTest, StateSpace } from './space.ts'

type Shape = Pick<StateSpace, 'radices' | 'split' | 'rowCount' | 'columnCount' | 'optionTable'>

/**
 * A smallest set of constraints that excludes every combination (indexes, ascending). It is a smallest hitting set of
 * "which constraints does this combination break": combinations are found one at a time as counter-examples, so the
 * search ends after few rounds (implicit hitting set, after Ignatiev, Previti, Liffiton & Marques-Silva 2015).
 * Departure: finding it can take exponential time, so that after `maximumSteps` the answer is a set from which none can
 * be left out, not always the smallest. Returns an empty list if some combination is feasible after all.
 */
export function smallestConflict(shape: Shape, forbids: readonly RowTest[]): number[] {
  const broken: number[][] = []
  const work = { steps: 0 }
  for (;;) {
    const chosen = smallestHittingSet(broken, forbids.length, work)
    if (chosen === null) return irreducible(shape, forbids)
    const open = firstOpen(
      shape,
      chosen.map((k) => forbids[k]!),
    )
    if (open === null) return chosen
    const sets = forbids.flatMap((test, k) => (breaks(shape, test, open.row, open.column) ? [k] : []))
    if (sets.length === 0) return []
    broken.push(sets)
  }
}

/** Lists looked at in the search for the smallest set: about a second's worth. */
const maximumSteps = 1_000_000

/** All constraints but those that can be left out one after the other, the last first. */
function irreducible(shape: Shape, forbids: readonly RowTest[]): number[] {
  let kept = forbids.map((_, k) => k)
  for (let k = forbids.length - 1; k >= 0; k--) {
    const fewer = kept.filter((one) => one !== k)
    if (
      firstOpen(
        shape,
        fewer.map((one) => forbids[one]!),
      ) === null
    )
      kept = fewer
  }
  return kept
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

/** A smallest set of numbers below `size` that meets every list, by increasing size; null past the limit of steps. */
function smallestHittingSet(
  lists: readonly number[][],
  size: number,
  work: { steps: number },
): number[] | null {
  for (let budget = disjoint(lists); budget <= size; budget++) {
    const found = hit(lists, [], budget, work)
    if (found) return found.sort((a, b) => a - b)
    if (work.steps > maximumSteps) return null
  }
  return []
}

function hit(
  lists: readonly number[][],
  chosen: number[],
  budget: number,
  work: { steps: number },
): number[] | null {
  const [open, ...others] = lists
  if (!open) return chosen
  work.steps += lists.length
  if (work.steps > maximumSteps || disjoint(lists) > budget) return null
  for (const k of open) {
    const rest = others.filter((list) => !list.includes(k))
    const found = hit(rest, [...chosen, k], budget - 1, work)
    if (found) return found
  }
  return null
}

/** Number of lists, taken in order, that share no member: no set smaller than this can meet them all. */
function disjoint(lists: readonly number[][]): number {
  const taken = new Set<number>()
  let count = 0
  for (const list of lists) {
    if (list.some((k) => taken.has(k))) continue
    count++
    for (const k of list) taken.add(k)
  }
  return count
}
