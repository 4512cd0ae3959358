/** What the page asks the engine about the texts of sources and what is suggested from them. */
import type { InboxItem } from 'endstate'
import type { Extraction } from '../../documents/index.ts'

/** A stretch of a text; `claims` are those whose quotes stand in it. */
export interface TextPiece {
  text: string
  claims: string[]
}

/** A claim of the source with what became of its quote in the text. */
export interface ReadClaim {
  id: string
  says: string
  quote: string
  verdict: string
  /** Why it is not exact, in words. */
  why: string[]
}

/** Why something could not be done. */
export interface Refused {
  ok: false
  says: string
}

/** Reading a document has a worker of its own, so that a file made to hang takes only that one with it. */
export interface DocumentCalls {
  readDocument: { asks: { file: Blob; name: string }; gives: Extraction }
}

/** Questions with their answers. */
export interface SourcesCalls extends DocumentCalls {
  sources: { asks: Record<string, never>; gives: { id: string; title: string; claims: number }[] }
  readSource: { asks: { source: string; text: string }; gives: { pieces: TextPiece[]; claims: ReadClaim[] } }
  /** Adds what the rules suggest to an inbox; what was decided before is not suggested again. */
  suggestClaims: {
    asks: { source: string; text: string; inbox: string }
    gives: { ok: true; inbox: string; items: InboxItem[] } | Refused
  }
  listInbox: { asks: { inbox: string }; gives: { ok: true; items: InboxItem[] } | Refused }
  /** Accepts (with other words, if `says` is given) or rejects one; the text is that of the changed case. */
  decide: {
    asks: { inbox: string; id: string; accept: boolean; by: string; on: string; says?: string }
    gives: { ok: true; inbox: string; items: InboxItem[]; text: string | null } | Refused
  }
  /** The text of the case with a claim on a stretch of a source, from and to in UTF-16 units. */
  claimOn: {
    asks: { source: string; text: string; from: number; to: number; says: string; by: string; on: string }
    gives: { ok: true; text: string } | Refused
  }
}
