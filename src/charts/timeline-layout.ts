/** Where the marks of a timeline go: across by date, down to the first row of the lane that is free there. */
import type { TimelineData } from '../blocks/index.ts'

type Mark = TimelineData['lanes'][number]['marks'][number]

/** Points a mark takes up: its shape and its two letters. */
export const markWidth = 15
export const rowHeight = 9
/** Rows of a lane; what finds no room there is counted, and stands in the table. */
export const mostRows = 8

/** A mark with its place: x of the shape's middle, x of the ends of its bar, and its row. */
export interface PlacedMark {
  mark: Mark
  x: number
  from: number
  to: number
  row: number
}

/** One lane with its marks. */
export interface PlacedLane {
  name: string
  marks: PlacedMark[]
  rows: number
  /** Marks that found no room. */
  left: number
}

/** Room right of the last day for the letters of its marks. */
const lettersWidth = markWidth - 4

/** A day as points from the left; a timeline of one day stands in the middle. Days outside go to the edge. */
export function acrossOf(data: TimelineData, left: number, whole: number): (day: number) => number {
  const span = data.to - data.from
  const width = whole - lettersWidth
  return (day) => {
    const share = span > 0 ? (day - data.from) / span : 0.5
    return left + Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0.5)) * width
  }
}

/** Places every lane. Dates known in part come first in their row, as long bars; equal input gives equal output. */
export function placeLanes(data: TimelineData, left: number, width: number): PlacedLane[] {
  const across = acrossOf(data, left, width)
  return data.lanes.map(({ name, marks }) => {
    const ends: number[] = []
    const placed: PlacedMark[] = []
    let out = 0
    const sorted = marks
      .map((mark) => ({ mark, from: across(mark.from), to: across(mark.to) }))
      .sort((a, b) => a.from - b.from || b.to - a.to)
    for (const { mark, from, to } of sorted) {
      const x = (from + to) / 2
      const begins = Math.min(from, x - 4)
      const row = ends.findIndex((end) => end <= begins)
      const own = row < 0 ? ends.length : row
      if (own >= mostRows) {
        out++
        continue
      }
      ends[own] = Math.max(to, x + lettersWidth)
      placed.push({ mark, x, from, to, row: own })
    }
    return { name, marks: placed, rows: Math.max(1, ends.length), left: out }
  })
}
