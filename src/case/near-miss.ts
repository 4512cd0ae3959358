/** "Did you mean": the nearest known name by Damerau–Levenshtein distance. */

/** Names longer than this are not compared: no id is that long. */
const longest = 80
/** Candidates compared at most, so that a case with thousands of claims stays quick. */
const mostCandidates = 3000

/**
 * The known name nearest to `name`, or undefined if none is near: at most a third of its letters may differ, and at
 * most three. Of equally near names the first listed wins. Case does not count.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let limit = Math.min(3, Math.max(1, Math.floor(name.length / 3)), name.length - 1)
  let compared = 0
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    if (candidate === name) continue
    compared += 1
    if (compared > mostCandidates) break
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < limit || (distance === limit && best === undefined)) {
      best = candidate
      limit = distance
      if (distance <= 0) break
    }
  }
  return best
}

/**
 * Edits between two words: insert, delete, replace, or swap two neighbours (each stretch edited once; the "optimal string
 * alignment" form). 0 if they are equal. Source: the textbook recurrence over prefixes.
 */
export function editDistance(a: string, b: string): number {
  // rows[i][j]: distance of the first i letters of a and the first j letters of b; only three rows are needed
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      }
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
