/** Problems while a file is being read: diagnostics before their place in the text is worked out. */
import {
  type CasePath,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticWords,
  diagnose,
  type Place,
} from './diagnostics.ts'
import { maximumDiagnostics } from './limits.ts'
import type { Span } from './positions.ts'

/** One problem of a given code. Its place is the span if given, else the key or the value at the path. */
export interface ProblemOf<Code extends DiagnosticCode> {
  code: Code
  path: CasePath
  /** `key` points at the key of the last step; `value`, the default, at what stands there. */
  at?: 'key' | 'value'
  span?: Span
  words: DiagnosticWords<Code>
  suggestion?: string | undefined
}

/** A problem of any code, each with exactly the words its message needs. */
export type Problem = { [Code in DiagnosticCode]: ProblemOf<Code> }[DiagnosticCode]

/** Collects problems up to the limit; `full` tells long loops to stop. Warnings never crowd out errors. */
export class ProblemList {
  readonly problems: Problem[] = []
  private readonly limit: number

  constructor(limit = maximumDiagnostics) {
    this.limit = limit
  }

  get full(): boolean {
    return this.problems.length >= this.limit
  }

  /** Keeps the problem, unless the list is full. */
  add(problem: Problem): void {
    if (!this.full) this.problems.push(problem)
  }
}

/** A problem with its place: the diagnostic people see. */
export function diagnoseProblem(problem: Problem, place: Place): Diagnostic {
  // Code and words belong together by the type of `Problem`; the compiler cannot follow that through a union.
  const { code, words } = problem as ProblemOf<DiagnosticCode>
  return diagnose(code, { path: problem.path, place, suggestion: problem.suggestion }, words)
}
