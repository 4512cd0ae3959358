/** A text made ready once, so that thousands of anchors can be looked up in it. */
import { type CodePoints, codePoints } from './code-points.ts'
import { type Folded, fold } from './fold.ts'
import { type GramIndex, gramIndex } from './prepared-grams.ts'

/** A stored text, folded, with its positions. What only changed texts need is built when it is first asked for. */
export interface PreparedText {
  readonly text: string
  readonly points: CodePoints
  readonly folded: Folded
  /** Index of short pieces, for passages that are no longer letter by letter. */
  grams(): GramIndex
  /** True if the word also stands in small letters somewhere: then a capital at the start of a sentence is no name. */
  saysInSmallLetters(word: string): boolean
  /** First folded unit that starts at or after a UTF-16 index. */
  foldedAt(unit: number): number
}

/** Prepares a text; time and memory grow with its length (about 20 bytes a character). */
export function prepareText(text: string): PreparedText {
  const folded = fold(text, 'loose')
  let index: GramIndex | undefined
  let words: Set<string> | undefined
  return {
    text,
    points: codePoints(text),
    folded,
    grams: () => {
      index ??= gramIndex(folded.text)
      return index
    },
    saysInSmallLetters: (word) => {
      words ??= new Set(folded.text.match(/(?<!\p{L})\p{Ll}+/gu) ?? [])
      return words.has(word.toLowerCase())
    },
    foldedAt: (unit) => {
      let low = 0
      let high = folded.starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (folded.starts[middle]! < unit) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** UTF-16 span of folded units [start, end); an empty span gives an empty one. */
export function originalSpan(
  prepared: PreparedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const { starts, ends } = prepared.folded
  if (end <= start) {
    const at = starts[start] ?? prepared.text.length
    return { start: at, end: at }
  }
  return { start: starts[start]!, end: ends[end - 1]! }
}
