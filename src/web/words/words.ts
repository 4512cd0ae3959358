/** The language of the page: what was chosen, else the browser's, else English. Readable where there is no browser. */
import { signal } from '@preact/signals'
import { en, type Vocabulary } from './en.ts'
import { fr } from './fr.ts'

/** All languages, by code. One line for each. */
export const languages: Record<string, Vocabulary> = { en, fr }

function first(): Vocabulary {
  const chosen = remembered('language')
  return languages[chosen ?? ''] ?? languages[spoken()] ?? en
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
export const words = signal<Vocabulary>(first())

/** Changes the language of the page. Sentences the engine writes stay in the language of the case. */
export function speak(code: string): void {
  const chosen = languages[code]
  if (!chosen) return
  words.value = chosen
  remember('language', code)
  document.documentElement.lang = code
}
