/**
 * `endstate trust CASE [END-STATE…]`: would the guarantee behind a deal be believed, and what is a weak one
 * worth?
 */
import { Command, Option } from 'commander'
import type { CompiledCase, Finding, Table, TrustValue } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

interface TrustOptions extends FindingOptions {
  all?: boolean
  documented: boolean
  expect?: 'enough' | 'short'
}

/** Tables a reader meets first: the sensitivity stands beside the table it belongs to. */
const firstTables = [
  'trust-end-states',
  'trust-credibility',
  'trust-price',
  'trust-documented',
  'trust-sensitivity',
]

function tablesFor(tables: readonly Table[], options: TrustOptions): readonly Table[] {
  if (options.table !== undefined || options.all) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => firstTables.includes(id))
}

/**
 * Refuses end states the case does not have, and those that are no deals: nothing guards what nobody signed.
 */
function refuseUnknown(compiled: CompiledCase, asked: readonly string[]): void {
  const deals = compiled.endStates.filter(({ agreement }) => agreement).map(({ id }) => id)
  for (const id of asked) {
    if (deals.includes(id)) continue
    if (compiled.endStates.some((one) => one.id === id)) {
      throw usageError(`${id} is an end state but no deal, so there is no guarantee to judge.`)
    }
    const meant = nearest(id, deals)
    const hint = meant ? `; did you mean ${meant}?` : `. Known: ${deals.join(', ') || 'none'}.`
    throw usageError(`unknown end state ${id}${hint}`)
  }
}

/**
 * Exit 1 where not every end state is as expected, in calm years and in a headwind; the answer is written all
 * the same.
 */
function compareWithExpected({ endStates }: TrustValue, expected: TrustOptions['expect']): void {
  if (expected === undefined) return
  const wrong = endStates.filter(({ outlook: { enough } }) => {
    return (enough.calm && enough.headwind) !== (expected === 'enough')
  })
  if (wrong.length === 0 && endStates.length > 0) return
  const names = wrong.map(({ id }) => id).join(', ') || 'there is no end state to judge'
  throw new Refusal(exitCodes.unexpected, `Expected ${expected} for each; not so: ${names}.`)
}

/** `endstate trust`. */
export function trustCommand(): Command {
  const command = new Command('trust')
    .description('would the guarantee behind a deal be believed, and what does a weak one cost')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[end-states...]', 'end states to judge; all named ones if absent')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--no-documented', 'leave out the table of kinds of deals with its sensitivity')
    .option('--table <id>', 'only this table')
    .option('--all', 'every table')
    .addOption(
      new Option('--expect <answer>', 'exit 1 unless each promise is so').choices(['enough', 'short']),
    )
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate trust tutorial --all',
    'Whether each promise would be kept, how long a deal stands, and what that rests on.',
  )
  return command.action(async (typed: string, states: string[], options: TrustOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    refuseUnknown(session.compiled, states)
    const parameters = { trust: { states, documented: options.documented } }
    const analysed = await analyseCase(session, options, { only: ['trust'], parameters })
    const finding = analysed.findings.trust as Finding<TrustValue>
    const said = analysed.presentations.trust!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options), true)
    compareWithExpected(finding.value, options.expect)
  })
}
