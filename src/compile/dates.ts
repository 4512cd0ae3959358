/** Dates in full or in part, as ranges of day numbers; day 0 is 1 January 1970, Gregorian throughout. */

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year'

/** First and last day a date may mean, both included. */
export interface DateSpan {
  from: number
  to: number
  precision: DatePrecision
}

/** Number of a day by the civil calendar; months past 12 run on. */
function dayNumber(year: number, month: number, day: number): number {
  // The year begins in March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * The days a written date may mean: `2025-10-17` one day, `2025-10` a month, `2025` a year. A day past the end of its month
 * is taken as the last of that month. Null for any other text.
 */
export function dateSpan(text: string): DateSpan | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return null
  const [year, month, day] = [parts[1], parts[2], parts[3]].map(Number) as [number, number, number]
  if (parts[2] === undefined) {
    return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) - 1, precision: 'year' }
  }
  if (month < 1 || month > 12) return null
  const first = dayNumber(year, month, 1)
  const last = (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1
  if (parts[3] === undefined) return { from: first, to: last, precision: 'month' }
  const own = Math.min(last, Math.max(first, first + day - 1))
  return { from: own, to: own, precision: 'day' }
}

/** A day number as `2025-10-17`. */
export function dateText(day: number): string {
  const shifted = Math.floor(day) + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
