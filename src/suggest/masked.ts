/** Sentences around quotations: each quotation counts as one token, whatever stands inside it. */
import type { Sentence } from './phrase.ts'

import type { MarkedQuote } from './quote-marks.ts'
import { sentencesOfBlock } from './sentences.ts'
import { type Span, type Token, tokenAt, tokensOf } from './tokens.ts'

/** Sentences of a block, and the span of each, in order. `quote` of a token indexes `quotes`. */
export interface MaskedSentence extends Sentence {
  readonly span: Span
  /** Which quotations stand in it, by index. */
  readonly quotes: readonly number[]
}

/** Sentences of one block. `quotes` are those of the whole text; [from, to) are the ones in this block. */
export function maskedSentences(
  text: string,
  block: Span,
  quotes: readonly MarkedQuote[],
  from: number,
  to: number,
): MaskedSentence[] {
  const pieces: string[] = []
  const tokens: Token[] = []
  let at = block.start
  for (let k = from; k < to; k++) {
    const quote = quotes[k]
    if (quote === undefined) continue
    const { outer, inner } = quote
    // One by one: a call takes only so many arguments, and a line may hold any number of tokens.
    for (const token of tokensOf(text, at, outer.start)) tokens.push(token)
    pieces.push(text.slice(at, outer.start), maskOf(text, quote))
    tokens.push({
      text: '“”',
      lower: '“”',
      kind: 'quote',
      start: outer.start,
      end: outer.end,
      joined: false,
      quote: k,
    })
    at = Math.max(outer.end, inner.end)
  }
  for (const token of tokensOf(text, at, block.end)) tokens.push(token)
  pieces.push(text.slice(at, block.end))
  const masked = pieces.join('')
  return sentencesOfBlock(masked, { start: 0, end: masked.length }).map((sentence) => {
    const span = { start: sentence.start + block.start, end: sentence.end + block.start }
    const first = tokenAt(tokens, span.start)
    const past = tokenAt(tokens, span.end)
    const held = tokens
      .slice(first, past)
      .flatMap((token) => (token.quote === undefined ? [] : [token.quote]))
    return { tokens, from: first, to: past, span, quotes: held }
  })
}

/** As long as the quotation, one word to a reader of sentences, with the quotation's own last mark. */
function maskOf(text: string, { outer, inner, unclosed }: MarkedQuote): string {
  const length = outer.end - outer.start
  const last = text[inner.end - 1] ?? ''
  if (unclosed || length < 4) return 'Q'.padEnd(length, 'q')
  if (/[.!?…]/.test(last)) return `${'Q'.padEnd(length - 2, 'q')}${last === '…' ? '.' : last}”`
  return 'Q'.padEnd(length, 'q')
}
