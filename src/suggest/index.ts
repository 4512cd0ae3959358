/** Suggestions from plain text: quotations, figures, dates, positions, and which part of a text is the article. */
export { articleSpans } from './boilerplate.ts'
export { type Gazetteer, type GazetteerEntry, gazetteerOf } from './gazetteer.ts'
export { looksEnglish } from './language.ts'
export type { Embedder, ModelPassage, SuggestionModel } from './model-provider.ts'
export { type SuggestOptions, suggest } from './suggest.ts'
export type {
  DateSuggestion,
  EventKind,
  FigureComparator,
  FigureSuggestion,
  NameSuggestion,
  PositionSuggestion,
  QuoteSuggestion,
  Suggestion,
  Suggestions,
} from './types.ts'
