/** Share of the variance of an answer that one input explains alone, from draws that were made anyway. */
import type { DrawnInput } from './drawn-inputs.ts'

/** Groups of a number at most, and draws in each at least. */
const mostGroups = 10
const leastInGroup = 20

/**
 * First-order share by groups of equal draws: of a number cut at its quantiles, of a reading or a red line by class. The
 * part that groups of noise would explain is taken off, so a share can lie a little below 0. Null where the answer does
 * not vary or there are too few draws for two groups. Source: Pearson 1905's correlation ratio, corrected after Kelley 1935.
 */
export function explainedBy({ input, values }: DrawnInput, answer: ArrayLike<number>): number | null {
  const draws = values.length
  const groups = input.kind === 'quantity' ? equalGroups(values) : Int32Array.from(values)
  const sums = new Map<number, { count: number; sum: number; squares: number }>()
  let [total, totalSquares] = [0, 0]
  for (let k = 0; k < draws; k++) {
    const value = answer[k]!
    const own = sums.get(groups[k]!) ?? { count: 0, sum: 0, squares: 0 }
    sums.set(groups[k]!, { count: own.count + 1, sum: own.sum + value, squares: own.squares + value * value })
    total += value
    totalSquares += value * value
  }
  const all = totalSquares - (total * total) / draws
  const free = draws - sums.size
  if (sums.size < 2 || free < 1 || all <= 1e-12 * Math.max(1, totalSquares)) return null
  let within = 0
  for (const { count, sum, squares } of sums.values()) within += squares - (sum * sum) / count
  return 1 - within / free / (all / (draws - 1))
}

function equalGroups(values: Float64Array): Int32Array {
  const draws = values.length
  const count = Math.max(1, Math.min(mostGroups, Math.floor(draws / leastInGroup)))
  const sorted = Float64Array.from(values).sort()
  const cuts = Array.from({ length: count - 1 }, (_, k) => sorted[Math.ceil(((k + 1) * draws) / count)]!)
  // A cut belongs to the group above it, so that equal values never part.
  return Int32Array.from(values, (value) => cuts.filter((cut) => value >= cut).length)
}
