/** Problems while a file is being read: diagnostics before their place in the text is worked out. */
import {
  type CasePath,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticWords,
  diagnose,
  diagnosticTable,
  type Place,
} from './diagnostics.ts'
import { maximumDiagnostics, maximumWarningsOfKind } from './limits.ts'
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

/**
 * Collects problems. Errors up to a limit, at which `full` tells long loops to stop; warnings up to a number of each
 * kind, the rest counted, so that no number of warnings crowds out an error or makes one.
 */
export class ProblemList {
  private readonly errors: Problem[] = []
  private readonly warnings = new Map<DiagnosticCode, { shown: Problem[]; more: number }>()

  /** True once there are as many errors as are ever shown. */
  get full(): boolean {
    return this.errors.length >= maximumDiagnostics
  }

  /** Number of errors so far. */
  get errorCount(): number {
    return this.errors.length
  }

  /** Keeps the problem, unless there are enough of its kind. */
  add(problem: Problem): void {
    if (diagnosticTable[problem.code].severity === 'error') {
      if (!this.full) this.errors.push(problem)
      return
    }
    const kind = this.warnings.get(problem.code) ?? { shown: [], more: 0 }
    if (kind.shown.length < maximumWarningsOfKind) kind.shown.push(problem)
    else kind.more += 1
    this.warnings.set(problem.code, kind)
  }

  /** Everything kept, with one more warning for each kind of which some were only counted. */
  all(): Problem[] {
    const found = [...this.errors]
    for (const [name, { shown, more }] of this.warnings) {
      found.push(...shown)
      const last = shown.at(-1)
      if (more > 0) found.push({ code: 'more-warnings', path: last?.path ?? [], words: { got: more, name } })
    }
    return found
  }
}

/** A problem with its place: the diagnostic people see. */
export function diagnoseProblem(problem: Problem, place: Place): Diagnostic {
  // Code and words belong together by the type of `Problem`; the compiler cannot follow that through a union.
  const { code, words } = problem as ProblemOf<DiagnosticCode>
  return diagnose(code, { path: problem.path, place, suggestion: problem.suggestion }, words)
}
