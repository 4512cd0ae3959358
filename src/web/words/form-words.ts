/** The words of the forms, in the language of the page. They come with the forms, not with the first answer. */
import { computed } from '@preact/signals'
import { enForms } from './en-forms.ts'
import { frForms } from './fr-forms.ts'
import { words } from './words.ts'

/** All languages, by code. One line for each. */
export const formLanguages: Record<string, typeof enForms> = { en: enForms, fr: frForms }

/** The words in use. */
export const formWords = computed<typeof enForms>(() => formLanguages[words.value.code] ?? enForms)
