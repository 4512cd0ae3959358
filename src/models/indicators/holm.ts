/**
 * Holm's correction (1979): p values as they may be read when all of these tests were made, in the order given. The smallest
 * counts as many times as there are tests, the next one time less, and none falls below one before it. Never above 1; none in,
 * none out. Keeps the chance of a single false alarm below the level, however the tests hang together.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b)
  const adjusted = new Array<number>(values.length).fill(1)
  let reached = 0
  order.forEach((index, rank) => {
    reached = Math.max(reached, Math.min(1, values[index]! * (values.length - rank)))
    adjusted[index] = reached
  })
  return adjusted
}
