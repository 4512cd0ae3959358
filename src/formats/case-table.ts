/**
 * The numbers of a case as a table (CSV or cells copied from a spreadsheet), and back: issues and options in rows, parties
 * in columns. A row without an option holds the weights of its issue.
 *
 *   issue,option,Mill,Orchard
 *   water,,0.7,0.6
 *   water,shared,0.6,0.5-0.8
 */
import type { CaseChange, CaseSpec } from '../case/index.ts'
import type { ImportRow } from './annotations-rows.ts'
import { type CsvRecord, readCsv } from './claims-csv-records.ts'

/** A number read from a cell: a point, or the interval that holds 90 % of the belief, with or without its mode. */
export type TableValue = number | [number, number] | [number, number, number]

/** One number of the table that the case would take. */
export interface TableEntry {
  line: number
  /** Place of the number in the case. */
  path: CaseChange['path']
  /** Whose number it is, in words. */
  label: string
  value: TableValue
}

/** What was read, and what became of every row. Nothing is changed by reading. */
export interface TableImport {
  entries: TableEntry[]
  rows: ImportRow[]
}

/** Characters of a table; a longer one is refused unread. */
const maximumLength = 2_000_000

/**
 * Reads a cell: `0.4`, `0.3-0.5`, `0.3–0.5`, `[0.3, 0.5]`, `0.3 to 0.5`, `0.3-0.4-0.5`, also with a decimal comma. Undefined
 * where it is no number or the ends are not in order.
 */
export function readTableValue(text: string): TableValue | undefined {
  const plain = text.trim().replace(/^\[|\]$/g, '')
  const parts = plain.split(/\s*(?:–|—|\bto\b|;|,\s+)\s*|(?<=\d)\s*-\s*(?=\d)|(?<=\d)\s+(?=\d)/)
  const numbers = parts.map((one) => (one === '' ? Number.NaN : Number(one.replace(',', '.'))))
  if (numbers.length > 3 || numbers.some((one) => !Number.isFinite(one))) return undefined
  if (numbers.some((one, at) => at > 0 && one < numbers[at - 1]!)) return undefined
  return numbers[0] === numbers.at(-1) ? numbers[0] : (numbers as [number, number])
}

/** A line of a table that is not taken. */
export const refusedLine = (line: number, says: string, remedy: string): ImportRow => ({
  row: `line ${line}`,
  line,
  outcome: 'refused',
  says,
  remedy,
})

/** Reads a table against a case: every row is taken whole, or refused with its line, what was expected and a remedy. */
export function readCaseTable(text: string, spec: CaseSpec): TableImport {
  if (text.length > maximumLength)
    return {
      entries: [],
      rows: [refusedLine(1, 'The table is too long.', 'Split it; two million characters are read.')],
    }
  const [header, ...records] = readCsv(withCommas(text))
  if (!header)
    return { entries: [], rows: [refusedLine(1, 'The table is empty.', 'Give it a header and rows.')] }
  const parties = header.fields.slice(2).map((name) => partyIn(spec, name))
  const unknown = header.fields.slice(2).filter((_, at) => parties[at] === undefined)
  if (parties.length === 0 || unknown.length > 0) {
    const says =
      parties.length === 0
        ? 'The header must be: issue, option, then one party a column.'
        : `There is no party called ${unknown.map((one) => one || '(empty)').join(', ')}.`
    const known = spec.parties.map(({ id }) => id).join(', ')
    return { entries: [], rows: [refusedLine(header.line, says, `The parties of the case are ${known}.`)] }
  }
  const entries: TableEntry[] = []
  const seen = new Map<string, number>()
  const rows = records.map((record): ImportRow => {
    const read = readRow(record, spec, parties as number[])
    if ('says' in read) return refusedLine(record.line, read.says, read.remedy)
    for (const entry of read.entries) {
      const key = JSON.stringify(entry.path)
      const before = seen.get(key)
      if (before !== undefined)
        return refusedLine(
          record.line,
          `${entry.label} stands in line ${before} already.`,
          'Keep one of the lines.',
        )
    }
    for (const entry of read.entries) seen.set(JSON.stringify(entry.path), record.line)
    entries.push(...read.entries)
    const says =
      read.entries.length === 0
        ? 'Nothing new in this row.'
        : read.entries.map(({ label, value }) => `${label}: ${inWords(value)}`).join('; ')
    return { row: `line ${record.line}`, line: record.line, outcome: 'taken', says }
  })
  return { entries, rows }
}

