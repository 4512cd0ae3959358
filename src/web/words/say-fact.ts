/** A fact in the words of a language. The engine's worker knows the English sentences only, the page those of its other languages. */
import type { Fact } from '../engine/facts.ts'
import type { SentenceWords, WordPiece } from './sentence-pieces.ts'

/** The sentence in pieces. */
export function sayFact(words: SentenceWords, fact: Fact): WordPiece[] {
  return (words[fact.says] as (one: Fact) => WordPiece[])(fact)
}

/** The sentence as text, for reading aloud and for comparing. */
export const factText = (words: SentenceWords, fact: Fact): string =>
  sayFact(words, fact)
    .map(({ text }) => text)
    .join('')
