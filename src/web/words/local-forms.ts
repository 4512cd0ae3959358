/** Numbers, dates and plurals as the language of the page writes them. Data and files keep ISO dates and decimal points. */

/** Words for one and for several; languages with more forms name them as Unicode does. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the form of a count in a language; `other` where the language has no form of its own for it. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}

/** One writer of numbers a language: to make one takes longer than to draw a lever. */
const writers = new Map<string, Intl.NumberFormat>()

/** A whole number or a decimal. */
export function numberIn(language: string, value: number): string {
  const known = writers.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  writers.set(language, known)
  return known.format(value)
}

/** The time of a day. */
export const timeIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)

/** A day with its time. */
export const momentIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** A share in whole per cent, as the language writes it; what rounds to 0 or 100 without being so is said to be near. */
export function percentIn(language: string, share: number): string {
  const write = (value: number): string =>
    `${numberIn(language, Math.round(value))}${language === 'fr' ? '\u202f' : ' '}%`
  if (share > 0 && share < 0.005) return `< ${write(1)}`
  if (share < 1 && share > 0.995) return `> ${write(99)}`
  return write(share * 100)
}

/** A day, a month or a year as data write them (`2025-10-17`, `2025-10`, `2025`); anything else stays as it is. */
export function dateIn(language: string, written: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written) ?? []
  if (year === undefined || month === undefined) return written
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  // A day that no calendar has would be read as one of the next month.
  if (at.getUTCMonth() !== Number(month) - 1) return written
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at)
}
