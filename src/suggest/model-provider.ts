/**
 * What a model must be able to do to suggest, for users who bring one. The library never calls any: the command line has
 * a client for it, off unless asked for, and what it returns is resolved in the text before anybody sees it.
 */

/** A passage a model points at: words copied letter by letter from the text, and what it takes them for. */
export interface ModelPassage {
  kind: 'quote' | 'figure' | 'date' | 'position'
  /** Copied from the text; a passage that cannot be found there is dropped. */
  text: string
  /** Of a quote: who says it. */
  speaker?: string
  /** Of a figure: the number as the text has it, its value and unit. */
  figure?: string
  value?: number
  unit?: string
  comparator?: '=' | 'about' | '>' | '>=' | '<' | '<='
  /** Of a figure or a date: YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string
  /** Of a position: the id of the issue. */
  issue?: string
}

/** A model that points at passages. One list for each text, in order; a text without any gives an empty list. */
export interface SuggestionModel {
  readonly name: string
  suggest(texts: readonly string[]): Promise<readonly (readonly ModelPassage[])[]>
}

/** A model that turns texts into vectors of one length, one for each text, in order. Nothing here uses one yet. */
export interface Embedder {
  readonly name: string
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
}
