/**
 * Pairs of quotation marks. Works on one block at a time, left to right, and never looks back further than the block, so
 * that one forgotten mark cannot turn the rest of a text inside out.
 */
import type { Span } from './tokens.ts'

/** One outermost pair of marks. `inner` is what stands between them, `outer` has the marks too. */
export interface MarkedQuote {
  readonly inner: Span
  readonly outer: Span
  /** No closing mark: the quotation goes to the end of its block. */
  readonly unclosed: boolean
  /** The next block goes on with an opening mark, as in a quotation of several paragraphs. */
  readonly goesOn: boolean
  /** Pairs of single marks inside. */
  readonly nested: Span[]
}

interface Open {
  readonly at: number
  readonly close: string
  readonly single: boolean
}

const closing: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‹': '›',
}
const letter = /[\p{L}\p{Nd}]/u
const opensAfter = /[\s([{—–\-/:…“"«„‘']/

/** Outermost quotations of the blocks, in order. Units: UTF-16. */
export function markedQuotes(text: string, blocks: readonly Span[]): MarkedQuote[] {
  const quotes: MarkedQuote[] = []
  for (const [k, block] of blocks.entries()) {
    const next = blocks[k + 1]
    const goesOn = next !== undefined && /["“«„‘']/.test(text[next.start] ?? '')
    for (const quote of quotesOfBlock(text, block, goesOn)) quotes.push(quote)
  }
  return quotes
}

function quotesOfBlock(text: string, block: Span, nextOpens: boolean): MarkedQuote[] {
  const quotes: MarkedQuote[] = []
  const apostrophes = singlePairs(text, block)
  let open: Open | undefined
  let nested: Span[] = []
  let inside = 0
  /** Behind the last comma or end of a sentence that has been passed. */
  let stop = -1
  const finish = (end: number, after: number, unclosed: boolean): void => {
    if (open === undefined) return
    const inner = { start: open.at + 1, end }
    if (text.slice(inner.start, inner.end).trim() !== '') {
      quotes.push({
        inner,
        outer: { start: open.at, end: after },
        unclosed,
        goesOn: unclosed && nextOpens,
        nested,
      })
    }
    open = undefined
    nested = []
  }
  for (let i = block.start; i < block.end; i++) {
    const mark = text[i] ?? ''
    if (/[.!?,]/.test(mark) && /\s/.test(text[i + 1] ?? ' ')) stop = i + 1
    const single = apostrophes.get(i)
    if (single !== undefined) {
      if (open === undefined) {
        open = { at: i, close: '', single: true }
        inside = single
      } else if (!open.single) nested.push({ start: i + 1, end: single })
      continue
    }
    if (open?.single === true) {
      if (i === inside) finish(i, i + 1, false)
      else if (isDoubleOpen(text, block, i)) {
        const length = text.slice(i + 1, Math.min(inside, i + 2000)).indexOf(partner(mark))
        if (length >= 0) {
          nested.push({ start: i + 1, end: i + 1 + length })
          i += 1 + length
        }
      }
      continue
    }
    if (open?.close.includes(mark) && mark !== '' && !reopens(text, block, i, open)) {
      finish(i, i + 1, false)
      continue
    }
    if (open !== undefined && '”"“'.includes(mark) && mark !== '' && closesMixed(text, block, i)) {
      finish(i, i + 1, false)
      continue
    }
    if (isDoubleOpen(text, block, i)) {
      // An opening mark within an open quotation: the closing mark was forgotten at the last end of a sentence.
      if (open !== undefined) {
        if (stop <= open.at + 1) continue
        finish(stop, stop, true)
      }
      open = { at: i, close: closing[mark] ?? mark, single: false }
    }
  }
  if (open !== undefined && !open.single) {
    const words = text.slice(open.at + 1, block.end)
    // A lone mark at the very end, or one in front of a few words in mid-sentence, opens nothing.
    if (words.trim().length >= 12) finish(block.end, block.end, true)
  }
  return quotes
}

function partner(mark: string): string {
  return closing[mark]?.[0] ?? mark
}

function isDoubleOpen(text: string, block: Span, i: number): boolean {
  const mark = text[i] ?? ''
  const before = i > block.start ? (text[i - 1] ?? ' ') : ' '
  const after = i + 1 < block.end ? (text[i + 1] ?? ' ') : ' '
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '«') return /\S/.test(after) || mark === '«'
  if (mark === '"')
    return (
      (opensAfter.test(before) || !letter.test(before)) && /[^\s,.;:!?)]/.test(after) && !/\d/.test(before)
    )
  if (mark === '”') return /\s/.test(before) && /[\p{Lu}]/u.test(after)
  if (mark === '»') return opensAfter.test(before) && /\S/.test(after) && !/[,.;:]/.test(after)
  return false
}

/** Whether a mark that could close rather opens: a blank before it and a letter behind it. */
function reopens(text: string, block: Span, i: number, open: Open): boolean {
  const mark = text[i] ?? ''
  if (open.close === mark && mark === '»') return false
  if (mark !== '"' && mark !== '“') return false
  const before = text[i - 1] ?? ' '
  const after = i + 1 < block.end ? (text[i + 1] ?? ' ') : ' '
  return /\s/.test(before) && letter.test(after)
}

/** A closing mark of another style than the opening one: nothing blank before it, no letter behind it. */
function closesMixed(text: string, block: Span, i: number): boolean {
  const before = text[i - 1] ?? ' '
  const after = i + 1 < block.end ? (text[i + 1] ?? ' ') : ' '
  return /\S/.test(before) && !/[—–(]/.test(before) && !letter.test(after)
}

/**
 * Pairs of single marks: start → place of the closing mark. An apostrophe is no mark: it stands between letters, before
 * a decade or a swallowed letter, or after the s of a plural. A single mark opens only where a closing one follows.
 */
function singlePairs(text: string, block: Span): Map<number, number> {
  const pairs = new Map<number, number>()
  const opens: number[] = []
  const closes: number[] = []
  for (let i = block.start; i < block.end; i++) {
    const mark = text[i]
    if (mark !== '‘' && mark !== '’' && mark !== "'" && mark !== '‚' && mark !== '‹' && mark !== '›') continue
    const before = i > block.start ? (text[i - 1] ?? ' ') : ' '
    const after = i + 1 < block.end ? (text[i + 1] ?? ' ') : ' '
    const couldOpen =
      (mark === '‘' || mark === "'" || mark === '‚' || mark === '‹') &&
      opensAfter.test(before) &&
      /[\p{L}\p{Nd}[…“"]/u.test(after)
    if (couldOpen && !/^.(?:\d0s|tis\b|twas\b|em\b|til\b|cause\b)/i.test(text.slice(i, i + 7))) opens.push(i)
    else if (mark !== '‘' && mark !== '‚' && mark !== '‹' && !letter.test(after) && /\S/.test(before))
      closes.push(i)
  }
  let c = 0
  let busyUntil = -1
  for (const [k, from] of opens.entries()) {
    if (from < busyUntil) continue
    while (c < closes.length && (closes[c] ?? 0) <= from + 1) c++
    const limit = opens[k + 1] ?? block.end
    let chosen = closes[c]
    // A plural’s apostrophe gives way to a better mark before the next opening one.
    for (let d = c; d < closes.length && d < c + 12; d++) {
      const at = closes[d] ?? 0
      if (at > limit && chosen !== undefined && chosen <= limit) break
      chosen = at
      if (!pluralApostrophe(text, at)) break
    }
    if (chosen === undefined || (pluralApostrophe(text, chosen) && text[from] === "'" && chosen - from > 60))
      continue
    pairs.set(from, chosen)
    busyUntil = chosen
  }
  return pairs
}

function pluralApostrophe(text: string, at: number): boolean {
  // Letters that are swallowed, as in “shiftin’” and “o’”, end a word like the s of a plural.
  const swallowed = /(?:in|[ (]o|[ (]an|[ (]th)$/i.test(text.slice(Math.max(0, at - 3), at))
  return (/[sS]/.test(text[at - 1] ?? '') || swallowed) && /^\s\p{L}/u.test(text.slice(at + 1, at + 3))
}
