/** The shape of a brief: plain data, ready for any renderer. */
import type { Run } from '../analyses/index.ts'
import type { Block, Inline } from '../blocks/index.ts'

/** One source as the brief lists it. */
export interface BriefSource {
  number: number
  /** `Author, “Title”, Publisher, date`, as far as the source states them. */
  words: string
  /** At most twelve words, letter by letter; empty where none may be shown. */
  fragment: string
  url: string | undefined
  kind: string
}

/** Numbers of the sources behind claims, and the list. Claims or sources that do not exist have no number. */
export interface SourceList {
  sources: BriefSource[]
  numbersOf: (claims: readonly string[]) => number[]
}

/** One analytic standard, whether it is met, and the fact that decides it. */
export interface Standard {
  name: string
  status: 'met' | 'partly' | 'not'
  why: string
}

/** One headed part of the brief; parts with nothing to say do not exist. */
export interface BriefSection {
  /** Stable name, such as `bottom-line`. */
  id: string
  title: string
  /** `full` width, or stacked in one of two columns together with the neighbours that are not full. */
  place: 'full' | 'left' | 'right'
  /** `small`: notes in smaller type. */
  type: 'normal' | 'small'
  blocks: Block[]
}

/** One sentence in somebody's own words. */
export interface BriefEdit {
  /** Place of the sentence: section and number, such as `bottom-line.1`. */
  id: string
  /** What the engine had written there when it was changed. */
  generated: string
  /** What stands there instead; empty leaves the sentence out. */
  text: string
}

/** A sentence of the brief that can be rewritten. */
export interface BriefSentence {
  id: string
  /** What the engine writes on the inputs of today. */
  generated: string
  /** What stands in the brief, without its mark. */
  text: string
  byHand: boolean
  /** What put other words there; null for a generated sentence. */
  edit: BriefEdit | null
  /** True where it was changed by hand and the engine has come to write something else since. */
  stale: boolean
  /** What the rules of the house would say about words changed by hand; empty for generated ones. */
  advice: string[]
}

/** Sections with the edits in place, every sentence in reading order, and edits whose sentence is gone. */
export interface EditedSections {
  sections: BriefSection[]
  sentences: BriefSentence[]
  leftOver: BriefEdit[]
  /** The sentence a text belongs to, by identity; undefined for what cannot be rewritten. */
  sentenceOf: (text: readonly Inline[]) => BriefSentence | undefined
}

/** A brief as plain data: what it says and in which order, not how it looks. */
export interface Brief extends EditedSections {
  title: string
  question: string
  /** `WHAT-IF: 3 changes`; null for the base case. */
  whatIf: string | null
  asOf: string
  generatedOn: string
  /** Two pages, in reading order; sources and standards come after them. */
  sections: BriefSection[]
  /** What does not fit on two pages: the full tables. */
  annex: BriefSection[]
  sources: SourceList
  standards: Standard[]
  /** One line on how to make this brief again. */
  run: Run
}
