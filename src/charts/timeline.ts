/**
 * Timeline: one lane per party. A mark's shape says what sort of act it is, its letters which kind; open marks are inferred. A
 * date known in part is a bar over the days it may mean.
 */
import type { TimelineData } from '../blocks/index.ts'
import { mark, rimmedMark } from './marks.ts'
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
import { kindOrder, signOf } from './timeline-kinds.ts'
import { acrossOf, type PlacedLane, type PlacedMark, placeLanes, rowHeight } from './timeline-layout.ts'

const nothing = 'No event to show: the case lists none.'
const margin = 6
const laneHead = 10
const laneGap = 4
const axisHeight = 14
const legendRow = 9

const laneHeight = ({ rows }: PlacedLane): number => laneHead + rows * rowHeight + laneGap

/** The picture; without events a sentence. */
export function drawTimeline(data: TimelineData, size: ChartSize): string {
  const id = size.id ?? 'timeline'
  if (isEmpty(data)) return emptyPicture(size, id, nothing)
  const width = size.width - 2 * margin
  const lanes = placeLanes(data, margin, width)
  const parts: string[] = [axis(data, width, lanesBottom(lanes))]
  let top = axisHeight
  for (const lane of lanes) {
    parts.push(drawLane(lane, top, size.width))
    top += laneHeight(lane)
  }
  parts.push(legend(data, top + 8, size.width))
  return picture(
    { width: size.width, height: heightOfTimeline(data, size), id },
    { title: 'What happened when, party by party', description: describeTimeline(data) },
    ...parts,
  )
}

/** Height of the picture in points. */
export function heightOfTimeline(data: TimelineData, size: ChartSize): number {
  if (isEmpty(data)) return 48
  const lanes = placeLanes(data, margin, size.width - 2 * margin)
  return lanesBottom(lanes) + 8 + legendRow * legendRows(data, size.width)
}

const isEmpty = (data: TimelineData): boolean => data.lanes.every(({ marks }) => marks.length === 0)

const lanesBottom = (lanes: readonly PlacedLane[]): number =>
  axisHeight + lanes.reduce((sum, lane) => sum + laneHeight(lane), 0)

/** Dates along the top with fine lines down through the lanes; a date that would touch the one before is left out. */
function axis(data: TimelineData, width: number, bottom: number): string {
  const across = acrossOf(data, margin, width)
  let free = 0
  return data.ticks
    .map(({ day, label }) => {
      const x = across(day)
      const half = textWidth(label, 6) / 2
      const middle = Math.min(margin + width - half, Math.max(margin + half, x))
      const line = element('path', {
        d: `M${short(x)} ${short(axisHeight - 3)}V${short(bottom)}`,
        stroke: ink.light,
        'stroke-width': 0.4,
        fill: 'none',
      })
      if (middle - half < free) return line
      free = middle + half + 3
      return line + textAt(middle, 8, label, { 'font-size': 6, 'text-anchor': 'middle', fill: ink.middle })
    })
    .join('')
}

function drawLane(lane: PlacedLane, top: number, width: number): string {
  const left = lane.left > 0 ? ` (and ${lane.left} more without room here)` : ''
  return (
    element('path', { d: `M0 ${short(top)}H${short(width)}`, stroke: ink.middle, 'stroke-width': 0.5 }) +
    textAt(margin, top + 7.5, fitText(`${lane.name}${left}`, width - 2 * margin, 7), {
      'font-size': 7,
      'font-weight': 'bold',
    }) +
    lane.marks.map((one) => drawMark(one, top + laneHead + one.row * rowHeight + rowHeight / 2)).join('')
  )
}

