/** A fact in the words of a language. */
import type { Fact } from '../engine/facts.ts'
import { enSentences } from './en-sentences.ts'
import { frSentences } from './fr-sentences.ts'
import type { SentenceWords, WordPiece } from './sentence-pieces.ts'

/** Languages that say facts themselves, by code. */
const sentences: Record<string, SentenceWords> = { en: enSentences, fr: frSentences }

/** The sentence in pieces; null for a language that has no sentences of its own. */
export function sayFact(language: string, fact: Fact): WordPiece[] | null {
  const words = sentences[language]
  if (!words) return null
  return (words[fact.says] as (one: Fact) => WordPiece[])(fact)
}

/** The sentence as text, for reading aloud and for comparing. */
export function factText(language: string, fact: Fact): string | null {
  return (
    sayFact(language, fact)
      ?.map(({ text }) => text)
      .join('') ?? null
  )
}
