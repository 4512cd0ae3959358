/**
 * The sheet that carries the text of a case line by line, so that nothing is lost on the way through a workbook, with two
 * checks by which it is known later what was changed: the text, the cells of the other sheets, or neither.
 */
import { code } from '../gmcr-names.ts'
import { cellText, type ReadSheet, type SheetValue, type WorkbookSheet } from './sheet.ts'

/** Name of the sheet. */
export const carrierName = 'Case text'

/** Units of text one cell takes; spreadsheets hold a little more. */
const longestCell = 30_000
const header = [
  'Line',
  'Form',
  'The text of the case. It is read as it stands; change it here or change cells of the other sheets, not both.',
]

/** Text that a spreadsheet would not give back as it was: control characters, lone halves of characters, escapes. */
const unsafe = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]|_x[0-9a-f]{4}_/iu

/** What the sheet says: the text, and what it and the cells were when they were written. */
export interface Carried {
  text: string
  textChanged: boolean
  /** The check of the cells as they were written; absent where somebody has removed it. */
  cellsCheck: string | undefined
}

/** The check of all cells of the other sheets; empty cells and rows at an end do not count. */
export function checkOfCells(sheets: readonly Pick<ReadSheet, 'name' | 'rows'>[]): string {
  const trimmed = <Item>(items: Item[], empty: (item: Item) => boolean): Item[] =>
    items.slice(0, items.findLastIndex((one) => !empty(one)) + 1)
  const cells = sheets.map(({ name, rows }) => [
    name,
    ...trimmed(
      rows.map((row) => trimmed(row.map(cellText), (text) => text === '')),
      ({ length }) => length === 0,
    ),
  ])
  return code(JSON.stringify(cells))
}

/** The sheet for a text, with the check of the sheets beside it. */
export function carrierSheet(text: string, others: readonly WorkbookSheet[]): WorkbookSheet {
  const rows = text.split('\n').flatMap((line, at): SheetValue[][] => {
    const safe = !unsafe.test(line)
    return pieces(safe ? line : asJson(line)).map((piece, part) => {
      const form = [...(safe ? [] : ['json']), ...(part > 0 ? ['goes on'] : [])].join(' ')
      return [part > 0 ? null : at + 1, form === '' ? null : form, piece]
    })
  })
  const check = `check ${code(text)} ${checkOfCells(others)}`
  return { name: carrierName, widths: [7, 8, 110, 24], rows: [[...header, check], ...rows] }
}

/** JSON in which nothing is left that a spreadsheet would change. */
function asJson(line: string): string {
  const escaped = (found: string) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`,
    )
  return JSON.stringify(line)
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu, (found) => escaped(found).join(''))
    .replace(/_x/gi, (two) => `\\u005f${two[1]}`)
}

/** A line in parts that fit into cells; no character is parted. */
function pieces(line: string): string[] {
  const all: string[] = []
  for (let at = 0; at < line.length || at === 0; ) {
    const end = at + longestCell
    const whole = /[\ud800-\udbff]/.test(line[end - 1] ?? '') ? end - 1 : end
    all.push(line.slice(at, whole))
    at = whole
  }
  return all
}

/** The text as the sheet has it now; a row whose form cannot be read is reported by its number, from 1. */
export function readCarrier({ rows }: ReadSheet): { ok: true; value: Carried } | { ok: false; row: number } {
  const lines: { json: boolean; text: string; row: number }[] = []
  let last = rows.length
  while (last > 1 && rows[last - 1]!.slice(0, 3).every((one) => cellText(one) === '')) last -= 1
  for (const [at, row] of rows.slice(1, last).entries()) {
    const [form, text] = [cellText(row[1]), cellText(row[2])]
    const before = lines.at(-1)
    if (form.includes('goes on') && before) before.text += text
    else lines.push({ json: form.includes('json'), text, row: at + 2 })
  }
  const read: string[] = []
  for (const { json, text, row } of lines) {
    const line = json ? lineOf(text) : text
    if (line === undefined) return { ok: false, row }
    read.push(line)
  }
  const text = read.join('\n')
  const [, textCheck, cellsCheck] = /^check (\w+) (\w+)$/.exec(cellText(rows[0]?.[3])) ?? []
  return { ok: true, value: { text, textChanged: textCheck !== code(text), cellsCheck } }
}

function lineOf(json: string): string | undefined {
  try {
    const line: unknown = JSON.parse(json)
    return typeof line === 'string' ? line : undefined
  } catch {
    return undefined
  }
}
