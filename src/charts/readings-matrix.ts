/**
 * Readings matrix: rival readings of one party in rows, what was observed in numbered columns, the most telling first. A
 * plus is consistent with the reading, a minus is not (shaded), two of them strongly so. Base rates stand before the
 * observations and belief after them. Readings stand in rows because that order was found to mislead less than columns.
 */
import type { ReadingsMatrixData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt, wrap } from './svg.ts'

type Row = ReadingsMatrixData['rows'][number]

/** Words for a belief in the lexicon of the report, as `likely (55–80 %)`. */
export type SayBelief = (share: number) => string

const nothing = 'No observation to show: the case gives none on this party.'
const headHeight = 15
const rowHeight = 21
const tellsHeight = 13
const keyLine = 8.6

/** The picture; without readings or observations a sentence. Belief in words if `inWords` is given, else in per cent. */
export function drawReadingsMatrix(
  data: ReadingsMatrixData,
  size: ChartSize & { inWords?: SayBelief | undefined },
): string {
  const id = size.id ?? 'readings-matrix'
  if (data.rows.length === 0 || data.columns.length === 0) return emptyPicture(size, id, nothing)
  const place = placeOf(data, size.width)
  const tellsTop = headHeight + data.rows.length * rowHeight
  return picture(
    { width: size.width, height: heightOfReadingsMatrix(data), id },
    {
      title: `What was observed against the readings of ${data.party}`,
      description: describeReadingsMatrix(data),
    },
    head(data, place),
    ...data.rows.map((row, index) => drawRow(row, headHeight + index * rowHeight, place, size.inWords)),
    tellsApart(data, tellsTop, place),
    key(data, tellsTop + tellsHeight + 10, size.width),
  )
}

/** Height of the picture in points. */
export function heightOfReadingsMatrix(data: ReadingsMatrixData): number {
  const lines = data.columns.length + (data.left > 0 ? 1 : 0) + 2
  return headHeight + data.rows.length * rowHeight + tellsHeight + 10 + lines * keyLine
}

interface Place {
  width: number
  label: number
  before: number
  column: number
  now: number
}

function placeOf({ columns }: ReadingsMatrixData, width: number): Place {
  const label = width * 0.29
  const before = label + 20
  const column = Math.min(18, (width - before - 66) / columns.length)
  return { width, label, before, column, now: before + column * columns.length + 5 }
}

const middleOf = (place: Place, index: number): number => place.before + (index + 0.5) * place.column

function head({ columns }: ReadingsMatrixData, place: Place): string {
  const small = { 'font-size': 6.3, fill: ink.middle }
  return [
    textAt(place.before - 2, 10, 'before', { ...small, 'text-anchor': 'end' }),
    ...columns.map((column, index) =>
      textAt(middleOf(place, index), 10, `${index + 1}${column.planted ? '*' : ''}`, {
        'font-size': 7,
        'font-weight': 'bold',
        'text-anchor': 'middle',
      }),
    ),
    textAt(place.now, 10, 'now', small),
  ].join('')
}

const signs: Record<string, string> = { '-2': '− −', '-1': '−', '0': '·', '1': '+', '2': '+ +' }

function drawRow(row: Row, top: number, place: Place, inWords: SayBelief | undefined): string {
  const { width, label, before, column } = place
  const lines = wrap(row.name, label - 4, 6.8, 2)
  const first = top + (lines.length === 1 ? 13 : 9)
  const middle = { 'font-size': 7.5, 'text-anchor': 'middle' }
  return [
    element('path', { d: `M0 ${short(top)}H${short(width)}`, stroke: ink.faint, 'stroke-width': 0.7 }),
    ...lines.map((line, index) => textAt(0, first + index * 7.6, line, { 'font-size': 6.8 })),
    textAt(before - 2, top + 13, percent(row.prior), { 'font-size': 6.8, 'text-anchor': 'end' }),
    ...row.marks.flatMap((mark, index) => {
      const x = before + index * column
      const shade = mark < 0 ? (mark <= -2 ? ink.light : ink.faint) : undefined
      const box = { x: x + 0.5, y: top + 3, width: Math.max(0.8, column - 1), height: 15, fill: shade }
      return [
        ...(shade ? [element('rect', box)] : []),
        textAt(middleOf(place, index), top + 13, signs[String(mark)] ?? '', middle),
      ]
    }),
    belief(row, top, place, inWords),
  ].join('')
}

