/** Sheets of a workbook as plain data: what is written, what was read, and the plan that ties a cell to its place in a case. */
import type { CasePath } from '../../case/index.ts'

/** What a cell holds; null where it is empty. */
export type SheetValue = string | number | null

/** A sheet to be written: the first row names the columns; a width is in characters. */
export interface WorkbookSheet {
  name: string
  widths: number[]
  rows: SheetValue[][]
}

/** A sheet as it was read from a file that anybody may have made. */
export interface ReadSheet {
  name: string
  rows: readonly (readonly (SheetValue | boolean)[])[]
  /** Cells, by address such as `B3`, that hold more than they show. A date is given as text, `2025-10-17`. */
  marks: Readonly<Record<string, 'date' | 'formula' | 'error'>>
  /** Ranges of merged cells, such as `A1:B2`. */
  merged: readonly string[]
}

/** How a cell is taken back into the case. */
export interface Editable {
  path: CasePath
  kind: 'text' | 'date' | 'number' | 'yes-no'
  /** True where an empty cell takes the value out of the case. */
  optional: boolean
  /** For numbers: what they may be, and the unit they were given with. */
  domain?: readonly [number, number]
  unit?: string
}

/** A cell and, where it can be changed in the workbook, its place in the case. */
export interface PlannedCell {
  value: SheetValue
  edit?: Editable
}

/** A sheet with what ties it to the case. The first `keys` columns name a row, in whatever order rows stand. */
export interface PlannedSheet {
  name: string
  widths: number[]
  header: string[]
  keys: number
  rows: PlannedCell[][]
}

/** The sheet as it is written. */
export function sheetOf({ name, widths, header, rows }: PlannedSheet): WorkbookSheet {
  return { name, widths, rows: [header, ...rows.map((row) => row.map(({ value }) => value))] }
}

/** `C7` for column 2 and row 6, both counted from 0. */
export function addressOf(column: number, row: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** A cell as text: empty for null, line ends as `\n`. */
export function cellText(value: SheetValue | boolean | undefined): string {
  if (value === null || value === undefined) return ''
  return String(value).replace(/\r\n?/g, '\n')
}
