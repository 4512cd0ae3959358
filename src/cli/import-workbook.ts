/** `endstate import` of a workbook or a table: what it says is told cell by cell; nothing of it is taken unasked. */
import { basename, extname } from 'node:path'
import type { ImportRow, WorkbookRow } from 'endstate'
import { locateCase } from './case-location.ts'
import { checkOutput, emit } from './output.ts'
import { exitCodes, Refusal, usageError } from './refusal.ts'
import { type Engine, textOf } from './session.ts'
import { printable } from './sources-files.ts'

/** What an import of a workbook or table takes. */
export interface WorkbookOptions {
  asOf?: string
  partly?: boolean
  accept?: boolean
  output?: string
}

/** Refuses what is no date. */
export function checkAsOf(asOf: string | undefined): void {
  if (asOf !== undefined && !/^\d{4}(-\d\d){0,2}$/.test(asOf))
    throw usageError(`--as-of takes a date such as 2025, 2025-10 or 2025-10-17, not ${asOf}.`)
}

/** A workbook with a case in it gives that case; one without is read as a table, from its first sheet. */
export async function importWorkbook(typed: string, options: WorkbookOptions): Promise<void> {
  checkAsOf(options.asOf)
  const location = locateCase(typed)
  checkOutput(options.output, location.file)
  const engine = await import('endstate')
  const { readXlsx } = await import('../documents/index.ts')
  const name = printable(location.name)
  const opened = await readXlsx(location.bytes)
  if (!opened.ok) throw refused(`${name} cannot be read. ${opened.problem.says} ${opened.problem.remedy}`)
  const read = engine.readCaseWorkbook(opened.sheets, {
    assumed: `Changed in the workbook ${basename(name)}.`,
  })
  if (!read.ok) {
    const [first] = opened.sheets
    if (read.reason !== 'no-case' || !first) throw refused(`${name}: ${read.says} ${read.remedy}`)
    takeTable(engine, name, engine.tableOfSheet(first), options)
    return
  }
  for (const row of read.rows) process.stderr.write(`${printable(inWords(name, row))}\n`)
  const count = (outcome: WorkbookRow['outcome']) => read.rows.filter((row) => row.outcome === outcome).length
  const [changed, wrong] = [count('changed'), count('refused')]
  if (read.rows.length > 0) process.stderr.write(`${name}: ${changed} changed, ${wrong} refused\n`)
  if (wrong > 0 && options.partly !== true)
    throw refused(`Nothing was imported. Correct the cells, or take the sound ones with --accept --partly.`)
  if (changed > 0 && options.accept !== true)
    throw refused('Nothing was imported. Take the changed cells with --accept.')
  emitSound(engine, name, read.text, options.output)
}

/** A table of issues, options and parties as a new case. */
export async function importTable(typed: string, options: WorkbookOptions): Promise<void> {
  checkAsOf(options.asOf)
  const location = locateCase(typed)
  checkOutput(options.output, location.file)
  const text = textOf(location)
  if (text === '' && location.bytes.length > 0) throw usageError(`${location.name} is not UTF-8 text.`)
  takeTable(await import('endstate'), printable(location.name), text, options)
}

function takeTable(engine: Engine, name: string, text: string, options: WorkbookOptions): void {
  const file = basename(name)
  const { rows, text: made } = engine.caseFromTable(text, {
    name: file,
    title: file.slice(0, file.length - extname(file).length),
    asOf: options.asOf ?? new Date().toISOString().slice(0, 10),
  })
  const told = rows.filter(({ outcome }) => outcome !== 'taken')
  for (const row of told) process.stderr.write(`${printable(rowInWords(name, row))}\n`)
  const wrong = rows.filter(({ outcome }) => outcome === 'refused').length
  process.stderr.write(`${name}: ${rows.length - wrong} rows taken, ${wrong} refused\n`)
  if (made === null) throw refused('Nothing was imported.')
  if (wrong > 0 && options.partly !== true)
    throw refused('Nothing was imported. Correct the rows, or take the sound ones with --partly.')
  emitSound(engine, name, made, options.output)
}

/** Writes a text that is a case; a workbook whose text somebody has broken is refused with what is wrong. */
function emitSound(engine: Engine, name: string, text: string, output: string | undefined): void {
  const parsed = engine.parseCase(text, { name })
  if (!parsed.ok) {
    for (const one of parsed.diagnostics)
      process.stderr.write(`${engine.formatDiagnostic(one, text, { name })}\n\n`)
    throw refused(`${name}: the text of the case has errors. Nothing was imported.`)
  }
  if (output === undefined) process.stdout.write(text)
  else emit(text, output)
}

const refused = (says: string): Refusal => new Refusal(exitCodes.invalidCase, says)

function inWords(name: string, { sheet, cell, outcome, from, to, says, remedy }: WorkbookRow): string {
  const short = (text: string) => JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text)
  const change = outcome === 'changed' && (from !== '' || to !== '') ? ` ${short(from)} → ${short(to)}` : ''
  return `${name}: ${[sheet, cell].filter(Boolean).join(' ')} ${outcome}: ${says}${change} ${remedy}`.trimEnd()
}

function rowInWords(name: string, { line, outcome, says, remedy = '' }: ImportRow): string {
  return `${name}:${line} ${outcome}: ${says} ${remedy}`.trimEnd()
}
