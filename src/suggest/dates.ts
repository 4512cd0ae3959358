/** Mentions of dates, read as the past unless the words say otherwise. */
import { type Day, dayFits, isoOf, pastYear } from './calendar.ts'
import { type FoundDate, type Part, part } from './date-mention.ts'
import { comesNext, following, future, inNarrative, nextIfPlanned } from './date-reading.ts'
import { fromBefore, fromRelative } from './relative-dates.ts'
import type { Token } from './tokens.ts'
import { monthOf } from './words.ts'

/** Mentions of dates among tokens, in order. Without a day of publication, relative dates stay without a date. */
export function datesIn(
  tokens: readonly Token[],
  published: Day | undefined,
  told?: { before: string | undefined },
): FoundDate[] {
  const found: FoundDate[] = []
  const ahead =
    published !== undefined &&
    tokens.some(
      (token, k) => future.has(token.lower) && !/^(?:was|were|had)$/.test(tokens[k - 1]?.lower ?? ''),
    )
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]
    if (token === undefined || token.kind === 'mark') continue
    const mention =
      fromBefore(tokens, k, told?.before) ??
      (token.kind === 'number'
        ? fromNumber(tokens, k, published)
        : (fromMonth(tokens, k, published) ??
          fromSeason(tokens, k, published) ??
          fromRelative(tokens, k, published)))
    if (mention === undefined) continue
    const last = tokens[mention.to - 1]
    if (
      published !== undefined &&
      comesNext(tokens, k) &&
      (mention.rule === 'weekday' || mention.rule.startsWith('month, past'))
    ) {
      found.push({
        ...mention,
        date: following(mention, published),
        from: k,
        span: { start: token.start, end: last?.end ?? token.end },
      })
      k = mention.to - 1
      continue
    }
    const planned = ahead && published !== undefined ? nextIfPlanned(mention, published) : mention.date
    const date = ahead ? planned : inNarrative(mention, planned, told?.before)
    if (
      told !== undefined &&
      date !== null &&
      !/^(?:weekday|today|yesterday|tomorrow|ago|week)$/.test(mention.rule)
    )
      told.before = date
    found.push({ ...mention, date, from: k, span: { start: token.start, end: last?.end ?? token.end } })
    k = mention.to - 1
  }
  return found
}

function yearAt(tokens: readonly Token[], k: number): number | undefined {
  const token = tokens[k]
  if (token?.kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return undefined
  const after = tokens[k + 1]
  return after?.joined === true && after.kind === 'word' && after.lower !== 's'
    ? undefined
    : Number(token.text)
}

/** A year behind a month, with or without a comma: its number and the token behind it. */
function yearBehind(tokens: readonly Token[], at: number): readonly [number, number] | undefined {
  const k = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? at + 1 : at
  const year = yearAt(tokens, k)
  return year === undefined ? undefined : [year, k + 1]
}

function dayAt(tokens: readonly Token[], k: number): readonly [number, number] | undefined {
  const token = tokens[k]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return undefined
  const day = Number(token.text)
  if (day < 1 || day > 31) return undefined
  const suffix = tokens[k + 1]
  const behind = suffix?.joined === true && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? k + 2 : k + 1
  return [day, behind]
}

function fromNumber(tokens: readonly Token[], k: number, published: Day | undefined): Part | undefined {
  const token = tokens[k]
  if (token === undefined) return undefined
  const numeric = numericDate(tokens, k)
  if (numeric !== undefined) return numeric
  const day = dayAt(tokens, k)
  if (day !== undefined) {
    let at = day[1]
    // “7–9 May” and “7 and 8 May”
    const second =
      /^[-–—]$/.test(tokens[at]?.text ?? '') || tokens[at]?.lower === 'and' || tokens[at]?.lower === 'to'
        ? dayAt(tokens, at + 1)
        : undefined
    if (second !== undefined && monthOf(tokens[second[1]]?.lower ?? '') !== undefined) at = second[1]
    if (tokens[at]?.lower === 'of') at++
    const month = monthOf(tokens[at]?.lower ?? '')
    if (month !== undefined && dayFits(day[0], month) && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) {
      const dot =
        tokens[at + 1]?.text === '.' &&
        tokens[at + 1]?.joined === true &&
        (tokens[at]?.text.length ?? 9) <= 4 &&
        tokens[at + 2]?.kind === 'number'
      return dated(tokens, at + (dot ? 2 : 1), published, month, day[0])
    }
  }
  const year = yearAt(tokens, k)
  if (year === undefined) return undefined
  const after = tokens[k + 1]
  if (after?.lower === 's' && after.joined) return part(k + 2, null, 'decade')
  const span = /^[-–—/]$/.test(after?.text ?? '') && after?.joined === true ? tokens[k + 2] : undefined
  if (span?.kind === 'number' && /^\d{2}(?:\d{2})?$/.test(span.text)) return part(k + 3, isoOf(year), 'years')
  const before = tokens[k - 1]
  const opens =
    before === undefined ||
    before.kind === 'mark' ||
    /^(?:in|since|by|until|till|from|during|before|after|of|late|early|mid|and|to|between|through|the|around|circa|for|back|ending|fiscal|year|spring|summer|autumn|fall|winter|than|its|or|on)$/.test(
      before.lower,
    )
  const counted =
    after?.kind === 'word' &&
    /s$/.test(after.lower) &&
    !/^(?:was|is|has|elections|talks|accords|borders|lines|levels|parliamentary|as|peace|this|its|his)$/.test(
      after.lower,
    ) &&
    !/^(?:in|since|by|until|from|during|before|after)$/.test(before?.lower ?? '')
  return opens && !counted ? part(k + 1, isoOf(year), 'year') : undefined
}

/** 2024-03-05, 05/03/2024 (read as day first where only that fits, otherwise without a day). */
function numericDate(tokens: readonly Token[], k: number): Part | undefined {
  const [a, s, b, t, c] = tokens.slice(k, k + 5)
  if (
    a?.kind !== 'number' ||
    b?.kind !== 'number' ||
    c?.kind !== 'number' ||
    s === undefined ||
    s.text !== t?.text
  ) {
    const dots = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(a?.text ?? '')
    return dots !== null && dayFits(Number(dots[1]), Number(dots[2]))
      ? part(k + 1, isoOf(Number(dots[3]), Number(dots[2]), Number(dots[1])), 'numeric')
      : undefined
  }
  if (!s.joined || !b.joined || !/^[-/]$/.test(s.text)) return undefined
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)]
  if (/^\d{4}$/.test(a.text) && y >= 1 && y <= 12 && dayFits(z, y))
    return part(k + 5, isoOf(x, y, z), 'numeric')
  if (!/^(?:19|20)\d\d$/.test(c.text)) return undefined
  if (x > 12 && y >= 1 && y <= 12 && dayFits(x, y)) return part(k + 5, isoOf(z, y, x), 'numeric')
  if (y > 12 && x >= 1 && x <= 12 && dayFits(y, x)) return part(k + 5, isoOf(z, x, y), 'numeric')
  return part(k + 5, isoOf(z), 'numeric, day or month first')
}

