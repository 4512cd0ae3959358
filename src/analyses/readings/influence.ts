/** Which numbers move belief in the leading reading most, between the ends of their 90 % ranges. */
import type { CompiledCase } from '../../compile/index.ts'
import { beliefFrom, type EvidenceTable, exponentsOf, scoresOf, weighted } from '../../models/index.ts'
import { type Matrix, type NumberAt, priorsAt } from './matrix.ts'

/**
 * Numbers of one party with the difference they make to belief in hypothesis `leader`, one at a time; numbers without a
 * range make none and are absent. A number at which the observations contradict each other counts as belief 0.
 */
export function influencesOn(
  compiled: CompiledCase,
  matrix: Matrix,
  table: EvidenceTable,
  leader: number,
  numberAt: NumberAt,
): { key: string; influence: number }[] {
  const { quantities } = compiled
  const exponents = exponentsOf(table.credibility, table.group)
  const priors = priorsAt(matrix, numberAt)
  const scores = scoresOf(table, exponents)
  const moved: { key: string; influence: number }[] = []
  const measure = (quantity: number, beliefAt: (value: number) => Float64Array | null): void => {
    if (quantity < 0) return
    const { key, low, high } = quantities[quantity]!
    if (low === high) return
    const at = (value: number): number => beliefAt(value)?.[leader] ?? 0
    const influence = Math.abs(at(high) - at(low))
    if (influence > 0) moved.push({ key, influence })
  }
  const { hypotheses } = matrix
  matrix.cells.forEach((quantity, cell) => {
    measure(quantity, (value) => {
      const column = cell % hypotheses
      const changed = Float64Array.from(scores)
      changed[column] = columnScore(table, exponents, column, cell, value)
      return beliefFrom(priors, changed)
    })
  })
  matrix.seen.forEach(({ credibility }, row) => {
    measure(credibility, (value) => {
      const changed = Float64Array.from(table.credibility)
      changed[row] = value
      return beliefFrom(priors, scoresOf(table, exponentsOf(changed, table.group)))
    })
  })
  for (const quantity of [...matrix.priors, matrix.other]) {
    measure(quantity, (value) =>
      beliefFrom(
        priorsAt(matrix, (own) => (own === quantity ? value : numberAt(own))),
        scores,
      ),
    )
  }
  return moved
}

/** Score of one hypothesis with one of its cells changed. */
function columnScore(
  { hypotheses, likelihood, trust }: EvidenceTable,
  exponents: Float64Array,
  column: number,
  changed: number,
  value: number,
): number {
  let sum = 0
  for (let row = 0, cell = column; row < exponents.length; row++, cell += hypotheses) {
    sum += weighted(cell === changed ? value : likelihood[cell]!, trust[row]!, exponents[row]!)
  }
  return sum
}