function belief(row: Row, top: number, place: Place, inWords: SayBelief | undefined): string {
  const room = place.width - place.now
  const said =
    row.belief === null || !Number.isFinite(row.belief)
      ? 'contradiction'
      : (inWords?.(row.belief) ?? percent(row.belief))
  const lines = wrap(said, room, 6.8, 2)
  const range = rangeInWords(row)
  const all = lines.length === 1 && range !== '' ? [...lines, range] : lines
  const first = top + (all.length === 1 ? 13 : 9)
  return all
    .map((line, index) =>
      textAt(
        place.now,
        first + index * 7.8,
        line,
        index < lines.length
          ? { 'font-size': 6.8, 'font-weight': 'bold' }
          : { 'font-size': 6.3, fill: ink.middle },
      ),
    )
    .join('')
}

function rangeInWords({ low, high }: Row): string {
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return ''
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return from === to ? '' : `[${from}–${to} %]`
}

/** Three dots a column, filled by how much it tells the readings apart. */
function tellsApart({ columns }: ReadingsMatrixData, top: number, place: Place): string {
  const step = Math.min(4, place.column / 3.4)
  return [
    element('path', { d: `M0 ${short(top)}H${short(place.width)}`, stroke: ink.dark, 'stroke-width': 0.7 }),
    textAt(0, top + 9, fitText('tells them apart', place.label + 16, 6.3), {
      'font-size': 6.3,
      fill: ink.middle,
    }),
    ...columns.flatMap(({ tells }, index) =>
      [0, 1, 2].map((dot) =>
        element('circle', {
          cx: middleOf(place, index) + (dot - 1) * step,
          cy: top + 7,
          r: Math.min(1.4, step * 0.36),
          fill: dot < tells ? ink.dark : ink.paper,
          stroke: ink.dark,
          'stroke-width': 0.5,
        }),
      ),
    ),
  ].join('')
}

/** What the numbers and signs mean. */
function key(data: ReadingsMatrixData, y: number, width: number): string {
  const lines = [
    ...data.columns.map(
      ({ name, planted }, index) => `${index + 1}${planted ? '* perhaps staged:' : ''} ${name}`,
    ),
    ...(data.left > 0 ? [`and ${data.left} more in the table`] : []),
    '+ + very consistent, + consistent, · neutral, − inconsistent,',
    '− − very inconsistent; in brackets the 90 % range of belief',
  ]
  return lines
    .map((line, index) =>
      textAt(0, y + index * keyLine, fitText(line, width, 6.3), {
        'font-size': 6.3,
        ...(index >= data.columns.length ? { fill: ink.middle } : {}),
      }),
    )
    .join('')
}

/** A share as a whole per cent; "<1" and ">99" rather than a false 0 or 100. */
function percent(share: number): string {
  if (!Number.isFinite(share)) return '–'
  if (share > 0 && share < 0.01) return '<1 %'
  if (share < 1 && share > 0.99) return '>99 %'
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`
}

const inWordsOf: Record<string, string> = {
  '-2': 'very inconsistent',
  '-1': 'inconsistent',
  '0': 'neutral',
  '1': 'consistent',
  '2': 'very consistent',
}

/** The text equivalent: one sentence per reading with its base rate, its marks and its belief. */
export function describeReadingsMatrix(data: ReadingsMatrixData): string {
  if (data.rows.length === 0 || data.columns.length === 0) return nothing
  const rows = data.rows.map((row) => {
    const marks = row.marks.map(
      (mark, index) => `${inWordsOf[String(mark)] ?? 'not judged'} with ${index + 1}`,
    )
    const range = rangeInWords(row)
    const now =
      row.belief === null || !Number.isFinite(row.belief)
        ? 'ruled out together with all others'
        : `${percent(row.belief)}${range === '' ? '' : ` ${range}`} after them`
    return `${row.name}: ${percent(row.prior)} before the observations, ${now}; ${marks.join(', ')}.`
  })
  const columns = data.columns.map(
    ({ name, planted }, index) => `${index + 1} is “${name}”${planted ? ', perhaps staged' : ''}`,
  )
  return `${rows.join(' ')} ${columns.join('; ')}.`
}
