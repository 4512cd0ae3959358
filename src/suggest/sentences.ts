/** Sentences: the segmenter of the platform, then repairs for what it gets wrong in news text. */
import { blocksOf } from './blocks.ts'
import type { Span } from './tokens.ts'

/** Ends in a full stop and mostly stands before a name or a number, so that it ends no sentence. */
const neverLast = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sgt cpl cmdr adm brig gov sen rep pres amb rev fr hon st sr jr messrs ' +
    'vs no nos art fig sec vol pp ed eds est approx ca cf al inc ltd co corp dept univ jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e'
  ).split(' '),
)
/** Ends in a full stop and can also end a sentence: a capital after it decides nothing, a function word does. */
const sometimesLast = new Set(
  'u.s u.k u.n u.a.e e.u a.m p.m d.c inc ltd co corp jr sr etc ret st al'.split(' '),
)
const opensSentence = new Set(
  (
    'the a an in on at as but and so if when while after before since for from it he she they we i this that these ' +
    'those there here its his her their our my what who why how with without however meanwhile although though once ' +
    'under despite according by to not no yet also even both most some many few several all another other such'
  ).split(' '),
)
const closers = '"”’\'»›)]'

let segmenter: Intl.Segmenter | undefined

/** Sentences of one block, in order, without the blanks around them. A heading is a sentence too: the caller knows. */
export function sentencesOfBlock(text: string, block: Span): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const cuts: number[] = []
  // Very long lines are cut into pieces first: the segmenter keeps all its state for one call.
  for (let from = block.start; from < block.end; ) {
    let to = Math.min(block.end, from + 20_000)
    if (to < block.end) {
      const space = text.lastIndexOf(' ', to)
      if (space > from) to = space
    }
    for (const { index } of segmenter.segment(text.slice(from, to)))
      if (index > 0 || from > block.start) cuts.push(from + index)
    from = to
  }
  const kept = cuts.filter((cut) => isBreak(text, block, cut))
  return trimmed(text, block, [...kept, ...missedBreaks(text, block)])
}

/** Sentences of a whole text, blocks in order. */
export function sentencesOf(text: string): Span[] {
  return blocksOf(text).flatMap((block) => sentencesOfBlock(text, block))
}

/** Whether a sentence really starts at the cut: not after an abbreviation, an initial or within a quotation's tail. */
function isBreak(text: string, block: Span, cut: number): boolean {
  const before = text.slice(Math.max(block.start, cut - 40), cut).trimEnd()
  const after = text.slice(cut, Math.min(block.end, cut + 40)).trimStart()
  if (before === '' || after === '') return false
  // “1. In the early hours”: the number of a paragraph belongs to it.
  if (cut - block.start < 12 && /^[([]?(?:\d{1,3}|\p{L}|[ivx]{1,4})[.)]$/u.test(before)) return false
  // The segmenter breaks at line ends inside a joined paragraph; only a sentence end counts.
  const stopped = /[.!?…]["”’'»›)\]]*$/.test(before)
  if (!stopped) return false
  if (/^[\p{Ll},;:)\]–—-]/u.test(after)) return false
  // “Will you stop?” Smith asked.
  if (/[!?][”"’'»]$/.test(before) && asksAfter(after)) return false
  const word = /([\p{L}.]+)\.["”’')\]]*$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return !/\((?:Ret|ret)\.\)$/.test(before)
  const next = /^["“‘'«(]?([\p{L}]+)/u.exec(after)?.[1]
  if (/^\p{L}$/u.test(word))
    return /^(?:i|x)$/.test(word) && next !== undefined && opensSentence.has(next.toLowerCase())
  if (/\((?:Ret|ret)\.\)$/.test(before)) return false
  if (sometimesLast.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return next !== undefined && opensSentence.has(next.toLowerCase())
  }
  if (
    word === 'no' ||
    word === 'nos' ||
    word === 'art' ||
    word === 'fig' ||
    word === 'sec' ||
    word === 'vol'
  ) {
    return !/^\d/.test(after)
  }
  if (
    word === 'mar' ||
    word === 'may' ||
    word === 'sun' ||
    word === 'sat' ||
    word === 'ed' ||
    word === 'al'
  ) {
    return !/^\d/.test(after) && word !== 'ed'
  }
  return !neverLast.has(word)
}

/** A name and a verb of asking right after a question or a cry: the same sentence goes on. */
function asksAfter(after: string): boolean {
  return /^(?:(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}|(?:he|she|they)\s+)(?:asked|said|asks|says|wondered|wrote|cried|shouted|told|added|demanded)\b/u.test(
    after,
  )
}

/** Breaks the segmenter does not see: “forces.The”, and a closing mark after the stop with no blank behind it. */
function missedBreaks(text: string, block: Span): number[] {
  const cuts: number[] = []
  const line = text.slice(block.start, block.end)
  for (const match of line.matchAll(/\p{Ll}{2}[.!?]["”’»)]*(?=[“"‘«(]?\p{Lu}\p{Ll})/gu)) {
    const at = match.index + match[0].length
    const word = /(\p{L}+)\.["”’»)]*$/u.exec(line.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase()
    const host = /[\w.-]*$/.exec(line.slice(Math.max(0, at - 40), at))?.[0] ?? ''
    if (word !== undefined && neverLast.has(word)) continue
    if (/\w\.\w+\.$/.test(host) || /^[A-Z][a-z]+\.[a-z]{2,3}\b/.test(line.slice(at))) continue
    cuts.push(block.start + at)
  }
  return cuts
}

function trimmed(text: string, block: Span, cuts: number[]): Span[] {
  const bounds = [block.start, ...new Set(cuts.sort((a, b) => a - b)), block.end]
  const spans: Span[] = []
  for (let k = 0; k + 1 < bounds.length; k++) {
    let start = bounds[k] ?? 0
    let end = bounds[k + 1] ?? 0
    while (start < end && /\s/.test(text[start] ?? '')) start++
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--
    // A closing mark that the segmenter left over belongs to the sentence before.
    const last = spans.at(-1)
    if (
      last !== undefined &&
      end - start > 0 &&
      [...text.slice(start, end)].every((mark) => closers.includes(mark))
    ) {
      spans[spans.length - 1] = { start: last.start, end }
    } else if (end > start) spans.push({ start, end })
  }
  return spans
}
