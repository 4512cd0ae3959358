/**
 * The older method beside belief: analysis of competing hypotheses counts what speaks against each reading.
 * “None of these” has no marks there, so only named readings are compared.
 */
import {
  type EvidenceTable,
  type Mark,
  markOf,
  relevanceFactors,
  squaredInconsistency,
  weightedInconsistency,
} from '../../models/index.ts'
import type { MarkScores } from './finding.ts'
import type { Matrix } from './matrix.ts'

/** Differences below this are rounding, not a lead. */
const level = 1e-9

/**
 * Scores the named readings; null without observations. `believed`: the named readings that belief puts first, by id. The
 * two agree where they name the same readings.
 */
export function olderScores(
  matrix: Matrix,
  table: EvidenceTable,
  names: readonly string[],
  believed: readonly string[],
): MarkScores | null {
  if (matrix.seen.length === 0) return null
  const weights = matrix.seen.map((one, row) => table.credibility[row]! * relevanceFactors[one.relevance])
  const scores = names.map((reading, column) => {
    const marks = matrix.seen.map(
      (_, row): Mark => markOf(table.likelihood[row * matrix.hypotheses + column]!),
    )
    return {
      reading,
      weighted: weightedInconsistency(marks, weights),
      squared: squaredInconsistency(marks),
    }
  })
  const best = Math.max(...scores.map(({ weighted }) => weighted))
  const leaders = scores.filter(({ weighted }) => weighted > best - level).map(({ reading }) => reading)
  const agrees = leaders.length === believed.length && leaders.every((one) => believed.includes(one))
  return { scores, leaders, agrees }
}
