/** The sheets of a case beside what was read: every cell that differs, as a change of the case or as a refusal. */
import type { CaseValue } from '../../case/index.ts'
import { readTableValue } from '../case-table.ts'
import { blocksOf, type MergedBlock } from './merged.ts'
import {
  addressOf,
  cellText,
  type Editable,
  type PlannedCell,
  type PlannedSheet,
  type ReadSheet,
} from './sheet.ts'

/** One cell that is not what the case says: taken, or refused with what to do. */
export interface WorkbookRow {
  sheet: string
  /** Address of the cell, such as `C7`; empty for a sheet as a whole. */
  cell: string
  outcome: 'changed' | 'refused'
  from: string
  to: string
  /** What it is about or what was expected, as a sentence. */
  says: string
  remedy: string
}

/** A change found in a cell: where in the case, and the value without what it rests on. */
export interface CellChange {
  row: WorkbookRow
  path: Editable['path']
  /** Undefined takes it out of the case. */
  value: CaseValue | undefined
  /** True for numbers, which are written with what they rest on. */
  number: boolean
  unit?: string
}

/** Rows of a sheet whose report would be longer are counted in one. */
const longestReport = 500

/** What differs in one sheet. */
export function differencesIn(
  plan: PlannedSheet,
  read: ReadSheet | undefined,
): { changes: CellChange[]; refused: WorkbookRow[] } {
  const refused: WorkbookRow[] = []
  const changes: CellChange[] = []
  const refuse = (cell: string, says: string, remedy: string, from = '', to = ''): void => {
    refused.push({ sheet: plan.name, cell, outcome: 'refused', from, to, says, remedy })
  }
  if (!read) {
    refuse('', 'The sheet is missing.', 'Nothing of it was changed. Leave sheets in the workbook.')
    return { changes, refused }
  }
  for (const range of read.merged)
    refuse(range, 'Cells are merged here, so nothing is read from them.', 'Part them again.')
  const merged = blocksOf(read.merged)
  const columns = columnsOf(plan, read, refuse)
  const rows = rowsOf(plan, read, columns, merged, refuse)
  for (const { cells, at } of rows) {
    for (const [column, planned] of cells.entries()) {
      const place = columns[column]
      if (place === undefined || column < plan.keys) continue
      if (merged.some((one) => one.holds(place, at))) continue
      const cell = addressOf(place, at)
      const held = read.rows[at]?.[place]
      const taken = cellRead(planned, held, read.marks[cell])
      if (taken === null) continue
      const [from, to] = [cellText(planned.value), cellText(held)]
      const names = cells.slice(0, plan.keys).map(({ value }) => cellText(value))
      const label = `${names.filter(Boolean).join(', ')}: ${plan.header[column]}.`
      if ('expected' in taken) {
        refuse(cell, `${label} Expected ${taken.expected}.`, taken.remedy, from, to)
        continue
      }
      const { path, kind, unit } = taken.edit
      changes.push({
        row: { sheet: plan.name, cell, outcome: 'changed', from, to, says: label, remedy: '' },
        path,
        value: taken.value,
        number: kind === 'number' && taken.value !== undefined,
        ...(unit === undefined ? {} : { unit }),
      })
    }
  }
  const more = refused.length - longestReport
  if (more > 0) {
    refused.length = longestReport
    refuse('', `${more} more cells of this sheet are not read.`, 'Correct those above first.')
  }
  return { changes, refused }
}

type Refuse = (cell: string, says: string, remedy: string) => void

/** Where each planned column stands in what was read; a column that is gone is said once. */
function columnsOf(plan: PlannedSheet, read: ReadSheet, refuse: Refuse): (number | undefined)[] {
  const header = (read.rows[0] ?? []).map((one) => cellText(one).trim())
  const columns = plan.header.map((label) => {
    const at = header.indexOf(label)
    return at === -1 ? undefined : at
  })
  plan.header.forEach((label, index) => {
    if (columns[index] === undefined)
      refuse('', `The column ${label} is missing.`, 'Give it its name in the first row again.')
  })
  header.forEach((label, at) => {
    if (label !== '' && !columns.includes(at))
      refuse(
        addressOf(at, 0),
        `The column ${label.slice(0, 80)} is not read.`,
        'Add things in the text or in the workbench.',
      )
  })
  return columns
}

