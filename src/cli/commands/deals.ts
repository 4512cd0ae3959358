/** `endstate deals CASE`: which packages every party could accept, who blocks the others, and why. */
import { Command, Option } from 'commander'
import type { DealsValue, Finding, Presentation, Table } from 'endstate'
import { findingAsText } from '../finding-text.ts'
import { findingAsMarkdown } from '../markdown-text.ts'
import {
  type CaseOptions,
  readPair,
  wholeNumber,
  withChanges,
  withExample,
  withExplanation,
  withFormats,
  withSampling,
} from '../options.ts'
import { emit, formatOf, toJson } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { analyseCase, openCase, type Session } from '../session.ts'

/** Worlds drawn for `deals` unless told otherwise. */
export const dealsDraws = 200

/** Options of `endstate deals`. */
interface DealsOptions extends CaseOptions {
  top: number
  blockers?: boolean
  bridge?: string
  framework?: Record<string, string>
  for?: string[]
  table?: string
  expect?: 'zone' | 'no-zone'
}

/** `a=x,b=y` as issue → option. */
function readFramework(text: string): Record<string, string> {
  return text.split(',').reduce((all, pair) => readPair(pair, all), {} as Record<string, string>)
}

const readList = (text: string): string[] => text.split(',').map((one) => one.trim())

/** Tables named on the command line; all of them where none is. */
function tablesFor(presentation: Presentation, options: DealsOptions): Table[] {
  const { tables } = presentation
  if (options.table !== undefined) {
    const named = tables.find((table) => table.id === options.table)
    if (!named)
      throw usageError(`unknown table ${options.table}. Tables: ${tables.map(({ id }) => id).join(', ')}.`)
    return [named]
  }
  const asked = [...(options.blockers ? ['blocker'] : []), ...(options.bridge ? ['bridge'] : [])]
  if (asked.length === 0) return [...tables]
  return tables.filter((table) => asked.some((word) => table.id.includes(word)))
}

function asCsv(session: Session, presentation: Presentation, options: DealsOptions): string {
  const [table, ...others] = tablesFor(presentation, options)
  if (!table) throw usageError('This answer has no table.')
  if (others.length > 0) {
    const names = others.map(({ id }) => id).join(', ')
    process.stderr.write(`endstate: wrote the table ${table.id}; --table writes another: ${names}.\n`)
  }
  return session.engine.tableToCsv(table, { lexicon: options.lex })
}

function render(
  session: Session,
  finding: Finding<DealsValue>,
  said: Presentation,
  options: DealsOptions,
): string {
  const { engine, location } = session
  switch (formatOf(options, ['text', 'json', 'csv', 'markdown'])) {
    case 'json':
      return toJson({
        schema: 'endstate.deals/1',
        case: location.name,
        finding,
        engine: engine.engineVersion,
      })
    case 'csv':
      return asCsv(session, said, options)
    case 'markdown':
      return findingAsMarkdown(engine, said, options.lex, tablesFor(said, options))
    default:
      return findingAsText(engine, finding, said, options.lex, {
        tables: tablesFor(said, options),
        top: options.top,
        explain: options.explain === true,
      })
  }
}

/** Exit 1 where the zone is not as expected; the answer is written all the same. */
function compareWithExpected(finding: Finding<DealsValue>, expected: DealsOptions['expect']): void {
  if (expected === undefined) return
  const found = finding.value.acceptable > 0 ? 'zone' : 'no-zone'
  if (found !== expected) throw new Refusal(exitCodes.unexpected, `Expected ${expected}, found ${found}.`)
}

/** Analyses the packages of a case and says which could be agreed. */
export function dealsCommand(): Command {
  const command = new Command('deals')
    .description('which packages every party could accept, and who blocks the others')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--blockers', 'only who blocks what')
    .option('--bridge <state>', 'only the changes that bring this end state or package nearer')
    .option(
      '--framework <issue=option,…>',
      'a deal that settles these issues and leaves the others open',
      readFramework,
    )
    .option('--for <parties>', 'only these parties must accept, separated by commas', readList)
    .option('--table <id>', 'only this table')
    .addOption(
      new Option('--expect <answer>', 'exit 1 unless this is the answer').choices(['zone', 'no-zone']),
    )
  withChanges(command)
  withExplanation(command)
  withSampling(command, dealsDraws)
  withFormats(command, ['json', 'csv', 'md'])
  withExample(
    command,
    'endstate deals minimal --blockers',
    'Who refuses what, and which options stand in the way.',
  )
  return command.action(async (typed: string, options: DealsOptions) => {
    formatOf(options, ['text', 'json', 'csv', 'markdown'])
    const session = await openCase(typed, options)
    const parameters = dealsParameters(options)
    const analysed = await analyseCase(session, options, {
      only: ['deals'],
      parameters: { deals: parameters },
    })
    const finding = analysed.findings.deals as Finding<DealsValue>
    emit(render(session, finding, analysed.presentations.deals!, options), options.output)
    compareWithExpected(finding, options.expect)
  })
}

/** What the analysis takes from the options. */
function dealsParameters(options: DealsOptions): Record<string, unknown> {
  return {
    ...(options.bridge === undefined ? {} : { bridge: options.bridge }),
    ...(options.framework === undefined ? {} : { framework: options.framework }),
    ...(options.for === undefined ? {} : { signatories: options.for }),
  }
}
