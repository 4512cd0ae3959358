/** Named packages in the deal space: marks, labels that never overlap, and the key. */
import type { DealSpaceData } from '../blocks/index.ts'
import type { Axis } from './deal-space-plot.ts'
import { rimmedMark, type Shape, solutionShapes } from './marks.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { element, escapeXml, fitText, ink, short, textAt, textWidth } from './svg.ts'

/** One named package in the plane, with its shape and its number in the key. */
export interface Marker {
  name: string
  shape: Shape
  /** Number in the key. */
  label: string
  /** Place among the markers of the data, by which a page finds the mark. */
  index: number
  x: number
  y: number
  acceptable: boolean
}

/** So many are marked and named; a picture of half a page holds no more. */
export const mostMarkers = 13

/** Markers with finite places, end states first, each with its shape and number; the rest is left to the table. */
export function readMarkers(data: DealSpaceData): Marker[] {
  const placed = data.markers
    .map((one, index) => ({ ...one, index }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const endStates = placed.filter(({ kind }) => kind === 'end-state')
  const solutions = placed.filter(({ kind }) => kind === 'solution')
  return [
    ...endStates.map((one) => ({ one, shape: 'circle' as Shape })),
    ...solutions.map((one, index) => ({ one, shape: solutionShapes[index % solutionShapes.length]! })),
  ]
    .slice(0, mostMarkers)
    .map(({ one, shape }, index) => ({
      name: one.name,
      shape,
      label: String(index + 1),
      index: one.index,
      x: one.x,
      y: one.y,
      acceptable: one.acceptable,
    }))
}

const radius = 3.2
const fontSize = 7.5

/** Marks with their numbers. Marks at one place share one number plate; a line leads to a plate that stands apart. */
export function markerMarks(
  markers: readonly Marker[],
  across: Axis,
  upward: Axis,
  plot: Box,
  obstacles: readonly Box[],
): string {
  const points = markers.map((one) => ({
    one,
    x: Math.min(plot.x + plot.width, Math.max(plot.x, across.at(one.x))),
    y: Math.min(plot.y + plot.height, Math.max(plot.y, upward.at(one.y))),
  }))
  const groups: { x: number; y: number; members: typeof points }[] = []
  for (const point of points) {
    const near = groups.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < radius)
    if (near) near.members.push(point)
    else groups.push({ x: point.x, y: point.y, members: [point] })
  }
  const words = groups.map(({ members }) => members.map(({ one }) => one.label).join(' '))
  const marks = groups.map(({ x, y }) => ({
    x: x - radius - 1,
    y: y - radius - 1,
    width: 2 * radius + 2,
    height: 2 * radius + 2,
  }))
  const boxes = placeLabels(
    groups.map(({ x, y }, index) => ({
      x,
      y,
      width: textWidth(words[index]!, fontSize) + 2,
      height: fontSize + 1,
    })),
    plot,
    [...obstacles, ...marks],
  )
  const lines: string[] = []
  const plates: string[] = []
  groups.forEach(({ x, y }, index) => {
    const box = boxes[index]
    if (!box) return
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
    if (Math.hypot(middleX - x, middleY - y) > 14) {
      const d = `M${short(x)} ${short(y)}L${short(middleX)} ${short(middleY)}`
      lines.push(element('path', { d, stroke: ink.dark, 'stroke-width': 0.6, fill: 'none' }))
    }
    plates.push(
      element('rect', { ...box, rx: 1.5, fill: ink.paper, 'fill-opacity': 0.9 }) +
        textAt(middleX, box.y + fontSize - 0.6, words[index]!, {
          'text-anchor': 'middle',
          'font-size': fontSize,
          'font-weight': 'bold',
        }),
    )
  })
  // Solutions above end states: they are the smaller set.
  const shapes = groups.flatMap(({ x, y, members }) =>
    members.map(({ one }, k) =>
      element(
        'g',
        { 'data-point': one.index },
        element('title', {}, escapeXml(one.name)),
        rimmedMark(one.shape, x + k * 1.5, y, radius, !one.acceptable),
      ),
    ),
  )
  return lines.join('') + shapes.join('') + plates.join('')
}

/** The key: number, shape and name of each mark; filled means acceptable to all. Two columns where there is room. */
export function markerKey(
  markers: readonly Marker[],
  at: { x: number; y: number; width: number },
): { markup: string; height: number } {
  if (markers.length === 0) return { markup: '', height: 4 }
  const columns = at.width >= 200 ? 2 : 1
  const rows = Math.ceil(markers.length / columns)
  const column = at.width / columns
  const line = 9
  const parts = markers.map((one, index) => {
    const x = at.x + Math.floor(index / rows) * column
    const y = at.y + 6 + (index % rows) * line
    return (
      textAt(x + 8, y, one.label, { 'text-anchor': 'end', 'font-weight': 'bold' }) +
      rimmedMark(one.shape, x + 14, y - 2.4, 2.6, !one.acceptable) +
      textAt(x + 20, y, fitText(one.name, column - 24, 7))
    )
  })
  const note = textAt(
    at.x,
    at.y + 6 + rows * line,
    'Filled: acceptable to all. Open: at least one party refuses.',
    {
      'font-size': 6.5,
      fill: ink.middle,
    },
  )
  return { markup: parts.join('') + note, height: (rows + 1) * line + 2 }
}
