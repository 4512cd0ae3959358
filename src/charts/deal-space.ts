/**
 * Deal space: every package in the plane of two parties.
 *
 * Grey squares are packages, dark squares those acceptable to every signatory; a larger square holds more packages
 * (logarithmic). Dashed lines are what the two parties insist on, the stepped line the best they can reach together.
 */
import type { DealSpaceData } from '../blocks/index.ts'
import { type Marker, markerKey, markerMarks, readMarkers } from './deal-space-markers.ts'
import { type Axis, axis, density, inRange, stairs } from './deal-space-plot.ts'
import {
  type ChartSize,
  element,
  emptyPicture,
  fitText,
  ink,
  picture,
  short,
  textAt,
  textWidth,
} from './svg.ts'

const nothing = 'No package to show: the rules of the case leave no deal.'
const margin = { left: 26, right: 8, top: 22, bottom: 26 }

/** The picture; without cells and markers a sentence says why there is nothing to see. */
export function drawDealSpace(data: DealSpaceData, size: ChartSize): string {
  const id = size.id ?? 'deal-space'
  const cells = data.cells.filter(({ x, y, all }) => Number.isFinite(x) && Number.isFinite(y) && all > 0)
  const markers = readMarkers(data)
  if (cells.length === 0 && markers.length === 0) return emptyPicture(size, id, nothing)
  const { plotSize, plotHeight } = plotOf(size)
  const cell = data.cell > 0 && Number.isFinite(data.cell) ? data.cell : 0.05
  const across = axis(
    [...cells.flatMap(({ x }) => [x, x + cell]), ...markers.map(({ x }) => x), data.horizontal.threshold],
    margin.left,
    margin.left + plotSize,
  )
  const upward = axis(
    [...cells.flatMap(({ y }) => [y, y + cell]), ...markers.map(({ y }) => y), data.vertical.threshold],
    margin.top + plotHeight,
    margin.top,
  )
  const plot = { x: margin.left, y: margin.top, width: plotSize, height: plotHeight }
  const key = markerKey(markers, {
    x: 4,
    y: plot.y + plot.height + margin.bottom + 12,
    width: size.width - 8,
  })
  const lines = thresholds(data, across, upward)
  return picture(
    { width: size.width, height: heightOfDealSpace(data, size), id },
    {
      title: `Deal space of ${data.horizontal.name} and ${data.vertical.name}`,
      description: describeDealSpace(data),
    },
    frame(data, plot, across, upward),
    density(cells, cell, across, upward),
    stairs(data.frontier, across, upward),
    lines.markup,
    markerMarks(markers, across, upward, plot, lines.boxes),
    legend(plot.y + plot.height + margin.bottom + 1, size.width),
    key.markup,
  )
}

function plotOf(size: ChartSize): { plotSize: number; plotHeight: number } {
  const plotSize = Math.max(120, Math.min(size.width - margin.left - margin.right, 420))
  return { plotSize, plotHeight: plotSize * 0.66 }
}

/** Height of the picture in points. */
export function heightOfDealSpace(data: DealSpaceData, size: ChartSize): number {
  const markers = readMarkers(data)
  const key = markerKey(markers, { x: 0, y: 0, width: size.width - 8 })
  return margin.top + plotOf(size).plotHeight + margin.bottom + 8 + key.height
}

type Plot = { x: number; y: number; width: number; height: number }

function frame(data: DealSpaceData, plot: Plot, across: Axis, upward: Axis): string {
  const bottom = plot.y + plot.height
  const small = { 'font-size': 6.5, fill: ink.middle }
  const ticks = [
    ...across.ticks.map((value) =>
      textAt(across.at(value), bottom + 8, short(value * 10), { 'text-anchor': 'middle', ...small }),
    ),
    ...upward.ticks.map((value) =>
      textAt(plot.x - 3, upward.at(value) + 2.2, short(value * 10), { 'text-anchor': 'end', ...small }),
    ),
  ]
  const middle = plot.y + plot.height / 2
  const label = { 'text-anchor': 'middle', 'font-size': 7.5, 'font-weight': 'bold' }
  return [
    element('rect', { ...plot, fill: ink.paper, stroke: ink.middle, 'stroke-width': 0.6 }),
    ...ticks,
    textAt(
      plot.x + plot.width / 2,
      bottom + 18,
      `${fitText(`better for ${data.horizontal.name}`, plot.width - 16, 7.5)} →`,
      label,
    ),
    textAt(8, middle, `${fitText(`better for ${data.vertical.name}`, plot.height - 16, 7.5)} →`, {
      ...label,
      transform: `rotate(-90 8 ${short(middle)})`,
    }),
  ].join('')
}

