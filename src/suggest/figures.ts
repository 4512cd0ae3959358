/** Numbers with what they count, and the many numbers that count nothing. */

import { comparatorBefore, comparatorBehind } from './figure-comparator.ts'
import { countsNothing } from './figure-exclusions.ts'
import { peopleNouns } from './figure-nouns.ts'
import type { Unit } from './figure-unit.ts'
import { unitOf } from './figure-units.ts'
import { timeUnits } from './figure-words.ts'
import type { ReadNumber } from './number-values.ts'
import { numberAt } from './number-words.ts'
import type { Token } from './tokens.ts'
import type { FigureComparator, FigureSuggestion } from './types.ts'
import { monthOf } from './words.ts'

/** A figure in UTF-16 units, before it becomes a suggestion. */
export type FoundFigure = Pick<
  FigureSuggestion,
  'span' | 'value' | 'min' | 'max' | 'vague' | 'comparator' | 'unit' | 'confidence' | 'rule'
>

/** Figures in the tokens of one sentence, in order; `dated` tells which tokens belong to a date. */
export function figuresIn(
  tokens: readonly Token[],
  dated: (token: Token) => boolean,
  before?: FoundFigure,
): FoundFigure[] {
  const found: FoundFigure[] = []
  let busy = 0
  let counted = before
  for (let k = 0; k < tokens.length; k++) {
    if (k < busy) continue
    const first = numberAt(tokens, k) ?? articleAt(tokens, k)
    if (first === undefined) continue
    const token = tokens[k]
    if (token !== undefined && dated(token)) continue
    const range = rangeFrom(tokens, first)
    const number = range ?? first
    const unit = agedUnit(tokens, number) ?? unitOf(tokens, number)
    const leading = spans(tokens, number, unit, found)
      ? noComparator(number.from)
      : comparatorBefore(tokens, number.from)
    const reason = unit.noun === age ? undefined : countsNothing(tokens, number, unit, leading.phrase)
    if (reason !== undefined) {
      k = Math.max(k, number.to - 1)
      continue
    }
    const figure = figureOf(tokens, number, unit, leading, range !== undefined)
    const shared = figure.unit === null ? sharedUnit(tokens, number, counted, found.length > 0) : undefined
    found.push(shared === undefined ? figure : { ...figure, unit: shared })
    if (figure.unit !== null && unit.noun !== age) counted = figure
    busy = Math.max(number.to, unit.to)
    k = busy - 1
  }
  return found
}

const age = 'age'

/** “Hana Weld, 41, said”, “aged 12”, “a boy who was twelve”: years, though no word says so. */
function agedUnit(
  tokens: readonly Token[],
  { from, to, value, scaled, vague }: ReadNumber,
): Unit | undefined {
  if (value === null || vague || scaled || value > 110 || value < 1 || !Number.isInteger(value))
    return undefined
  const unit: Unit = { unit: 'year', kind: 'measure', from, to, noun: age }
  const [before, earlier] = [tokens[from - 1], tokens[from - 2]]
  if (/^aged?$/.test(before?.lower ?? '') && !/^than$/.test(earlier?.lower ?? '')) return unit
  if (/^turn(?:s|ed|ing)$/.test(before?.lower ?? '') && /^(?:he|she|who|i|and)$/.test(earlier?.lower ?? ''))
    return unit
  const ends = tokens[to] === undefined || /^[,.);—–]$/.test(tokens[to]?.text ?? '')
  if (!ends) return undefined
  const person = /^\p{Lu}\p{Ll}/u.test(earlier?.text ?? '') || peopleNouns.has(earlier?.lower ?? '')
  if (
    before?.text === ',' &&
    person &&
    value > 2 &&
    tokens[to]?.text === ',' &&
    monthOf(earlier?.lower ?? '') === undefined
  )
    return unit
  if (before?.text === '(' && person && value > 2 && tokens[to]?.text === ')') return unit
  const being = /^(?:was|is|turned|turns|turning)$/.test(before?.lower ?? '')
  return being &&
    (/^(?:he|she|who|i)$/.test(earlier?.lower ?? '') || (/^\p{Lu}/u.test(earlier?.text ?? '') && value > 12))
    ? unit
    : undefined
}

