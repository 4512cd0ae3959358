/** Observations against rival hypotheses as numbers: the table that every question about belief starts from. */
import { quickLogarithm } from '../../numeric/index.ts'

/** Rows are observations, columns are hypotheses. The arrays of one table have the same number of rows. */
export interface EvidenceTable {
  /** Number of columns, at least 1. */
  readonly hypotheses: number
  /** `likelihood[row * hypotheses + column]`: chance of the observation if the hypothesis is right, 0 to 1. */
  readonly likelihood: Float64Array
  /** How far each report is to be believed, 0 to 1. */
  readonly credibility: Float64Array
  /** Rows of one number retell the same thing; -1 for a row of its own. */
  readonly group: Int32Array
  /** Share of each observation that is taken at its word: 1, or less where it may have been made to be seen. */
  readonly trust: Float64Array
}

/** Rows of a table. */
export function rowCount(table: EvidenceTable): number {
  return table.credibility.length
}

/**
 * Exponent of each row, 0 to 1. A row of its own has its credibility (tempering: a report believed by half moves the
 * logarithm of the odds by half). Rows of a group share the highest credibility among them, in proportion to their own: so
 * the group never counts for more than one observation, and telling the same thing again changes nothing. All 0: all 0.
 */
export function exponentsOf(credibility: Float64Array, group: Int32Array): Float64Array {
  const sum = new Map<number, number>()
  const highest = new Map<number, number>()
  group.forEach((id, row) => {
    if (id < 0) return
    sum.set(id, (sum.get(id) ?? 0) + credibility[row]!)
    highest.set(id, Math.max(highest.get(id) ?? 0, credibility[row]!))
  })
  return Float64Array.from(credibility, (own, row) => {
    const id = group[row]!
    const total = sum.get(id)
    return id < 0 || total === undefined ? own : total === 0 ? 0 : (own * highest.get(id)!) / total
  })
}

/**
 * The chance of an observation that may have been made to be seen: with chance `trust` it means what it seems to mean; with
 * the rest it was staged, and then it is as likely as not under every hypothesis. Trust 1 leaves it, trust 0 gives ½.
 */
export function tempered(chance: number, trust: number): number {
  return trust === 1 ? chance : 0.5 + trust * (chance - 0.5)
}

/** The logarithm of one cell times the exponent of its row; 0 for exponent 0, -Infinity for a chance of 0. */
export function weighted(chance: number, trust: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * quickLogarithm(tempered(chance, trust))
}

/** Sum over the rows of the weighted logarithms: one number per hypothesis, -Infinity where one of its cells rules it out. */
export function scoresOf(
  table: EvidenceTable,
  exponents: Float64Array = exponentsOf(table.credibility, table.group),
): Float64Array {
  const { hypotheses, likelihood, trust } = table
  const scores = new Float64Array(hypotheses)
  for (let row = 0, cell = 0; row < exponents.length; row++) {
    for (let column = 0; column < hypotheses; column++, cell++) {
      scores[column]! += weighted(likelihood[cell]!, trust[row]!, exponents[row]!)
    }
  }
  return scores
}
