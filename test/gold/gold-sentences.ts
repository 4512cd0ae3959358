/** Sentences of a marked text: what is left of its lines, or of its paragraphs, between boilerplate and headings. */
import type { MarkedText, Span } from './marked-text.ts'

/** A sentence or a heading of the article. */
export interface Sentence extends Span {
  kind: 'sentence' | 'heading'
}

/** Where a line ends a sentence: every line, or in a text wrapped by hand only a line that an empty one follows. */
function lineBreaks({ points, header }: MarkedText): number[] {
  const wrapped = header.get('wrapped') === 'yes'
  const text = points.map((point) => (point.length > 1 ? '.' : point)).join('')
  return [...text.matchAll(wrapped ? /(\r?\n){2,}/g : /\r?\n/g)].map((match) => match.index)
}

function trimmed(points: string[], { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && (points[from] ?? '').trim() === '') from += 1
  while (to > from && (points[to - 1] ?? '').trim() === '') to -= 1
  return { start: from, end: to }
}

/** Sentences and headings in the order of the text, without the spaces around them; boilerplate is in none of them. */
export function sentencesOf(marked: MarkedText): Sentence[] {
  const { points, marks, breaks } = marked
  const apart = marks.filter(({ kind }) => kind === 'b' || kind === 'h')
  const cuts = [
    0,
    ...breaks,
    ...lineBreaks(marked),
    ...apart.flatMap(({ start, end }) => [start, end]),
    points.length,
  ]
  const edges = [...new Set(cuts)].sort((a, b) => a - b)
  return edges.slice(1).flatMap((end, at): Sentence[] => {
    const piece = trimmed(points, { start: edges[at] ?? 0, end })
    const holder = apart.find((mark) => mark.start <= piece.start && piece.end <= mark.end)
    if (piece.start === piece.end || holder) {
      return holder?.kind === 'h' && holder.end === piece.end && piece.start < piece.end
        ? [{ start: holder.start, end: holder.end, kind: 'heading' }]
        : []
    }
    return [{ ...piece, kind: 'sentence' }]
  })
}

/** From the first character of the first sentence or heading to the end of the last one; empty without any. */
export function articleOf(sentences: readonly Sentence[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 }
}
