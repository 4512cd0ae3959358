/** Reading order on a page: a PDF may write two columns row by row. */
import type { Line } from './pdf-lines.ts'

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The gap between two columns of running text; undefined where the page has one column, or a table. */
function gutterOf(lines: readonly Line[]): number | undefined {
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map(({ end }) => end))
  const width = right - left
  let best: { at: number; crossing: number } | undefined
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = left + width * share
    const crossing = lines.filter(({ x, end }) => x < at && end > at).length
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  if (!best || best.crossing > lines.length * 0.25) return undefined
  const { at } = best
  const first = lines.filter(({ end }) => end <= at)
  const second = lines.filter(({ x }) => x >= at)
  if (first.length < 5 || second.length < 5) return undefined
  // Columns of running text are filled; the cells of a table are short.
  const filled = (side: readonly Line[], room: number): boolean =>
    middle(side.map(({ x, end }) => end - x)) > room * 0.7
  const isText = filled(first, at - left) && filled(second, right - at)
  return isText && overlapping(first, second) ? at : undefined
}

function overlapping(first: readonly Line[], second: readonly Line[]): boolean {
  const [top, bottom] = [Math.max(...second.map(({ y }) => y)), Math.min(...second.map(({ y }) => y))]
  return first.filter(({ y }) => y <= top && y >= bottom).length >= 5
}

/**
 * The lines of a page in reading order. The order of the PDF is kept unless it jumps between two columns; then lines
 * across the page part it into bands, and in each band the left column comes first.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = lines.length < 12 ? undefined : gutterOf(lines)
  if (gutter === undefined) return [...lines]
  const sideOf = ({ x, end }: Line): number => (end <= gutter ? 0 : x >= gutter ? 1 : 2)
  let [jumps, before] = [0, 2]
  for (const line of lines) {
    const side = sideOf(line)
    if (before === 1 && side === 0) jumps++
    before = side
  }
  if (jumps <= 2) return [...lines]
  const ordered: Line[] = []
  let band: Line[] = []
  const close = (): void => {
    ordered.push(...band.filter((line) => sideOf(line) === 0), ...band.filter((line) => sideOf(line) === 1))
    band = []
  }
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (sideOf(line) === 2) {
      close()
      ordered.push(line)
    } else band.push(line)
  }
  close()
  return ordered
}
