/** Indirect speech: what somebody is reported to say, without marks. */

import { inverted, subjectOf } from './clause.ts'
import type { Cue } from './cues.ts'
import { phraseAt, type Sentence } from './phrase.ts'
import type { Speaker, Speakers } from './speakers.ts'
import type { Span } from './tokens.ts'
import { functionWords, monthOf, weekdayNames } from './words.ts'

/** Indirect speech found in one sentence. */
export interface IndirectSpeech {
  readonly span: Span
  readonly outer: Span
  readonly kind: 'indirect'
  readonly form: 'content'
  readonly speaker: Speaker
  readonly cue: string
  readonly confidence: number
  readonly rule: string
}

const reporting =
  /^(?:say|says|said|saying|tell|tells|told|warn|warns|warned|claim|claims|claimed|argue|argues|argued|insist|insists|insisted|add|adds|added|note|notes|noted|announce|announces|announced|declare|declares|declared|deny|denies|denied|acknowledge|acknowledges|acknowledged|admit|admits|admitted|concede|concedes|conceded|confirm|confirms|confirmed|allege|alleges|alleged|suggest|suggests|suggested|predict|predicts|predicted|report|reports|reported|state|states|stated|stress|stresses|stressed|explain|explains|explained|maintain|maintains|maintained|contend|contends|contended|assert|asserts|asserted|conclude|concludes|concluded|recalled|replied|reiterated|revealed|complained|cautioned|testified|wrote|writes|believe|believes)$/
const promising =
  /^(?:vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|threaten|threatens|threatened|demand|demands|demanded|offered|agreed|refused)$/

/** Indirect speech of a sentence that holds no quotation; undefined if nobody is reported to say anything. */
export function indirectIn(
  text: string,
  sentence: Sentence,
  cues: readonly Cue[],
  speakers: Speakers,
): IndirectSpeech | undefined {
  for (const cue of cues.slice(0, 8)) {
    if (cue.kind === 'noun' || denied(sentence, cue.at)) continue
    const word = sentence.tokens[cue.at]?.lower ?? ''
    const found =
      cue.kind === 'according'
        ? accordingTo(sentence, cue)
        : reporting.test(word) ||
            (cue.kind === 'saying' && thatBehind(sentence, cue.at) && !asking.test(word))
          ? (behindColon(sentence, cue) ??
            around(sentence, cue) ??
            contentBehind(sentence, cue) ??
            contentBefore(sentence, cue))
          : promising.test(word)
            ? promised(sentence, cue)
            : undefined
    if (found === undefined) continue
    const span = trimmed(text, sentence, found.from, beforeNextCue(sentence, cues, found))
    if (span === undefined || holdsQuote(sentence, span)) continue
    const speaker = speakers.of(sentence, found.by, cue.at)
    return {
      span,
      outer: span,
      kind: 'indirect',
      form: 'content',
      speaker,
      cue: sentence.tokens[cue.at]?.text ?? '',
      confidence: found.that ? 0.9 : 0.7,
      rule: found.rule,
    }
  }
  return undefined
}

/** “nobody has offered to”, “did not say that”, “it was noted that”: not told as anybody's words. */
function denied(sentence: Sentence, at: number): boolean {
  const { tokens, from } = sentence
  for (let k = at - 1; k >= Math.max(from, at - 4); k--) {
    const lower = tokens[k]?.lower ?? ''
    if (/^(?:nobody|none|neither|not|never|no)$|n't$/.test(lower)) return true
    if (tokens[k]?.kind !== 'word') return false
  }
  let k = at - 1
  while (k > from && /^(?:is|was|been|be|has|had|also|widely|now|then)$/.test(tokens[k]?.lower ?? '')) k--
  return (
    k < at - 1 && tokens[k]?.lower === 'it' && /^(?:is|was|been|be|also)$/.test(tokens[at - 1]?.lower ?? '')
  )
}

const asking = /^(?:ask|demand|urg|propos|beg|order|request|insist(?:s|ed)? on)/

/** Whether “that” stands behind the verb, with no more than a person told between. */
function thatBehind({ tokens, to }: Sentence, at: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + 5); k++) {
    if (tokens[k]?.lower === 'that')
      return tokens[k + 1]?.kind === 'word' && !finite.test(tokens[k + 1]?.lower ?? '')
    if (tokens[k]?.kind !== 'word') return false
  }
  return false
}

