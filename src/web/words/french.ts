/** French, loaded when somebody wants it. */
import { fr } from './fr.ts'
import { frSentences } from './fr-sentences.ts'
import type { Language } from './language.ts'

export const french: Language = { name: fr.name, words: fr, sentences: frSentences }
