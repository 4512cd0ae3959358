/**
 * Ending shares: how wars have ended by each month, stacked; what is left at the top still goes on. Bands are told apart by
 * pattern and by the legend, which names them from the top down.
 */
import type { EndingSharesData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, wrap } from './svg.ts'

type Band = EndingSharesData['bands'][number]

const nothing = 'No shares to show: the case has no war path.'
const margin = { left: 27, right: 8, top: 8, bottom: 22 }
const plotHeight = 120
const lineHeight = 8
const nameSize = 6.6

/** Patterns from the bottom up; they repeat after six. The last band, what still goes on, is white. */
const patterns = ['solid', 'hatch', 'grey', 'dots', 'lines', 'pale'] as const

/** The picture; without months or bands a sentence. */
export function drawEndingShares(data: EndingSharesData, size: ChartSize): string {
  const id = size.id ?? 'ending-shares'
  const bands = bandsOf(data)
  if (bands.length === 0) return emptyPicture(size, id, nothing)
  const right = size.width - margin.right
  const last = data.months[data.months.length - 1]!
  const across = (month: number): number => margin.left + (month / last) * (right - margin.left)
  const upward = (share: number): number => margin.top + (1 - Math.min(1, Math.max(0, share))) * plotHeight
  const edges = edgesOf(data, bands)
  const bottom = margin.top + plotHeight
  const small = { 'font-size': 6.5, fill: ink.middle }
  const step = last > 240 ? 60 : last > 96 ? 24 : last > 24 ? 12 : last > 8 ? 6 : 1
  return picture(
    { width: size.width, height: heightOfEndingShares(data, size), id },
    { title: 'How wars have ended by each month', description: describeEndingShares(data) },
    definitions(id),
    ...bands.map((_, band) => {
      const top = data.months.map(
        (month, k) => `${short(across(month))} ${short(upward(edges[band + 1]![k]!))}`,
      )
      const foot = data.months.map((month, k) => `${short(across(month))} ${short(upward(edges[band]![k]!))}`)
      return element('path', {
        d: `M${top.join('L')}L${foot.reverse().join('L')}Z`,
        fill: fillOf(id, band, bands.length),
        stroke: ink.dark,
        'stroke-width': 0.6,
      })
    }),
    ...[0, 0.25, 0.5, 0.75, 1].map((share) =>
      textAt(margin.left - 3, upward(share) + 2.2, `${share * 100} %`, { 'text-anchor': 'end', ...small }),
    ),
    ...Array.from({ length: Math.floor(last / step) + 1 }, (_, k) => k * step).map((month) =>
      textAt(across(month), bottom + 9, String(month), { 'text-anchor': 'middle', ...small }),
    ),
    textAt((margin.left + right) / 2, bottom + 18, 'months without a deal', {
      'text-anchor': 'middle',
      'font-size': 7,
    }),
    legend(id, bands, bottom + margin.bottom + 8, size.width),
  )
}

/** Bands with a finite share for every month. */
function bandsOf(data: EndingSharesData): Band[] {
  const { months } = data
  const last = months[months.length - 1]
  if (months.length < 2 || !(last! > 0) || !months.every(Number.isFinite)) return []
  return data.bands.filter(({ shares }) => shares.length === months.length && shares.every(Number.isFinite))
}

/** Lower edges of the bands and the upper one of the last: running sums by month, within 0 and 1. */
function edgesOf(data: EndingSharesData, bands: readonly Band[]): number[][] {
  const edges = [data.months.map(() => 0)]
  for (const { shares } of bands) {
    const before = edges[edges.length - 1]!
    edges.push(shares.map((share, k) => Math.min(1, before[k]! + Math.max(0, share))))
  }
  return edges
}

function fillOf(id: string, band: number, bands: number): string {
  if (band === bands - 1) return ink.paper
  const pattern = patterns[band % patterns.length]!
  if (pattern === 'solid') return ink.dark
  if (pattern === 'grey') return ink.light
  if (pattern === 'pale') return ink.faint
  return `url(#${id}-${pattern})`
}

function definitions(id: string): string {
  const tile = (name: string, size: number, turn: number, ...shapes: string[]): string =>
    element(
      'pattern',
      {
        id: `${id}-${name}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        ...(turn === 0 ? {} : { patternTransform: `rotate(${turn})` }),
      },
      element('rect', { width: size, height: size, fill: ink.paper }),
      ...shapes,
    )
  return element(
    'defs',
    {},
    tile('hatch', 2.6, 45, element('rect', { width: 1, height: 2.6, fill: ink.dark })),
    tile('dots', 3.2, 0, element('circle', { cx: 1.6, cy: 1.6, r: 0.7, fill: ink.dark })),
    tile('lines', 3, 0, element('rect', { width: 3, height: 0.8, fill: ink.middle })),
  )
}

function legendLines(bands: readonly Band[], width: number): { band: number; lines: string[] }[] {
  return bands
    .map(({ name, shares }, band) => ({
      band,
      lines: wrap(`${name}: ${percent(shares[shares.length - 1]!)}`, width - 22, nameSize, 2),
    }))
    .reverse()
}

function legend(id: string, bands: readonly Band[], top: number, width: number): string {
  let y = top
  return legendLines(bands, width)
    .map(({ band, lines }) => {
      const swatch = element('rect', {
        x: 4,
        y: y - 5.6,
        width: 10,
        height: 6.2,
        fill: fillOf(id, band, bands.length),
        stroke: ink.dark,
        'stroke-width': 0.6,
      })
      const words = lines.map((line, k) => textAt(18, y + k * lineHeight, line, { 'font-size': nameSize }))
      y += lines.length * lineHeight + 1
      return swatch + words.join('')
    })
    .join('')
}

/** Height of the picture in points. */
export function heightOfEndingShares(data: EndingSharesData, size: ChartSize): number {
  const bands = bandsOf(data)
  if (bands.length === 0) return 48
  const lines = legendLines(bands, size.width).reduce(
    (sum, one) => sum + one.lines.length * lineHeight + 1,
    0,
  )
  return margin.top + plotHeight + margin.bottom + 4 + lines
}

/** The text equivalent: one sentence per band, by its share at the end and half-way. */
export function describeEndingShares(data: EndingSharesData): string {
  const bands = bandsOf(data)
  if (bands.length === 0) return nothing
  const last = data.months.length - 1
  const half = Math.floor(last / 2)
  const said = bands.map(
    ({ name, shares }) =>
      `${name}: ${percent(shares[half]!)} after ${data.months[half]} months, ${percent(shares[last]!)} after ${data.months[last]}.`,
  )
  return `Shares of wars. ${said.join(' ')}`
}

function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'below 1 %'
  if (share < 1 && share > 0.995) return 'above 99 %'
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)} %`
}
