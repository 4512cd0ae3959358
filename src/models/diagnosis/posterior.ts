/** Belief after observations: Bayes' rule, said in logarithms so that two hundred observations do not run out of digits. */
import { quickExponential, quickLogarithm, toGrid } from '../../numeric/index.ts'
import { type EvidenceTable, type LogTable, logTableOf, matesOf, rowsOf, scoresOf } from './evidence-table.ts'

/**
 * Belief in proportion to prior × e^score, summing to 1, on a grid of 2^-40 so that ties are ties. Null where every
 * hypothesis with a prior above 0 is ruled out: then the table contradicts itself. `priors` need not sum to 1.
 */
export function beliefFrom(priors: Float64Array, scores: Float64Array): Float64Array | null {
  const width = priors.length
  const belief = new Float64Array(width)
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < width; k++) {
    belief[k] = scores[k]! + quickLogarithm(priors[k]!)
    if (belief[k]! > highest) highest = belief[k]!
  }
  if (highest === Number.NEGATIVE_INFINITY) return null
  let total = 0
  for (let k = 0; k < width; k++) {
    belief[k] = quickExponential(belief[k]! - highest)
    total += belief[k]!
  }
  for (let k = 0; k < width; k++) belief[k] = toGrid(belief[k]! / total)
  return belief
}

/** Belief after all rows of the table: π ∝ prior × Π L^w. Without rows it is the prior. Null as for `beliefFrom`. */
export function posterior(priors: Float64Array, table: EvidenceTable): Float64Array | null {
  return beliefFrom(priors, scoresOf(logTableOf(table)))
}

/** Hypotheses with the highest belief, ascending: one, or several where they are level; none for null. */
export function leadersOf(belief: Float64Array | null): number[] {
  if (!belief) return []
  const highest = Math.max(...belief)
  return [...belief.keys()].filter((k) => belief[k] === highest)
}

/**
 * Belief without each row in turn, in the order of the rows. The others of its group then share the weight among
 * themselves, so leaving out one of several retellings changes nothing.
 */
export function leaveOneOut(priors: Float64Array, table: LogTable): (Float64Array | null)[] {
  return scoresOutside(table).map((outside, row) => {
    const rest = matesOf(table.group, row).filter((other) => other !== row)
    return beliefFrom(priors, scoresOf(rowsOf(table, rest), outside))
  })
}

/**
 * For each row the scores of all rows that share no weight with it: what stays whatever happens to the row. Sums before and
 * after each row are kept, so no difference is ever taken and a chance of 0 elsewhere stays where it is.
 */
export function scoresOutside(table: LogTable): Float64Array[] {
  const blocks = blocksOf(table.group)
  const own = blocks.map((rows) => scoresOf(rowsOf(table, rows)))
  const before = runningSums(own, table.hypotheses)
  const after = runningSums([...own].reverse(), table.hypotheses).reverse()
  const outside = new Array<Float64Array>(table.group.length)
  blocks.forEach((rows, block) => {
    const rest = before[block]!.map((score, k) => score + after[block + 1]![k]!)
    for (const row of rows) outside[row] = rest
  })
  return outside
}

/** Rows that share a weight, and single rows, in the order of their first row. */
function blocksOf(group: Int32Array): number[][] {
  const blocks: number[][] = []
  const place = new Map<number, number[]>()
  group.forEach((id, row) => {
    const block = id < 0 ? undefined : place.get(id)
    if (block) block.push(row)
    else {
      blocks.push([row])
      if (id >= 0) place.set(id, blocks[blocks.length - 1]!)
    }
  })
  return blocks
}

/** Sums of the first 0, 1, 2, … scores. */
function runningSums(scores: readonly Float64Array[], width: number): Float64Array[] {
  const sums = [new Float64Array(width)]
  for (const one of scores) sums.push(sums[sums.length - 1]!.map((sum, k) => sum + one[k]!))
  return sums
}
