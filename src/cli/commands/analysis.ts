/** The command of an analysis that has no command of its own: one line in the registry is enough to run it. */
import { Command, Option } from 'commander'
import type { Finding } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { analyseCase, openCase } from '../session.ts'

/** Worlds drawn by an analysis unless told otherwise. */
export const standardDraws = 200

/** `endstate ID CASE` for any analysis of the registry. */
export function analysisCommand({ id, question }: { id: string; question: string }): Command {
  const command = new Command(id)
    .description(question)
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    `endstate ${id} minimal --explain`,
    'The answer, its tables, and why it is what it is.',
  )
  return command.action(async (typed: string, options: FindingOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    const analysed = await analyseCase(session, options, { only: [id] })
    const finding = analysed.findings[id] as Finding<unknown>
    const said = analysed.presentations[id]!
    emitFinding(session, finding, said, options, chosenTables(said.tables, options.table))
  })
}
