/**
 * Tables as CSV (RFC 4180): one header row, no comments, UTF-8, CRLF.
 *
 * A column that holds a measured number with a range becomes three: value, 5 % and 95 %. Text that a spreadsheet would
 * run as a formula (it begins with = + - @, their full-width forms, or a tab) gets an apostrophe in front; numbers never.
 */
import type { Cell, Table } from '../blocks/index.ts'
import { plainText } from './escape.ts'
import { cellText, type SayOptions } from './say.ts'

/** Lexicon of the words, and what is stamped on the rows. */
export interface CsvOptions extends SayOptions {
  /** Byte order mark, which older spreadsheets need to read UTF-8. */
  byteOrderMark?: boolean
  /**
   * Stamped on every row, so that a what-if cannot pass for the base: scenario, changes and hash of the case; and, where
   * something was run, the version, seed and number of draws that give the same table again.
   */
  run?: {
    caseHash: string
    scenario: string
    changed: readonly { key: string; from: string; to: string }[]
    engine?: string
    seed?: number
    worlds?: number
  }
}

/** A table as CSV text; a table without rows gives its header. */
export function tableToCsv(table: Table, options: CsvOptions): string {
  const spread = table.columns.map((_, index) => table.rows.some((row) => hasRange(row[index])))
  const header = table.columns.flatMap(({ label }, index) =>
    spread[index] ? [label, `${label} 5 %`, `${label} 95 %`] : [label],
  )
  const stamp = options.run === undefined ? [] : stampOf(options.run)
  const rows = table.rows.map((row) =>
    table.columns.flatMap((_, index) => fields(row[index] ?? null, spread[index]!, options)),
  )
  const lines = [
    [...header.map(textField), ...stamp.map(([label]) => textField(label))],
    ...rows.map((row) => [...row, ...stamp.map(([, value]) => textField(value))]),
  ]
  return `${options.byteOrderMark ? '\ufeff' : ''}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}

function hasRange(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    !Array.isArray(cell) &&
    cell.kind === 'measured' &&
    cell.low !== undefined
  )
}

function fields(cell: Cell, spread: boolean, options: SayOptions): string[] {
  const measured =
    typeof cell === 'object' && cell !== null && !Array.isArray(cell) && cell.kind === 'measured'
  if (measured && spread) return [cell.value, cell.low, cell.high].map(numberField)
  const first = measured
    ? numberField(cell.value)
    : typeof cell === 'number'
      ? numberField(cell)
      : textField(inWords(cell, options))
  return spread ? [first, '', ''] : [first]
}

/** Empty for "not judged": a word in a number column would make it text. */
function inWords(cell: Cell, options: SayOptions): string {
  return cell === null ? '' : cellText(cell, { ...options, format: 'plain' })
}

/** A number at full precision; empty where it is missing or not finite. */
function numberField(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(Object.is(value, -0) ? 0 : value)
}

function textField(text: string): string {
  // Before spaces are tidied: a leading tab is itself a trigger.
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text
  const clean = plainText(guarded)
  return /[",\n\r]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean
}

function stampOf(run: NonNullable<CsvOptions['run']>): [string, string][] {
  const changes = run.changed.map(({ key, from, to }) => `${key}: ${from} → ${to}`).join('; ')
  const whatIf = run.changed.length > 0 || run.scenario !== 'base'
  return [
    ['scenario', run.scenario],
    ['what-if', whatIf ? changes || run.scenario : ''],
    ['case', run.caseHash],
    ...(run.engine === undefined ? [] : [['run', runInWords(run)] satisfies [string, string]]),
  ]
}

function runInWords({ engine, seed, worlds }: NonNullable<CsvOptions['run']>): string {
  const drawn = worlds === undefined || worlds === 0 ? [] : [`${worlds} draws`]
  return [`endstate ${engine}`, ...(seed === undefined ? [] : [`seed ${seed}`]), ...drawn].join(', ')
}
