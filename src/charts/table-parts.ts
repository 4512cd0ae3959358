/** What the tables of the pictures are made of. */
import { type Cell, type Column, leftColumn, rightColumn } from '../blocks/index.ts'

/** Columns and rows of a picture; one row for each thing drawn. */
export interface ChartRows {
  columns: Column[]
  rows: Cell[][]
}

/** A column of words. */
export const words = leftColumn
/** A column of numbers. */
export const numbers = rightColumn

/** A share as per cent with one decimal; not judged where it is no number. */
export function percentOf(share: number | null | undefined): Cell {
  return typeof share === 'number' && Number.isFinite(share) ? Math.round(share * 1000) / 10 : null
}

/** A number as it is; not judged where it is none. */
export function numberOf(value: number | null | undefined): Cell {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A number with its range, if it has one. */
export function rangedOf(value: number | null, low?: number, high?: number): Cell {
  if (value === null || !Number.isFinite(value)) return null
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return value
  return { kind: 'measured', value, low, high }
}

/** Month or year at an index, and one number of each series: a row per point in time. */
export function rowsOverTime(
  times: readonly number[],
  series: readonly { values: readonly number[] }[],
  cell: (value: number | undefined) => Cell,
): Cell[][] {
  return times.map((time, index) => [numberOf(time), ...series.map(({ values }) => cell(values[index]))])
}
