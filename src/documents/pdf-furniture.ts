/** What stands at the top or bottom of every page: running heads, page numbers, download notes. */
import type { Line } from './pdf-lines.ts'

/** Rows at the top and at the bottom of a page that are looked at. */
const rowsLookedAt = 3

/** A line without its digits: a running head with a page number is the same on every page. */
const shapeOf = (said: string): string => said.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()

const pageNumber = /^(page |p\. ?|[-–—] ?)?#( ?(\/|of|[-–—]) ?#?)?$/

/** The outermost rows of a page: [top, bottom]. Lines at one height are one row. */
function edges(lines: readonly Line[]): [Line[], Line[]] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  if (heights.length === 0) return [[], []]
  const top = heights[Math.min(rowsLookedAt, heights.length) - 1]!
  const bottom = heights[Math.max(0, heights.length - rowsLookedAt)]!
  return [lines.filter(({ y }) => Math.round(y) >= top), lines.filter(({ y }) => Math.round(y) <= bottom)]
}

/**
 * The lines that are furniture of their pages: page numbers, and lines that stand at the same edge of at least three
 * pages or half of them (both pages, where there are two). A document of one page has none but its page number.
 */
export function pageFurniture(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  for (const edge of [0, 1] as const) {
    const seen = new Map<string, Map<number, Line[]>>()
    pages.forEach((lines, page) => {
      for (const line of edges(lines)[edge]) {
        const shape = shapeOf(line.said)
        if (pageNumber.test(shape) && line.said.length <= 16 && isOutermost(line, lines, edge))
          found.add(line)
        const onPages = seen.get(shape) ?? new Map<number, Line[]>()
        onPages.set(page, [...(onPages.get(page) ?? []), line])
        seen.set(shape, onPages)
      }
    })
    const enough = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
    for (const onPages of seen.values())
      if (onPages.size >= enough) for (const line of [...onPages.values()].flat()) found.add(line)
  }
  return found
}

function isOutermost({ y }: Line, lines: readonly Line[], edge: 0 | 1): boolean {
  return lines.every((other) => (edge === 0 ? other.y <= y + 1 : other.y >= y - 1))
}
