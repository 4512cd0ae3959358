/**
 * XLSX files → sheets of plain cells. The file may come from anybody: its parts are unpacked with a limit, its cells are
 * counted before they are read, and what a cell hides (a formula, an error, a date) is said beside its value.
 */
import { addressOf, columnOf } from './cell-address.ts'
import { documentLimits, Refused } from './extraction.ts'
import { bomb, brokenZip, unpackNeeded, zipEntries } from './zip-entries.ts'
import { storedZip } from './zip-stored.ts'

/** A sheet as it was read. */
export interface ReadXlsxSheet {
  name: string
  /** Rows of the sheet from the first; a cell that is empty, or only styled, is null. Dates are text: `2025-10-17`. */
  rows: (string | number | boolean | null)[][]
  /** By address, such as `B3`: cells that hold more than their value. */
  marks: Record<string, 'date' | 'formula' | 'error'>
  /** Ranges of merged cells, such as `A1:B2`. */
  merged: string[]
}

/** The sheets, or why nothing was read. */
export type XlsxRead =
  | { ok: true; sheets: ReadXlsxSheet[] }
  | { ok: false; problem: { says: string; remedy: string } }

/** What is read at most; tables of people are far below it. */
export const xlsxLimits = {
  bytes: 20_000_000,
  unpacked: 40_000_000,
  rows: 50_000,
  columns: 300,
  cells: 400_000,
  area: 2_000_000,
  sheets: 60,
}

const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/([^/]+\.xml|_rels\/[^/]+\.rels|worksheets\/[^/]+\.xml))$/
const saveAnew = 'Open it in a spreadsheet program, save it as XLSX anew, or save the sheet as CSV.'

/** Reads all sheets; never throws. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxRead> {
  try {
    if (bytes.length > xlsxLimits.bytes) throw bomb(`The file takes ${Math.round(bytes.length / 1e6)} MB.`)
    const parts = await neededParts(bytes)
    return { ok: true, sheets: await sheetsOf(parts) }
  } catch (failed) {
    if (!(failed instanceof Refused))
      return {
        ok: false,
        problem: { says: 'The workbook is damaged: its parts do not fit together.', remedy: saveAnew },
      }
    const { code, says, remedy } = failed.problem
    return { ok: false, problem: { says, remedy: code === 'broken-docx' ? saveAnew : remedy } }
  }
}

async function neededParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = zipEntries(bytes)
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    const binary = entries.some(({ name }) => name === 'xl/workbook.bin')
    throw brokenZip(binary ? 'The file is a binary workbook (XLSB).' : 'There is no workbook in this file.')
  }
  const limit = Math.min(xlsxLimits.unpacked, documentLimits.unpacked)
  return unpackNeeded(bytes, entries, { needed, limit, writer: 'spreadsheet program' })
}

/** What is seen of a sheet before its cells are read. */
interface Outline {
  cells: number
  marks: ReadXlsxSheet['marks']
  merged: string[]
}

async function sheetsOf(parts: ReadonlyMap<string, Uint8Array>): Promise<ReadXlsxSheet[]> {
  const outlines = new Map<string, Outline>()
  let cells = 0
  for (const [path, part] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue
    const outline = outlineOf(new TextDecoder().decode(part))
    cells += outline.cells
    if (cells > xlsxLimits.cells) throw bomb(`The workbook has more than ${xlsxLimits.cells} cells.`)
    outlines.set(path, outline)
  }
  if (outlines.size > xlsxLimits.sheets) throw bomb(`The workbook has ${outlines.size} sheets.`)
  const places = placesOf(parts)
  const { default: read } = await import('read-excel-file/universal')
  const whole = storedZip(parts)
  const sheets = await read(whole.buffer as ArrayBuffer, { trim: false })
  return sheets.map(({ sheet, data }, index): ReadXlsxSheet => {
    const { marks, merged } = outlines.get(places[index] ?? '') ?? { marks: {}, merged: [] }
    const all = { ...marks }
    const rows = data.map((row, at) =>
      row.map((value, column) => {
        if (!(value instanceof Date)) return value as string | number | boolean | null
        const address = addressOf(column, at)
        all[address] ??= 'date'
        return Number.isFinite(value.getTime()) ? value.toISOString().slice(0, 10) : ''
      }),
    )
    return { name: sheet, rows, marks: all, merged }
  })
}

/**
 * Counts cells and finds formulas, errors and merged ranges, in one pass over the text of a sheet. Styled but empty cells far
 * out count as well: whoever reads them has to make room for what lies between.
 */
function outlineOf(text: string): Outline {
  const marks: Outline['marks'] = {}
  const merged: string[] = []
  const last = { rows: 0, columns: 0 }
  let cells = 0
  let here: string | null = null
  for (const [, tag, attributes = ''] of text.matchAll(/<(?:[\w.-]+:)?(c|f|row|mergeCell)\b([^<>]*)>/g)) {
    if (tag === 'mergeCell') {
      const range = /\sref=["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']/.exec(attributes)?.[1]
      if (range && merged.length < 1000) merged.push(range)
    } else if (tag === 'f') {
      if (here !== null) marks[here] = 'formula'
    } else {
      const cell = tag === 'c'
      const [, letters = '', row = ''] = place.exec(attributes) ?? []
      // A place that is written in a way of its own could be read as another one later.
      const plain = row !== '' ? cell === (letters !== '') : !cell && !/\sr\s*=/.test(attributes)
      if (!plain || parted(attributes)) throw brokenZip('A cell or row does not say plainly where it stands.')
      last.rows = Math.max(last.rows, Number(row))
      if (!cell) continue
      cells += 1
      if (cells > xlsxLimits.cells) break
      last.columns = Math.max(last.columns, columnOf(letters))
      here = `${letters}${row}`
      if (/\st=["']e["']/.test(attributes)) marks[here] = 'error'
    }
  }
  for (const what of ['rows', 'columns'] as const)
    if (last[what] > xlsxLimits[what])
      throw bomb(`A sheet has ${last[what]} ${what}; ${xlsxLimits[what]} are read.`)
  if (last.rows * last.columns > xlsxLimits.area)
    throw bomb(`A sheet spans ${last.rows} rows and ${last.columns} columns, which is too much to read.`)
  return { cells, marks, merged }
}

const place = /\sr=["']([A-Z]{0,4})(\d{1,9})["']/

/** True where a quotation mark is open at the end: the tag goes on after what looked like its end. */
function parted(attributes: string): boolean {
  const count = (mark: string) => attributes.split(mark).length - 1
  return count('"') % 2 === 1 || count("'") % 2 === 1
}

const attribute = (of: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(of)?.[1]

/** Path of the part of each sheet, in the order of the sheets. */
function placesOf(parts: ReadonlyMap<string, Uint8Array>): (string | undefined)[] {
  const textOf = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  const targets = new Map<string, string>()
  for (const [relation] of textOf('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^<>]*>/g)) {
    const [id, target = ''] = [attribute(relation, 'Id'), attribute(relation, 'Target')]
    if (id) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...textOf('xl/workbook.xml').matchAll(/<sheet\b[^<>]*>/g)].map(([sheet]) =>
    targets.get(attribute(sheet, 'r:id') ?? ''),
  )
}
