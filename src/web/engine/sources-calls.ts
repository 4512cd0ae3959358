/** What the page asks the engine about the texts of sources and what is suggested from them. */
import type { AnchorResult, InboxItem } from 'endstate'
import type { Extraction, XlsxRead } from '../../documents/index.ts'
import type { TablesCalls } from './tables-calls.ts'

/** A stretch of a text; `claims` are those whose quotes stand in it. */
export interface TextPiece {
  text: string
  claims: string[]
}

/** A claim of a source; what became of its quote is known apart from it. */
export interface ListedClaim {
  id: string
  says: string
  /** Empty where nothing is quoted. */
  quote: string
}

/** A claim of the source with what became of its quote in the text. */
export interface ReadClaim extends ListedClaim {
  verdict: AnchorResult['verdict']
  /** What stands there now, or comes nearest; empty where nothing does. */
  found: string
  /** Why it is not exact, in words. */
  why: string[]
}

/** Selected words of a source, from and to in UTF-16 units of its text. */
export interface Selected {
  source: string
  text: string
  from: number
  to: number
}

/** A figure in selected words. */
export interface FigureFound {
  /** As the text has it. */
  says: string
  unit: string
}

/** What became of the quotes of a case in the texts that are here. */
export interface CheckedQuotes {
  /** Claims with a quote, those whose text is not here included. */
  quotes: number
  /** Only of sources whose text is here. */
  results: AnchorResult[]
  /** Claim → reasons in words, where it is not exact. */
  why: Record<string, string[]>
  /** Numbers that rest on a broken passage, by key, with those claims. */
  numbers: Record<string, string[]>
}

/** Why something could not be done. */
export interface Refused {
  ok: false
  says: string
}

/** Reading a document has a worker of its own, so that a file made to hang takes only that one with it. */
export interface DocumentCalls {
  readDocument: { asks: { file: Blob; name: string }; gives: Extraction }
  /** The cells of a workbook. */
  readSheets: { asks: { file: Blob }; gives: XlsxRead }
}

/** Questions with their answers. */
export interface SourcesCalls extends DocumentCalls, TablesCalls {
  sources: {
    asks: Record<string, never>
    gives: { id: string; title: string; language: string; claims: ListedClaim[] }[]
  }
  readSource: { asks: { source: string; text: string }; gives: { pieces: TextPiece[]; claims: ReadClaim[] } }
  /** `texts`: those that are new or other than last time, null for one that is no longer here. */
  checkQuotes: { asks: { texts: Record<string, string | null> }; gives: CheckedQuotes }
  /** Adds what the rules suggest to an inbox; what was decided before is not suggested again. */
  suggestClaims: {
    asks: { source: string; text: string; inbox: string }
    gives: { ok: true; inbox: string; items: InboxItem[] } | Refused
  }
  listInbox: { asks: { inbox: string }; gives: { ok: true; items: InboxItem[] } | Refused }
  /** How many suggestions wait and how many were decided on; none in an inbox that cannot be read. */
  countInbox: { asks: { inbox: string }; gives: { open: number; decided: number } }
  /** Accepts (with other words, if `says` is given) or rejects one; the text is that of the changed case. */
  decide: {
    asks: { inbox: string; id: string; accept: boolean; by: string; on: string; says?: string }
    gives: { ok: true; inbox: string; items: InboxItem[]; text: string | null } | Refused
  }
  /** The text of the case with a claim on a stretch of a source. */
  claimOn: {
    asks: Selected & { says: string; by: string; on: string }
    gives: { ok: true; text: string } | Refused
  }
  /** Figures in selected words, in their order. */
  figuresIn: { asks: Selected; gives: FigureFound[] }
  /** The text of the case with one of those figures as the number of that key, and what that number was and is. */
  takeFigure: {
    asks: Selected & { number: number; key: string; by: string; on: string }
    gives: { ok: true; text: string; before: string; after: string; unit: string; quote: string } | Refused
  }
  /** The text of the public part of the case, and how many claims and sources it leaves out. */
  publicText: { asks: Record<string, never>; gives: { ok: true; text: string; leftOut: number } | Refused }
}
