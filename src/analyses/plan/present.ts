/** Finding → sentences, tables and pictures. */
import type { CompiledCase } from '../../compile/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { PlanValue } from './finding.ts'
import { answerOf, caveatsOf, judgementsOf } from './present-judgements.ts'
import { tablesOf } from './present-tables.ts'
import { wordsOf } from './words.ts'

/** How the finding is said: every author's plan in the same table, for every party. */
export function presentPlan(finding: Finding<PlanValue>, compiled: CompiledCase): Presentation {
  const words = wordsOf(compiled, finding.value)
  const { value } = finding
  return {
    answer: answerOf(value, words),
    judgements: judgementsOf(value, words),
    tables: tablesOf(value, words),
    charts: [],
    caveats: caveatsOf(value, words),
  }
}
