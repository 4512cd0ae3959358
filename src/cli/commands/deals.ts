/** `endstate deals CASE`: which packages every party could accept, who blocks the others, and why. */
import { Command, Option } from 'commander'
import type { CompiledCase, DealsParameters, DealsValue, Finding, Table } from 'endstate'
import { frameworkFrom, isEndState, onlyBridge, withSignatories } from '../deals-request.ts'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { readPair, wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

/** Frontier packages computed at least, so that JSON and tables agree whatever is shown. */
const standardList = 40

/** Options of `endstate deals`. */
interface DealsOptions extends FindingOptions {
  all?: boolean
  blockers?: boolean
  bridge?: string
  framework?: Record<string, string>
  for?: string[]
  expect?: 'zone' | 'no-zone'
  value?: 'face' | 'durable'
}

/** `a=x,b=y` as issue → option. */
function readFramework(text: string): Record<string, string> {
  return text.split(',').reduce((all, pair) => readPair(pair, all), {} as Record<string, string>)
}

const readList = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Tables a reader meets first; `--all` shows the others too. */
const firstTables = [
  'deals-end-states',
  'deals-price',
  'deals-thresholds',
  'deals-blockers',
  'deals-solutions',
]

/** Tables asked for by `--table`, `--blockers`, `--bridge` and `--all`; the first ones where none is. */
function tablesFor(tables: readonly Table[], options: DealsOptions): readonly Table[] {
  if (options.table !== undefined || options.all) return chosenTables(tables, options.table)
  const asked = [
    ...(options.blockers ? ['deals-blockers'] : []),
    ...(options.bridge ? ['deals-bridges'] : []),
  ]
  const shown = asked.length > 0 ? asked : firstTables
  return tables.filter((table) => shown.includes(table.id))
}

/** Exit 1 where the zone is not as expected; the answer is written all the same. */
function compareWithExpected(finding: Finding<DealsValue>, expected: DealsOptions['expect']): void {
  if (expected === undefined) return
  const found = finding.value.acceptable > 0 ? 'zone' : 'no-zone'
  if (found !== expected) throw new Refusal(exitCodes.unexpected, `Expected ${expected}, found ${found}.`)
}

const noGuarantees =
  'This case says nothing about guarantees, so durable values cannot be worked out. Add a section `guarantees`, or leave --value out.'

/** What the analysis takes from the options. */
function dealsParameters(compiled: CompiledCase, options: DealsOptions): Partial<DealsParameters> {
  const { bridge, framework, top, value } = options
  if (value === 'durable' && compiled.guarantees === null) throw usageError(noGuarantees)
  return {
    ...(value === undefined ? {} : { value }),
    listed: Math.max(top, standardList),
    ...(bridge === undefined || isEndState(compiled, bridge) ? {} : { bridgeFrom: [bridge] }),
    ...(framework === undefined ? {} : { frameworks: [frameworkFrom(compiled, framework)] }),
  }
}

/** Analyses the packages of a case and says which could be agreed. */
export function dealsCommand(): Command {
  const command = new Command('deals')
    .description('which packages every party could accept, and who blocks the others')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .addOption(
      new Option(
        '--value <basis>',
        'judge deals at face value, or with the risk of the next war counted in (durable, where the case has guarantees)',
      ).choices(['face', 'durable']),
    )
    .option('--blockers', 'only who blocks what')
    .option('--bridge <state>', 'only the changes that bring this end state or package nearer')
    .option(
      '--framework <issue=option,…>',
      'a deal that settles these issues and leaves the others open',
      readFramework,
    )
    .option('--for <parties>', 'only these parties must accept, separated by commas', readList)
    .option('--table <id>', 'only this table')
    .option('--all', 'every table')
    .addOption(
      new Option('--expect <answer>', 'exit 1 unless this is the answer').choices(['zone', 'no-zone']),
    )
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate deals minimal --blockers',
    'Who refuses what, and which options stand in the way.',
  )
  return command.action(async (typed: string, options: DealsOptions) => {
    formatOf(options, findingFormats)
    const opened = await openCase(typed, options)
    const compiled =
      options.for === undefined ? opened.compiled : withSignatories(opened.compiled, options.for)
    const session = { ...opened, compiled }
    const request = { only: ['deals'], parameters: { deals: dealsParameters(compiled, options) } }
    const analysed = await analyseCase(session, options, request)
    const whole = analysed.findings.deals as Finding<DealsValue>
    const { bridge } = options
    const finding = bridge === undefined ? whole : { ...whole, value: onlyBridge(whole.value, bridge) }
    const whatWasSaid = analysed.presentations.deals!
    const { caveats } = whatWasSaid
    const said =
      bridge === undefined ? whatWasSaid : { ...session.engine.deals.present(finding, compiled), caveats }
    emitFinding(session, finding, said, options, tablesFor(said.tables, options), true)
    compareWithExpected(finding, options.expect)
  })
}
