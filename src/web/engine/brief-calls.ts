/** What the page asks the engine about the brief. */
import type { BriefDocument, BriefEdit, BriefSentence } from 'endstate'
import type { Lexicon, Where } from './where.ts'

/** A brief in one form, with every sentence that can be rewritten. */
export interface BriefMade {
  /** HTML or Markdown; empty where a document was asked for. */
  text: string
  /** Parts for a word processor, where they were asked for. */
  document: BriefDocument | null
  sentences: BriefSentence[]
  /** Sentences changed by hand that no longer have a place. */
  leftOver: BriefEdit[]
}

/** The question with its answer. */
export interface BriefCalls {
  brief: {
    asks: {
      where: Where
      worlds: number
      seed: number
      lexicon: Lexicon
      paper: 'a4' | 'letter'
      /** `page`: HTML in which the sentences carry their names. */
      form: 'page' | 'html' | 'markdown' | 'document'
      generatedOn: string
      edits: BriefEdit[]
    }
    gives: BriefMade
  }
}
