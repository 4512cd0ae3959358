/** What the page needs of a language. */
import type { Vocabulary } from './en.ts'
import type { SentenceWords } from './sentence-pieces.ts'

/** A language under its own name, with the words of the page and of what it says instead of the engine. */
export interface Language {
  name: string
  words: Vocabulary
  /** Facts in this language; null for English, in which the engine's sentences are written. */
  sentences: SentenceWords | null
}
