/** `endstate readings CASE [PARTY]`: what are they really after, and which fact would tell? */
import { Command, Option } from 'commander'
import type { CompiledCase, Finding, ReadingsValue, Table } from 'endstate'
import { chosenTables, type FindingOptions, findingFormats, renderFinding } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import {
  wholeNumber,
  withChanges,
  withExample,
  withExplanation,
  withFormats,
  withSampling,
} from '../options.ts'
import { emit, formatOf } from '../output.ts'
import { usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

/** Shown unless one table is named or all are asked for; matrices too. */
const shownFirst = ['readings-beliefs', 'readings-next', 'readings-flips']

function tablesFor(tables: readonly Table[], options: FindingOptions): readonly Table[] {
  if (options.table !== undefined || options.explain) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => shownFirst.includes(id) || id.startsWith('readings-matrix-'))
}

/** Refuses a party the case does not have. */
function refuseUnknown({ parties }: CompiledCase, party: string | undefined): void {
  if (party === undefined || parties.some(({ id }) => id === party)) return
  const known = parties.map(({ id }) => id)
  const meant = nearest(party, known)
  throw usageError(
    `unknown party ${party}${meant ? `; did you mean ${meant}?` : '.'} Known: ${known.join(', ')}.`,
  )
}

/** `endstate readings`. */
export function readingsCommand(): Command {
  const command = new Command('readings')
    .description('what are they really after: rival readings against what was observed')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[party]', 'the party whose readings are compared; every party if absent')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withChanges(command)
  withExplanation(command)
  withSampling(command, standardDraws)
  withFormats(command, ['json', 'csv', 'md'])
  withExample(
    command,
    'endstate readings tutorial ellin-water',
    'Which reading of the company fits what was observed, and what to look for next.',
  )
  return command.action(async (typed: string, party: string | undefined, options: FindingOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    refuseUnknown(session.compiled, party)
    const parameters = party === undefined ? {} : { readings: { parties: [party] } }
    const analysed = await analyseCase(session, options, { only: ['readings'], parameters })
    const finding = analysed.findings.readings as Finding<ReadingsValue>
    const said = analysed.presentations.readings!
    emit(renderFinding(session, finding, said, options, tablesFor(said.tables, options)), options.output)
  })
}
