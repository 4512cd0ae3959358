/**
 * Survival: the chance that a deal has not been attacked again, by years. Lines are told apart by dashes, by
 * the shape at their end and by the name beside it, where the chance after five years stands with its 90 %
 * range.
 */
import type { SurvivalData } from '../blocks/index.ts'
import { mark, type Shape } from './marks.ts'
import { chanceText, rangeText, spreadOut } from './survival-labels.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, wrap } from './svg.ts'

type Line = SurvivalData['lines'][number]

const nothing = 'No end state to show: the case names none that is a deal and says what stands behind it.'
const margin = { left: 25, top: 8, bottom: 24 }
const plotHeight = 142
const lineHeight = 7.2
const nameSize = 6.4

/** How lines look, in their order; more than six are not drawn. */
const looks: readonly { dashes: string | undefined; shape: Shape }[] = [
  { dashes: undefined, shape: 'circle' },
  { dashes: '6 2', shape: 'square' },
  { dashes: '1.2 1.8', shape: 'triangle' },
  { dashes: '6 2 1.2 2', shape: 'diamond' },
  { dashes: '3 2', shape: 'star' },
  { dashes: '9 2 3 2', shape: 'cross' },
]

/** The picture; without lines a sentence. */
export function drawSurvival(data: SurvivalData, size: ChartSize): string {
  const id = size.id ?? 'survival'
  const lines = linesOf(data)
  if (lines.length === 0) return emptyPicture(size, id, nothing)
  const labelWidth = Math.min(150, size.width * 0.38)
  const right = size.width - labelWidth
  const last = data.years[data.years.length - 1]!
  const across = (year: number): number => margin.left + (year / last) * (right - margin.left)
  const upward = (share: number): number => margin.top + (1 - Math.min(1, Math.max(0, share))) * plotHeight
  return picture(
    { width: size.width, height: heightOfSurvival(data, size), id },
    { title: 'Chance that a deal has not been attacked again', description: describeSurvival(data) },
    frame(data, right, across, upward),
    ...lines.map((line, index) => curve(line, looks[index]!, data.years, across, upward)),
    labels(lines, right, labelWidth, upward),
    data.left > 0
      ? textAt(margin.left, margin.top + plotHeight + 30, `${data.left} more in the table.`, {
          'font-size': 6.3,
          fill: ink.middle,
        })
      : '',
  )
}

/** Lines with a finite chance for every year; at most as many as there are looks. */
function linesOf(data: SurvivalData): Line[] {
  const last = data.years[data.years.length - 1]
  if (data.years.length < 2 || !(last! > 0) || !data.years.every(Number.isFinite)) return []
  return data.lines
    .filter(({ values }) => values.length === data.years.length && values.every(Number.isFinite))
    .slice(0, looks.length)
}

/** Height of the picture in points. */
export function heightOfSurvival(data: SurvivalData, _size: ChartSize): number {
  if (linesOf(data).length === 0) return 48
  return margin.top + plotHeight + margin.bottom + (data.left > 0 ? 9 : 0)
}

type Scale = (value: number) => number

function frame(data: SurvivalData, right: number, across: Scale, upward: Scale): string {
  const bottom = margin.top + plotHeight
  const small = { 'font-size': 6.5, fill: ink.middle }
  const last = data.years[data.years.length - 1]!
  const step = last > 30 ? 10 : last > 8 ? 5 : 1
  const ticks = Array.from({ length: Math.min(20, Math.floor(last / step) + 1) }, (_, k) => k * step)
  return [
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (share) =>
        element('path', {
          d: `M${margin.left} ${short(upward(share))}H${short(right)}`,
          stroke: share === 0 ? ink.middle : ink.faint,
          'stroke-width': 0.7,
        }) +
        textAt(margin.left - 3, upward(share) + 2.2, `${share * 100} %`, { 'text-anchor': 'end', ...small }),
    ),
    ...ticks.map(
      (year) =>
        element('path', {
          d: `M${short(across(year))} ${margin.top}V${short(bottom + 2)}`,
          stroke: ink.faint,
          'stroke-width': 0.7,
        }) + textAt(across(year), bottom + 9, String(year), { 'text-anchor': 'middle', ...small }),
    ),
    textAt((margin.left + right) / 2, bottom + 19, 'years since the deal', {
      'text-anchor': 'middle',
      'font-size': 7,
    }),
  ].join('')
}

function curve(
  { values }: Line,
  look: (typeof looks)[number],
  years: readonly number[],
  across: Scale,
  upward: Scale,
): string {
  const points = values.map((value, index) => `${short(across(years[index]!))} ${short(upward(value))}`)
  return (
    element('path', {
      d: `M${points.join('L')}`,
      fill: 'none',
      stroke: ink.dark,
      'stroke-width': 1.1,
      'stroke-dasharray': look.dashes,
    }) + mark(look.shape, across(years[years.length - 1]!), upward(values[values.length - 1]!), 2)
  )
}

function labels(lines: readonly Line[], right: number, width: number, upward: Scale): string {
  const left = right + 17
  const texts = lines.map(({ name, five }) => [
    ...wrap(name, width - 19, nameSize, 2),
    `5 years: ${chanceText(five.share)}${rangeText(five)}`,
  ])
  const heights = texts.map((own) => own.length * lineHeight + 2.5)
  const wanted = lines.map(({ values }) => upward(values[values.length - 1]!))
  const places = spreadOut(wanted, heights, 1, margin.top + plotHeight + margin.bottom)
  return lines
    .map((_, index) => {
      const top = places[index]!
      const middle = top + 4
      return (
        element('path', {
          d: `M${short(right + 3)} ${short(wanted[index]!)}L${short(right + 9)} ${short(middle)}`,
          stroke: ink.middle,
          'stroke-width': 0.5,
          fill: 'none',
        }) +
        mark(looks[index]!.shape, right + 12, middle, 2) +
        texts[index]!.map((text, k) =>
          textAt(left, top + 6 + k * lineHeight, text, {
            'font-size': nameSize,
            ...(k === texts[index]!.length - 1 ? { fill: ink.middle } : {}),
          }),
        ).join('')
      )
    })
    .join('')
}

/** The text equivalent: one sentence per line with its chance after five years and at the end. */
export function describeSurvival(data: SurvivalData): string {
  const lines = linesOf(data)
  if (lines.length === 0) return nothing
  const last = data.years[data.years.length - 1]!
  const said = lines.map(
    ({ name, values, five }) =>
      `${name}: ${chanceText(five.share)}${rangeText(five)} after five years, ${chanceText(values[values.length - 1]!)} after ${last}.`,
  )
  return `Chance that a deal has not been attacked again. ${said.join(' ')}${data.left > 0 ? ` ${data.left} more are in the table.` : ''}`
}
