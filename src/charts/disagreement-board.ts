/**
 * Disagreement board: one row per proposition; on the left how many claims affirm it, on the right how many deny it, one
 * square each. Open squares are claims made only on a condition, as a question or as an assumption.
 */
import type { DisagreementBoardData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, textAt, wrap } from './svg.ts'

const nothing = 'No disagreement to show: nobody denies what another affirms.'
const headHeight = 12
const rowHeight = 26
const footHeight = 12
/** Squares of one side; more are counted in words. */
const mostSquares = 9
const square = 5.5
const step = 7

type Row = DisagreementBoardData['rows'][number]

/** Height of the picture in points. */
export function heightOfDisagreementBoard({ rows }: DisagreementBoardData): number {
  return headHeight + rows.length * rowHeight + footHeight
}

/** The picture; without rows a sentence. */
export function drawDisagreementBoard(data: DisagreementBoardData, size: ChartSize): string {
  const id = size.id ?? 'disagreement-board'
  if (data.rows.length === 0) return emptyPicture(size, id, nothing)
  const middle = size.width * 0.74
  const bottom = headHeight + data.rows.length * rowHeight
  const small = { 'font-size': 6.3, fill: ink.middle }
  const left = data.left > 0 ? ` ${data.left} more are not drawn.` : ''
  return picture(
    { width: size.width, height: heightOfDisagreementBoard(data), id },
    { title: 'Who affirms and who denies', description: describeDisagreementBoard(data) },
    textAt(middle - 4, 8, 'yes', { ...small, 'text-anchor': 'end' }),
    textAt(middle + 4, 8, 'no', small),
    element('path', { d: `M${middle} ${headHeight - 2}V${bottom}`, stroke: ink.light, 'stroke-width': 0.8 }),
    ...data.rows.map((row, index) => drawRow(row, headHeight + index * rowHeight, middle)),
    textAt(0, bottom + 9, `One square is one claim; open: only on a condition or the like.${left}`, small),
  )
}

function drawRow(row: Row, top: number, middle: number): string {
  const room = middle - mostSquares * step * 0.9 - 8
  return [
    ...wrap(row.name, Math.max(60, room), 6.5, 2).map((line, k) =>
      textAt(0, top + 7 + k * 7.4, line, { 'font-size': 6.5 }),
    ),
    textAt(0, top + 22.5, row.label, { 'font-size': 5.8, 'font-style': 'italic', fill: ink.middle }),
    squares(row.yes, middle - 3 - square, top + 4, -step),
    squares(row.no, middle + 3, top + 4, step),
  ].join('')
}

function squares({ plain, hedged }: Row['yes'], from: number, y: number, by: number): string {
  const [full, open] = [whole(plain), whole(hedged)]
  const shown = Math.min(mostSquares, full + open)
  const marks = Array.from({ length: shown }, (_, k) =>
    element('rect', {
      x: from + k * by,
      y,
      width: square,
      height: square,
      fill: k < full ? ink.dark : ink.paper,
      stroke: ink.dark,
      'stroke-width': 0.7,
    }),
  )
  const over = full + open - shown
  if (over > 0) {
    const x = from + shown * by + (by < 0 ? square : 0)
    marks.push(textAt(x, y + square, `+${over}`, { 'font-size': 6, 'text-anchor': by < 0 ? 'end' : 'start' }))
  }
  return marks.join('')
}

/** The text equivalent. */
export function describeDisagreementBoard({ rows, left }: DisagreementBoardData): string {
  if (rows.length === 0) return nothing
  const said = rows.map(({ name, yes, no, label }) => {
    const end = /[.!?]$/.test(name) ? name.slice(0, -1) : name
    return `${end}: ${whole(yes.plain) + whole(yes.hedged)} yes, ${whole(no.plain) + whole(no.hedged)} no (${label})`
  })
  return `${said.join('; ')}.${left > 0 ? ` ${left} more are not drawn.` : ''}`
}

/** Counts come as whole numbers; anything else is none. */
function whole(count: number): number {
  return Number.isFinite(count) && count > 0 ? Math.min(999, Math.floor(count)) : 0
}
