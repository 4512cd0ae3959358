/** Belief after observations: Bayes' rule, said in logarithms so that two hundred observations do not run out of digits. */
import { quickExponential, quickLogarithm, toGrid } from '../../numeric/index.ts'
import { type EvidenceTable, exponentsOf, rowCount, scoresOf, weighted } from './evidence-table.ts'

/**
 * Belief in proportion to prior × e^score, summing to 1, on a grid of 2^-40 so that ties are ties. Null where every
 * hypothesis with a prior above 0 is ruled out: then the table contradicts itself. `priors` need not sum to 1.
 */
export function beliefFrom(priors: Float64Array, scores: Float64Array): Float64Array | null {
  const logs = scores.map((score, k) => score + quickLogarithm(priors[k]!))
  let highest = Number.NEGATIVE_INFINITY
  for (const one of logs) if (one > highest) highest = one
  if (highest === Number.NEGATIVE_INFINITY) return null
  let total = 0
  for (let k = 0; k < logs.length; k++) {
    logs[k] = quickExponential(logs[k]! - highest)
    total += logs[k]!
  }
  return logs.map((one) => toGrid(one / total))
}

/** Belief after all rows of the table: π ∝ prior × Π L^w. Without rows it is the prior. Null as for `beliefFrom`. */
export function posterior(priors: Float64Array, table: EvidenceTable): Float64Array | null {
  return beliefFrom(priors, scoresOf(table))
}

/** Hypotheses with the highest belief, ascending: one, or several where they are level; none for null. */
export function leadersOf(belief: Float64Array | null): number[] {
  if (!belief) return []
  const highest = Math.max(...belief)
  return [...belief.keys()].filter((k) => belief[k] === highest)
}

/**
 * Belief without each row in turn, in the order of the rows. The others of its group then share the weight among
 * themselves, so leaving out one of several retellings changes nothing. Sums before and after a row are kept, so no
 * difference is ever taken.
 */
export function leaveOneOut(priors: Float64Array, table: EvidenceTable): (Float64Array | null)[] {
  const blocks = blocksOf(table.group)
  const own = blocks.map((rows) => blockScores(table, rows))
  const before = runningSums(own, table.hypotheses)
  const after = runningSums([...own].reverse(), table.hypotheses).reverse()
  const left: (Float64Array | null)[] = new Array(rowCount(table)).fill(null)
  blocks.forEach((rows, block) => {
    for (const row of rows) {
      const rest = blockScores(
        table,
        rows.filter((other) => other !== row),
      )
      const scores = rest.map((score, k) => score + before[block]![k]! + after[block + 1]![k]!)
      left[row] = beliefFrom(priors, scores)
    }
  })
  return left
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

/** Scores of some rows by themselves; all of one group, or one row. */
function blockScores(table: EvidenceTable, rows: readonly number[]): Float64Array {
  const { hypotheses, likelihood, credibility, group, trust } = table
  const exponents = exponentsOf(
    Float64Array.from(rows, (row) => credibility[row]!),
    Int32Array.from(rows, (row) => group[row]!),
  )
  const scores = new Float64Array(hypotheses)
  rows.forEach((row, k) => {
    for (let column = 0; column < hypotheses; column++) {
      scores[column]! += weighted(likelihood[row * hypotheses + column]!, trust[row]!, exponents[k]!)
    }
  })
  return scores
}

/** Sums of the first 0, 1, 2, … scores. */
function runningSums(scores: readonly Float64Array[], width: number): Float64Array[] {
  const sums = [new Float64Array(width)]
  for (const one of scores) sums.push(sums[sums.length - 1]!.map((sum, k) => sum + one[k]!))
  return sums
}
