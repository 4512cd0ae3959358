/** Which cue a quotation belongs to, and who speaks it. */

import { inverted, subjectOf } from './clause.ts'
import type { Cue } from './cues.ts'
import type { Run } from './names.ts'
import { isNameWord } from './names.ts'
import { phraseAt, type Sentence } from './phrase.ts'

/** How a cue holds a quotation: right behind it, before it, or only in the same sentence. */
export interface Attached {
  readonly cue: Cue
  readonly side: 'before' | 'after'
  /** Number of tokens between cue and quotation. */
  readonly distance: number
  /** Comma, colon or nothing between: the quotation is the verb's own object. */
  readonly tight: boolean
}

const joins = new Set([',', '—', '–', '-', ':', ';'])

/** The best cue for the quotation at token `at`; `endsOpen`: its last mark is a comma, a question or a cry. */
export function cueFor(
  sentence: Sentence,
  cues: readonly Cue[],
  at: number,
  endsOpen: boolean,
): Attached | undefined {
  const { tokens, to } = sentence
  const before = cueBefore(sentence, cues, at)
  let nextQuote = to
  for (let k = at + 1; k < to; k++) {
    if (tokens[k]?.kind === 'quote') {
      nextQuote = k
      break
    }
  }
  const mark = tokens[at + 1]
  const joined = endsOpen || (mark !== undefined && joins.has(mark.text))
  let cue: Cue | undefined
  for (let k = firstFrom(cues, at + 1); k < cues.length && (cues[k]?.at ?? to) < nextQuote; k++) {
    const one = cues[k]
    if (one === undefined || one.kind === 'noun' || one.kind === 'attitude') continue
    cue = one
    break
  }
  let after: Attached | undefined
  if (cue !== undefined && cue.at - at <= 45) {
    const next = cue.at === at + 1 || (cue.at === at + 2 && mark !== undefined && joins.has(mark.text))
    if (next || joined || tailCue(sentence, cue))
      after = { cue, side: 'after', distance: cue.at - at, tight: next || joined }
  }
  if (before?.tight === true && before.distance <= 2) return before
  // Words within somebody’s sentence belong to the verb before them, unless the next verb stands right behind.
  if (before !== undefined && before.cue.kind !== 'noun' && !endsOpen && (after?.distance ?? 9) > 2)
    return before
  if (after?.tight === true) {
    // “…”, he said: “…” – the words between belong to whoever is nearer.
    const opening = tokens[at - 1]?.text === ':' || (before?.tight === true && !endsOpen)
    return opening && before !== undefined ? before : after
  }
  return before ?? after
}

