/** Places where a fragment could stand: letter by letter, or nearly so. All positions are in the folded text. */
import search from 'approx-string-match'
import type { PreparedText } from './prepared.ts'
import { contextFit, type FoldedContext } from './resolve-context.ts'

/** A place with how well fragment and neighbourhood fit, each 0 to 1; `context` is undefined where none was stored. */
export interface Candidate {
  start: number
  end: number
  quote: number
  context: number | undefined
}

/** More twins than this are as good as all of them: nothing could tell them apart. */
const mostHits = 200
const mostPlaces = 3

/** All places where the folded fragment stands letter by letter, ascending, at most 200. */
export function exactPlaces(prepared: PreparedText, quote: string, context: FoldedContext): Candidate[] {
  const { text } = prepared.folded
  const found: Candidate[] = []
  for (let at = text.indexOf(quote); at !== -1 && found.length < mostHits; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    found.push({ start: at, end, quote: 1, context: contextFit(text, at, end, context) })
  }
  return found
}

/** Largest share of letters that may differ. */
const mostEdits = 0.3

/**
 * Places that come near the fragment, best first, no two overlapping. `also` are starts to look at in any case, and with
 * `onlyThere` the only ones.
 */
export function nearPlaces(
  prepared: PreparedText,
  quote: string,
  context: FoldedContext,
  also: readonly number[],
  onlyThere = false,
): Candidate[] {
  const { text } = prepared.folded
  const lead = context.prefix === '' ? '' : `${context.prefix} `
  const passage = `${lead}${quote} ${context.suffix}`.trim()
  const slack = 48 + Math.ceil(quote.length * mostEdits)
  const found: Candidate[] = []
  const look = (place: number): void => {
    const from = Math.max(0, place - slack)
    const window = text.slice(from, place + quote.length + slack)
    for (const match of bestMatches(window, quote)) {
      const [start, end] = wholeWords(text, from + match.start, from + match.end)
      if (found.some((one) => one.start < end && start < one.end)) continue
      const fit = contextFit(text, start, end, context)
      found.push({ start, end, quote: 1 - match.errors / quote.length, context: fit })
    }
  }
  const isPlain = () => found.some((one) => one.quote >= 0.8 && (one.context ?? 0) >= 0.8)
  if (!onlyThere) {
    for (const place of prepared.grams().places(passage, mostPlaces)) {
      if (!isPlain()) look(place + lead.length)
    }
  }
  if (isPlain()) return found.sort(byScore)
  also.forEach(look)
  // A long neighbourhood can outvote a short fragment that was moved away from it.
  if (passage.length > quote.length && !onlyThere) prepared.grams().places(quote, mostPlaces).forEach(look)
  return found.sort(byScore)
}

const byScore = (a: Candidate, b: Candidate): number => scoreOf(b) - scoreOf(a) || a.start - b.start

/** Six parts fragment, four parts neighbourhood; the fragment alone where no neighbourhood was stored. */
export function scoreOf({ quote, context }: Candidate): number {
  return context === undefined ? quote : 0.6 * quote + 0.4 * context
}

/** Best matches in a window that do not overlap; of those that do, the one nearest in length to the fragment. */
function bestMatches(window: string, quote: string) {
  const matches = search(window, quote, Math.floor(quote.length * mostEdits))
  const off = (one: { start: number; end: number }) => Math.abs(one.end - one.start - quote.length)
  matches.sort((a, b) => off(a) - off(b) || a.start - b.start)
  const kept: typeof matches = []
  for (const one of matches) {
    if (one.end > one.start && kept.every((other) => one.end <= other.start || other.end <= one.start))
      kept.push(one)
  }
  return kept
}

const inWord = /[\p{L}\p{M}\p{N}]/u

/** Widens a span to whole words and whole numbers: a changed half of a word must be seen whole. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  while (from > 0 && joined(text, from)) from--
  while (to < text.length && joined(text, to)) to++
  return [from, to]
}

/** True if the characters on both sides of a place belong to one word or one number. */
export function joined(text: string, at: number): boolean {
  const left = text[at - 1] ?? ''
  const right = text[at] ?? ''
  if (inWord.test(left) && inWord.test(right)) return true
  const digit = /\d/
  if (/[.,]/.test(left)) return digit.test(right) && digit.test(text[at - 2] ?? '')
  if (/[.,]/.test(right)) return digit.test(left) && digit.test(text[at + 1] ?? '')
  return false
}
