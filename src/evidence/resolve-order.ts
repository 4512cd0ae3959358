/**
 * Fragments of one source stand in the order in which they stood. Those that are found without doubt tell where the
 * others must be: between the same neighbours, shifted by as much.
 */

/** A fragment with the place the case gives and the place where it was found, in code points. */
export interface Found {
  start: number
  at: number
}

/** Between which code points a fragment should start; undefined where no neighbour is sure. */
export type Expectation = (start: number) => { from: number; to: number } | undefined

/**
 * Places expected from the fragments that were found without doubt. Of those that contradict each other's order the
 * largest set that agrees is believed. The fragment asked about is not its own witness: neighbours at its very start
 * are left out.
 */
export function expectations(found: readonly Found[]): Expectation {
  const sure = longestInOrder([...found].sort((a, b) => a.start - b.start || a.at - b.at))
  return (start) => {
    const after = firstWhere(sure, (one) => one.start > start)
    const before = firstWhere(sure, (one) => one.start >= start) - 1
    const [left, right] = [sure[before], sure[after]]
    // One neighbour alone says in which half of the text, not where: too little to go by.
    if (!left || !right) return undefined
    const guesses = [start + left.at - left.start, start + right.at - right.start]
    return {
      from: Math.max(left.at, Math.min(...guesses)),
      to: Math.min(right.at, Math.max(...guesses)),
    }
  }
}

/** Longest subsequence with ascending places; O(n log n). */
function longestInOrder(list: readonly Found[]): Found[] {
  const ends: number[] = []
  const previous = new Int32Array(list.length).fill(-1)
  list.forEach((one, index) => {
    const length = firstWhere(ends, (end) => list[end]!.at >= one.at)
    if (length > 0) previous[index] = ends[length - 1]!
    ends[length] = index
  })
  const result: Found[] = []
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) result.push(list[index]!)
  return result.reverse()
}

/** First index where the condition holds; it must hold from there on. The length where it never does. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
