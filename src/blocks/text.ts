/**
 * Text of a report as data. A likelihood is kept as numbers until a lexicon (ICD 203, PHIA, none) turns it into a
 * word with its range, so that one switch re-renders every sentence and no two lexicons ever mix.
 */

/** How likely, as a share of worlds. `worlds` is the number of draws behind it; 0 where it is a judged prior. */
export interface Likelihood {
  kind: 'likelihood'
  share: number
  worlds: number
}

/** A number on a party's 0–1 scale (or a count) with its 90 % interval, rounded by the width of the interval. */
export interface Measured {
  kind: 'measured'
  value: number
  low?: number
  high?: number
  unit?: string
}

/** References to claims; rendered as source numbers. */
export interface Citation {
  kind: 'citation'
  claims: string[]
}

/** The short public name of a state, with its options in words for a reader. */
export interface StateName {
  kind: 'state'
  id: string
  words: string
}

export type Inline = string | Likelihood | Measured | Citation | StateName

/**
 * One sentence. A `likelihood` sentence says how likely; a `confidence` sentence says how sure we are of that, and why.
 * The two never share a sentence (ICD 203).
 */
export interface Sentence {
  kind: 'sentence'
  role: 'plain' | 'likelihood' | 'confidence' | 'warning'
  text: Inline[]
}

/** A plain sentence from its parts. */
export function sentence(...text: Inline[]): Sentence {
  return { kind: 'sentence', role: 'plain', text }
}

/** A sentence that carries a likelihood; it must hold one `Likelihood` part. */
export function likelihoodSentence(...text: Inline[]): Sentence {
  return { kind: 'sentence', role: 'likelihood', text }
}

/** A sentence on confidence: level and reasons, never a likelihood. */
export function confidenceSentence(...text: Inline[]): Sentence {
  return { kind: 'sentence', role: 'confidence', text }
}

/** A sentence that warns the reader, shown with a mark. */
export function warningSentence(...text: Inline[]): Sentence {
  return { kind: 'sentence', role: 'warning', text }
}
