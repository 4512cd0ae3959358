/** Lines of a text as blocks: a paragraph, a heading, a list item, a line of site furniture. */
import type { Span } from './tokens.ts'

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g
const blankStart = /^\s*/
const sentenceEnd = /[.!?…:;][)\]"'”’»›]*$/

/** Blocks of a text without the blanks around them; one for each line that has anything on it. Units: UTF-16. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = []
  const add = (from: number, to: number): void => {
    const line = text.slice(from, to)
    const start = from + (blankStart.exec(line)?.[0].length ?? 0)
    const end = from + line.trimEnd().length
    if (end > start) blocks.push({ start, end })
  }
  let from = 0
  for (const match of text.matchAll(lineEnd)) {
    add(from, match.index)
    from = match.index + match[0].length
  }
  add(from, text.length)
  return joinWrapped(text, blocks)
}

/**
 * Paragraphs that were wrapped at a fixed width become one block again: a line of 50 to 100 letters that stops within a
 * sentence and is followed, with no blank line between, by a line that starts in lower case. Never across a blank line.
 */
function joinWrapped(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = []
  const wide = lines.filter(({ start, end }) => end - start >= 40)
  const open = wide.filter(({ end }) => !sentenceEnd.test(text.slice(Math.max(0, end - 6), end)))
  const wrapped =
    wide.length >= 6 && open.length >= wide.length * 0.5 && wide.every(({ start, end }) => end - start <= 120)
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && continues(text, last, line, wrapped))
      joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

function continues(text: string, before: Span, line: Span, wrapped: boolean): boolean {
  const gap = text.slice(before.end, line.start)
  if (gap.replaceAll('\r\n', '\n').split(/[\n\r]/).length > 2) return false
  const lineStart = Math.max(before.start, text.lastIndexOf('\n', before.end - 1) + 1)
  const width = before.end - lineStart
  if (width < 50 || width > 120) return false
  const open = !sentenceEnd.test(text.slice(Math.max(lineStart, before.end - 6), before.end))
  const first = text.slice(line.start, line.start + 2)
  if (!open || /^(?:by|from|words by|photo|photos)\s+\p{Lu}/u.test(text.slice(line.start, line.start + 24)))
    return false
  if (/^\p{Ll}/u.test(first)) return true
  // In a text that is wrapped throughout, the next line may also start with a name or a number.
  if (
    !wrapped ||
    /^(?:[-*•–—]|\d{1,3}[.)]\s|\p{Lu}[\p{Lu} .]{2,30}:)/u.test(text.slice(line.start, line.start + 34))
  )
    return false
  return true
}

/** Whether a block looks like a heading: short, no sentence end, starts with a capital or a digit. */
export function isHeading(text: string, block: Span): boolean {
  const length = block.end - block.start
  if (length > 110) return false
  const line = text.slice(block.start, block.end)
  if (/^#{1,6}\s/.test(line)) return true
  if (/[.!?…;,][)\]"'”’»]*$/.test(line)) return /^[^.!?]{3,80}\?$/.test(line) && titleLike(line)
  return /^[\p{Lu}\p{Nd}“"‘'(]/u.test(line) && line.split(/\s+/).length <= 16
}

function titleLike(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word.length > 3)
  return words.length > 1 && words.every((word) => /^[“"‘'(]?\p{Lu}/u.test(word))
}
