/** Diagnostics as values: a code from a closed list, a place, a meaning and a remedy. Wording: `diagnostic-table.ts`. */
import { type DiagnosticEntry, diagnosticTable } from './diagnostic-table.ts'

export { type DiagnosticEntry, diagnosticTable } from './diagnostic-table.ts'

/** A code of the closed list. */
export type DiagnosticCode = keyof typeof diagnosticTable

/** A place in the case: keys and list positions from the top. */
export type CasePath = readonly (string | number)[]

/** One problem of a case file. `line` and `column` start at 1; `column` counts UTF-16 units. */
export interface Diagnostic {
  code: DiagnosticCode
  severity: 'error' | 'warning'
  /** Where in the case, as keys and list positions; empty for the file as a whole. */
  path: (string | number)[]
  line: number
  column: number
  /** Column just after the place, when it ends on the same line. */
  endColumn?: number
  message: string
  meaning: string
  remedy: string
  /** The name that was probably meant. */
  suggestion?: string
}

/** A value with its warnings, or the problems that prevented it. Never both, never a throw. */
export type Result<T> =
  | { ok: true; value: T; diagnostics: Diagnostic[] }
  | { ok: false; diagnostics: Diagnostic[] }

/** The `{words}` of a wording, as a union of their names. */
type Words<Text extends string> = Text extends `${string}{${infer Word}}${infer Rest}`
  ? Word | Words<Rest>
  : never
type Texts<Code extends DiagnosticCode> = (typeof diagnosticTable)[Code]['message' | 'meaning' | 'remedy']

/** What must be filled in for a code: exactly the `{words}` of its wording. */
export type DiagnosticWords<Code extends DiagnosticCode> = { [Word in Words<Texts<Code>>]: string | number }

/** Where a diagnostic points: line and column from 1. */
export interface Place {
  line: number
  column: number
  endColumn?: number
}

/** Puts a diagnostic together from its code, its place and the words to fill in. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  at: { path: CasePath; place: Place; suggestion?: string | undefined },
  words: DiagnosticWords<Code>,
): Diagnostic {
  const entry: DiagnosticEntry = diagnosticTable[code]
  const suggested = at.suggestion === undefined ? '' : `, did you mean \`${at.suggestion}\`?`
  return {
    code,
    severity: entry.severity,
    path: [...at.path],
    ...at.place,
    message: fill(entry.message, words) + suggested,
    meaning: fill(entry.meaning, words),
    remedy: fill(entry.remedy, words),
    ...(at.suggestion === undefined ? {} : { suggestion: at.suggestion }),
  }
}

function fill(text: string, words: Record<string, string | number>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, word: string) => String(words[word] ?? whole))
}

/** True if at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error')
}