function dated(
  tokens: readonly Token[],
  at: number,
  published: Day | undefined,
  month: number,
  day?: number,
): Part {
  const year = yearBehind(tokens, at)
  if (year !== undefined) return part(year[1], isoOf(year[0], month, day), 'date')
  if (published === undefined) return part(at, null, 'date without a year', { yearInferred: true })
  return part(at, isoOf(pastYear(published, month, day), month, day), 'date, past year', {
    yearInferred: true,
  })
}

function fromMonth(tokens: readonly Token[], k: number, published: Day | undefined): Part | undefined {
  let at = k
  const lead = tokens[at]?.lower ?? ''
  const joined = /^(?:early|mid|late)-([a-z]+)$/.exec(lead)
  const which = ['last', 'this', 'next'].includes(lead) ? lead : undefined
  if (['early', 'late', 'mid', 'last', 'this', 'next'].includes(lead)) at++
  const token = tokens[at]
  const name = joined?.[1] ?? token?.lower ?? ''
  const month = monthOf(name)
  if (token === undefined || month === undefined || (joined === null && !/^\p{Lu}/u.test(token.text)))
    return undefined
  if (
    name.length === 3 &&
    name !== 'may' &&
    tokens[at + 1]?.text !== '.' &&
    tokens[at + 1]?.kind !== 'number'
  )
    return undefined
  if (
    tokens[at + 1]?.text === '.' &&
    name.length <= 4 &&
    tokens[at + 1]?.joined === true &&
    tokens[at + 2]?.kind === 'number'
  )
    at++
  const day = which === undefined ? dayAt(tokens, at + 1) : undefined
  if (
    day !== undefined &&
    dayFits(day[0], month) &&
    !(tokens[day[1]]?.kind === 'mark' && tokens[day[1]]?.text === ':')
  ) {
    let behind = day[1]
    if (/^[-–—]$/.test(tokens[behind]?.text ?? '') || tokens[behind]?.lower === 'and') {
      const second = dayAt(tokens, behind + 1)
      if (
        second !== undefined &&
        (tokens[behind]?.joined === true || monthOf(tokens[second[1]]?.lower ?? '') === undefined) &&
        tokens[behind]?.lower !== 'and'
      )
        behind = second[1]
    }
    return dated(tokens, behind, published, month, day[0])
  }
  const year = yearBehind(tokens, at + 1)
  if (year !== undefined) return part(year[1], isoOf(year[0], month), 'month')
  // “May” and “March” also are a verb and a walk.
  if (
    (name === 'may' || name === 'march') &&
    ![
      'in',
      'since',
      'by',
      'until',
      'last',
      'this',
      'of',
      'from',
      'to',
      'early',
      'late',
      'mid',
      'between',
      'and',
      'during',
      'before',
      'after',
      'next',
    ].includes(tokens[at - 1]?.lower ?? '') &&
    joined === null
  )
    return undefined
  if (published === undefined) return part(at + 1, null, 'month without a year', { yearInferred: true })
  const past = pastYear(published, month)
  const inferred =
    which === 'next'
      ? past + 1
      : which === 'last' && month === published.month
        ? past - 1
        : which === 'this'
          ? month > published.month
            ? past
            : past
          : past
  return part(at + 1, isoOf(inferred, month), 'month, past year', { yearInferred: true })
}

const seasons = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])

function fromSeason(tokens: readonly Token[], k: number, published: Day | undefined): Part | undefined {
  const lead = tokens[k]?.lower ?? ''
  const at = ['last', 'this', 'next', 'early', 'late', 'the'].includes(lead) ? k + 1 : k
  if (!seasons.has(tokens[at]?.lower ?? '')) return undefined
  const year = yearBehind(tokens, at + 1)
  if (year !== undefined) return part(year[1], isoOf(year[0]), 'season')
  if (!['last', 'this', 'next'].includes(lead)) return undefined
  const shift =
    lead === 'last' &&
    tokens[at]?.lower !== 'winter' &&
    published !== undefined &&
    published.month >= 6 &&
    tokens[at]?.lower === 'spring'
      ? 0
      : lead === 'last'
        ? -1
        : lead === 'next'
          ? 1
          : 0
  return part(at + 1, published === undefined ? null : isoOf(published.year + shift), 'season', {
    relative: true,
    yearInferred: true,
  })
}
