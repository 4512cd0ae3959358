/** What the page asks the engine about workbooks, tables and other programs' cases. */
import type { CaseChange, NewCaseTable, ReadSheet, WorkbookRead, WorkbookSheet } from 'endstate'
import type { JudgedAs } from './editing-calls.ts'

/** What a table would change. */
export interface TableRead {
  rows: { line: number; outcome: 'taken' | 'changed' | 'refused'; says: string; remedy: string }[]
  changes: CaseChange[]
}

/** A workbook with a case in it, or the table in its first sheet where it has none. */
export type WorkbookFound =
  | { kind: 'case'; read: Extract<WorkbookRead, { ok: true }> }
  | { kind: 'table'; text: string }
  | { kind: 'refused'; says: string; remedy: string }

/** Questions with their answers. */
export interface TablesCalls {
  /** The open case as sheets. */
  writeSheets: { asks: Record<string, never>; gives: WorkbookSheet[] }
  /** `reason` is written beside a number where nobody judges. */
  readWorkbook: {
    asks: { sheets: readonly ReadSheet[]; judged: JudgedAs | null; reason: string }
    gives: WorkbookFound
  }
  /** `reason` is written beside a number where nobody judges. */
  readTable: { asks: { text: string; judged: JudgedAs | null; reason: string }; gives: TableRead }
  writeTable: { asks: Record<string, never>; gives: { text: string } }
  gmcr: {
    asks: { text: string; name: string; asOf: string }
    gives: { ok: true; text: string; notes: string[] } | { ok: false; problems: string[] }
  }
  /** A new case from a table; nothing is opened by asking. */
  newFromTable: {
    asks: { text: string; name: string; title: string; asOf: string }
    gives: NewCaseTable
  }
}
