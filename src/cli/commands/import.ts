/** `endstate import FILE [--as FORMAT]`: a case from another form, or claims and sources for a case there is. */
import { extname } from 'node:path'
import { Command, Option } from 'commander'
import { asReadableYaml } from '../case-forms.ts'
import { locateCase } from '../case-location.ts'
import { claimFormats, importFormats, sourceFormats } from '../formats.ts'
import { importRows } from '../import-rows.ts'
import { checkAsOf, importTable, importWorkbook } from '../import-workbook.ts'
import { type CaseOptions, withExample } from '../options.ts'
import { checkOutput, emit } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { openCase, textOf } from '../session.ts'

type ImportFormat = keyof typeof importFormats

interface ImportOptions extends CaseOptions {
  as?: string
  case?: string
  sources?: string
  partly?: boolean
  accept?: boolean
  asOf?: string
}

/** Reads a case in another form and writes it as YAML; a file with an error is imported not at all. */
export function importCommand(): Command {
  const all = { ...importFormats, ...claimFormats, ...sourceFormats }
  const formats = Object.entries(all).map(([name, says]) => `${name}: ${says}`)
  const command = new Command('import')
    .description('a case from another form; or, with --case, claims and sources for that case')
    .argument('<file>', 'file to read, or - for standard input')
    .addOption(
      new Option('--as <format>', `${formats.join('; ')}; by the ending of the file if absent`).choices(
        Object.keys(all),
      ),
    )
    .option('--case <case>', 'the case they are for: claims go to its inbox, sources into it')
    .option('--sources <dir>', 'with --case: folder with the source texts')
    .option('--partly', 'take the sound rows where others are refused')
    .option('--accept', 'take the changed cells of a workbook, once their report has been read')
    .option('--as-of <date>', 'the day the case describes, for forms that do not say it, such as 2025-10-17')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
  withExample(command, 'endstate import conflict.gmcr -o case.yaml', 'The same conflict, ready to be edited.')
  return command.action(async (typed: string, options: ImportOptions) => {
    if (options.case !== undefined) return importRows(typed, { ...options, case: options.case })
    const format = wholeCase(options.as) ?? formatByEnding(typed)
    if (format === 'xlsx') await importWorkbook(typed, options)
    else if (format === 'table') await importTable(typed, options)
    else if (format === 'gmcr') await importFromGmcr(typed, options)
    else await importFromJson(typed, options)
  })
}

/** The form of a whole case; claims and sources need a case to go to. */
function wholeCase(as: string | undefined): ImportFormat | undefined {
  if (as === undefined || Object.hasOwn(importFormats, as)) return as as ImportFormat | undefined
  throw usageError(`--as ${as} holds claims or sources. Name the case they are for with --case.`)
}

function formatByEnding(typed: string): ImportFormat {
  const ending = extname(typed).slice(1).toLowerCase()
  if (ending === 'csv' || ending === 'tsv') return 'table'
  if (Object.hasOwn(importFormats, ending)) return ending as ImportFormat
  const known = Object.keys(importFormats).join(', ')
  throw usageError(`${typed} does not say which form it has. Name it with --as: ${known}.`)
}

async function importFromGmcr(typed: string, options: ImportOptions): Promise<void> {
  checkAsOf(options.asOf)
  const location = locateCase(typed)
  checkOutput(options.output, location.file)
  const engine = await import('endstate')
  const { name } = location
  const imported = engine.importGmcr(textOf(location), {
    name,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  })
  if (!imported.ok) {
    for (const problem of imported.problems)
      process.stderr.write(`${engine.formatImportProblem(problem, name)}\n\n`)
    const count = imported.problems.length
    const many = count === 1 ? '1 problem' : `${count} problems`
    throw new Refusal(exitCodes.invalidCase, `${name}: ${many}. Nothing was imported.`)
  }
  for (const note of imported.notes) process.stderr.write(`${name}: ${note}\n`)
  emit(imported.yaml, options.output)
}

async function importFromJson(typed: string, options: CaseOptions): Promise<void> {
  const { engine, file, location } = await openCase(typed, options)
  if (!/^\s*\{/.test(file.text)) {
    throw new Refusal(exitCodes.invalidCase, `${location.name} is not JSON: it must begin with {.`)
  }
  const yaml = asReadableYaml(file)
  const again = engine.parseCase(yaml, { name: location.name })
  if (!again.ok || JSON.stringify(again.value.spec) !== JSON.stringify(file.spec)) {
    throw new Refusal(
      exitCodes.limit,
      `${location.name} would change its meaning in YAML; nothing was written.`,
    )
  }
  emit(yaml, options.output)
}
