/**
 * What stands beside a fragment can turn it round: a `not` right before twelve words that did not change. Where the case
 * stored what stood beside the fragment, the rest of the sentence is compared too, as far as it was stored.
 */

import { type GuardReason, reasonsFor, type SmallLetters } from './guards.ts'
import { type Difference, difference, type Token, tokensOf } from './guards-tokens.ts'

/** Which neighbourhoods are known; an absent one is not compared. */
export interface Beside {
  prefix: string | undefined
  suffix: string | undefined
}

/** How far beyond the stored length the found text is read: room for what was put in. */
const room = 64

/** A sentence ends: strongly at a mark or an empty line, weakly at a line end before a capital (a heading, a paragraph). */
type Bound = 'none' | 'weak' | 'strong'

interface Clause {
  tokens: Token[]
  bound: Bound
}

/** Kinds of words that changed beside the fragment, within its sentence; `at` is its span in UTF-16 units of the text. */
export function changesBeside(
  text: string,
  at: { start: number; end: number },
  beside: Beside,
  isPlain: SmallLetters,
): GuardReason[] {
  const found = new Set<GuardReason>()
  const { prefix, suffix } = beside
  const fragment = text.slice(at.start, at.end)
  const inner = tokensOf(fragment)
  if (prefix !== undefined && !text.startsWith(prefix, at.start - prefix.length)) {
    const window = text.slice(Math.max(0, at.start - prefix.length - room), at.start)
    const changes = compare(before(prefix), (weak) => before(window, weak))
    // Reasons read forwards, with the beginning of the fragment: `more than` beside a number is about that number.
    const head = inner.slice(0, 3)
    const forwards = ({ length }: Token[], places: number[]) => places.map((place) => length - 1 - place)
    const { stored, window: there } = changes
    const places = { lost: forwards(stored, changes.lost), gained: forwards(there, changes.gained) }
    const sides = [stored, there].map((side) => [...side].reverse().concat(head)) as [Token[], Token[]]
    for (const one of reasonsFor(...sides, places, isPlain)) found.add(one)
  }
  if (suffix !== undefined && !text.startsWith(suffix, at.end) && !/[.!?]["'”’)\]]*\s*$/.test(fragment)) {
    const window = text.slice(at.end, at.end + suffix.length + room)
    const changes = compare(after(suffix), (weak) => after(window, weak))
    const tail = inner.slice(-2)
    const shifted = (places: number[]) => places.map((place) => place + tail.length)
    const places = { lost: shifted(changes.lost), gained: shifted(changes.gained) }
    const sides = [changes.stored, changes.window].map((side) => tail.concat(side)) as [Token[], Token[]]
    for (const one of reasonsFor(...sides, places, isPlain)) found.add(one)
  }
  return [...found]
}

interface Changes extends Difference {
  stored: Token[]
  window: Token[]
}

/** Compares the stored side with the found one; tokens run from the fragment outwards on both. */
function compare(stored: Clause, read: (weak: boolean) => Clause): Changes {
  const found = read(stored.bound === 'weak')
  // Where both sentences end here, more words on the found side were put in; else the window just reaches further.
  const whole = stored.bound !== 'none' && found.bound === stored.bound
  const changes = difference(stored.tokens, found.tokens, !whole)
  return { ...changes, stored: stored.tokens, window: found.tokens }
}

const strongEnd =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|St|Lt|Col|vs|No|Ret|etc))[.!?…]["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}]|\s*$)|\n\s*\n/gu
const weakEnd = /\n(?=\s*["'“‘([]*[\p{Lu}\p{N}])/gu

/** The part of the fragment's sentence before it, nearest word first. */
function before(side: string, weak = true): Clause {
  const strong = lastEnd(side, strongEnd)
  const soft = weak ? lastEnd(side, weakEnd) : 0
  const from = Math.max(strong, soft)
  const tokens = tokensOf(side.slice(from))
  const bound: Bound = from === 0 ? 'none' : soft > strong ? 'weak' : 'strong'
  if (bound === 'none' && tokens[0]) tokens[0].cut = 'before'
  return { tokens: tokens.reverse(), bound }
}

/** The part of the fragment's sentence after it, nearest word first. */
function after(side: string, weak = true): Clause {
  const strong = firstEnd(side, strongEnd)
  const soft = weak ? firstEnd(side, weakEnd) : side.length
  const to = Math.min(strong, soft)
  const cut = to >= side.length
  const tokens = tokensOf(side.slice(0, to))
  if (tokens[0]) tokens[0].opens = false
  const last = tokens.at(-1)
  if (cut && last) last.cut = 'after'
  return { tokens, bound: cut ? 'none' : soft < strong ? 'weak' : 'strong' }
}

function lastEnd(side: string, pattern: RegExp): number {
  let end = 0
  for (const one of side.matchAll(pattern)) end = one.index + one[0].length
  return end
}

function firstEnd(side: string, pattern: RegExp): number {
  for (const one of side.matchAll(pattern)) return one.index
  return side.length
}
