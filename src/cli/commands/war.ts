/** `endstate war CASE`: how it goes on without a deal, what that is worth to each party, and when a deal beats it. */
import { Command, Option } from 'commander'
import type { CompiledCase, Finding, Table, WarParameters, WarValue } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

interface WarOptions extends FindingOptions {
  all?: boolean
  months?: number
  paths?: number
  calibrate?: string
  setting?: string[]
  separate: boolean
  expect?: 'deal' | 'no-deal'
}

/** Tables a reader meets first; `--all` shows the others too. */
const firstTables = [
  'war-endings',
  'war-settings',
  'war-going-on',
  'war-crossings',
  'war-calibration',
  'war-no-deal',
]

function tablesFor(tables: readonly Table[], options: WarOptions): readonly Table[] {
  if (options.table !== undefined || options.all) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => firstTables.includes(id))
}

function refuse(what: string, id: string, known: readonly string[]): never {
  const meant = nearest(id, known)
  const hint = meant ? `; did you mean ${meant}?` : `. Known: ${known.join(', ') || 'none'}.`
  throw usageError(`unknown ${what} ${id}${hint}`)
}

/** Refuses names the case does not have, and questions to a war path where there is none. */
function checkNames(compiled: CompiledCase, { calibrate, setting }: WarOptions): void {
  const { warPath, scenarios, levers } = compiled
  if (warPath === null) {
    if (calibrate !== undefined || setting !== undefined) {
      throw usageError(
        'This case has no war path, so there is nothing to scale or to set. Add a section `warPath`.',
      )
    }
    return
  }
  const rates = warPath.baseRates.map(({ id }) => id)
  if (calibrate !== undefined && !rates.includes(calibrate)) refuse('base rate', calibrate, rates)
  const known = [...new Set([...scenarios, ...levers].map(({ id }) => id))].sort()
  for (const id of setting ?? []) if (!known.includes(id)) refuse('scenario or lever', id, known)
}

/** What the analysis takes from the options; what is not said keeps its default. */
function parametersOf({ months, paths, calibrate, setting, separate }: WarOptions): Partial<WarParameters> {
  return {
    ...(months === undefined ? {} : { months }),
    ...(paths === undefined ? {} : { paths }),
    ...(calibrate === undefined ? {} : { calibrate }),
    ...(setting === undefined ? {} : { settings: setting }),
    ...(separate ? {} : { separate: 0 }),
  }
}

/** Exit 1 where no named end state beats going on for all as expected; the answer is written all the same. */
function compareWithExpected({ endStates }: WarValue, expected: WarOptions['expect']): void {
  if (expected === undefined) return
  const found = endStates.some(({ beatsForAll }) => beatsForAll.month !== null) ? 'deal' : 'no-deal'
  if (found !== expected) throw new Refusal(exitCodes.unexpected, `Expected ${expected}, found ${found}.`)
}

/** `endstate war`. */
export function warCommand(): Command {
  const command = new Command('war')
    .description('what if there is no deal: how it goes on, what that is worth, when a deal beats it')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(
      new Option('--months <n>', 'months looked ahead; the horizon of the case if absent').argParser(
        wholeNumber(1, 600),
      ),
    )
    .addOption(
      new Option('--paths <n>', 'paths drawn; 0 for expected paths only (20,000 if absent)').argParser(
        wholeNumber(0, 1_000_000),
      ),
    )
    .option('--calibrate <base-rate>', 'scale the war path to a base rate of the case, and say what moved')
    .option('--setting <ids...>', 'only these scenarios and levers; every one that changes the war if absent')
    .option('--no-separate', 'leave out which numbers drive the endings')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
    .option('--all', 'every table')
    .addOption(
      new Option(
        '--expect <answer>',
        'exit 1 unless a named end state beats going on for all, or none does',
      ).choices(['deal', 'no-deal']),
    )
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate war tutorial --months 36 --calibrate county-permits',
    'How it goes on for three years, and what it would take to end as often as such cases did.',
  )
  return command.action(async (typed: string, options: WarOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    checkNames(session.compiled, options)
    const parameters = { war: parametersOf(options) }
    const analysed = await analyseCase(session, options, { only: ['war'], parameters })
    const finding = analysed.findings.war as Finding<WarValue>
    const said = analysed.presentations.war!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options), true)
    compareWithExpected(finding.value, options.expect)
  })
}
