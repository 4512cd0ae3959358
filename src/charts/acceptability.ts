/**
 * Acceptability: named packages in rows, parties in columns. In each cell the upright line is what the party insists on;
 * a bar to the right is above it (accepts), a hatched bar to the left below it (refuses). A pale band is the 90 % range,
 * a saltire a red line crossed, the figure the share of worlds in which the party accepts.
 */
import type { AcceptabilityData } from '../blocks/index.ts'
import { mark, partyShapes, saltire } from './marks.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt, wrap } from './svg.ts'

type Row = AcceptabilityData['rows'][number]
type Margin = Row['cells'][number]

const nothing = 'No named package to show: the case names no end state that its rules allow.'
const rowHeight = 19
const headHeight = 22

/** The picture; without rows or parties a sentence. Cells of parties not in the list are left out. */
export function drawAcceptability(data: AcceptabilityData, size: ChartSize): string {
  const id = size.id ?? 'acceptability'
  if (data.rows.length === 0 || data.parties.length === 0) return emptyPicture(size, id, nothing)
  const labelWidth = size.width * (data.parties.length > 5 ? 0.26 : 0.36)
  const column = (size.width - labelWidth) / data.parties.length
  const scale = (column / 2 - 9) / largestMargin(data)
  const bottom = headHeight + data.rows.length * rowHeight
  return picture(
    { width: size.width, height: heightOfAcceptability(data), id },
    {
      title: 'How far each party stands above or below what it insists on',
      description: describeAcceptability(data),
    },
    hatching(id),
    head(data, labelWidth, column, bottom),
    ...data.rows.map((row, index) =>
      drawRow(row, data, {
        id,
        top: headHeight + index * rowHeight,
        labelWidth,
        column,
        scale,
        width: size.width,
      }),
    ),
    legend(data, { id, y: bottom + 8, width: size.width }),
  )
}

/** Height of the picture in points. */
export function heightOfAcceptability(data: AcceptabilityData): number {
  return headHeight + data.rows.length * rowHeight + 26
}

function largestMargin(data: AcceptabilityData): number {
  const ends = data.rows.flatMap(({ cells }) =>
    cells.flatMap(({ margin, low, high }) => [margin, low ?? 0, high ?? 0]),
  )
  return Math.max(0.05, ...ends.filter(Number.isFinite).map((value) => Math.min(1e6, Math.abs(value))))
}

const hatching = (id: string): string =>
  element(
    'defs',
    {},
    element(
      'pattern',
      {
        id: `${id}-hatch`,
        width: 2.4,
        height: 2.4,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 2.4, height: 2.4, fill: ink.paper }),
      element('rect', { width: 1, height: 2.4, fill: ink.dark }),
    ),
  )

function head(data: AcceptabilityData, labelWidth: number, column: number, bottom: number): string {
  return data.parties
    .map(({ name }, index) => {
      const middle = labelWidth + (index + 0.5) * column
      const lines = wrap(name, column - 12, 7, 2)
      const d = `M${short(middle)} ${headHeight - 2}V${short(bottom)}`
      return (
        mark(
          partyShapes[index % partyShapes.length]!,
          labelWidth + index * column + 6,
          lines.length === 1 ? 10 : 6,
          2.3,
        ) +
        lines
          .map((line, k) =>
            textAt(labelWidth + index * column + 11, (lines.length === 1 ? 12.5 : 8) + k * 8, line, {
              'font-size': 7,
              'font-weight': 'bold',
            }),
          )
          .join('') +
        element('path', { d, stroke: ink.dark, 'stroke-width': 0.8, fill: 'none' })
      )
    })
    .join('')
}

interface Place {
  id: string
  top: number
  labelWidth: number
  column: number
  scale: number
  width: number
}

function drawRow(row: Row, data: AcceptabilityData, place: Place): string {
  const { top, labelWidth, width } = place
  const lines = wrap(row.name, labelWidth - 6, 6.8, 2)
  const first = top + (lines.length === 1 ? 12 : 8.5)
  const cells = data.parties.map(({ id }, index) => {
    const cell = row.cells.find(({ party }) => party === id)
    const middle = labelWidth + (index + 0.5) * place.column
    if (!cell || !Number.isFinite(cell.margin)) {
      return textAt(middle + 3, top + 12, 'not judged', { 'font-size': 6, fill: ink.middle })
    }
    return drawCell(cell, middle, place)
  })
  return (
    element('path', { d: `M0 ${short(top)}H${short(width)}`, stroke: ink.faint, 'stroke-width': 0.7 }) +
    lines.map((line, index) => textAt(0, first + index * 7.6, line, { 'font-size': 6.8 })).join('') +
    cells.join('')
  )
}

