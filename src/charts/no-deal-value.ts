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
const keySize = 6.4
const keyHeight = 8.4

/** How level lines look, in the order of the deals; more than three deals are not drawn. */
const looks = [
  { dashes: '5 2', letter: 'A' },
  { dashes: '1.4 1.8', letter: 'B' },
  { dashes: '5 2 1.4 2', letter: 'C' },
] as const

/** The picture; without panels a sentence. */
export function drawNoDealValue(data: NoDealValueData, size: ChartSize): string {
  const id = size.id ?? 'no-deal-value'
  const panels = panelsOf(data)
  if (panels.length === 0) return emptyPicture(size, id, nothing)
  const deals = dealsOf(panels)
  const columns = panels.length === 1 ? 1 : 2
  const width = size.width / columns
  const top = Math.ceil(panels.length / columns) * rowHeight + 8
  const small = { 'font-size': keySize, fill: ink.middle }
  return picture(
    { width: size.width, height: heightOfNoDealValue(data), id },
    { title: 'What going on is worth to each party', description: describeNoDealValue(data) },
    ...panels.map((panel, k) =>
      element(
        'g',
        { transform: `translate(${short((k % columns) * width)} ${Math.floor(k / columns) * rowHeight})` },
        drawPanel(panel, deals, data.months, width, k),
      ),
    ),
    ...deals.map(({ name }, k) => {
      const y = top + k * keyHeight
      const words = fitText(`${looks[k]!.letter}: ${name}`, size.width - 30, keySize)
      return (
        line(`M4 ${short(y - 2.2)}h18`, 0.8, looks[k]!.dashes) +
        textAt(26, y, words, { 'font-size': keySize })
      )
    }),
    textAt(4, top + deals.length * keyHeight, 'Thick line: no deal yet; pale: 90 % of the draws.', small),
    textAt(
      4,
      top + (deals.length + 1) * keyHeight,
      'Upward: value, 0 to 10. Across: months from today.',
      small,
    ),
  )
}

const rowHeight = head + plotHeight + foot

/** The deals of all panels in the order in which they are met, as many as there are looks. */
function dealsOf(panels: readonly Panel[]): { id: string; name: string }[] {
  const found = new Map<string, string>()
  for (const { levels } of panels) for (const { id, name } of levels) if (!found.has(id)) found.set(id, name)
  return [...found].slice(0, looks.length).map(([id, name]) => ({ id, name }))
}

function line(d: string, width: number, dashes?: string): string {
  return element('path', {
    d,
    fill: 'none',
    stroke: ink.dark,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  })
}

/** Parties with a finite value for every month. */
function panelsOf(data: NoDealValueData): Panel[] {
  const { months } = data
  const last = months[months.length - 1]
  if (months.length < 2 || !(last! > 0) || !months.every(Number.isFinite)) return []
  return data.panels.filter(({ values }) => values.length === months.length && values.every(Number.isFinite))
}

/** Height of the picture in points. */
export function heightOfNoDealValue(data: NoDealValueData): number {
  const panels = panelsOf(data)
  if (panels.length === 0) return 48
  const rows = Math.ceil(panels.length / (panels.length === 1 ? 1 : 2))
  return rows * rowHeight + (dealsOf(panels).length + 2) * keyHeight + 4
}

function drawPanel(
  panel: Panel,
  deals: readonly { id: string }[],
  months: readonly number[],
  width: number,
  index: number,
): string {
  const last = months[months.length - 1]!
  const levels = deals.flatMap(({ id }, k) => {
    const own = panel.levels.find((one) => one.id === id)
    return own && Number.isFinite(own.value) ? [{ value: own.value, look: looks[k]! }] : []
  })
  const ranges = panel.ranges.filter(
    ({ month, low, high }) => [month, low, high].every(Number.isFinite) && month >= 0 && month <= last,
  )
  const right = width - 14
  const ends = ranges.flatMap(({ low, high }) => [low, high])
  const drawn = [...panel.values, ...levels.map(({ value }) => value), ...ends]
  const scale = levelScale(
    drawn.map((value) => value * 10),
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
    levels.map(() => 6.4),
    head - 3,
    bottom + 3,
  )
  const point = (month: number, value: number): string => `${short(across(month))} ${short(upward(value))}`
  const band = [
    ...ranges.map(({ month, low }) => point(month, low)),
    ...[...ranges].reverse().map(({ month, high }) => point(month, high)),
  ]
  return [
    mark(partyShapes[index % partyShapes.length]!, 7, 7, 2.3),
    textAt(13, 9.4, fitText(panel.name, width - 18, 7.2), { 'font-size': 7.2, 'font-weight': 'bold' }),
    ranges.length < 2 ? '' : element('path', { d: `M${band.join('L')}Z`, fill: ink.faint }),
    ...scale.ticks.map(
      (tick) =>
        element('path', {
          d: `M${left} ${short(upward(tick / 10))}H${short(right)}`,
          stroke: ink.light,
          'stroke-width': 0.4,
        }) +
        textAt(left - 2.5, upward(tick / 10) + 2, levelText(tick, scale.decimals), {
          'text-anchor': 'end',
          ...small,
        }),
    ),
    ...levels.map(({ value, look }, k) => {
      const [y, middle] = [upward(value), places[k]! + 3.2]
      return (
        line(`M${left} ${short(y)}H${short(right)}L${short(right + 3)} ${short(middle)}`, 0.8, look.dashes) +
        textAt(right + 4.5, middle + 2.1, look.letter, { 'font-size': 6.2 })
      )
    }),
    line(`M${panel.values.map((value, k) => point(months[k]!, value)).join('L')}`, 1.5),
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
      const deals = levels.slice(0, looks.length).map((one) => `${one.name} ${tenth(one.value)}`)
      const beside = deals.length === 0 ? '' : `; beside it ${deals.join(', ')}`
      return `${name}: going on is worth ${tenth(values[0]!)} today and ${tenth(values[last]!)} after ${data.months[last]} months${beside}.`
    })
    .join(' ')
}