/** Index of the first cue at or behind a token; the list is in order. */
function firstFrom(cues: readonly Cue[], at: number): number {
  let [low, high] = [0, cues.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function cueBefore({ tokens, from }: Sentence, cues: readonly Cue[], at: number): Attached | undefined {
  let best: Attached | undefined
  // No limit is wider than 45 tokens, so that nothing further back is looked at.
  for (let k = firstFrom(cues, at - 45); k < cues.length; k++) {
    const cue = cues[k]
    if (cue === undefined || cue.at >= at) break
    const distance = at - cue.at
    const limit = cue.kind === 'saying' ? 45 : cue.kind === 'according' ? 45 : cue.kind === 'noun' ? 12 : 16
    if (distance > limit) continue
    if (cue.kind === 'noun' && best !== undefined && best.cue.kind !== 'noun') continue
    // A sentence with a quotation in between that closed with its own verb keeps the nearer verb.
    best = {
      cue,
      side: 'before',
      distance,
      tight: distance === 1 || (distance === 2 && joins.has(tokens[at - 1]?.text ?? '')),
    }
  }
  if (best === undefined) return undefined
  const mark = tokens[at - 1]
  const loose = mark?.text === ':' || (mark?.text === ',' && at - 1 > from)
  return loose ? { ...best, tight: true } : best
}

/** “…, officials said on Monday.”: a comma, a short subject and the verb close the sentence. */
function tailCue({ tokens, to }: Sentence, cue: Cue): boolean {
  if (to - cue.at > 12) return false
  for (let k = cue.at - 1; k > cue.at - 14; k--) if (tokens[k]?.text === ',') return true
  return cue.kind === 'according'
}

const beForms = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be'])

/** The phrase that names who speaks at a cue; undefined where none is found. */
export function speakerPhrase(sentence: Sentence, { cue, side, distance }: Attached): Run | undefined {
  const { tokens, to } = sentence
  const word = tokens[cue.at]?.lower ?? ''
  if (cue.kind === 'according') {
    const object =
      /^(?:her|him|them|it)$/.test(tokens[cue.at + 2]?.lower ?? '') && tokens[cue.at + 3]?.kind !== 'word'
    return object ? { from: cue.at + 2, to: cue.at + 3 } : phraseAt(sentence, cue.at + 2)
  }
  if (cue.kind === 'noun') return holderOf(sentence, cue.at)
  const passive =
    beForms.has(tokens[cue.at - 1]?.lower ?? '') ||
    (beForms.has(tokens[cue.at - 2]?.lower ?? '') && /ly$/.test(tokens[cue.at - 1]?.lower ?? ''))
  const participle = /(?:ed|id|ld|en)$/.test(word)
  if (participle && (passive || cue.kind === 'attitude')) {
    for (let k = cue.at + 1; k < Math.min(to, cue.at + 10); k++) {
      if (tokens[k]?.kind === 'quote') break
      if (tokens[k]?.lower === 'by' && (passive || k === cue.at + 1)) return phraseAt(sentence, k + 1)
    }
    if (passive && cue.kind === 'attitude') return sayingBefore(sentence, cue.at)
  }
  const near = distance <= 2 && side === 'after'
  if (near && !/^(?:tell|tells|told|telling)$/.test(word)) {
    const behind = inverted(sentence, cue.at)
    if (behind !== undefined) return behind
  }
  const subject = subjectOf(sentence, cue.at)
  if (subject !== undefined) return subject
  return side === 'before' || near ? inverted(sentence, cue.at) : undefined
}

/** “She said she had been called “X””: nobody is named for the call, so whoever tells of it. */
function sayingBefore(sentence: Sentence, at: number): Run | undefined {
  for (let k = at - 1; k > Math.max(sentence.from, at - 12); k--) {
    const token = sentence.tokens[k]
    if (token?.kind === 'quote') return undefined
    if (/^(?:says|said|say|told|claimed|claims|added|adds)$/.test(token?.lower ?? ''))
      return subjectOf(sentence, k)
  }
  return undefined
}

/** “Lund’s warning that”, “a statement from the ministry”, “her letter”: who holds a noun of saying. */
function holderOf(sentence: Sentence, at: number): Run | undefined {
  const { tokens, from, to } = sentence
  for (let k = at + 1; k < Math.min(to, at + 8); k++) {
    const lower = tokens[k]?.lower
    if (lower === 'by' || lower === 'from') return phraseAt(sentence, k + 1)
    if (tokens[k]?.kind === 'quote') break
  }
  for (let k = at - 1; k >= Math.max(from, at - 5); k--) {
    if (tokens[k]?.kind === 'possessive') {
      let start = k - 1
      while (start > from && isNameWord(tokens[start]) && isNameWord(tokens[start - 1])) start--
      return { from: start, to: k }
    }
    const lower = tokens[k]?.lower
    if (lower === 'his' || lower === 'her' || lower === 'their' || lower === 'its')
      return { from: k, to: k + 1 }
  }
  let verb = at - 1
  while (verb > from && !/(?:ed|s|ing|gave|wrote|sent|read)$/.test(tokens[verb]?.lower ?? '')) verb--
  return verb > from ? subjectOf(sentence, verb) : undefined
}
