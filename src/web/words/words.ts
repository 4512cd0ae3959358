/** The language of the page: what was chosen, else the browser's, else English. Readable where there is no browser. */
import { signal } from '@preact/signals'
import { en, type Vocabulary } from './en.ts'
import type { Language } from './language.ts'
import type { SentenceWords } from './sentence-pieces.ts'

/** English is there from the start; every other language is loaded when somebody wants it. */
const english: Language = { name: en.name, words: en, sentences: null }

/** All languages, by code: their names, and how to get them. One line for each. */
export const languages: Record<string, { name: string; load: () => Promise<Language> }> = {
  en: { name: english.name, load: async () => english },
  fr: { name: 'Français', load: async () => (await import('./french.ts')).french },
}

/** The browser's language. Libraries for other places put up a `navigator` that knows none. */
function spoken(): string {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> }
  return navigator?.language?.slice(0, 2) ?? 'en'
}

/** A small choice kept between visits; nothing where the browser keeps nothing. */
export function remembered(what: string): string | null {
  try {
    return localStorage.getItem(`endstate ${what}`)
  } catch {
    return null
  }
}

/** Remembers a small choice, if the browser lets us. */
export function remember(what: string, value: string): void {
  try {
    localStorage.setItem(`endstate ${what}`, value)
  } catch {
    // A private window forgets; the choice still holds until it is closed.
  }
}

/** The words in use. */
export const words = signal<Vocabulary>(english.words)

/** How the language in use says facts; null in English. */
export const ownSentences = signal<SentenceWords | null>(english.sentences)

/** The language that was chosen, or the browser's, before anything is drawn. */
export async function speakFirst(): Promise<void> {
  const chosen = remembered('language') ?? ''
  await use(chosen in languages ? chosen : spoken())
}

/** Changes the language of the page. Sentences the engine writes stay in the language of the case. */
export async function speak(code: string): Promise<void> {
  if (await use(code)) remember('language', code)
}

/** False where there is no such language, or it could not be loaded: the page then goes on as it was. */
async function use(code: string): Promise<boolean> {
  const language = await languages[code]?.load().catch(() => undefined)
  if (!language) return false
  words.value = language.words
  ownSentences.value = language.sentences
  return true
}