const noComparator = (from: number): ReturnType<typeof comparatorBefore> => ({
  from,
  comparator: undefined,
  phrase: undefined,
})

/** “$400m over five years”: money is spread over a time, and the time is not more than five years. */
function spans(
  tokens: readonly Token[],
  { from }: ReadNumber,
  { kind, unit }: Unit,
  found: readonly FoundFigure[],
): boolean {
  if (tokens[from - 1]?.lower !== 'over' || kind !== 'measure' || !timeUnits.has(unit ?? '')) return false
  if (
    /^(?:spread|phased|paid|delivered|payable|repaid|staggered|disbursed|spent|invested|out)$/.test(
      tokens[from - 2]?.lower ?? '',
    )
  )
    return true
  const last = found.at(-1)
  return last !== undefined && (tokens[from - 1]?.start ?? 0) - last.span.end < 16
}

/** “212 violations, up from 87”: a bare number counts what the number before it counts. */
function sharedUnit(
  tokens: readonly Token[],
  { from, to }: ReadNumber,
  before: FoundFigure | undefined,
  same: boolean,
): string | undefined {
  if (before?.unit == null || before.unit === 'share') return undefined
  const lower = tokens[from - 1]?.lower ?? ''
  const next = tokens[to]
  // A noun right behind the number is counted, whatever it is.
  if (next?.kind === 'word' && /^\p{Lu}/u.test(next.text)) return undefined
  if (same) return before.unit
  const refers =
    /^(?:of|from|to|than|with|against|only|just|about|least|over|nearly|almost|some|were|was|which)$/.test(
      lower,
    ) ||
    from === 0 ||
    /^(?:of|were|had|have)$/.test(next?.lower ?? '')
  return refers && !/percent|degree|USD|EUR|GBP/.test(before.unit) ? before.unit : undefined
}

/** “over a year”: the article counts where a comparator stands before it and a unit of time behind. */
function articleAt(tokens: readonly Token[], k: number): ReadNumber | undefined {
  const lower = tokens[k]?.lower
  if ((lower !== 'a' && lower !== 'an') || !timeUnits.has(tokens[k + 1]?.lower ?? '')) return undefined
  const { comparator, phrase } = comparatorBefore(tokens, k)
  if (
    comparator === undefined ||
    comparator === '=' ||
    phrase === 'some' ||
    phrase === 'under' ||
    phrase === 'beyond'
  )
    return undefined
  return {
    from: k,
    to: k + 1,
    value: 1,
    min: null,
    max: null,
    vague: false,
    kind: 'plain',
    inWords: true,
    digits: 0,
    scaled: false,
  }
}

interface RangeNumber extends ReadNumber {
  readonly ends?: readonly [number, number]
}

const changes =
  /^(?:rose|rise|rises|rising|fell|fall|falls|falling|grew|grow|grown|increased|increase|increasing|dropped|drop|cut|cutting|reduced|reduce|raised|raise|raising|up|down|jumped|climbed|shrank|shrunk|declined|decline|expanded|went|gone|slashed|doubled|tripled)$/

