/** Numbers that count nothing: names, designations, clock times, ages, the author's own lists. */

import type { Unit } from './figure-units.ts'
import {
  calibreUnits,
  designationWords,
  harms,
  listNouns,
  pairNouns,
  peopleNouns,
  sourceNouns,
  speakingSoon,
} from './figure-words.ts'
import type { ReadNumber } from './number-words.ts'
import { isCapital, type Token } from './tokens.ts'
import { monthOf } from './words.ts'

/** Why a number is no figure; undefined where it is one. `comparator` is the phrase before it, if any. */
export function countsNothing(
  tokens: readonly Token[],
  number: ReadNumber,
  unit: Unit,
  comparator: string | undefined,
): string | undefined {
  const { from, to, value } = number
  if (number.vague) return vagueName(tokens, number)
  if (unit.kind === 'money' || unit.kind === 'percent') return undefined
  if (number.kind === 'share') return undefined
  const before = tokens[from - 1]
  const after = tokens[to]
  if (
    calibreUnits.has(after?.lower ?? '') ||
    (after?.text === '-' && calibreUnits.has(tokens[to + 1]?.lower ?? ''))
  )
    return 'calibre'
  if (unit.kind === 'measure')
    return /^year/.test(unit.unit ?? '') ? agedPerson(tokens, unit) : ageBehindName(tokens, number)
  if (number.inWords) return inWords(tokens, number, unit, comparator)
  if (
    before?.text === '#' ||
    before?.text === '№' ||
    (before?.text === '.' && before.joined && tokens[from - 2]?.lower === 'no')
  )
    return 'number of a thing'
  if (value !== null && clockTime(tokens, number)) return 'clock time'
  if (designated(tokens, number, unit)) return 'designation'
  if (ordinal(tokens, number)) return 'ordinal'
  if (unit.kind === 'none' || unit.kind === 'noun') {
    if (yearLike(tokens, number, unit)) return 'year'
    if (phoneLike(tokens, number)) return 'phone number'
    if (listNumber(tokens, number)) return 'list number'
    if (ageBehindName(tokens, number) !== undefined) return 'age'
  }
  if (value !== null && value <= 12 && enumerated(tokens, number, unit) && comparator === undefined)
    return 'own list'
  if (sources(tokens, number, unit, comparator)) return 'sources'
  if (planLike(tokens, number)) return 'name'
  return undefined
}

function vagueName(tokens: readonly Token[], { from, to }: ReadNumber): string | undefined {
  // “scores” as a verb or in sport; “thousands” as a name is rare.
  const lower = tokens[from]?.lower ?? ''
  if (lower === 'scores' && tokens[to]?.lower !== 'of') return 'verb'
  return undefined
}

function inWords(
  tokens: readonly Token[],
  number: ReadNumber,
  unit: Unit,
  comparator: string | undefined,
): string | undefined {
  const { from, to, value } = number
  const before = tokens[from - 1]
  const after = tokens[to]
  const firstToken = tokens[from]
  if (value === null) return undefined
  if (isCapital(firstToken) && isCapital(before) && before?.lower !== 'some') return 'name'
  if (designationWords.has(before?.lower ?? '') && value < 100 && isCapital(before)) return 'designation'
  if (before?.text === '-' && before.joined) return 'part of a word'
  if (after?.text === '-' && after.joined && unit.kind !== 'people') return 'part of a word'
  if (after?.kind === 'possessive') return 'pronoun'
  const strong =
    comparator !== undefined && !['some', 'just', 'only', 'about', 'another'].includes(comparator)
  if (value === 1 && !number.scaled) return oneOf(tokens, number, unit, strong)
  if (value < 13 && !number.scaled) {
    if (unit.kind === 'none' && comparator === undefined) return 'pronoun'
    if (enumerated(tokens, number, unit)) return 'own list'
    if (
      /^(?:the|these|those|both|all|its|their|his|her|our|first|last|other|any|every|each)$/.test(
        before?.lower ?? '',
      ) &&
      pairNouns.has(unit.noun) &&
      value < 6
    )
      return 'a known pair'
    if (unit.kind === 'noun' && pairNouns.has(unit.noun) && value < 3) return 'a known pair'
    if (unit.kind === 'noun' && !/s$/.test(unit.noun)) return 'idiom'
  }
  return sources(tokens, number, unit, comparator) ? 'sources' : undefined
}

function oneOf(
  tokens: readonly Token[],
  { from, to }: ReadNumber,
  unit: Unit,
  strong: boolean,
): string | undefined {
  const after = tokens[to]?.lower ?? ''
  if (
    after === 'of' ||
    after === 'another' ||
    after === 'day' ||
    after === 'side' ||
    after === 'hand' ||
    after === 'thing'
  )
    return 'pronoun'
  if (tokens[from]?.lower !== 'one') return strong ? undefined : 'article'
  if (strong) return undefined
  if (unit.kind === 'people' && / /.test(unit.unit ?? '')) return undefined
  if (unit.kind === 'people' && /^(?:person|people)$/.test(unit.noun))
    return speaksNear(tokens, to) ? 'sources' : undefined
  for (let k = from - 1; k >= Math.max(0, from - 3); k--)
    if (harms.has(tokens[k]?.lower ?? '')) return undefined
  return 'idiom'
}

