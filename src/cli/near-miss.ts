/** "Did you mean …?" for names typed on the command line. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
function distance(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, before[column - 2]! + 1)
      }
      next.push(cost)
    }
    before = last
    last = next
  }
  return last[to.length]!
}

/** The name nearest to what was typed; undefined where none is near enough to be meant. The first of several wins. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const name of names) {
    const edits = distance(typed.slice(0, 80), name)
    if (edits < bestDistance) {
      best = name
      bestDistance = edits
    }
  }
  return best
}
