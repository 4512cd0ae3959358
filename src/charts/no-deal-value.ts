/**
 * No-deal value: one small plot per party, what going on is worth to it month by month, with the 90 % range over drawn worlds,
 * and as level lines what a few end states are worth to it. Where a level lies above the line the deal beats going on.
 */
import type { NoDealValueData } from '../blocks/index.ts'
import { levelScale, levelText } from './fan-scale.ts'
import { mark, partyShapes } from './marks.ts'
import { spreadOut } from './survival-labels.ts'
import { type ChartSize, element, emptyPicture, fitText, ink, picture, short, textAt } from './svg.ts'

type Panel = NoDealValueData['panels'][number]

const nothing = 'No values to show: no party has values of going on.'
const plotHeight = 84
const head = 16
const foot = 14
const left = 20
const levelSize = 6

/** How level lines look, in their order; more than three are not drawn. */
const dashes = ['5 2', '1.4 1.8', '5 2 1.4 2'] as const

/** The picture; without panels a sentence. */
export function drawNoDealValue(data: NoDealValueData, size: ChartSize): string {
  const id = size.id ?? 'no-deal-value'
  const panels = panelsOf(data)
  if (panels.length === 0) return emptyPicture(size, id, nothing)
  const columns = panels.length === 1 ? 1 : 2
  const width = size.width / columns
  return picture(
    { width: size.width, height: heightOfNoDealValue(data), id },
    { title: 'What going on is worth to each party', description: describeNoDealValue(data) },
    ...panels.map((panel, k) =>
      element(
        'g',
        { transform: `translate(${short((k % columns) * width)} ${Math.floor(k / columns) * rowHeight})` },
        drawPanel(panel, data.months, width, k),
      ),
    ),
    textAt(
      4,
      Math.ceil(panels.length / columns) * rowHeight + 8,
      fitText(
        'Line: going on. Pale: 90 % of the draws. Dashed: deals. Values 0 to 10, months across.',
        size.width - 8,
        6.3,
      ),
      { 'font-size': 6.3, fill: ink.middle },
    ),
  )
}

const rowHeight = head + plotHeight + foot

/** Parties with a finite value for every month. */
function panelsOf(data: NoDealValueData): Panel[] {
  const { months } = data
  const last = months[months.length - 1]
  if (months.length < 2 || !(last! > 0) || !months.every(Number.isFinite)) return []
  return data.panels.filter(({ values }) => values.length === months.length && values.every(Number.isFinite))
}

/** Height of the picture in points. */
export function heightOfNoDealValue(data: NoDealValueData): number {
  const count = panelsOf(data).length
  return count === 0 ? 48 : Math.ceil(count / (count === 1 ? 1 : 2)) * rowHeight + 12
}

function drawPanel(panel: Panel, months: readonly number[], width: number, index: number): string {
  const last = months[months.length - 1]!
  const levels = panel.levels.filter(({ value }) => Number.isFinite(value)).slice(0, dashes.length)
  const ranges = panel.ranges.filter(
    ({ month, low, high }) => [month, low, high].every(Number.isFinite) && month >= 0 && month <= last,
  )
  const labelWidth = levels.length === 0 ? 6 : width * 0.36
  const right = width - labelWidth
  const scale = levelScale(
    [
      ...panel.values,
      ...levels.map(({ value }) => value),
      ...ranges.flatMap(({ low, high }) => [low, high]),
    ].map((value) => value * 10),
    5,
  )
  const across = (month: number): number => left + (month / last) * (right - left)
  const upward = (value: number): number => {
    const share = (value * 10 - scale.low) / (scale.high - scale.low)
    return head + (1 - Math.max(0, Math.min(1, share))) * plotHeight
  }
  const bottom = head + plotHeight
  const small = { 'font-size': 6, fill: ink.middle }
  const places = spreadOut(
    levels.map(({ value }) => upward(value)),
    levels.map(() => 7.4),
    head - 3,
    bottom + 4,
  )
  const point = (month: number, value: number): string => `${short(across(month))} ${short(upward(value))}`
  return [
    mark(partyShapes[index % partyShapes.length]!, 7, 7, 2.3),
    textAt(13, 9.4, fitText(panel.name, width - 18, 7.2), { 'font-size': 7.2, 'font-weight': 'bold' }),
    ...scale.ticks.map(
      (tick) =>
        element('path', {
          d: `M${left} ${short(upward(tick / 10))}H${short(right)}`,
          stroke: ink.faint,
          'stroke-width': 0.6,
        }) +
        textAt(left - 2.5, upward(tick / 10) + 2, levelText(tick, scale.decimals), {
          'text-anchor': 'end',
          ...small,
        }),
    ),
    ranges.length < 2
      ? ''
      : element('path', {
          d: `M${ranges.map(({ month, low }) => point(month, low)).join('L')}L${[...ranges]
            .reverse()
            .map(({ month, high }) => point(month, high))
            .join('L')}Z`,
          fill: ink.light,
          'fill-opacity': 0.55,
        }),
    ...levels.map(({ value, name }, k) => {
      const y = upward(value)
      const middle = places[k]! + 3.7
      const line = { fill: 'none', stroke: ink.dark, 'stroke-width': 0.8 }
      return (
        element('path', {
          d: `M${left} ${short(y)}H${short(right)}`,
          ...line,
          'stroke-dasharray': dashes[k]!,
        }) +
        element('path', {
          d: `M${short(right)} ${short(y)}L${short(right + 4)} ${short(middle)}`,
          ...line,
          'stroke-width': 0.4,
        }) +
        textAt(right + 5.5, middle + 2, fitText(name, labelWidth - 7, levelSize), { 'font-size': levelSize })
      )
    }),
    element('path', {
      d: `M${panel.values.map((value, k) => point(months[k]!, value)).join('L')}`,
      fill: 'none',
      stroke: ink.dark,
      'stroke-width': 1.4,
    }),
    ...[0, last].map((month) =>
      textAt(across(month), bottom + 8, String(month), {
        'text-anchor': month === 0 ? 'start' : 'end',
        ...small,
      }),
    ),
  ].join('')
}

/** The text equivalent: one sentence per party, values from 0 to 10. */
export function describeNoDealValue(data: NoDealValueData): string {
  const panels = panelsOf(data)
  if (panels.length === 0) return nothing
  const last = data.months.length - 1
  const tenth = (value: number): string =>
    Number.isFinite(value) && Math.abs(value) < 1e6 ? (value * 10).toFixed(1) : 'beyond the scale'
  return panels
    .map(({ name, values, levels }) => {
      const deals = levels.slice(0, dashes.length).map((one) => `${one.name} ${tenth(one.value)}`)
      const beside = deals.length === 0 ? '' : `; beside it ${deals.join(', ')}`
      return `${name}: going on is worth ${tenth(values[0]!)} today and ${tenth(values[last]!)} after ${data.months[last]} months${beside}.`
    })
    .join(' ')
}