/** “There were no two ways about it, she said: the mines were new.” */
function behindColon(sentence: Sentence, cue: Cue): Found | undefined {
  const { tokens, to } = sentence
  if (tokens[cue.at + 1]?.text !== ':' || to - cue.at < 5 || tokens[cue.at + 2]?.kind === 'quote')
    return undefined
  const by = subjectOf(sentence, cue.at)
  return by === undefined || !hasVerb(sentence, cue.at + 1)
    ? undefined
    : { from: cue.at + 2, to, by, that: false, rule: 'behind a colon' }
}

/** “Needs, she added, had risen by half.”: the verb between commas, the longer part behind it. */
function around(sentence: Sentence, cue: Cue): Found | undefined {
  const { tokens, from, to } = sentence
  if (tokens[cue.at + 1]?.text !== ',' || to - cue.at < 6) return undefined
  const by = subjectOf(sentence, cue.at)
  if (by === undefined || tokens[by.from - 1]?.text !== ',' || by.from - from > 12 || by.from - from < 2)
    return undefined
  return to - cue.at > by.from - from
    ? { from: cue.at + 2, to, by, that: false, rule: 'clause around' }
    : undefined
}

/** “recalled that …, and asked that …”: the words end where the same person goes on with another verb of saying. */
function beforeNextCue({ tokens }: Sentence, cues: readonly Cue[], { from, to }: Found): number {
  for (const { at, kind } of cues) {
    if (at <= from + 3 || at >= to || kind === 'noun') continue
    const joint = tokens[at - 1]?.lower
    if (joint === 'and' || joint === 'but') return at - 1
  }
  return to
}

/** Whether a quotation stands in the words: then it has been told already. */
function holdsQuote({ tokens, from, to }: Sentence, span: Span): boolean {
  for (let k = from; k < to; k++) {
    const token = tokens[k]
    if (token?.kind === 'quote' && token.start >= span.start && token.end <= span.end) return true
  }
  return false
}

interface Found {
  readonly from: number
  readonly to: number
  readonly by: { readonly from: number; readonly to: number }
  readonly that: boolean
  readonly rule: string
}

function accordingTo(sentence: Sentence, cue: Cue): Found | undefined {
  const by = phraseAt(sentence, cue.at + 2)
  if (by === undefined) return undefined
  const { tokens, from, to } = sentence
  if (cue.at - from <= 1) {
    let comma = by.to
    while (comma < to && tokens[comma]?.text !== ',') comma++
    return comma + 3 < to ? { from: comma + 1, to, by, that: false, rule: 'according to, before' } : undefined
  }
  const end = tokens[cue.at - 1]?.text === ',' ? cue.at - 1 : cue.at
  return { from, to: end, by, that: false, rule: 'according to, behind' }
}

