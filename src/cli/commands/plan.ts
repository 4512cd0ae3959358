/** `endstate plan CASE`: what should we do, under whose reading, and what if it is refused? */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Finding, PlanValue, Table } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { refuseUnknown } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'

import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

interface PlanOptions extends FindingOptions {
  for?: string
  rule: string
  tau: number
  discount: number
  all?: boolean
}

const rules = ['regret', 'regret-90', 'expected', 'maximin', 'hurwicz', 'domain']

/** A number between two ends, both allowed. */
function between(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= low && value <= high) return value
    throw new InvalidArgumentError(`A number from ${low} to ${high}, please.`)
  }
}

/** Shown unless one table is named or all are asked for. */
const shownFirst = [
  'plan-under-readings-',
  'plan-rules-',
  'plan-tree-',
  'plan-facts-',
  'plan-dilemmas',
  'plan-issues',
  'plan-steps',
]

function tablesFor(tables: readonly Table[], options: PlanOptions): readonly Table[] {
  if (options.table !== undefined || options.all || options.explain)
    return chosenTables(tables, options.table)
  return tables.filter(({ id }) => shownFirst.some((start) => id.startsWith(start)))
}

/** `endstate plan`. */
export function planCommand(): Command {
  const command = new Command('plan')
    .description('what should we do: plans under every reading, plan A and B, what would change it')
    .argument('<case>', 'case file, folder, - or built-in name')
    .option('--for <party>', 'plans of this party only; made from end states if the case has none')
    .addOption(new Option('--rule <name>', 'rule behind the recommendation').choices(rules).default('regret'))
    .addOption(
      new Option('--tau <x>', 'how far off a threshold an answer is uncertain; 0 for certain answers')
        .default(0.05)
        .argParser(between(0, 10)),
    )
    .addOption(
      new Option('--discount <x>', 'worth of a gain one round later').default(0.97).argParser(between(0, 1)),
    )
    .addOption(new Option('--top <n>', 'rows of each table').default(20).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
    .option('--all', 'every table')
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate plan tutorial --rule maximin',
    'Whose plan does best under whose reading, and what to fall back on.',
  )
  return command.action(async (typed: string, options: PlanOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    refuseUnknown('party', options.for, session.compiled.parties)
    const { rule, tau: tolerance, discount } = options
    const parameters = { plan: { for: options.for ?? null, rule, tolerance, discount } }
    const analysed = await analyseCase(session, options, { only: ['plan'], parameters })
    const finding = analysed.findings.plan as Finding<PlanValue>
    const said = analysed.presentations.plan!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options), true)
  })
}
