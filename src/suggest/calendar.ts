/** Days and months without the clock of the machine: text dates against a day of publication. */

/** A day; months from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of YYYY-MM-DD, or the first of YYYY-MM; undefined for anything else. */
export function dayOf(date: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date ?? '')
  if (match === null) return undefined
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? '15') }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoOf(year: number, month?: number, day?: number): string {
  return [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ].join('-')
}

const serial = ({ year, month, day }: Day): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

/** A day so many days later, or earlier for negative counts. */
export function plusDays(from: Day, days: number): Day {
  const date = new Date((serial(from) + days) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A month so many months later, or earlier for negative counts: [year, month]. */
export function plusMonths({ year, month }: Day, months: number): readonly [number, number] {
  const total = year * 12 + (month - 1) + months
  return [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((serial(day) + 4) % 7) + 7) % 7
}

/** Whether a day of a month exists in any year. */
export function dayFits(day: number, month: number): boolean {
  return day >= 1 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

/** The latest year in which a month (and day) is not after the day of publication: news looks back. */
export function pastYear(published: Day, month: number, day?: number): number {
  const later =
    month > published.month || (month === published.month && day !== undefined && day > published.day)
  return later ? published.year - 1 : published.year
}
