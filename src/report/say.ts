/** Sentences in words: plain text, Markdown or HTML, under one lexicon. */
import type { Cell, Inline, Sentence } from '../blocks/index.ts'
import { escapeHtml, escapeMarkdown, plainText } from './escape.ts'
import { type LexiconName, wordLikelihood } from './lexicon.ts'
import { formatDecimals, formatMeasured } from './numbers.ts'

/** Forms of running text. */
export type TextFormat = 'plain' | 'markdown' | 'html'

/** How text is said: lexicon, form, and numbers of sources. */
export interface SayOptions {
  lexicon: LexiconName
  format?: TextFormat
  /** Numbers of the sources behind claims, rising; without it citations are left out. */
  sourceNumbers?: (claims: readonly string[]) => number[]
}

/** The text of one sentence. An empty sentence gives an empty text. */
export function sentenceText(sentence: Sentence, options: SayOptions): string {
  return inlineText(sentence.text, options)
}

/** The text of several sentences, one space between. */
export function sentencesText(sentences: readonly Sentence[], options: SayOptions): string {
  return sentences.map((one) => sentenceText(one, options)).join(' ')
}

/**
 * The text of inline parts. `It is` before a likelihood whose word is a noun becomes `There is`, and `is` becomes `has`:
 * `It is unlikely (20–45 %) that …`, but `There is a remote chance (0–5 %) that …`.
 */
export function inlineText(parts: readonly Inline[], options: SayOptions): string {
  return inlinePieces(parts, options)
    .map(({ text }) => text)
    .join('')
}

/** The same, part by part, for a page that shows a likelihood or a state in its own way. */
export function inlinePieces(
  parts: readonly Inline[],
  options: SayOptions,
): { part: Inline; text: string }[] {
  const safe = escapeFor(options.format ?? 'plain')
  const pieces: { part: Inline; text: string }[] = []
  for (const part of parts) {
    if (typeof part === 'string') pieces.push({ part, text: safe(part) })
    else if (part.kind === 'likelihood') {
      const wording = wordLikelihood(part, options.lexicon)
      const before = pieces.at(-1)
      const verb = wording.noun === null || !before ? undefined : /\b(it is|is) $/i.exec(before.text)
      if (verb) {
        const there = verb[0].length > 3
        const replacement = there ? (verb[0].startsWith('I') ? 'There is ' : 'there is ') : 'has '
        before!.text = before!.text.slice(0, verb.index) + replacement
        pieces.push({ part, text: safe(wording.noun!) })
      } else pieces.push({ part, text: safe(wording.text) })
    } else if (part.kind === 'measured') pieces.push({ part, text: safe(formatMeasured(part)) })
    else if (part.kind === 'state')
      pieces.push({ part, text: safe(part.words === '' ? part.id : part.words) })
    else pieces.push({ part, text: citationText(part.claims, options) })
  }
  return pieces
}

/** `[1][3]`, set against the word before; in HTML with links to the list of sources. */
function citationText(claims: readonly string[], { format, sourceNumbers }: SayOptions): string {
  const numbers = sourceNumbers?.(claims) ?? []
  if (numbers.length === 0) return ''
  if (format === 'html') {
    // A word joiner keeps the numbers on the line of the word they belong to.
    const links = numbers.map((n) => `<a class="cite" href="#source-${n}">[${n}]</a>`).join('')
    return `<span class="cites">\u2060${links}</span>`
  }
  const [open, close] = format === 'markdown' ? ['\\[', '\\]'] : ['[', ']']
  return numbers.map((n) => `${open}${n}${close}`).join('')
}

/** A cell in words. Null is `not judged`, never 0 or blank; a mark is a word, so that it can be read aloud. */
export function cellText(cell: Cell, options: SayOptions): string {
  const safe = escapeFor(options.format ?? 'plain')
  if (cell === null) return 'not judged'
  if (typeof cell === 'string') return safe(cell)
  if (typeof cell === 'number') return safe(numberText(cell))
  if (Array.isArray(cell)) return inlineText(cell, options)
  return cell.kind === 'measured' ? safe(formatMeasured(cell)) : cell.mark
}

/** A bare number: whole numbers as counts, others with two decimals. */
function numberText(value: number): string {
  return formatDecimals(value, Number.isInteger(value) ? 0 : 2)
}

/** Ranges and per cents: `20–45 %`, `34 %`, `69–51,180`. */
const keptTogether = /\d[\d,.]*(?:–\d[\d,.]*)? %|\d[\d,.]*–\d[\d,.]*\d/g

/** Escaping for a format. HTML keeps ranges and per cents on one line. */
export function escapeFor(format: TextFormat): (text: string) => string {
  if (format === 'html')
    return (text) => escapeHtml(text).replace(keptTogether, '<span class="range">$&</span>')
  return format === 'markdown' ? escapeMarkdown : plainText
}
