/** What is believed of one party, and what that belief is made from. */
import type { CompiledCase } from '../../compile/index.ts'
import type { EvidenceTable, LogTable } from '../../models/index.ts'
import type { Hypothesis } from './finding.ts'
import type { Matrix, NumberAt } from './matrix.ts'

/** What belief rests on, at central values. */
export interface Believed {
  compiled: CompiledCase
  matrix: Matrix
  priors: Float64Array
  /** The table as judged, and as it counts: with indicators in place of what they measure, where these are taken. */
  judged: EvidenceTable
  table: EvidenceTable
  logs: LogTable
  /** Logarithms of the evidence for each hypothesis. */
  scores: Float64Array
  /** Belief now; the base rates where the observations contradict each other. */
  belief: Float64Array
  hypothesis: (index: number) => Hypothesis
  numberAt: NumberAt
}
