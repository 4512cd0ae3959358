/** The pieces that sentences of the page are made of. */
import type { Fact, Worded } from '../engine/facts.ts'

/** Words of the page, a name of the case in the language of the case, or a likelihood with its range. */
export interface WordPiece {
  kind: 'words' | 'name' | 'likelihood'
  text: string
}

/** How one language says every kind of fact. */
export type SentenceWords = {
  [S in Fact['says']]: (fact: Extract<Fact, { says: S }>) => WordPiece[]
}

/** Words of the page and pieces in a row. */
export const row = (...parts: (string | WordPiece | WordPiece[])[]): WordPiece[] =>
  parts.flatMap((part) => (typeof part === 'string' ? (part ? [{ kind: 'words', text: part }] : []) : part))

/** A name of the case. */
export const named = (text: string): WordPiece => ({ kind: 'name', text })

/** A list with commas, and a word before the last one. */
export function listIn(and: string, items: readonly (string | WordPiece | WordPiece[])[]): WordPiece[] {
  return items.flatMap((item, k) => row(k === 0 ? '' : k === items.length - 1 ? ` ${and} ` : ', ', item))
}

/** The words of a likelihood in a language, as a noun where it reads as one. */
export function likelihoodIn(language: 'en' | 'fr', { in: wordings }: Worded): WordPiece & { noun: boolean } {
  const { text, noun } = wordings[language]
  return { kind: 'likelihood', text: noun ?? text, noun: noun !== null }
}
