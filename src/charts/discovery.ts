/**
 * Discovery box: in each row the range of an input that was drawn as a thin line, and as a dark bar the part of it in which
 * an answer gathers. A reading or a red line has a word in place of a bar.
 */
import type { DiscoveryData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt, wrap } from './svg.ts'

type Row = DiscoveryData['rows'][number]

const nothing = 'No box to show: the answer gathers nowhere that a few limits could say.'
const rowHeight = 26

/** The picture; without rows a sentence. */
export function drawDiscovery(data: DiscoveryData, size: ChartSize): string {
  const id = size.id ?? 'discovery'
  if (data.rows.length === 0) return emptyPicture(size, id, nothing)
  const labelWidth = size.width * 0.4
  const foot = data.rows.length * rowHeight + 11
  return picture(
    { width: size.width, height: heightOfDiscovery(data), id },
    { title: `Where the zone is ${data.answer}`, description: describeDiscovery(data) },
    ...data.rows.map((row, index) => drawRow(row, index * rowHeight, labelWidth, size.width)),
    ...totals(data).map((line, index) =>
      textAt(0, foot + index * 9, fitText(line, size.width, 6.5), { 'font-size': 6.5 }),
    ),
  )
}

/** Height of the picture in points. */
export function heightOfDiscovery(data: DiscoveryData): number {
  return data.rows.length === 0 ? 48 : data.rows.length * rowHeight + 26
}

function drawRow(row: Row, top: number, labelWidth: number, width: number): string {
  const lines = wrap(row.name, labelWidth - 6, 6.8, 2)
  const first = top + (lines.length === 1 ? 14 : 10)
  const [left, right] = [labelWidth + 4, width - 6]
  const again = `again in ${percent(row.again)}`
  const rule = { d: `M0 ${short(top)}H${short(width)}`, stroke: ink.faint, 'stroke-width': 0.7 }
  return [
    element('path', rule),
    ...lines.map((line, index) => textAt(0, first + index * 7.6, line, { 'font-size': 6.8 })),
    'word' in row
      ? textAt(left, top + 11, fitText(row.word, right - left, 7.5), {
          'font-size': 7.5,
          'font-weight': 'bold',
        })
      : bar(row, top + 8, left, right),
    textAt(right, top + 22.5, again, { 'text-anchor': 'end', 'font-size': 6, fill: ink.middle }),
  ].join('')
}

function bar(row: Exclude<Row, { word: string }>, y: number, left: number, right: number): string {
  const width = row.to - row.from
  const at = (value: number): number =>
    left + (width > 0 ? Math.min(1, Math.max(0, (value - row.from) / width)) : 0) * (right - left)
  const [start, end] = [at(row.low), at(row.high)]
  const text =
    (row.low > row.from ? `from ${figure(row.low)} ` : '') +
    (row.high < row.to ? `to ${figure(row.high)}` : '')
  return [
    element('path', {
      d: `M${short(left)} ${short(y)}H${short(right)}`,
      stroke: ink.middle,
      'stroke-width': 0.8,
    }),
    element('rect', { x: start, y: y - 3, width: Math.max(1, end - start), height: 6, fill: ink.dark }),
    textAt(left, y + 14.5, text.trim(), { 'font-size': 6.3 }),
  ].join('')
}

function figure(value: number): string {
  const rounded = Number(value.toPrecision(3))
  return Number.isFinite(rounded) ? String(rounded) : 'no number'
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %` : 'no share'
}

function totals({ answer, coverage, density }: DiscoveryData): string[] {
  return [
    `Of the draws inside, ${percent(density)} are ${answer};`,
    `inside lie ${percent(coverage)} of all that are ${answer}.`,
  ]
}

/** The text equivalent: one sentence per limit, then what the box holds. */
export function describeDiscovery(data: DiscoveryData): string {
  if (data.rows.length === 0) return nothing
  const rows = data.rows.map((row) =>
    'word' in row
      ? `${row.name}: ${row.word}.`
      : `${row.name}: ${figure(row.low)} to ${figure(row.high)}, drawn from ${figure(row.from)} to ${figure(row.to)}.`,
  )
  return [...rows, ...totals(data)].join(' ')
}
