/**
 * Regret map: plans in rows, readings in columns. In each cell what is lost, if that reading is right, against the best choice
 * there; the darker, the more, and the number is printed. A frame marks the best choice of a column (regret 0).
 */
import type { RegretData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, wrap } from './svg.ts'

const nothing = 'No plans to compare: the case names none, and no end state to make one from.'
const headHeight = 38
const rowHeight = 21
const legendHeight = 22

/** Height of the picture in points. */
export function heightOfRegret({ rows }: RegretData): number {
  return headHeight + rows.length * rowHeight + legendHeight
}

/** The picture; without rows or columns a sentence. */
export function drawRegret(data: RegretData, size: ChartSize): string {
  const id = size.id ?? 'regret'
  if (data.rows.length === 0 || data.columns.length === 0) return emptyPicture(size, id, nothing)
  const label = size.width * 0.32
  const column = (size.width - label) / data.columns.length
  const most = largestRegret(data)
  return picture(
    { width: size.width, height: heightOfRegret(data), id },
    { title: `What each plan loses, for ${data.party}`, description: describeRegret(data) },
    ...data.columns.map(({ name }, index) => {
      const lines = wrap(name, column - 2, 6, 4)
      return lines
        .map((line, k) =>
          textAt(label + (index + 0.5) * column, headHeight - 4 - (lines.length - 1 - k) * 7.4, line, {
            'font-size': 6,
            'text-anchor': 'middle',
          }),
        )
        .join('')
    }),
    ...data.rows.map((row, index) => drawRow(row, headHeight + index * rowHeight, label, column, most)),
    textAt(
      0,
      headHeight + data.rows.length * rowHeight + 11,
      'Number: lost against the best choice if that reading is right; darker is more.',
      { 'font-size': 6.3, fill: ink.middle },
    ),
    textAt(0, headHeight + data.rows.length * rowHeight + 19, 'Frame: the best choice under that reading.', {
      'font-size': 6.3,
      fill: ink.middle,
    }),
  )
}

function drawRow(
  row: RegretData['rows'][number],
  top: number,
  label: number,
  column: number,
  most: number,
): string {
  const lines = wrap(row.name, label - 6, 6.8, 2)
  const first = top + (lines.length === 1 ? 13 : 9)
  return [
    ...lines.map((line, k) =>
      textAt(0, first + k * 7.8, line, { 'font-size': 6.8, 'font-weight': row.first ? 'bold' : 'normal' }),
    ),
    ...row.regrets.map((regret, index) => {
      const x = label + index * column
      const share = most > 0 && Number.isFinite(regret) ? Math.min(1, Math.max(0, regret / most)) : 0
      const best = regret < 1e-9
      return [
        element('rect', {
          x: x + 1,
          y: top + 1,
          width: Math.max(1, column - 2),
          height: rowHeight - 2,
          fill: shade(share),
          stroke: best ? ink.dark : ink.faint,
          'stroke-width': best ? 1.4 : 0.5,
        }),
        textAt(x + column / 2, top + 13.5, Number.isFinite(regret) ? regret.toFixed(2) : '–', {
          'font-size': 7.2,
          'text-anchor': 'middle',
          // Light text where the ground is dark: at least 4.5 to 1 everywhere.
          fill: share > 0.55 ? ink.paper : ink.dark,
        }),
      ].join('')
    }),
  ].join('')
}

/** The darkest shade stands for at least this much of a party's scale, so that a hundredth never looks like a disaster. */
const darkestAtLeast = 0.1

/** White to dark in straight steps. */
function shade(share: number): string {
  const channel = (dark: number): string =>
    Math.round(255 + (dark - 255) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(0x3a)}${channel(0x4a)}${channel(0x60)}`
}

function largestRegret({ rows }: RegretData): number {
  return Math.max(darkestAtLeast, ...rows.flatMap(({ regrets }) => regrets.filter(Number.isFinite)))
}

/** The text equivalent: every row with its losses. */
export function describeRegret(data: RegretData): string {
  if (data.rows.length === 0 || data.columns.length === 0) return nothing
  const rows = data.rows.map(({ name, regrets }) => {
    const parts = regrets.map(
      (regret, k) => `${short(Math.round(regret * 100) / 100)} under “${data.columns[k]!.name}”`,
    )
    return `${name} loses ${parts.join(', ')}.`
  })
  return `For ${data.party}: ${rows.join(' ')}`
}
