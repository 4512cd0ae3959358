/** What the page asks the engine when a case is edited. */
import type { CaseChange, CaseSpec, Diagnostic } from 'endstate'

/** A problem of the text with the message the command line prints. */
export type SaidDiagnostic = Diagnostic & { said: string }

/** The text after changes, or why they do not fit; nothing is opened or kept by asking. */
export type Changed = { ok: true; text: string } | NotChanged

/** Why changes do not fit; `text` is what they would make where its rules exclude too much. */
export interface NotChanged {
  ok: false
  problems: SaidDiagnostic[]
  text?: string
}

/** A rule that takes part in a contradiction, and the text without it. */
export interface RuleOfConflict {
  id: string
  because: string
  /** What it excludes or requires, with the names of issues and options. */
  says: string
  without: string
}

/** Who judged, why and when: what an edit is written with. */
export interface JudgedAs {
  by: string
  on: string
  because: string
}

/** Questions with their answers. */
export interface EditingCalls {
  /** Several changes as one. */
  change: { asks: { changes: CaseChange[] }; gives: Changed }
  /** The case as plain data, for forms. */
  spec: { asks: Record<string, never>; gives: CaseSpec }
  /** All problems of a text, without opening it. */
  check: { asks: { text: string }; gives: { ok: boolean; problems: SaidDiagnostic[] } }
  /**
   * The smallest set of rules of a text that leave no state, or one that excludes where things stand (`standing`); empty
   * where no rule contradicts another.
   */
  conflict: { asks: { text: string }; gives: { rules: RuleOfConflict[]; standing: boolean } }
  /** The schema of case files, for completion. */
  schema: { asks: Record<string, never>; gives: Record<string, unknown> }
  /** A file of a newer format as far as it is understood, or null where there is nothing but its text. */
  newer: { asks: { text: string }; gives: { text: string; notUnderstood: SaidDiagnostic[] } | null }
}