/** Planned rows with the row each stands in, found by the names in the first columns. */
function rowsOf(
  plan: PlannedSheet,
  read: ReadSheet,
  columns: readonly (number | undefined)[],
  merged: readonly MergedBlock[],
  refuse: Refuse,
): { cells: PlannedCell[]; at: number }[] {
  const keys = columns.slice(0, plan.keys)
  if (keys.includes(undefined)) return []
  const nameOf = (texts: readonly string[]) => JSON.stringify(texts)
  const places = new Map<string, number>()
  read.rows.slice(1).forEach((row, index) => {
    const at = index + 1
    if (row.every((one) => cellText(one) === '')) return
    if (merged.some((one) => keys.some((column) => one.holds(column!, at)))) return
    const name = nameOf(keys.map((column) => cellText(row[column!]).trim()))
    if (places.has(name)) refuse(addressOf(0, at), 'This row stands here twice.', 'Keep one of them.')
    else places.set(name, at)
  })
  const found = plan.rows.flatMap((cells) => {
    const texts = cells.slice(0, plan.keys).map(({ value }) => cellText(value).trim())
    const at = places.get(nameOf(texts))
    places.delete(nameOf(texts))
    if (at !== undefined) return [{ cells, at }]
    const named = texts.filter(Boolean).join(', ')
    refuse(
      '',
      `The row ${named} is missing.`,
      'Nothing of it was changed. Take things out in the text or in the workbench.',
    )
    return []
  })
  for (const at of places.values())
    refuse(addressOf(0, at), 'This row is not in the case.', 'Add things in the text or in the workbench.')
  return found
}

type Held = ReadSheet['rows'][number][number] | undefined
type Mark = ReadSheet['marks'][string] | undefined

/** A cell that says the same in another way is no change: 0.30 for 0.3, a hyphen for a dash. */
function differs({ value, edit }: PlannedCell, held: Held, mark: Mark): boolean {
  const [before, now] = [cellText(value), cellText(held)]
  if (before === now && mark === undefined) return false
  if (edit?.kind !== 'number') return before.trim() !== now.trim()
  const [old, read] = [readTableValue(before), mark === 'date' ? undefined : readTableValue(now)]
  if (old === undefined || read === undefined) return before.trim() !== now.trim()
  return JSON.stringify(old) !== JSON.stringify(read)
}

type CellRead = { edit: Editable; value: CaseValue | undefined } | { expected: string; remedy: string }

/** The value a changed cell stands for, or what was expected in it; null where nothing was changed. */
function cellRead(planned: PlannedCell, held: Held, mark: Mark): CellRead | null {
  const { edit } = planned
  if (mark === 'formula')
    return { expected: 'a value, got a formula', remedy: 'Write its value in its place.' }
  if (mark === 'error') return { expected: 'a value, got an error', remedy: 'Write a value.' }
  if (!differs(planned, held, mark)) return null
  if (edit) return taking(edit, cellText(held).trim(), mark)
  const remedy = 'Put it back. Change it in the text or in the workbench.'
  return { expected: 'this cell as it was', remedy }
}

function taking(edit: Editable, text: string, mark: Mark): CellRead {
  if (text === '') {
    if (edit.optional) return { edit, value: undefined }
    const what = edit.kind === 'number' ? 'a number' : edit.kind === 'date' ? 'a date' : 'a text'
    return { expected: `${what}, got an empty cell`, remedy: 'Write it, or put back what was there.' }
  }
  if (edit.kind === 'yes-no') {
    const yes = /^(yes|true|oui|1)$/i.test(text)
    if (yes || /^(no|false|non|0)$/i.test(text)) return { edit, value: yes }
    return { expected: `yes or no, got ${text.slice(0, 80)}`, remedy: 'Write yes or no.' }
  }
  if (edit.kind === 'number') return numberIn(text, edit, mark)
  if (mark === 'date' && edit.kind === 'text')
    return {
      expected: `a text, got the date ${text}`,
      remedy: 'Give the cell the format Text and write it again.',
    }
  return { edit, value: text }
}

function numberIn(text: string, edit: Editable, mark: Mark): CellRead {
  const [low, high] = edit.domain ?? [-Infinity, Infinity]
  const what = edit.domain ? `a number from ${low} to ${high}` : 'a number'
  if (mark === 'date')
    return {
      expected: `${what}, got the date ${text}`,
      remedy:
        'The spreadsheet has made a date of it. Give the cell the format Text and write 0.4 or 0.3–0.5.',
    }
  const value = readTableValue(text)
  const ends = typeof value === 'number' ? [value] : (value ?? [])
  if (value === undefined || ends.some((one) => one < low || one > high))
    return { expected: `${what}, or low–high, got ${text.slice(0, 80)}`, remedy: 'Write 0.4, or 0.3–0.5.' }
  return { edit, value }
}
