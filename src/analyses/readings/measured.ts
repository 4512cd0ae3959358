/**
 * Belief with indicators of `events` in place of judgements.
 *
 * An observation that names an indicator says how expected a way of negotiating is under each reading. As judged, the party
 * was seen to negotiate so. Measured, the record speaks: its figures are so many times better foretold by that way than by its
 * absence, and a reading counts as much of this ratio as it expects the way. All that is measured comes from the same events
 * and shares the weight of one observation.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { beliefFrom, leadersOf, logTableOf, scoresOf } from '../../models/index.ts'
import type { EventsValue, IndicatorResult } from '../events/finding.ts'
import type { Hypothesis, MeasuredBelief } from './finding.ts'
import { type Matrix, matrixOf, type NumberAt, priorsAt, tableAt } from './matrix.ts'

/** Observations of a party that an indicator measures, with its result; of several series the one with most occasions. */
export function measuredRows(
  compiled: CompiledCase,
  party: number,
  { indicators }: EventsValue,
): MeasuredBelief['rows'] {
  const { id } = compiled.parties[party]!
  return compiled.observations.flatMap((one): MeasuredBelief['rows'] => {
    if (one.party !== party || !one.seen || one.measuredBy === null) return []
    const own = indicators.filter((result) => result.party === id && result.indicator === one.measuredBy)
    const [result] = [...own].sort(mostTelling)
    return [
      {
        observation: one.id,
        indicator: one.measuredBy,
        series: result?.series ?? null,
        ratio: result?.likelihoodRatio ?? null,
        n: result?.n ?? 0,
      },
    ]
  })
}

/** Those with a ratio first, then more occasions, then the name of the series. */
function mostTelling(a: IndicatorResult, b: IndicatorResult): number {
  const told = Number(b.likelihoodRatio !== null) - Number(a.likelihoodRatio !== null)
  return told || b.n - a.n || ((a.series ?? '') < (b.series ?? '') ? -1 : 1)
}

/** The ratios that can be taken, by observation. */
export function ratiosOf(rows: MeasuredBelief['rows']): Map<string, number> {
  return new Map(rows.flatMap(({ observation, ratio }) => (ratio === null ? [] : [[observation, ratio]])))
}

/** Belief both ways, at the same numbers; null where no observation names an indicator. */
export function measuredBelief(
  compiled: CompiledCase,
  party: number,
  rows: MeasuredBelief['rows'],
  plantedTrust: number,
  numberAt: NumberAt,
  hypothesis: (index: number) => Hypothesis,
): MeasuredBelief | null {
  if (rows.length === 0) return null
  const believed = (matrix: Matrix): Float64Array | null =>
    beliefFrom(priorsAt(matrix, numberAt), scoresOf(logTableOf(tableAt(matrix, numberAt))))
  const judged = matrixOf(compiled, party, plantedTrust)
  const before = believed(judged)
  const after = believed(matrixOf(compiled, party, plantedTrust, ratiosOf(rows)))
  const listed = (belief: Float64Array | null): (number | null)[] =>
    Array.from({ length: judged.hypotheses }, (_, k) => belief?.[k] ?? null)
  return {
    rows,
    judged: listed(before),
    measured: listed(after),
    leaders: leadersOf(after).map(hypothesis),
  }
}
