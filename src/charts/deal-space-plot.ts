/** The plane of the deal space: axes, density squares and the stepped frontier. */
import { element, ink, short } from './svg.ts'

/** A linear scale from values to points on the page. */
export interface Axis {
  minimum: number
  maximum: number
  from: number
  to: number
  at: (value: number) => number
  ticks: number[]
}

/** An axis that holds every finite value, widened to tenths; no finite value gives 0 to 1. */
export function axis(values: readonly number[], from: number, to: number): Axis {
  const finite = values.filter((value) => Number.isFinite(value) && Math.abs(value) <= 1e6)
  const low = finite.length === 0 ? 0 : Math.min(...finite.map((value) => value))
  const high = finite.length === 0 ? 1 : Math.max(...finite.map((value) => value))
  const step = tickStep(high - low)
  const minimum = Math.floor(low / step + 1e-6) * step
  const maximum = Math.max(Math.ceil(high / step - 1e-6) * step, minimum + step)
  const count = Math.round((maximum - minimum) / step)
  return {
    minimum,
    maximum,
    from,
    to,
    at: (value) => from + ((value - minimum) / (maximum - minimum)) * (to - from),
    ticks: Array.from({ length: count + 1 }, (_, k) => Math.round((minimum + k * step) * 1e6) / 1e6),
  }
}

/** 0.1, 0.2 or 0.5 times a power of ten, so that an axis has at most eight steps. */
function tickStep(width: number): number {
  let step = 0.1
  while (width / step > 8) step *= 2
  return step
}

/** True if a value lies on the axis; not a number lies nowhere. */
export function inRange(scale: Axis, value: number): boolean {
  return Number.isFinite(value) && value >= scale.minimum && value <= scale.maximum
}

type Count = { x: number; y: number; all: number; acceptable: number }

/** A square narrower than this many points cannot be told from its neighbour. */
const narrowest = 3

/** Squares of packages and, on top, of acceptable packages: two paths, whatever the number of cells. */
export function density(cells: readonly Count[], cell: number, across: Axis, upward: Axis): string {
  const scale = Math.abs(across.at(across.minimum + cell) - across.from)
  const merge = Math.max(1, Math.ceil(narrowest / scale))
  const merged = merge === 1 ? cells : mergeCells(cells, cell, merge)
  const width = cell * merge
  const most = Math.max(1, ...merged.map(({ all }) => all))
  const squares = (count: (one: Count) => number): string => {
    let d = ''
    for (const one of merged) {
      const value = count(one)
      if (!(value > 0)) continue
      // Area carries the count, on a logarithmic scale; the smallest stays visible.
      const share = Math.sqrt(0.18 + (0.82 * Math.log1p(value)) / Math.log1p(most))
      const [w, h] = [
        scale * merge * share,
        Math.abs(upward.at(upward.minimum + width) - upward.from) * share,
      ]
      const x = across.at(one.x + width / 2) - w / 2
      const y = upward.at(one.y + width / 2) - h / 2
      d += `M${tenths(x)} ${tenths(y)}h${tenths(w)}v${tenths(h)}h${tenths(-w)}z`
    }
    return d
  }
  const paths = [
    [squares(({ all }) => all), ink.light],
    [squares(({ acceptable, all }) => Math.min(acceptable, all)), ink.dark],
  ] as const
  return paths.map(([d, fill]) => (d === '' ? '' : element('path', { d, fill }))).join('')
}

/** A tenth of a point is finer than any printer needs here, and keeps a dense picture small. */
const tenths = (value: number): string => short(Math.round(value * 10) / 10)

function mergeCells(cells: readonly Count[], cell: number, merge: number): Count[] {
  const merged = new Map<string, Count>()
  const width = cell * merge
  for (const { x, y, all, acceptable } of cells) {
    const [column, row] = [Math.floor(x / width + 1e-6), Math.floor(y / width + 1e-6)]
    const found = merged.get(`${column} ${row}`)
    if (found) {
      found.all += all
      found.acceptable += acceptable
    } else merged.set(`${column} ${row}`, { x: column * width, y: row * width, all, acceptable })
  }
  return [...merged.values()]
}

/** The stepped line through the points that no other point beats for both parties. */
export function stairs(points: readonly { x: number; y: number }[], across: Axis, upward: Axis): string {
  const falling = points
    .filter(({ x, y }) => inRange(across, x) && inRange(upward, y))
    .sort((a, b) => b.x - a.x || b.y - a.y)
  const best: { x: number; y: number }[] = []
  for (const point of falling) {
    if (best.length === 0 || point.y > best.at(-1)!.y) best.push(point)
  }
  if (best.length === 0) return ''
  best.reverse()
  const d = best
    .map(({ x, y }, index) =>
      index === 0
        ? `M${short(across.at(x))} ${short(upward.at(y))}`
        : `V${short(upward.at(y))}H${short(across.at(x))}`,
    )
    .join('')
  const line = { d, fill: 'none', 'stroke-linejoin': 'round' }
  // A white rim: the line often runs along dark squares.
  return (
    element('path', { ...line, stroke: ink.paper, 'stroke-width': 3 }) +
    element('path', { ...line, stroke: ink.dark, 'stroke-width': 1.2 })
  )
}
