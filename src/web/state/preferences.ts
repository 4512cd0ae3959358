/** How somebody likes the page: colours, size, keys. Kept in this browser; nothing of it changes an answer. */
import { effect, signal } from '@preact/signals'
import { remember, remembered } from '../words/words.ts'

/** Colours of the page. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const asTheme = (text: string | null): Theme => themes.find((one) => one === text) ?? 'system'

/** What was chosen; each choice holds from the moment it is made. */
export const preferences = {
  theme: signal<Theme>(asTheme(remembered('theme'))),
  /** Larger type, one picture, levers below it: for a wall. */
  projector: signal(remembered('projector') === 'yes'),
  /** Keys without Ctrl. Speech input and unsteady hands may want them off (WCAG 2.1.4). */
  singleKeys: signal(remembered('single keys') !== 'no'),
}

/** Puts the choices on the document and keeps them, from now on. */
export function keepPreferences(): void {
  effect(() => {
    const { theme, projector, singleKeys } = preferences
    const root = document.documentElement
    if (theme.value === 'system') delete root.dataset.theme
    else root.dataset.theme = theme.value
    root.toggleAttribute('data-projector', projector.value)
    remember('theme', theme.value)
    remember('projector', projector.value ? 'yes' : 'no')
    remember('single keys', singleKeys.value ? 'yes' : 'no')
  })
}
