/** Checks across the parts of a case: every name used exists, and what belongs together adds up. */
import type { ProblemList } from './problems.ts'
import type { CaseSpec } from './schema/case.ts'

/** What the checks need to know beside the case. */
export interface CheckContext {
  /** False if parts of the case did not fit the schema and stand there as neutral values. */
  complete: boolean
}

/** Adds a problem for everything that refers to nothing or does not add up. */
export function checkReferences(_spec: CaseSpec, _context: CheckContext, _list: ProblemList): void {}
