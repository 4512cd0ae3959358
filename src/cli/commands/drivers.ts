/** `endstate drivers CASE [--of END-STATE]`: what does the answer hinge on? */
import { Command, Option } from 'commander'
import type { CompiledCase, DriversValue, Finding, Table } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'

interface DriversOptions extends FindingOptions {
  of?: string
}

/** Where answers gather takes more draws than other questions. */
const drawsHere = 400

/** Shown unless one table is named or all are asked for. */
const shownFirst = ['drivers-alone', 'drivers-flips', 'drivers-shares', 'drivers-proof']

function tablesFor(tables: readonly Table[], options: FindingOptions): readonly Table[] {
  if (options.table !== undefined || options.explain) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => shownFirst.includes(id))
}

/** Refuses an end state that the case does not have, or that is no deal. */
function refuseUnknown({ endStates }: CompiledCase, asked: string | undefined): void {
  const known = endStates.flatMap(({ id, agreement }) => (agreement ? [id] : []))
  if (asked === undefined || known.includes(asked)) return
  if (known.length === 0) throw usageError('this case names no end state that is a deal.')
  const meant = nearest(asked, known)
  throw usageError(
    `${asked} is no named end state that is a deal${meant ? `; did you mean ${meant}?` : '.'} Known: ${known.join(', ')}.`,
  )
}

/** `endstate drivers`. */
export function driversCommand(): Command {
  const command = new Command('drivers')
    .description('what the answer hinges on: what moves it, what flips it, what rests on little')
    .argument('<case>', 'case file, folder, - or built-in name')
    .option('--of <end-state>', 'ask about one named end state; any package if absent')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, drawsHere)
  withExample(
    command,
    'endstate drivers tutorial',
    'What moves the answer most, the least change that turns it, and which numbers rest on little.',
  )
  return command.action(async (typed: string, options: DriversOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    refuseUnknown(session.compiled, options.of)
    const parameters = options.of === undefined ? {} : { drivers: { endState: options.of } }
    const analysed = await analyseCase(session, options, { only: ['drivers'], parameters })
    const finding = analysed.findings.drivers as Finding<DriversValue>
    const said = analysed.presentations.drivers!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options))
  })
}