function drawCell(cell: Margin, middle: number, { top, scale, id, column }: Place): string {
  const parts: string[] = []
  const { margin, low, high, share } = cell
  if (low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high)) {
    const [from, to] = [Math.min(low, high), Math.max(low, high)]
    parts.push(
      element('rect', {
        x: middle + from * scale,
        y: top + 2.5,
        width: Math.max(0.8, (to - from) * scale),
        height: 10,
        fill: ink.faint,
      }),
    )
  }
  const length = Math.max(0.8, Math.abs(margin) * scale)
  const bar = { y: top + 4.5, width: length, height: 6, stroke: ink.dark, 'stroke-width': 0.5 }
  parts.push(
    margin >= 0
      ? element('rect', { x: middle, ...bar, fill: ink.dark })
      : element('rect', { x: middle - length, ...bar, fill: `url(#${id}-hatch)` }),
  )
  if (cell.redLine) parts.push(saltire(middle + column / 2 - 6, top + 7.5, 2.6))
  if (share !== undefined && Number.isFinite(share)) {
    parts.push(textAt(middle + 2, top + 17.3, percent(share), { 'font-size': 6, fill: ink.dark }))
  }
  return parts.join('')
}

/** A share as a whole per cent; "under 1" and "over 99" rather than a false 0 or 100. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %'
  if (share < 1 && share > 0.99) return '>99 %'
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`
}

function legend(data: AcceptabilityData, { id, y, width }: { id: string; y: number; width: number }): string {
  const cells = data.rows.flatMap((row) => row.cells)
  const banded = cells.some(({ low, high }) => low !== undefined && high !== undefined)
  const shared = cells.some(({ share }) => share !== undefined)
  const more = [banded ? '90 % range' : '', shared ? '%: worlds it accepts in' : ''].filter(
    (part) => part !== '',
  )
  const box = { width: 9, height: 5, stroke: ink.dark, 'stroke-width': 0.5 }
  const half = width / 2
  const entries: [number, number, string, string][] = [
    [0, 0, element('rect', { x: 0, y: -4.8, ...box, fill: ink.dark }), 'accepts: above its line'],
    [
      half,
      0,
      element('rect', { x: 0, y: -4.8, ...box, fill: `url(#${id}-hatch)` }),
      'refuses: below its line',
    ],
    [
      0,
      9,
      banded ? element('rect', { x: 0, y: -5.2, width: 9, height: 6, fill: ink.faint }) : '',
      more.join('; '),
    ],
    [half, 9, saltire(4.5, -2.2, 2.4), 'crosses a red line'],
  ]
  return entries
    .map(([x, down, sign, words]) =>
      element(
        'g',
        { transform: `translate(${short(x)} ${short(y + down)})` },
        sign,
        textAt(12, 0, fitText(words, half - 12, 6.3), { 'font-size': 6.3 }),
      ),
    )
    .join('')
}

/** The text equivalent: one sentence per row, each party with its distance from its line on a scale of 0 to 10. */
export function describeAcceptability(data: AcceptabilityData): string {
  if (data.rows.length === 0 || data.parties.length === 0) return nothing
  const names = new Map(data.parties.map(({ id, name }) => [id, name]))
  return data.rows
    .map(({ name, cells }) => {
      const stands = cells
        .filter(({ party }) => names.has(party))
        .map((cell) => standInWords(cell, names.get(cell.party)!))
      return `${name}: ${stands.join('; ')}.`
    })
    .join(' ')
}

function standInWords({ margin, low, high, share, redLine }: Margin, name: string): string {
  if (!Number.isFinite(margin)) return `${name} not judged`
  const ranged = low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high)
  return [
    `${name} ${tenth(Math.abs(margin))} ${margin >= 0 ? 'above' : 'below'} its line`,
    ranged ? ` [${tenth(low)} to ${tenth(high)}]` : '',
    redLine ? ', red line crossed' : '',
    share !== undefined && Number.isFinite(share) ? `, accepts in ${percent(share)} of worlds` : '',
  ].join('')
}

const tenth = (value: number): string =>
  Math.abs(value) < 1e6 ? (value * 10).toFixed(1) : 'beyond the scale'
