/**
 * A case as a workbook, and back. The sheets are for people; the last one carries the text, so that a workbook nobody has
 * changed gives the same case, letter by letter. Changed cells become changes of that text, each reported on its own.
 */
import {
  type CaseChange,
  type CaseFile,
  type CaseValue,
  type Diagnostic,
  parseCase,
  setValues,
  writeCase,
} from '../../case/index.ts'
import { carrierName, carrierSheet, checkOfCells, readCarrier } from './carrier.ts'
import { plannedSheets } from './case-sheets.ts'
import { type CellChange, differencesIn, type WorkbookRow } from './compare.ts'
import { type ReadSheet, sheetOf, type WorkbookSheet } from './sheet.ts'

/** What changed numbers are written with: who judged, or why they are assumed. */
export type WorkbookBasis = { judged: { by: string; on: string; because: string } } | { assumed: string }

/**
 * What a workbook says. `untouched` is the text it carries, `text` the same with every sound change; they are equal where
 * nothing was changed. Nothing is refused as a whole unless text and cells were both changed, or the text cannot be read.
 */
export type WorkbookRead =
  | { ok: true; untouched: string; text: string; changes: CaseChange[]; rows: WorkbookRow[] }
  | { ok: false; reason: 'no-case' | 'both-changed' | 'unreadable'; says: string; remedy: string }

/** The sheets of a case, that with its text last. The same case gives the same sheets. */
export function writeCaseWorkbook(file: CaseFile): WorkbookSheet[] {
  const sheets = plannedSheets(file.spec).map(sheetOf)
  return [...sheets, carrierSheet(writeCase(file), sheets)]
}

/** Reads the sheets of a workbook that may have been changed. Sheets that are no part of it are said and not read. */
export function readCaseWorkbook(sheets: readonly ReadSheet[], basis: WorkbookBasis): WorkbookRead {
  const carrier = sheets.find(({ name }) => name === carrierName)
  if (!carrier)
    return {
      ok: false,
      reason: 'no-case',
      says: `The workbook has no sheet called ${carrierName}, so it holds no whole case.`,
      remedy: 'Open one that was saved here, or a table of issues, options and one column for each party.',
    }
  const carried = readCarrier(carrier)
  if (!carried.ok)
    return {
      ok: false,
      reason: 'unreadable',
      says: `Row ${carried.row} of the sheet ${carrierName} cannot be read.`,
      remedy: 'Its column Form says that the text is written as JSON. Put the row back as it was.',
    }
  const { text, textChanged, cellsCheck } = carried.value
  const others = sheets.filter((one) => one !== carrier)
  if (textChanged) return textTaken(text, cellsCheck, others)
  const parsed = parseCase(text)
  // A case with errors has no other sheets to be compared with.
  if (!parsed.ok) return { ok: true, untouched: text, text, changes: [], rows: [] }
  const plans = plannedSheets(parsed.value.spec)
  const found = plans.map((plan) =>
    differencesIn(
      plan,
      others.find(({ name }) => name === plan.name),
    ),
  )
  const refused = found.flatMap((one) => one.refused)
  for (const { name } of others)
    if (!plans.some((plan) => plan.name === name))
      refused.push(
        whole(name, 'This sheet is no part of the case and is not read.', 'Take it out, or leave it.'),
      )
  const tried = tryAll(
    parsed.value,
    found.flatMap((one) => one.changes),
    basis,
  )
  return {
    ok: true,
    untouched: text,
    text: tried.text,
    changes: tried.changes,
    rows: inOrder(
      [...tried.rows, ...refused],
      plans.map(({ name }) => name),
    ),
  }
}

const whole = (sheet: string, says: string, remedy: string): WorkbookRow => ({
  sheet,
  cell: '',
  outcome: 'refused',
  from: '',
  to: '',
  says,
  remedy,
})

function textTaken(text: string, cellsCheck: string | undefined, others: readonly ReadSheet[]): WorkbookRead {
  const parsed = parseCase(text)
  const same =
    cellsCheck === undefined
      ? parsed.ok && checkOfCells(plannedSheets(parsed.value.spec).map(sheetOf)) === checkOfCells(others)
      : cellsCheck === checkOfCells(others)
  if (!same)
    return {
      ok: false,
      reason: 'both-changed',
      says: `The sheet ${carrierName} was changed and so were cells of other sheets, or their check is gone. Which of them is meant cannot be known.`,
      remedy: `Undo one of the two: keep the cells and put ${carrierName} back from the workbook as it was saved, or the other way round.`,
    }
  const row = {
    ...whole(carrierName, 'The text of the case was changed; the case is taken from it.', ''),
    outcome: 'changed' as const,
  }
  return { ok: true, untouched: text, text, changes: [], rows: cellsCheck === undefined ? [] : [row] }
}

/** Changes that fit into the case together; those the case language refuses are refused with what it says. */
function tryAll(
  file: CaseFile,
  found: readonly CellChange[],
  basis: WorkbookBasis,
): { text: string; changes: CaseChange[]; rows: WorkbookRow[] } {
  const refused: WorkbookRow[] = []
  let left = [...found]
  while (left.length > 0) {
    const changes = left.map((one) => changeOf(one, basis))
    const tried = setValues(file, changes)
    if (tried.ok)
      return { text: writeCase(tried.value), changes, rows: [...left.map(({ row }) => row), ...refused] }
    const errors = tried.diagnostics.filter(({ severity }) => severity === 'error')
    const blamed = new Map<CellChange, Diagnostic>()
    for (const error of errors)
      for (const one of left) if (!blamed.has(one) && meets(one.path, error.path)) blamed.set(one, error)
    // An error that no change can be blamed for is the fault of all of them together.
    if (blamed.size === 0) for (const one of left) blamed.set(one, errors[0]!)
    for (const [{ row }, { message, remedy }] of blamed)
      refused.push({ ...row, outcome: 'refused', says: `${row.says} ${sentence(message)}`, remedy })
    left = left.filter((one) => !blamed.has(one))
  }
  return { text: writeCase(file), changes: [], rows: refused }
}

const sentence = (message: string): string => `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}.`

/** True where one place lies in the other. */
function meets(one: CaseChange['path'], other: CaseChange['path']): boolean {
  if (other.length === 0) return false
  const shorter = Math.min(one.length, other.length)
  return Array.from({ length: shorter }, (_, at) => String(one[at]) === String(other[at])).every(Boolean)
}

function changeOf({ path, value, number, unit }: CellChange, basis: WorkbookBasis): CaseChange {
  if (!number || value === undefined) return { path, value }
  const held: Record<string, CaseValue> = { value, ...(unit === undefined ? {} : { unit }), ...basis }
  return { path, value: held }
}

function inOrder(rows: readonly WorkbookRow[], names: readonly string[]): WorkbookRow[] {
  const rank = ({ sheet }: WorkbookRow) => (names.includes(sheet) ? names.indexOf(sheet) : names.length)
  const line = ({ cell }: WorkbookRow) => Number(/\d+/.exec(cell)?.[0] ?? 0)
  return [...rows].sort((a, b) => rank(a) - rank(b) || line(a) - line(b))
}