/** The lines both parties insist on, with their names on white, and the boxes those names take. */
function thresholds(data: DealSpaceData, across: Axis, upward: Axis): { markup: string; boxes: Plot[] } {
  const line = { stroke: ink.dark, 'stroke-width': 0.9, 'stroke-dasharray': '4 2.5' }
  const parts: string[] = []
  const boxes: Plot[] = []
  const [left, right] = [across.from, across.to]
  const [bottom, top] = [upward.from, upward.to]
  if (inRange(across, data.horizontal.threshold)) {
    const x = across.at(data.horizontal.threshold)
    const words = fitText(`${data.horizontal.name} accepts ▸`, right - left, 7)
    const width = textWidth(words, 7)
    parts.push(element('path', { d: `M${short(x)} ${short(bottom)}V${short(top - 3)}`, ...line }))
    const start = Math.max(left, Math.min(x, right - width))
    parts.push(textAt(start, top - 6, words, { 'font-size': 7 }))
  }
  if (inRange(upward, data.vertical.threshold)) {
    const y = upward.at(data.vertical.threshold)
    const words = fitText(`▴ ${data.vertical.name} accepts`, right - left - 8, 7)
    const width = textWidth(words, 7)
    const box = { x: right - width - 3, y: y - 9 < top ? y + 1.5 : y - 9, width: width + 3, height: 8 }
    parts.push(element('path', { d: `M${short(left)} ${short(y)}H${short(right)}`, ...line }))
    parts.push(element('rect', { ...box, fill: ink.paper, 'fill-opacity': 0.85 }))
    parts.push(textAt(right - 2, box.y + 6.3, words, { 'font-size': 7, 'text-anchor': 'end' }))
    boxes.push(box)
  }
  return { markup: parts.join(''), boxes }
}

function legend(y: number, width: number): string {
  const entries: [string, string][] = [
    [element('rect', { x: 0, y: -5, width: 5, height: 5, fill: ink.light }), 'packages'],
    [element('rect', { x: 0, y: -5, width: 5, height: 5, fill: ink.dark }), 'acceptable to all'],
    [element('path', { d: 'M0 -5H4V0H9', fill: 'none', stroke: ink.dark, 'stroke-width': 1.1 }), 'frontier'],
  ]
  const gaps = [8, 8, 12]
  let x = 4
  const parts: string[] = []
  entries.forEach(([sign, words], index) => {
    const needed = gaps[index]! + textWidth(words, 6.5) + 8
    if (x + needed > width + 8) return
    parts.push(
      element(
        'g',
        { transform: `translate(${short(x)} ${short(y + 6)})` },
        sign,
        textAt(gaps[index]!, 0, words, { 'font-size': 6.5 }),
      ),
    )
    x += needed
  })
  return parts.join('')
}

/** The text equivalent: counts, lines, and where each named package stands, on scales of 0 to 10. */
export function describeDealSpace(data: DealSpaceData): string {
  const markers = readMarkers(data)
  const all = sum(data.cells.map((cell) => cell.all))
  if (all === 0 && markers.length === 0) return nothing
  const acceptable = sum(data.cells.map((cell) => cell.acceptable))
  const { horizontal, vertical } = data
  const lines = [horizontal, vertical]
    .filter(({ threshold }) => Number.isFinite(threshold))
    .map(({ name, threshold }) => `${name} accepts from ${tenth(threshold)}`)
  const places = markers.map((one: Marker) => {
    const inside = one.acceptable ? 'acceptable to all' : 'not acceptable to all'
    return `${one.name}: ${horizontal.name} ${tenth(one.x)}, ${vertical.name} ${tenth(one.y)}, ${inside}`
  })
  return [
    `${all.toLocaleString('en')} packages, ${acceptable.toLocaleString('en')} of them acceptable to all, by their value to ${horizontal.name} (across) and ${vertical.name} (upward), 0 to 10.`,
    lines.length === 0 ? '' : `${lines.join('; ')}.`,
    places.length === 0 ? '' : `${places.join('. ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const tenth = (value: number): string =>
  Math.abs(value) < 1e6 ? (value * 10).toFixed(1) : 'beyond the scale'
const sum = (values: number[]): number =>
  values.filter(Number.isFinite).reduce((total, value) => total + value, 0)
