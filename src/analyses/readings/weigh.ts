/** What each observation tells: how much, about which readings, and what is believed without it. */
import {
  type EvidenceTable,
  expectedInformation,
  exponentsOf,
  leadersOf,
  leaveOneOut,
  markOf,
  markSpread,
  strongestContrast,
  tempered,
} from '../../models/index.ts'
import { quickExponential } from '../../numeric/index.ts'
import type { Believed } from './believed.ts'
import type { WeighedObservation } from './finding.ts'
import { amongNamed } from './matrix.ts'

/** What each observation tells, and what is believed without it; the most telling first, ties by id. */
export function weigh({
  matrix,
  priors,
  judged,
  table,
  logs,
  belief,
  hypothesis,
}: Believed): WeighedObservation[] {
  const { hypotheses } = matrix
  const exponents = exponentsOf(table.credibility, table.group)
  const before = amongNamed(matrix, priors)
  const without = leaveOneOut(priors, logs)
  const weighed = matrix.seen.map((one, row): WeighedObservation => {
    const cells = (from: EvidenceTable): number[] =>
      Array.from(from.likelihood.subarray(row * hypotheses, (row + 1) * hypotheses))
    const chances = cells(judged)
    const namedIn = (from: EvidenceTable): number[] =>
      cells(from)
        .slice(0, matrix.readings.length)
        .map((chance) => tempered(chance, from.trust[row]!))
    const named = namedIn(judged)
    const contrast = strongestContrast(namedIn(table), exponents[row]!)
    const left = without[row]!
    return {
      id: one.id,
      what: one.what,
      date: one.date,
      claims: one.claims,
      group: one.group,
      planted: one.planted,
      relevance: one.relevance,
      credibility: table.credibility[row]!,
      weight: exponents[row]!,
      chances,
      markSpread: markSpread(chances.slice(0, matrix.readings.length).map(markOf)),
      bits: exponents[row]! * expectedInformation(before, named),
      strongest: contrast
        ? {
            likelier: hypothesis(contrast.likelier)!,
            lesser: hypothesis(contrast.lesser)!,
            times: quickExponential(contrast.logRatio),
          }
        : null,
      without: {
        leaders: leadersOf(left).map(hypothesis),
        moved: left ? belief.reduce((sum, one, k) => sum + Math.abs(one - left[k]!) / 2, 0) : 0,
      },
    }
  })
  return weighed.sort((a, b) => b.bits - a.bits || (a.id < b.id ? -1 : 1))
}
