/** A finding in the form that was asked for: text, JSON, CSV or Markdown. The same for every analysis. */
import type { Finding, Presentation, Table } from 'endstate'
import { findingAsText } from './finding-text.ts'
import { findingAsMarkdown } from './markdown-text.ts'
import type { CaseOptions } from './options.ts'
import { emit, formatOf, type OutputFormat, toJson } from './output.ts'
import { usageError } from './refusal.ts'
import type { Session } from './session.ts'

/** Forms an analysis can be written in. */
export const findingFormats: readonly OutputFormat[] = ['text', 'json', 'csv', 'markdown']

/** Options of a command that shows one finding. */
export interface FindingOptions extends CaseOptions {
  top: number
  table?: string
}

/** The table named by `--table`, or all of them; refuses an unknown name with the list of names. */
export function chosenTables(tables: readonly Table[], wanted: string | undefined): readonly Table[] {
  if (wanted === undefined) return tables
  const named = tables.filter((table) => table.id === wanted)
  if (named.length > 0) return named
  throw usageError(`unknown table ${wanted}. Tables: ${tables.map(({ id }) => id).join(', ')}.`)
}

function asCsv(
  session: Session,
  tables: readonly Table[],
  run: Finding<unknown>['run'],
  lex: CaseOptions['lex'],
): string {
  const [table, ...others] = tables
  if (!table) throw usageError('This answer has no table.')
  if (others.length > 0) {
    const names = others.map(({ id }) => id).join(', ')
    process.stderr.write(`endstate: wrote the table ${table.id}; --table writes another: ${names}.\n`)
  }
  return session.engine.tableToCsv(table, { lexicon: lex, run })
}

/** The finding as text in the format of the options; `tables` are those to show. */
function renderFinding(
  session: Session,
  finding: Finding<unknown>,
  said: Presentation,
  options: FindingOptions,
  tables: readonly Table[],
): string {
  const { engine, location } = session
  switch (formatOf(options, findingFormats)) {
    case 'json': {
      const schema = `endstate.${finding.analysis}/1`
      return toJson({ schema, case: location.name, finding, engine: engine.engineVersion })
    }
    case 'csv':
      return asCsv(session, tables, finding.run, options.lex)
    case 'markdown':
      return findingAsMarkdown(engine, said, options.lex, tables)
    default:
      return findingAsText(engine, finding, said, options.lex, {
        tables,
        top: options.top,
        explain: options.explain === true,
      })
  }
}

/** Writes a finding to where the options say; with `naming`, text ends with the names of the tables left out. */
export function emitFinding(
  session: Session,
  finding: Finding<unknown>,
  said: Presentation,
  options: FindingOptions,
  tables: readonly Table[],
  naming = false,
): void {
  const text = naming && formatOf(options, findingFormats) === 'text'
  const more = text ? notShown(said.tables, tables) : ''
  emit(renderFinding(session, finding, said, options, tables) + more, options.output)
}

/** A line that names the tables not shown, so that nobody has to know them. */
function notShown(tables: readonly Table[], shown: readonly Table[]): string {
  const left = tables.filter((table) => !shown.includes(table)).map(({ id }) => id)
  return left.length === 0 ? '' : `\n\nMore with --all or --table: ${left.join(', ')}.`
}
