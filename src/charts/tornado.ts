/**
 * Tornado: in each row a bar from the room for a deal at one end of an input to that at the other. The upright line is
 * the room as things stand, the dashed one where the zone shuts; a bar that crosses it changes the answer. Each end is
 * labelled with the value that it stands for.
 */
import type { TornadoData } from '../blocks/index.ts'
import { rimmedMark, saltire } from './marks.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt, wrap } from './svg.ts'

type Row = TornadoData['rows'][number]

const nothing = 'No input to show: none of those moved makes a difference.'
const headHeight = 14
const rowHeight = 24

/** The picture; without rows a sentence. */
export function drawTornado(data: TornadoData, size: ChartSize): string {
  const id = size.id ?? 'tornado'
  if (data.rows.length === 0) return emptyPicture(size, id, nothing)
  const labelWidth = size.width * 0.38
  const [left, right] = [labelWidth + 10, size.width - 10]
  const { low, high } = scaleOf(data)
  const at = (room: number): number => left + ((clip(room, low, high) - low) / (high - low)) * (right - left)
  const bottom = headHeight + data.rows.length * rowHeight
  return picture(
    { width: size.width, height: heightOfTornado(data), id },
    { title: 'What moves the room for a deal', description: describeTornado(data) },
    upright(at(0), bottom, '2 2', 1),
    upright(at(data.base), bottom, undefined, 0.8),
    ...data.rows.map((row, index) =>
      drawRow(row, headHeight + index * rowHeight, labelWidth, at, low, right),
    ),
    axisLabels(at, data.base, [left, right]),
    legend(data, bottom + 11, size.width),
  )
}

/** Height of the picture in points. */
export function heightOfTornado(data: TornadoData): number {
  return data.rows.length === 0
    ? 48
    : headHeight + data.rows.length * rowHeight + 30 + (data.left > 0 ? 9 : 0)
}

function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/**
 * Ends of the scale: they hold 0, the room now and every end, save those far out. A room of -1 means that a red line shuts
 * everything; drawn to scale it would flatten all other bars.
 */
function scaleOf({ base, rows }: TornadoData): { low: number; high: number } {
  const rooms = [0, base, ...rows.flatMap((row) => [row.low.room, row.high.room])]
  const near = rooms.filter((room) => room > -0.999 && Number.isFinite(room))
  const [low, high] = [Math.min(0, ...near), Math.max(0, ...near)]
  const margin = Math.max(0.005, (high - low) * 0.08)
  return { low: low - margin, high: high + margin }
}

function upright(x: number, bottom: number, dashes: string | undefined, width: number): string {
  return element('path', {
    d: `M${short(x)} ${short(headHeight - 3)}V${short(bottom)}`,
    stroke: ink.dark,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  })
}

function axisLabels(at: (room: number) => number, base: number, [left, right]: [number, number]): string {
  const place = (x: number): number => clip(x, left + 8, right - 8)
  const words = { 'text-anchor': 'middle', 'font-size': 6.3 }
  const [shut, now] = [place(at(0)), place(at(base))]
  if (Math.abs(shut - now) < 26) return textAt((shut + now) / 2, headHeight - 6, 'shut · now', words)
  return textAt(shut, headHeight - 6, 'shut', words) + textAt(now, headHeight - 6, 'now', words)
}

function drawRow(
  { name, low, high }: Row,
  top: number,
  labelWidth: number,
  at: (room: number) => number,
  least: number,
  right: number,
): string {
  const lines = wrap(name, labelWidth, 6.8, 2)
  const first = top + (lines.length === 1 ? 15 : 11)
  const [from, to] = [at(low.room), at(high.room)]
  const y = top + 8
  const leftEnd = from <= to ? low : high
  const rightEnd = from <= to ? high : low
  const [start, end] = [Math.min(from, to), Math.max(from, to)]
  const half = Math.max(24, (right - at(least)) / 2 - 2)
  // A white rim keeps the labels readable where the upright lines pass.
  const rim = { stroke: ink.paper, 'stroke-width': 2.4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
  const label = { 'font-size': 6.1, ...rim }
  return [
    element('path', { d: `M0 ${short(top)}H${short(right + 10)}`, stroke: ink.faint, 'stroke-width': 0.7 }),
    ...lines.map((line, index) => textAt(0, first + index * 7.6, line, { 'font-size': 6.8 })),
    element('rect', {
      x: start,
      y: y - 3,
      width: Math.max(0.8, end - start),
      height: 6,
      fill: ink.light,
      stroke: ink.middle,
      'stroke-width': 0.6,
    }),
    leftEnd.room < least ? saltire(start + 9, y, 2.2) : '',
    rimmedMark('circle', from, y, 2, true),
    rimmedMark('circle', to, y, 2, false),
    textAt(at(least), top + 20, fitText(leftEnd.label, half, 6.1), label),
    textAt(right, top + 20, fitText(rightEnd.label, half, 6.1), { 'text-anchor': 'end', ...label }),
  ].join('')
}

function legend({ left, rows }: TornadoData, y: number, width: number): string {
  const small = { 'font-size': 6.3 }
  const column = width / 2
  const crossed = rows.some(({ low, high }) => Math.min(low.room, high.room) <= -0.999)
  return [
    rimmedMark('circle', 3, y - 2, 2, true),
    textAt(10, y, fitText('low end of the input', column - 12, 6.3), small),
    rimmedMark('circle', column + 3, y - 2, 2, false),
    textAt(column + 10, y, fitText('high end', column - 12, 6.3), small),
    textAt(0, y + 9, fitText('left of the dashed line no package is acceptable', column + 20, 6.3), small),
    crossed ? saltire(column + 33, y + 7, 2.4) : '',
    crossed ? textAt(column + 39, y + 9, 'a red line bars all', small) : '',
    left > 0 ? textAt(0, y + 18, `${left} more inputs move it less`, { ...small, fill: ink.middle }) : '',
  ].join('')
}

/** The text equivalent: one sentence per row. */
export function describeTornado(data: TornadoData): string {
  if (data.rows.length === 0) return nothing
  const say = ({ label, room }: Row['low']): string =>
    `${room <= -0.999 ? 'every package crosses a red line' : `room ${figure(room)}`} at ${label}`
  return [
    `The room for a deal is now ${figure(data.base)}; below 0 no package is acceptable.`,
    ...data.rows.map(({ name, low, high }) => `${name}: ${say(low)}, ${say(high)}.`),
  ].join(' ')
}

function figure(room: number): string {
  return Number.isFinite(room) ? clip(room, -1, 1).toFixed(3) : 'not a number'
}
