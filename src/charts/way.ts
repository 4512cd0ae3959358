/**
 * Way: moves from where things stand to a state, from top to bottom. Beside each arrow who moves; a full arrow is a move
 * that everybody who makes it gains by, a dashed one is against the interest of somebody who makes it.
 */
import type { WayData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, wrap } from './svg.ts'
import { type ChartRows, numbers, words } from './table-parts.ts'

const boxHeight = 18
const stepHeight = 36

/** Height of the picture in points. */
export function heightOfWay({ steps, why }: WayData): number {
  if (steps.length === 0) return 48
  return (steps.length + 1) * stepHeight - (stepHeight - boxHeight) + (why === '' ? 4 : 26)
}

/** The picture; without steps a sentence. */
export function drawWay(data: WayData, size: ChartSize): string {
  const id = size.id ?? 'way'
  if (data.steps.length === 0) return emptyPicture(size, id, describeWay(data))
  const end = data.steps.length * stepHeight
  return picture(
    { width: size.width, height: heightOfWay(data), id },
    { title: `The way from ${data.from} to ${data.to}`, description: describeWay(data) },
    box(0, data.from, size.width, false),
    ...data.steps.map((step, index) => drawStep(step, index, data, size.width)),
    ...wrap(data.why, size.width, 6.6, 2).map((line, k) =>
      textAt(0, end + boxHeight + 10 + k * 8, line, { 'font-size': 6.6, 'font-style': 'italic' }),
    ),
  )
}

function drawStep(step: WayData['steps'][number], index: number, data: WayData, width: number): string {
  const top = index * stepHeight + boxHeight
  const below = (index + 1) * stepHeight
  const last = index === data.steps.length - 1
  const dashed = step.wanted === false
  const who = `${step.by}${dashed ? ' (against its interest)' : ''}`
  return [
    element('path', {
      d: `M12 ${short(top)}V${short(below - 1)}`,
      stroke: ink.dark,
      'stroke-width': dashed ? 0.9 : 1.4,
      'stroke-dasharray': dashed ? '3 2' : undefined,
    }),
    element('path', {
      d: `M9 ${short(below - 5)}L12 ${short(below - 1)}L15 ${short(below - 5)}`,
      stroke: ink.dark,
      fill: 'none',
    }),
    textAt(20, top + 11, `${index + 1}. ${who}`, { 'font-size': 6.8, 'font-weight': 'bold' }),
    box(below, last ? `${step.what} → ${data.to}` : step.what, width, last),
  ].join('')
}

function box(y: number, text: string, width: number, strong: boolean): string {
  const lines = wrap(text, width - 8, 6.6, 2)
  return (
    element('rect', {
      x: 0.5,
      y: y + 0.5,
      width: width - 1,
      height: boxHeight - 1,
      rx: 2,
      fill: strong ? ink.faint : ink.paper,
      stroke: ink.dark,
      'stroke-width': strong ? 1.2 : 0.7,
    }) +
    lines
      .map((line, k) => textAt(4, y + (lines.length === 1 ? 11.5 : 8 + k * 7.4), line, { 'font-size': 6.6 }))
      .join('')
  )
}

/** The text equivalent: the moves in order, or why there are none. */
export function describeWay({ from, to, steps, why }: WayData): string {
  if (steps.length === 0)
    return why === ''
      ? `No way to draw: ${from} is ${to}.`
      : `No way to draw from ${from} to ${to}. ${sentenceOf(why)}`
  const said = steps.map(
    ({ by, what, wanted }, index) =>
      `${index + 1}. ${by}: ${what}${wanted === false ? ' (against its interest)' : ''}.`,
  )
  return `From ${from} to ${to}. ${said.join(' ')}${why === '' ? '' : ` ${sentenceOf(why)}`}`
}

const sentenceOf = (text: string): string =>
  `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** A row per move. */
export function wayRows({ steps }: WayData): ChartRows {
  return {
    columns: [
      numbers('step', 'Step'),
      words('by', 'Who moves'),
      words('what', 'What changes'),
      words('wanted', 'Better for all who make it?'),
    ],
    rows: steps.map(({ by, what, wanted }, index) => [
      index + 1,
      by,
      what,
      wanted === null ? null : wanted ? 'yes' : 'no',
    ]),
  }
}
