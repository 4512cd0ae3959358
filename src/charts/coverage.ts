/**
 * Coverage bar: what the numbers behind an answer rest on, as parts of one bar. The darker a part, the more proof; what is
 * assumed is white with a frame. Every part has its share in the legend, so no grey has to be told from another.
 */
import type { CoverageData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, textAt } from './svg.ts'

const nothing = 'No numbers to show: the case has none.'
const barHeight = 16
const rowHeight = 9.5
/** From the most to the least proof. */
const greys = ['#14202e', '#4a5667', '#8a94a1', '#c5cbd3', '#ffffff']

/** Parts that are there; a share that is no number counts as 0. */
function partsOf({ parts }: CoverageData): CoverageData['parts'] {
  return parts.filter(({ share }) => Number.isFinite(share) && share > 0)
}

/** Height of the picture in points. */
export function heightOfCoverage(data: CoverageData): number {
  return barHeight + 6 + Math.max(1, partsOf(data).length) * rowHeight
}

/** The picture; a case without numbers gives a sentence. */
export function drawCoverage(data: CoverageData, size: ChartSize): string {
  const id = size.id ?? 'coverage'
  const parts = partsOf(data)
  if (parts.length === 0) return emptyPicture(size, id, nothing)
  const total = parts.reduce((sum, { share }) => sum + share, 0)
  let left = 0.5
  const shapes = parts.map(({ id: part, name, share }, index) => {
    const width = ((size.width - 1) * share) / total
    const fill = greys[data.parts.findIndex((one) => one.id === part) % greys.length]!
    const x = left
    left += width
    const y = barHeight + 6 + index * rowHeight
    return (
      element('rect', { x, y: 0.5, width, height: barHeight, fill, stroke: ink.dark, 'stroke-width': 0.5 }) +
      element('rect', { x: 0.5, y, width: 7, height: 7, fill, stroke: ink.dark, 'stroke-width': 0.5 }) +
      textAt(11, y + 6.2, `${name}: ${percent(share / total)}`, { 'font-size': 6.8 })
    )
  })
  return picture(
    { width: size.width, height: heightOfCoverage(data), id },
    { title: 'What the numbers rest on', description: describeCoverage(data) },
    ...shapes,
  )
}

/** The text equivalent. */
export function describeCoverage(data: CoverageData): string {
  const parts = partsOf(data)
  if (parts.length === 0) return nothing
  const by = data.weighting === 'influence' ? 'by how much they move the answer' : 'by count'
  return `What the numbers rest on, ${by}: ${parts.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}.`
}

function percent(share: number): string {
  return share < 0.01 ? 'below 1 %' : `${Math.round(share * 100)} %`
}
