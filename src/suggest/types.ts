/** What the rules propose. Positions are half-open and count Unicode code points of the whole stored text. */
import type { Span } from './tokens.ts'

export type { Span }

/** `span` and `text` are the passage itself; `confidence` is the rules' own, 0 to 1; `rule` says which rule spoke. */
export interface Suggestion {
  readonly span: Span
  readonly text: string
  readonly confidence: number
  readonly rule: string
}

/** Somebody's words. Speaker null: the words are a quotation, but nobody was found for them. */
export interface QuoteSuggestion extends Suggestion {
  readonly kind: 'direct' | 'indirect'
  readonly form: 'full' | 'fragment' | 'content'
  /** The span with its marks; the span itself for indirect speech. */
  readonly outer: Span
  readonly speaker: string | null
  readonly role: string | null
  /** Where the speaker is named, or the pronoun that stands for them. */
  readonly speakerSpan?: Span
  /** How sure the attribution is, 0 to 1, apart from whether it is a quotation at all. */
  readonly speakerConfidence: number
  readonly cue: string | null
  /** Parts of one utterance share a number. */
  readonly group: number
  readonly unclosed: boolean
  readonly nested: readonly Span[]
  /** Id of the case's entry for the speaker, where the gazetteer knows one. */
  readonly who?: string
}

/** How a number is meant, as in the case language. */
export type FigureComparator = '=' | 'about' | '>' | '>=' | '<' | '<='

/** A number with what it counts. Vague amounts have no value, only the least and the most they can mean. */
export interface FigureSuggestion extends Suggestion {
  readonly value: number | readonly [number, number] | null
  readonly min: number | null
  readonly max: number | null
  readonly vague: boolean
  readonly comparator: FigureComparator
  readonly unit: string | null
  /** As stated near by, YYYY, YYYY-MM or YYYY-MM-DD; null if nothing near says when. */
  readonly asOf: string | null
  readonly sentence: Span
}

/** A mention of a date; `date` is YYYY, YYYY-MM or YYYY-MM-DD, null where the words do not settle one. */
export interface DateSuggestion extends Suggestion {
  readonly date: string | null
  readonly relative: boolean
  /** True where the year is not in the words. */
  readonly yearInferred: boolean
  /** What is told to have happened then, as a rough type of event; null for a mere mention. */
  readonly event: EventKind | null
  readonly actors: readonly string[]
  readonly sentence: Span
}

/** Types of events, after PLOVER; `statement` is for words alone. */
export type EventKind =
  | 'statement'
  | 'accuse'
  | 'deny'
  | 'threaten'
  | 'attack'
  | 'battle'
  | 'summit'
  | 'talks'
  | 'agree'
  | 'law'
  | 'aid'
  | 'deploy'
  | 'withdraw'
  | 'invade'
  | 'sanction'
  | 'protest'
  | 'arrest'
  | 'policy'
  | 'other'

/** A sentence that says how somebody stands to an issue of the case. */
export interface PositionSuggestion extends Suggestion {
  readonly issue: string
  readonly actor: string | null
  readonly polarity: 1 | -1 | 0
  readonly strength: 'hedged' | 'plain' | 'categorical'
}

/** A name the case does not know yet. */
export interface NameSuggestion extends Suggestion {
  readonly count: number
}

/** Everything proposed for one text. Nothing of it is in a case before a person accepts it. */
export interface Suggestions {
  /** False: the text is not English, and all lists are empty. */
  readonly english: boolean
  readonly says: string
  readonly sentences: readonly Span[]
  readonly quotes: readonly QuoteSuggestion[]
  readonly figures: readonly FigureSuggestion[]
  readonly dates: readonly DateSuggestion[]
  readonly positions: readonly PositionSuggestion[]
  readonly names: readonly NameSuggestion[]
}
