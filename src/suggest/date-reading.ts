/** Whether a date without a year lies behind or ahead: plans, and what is told from an earlier date. */
import { type Day, isoOf, plusDays } from './calendar.ts'
import type { Part } from './date-mention.ts'
import type { Token } from './tokens.ts'

/** Words that speak of what is to come. */
export const future = new Set(
  'due will scheduled planned plans expected upcoming slated shall expires ends'.split(' '),
)

/** “are due to meet on 18 June”: a day and month without a year that has not come yet is this year’s or the next. */
export function nextIfPlanned({ date, relative, yearInferred, rule }: Part, published: Day): string | null {
  if (date === null || relative || !yearInferred || !rule.startsWith('date')) return date
  const today = isoOf(published.year, published.month, published.day)
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
  return date < today && later < isoOf(published.year + 1, published.month) ? later : date
}

/** “The war began on 3 May 2011. In August the army withdrew.”: a month without a year goes on from the date before. */
export function inNarrative({ rule }: Part, date: string | null, before: string | undefined): string | null {
  if (date === null || before === undefined || !/past year$/.test(rule)) return date
  const [year = '', month = '00'] = before.split('-')
  if (Number(date.slice(0, 4)) - Number(year) < 1 || date.slice(0, 4) <= year) return date
  const next = date.slice(5, 7) < month ? Number(year) + 1 : Number(year)
  return `${next}${date.slice(4)}`
}

/** Whether the words shortly before a date speak of what is to come: “is in July”, “planned for Tuesday”, “will speak on Monday”. */
export function comesNext(tokens: readonly Token[], at: number): boolean {
  if (/^(?:last|this|past|earlier|next)$/.test(tokens[at]?.lower ?? '')) return false
  for (let k = at - 1; k >= Math.max(0, at - 9); k--) {
    const lower = tokens[k]?.lower ?? ''
    if (/^(?:was|were|had)$/.test(tokens[k - 1]?.lower ?? '') && future.has(lower)) return lower !== 'due'
    if (future.has(lower) || lower === 'starts' || lower === 'begins' || lower === "'ll") return true
    if (/^(?:is|are)$/.test(lower) && at - k <= 2) return true
    if (/(?:[^e]ed|said|says|told|met|was|were|has|had)$/.test(lower) || tokens[k]?.text === ';') return false
  }
  return false
}

/** The next such weekday or month, the day of publication not counted. */
export function following({ date, rule }: Part, published: Day): string | null {
  if (date === null) return null
  if (rule === 'weekday') {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    const next = plusDays({ year, month, day }, 7)
    return isoOf(next.year, next.month, next.day)
  }
  return date < isoOf(published.year, published.month)
    ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
    : date
}
