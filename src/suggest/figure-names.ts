/** Numbers that are part of a name or a time: designations, years, clock times, telephone numbers. */
import type { Unit } from './figure-unit.ts'
import { designationWords } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'

import { isCapital, type Token } from './tokens.ts'
import { monthOf } from './words.ts'

/** “6:30”, “7 pm”, “0930” */
export function clockTime(tokens: readonly Token[], { from, to, value }: ReadNumber): boolean {
  const next = tokens[to]
  if (
    next?.text === ':' &&
    next.joined &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to + 1]?.joined === true
  )
    return true
  if (
    tokens[from - 1]?.text === ':' &&
    tokens[from - 1]?.joined === true &&
    tokens[from - 2]?.kind === 'number'
  )
    return true
  if (
    /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|utc|hrs|hours?)$/.test(next?.lower ?? '') &&
    !/^hours?$/.test(next?.lower ?? '')
  )
    return true
  if ((next?.lower === 'a' || next?.lower === 'p') && tokens[to + 1]?.text === '.') return true
  if (next?.lower === "o'clock" || (next?.lower === 'o' && tokens[to + 1]?.text === "'")) return true
  return value !== null && /^0\d{3}$/.test(tokens[from]?.text ?? '')
}

/** “Article 5”, “F-16”, “the Group of 77”: part of a name. */
export function designated(tokens: readonly Token[], { from, to }: ReadNumber, unit: Unit): boolean {
  const token = tokens[from]
  const before = tokens[from - 1]
  if (token === undefined || before === undefined) return false
  if (before.text === '-' && before.joined && token.joined && /\p{L}/u.test(tokens[from - 2]?.text ?? ''))
    return true
  if (before.kind === 'word' && token.joined) return true
  // “the Group of 77”, “the Committee of 24”
  if (before.lower === 'of' && isCapital(tokens[from - 2]) && unit.kind === 'none') return true
  // “markers 26 and 31”, “pages 4 to 9”: things with numbers of their own
  if (numberedThings(tokens, from, unit)) return true
  if (
    before.lower === 'number' &&
    /^(?:they|who|we|which|that|could|may|might|now)$/.test(tokens[from - 2]?.lower ?? '')
  )
    return false
  if (designationWords.has(before.lower)) {
    if (isCapital(before) || unit.kind === 'none') return true
    return (
      /^(?:article|resolution|chapter|section|paragraph|page|flight|highway|route|phase|number|no|category|type|figure|point|level)$/.test(
        before.lower,
      ) && unit.kind !== 'people'
    )
  }
  // “Boko 7” and other capitalised names right before a bare number; a month or the first word of a sentence is none.
  if (
    isCapital(before) &&
    unit.kind === 'none' &&
    monthOf(before.lower) === undefined &&
    from >= 2 &&
    tokens[from - 2]?.kind === 'word' &&
    isCapital(tokens[from - 2])
  )
    return true
  const after = tokens[to]
  return (
    after?.joined === true &&
    after.kind === 'word' &&
    !/^(?:k|m|bn|mn|b|tn|km|kg|cm|ft|th|st|nd|rd|s|mw|gw|kms|mln|trn|ha|c|f|x|pc|am|pm)$/.test(after.lower)
  )
}

function numberedThings(tokens: readonly Token[], from: number, unit: Unit): boolean {
  const thing = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    /[^s]s$/.test(token.lower) &&
    designationWords.has(token.lower.replace(/s$/, ''))
  const before = tokens[from - 1]
  const start = before?.lower === 'between' ? from - 1 : from
  if (thing(tokens[start - 1])) return true
  if (before?.lower === 'between') return false
  const joint = /^(?:and|to|or|,|-|–)$/.test(before?.lower ?? '') && tokens[from - 2]?.kind === 'number'
  return joint && unit.kind === 'none' && thing(tokens[from - 3])
}

/** “12th”, “1990s” count nothing. */
export function ordinal(tokens: readonly Token[], { to }: ReadNumber): boolean {
  const after = tokens[to]
  if (after?.joined === true && /^(?:st|nd|rd|th|s)$/.test(after.lower)) return true
  return after?.kind === 'possessive' && after.joined
}

/** A number that is a year. */
export function yearLike(tokens: readonly Token[], { from, to, scaled }: ReadNumber, unit: Unit): boolean {
  const text = tokens[from]?.text ?? ''
  if (scaled || !/^(?:1[5-9]|20)\d\d$/.test(text)) return false
  if (unit.kind === 'none') return true
  const before = tokens[from - 1]?.lower ?? ''
  if (
    /^(?:in|since|by|until|from|during|before|after|of|the|late|early|mid|around|a|and|to|between|january|february|march|april|may|june|july|august|september|october|november|december|–|-|—)$/.test(
      before,
    )
  ) {
    return !(
      unit.kind === 'noun' &&
      to === unit.to - 1 &&
      /^(?:of|around|about|the)$/.test(before) &&
      /(?:s|people)$/.test(unit.noun) &&
      before !== 'the'
    )
  }
  return tokens[from - 1]?.kind === 'mark' && unit.kind === 'noun' && !/s$/.test(unit.noun)
}

/** Part of a telephone number or of a row of numbers. */
export function phoneLike(tokens: readonly Token[], { from, to }: ReadNumber): boolean {
  const plus = tokens[from - 1]?.text === '+' && tokens[from]?.joined === true
  const chain =
    /^[-–./]$/.test(tokens[to]?.text ?? '') &&
    tokens[to + 1]?.kind === 'number' &&
    /^[-–./]$/.test(tokens[to + 2]?.text ?? '') &&
    tokens[to + 3]?.kind === 'number'
  const vote = /^vot(?:e|es|ed|ing)$|^(?:passed|approved|adopted|carried|ratified)$/
  if (
    (vote.test(tokens[from - 1]?.lower ?? '') || vote.test(tokens[from - 3]?.lower ?? '')) &&
    /^\d{1,3}$/.test(tokens[from]?.text ?? '')
  )
    return plus
  const tail =
    /^[-–./]$/.test(tokens[from - 1]?.text ?? '') &&
    tokens[from - 2]?.kind === 'number' &&
    tokens[from]?.joined === true
  const slash = tokens[to]?.text === '/' && tokens[to]?.joined === true && tokens[to + 1]?.kind === 'number'
  const gapBefore = (tokens[from]?.start ?? 0) - (tokens[from - 1]?.end ?? 0)
  const gapBehind = (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0)
  const row =
    (tokens[from - 1]?.kind === 'number' && gapBefore === 1) ||
    (tokens[to]?.kind === 'number' && gapBehind === 1)
  return plus || chain || tail || slash || row
}

/** “1. The first point”, “(2)” at the start of a line. */
export function listNumber(tokens: readonly Token[], { from, to }: ReadNumber): boolean {
  if (from === 0 && /^[.)]$/.test(tokens[to]?.text ?? '')) return true
  return /^[([]$/.test(tokens[from - 1]?.text ?? '') && /^[)\]]$/.test(tokens[to]?.text ?? '')
}

/** “a 28-point plan”, “five-party talks”: part of a name. */
export function planLike(tokens: readonly Token[], { to, value }: ReadNumber): boolean {
  if (tokens[to]?.text !== '-' || tokens[to]?.joined !== true || value === null) return false
  if (tokens[to + 1]?.kind === 'number') return false
  return !/^(?:people|person|strong|plus)$/.test(tokens[to + 1]?.lower ?? '')
}
