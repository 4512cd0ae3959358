/** `endstate readings CASE [PARTY]`: what are they really after, and which fact would tell? */
import { Command, Option } from 'commander'
import type { Finding, ReadingsValue, Table } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { refuseUnknown } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'

import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

interface ReadingsOptions extends FindingOptions {
  indicators?: boolean
}

/** Shown unless one table is named or all are asked for; matrices of observations and of past answers too. */
const shownFirst = [
  'readings-beliefs',
  'readings-both-ways',
  'readings-next',
  'readings-flips',
  'readings-advice',
  'readings-ruled-out',
]

function tablesFor(tables: readonly Table[], options: FindingOptions): readonly Table[] {
  if (options.table !== undefined || options.explain) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => shownFirst.includes(id) || /^readings-(matrix|past)-/.test(id))
}

/** `endstate readings`. */
export function readingsCommand(): Command {
  const command = new Command('readings')
    .description('what are they really after: rival readings against what was observed')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[party]', 'the party whose readings are compared; every party if absent')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--indicators', 'take the indicators of `events` in place of the observations they measure')
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate readings tutorial ellin-water',
    'Which reading of the company fits what was observed, and what to look for next.',
  )
  return command.action(async (typed: string, party: string | undefined, options: ReadingsOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    refuseUnknown('party', party, session.compiled.parties)
    const parties = party === undefined ? [] : [party]
    const parameters = { readings: { parties, indicators: options.indicators === true } }
    const analysed = await analyseCase(session, options, { only: ['readings'], parameters })
    const finding = analysed.findings.readings as Finding<ReadingsValue>
    const said = analysed.presentations.readings!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options))
  })
}
