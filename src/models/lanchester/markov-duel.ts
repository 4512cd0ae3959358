import type { Attrition } from './duel.ts'

/** Chances of every end of a duel to the last unit. */
export interface MarkovDuel {
  readonly firstWins: number
  readonly secondWins: number
  /** firstLeft[k]: chance that the first side wins with k units left, k = 1 … its strength; place 0 is 0. */
  readonly firstLeft: Float64Array
  /** The same for the second side. */
  readonly secondLeft: Float64Array
}

/**
 * Duel of whole units who fall one at a time, by the exact recursion over all strengths (Brown 1963; the
 * stochastic Lanchester model). The next loss is the second side's with chance B / (A + B) under the linear
 * law and B x / (B x + A y) under the square law. An absent side loses; both absent: nobody wins. Work grows
 * with the product of the strengths. RangeError for strengths that are not whole or below 0, or two sides who
 * cannot hurt each other.
 */
export function markovDuel(
  first: number,
  second: number,
  { firstLoss, secondLoss }: Attrition,
  law: 'linear' | 'square',
): MarkovDuel {
  if (!(Number.isInteger(first) && Number.isInteger(second) && first >= 0 && second >= 0))
    throw new RangeError(`no duel of ${first} and ${second} units`)
  if (!(firstLoss >= 0 && secondLoss >= 0 && firstLoss + secondLoss > 0))
    throw new RangeError(`no duel with losses ${firstLoss} and ${secondLoss}`)
  const firstLeft = new Float64Array(first + 1)
  const secondLeft = new Float64Array(second + 1)
  // reached[y]: chance of passing through the strengths x and y, for the x of the current row.
  const reached = new Float64Array(second + 1)
  reached[second] = 1
  if (second === 0 && first > 0) firstLeft[first] = 1
  if (first === 0 && second > 0) secondLeft[second] = 1
  for (let x = first; x >= 1; x--) {
    let fallen = 0
    for (let y = second; y >= 1; y--) {
      const here = reached[y]! + fallen
      const power = law === 'square' ? secondLoss * x : secondLoss
      const answer = law === 'square' ? firstLoss * y : firstLoss
      fallen = here * (power / (power + answer))
      reached[y] = here * (answer / (power + answer))
    }
    if (second > 0) firstLeft[x] = fallen
  }
  if (first > 0) secondLeft.set(reached.subarray(1), 1)
  return { firstWins: total(firstLeft), secondWins: total(secondLeft), firstLeft, secondLeft }
}

/** Sum of the smaller chances first. */
function total(chances: Float64Array): number {
  return chances
    .slice()
    .sort()
    .reduce((sum, chance) => sum + chance, 0)
}
