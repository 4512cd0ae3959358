/** Pieces of text on a page of a PDF, put together to lines. */

/** One piece as the PDF places it; the origin is the lower left corner, lengths are in points. */
export interface PlacedText {
  said: string
  x: number
  y: number
  width: number
  size: number
}

/** Pieces that stand side by side without a wide gap. */
export interface Line {
  said: string
  x: number
  /** Right end. */
  end: number
  y: number
  size: number
}

/** A gap of this many letter sizes parts two cells or two columns. */
const wideGap = 1.6
const wordGap = 0.18

/** Lines in the order in which the PDF writes them. White space alone makes no line. */
export function linesOf(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const piece of pieces) {
    if (piece.said === '') continue
    if (line && continues(line, piece)) {
      line.said += joint(line, piece) + asNote(line, piece)
      line.end = Math.max(line.end, piece.x + piece.width)
      line.size = Math.max(line.size, piece.size)
      continue
    }
    if (piece.said.trim() === '') continue
    const { said, x, y, width, size } = piece
    line = { said, x, y, size, end: x + width }
    lines.push(line)
  }
  for (const one of lines) one.said = one.said.replace(/[ \t\u00a0]+$/, '').replace(/^[ \t]+/, '')
  return lines.filter(({ said }) => said !== '')
}

function continues(line: Line, piece: PlacedText): boolean {
  const size = Math.max(line.size, piece.size)
  if (Math.abs(piece.y - line.y) > size * 0.55) return false
  // Right-to-left text goes on at the left; what jumps back further has begun a new line.
  const gap = piece.x >= line.x ? piece.x - line.end : line.x - (piece.x + piece.width)
  return gap < size * wideGap && gap > -size * 40
}

function joint(line: Line, piece: PlacedText): string {
  if (/\s$/.test(line.said) || /^\s/.test(piece.said)) return ''
  const gap = piece.x >= line.x ? piece.x - line.end : line.x - (piece.x + piece.width)
  return gap > Math.max(line.size, piece.size) * wordGap ? ' ' : ''
}

/** A small raised number after a word or figure is a note; beside a figure it would make another figure of it. */
function asNote(line: Line, piece: PlacedText): string {
  const raised = piece.size < line.size * 0.8 && piece.y > line.y + line.size * 0.15
  return raised && /^\d{1,3}(,\d{1,3})*$/.test(piece.said) && /\S$/.test(line.said)
    ? `[${piece.said}]`
    : piece.said
}