/** “20–30”, “20 to 30”, “between 20 and 30”, “two or three”: both ends as one number; undefined if there is no second. */
function rangeFrom(tokens: readonly Token[], first: ReadNumber): RangeNumber | undefined {
  const link = tokens[first.to]
  if (link === undefined || first.value === null) return undefined
  const before = tokens[first.from - 1]?.lower ?? ''
  const start = /^[$€£¥]$/.test(tokens[first.from - 1]?.text ?? '')
    ? (tokens[first.from - 2]?.lower ?? '')
    : before
  let percent = 0
  let at = first.to
  if (tokens[at]?.text === '%' || tokens[at]?.lower === 'percent') {
    percent = 1
    at++
  }
  const joint = tokens[at]
  if (joint === undefined) return undefined
  const dash = /^[-–—−]$/.test(joint.text) && (joint.joined || /^[–—−]$/.test(joint.text))
  const word = joint.lower === 'to' || (joint.lower === 'and' && start === 'between') || joint.lower === 'or'
  if (!dash && !word) return undefined
  let next = at + 1
  if (/^[$€£¥]$/.test(tokens[next]?.text ?? '')) next++
  // “fell 2 percent to $71”: a share and an amount are no two ends of one range.
  if (percent === 1 && next > at + 1) return undefined
  const second = numberAt(tokens, next)
  if (second?.value == null || second.kind !== first.kind) return undefined
  if (joint.lower === 'to' && start === 'from') {
    for (let k = first.from - 2; k >= Math.max(0, first.from - 8); k--)
      if (changes.test(tokens[k]?.lower ?? '')) return undefined
  }
  if (
    joint.lower === 'or' &&
    !(second.value - first.value <= Math.max(2, first.value) && second.value > first.value)
  )
    return undefined
  // “2 to 3 million”: the multiplier belongs to both ends.
  const scale = second.scaled && !first.scaled && first.value < 1000 ? scaleOf(second, tokens) : 1
  const low = Number((first.value * scale).toPrecision(12))
  if (!(low < second.value)) return undefined
  if (dash && percent === 0 && first.digits > 0 && second.digits > 0 && joint.text === '-' && !joint.joined)
    return undefined
  const from = start === 'between' || start === 'from' ? first.from - (start === before ? 1 : 2) : first.from
  return { ...second, from, ends: [low, second.value] }
}

function scaleOf(number: ReadNumber, tokens: readonly Token[]): number {
  let scale = 1
  for (let k = number.from; k < number.to; k++) {
    const lower = tokens[k]?.lower ?? ''
    scale *=
      (
        {
          hundred: 100,
          thousand: 1e3,
          k: 1e3,
          million: 1e6,
          m: 1e6,
          mn: 1e6,
          billion: 1e9,
          bn: 1e9,
          trillion: 1e12,
          tn: 1e12,
          dozen: 12,
        } as Record<string, number>
      )[lower] ?? 1
  }
  return scale
}

function figureOf(
  tokens: readonly Token[],
  number: RangeNumber,
  unit: Unit,
  before: { from: number; comparator: FigureComparator | undefined },
  ranged: boolean,
): FoundFigure {
  const behind = comparatorBehind(tokens, Math.max(number.to, unit.to), number.to)
  const first = tokens[Math.min(before.from, unit.from)]
  const last = tokens[Math.max(number.to, unit.to, behind?.to ?? 0) - 1]
  const ends = ranged ? number.ends : undefined
  const negative =
    tokens[number.from - 1]?.lower === 'minus' ||
    (/^[-−]$/.test(tokens[number.from - 1]?.text ?? '') && unit.unit?.startsWith('deg') === true)
  const value = ends ?? (number.value === null ? null : negative ? -number.value : number.value)
  return {
    span: { start: first?.start ?? 0, end: last?.end ?? 0 },
    value:
      unit.unit === 'percent' || number.kind === 'plain' || typeof value !== 'number'
        ? value
        : Number(value.toPrecision(12)),
    min: ends?.[0] ?? number.min,
    max: ends?.[1] ?? number.max,
    vague: number.vague,
    comparator: behind?.comparator ?? before.comparator ?? (number.vague ? 'about' : '='),
    unit: number.kind === 'share' ? 'share' : unit.unit,
    confidence: number.vague ? 0.8 : unit.unit === null ? 0.6 : number.inWords ? 0.85 : 0.92,
    rule: ranged
      ? 'range'
      : number.vague
        ? 'vague amount'
        : number.kind === 'share'
          ? 'fraction'
          : number.inWords
            ? 'number in words'
            : 'number in digits',
  }
}
