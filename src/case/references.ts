/** Checks across the parts of a case: every name used exists, and what belongs together adds up. */
import { checkEvidence } from './checks/evidence.ts'
import { checkGuarantees } from './checks/guarantees.ts'
import { checkIssues } from './checks/issues.ts'
import { checkJudgements } from './checks/judgements.ts'
import { type CheckContext, checkIds, namesOf } from './checks/names.ts'
import { checkNumbers } from './checks/numbers.ts'
import { checkParties } from './checks/parties.ts'
import { checkPlans } from './checks/plans.ts'
import { checkWarPath } from './checks/war.ts'
import type { ProblemList } from './problems.ts'
import { listQuantities } from './quantities.ts'
import type { CaseSpec } from './schema/case.ts'

/**
 * Adds a problem for everything that refers to nothing or does not add up. In a case whose shape is not whole, neutral
 * values are skipped, and so is whatever only makes sense for a whole case, such as sums of weights.
 */
export function checkReferences(spec: CaseSpec, context: CheckContext, list: ProblemList): void {
  const names = namesOf(spec)
  checkIds(spec, context, list)
  checkIssues(spec, names, context, list)
  checkParties(spec, names, context, list)
  const quantities = listQuantities(spec)
  checkWarPath(spec, names, context, list)
  checkGuarantees(spec, names, list)
  checkPlans(spec, quantities, names, context, list)
  checkJudgements(spec, names, context, list)
  checkNumbers(spec, quantities, context, list)
  checkEvidence(spec, quantities, names, context, list)
}