function speaksNear(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 7; k++) {
    const token = tokens[k]
    if (token === undefined || token.text === '.' || token.text === ';') return false
    if (speakingSoon.has(token.lower)) return true
  }
  return false
}

/** “two officials said”, “three people familiar with”. */
function sources(
  tokens: readonly Token[],
  { to, value, scaled }: ReadNumber,
  unit: Unit,
  comparator: string | undefined,
): boolean {
  if (scaled || value === null || value > 12 || comparator === 'at least') return false
  return sourceNouns.has(unit.noun) && !/ /.test(unit.unit ?? '') && speaksNear(tokens, Math.max(to, unit.to))
}

function enumerated(tokens: readonly Token[], { to, from }: ReadNumber, unit: Unit): boolean {
  if (listNouns.has(unit.noun)) return true
  for (let k = to; k < Math.min(to + 4, Math.max(unit.to, to + 1)); k++)
    if (listNouns.has(tokens[k]?.lower ?? '')) return true
  return from < 0
}

/** “a 34-year-old shopkeeper”: an age, but “a two-year-old war” lasts that long. */
function agedPerson(tokens: readonly Token[], unit: Unit): string | undefined {
  let at = unit.to
  if (tokens[at]?.text === '-') at++
  if (!/^olds?$/.test(tokens[at]?.lower ?? '') && !/^years?-olds?$/.test(tokens[unit.to - 1]?.lower ?? ''))
    return undefined
  const noun = tokens[at + 1]?.lower ?? ''
  return /^(?:war|conflict|truce|ceasefire|siege|blockade|dispute|insurgency|rebellion|occupation|agreement|treaty|crisis|embargo|standoff|feud|peace|deal|pact|struggle|campaign|government|regime|state|republic|rule|law|ban|policy|alliance)$/.test(
    noun,
  )
    ? undefined
    : 'age'
}

/** “Hana Weld, 41, said”, “aged 12”. */
function ageBehindName(
  tokens: readonly Token[],
  { from, to, value, inWords }: ReadNumber,
): string | undefined {
  if (value === null || value > 110 || inWords) return undefined
  if (/^aged?$/.test(tokens[from - 1]?.lower ?? '') && !/^than$/.test(tokens[from - 2]?.lower ?? ''))
    return 'age'
  const comma = tokens[from - 1]?.text === ',' && /^[,.)]$/.test(tokens[to]?.text ?? '')
  return comma && (isCapital(tokens[from - 2]) || peopleNouns.has(tokens[from - 2]?.lower ?? ''))
    ? 'age'
    : undefined
}

function clockTime(tokens: readonly Token[], { from, to, value }: ReadNumber): boolean {
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

function designated(tokens: readonly Token[], { from, to }: ReadNumber, unit: Unit): boolean {
  const token = tokens[from]
  const before = tokens[from - 1]
  if (token === undefined || before === undefined) return false
  if (before.text === '-' && before.joined && token.joined && /\p{L}/u.test(tokens[from - 2]?.text ?? ''))
    return true
  if (before.kind === 'word' && token.joined) return true
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

/** “12th”, “1990s” count nothing. */
function ordinal(tokens: readonly Token[], { to }: ReadNumber): boolean {
  const after = tokens[to]
  if (after?.joined === true && /^(?:st|nd|rd|th|s)$/.test(after.lower)) return true
  return after?.kind === 'possessive' && after.joined
}

function yearLike(tokens: readonly Token[], { from, to, scaled }: ReadNumber, unit: Unit): boolean {
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

function phoneLike(tokens: readonly Token[], { from, to }: ReadNumber): boolean {
  const plus = tokens[from - 1]?.text === '+' && tokens[from]?.joined === true
  const chain =
    /^[-–./]$/.test(tokens[to]?.text ?? '') &&
    tokens[to + 1]?.kind === 'number' &&
    /^[-–./]$/.test(tokens[to + 2]?.text ?? '') &&
    tokens[to + 3]?.kind === 'number'
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
function listNumber(tokens: readonly Token[], { from, to }: ReadNumber): boolean {
  if (from === 0 && /^[.)]$/.test(tokens[to]?.text ?? '')) return true
  return /^[([]$/.test(tokens[from - 1]?.text ?? '') && /^[)\]]$/.test(tokens[to]?.text ?? '')
}

/** “a 28-point plan”, “five-party talks”: part of a name. */
function planLike(tokens: readonly Token[], { to, value }: ReadNumber): boolean {
  if (tokens[to]?.text !== '-' || tokens[to]?.joined !== true || value === null) return false
  return !/^(?:people|person|strong|plus)$/.test(tokens[to + 1]?.lower ?? '')
}
