/** Numbers that count nothing: names, designations, clock times, the author's own lists. */

import { clockTime, designated, listNumber, ordinal, phoneLike, planLike, yearLike } from './figure-names.ts'
import { harms, listNouns, pairNouns } from './figure-nouns.ts'
import type { Unit } from './figure-unit.ts'
import { calibreUnits, designationWords, measureUnits, speakingSoon } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'
import { isCapital, type Token } from './tokens.ts'

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
  if (unit.kind === 'measure') return undefined
  if (number.inWords) return inWords(tokens, number, unit, comparator)
  if (
    before?.text === '#' ||
    before?.text === '№' ||
    (before?.text === '.' && before.joined && tokens[from - 2]?.lower === 'no')
  )
    return 'number of a thing'
  if (value !== null && clockTime(tokens, number)) return 'clock time'
  if (comparator === undefined && designated(tokens, number, unit)) return 'designation'
  if (ordinal(tokens, number)) return 'ordinal'
  if (unit.kind === 'none' || unit.kind === 'noun') {
    if (yearLike(tokens, number, unit)) return 'year'
    if (phoneLike(tokens, number)) return 'phone number'
    if (listNumber(tokens, number)) return 'list number'
  }
  if (value !== null && value <= 12 && enumerated(tokens, number, unit) && comparator === undefined)
    return 'own list'
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
    if (unit.kind === 'none' && comparator === undefined && !partOfCount(tokens, number)) return 'pronoun'
    if (enumerated(tokens, number, unit)) return 'own list'
    if (
      /^(?:the|these|those|both|all|its|their|his|her|our|first|last|other|any|every|each)$/.test(
        before?.lower ?? '',
      ) &&
      (value === 2 || (pairNouns.has(unit.noun) && value < 6)) &&
      !/ /.test(unit.unit ?? '')
    )
      return 'a known pair'
    if (unit.kind === 'noun' && !plural(unit.noun)) return 'idiom'
  }
  return undefined
}

const plural = (noun: string): boolean => /s$|(?:men|women|people|children|folk|aircraft)$/.test(noun)

/** “wounding five, two of them gravely”, “three were freed”, “and two more”: a small number that counts those before it. */
function partOfCount(tokens: readonly Token[], { from, to }: ReadNumber): boolean {
  if (
    /^(?:the|these|those|all|both|other|its|their|any|every|each|last|first)$/.test(
      tokens[from - 1]?.lower ?? '',
    )
  )
    return false
  const after = tokens[to]?.lower ?? ''
  if (after === 'of') return /^(?:them|whom|which|those|these|us)$/.test(tokens[to + 1]?.lower ?? '')
  return /^(?:were|are|have|had|died|fled|escaped|survived|abstained|remain|remained|returned|sank|crashed|failed)$/.test(
    after,
  )
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
  const before = tokens[from - 1]?.lower ?? ''
  if (/^(?:no|not|any|every|each|this|that|the|as|by|for|than)$/.test(before)) return 'idiom'
  if (unit.kind === 'people' && /^(?:person|people)$/.test(unit.noun))
    return speaksNear(tokens, to) ? 'sources' : undefined
  if (countedBeside(tokens, from, to, unit)) return undefined
  for (let k = from - 1; k >= Math.max(0, from - 3); k--)
    if (harms.has(tokens[k]?.lower ?? '')) return undefined
  return 'idiom'
}

/** “two trucks and one drone”, “nine amendments, of which one …”: one among other counts counts, too. */
function countedBeside(tokens: readonly Token[], from: number, to: number, unit: Unit): boolean {
  const part =
    tokens[from - 1]?.lower === 'which' ||
    tokens[from - 1]?.lower === 'whom' ||
    tokens[from - 1]?.lower === 'them'
  if (part && tokens[from - 2]?.lower === 'of') return true
  if (unit.kind !== 'people' && unit.kind !== 'noun') return false
  for (let k = from - 1; k >= Math.max(0, from - 9); k--) if (counts(tokens, k)) return true
  for (let k = to + 1; k < Math.min(tokens.length, to + 9); k++) if (counts(tokens, k)) return true
  return false
}

const small = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}(?:,\d{3})*)$/

/** Whether a number of things, in the plural, stands at a token. */
function counts(tokens: readonly Token[], k: number): boolean {
  if (!small.test(tokens[k]?.lower ?? '')) return false
  for (let next = k + 1; next < k + 4; next++) {
    const lower = tokens[next]?.lower ?? ''
    if (tokens[next]?.kind !== 'word') return false
    if (listNouns.has(lower) || measureUnits.has(lower)) return false
    if (/[^s]s$|(?:men|people|children)$/.test(lower)) return true
  }
  return false
}

function speaksNear(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 7; k++) {
    const token = tokens[k]
    if (token === undefined || token.text === '.' || token.text === ';') return false
    if (speakingSoon.has(token.lower)) return true
  }
  return false
}

function enumerated(tokens: readonly Token[], { to, from }: ReadNumber, unit: Unit): boolean {
  if (listNouns.has(unit.noun)) return true
  for (let k = to; k < Math.min(to + 4, Math.max(unit.to, to + 1)); k++)
    if (listNouns.has(tokens[k]?.lower ?? '')) return true
  return from < 0
}
