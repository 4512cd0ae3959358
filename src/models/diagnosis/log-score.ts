/** A proper score for predictions that have been resolved. */
import { quickLogarithm } from '../../numeric/index.ts'

/**
 * Logarithmic score in bits after each resolved prediction (Good 1952): the running sum of log2 of the chance that was
 * given to what happened. 0 at best; -1 for each toss of a coin; -Infinity from the first time something happened that was
 * called impossible. `chances[k]` is the chance given to a yes, `happened[k]` whether it came. Empty in, empty out.
 */
export function logScores(chances: readonly number[], happened: readonly boolean[]): number[] {
  let sum = 0
  return chances.map((chance, k) => {
    sum += quickLogarithm(happened[k] ? chance : 1 - chance) * Math.LOG2E
    return sum
  })
}