function drawMark({ mark: own, x, from, to }: PlacedMark, y: number): string {
  const { shape, letters } = signOf(own.kind)
  const bar =
    to - from > 6
      ? element('path', {
          d: `M${short(from)} ${short(y - 2)}V${short(y + 2)}M${short(from)} ${short(y)}H${short(to)}M${short(to)} ${short(y - 2)}V${short(y + 2)}`,
          stroke: ink.middle,
          'stroke-width': 0.6,
          fill: 'none',
        })
      : ''
  return (
    bar +
    rimmedMark(shape, x, y, 2.4, own.inferred) +
    textAt(x + 4, y + 2, letters, {
      'font-size': 5.6,
      stroke: ink.paper,
      'stroke-width': 1.6,
      'paint-order': 'stroke',
    })
  )
}

/** Entries of the legend: the kinds that occur, then what open marks and bars mean where there are any. */
function entriesOf(data: TimelineData): { draw: string; words: string }[] {
  const marks = data.lanes.flatMap((lane) => lane.marks)
  const present = new Set(marks.map(({ kind }) => signOf(kind).letters))
  const kinds = kindOrder
    .map(signOf)
    .filter(({ letters }) => present.has(letters))
    .map(({ shape, letters, words }) => ({ draw: mark(shape, 3, -2, 2.2), words: `${letters} ${words}` }))
  const inferred = marks.some((one) => one.inferred)
  const vague = marks.some(({ from, to }) => to > from)
  const bar = element('path', { d: 'M0 -4V0M0 -2H7M7 -4V0', stroke: ink.middle, 'stroke-width': 0.6 })
  return [
    ...kinds,
    ...(inferred ? [{ draw: rimmedMark('circle', 3, -2, 2.2, true), words: 'open: inferred' }] : []),
    ...(vague ? [{ draw: bar, words: 'bar: days it may span' }] : []),
  ]
}

const entryWidth = 78

const columnsOf = (width: number): number => Math.max(1, Math.floor(width / entryWidth))

function legendRows(data: TimelineData, width: number): number {
  return Math.ceil(entriesOf(data).length / columnsOf(width)) + (data.left > 0 ? 1 : 0)
}

function legend(data: TimelineData, top: number, width: number): string {
  const columns = columnsOf(width)
  const each = width / columns
  const entries = entriesOf(data)
  const drawn = entries.map(({ draw, words }, index) =>
    element(
      'g',
      {
        transform: `translate(${short((index % columns) * each)} ${short(top + Math.floor(index / columns) * legendRow)})`,
      },
      draw,
      textAt(10, 0, fitText(words, each - 12, 6), { 'font-size': 6 }),
    ),
  )
  const below = top + Math.ceil(entries.length / columns) * legendRow
  return drawn.join('') + (data.left > 0 ? textAt(0, below, leftInWords(data.left), { 'font-size': 6 }) : '')
}

const leftInWords = (left: number): string =>
  `Not drawn: ${left} earlier ${left === 1 ? 'event' : 'events'}; see the table.`

/** The text equivalent: for each party how many events of which kinds, and the first and last date. */
export function describeTimeline(data: TimelineData): string {
  if (isEmpty(data)) return nothing
  const lanes = data.lanes.map(({ name, marks }) => {
    if (marks.length === 0) return `${name}: no event.`
    const counts = new Map<string, number>()
    for (const { kind } of marks) counts.set(signOf(kind).words, (counts.get(signOf(kind).words) ?? 0) + 1)
    const kinds = kindOrder
      .map((kind) => signOf(kind).words)
      .flatMap((words) => (counts.has(words) ? [`${words} ${counts.get(words)}`] : []))
    const ordered = [...marks].sort((a, b) => a.from - b.from || a.to - b.to)
    const [first, last] = [ordered[0]!.date, ordered[ordered.length - 1]!.date]
    const when = first === last ? first : `${first} to ${last}`
    return `${name}, ${marks.length} ${marks.length === 1 ? 'event' : 'events'}, ${when}: ${kinds.join(', ')}.`
  })
  return [...lanes, ...(data.left > 0 ? [leftInWords(data.left)] : [])].join(' ')
}
