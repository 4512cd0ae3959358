/**
 * Fan: what a stock or a total comes to, as fifty dots a month; one dot is 2 % of the paths (quantile dot plot, Kay et al.
 * 2016). Dots of like value stand side by side, so that width is likelihood; the bar marks the middle.
 */
import type { FanData } from '../blocks/index.ts'
import { levelScale, levelText } from './fan-scale.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt } from './svg.ts'

const nothing = 'No paths to show: none were drawn, or none is left at these months.'
const margin = { left: 34, right: 6, top: 16, bottom: 32 }
const plotHeight = 130
const largestDot = 4.4
const smallestDot = 1.2

type Column = FanData['columns'][number]

/** The picture; without dots a sentence. */
export function drawFan(data: FanData, size: ChartSize): string {
  const id = size.id ?? 'fan'
  const columns = columnsOf(data)
  if (columns.length === 0) return emptyPicture(size, id, nothing)
  const right = size.width - margin.right
  const today = data.today !== null && Number.isFinite(data.today) ? [data.today] : []
  const scale = levelScale([...today, ...columns.flatMap(({ dots }) => dots)], 6)
  const upward = (value: number): number => {
    const share = (value - scale.low) / (scale.high - scale.low)
    return margin.top + (1 - Math.max(0, Math.min(1, share))) * plotHeight
  }
  const width = (right - margin.left) / (columns.length + 0.45)
  const stacked = stack(columns, upward, width - 8)
  const bottom = margin.top + plotHeight
  const small = { 'font-size': 6.5, fill: ink.middle }
  return picture(
    { width: size.width, height: heightOfFan(data), id },
    { title: data.name, description: describeFan(data) },
    textAt(4, 9, fitText(data.unit === '' ? data.name : `${data.name}, ${data.unit}`, size.width - 8, 7.5), {
      'font-size': 7.5,
      'font-weight': 'bold',
    }),
    ...scale.ticks.map(
      (value) =>
        element('path', {
          d: `M${margin.left} ${short(upward(value))}H${short(right)}`,
          stroke: ink.faint,
          'stroke-width': 0.7,
        }) +
        textAt(margin.left - 3, upward(value) + 2.2, levelText(value, scale.decimals), {
          'text-anchor': 'end',
          ...small,
        }),
    ),
    ...today.map(
      (value) =>
        element('path', {
          d: `M${margin.left} ${short(upward(value))}h${short(width * 0.32)}`,
          stroke: ink.dark,
          'stroke-width': 1.4,
        }) + textAt(margin.left + 1, bottom + 9, 'today', small),
    ),
    ...columns.map((column, k) => {
      const left = margin.left + (k + 0.45) * width
      const middle = upward(medianOf(column))
      return (
        stacked[k]!.map(([x, y]) =>
          element('circle', { cx: left + x, cy: y, r: stacked.dot / 2 - 0.15, fill: ink.dark }),
        ).join('') +
        element('path', {
          d: `M${short(left - 4)} ${short(middle)}h3`,
          stroke: ink.dark,
          'stroke-width': 1.6,
        }) +
        textAt(left, bottom + 9, `month ${column.month}`, { ...small, fill: ink.dark }) +
        textAt(left, bottom + 17, fitText(pathsText(column), width - 2, 6), { ...small, 'font-size': 6 })
      )
    }),
    textAt(4, bottom + 28, 'One dot is 2 % of the paths; the bar at its left is the middle.', small),
  )
}

/** Height of the picture in points. */
export function heightOfFan(data: FanData): number {
  return columnsOf(data).length === 0 ? 48 : margin.top + plotHeight + margin.bottom
}

/** Columns with dots, all of them finite. */
function columnsOf(data: FanData): Column[] {
  return data.columns.filter(
    ({ month, dots }) => Number.isFinite(month) && dots.length > 0 && dots.every(Number.isFinite),
  )
}

/** Places of the dots against the foot of their column: the largest dots with which no row is too wide. */
function stack(
  columns: readonly Column[],
  upward: (value: number) => number,
  room: number,
): [number, number][][] & { dot: number } {
  let dot = largestDot
  let rows = columns.map(({ dots }) => inRows(dots.map(upward), dot))
  const tooWide = (): boolean => rows.some((own) => Math.max(...own.values()) * dot > room)
  while (dot > smallestDot && tooWide()) {
    dot = Math.max(smallestDot, dot * 0.93)
    rows = columns.map(({ dots }) => inRows(dots.map(upward), dot))
  }
  const places = rows.map((own): [number, number][] =>
    [...own].flatMap(([row, count]) => {
      // Below the smallest dot they overlap rather than leave their column.
      const step = Math.min(dot, room / Math.max(1, count))
      return Array.from({ length: count }, (_, k): [number, number] => [
        dot / 2 + k * step,
        (row + 0.5) * dot,
      ])
    }),
  )
  return Object.assign(places, { dot })
}

/** How many dots stand in each row of a height. */
function inRows(heights: readonly number[], dot: number): Map<number, number> {
  const rows = new Map<number, number>()
  for (const height of heights) {
    const row = Math.floor(height / dot)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  return rows
}

function medianOf({ dots }: Column): number {
  const sorted = [...dots].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2
}

function pathsText({ paths }: Column): string {
  const percent = Math.round(Math.max(0, Math.min(1, paths)) * 100)
  return paths >= 1 ? 'all paths' : `${percent === 0 ? 'below 1' : percent} % left`
}

/** The text equivalent: one sentence per month. */
export function describeFan(data: FanData): string {
  const columns = columnsOf(data)
  if (columns.length === 0) return nothing
  const { decimals } = levelScale(
    columns.flatMap(({ dots }) => dots),
    40,
  )
  const unit = data.unit === '' ? '' : ` ${data.unit}`
  const say = (value: number): string => levelText(value, decimals)
  const today = data.today === null || !Number.isFinite(data.today) ? '' : ` Today ${say(data.today)}${unit}.`
  const months = columns.map((column) => {
    const sorted = [...column.dots].sort((a, b) => a - b)
    const [low, high] = [
      sorted[Math.floor(sorted.length * 0.05)]!,
      sorted[Math.ceil(sorted.length * 0.95) - 1]!,
    ]
    return `After ${column.month} months: half of the paths are below ${say(medianOf(column))}${unit}, nine of ten between ${say(low)} and ${say(high)} (${pathsText(column)}).`
  })
  return `${data.name}.${today} ${months.join(' ')}`
}
