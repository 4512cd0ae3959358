/** Which numbers move belief in the leading reading most, between the ends of their 90 % ranges. */
import type { CompiledCase } from '../../compile/index.ts'
import {
  beliefFrom,
  matesOf,
  measuredChance,
  rowsOf,
  scoresOf,
  scoresOutside,
  tempered,
} from '../../models/index.ts'
import { quickLogarithm } from '../../numeric/index.ts'
import type { Believed } from './believed.ts'
import { type Matrix, priorsAt, trustOf } from './matrix.ts'

/**
 * Numbers of one party with the difference they make to belief in hypothesis `leader`, one at a time; numbers without a
 * range make none and are absent. A number at which the observations contradict each other counts as belief 0.
 */
export function influencesOn(
  compiled: CompiledCase,
  matrix: Matrix,
  { priors, table, logs, scores, numberAt }: Believed,
  leader: number,
): { key: string; influence: number }[] {
  const moved: { key: string; influence: number }[] = []
  const measure = (quantity: number, beliefAt: (value: number) => Float64Array | null): void => {
    if (quantity < 0) return
    const { key, low, high } = compiled.quantities[quantity]!
    if (low === high) return
    const at = (value: number): number => beliefAt(value)?.[leader] ?? 0
    const influence = Math.abs(at(high) - at(low))
    if (influence > 0) moved.push({ key, influence })
  }
  const { hypotheses, cells } = matrix
  scoresOutside(logs).forEach((outside, row) => {
    // Only the rows that share a weight with this one have to be looked at again.
    const mates = matesOf(table.group, row)
    const own = rowsOf(logs, mates)
    const place = mates.indexOf(row)
    const trying = (numbers: Float64Array, index: number, value: number): Float64Array | null => {
      const before = numbers[index]!
      numbers[index] = value
      const belief = beliefFrom(priors, scoresOf(own, outside))
      numbers[index] = before
      return belief
    }
    measure(matrix.seen[row]!.credibility, (value) => trying(own.credibility, place, value))
    const ratio = matrix.ratios[row] ?? null
    const chanceOf = (value: number): number =>
      ratio === null
        ? tempered(value, table.trust[row]!)
        : measuredChance(tempered(value, trustOf(matrix.seen[row]!, matrix)), ratio)
    for (let column = 0; column < hypotheses; column++) {
      measure(cells[row * hypotheses + column]!, (value) =>
        trying(own.logs, place * hypotheses + column, quickLogarithm(chanceOf(value))),
      )
    }
  })
  for (const quantity of [...matrix.priors, matrix.other]) {
    measure(quantity, (value) =>
      beliefFrom(
        priorsAt(matrix, (one) => (one === quantity ? value : numberAt(one))),
        scores,
      ),
    )
  }
  return moved
}