const inWords = (value: TableValue): string => (Array.isArray(value) ? value.join(' to ') : String(value))

/** Cells copied from a spreadsheet are parted by tabs; some spreadsheets write semicolons. */
export function withCommas(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const mark = first.includes('\t') ? '\t' : !first.includes(',') && first.includes(';') ? ';' : ','
  if (mark === ',') return text
  const quoted = (cell: string) => (/^".*"$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`)
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : line.replace(/\r$/, '').split(mark).map(quoted).join(',')))
    .join('\n')
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

function partyIn(spec: CaseSpec, name: string): number | undefined {
  const at = spec.parties.findIndex((one) =>
    [one.id, one.name, one.short ?? one.id].some((known) => same(known, name)),
  )
  return at === -1 ? undefined : at
}

interface Refusal {
  says: string
  remedy: string
}

function readRow(
  { fields, line }: CsvRecord,
  spec: CaseSpec,
  parties: readonly number[],
): { entries: TableEntry[] } | Refusal {
  const [issueName = '', optionName = '', ...cells] = fields
  const issue = spec.issues.find((one) => same(one.id, issueName) || same(one.name, issueName))
  if (!issue) {
    const known = spec.issues.map(({ id }) => id).join(', ')
    return { says: `There is no issue called ${issueName || '(empty)'}.`, remedy: `The issues are ${known}.` }
  }
  const weight = optionName.trim() === '' || same(optionName, 'weight')
  const option = issue.options.find((one) => same(one.id, optionName) || same(one.name, optionName))
  if (!weight && !option) {
    const known = issue.options.map(({ id }) => id).join(', ')
    return {
      says: `${issue.name} has no option called ${optionName}.`,
      remedy: `Its options are ${known}; leave the cell empty for the weight.`,
    }
  }
  if (cells.length > parties.length)
    return { says: 'The row has more cells than the header.', remedy: 'Quote cells that hold commas.' }
  const entries: TableEntry[] = []
  for (const [at, cell] of cells.entries()) {
    const { name, preferences } = spec.parties[parties[at]!]!
    if (cell.trim() === '' || /^[–—-]$/.test(cell.trim())) continue
    const label = `${name}, ${option && !weight ? option.name : `weight of ${issue.name}`}`
    const value = readTableValue(cell)
    const ends = typeof value === 'number' ? [value] : (value ?? [])
    if (value === undefined || ends.some((one) => one < 0 || one > 1))
      return {
        says: `${label}: expected a number from 0 to 1 or low-high, got ${cell.trim()}.`,
        remedy: 'Write 0.4, or 0.3-0.5, or leave the cell empty.',
      }
    if (preferences.kind !== 'additive')
      return {
        says: `${name} states its wants as ${preferences.kind}, not as numbers.`,
        remedy: 'Leave its cells empty, or change its preferences in the case file.',
      }
    const start = ['parties', parties[at]!, 'preferences', 'issues', issue.id]
    const path = weight ? [...start, 'weight'] : [...start, 'options', option!.id]
    const of = preferences.issues[issue.id]
    const now = weight ? of?.weight : of?.options[option!.id]
    // A number that is there already keeps what it rests on.
    if (cellOf(now) !== cellOf(value)) entries.push({ line, path, label, value })
  }
  return { entries }
}

/** The numbers of a case as such a table (RFC 4180). What is not judged, or is a named distribution, is an empty cell. */
export function writeCaseTable(spec: CaseSpec): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = [['issue', 'option', ...spec.parties.map(({ id }) => id)]]
  for (const issue of spec.issues) {
    const numbers = (read: (of: PreferenceOf) => unknown) =>
      spec.parties.map(({ preferences }) => {
        const of = preferences.kind === 'additive' ? preferences.issues[issue.id] : undefined
        return of ? cellOf(read(of)) : ''
      })
    rows.push([issue.id, '', ...numbers((of) => of.weight)])
    for (const { id } of issue.options) rows.push([issue.id, id, ...numbers((of) => of.options[id])])
  }
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

type Additive = Extract<CaseSpec['parties'][number]['preferences'], { kind: 'additive' }>
type PreferenceOf = Additive['issues'][string]

function cellOf(written: unknown): string {
  const value =
    typeof written === 'object' && written !== null && 'value' in written ? written.value : written
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.join('-')
  return ''
}
