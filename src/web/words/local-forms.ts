/** Numbers, dates and plurals as the language of the page writes them. Data and files keep ISO dates and decimal points. */

/** Words for one and for several; languages with more forms name them as Unicode does. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the form of a count in a language; `other` where the language has no form of its own for it. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}

/** A whole number or a decimal. */
export const numberIn = (language: string, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)

/** The time of a day. */
export const timeIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)

/** A day with its time. */
export const momentIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
