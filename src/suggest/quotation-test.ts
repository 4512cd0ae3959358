/** Whether words in quotation marks are somebody's words, or a term, a title or an ironic word of the author. */

import type { Attached } from './attribution.ts'
import type { Sentence } from './phrase.ts'

import type { MarkedQuote } from './quote-marks.ts'
import { functionWords, termWords } from './words.ts'

/** What a quotation looks like from outside. */
export interface Shape {
  readonly words: number
  /** A sentence of its own: starts with a capital and ends with a stop, or is long. */
  readonly full: boolean
  /** Ends with a comma, a question mark, a cry or a dash: a verb of saying is due. */
  readonly endsOpen: boolean
  /** Share of the longer words that start with a capital, from 0 to 1. */
  readonly capitals: number
}

/** Shape of a pair of marks. */
export function shapeOf(text: string, quote: MarkedQuote): Shape {
  const inside = text.slice(quote.inner.start, quote.inner.end).trim()
  const list = inside.slice(0, 600).split(/\s+/)
  const words = inside.length > 600 ? 100 : list.filter((word) => /[\p{L}\p{Nd}]/u.test(word)).length
  const startsUpper = /^[[(]?[…\s.]*[\p{Lu}\p{Nd}“‘'[]/u.test(inside)
  const stops = /[.!?…—–,]['’”)\]]*$/.test(inside)
  const long = list.filter((word) => word.length > 3 && !functionWords.has(word.toLowerCase()))
  const capital = long.filter((word) => /^\p{Lu}/u.test(word.replace(/^[^\p{L}]+/u, '')))
  return {
    words,
    full: quote.unclosed || (startsUpper && (stops || words >= 6) && words >= 2) || words >= 25,
    endsOpen: /[,?!—–-]['’]?$/.test(inside),
    capitals: long.length === 0 ? 0 : capital.length / long.length,
  }
}

interface Setting {
  readonly afterColon: boolean
  readonly spokenBefore: boolean
  readonly alone: boolean
  /** The quotation before it had no closing mark because this block goes on. */
  readonly continues: boolean
}

interface Verdict {
  readonly quotation: boolean
  readonly confidence: number
  readonly rule: string
}

const no = (rule: string): Verdict => ({ quotation: false, confidence: 0, rule })
const yes = (confidence: number, rule: string): Verdict => ({ quotation: true, confidence, rule })
const presentNaming = new Set(['calls', 'call', 'calling', 'terms', 'dubs', 'labels', 'label'])

/** Decides for the quotation at token `at` of its sentence. */
export function isQuotation(
  sentence: Sentence,
  at: number,
  shape: Shape,
  cue: Attached | undefined,
  setting: Setting,
): Verdict {
  const { tokens, from } = sentence
  if (shape.words === 0) return no('empty')
  if (setting.continues) return yes(0.95, 'goes on')
  const tight = cue?.tight === true && cue.cue.kind !== 'noun'
  const said = cue !== undefined && cue.cue.kind !== 'noun'
  const before = tokens[at - 1]
  const word = before?.text === ',' || before?.text === ':' ? tokens[at - 2] : before
  const saidRightBefore = tight && cue.side === 'before' && cue.distance <= 2 && cue.cue.kind === 'saying'
  if (!saidRightBefore && shape.words <= 9) {
    if (isTerm(sentence, at) && !(cue?.side === 'after' && tight)) return no('term')
    if (shape.capitals >= 0.75 && shape.words >= 2 && !shape.endsOpen && !shape.full) return no('title')
    if (
      shape.capitals >= 0.8 &&
      shape.words >= 2 &&
      shape.full &&
      !tight &&
      !setting.afterColon &&
      !setting.alone
    )
      return no('title')
  }
  if (
    shape.words <= 3 &&
    said &&
    cue.side === 'before' &&
    presentNaming.has(word?.lower ?? '') &&
    shape.words <= 2
  )
    return no('term')
  if (shape.full && (tight || setting.afterColon || setting.alone || at === from)) return yes(0.97, 'full')
  if (shape.full && shape.words >= 4) return yes(0.9, 'full')
  if (setting.afterColon && shape.words >= 2) return yes(0.85, 'after a colon')
  if (said) {
    const { kind } = cue.cue
    if (kind === 'attitude') {
      if (shape.words === 1 && cue.distance > 9) return no('far from its verb')
      return cue.side === 'before' ? yes(shape.words > 1 ? 0.85 : 0.75, 'fragment') : no('verb behind it')
    }
    if (shape.words === 1 && !tight && cue.distance > 30) return no('far from its verb')
    return yes(tight ? 0.93 : shape.words > 2 ? 0.88 : 0.78, 'fragment')
  }
  if (cue !== undefined && shape.words >= 2)
    return yes(shape.words > 3 ? 0.75 : 0.6, 'fragment of a statement')
  if (shape.words >= 7) return yes(0.7, 'long fragment')
  if (setting.spokenBefore && shape.words >= 3) return yes(0.55, 'fragment after a quotation')
  return no('no cue')
}

/** “so-called”, “known as”, “a group called”, “the term”: what is in the marks is a name. */
function isTerm({ tokens, from }: Sentence, at: number): boolean {
  const near = tokens[at - 1]
  if (near === undefined || at - 1 < from) return false
  if (termWords.has(near.lower)) return true
  const earlier = tokens[at - 2]?.lower ?? ''
  if (near.lower === 'as' && ['known', 'to', 'billed', 'marketed'].includes(earlier)) return true
  if (near.lower === 'called' && at - 2 >= from) {
    // “a group called “X”” and “is called “X””, but not “she called “X””.
    return (
      !/^(?:he|she|they|it|who|has|have|had)$/.test(earlier) && !/^\p{Lu}/u.test(tokens[at - 2]?.text ?? '')
    )
  }
  return (
    (near.lower === 'of' || near.lower === 'the' || near.text === ',') &&
    termWords.has(earlier) &&
    near.text !== ','
  )
}