function contentBehind(sentence: Sentence, cue: Cue): Found | undefined {
  const { tokens, to } = sentence
  const word = tokens[cue.at]?.lower ?? ''
  if (word === 'saying' && tokens[cue.at - 1]?.text !== ',') return undefined
  const by = subjectOf(sentence, cue.at)
  if (by === undefined) return undefined
  for (let k = cue.at + 1; k < Math.min(to, cue.at + 16); k++) {
    const lower = tokens[k]?.lower
    if (lower === 'that' && (tokens[k + 1]?.kind === 'word' || tokens[k + 1]?.kind === 'number')) {
      // “told the company that owns the port”: “that” stands for the company.
      if (
        k > cue.at + 2 &&
        /^(?:owns|runs|has|is|was|had|will|would|holds|controls|operates|led|runs)$/.test(
          tokens[k + 1]?.lower ?? '',
        )
      )
        return undefined
      return to - k > 3 ? { from: k + 1, to, by, that: true, rule: 'that' } : undefined
    }
    if (tokens[k]?.text === ',' || tokens[k]?.text === ';') break
  }
  let start = cue.at + 1
  if (/^tell|told/.test(word)) {
    const addressee = phraseAt(sentence, start)
    if (addressee === undefined) return undefined
    start = addressee.to
  }
  if (/^(?:on|late|early)$/.test(tokens[start]?.lower ?? '')) {
    let day = start
    while (day < start + 3 && !weekdayNames.includes(tokens[day]?.lower ?? '')) day++
    const subject = tokens[day + 1]
    if (
      day < start + 3 &&
      subject?.kind === 'word' &&
      !/^(?:in|at|to|after|before|during|that|and|as|when|while|from|following)$/.test(subject.lower)
    )
      start = day + 1
  }
  const next = tokens[start]
  const lower = next?.lower ?? ''
  if (
    lower === 'on' ||
    lower === 'in' ||
    lower === 'to' ||
    lower === 'at' ||
    lower === 'about' ||
    lower === 'of'
  )
    return undefined
  if (weekdayNames.includes(lower) || monthOf(lower) !== undefined) {
    const subject = tokens[start + 1]
    if (subject === undefined || start + 4 > to || subject.kind === 'mark') return undefined
    start++
  }
  if (next === undefined || start + 3 >= to || next.kind === 'mark' || next.kind === 'quote') return undefined
  return hasVerb(sentence, start) ? { from: start, to, by, that: false, rule: 'clause behind' } : undefined
}

/** “The road is closed, police said on Friday.” */
function contentBefore(sentence: Sentence, cue: Cue): Found | undefined {
  const { tokens, from, to } = sentence
  if (to - cue.at > 16) return undefined
  const by = subjectOf(sentence, cue.at) ?? inverted(sentence, cue.at)
  if (by === undefined) return undefined
  const start = Math.min(by.from, cue.at)
  const comma = start - 1
  if (tokens[comma]?.text !== ',' || comma - from < 3) return undefined
  return { from, to: comma, by, that: false, rule: 'clause before' }
}

function promised(sentence: Sentence, cue: Cue): Found | undefined {
  const by = subjectOf(sentence, cue.at)
  const next = sentence.tokens[cue.at + 1]?.lower
  if (by === undefined || (next !== 'to' && next !== 'that') || sentence.to - cue.at < 5) return undefined
  return {
    from: cue.at + (next === 'that' ? 2 : 1),
    to: sentence.to,
    by,
    that: next === 'that',
    rule: 'promise',
  }
}

const finite =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|'s|isn't|won't|can't|hasn't)$/

/** Whether a verb follows: the words behind the cue are a clause, not an object. */
function hasVerb({ tokens, to }: Sentence, start: number): boolean {
  for (let k = start + 1; k < Math.min(to, start + 25); k++) {
    const lower = tokens[k]?.lower ?? ''
    if (
      finite.test(lower) ||
      (/(?:ed|s)$/.test(lower) && lower.length > 4 && k > start + 1 && !functionWords.has(lower))
    )
      return true
    if (
      /^(?:go|goes|went|came|left|took|made|hit|saw|got|gave|want|need|still|put|broke|fell|rose|began|lost|won|held)$/.test(
        lower,
      )
    )
      return true
  }
  return false
}

function trimmed(text: string, { tokens }: Sentence, from: number, to: number): Span | undefined {
  let last = to - 1
  while (last >= from && tokens[last]?.kind === 'mark' && /[.!?,;:]/.test(tokens[last]?.text ?? '')) last--
  const first = tokens[from]
  const end = tokens[last]
  if (first === undefined || end === undefined || last - from < 2) return undefined
  return text.slice(first.start, end.end).trim() === '' ? undefined : { start: first.start, end: end.end }
}

/** “… “X” and that the turbines would bring jobs”: the words behind “and that”, if no quotation stands in them. */
export function andThat(text: string, sentence: Sentence): Span | undefined {
  const { tokens, from, to } = sentence
  for (let k = from + 1; k + 4 < to; k++) {
    if (tokens[k]?.lower !== 'that' || tokens[k - 1]?.lower !== 'and') continue
    let end = k + 1
    while (end < to && end < k + 120 && tokens[end]?.kind !== 'quote') end++
    if (end < to || !hasVerb(sentence, k + 1)) continue
    return trimmed(text, sentence, k + 1, to)
  }
  return undefined
}
