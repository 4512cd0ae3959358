/** "Did you mean …?" for names typed on the command line. */
import { usageError } from './refusal.ts'

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

/** Refuses a name the case does not have, with the nearest known one and all of them; nothing asked is fine. */
export function refuseUnknown(
  what: string,
  asked: string | undefined,
  among: readonly { id: string }[],
): void {
  const known = among.map(({ id }) => id)
  if (asked === undefined || known.includes(asked)) return
  const meant = nearest(asked, known)
  const all = known.length === 0 ? `The case has no ${what}.` : `Known: ${known.join(', ')}.`
  throw usageError(`unknown ${what} ${asked}${meant ? `; did you mean ${meant}?` : '.'} ${all}`)
}
