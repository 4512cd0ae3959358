/**
 * Credibility: in each row the upright line is how credible a promise must be; the filled mark is what it has
 * in calm years, the open mark what it has in a headwind, all on their pale 90 % ranges. Marks left of the
 * line fall short.
 */
import type { CredibilityData } from '../blocks/index.ts'
import { mark, rimmedMark } from './marks.ts'
import { chanceText, rangeText } from './survival-labels.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt, wrap } from './svg.ts'

type Row = CredibilityData['rows'][number]
type Chance = Row['calm']

const nothing = 'No end state to show: the case names none that is a deal and says what stands behind it.'
const headHeight = 14
const rowHeight = 21

/** The picture; without rows a sentence. */
export function drawCredibility(data: CredibilityData, size: ChartSize): string {
  const id = size.id ?? 'credibility'
  if (data.rows.length === 0) return emptyPicture(size, id, nothing)
  const labelWidth = size.width * 0.36
  const [left, right] = [labelWidth + 5, size.width - 12]
  const bottom = headHeight + data.rows.length * rowHeight
  const at = (share: number): number => left + Math.min(1, Math.max(0, share)) * (right - left)
  return picture(
    { width: size.width, height: heightOfCredibility(data), id },
    { title: 'Credibility needed and credibility there is', description: describeCredibility(data) },
    axis(at, bottom),
    ...data.rows.map((row, index) =>
      drawRow(row, headHeight + index * rowHeight, labelWidth, at, size.width),
    ),
    legend(bottom + 12, size.width),
  )
}

/** Height of the picture in points. */
export function heightOfCredibility(data: CredibilityData): number {
  return data.rows.length === 0 ? 48 : headHeight + data.rows.length * rowHeight + 28
}

type Scale = (share: number) => number

function axis(at: Scale, bottom: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map(
      (share) =>
        element('path', {
          d: `M${short(at(share))} ${headHeight - 3}V${short(bottom)}`,
          stroke: ink.faint,
          'stroke-width': 0.7,
        }) +
        textAt(at(share), headHeight - 6, `${share * 100} %`, {
          'text-anchor': 'middle',
          'font-size': 6.5,
          fill: ink.middle,
        }),
    )
    .join('')
}

function drawRow(row: Row, top: number, labelWidth: number, at: Scale, width: number): string {
  const lines = wrap(row.name, labelWidth - 6, 6.8, 2)
  const first = top + (lines.length === 1 ? 13 : 9.5)
  return [
    element('path', { d: `M0 ${short(top)}H${short(width)}`, stroke: ink.faint, 'stroke-width': 0.7 }),
    ...lines.map((line, index) => textAt(0, first + index * 7.6, line, { 'font-size': 6.8 })),
    neededBand(row, top, at),
    band(row.calm, top + 6.2, at),
    band(row.headwind, top + 14.8, at),
    needed(row, top, at),
    point(row.calm, top + 6.2, at, false),
    point(row.headwind, top + 14.8, at, true),
  ].join('')
}

/** The range of what is needed: a pale ground as high as the row. */
function neededBand({ neededRange: range }: Row, top: number, at: Scale): string {
  if (!range || !Number.isFinite(range.low) || !Number.isFinite(range.high)) return ''
  const [from, to] = [at(Math.min(range.low, range.high)), at(Math.max(range.low, range.high))]
  return element('rect', {
    x: from,
    y: top + 1,
    width: to - from,
    height: rowHeight - 2,
    fill: ink.faint,
  })
}

function band({ value, low, high }: Chance, y: number, at: Scale): string {
  if (![value, low, high].every((end) => end !== undefined && Number.isFinite(end))) return ''
  const [from, to] = [at(Math.min(low!, high!)), at(Math.max(low!, high!))]
  return element('rect', { x: from, y: y - 3, width: Math.max(0.8, to - from), height: 6, fill: ink.light })
}

function point({ value }: Chance, y: number, at: Scale, open: boolean): string {
  if (!Number.isFinite(value)) {
    return textAt(at(0) + 2, y + 2.2, 'not judged', { 'font-size': 6, fill: ink.middle })
  }
  return rimmedMark('circle', at(value), y, 2.3, open)
}

/** The upright line; where no number can be drawn, words at the end of the scale. */
function needed({ needed: amount, verdict }: Row, top: number, at: Scale): string {
  const words = { 'font-size': 6, 'font-weight': 'bold' }
  if (verdict === 'already-safe')
    return textAt(at(1), top + 13, 'none needed', { 'text-anchor': 'end', ...words })
  if (verdict === 'never-enough' || amount === null || !Number.isFinite(amount)) {
    return textAt(at(1), top + 13, 'no promise is enough →', { 'text-anchor': 'end', ...words })
  }
  const d = `M${short(at(amount))} ${short(top + 2)}V${short(top + rowHeight - 2)}`
  return (
    element('path', { d, stroke: ink.paper, 'stroke-width': 3.2 }) +
    element('path', { d, stroke: ink.dark, 'stroke-width': 1.5 }) +
    (verdict === 'backfires' ? textAt(at(amount) + 2.5, top + 13, 'at most', words) : '')
  )
}

function legend(y: number, width: number): string {
  const d = `M3 ${short(y - 6)}V${short(y + 2)}`
  const small = { 'font-size': 6.3 }
  const column = width / 2
  const text = (x: number, down: number, words: string): string =>
    textAt(x, y + down, fitText(words, column - 12, 6.3), small)
  return [
    element('rect', { x: -1, y: y - 7, width: 8, height: 10, fill: ink.faint }),
    element('path', { d, stroke: ink.dark, 'stroke-width': 1.5 }),
    text(11, 0, 'credibility needed'),
    element('rect', { x: column, y: y - 5, width: 9, height: 5, fill: ink.light }),
    text(column + 12, 0, 'grey: 90 % ranges'),
    mark('circle', 3, y + 8, 2.3),
    text(11, 10, 'there is, in calm years'),
    mark('circle', column + 4, y + 8, 2.3, { fill: ink.paper, stroke: ink.dark, 'stroke-width': 0.9 }),
    text(column + 12, 10, 'there is, in a headwind'),
  ].join('')
}

/** The text equivalent: one sentence per row. */
export function describeCredibility(data: CredibilityData): string {
  if (data.rows.length === 0) return nothing
  return data.rows
    .map(({ name, needed: amount, verdict, calm, headwind }) => {
      const asked =
        verdict === 'already-safe'
          ? 'none needed'
          : verdict === 'never-enough' || amount === null
            ? 'no promise is enough'
            : `${verdict === 'backfires' ? 'at most ' : ''}${chanceText(amount)} needed`
      return `${name}: ${asked}; ${chanceText(calm.value)}${rangeText(calm)} in calm years, ${chanceText(headwind.value)}${rangeText(headwind)} in a headwind.`
    })
    .join(' ')
}
