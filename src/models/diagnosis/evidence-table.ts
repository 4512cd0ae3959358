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
  const exponents = credibility.slice()
  const groups = group.reduce((most, id) => Math.max(most, id + 1), 0)
  if (groups === 0) return exponents
  const sum = new Float64Array(groups)
  const highest = new Float64Array(groups)
  for (let row = 0; row < group.length; row++) {
    const id = group[row]!
    if (id < 0) continue
    sum[id]! += credibility[row]!
    highest[id] = Math.max(highest[id]!, credibility[row]!)
  }
  for (let row = 0; row < group.length; row++) {
    const id = group[row]!
    if (id >= 0 && sum[id]! > 0) exponents[row] = (credibility[row]! * highest[id]!) / sum[id]!
  }
  return exponents
}

/**
 * The chance of an observation that may have been made to be seen: with chance `trust` it means what it seems to mean; with
 * the rest it was staged, and then it is as likely as not under every hypothesis. Trust 1 leaves it, trust 0 gives ½.
 */
export function tempered(chance: number, trust: number): number {
  return trust === 1 ? chance : 0.5 + trust * (chance - 0.5)
}

/** A table with its chances as logarithms: they are taken once, and everything that is asked of the table is sums of them. */
export interface LogTable {
  readonly hypotheses: number
  /** `logs[row * hypotheses + column]`: log of the tempered chance; -Infinity for 0. */
  readonly logs: Float64Array
  readonly credibility: Float64Array
  readonly group: Int32Array
}

/** Takes the logarithms of a table. The memory of `into`, of the same size, is used again where it is given. */
export function logTableOf(table: EvidenceTable, into?: Float64Array): LogTable {
  const { hypotheses, likelihood, credibility, group, trust } = table
  const logs = into ?? new Float64Array(likelihood.length)
  for (let row = 0, cell = 0; row < trust.length; row++) {
    for (let column = 0; column < hypotheses; column++, cell++) {
      logs[cell] = quickLogarithm(tempered(likelihood[cell]!, trust[row]!))
    }
  }
  return { hypotheses, logs, credibility, group }
}

/** The rows that share a weight with a row, itself among them, ascending. */
export function matesOf(group: Int32Array, row: number): number[] {
  const id = group[row]!
  return id < 0 ? [row] : [...group.keys()].filter((other) => group[other] === id)
}

/** Some rows of a table as a table of their own, in the order given; none gives an empty table. */
export function rowsOf(table: LogTable, rows: readonly number[]): LogTable {
  const { hypotheses } = table
  const logs = new Float64Array(rows.length * hypotheses)
  const credibility = new Float64Array(rows.length)
  const group = new Int32Array(rows.length)
  rows.forEach((row, k) => {
    logs.set(table.logs.subarray(row * hypotheses, (row + 1) * hypotheses), k * hypotheses)
    credibility[k] = table.credibility[row]!
    group[k] = table.group[row]!
  })
  return { hypotheses, logs, credibility, group }
}

/**
 * Sum over the rows of exponent × logarithm: one number per hypothesis, -Infinity where one of its cells rules it out. A row
 * with exponent 0 says nothing, whatever it holds. Added to `from` where that is given.
 */
export function scoresOf(
  { hypotheses, logs, credibility, group }: LogTable,
  from?: Float64Array,
): Float64Array {
  const scores = from ? from.slice() : new Float64Array(hypotheses)
  const exponents = exponentsOf(credibility, group)
  for (let row = 0; row < exponents.length; row++) {
    const exponent = exponents[row]!
    if (exponent === 0) continue
    const start = row * hypotheses
    for (let column = 0; column < hypotheses; column++) scores[column]! += exponent * logs[start + column]!
  }
  return scores
}
