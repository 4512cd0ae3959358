/** Dates told from the day of publication: yesterday, on Friday, last month, three weeks ago. */
import { type Day, isoOf, plusDays, plusMonths, weekdayOf } from './calendar.ts'
import { type Part, part } from './date-mention.ts'
import { numberAt } from './number-words.ts'
import type { Token } from './tokens.ts'
import { weekdayNames } from './words.ts'

const units = new Map([
  ['day', 1],
  ['days', 1],
  ['night', 1],
  ['nights', 1],
  ['week', 7],
  ['weeks', 7],
  ['month', 30],
  ['months', 30],
  ['year', 365],
  ['years', 365],
  ['decade', 3650],
  ['decades', 3650],
])

/** “yesterday”, “last Friday”, “three weeks ago”; undefined where no such words start. */
export function fromRelative(
  tokens: readonly Token[],
  k: number,
  published: Day | undefined,
): Part | undefined {
  const token = tokens[k]
  if (token === undefined || token.kind !== 'word') return undefined
  const at = (days: number): string | null =>
    published === undefined ? null : ((day) => isoOf(day.year, day.month, day.day))(plusDays(published, days))
  const rel = (to: number, date: string | null, rule: string): Part =>
    part(to, date, rule, { relative: true, yearInferred: true })
  const { lower } = token
  const next = tokens[k + 1]?.lower ?? ''
  if (lower === 'yesterday') return rel(k + 1, at(-1), 'yesterday')
  if (lower === 'today' || lower === 'tonight') return rel(k + 1, at(0), 'today')
  if (lower === 'tomorrow') return rel(k + 1, at(1), 'tomorrow')
  const lead = ['last', 'this', 'next', 'past', 'earlier', 'previous', 'later'].includes(lower)
    ? lower
    : undefined
  const weekday = weekdayNames.indexOf(lead === undefined ? lower : next)
  if (weekday >= 0 && /^\p{Lu}/u.test(tokens[lead === undefined ? k : k + 1]?.text ?? '')) {
    const to = lead === undefined ? k + 1 : k + 2
    if (published === undefined) return rel(to, null, 'weekday')
    const back = (weekdayOf(published) - weekday + 7) % 7
    if (lead === 'next') return rel(to, at(back === 0 ? 7 : 7 - back), 'weekday')
    return rel(to, at(lead === 'last' && back === 0 ? -7 : -back), 'weekday')
  }
  if (lead !== undefined) {
    const earlier = lead === 'earlier' || lead === 'later'
    const unit = earlier && next === 'this' ? (tokens[k + 2]?.lower ?? '') : next
    const to = earlier && next === 'this' ? k + 3 : k + 2
    if (earlier && next !== 'this') return undefined
    if (unit === 'week' || unit === 'weekend')
      return rel(
        to,
        weekOf(
          published,
          lead === 'last' || lead === 'past' || lead === 'previous' ? -7 : lead === 'next' ? 7 : 0,
        ),
        'week',
      )
    if (unit === 'month') {
      if (published === undefined) return rel(to, null, 'month')
      const [year, month] = plusMonths(
        published,
        lead === 'last' || lead === 'previous' ? -1 : lead === 'next' ? 1 : 0,
      )
      return rel(to, isoOf(year, month), 'month')
    }
    if (unit === 'year')
      return rel(
        to,
        published === undefined
          ? null
          : isoOf(published.year + (lead === 'last' || lead === 'previous' ? -1 : lead === 'next' ? 1 : 0)),
        'year',
      )
    if (unit === 'night' && lead === 'last') return rel(to, at(-1), 'night')
    return undefined
  }
  return agoAt(tokens, k, published)
}

/**
 * “two years later”, “the following month”, “a week earlier”, “the next day”: told from the date before, a full one or
 * part of one. Undefined where no such words start.
 */
export function fromBefore(
  tokens: readonly Token[],
  k: number,
  before: string | undefined,
): Part | undefined {
  const rel = (to: number, date: string | null): Part =>
    part(to, date, 'after the date before', { relative: true, yearInferred: true })
  const lower = tokens[k]?.lower ?? ''
  if (lower === 'the' && /^(?:following|next|same|previous)$/.test(tokens[k + 1]?.lower ?? '')) {
    const unit = units.get(tokens[k + 2]?.lower ?? '')
    if (unit === undefined || /s$/.test(tokens[k + 2]?.lower ?? '')) return undefined
    const which = tokens[k + 1]?.lower
    return rel(k + 3, moved(before, unit, which === 'same' ? 0 : which === 'previous' ? -1 : 1))
  }
  if (lower === 'that' && /^(?:year|month|day)$/.test(tokens[k + 1]?.lower ?? '') && before !== undefined)
    return rel(k + 2, moved(before, units.get(tokens[k + 1]?.lower ?? '') ?? 1, 0))
  const lone = lower === 'a' || lower === 'an'
  const number = lone ? undefined : numberAt(tokens, k)
  const value = lone ? 1 : number?.value
  const at = lone ? k + 1 : (number?.to ?? 0)
  const unit = units.get(tokens[at]?.lower ?? '')
  const turn = tokens[at + 1]?.lower
  if (value == null || unit === undefined || value > 500 || (turn !== 'later' && turn !== 'earlier'))
    return undefined
  return rel(at + 2, moved(before, unit, turn === 'later' ? value : -value))
}

/** A date so many units on, as exact as both allow; null where the date before is too rough. */
function moved(before: string | undefined, unit: number, count: number): string | null {
  if (before === undefined) return null
  const [year = 0, month, day] = before.split('-').map(Number)
  if (unit >= 365) return isoOf(Math.round(year + (count * unit) / 365))
  if (month === undefined) return count === 0 ? before : null
  if (unit === 30)
    return ((next) => isoOf(next[0], next[1]))(plusMonths({ year, month, day: 1 }, Math.round(count)))
  if (day === undefined) return isoOf(year, month)
  const next = plusDays({ year, month, day }, Math.round(count * unit))
  return unit === 7 && count !== 0 ? isoOf(next.year, next.month) : isoOf(next.year, next.month, next.day)
}

/** “three weeks ago”, “over two years ago”, “a month earlier” is left: earlier than what? */
function agoAt(tokens: readonly Token[], k: number, published: Day | undefined): Part | undefined {
  const lone = tokens[k]?.lower === 'a' || tokens[k]?.lower === 'an'
  const number = lone ? undefined : numberAt(tokens, k)
  const value = lone ? 1 : number?.value
  const unitAt = lone ? k + 1 : (number?.to ?? 0)
  const days = units.get(tokens[unitAt]?.lower ?? '')
  if (value == null || days === undefined || tokens[unitAt + 1]?.lower !== 'ago' || value > 5000)
    return undefined
  const rest = { relative: true, yearInferred: true }
  if (published === undefined) return part(unitAt + 2, null, 'ago', rest)
  if (days >= 365)
    return part(unitAt + 2, isoOf(Math.round(published.year - (value * days) / 365)), 'ago', rest)
  if (days === 30) {
    const [year, month] = plusMonths(published, -Math.round(value))
    return part(unitAt + 2, isoOf(year, month), 'ago', rest)
  }
  const day = plusDays(published, -Math.round(value * days))
  return part(
    unitAt + 2,
    days === 7 ? isoOf(day.year, day.month) : isoOf(day.year, day.month, day.day),
    'ago',
    rest,
  )
}

/** The month of a week, where all its days lie in one month; otherwise the year. */
function weekOf(published: Day | undefined, shift: number): string | null {
  if (published === undefined) return null
  const day = plusDays(published, shift)
  return isoOf(day.year, day.month)
}
