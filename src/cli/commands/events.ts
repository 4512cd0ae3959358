/** `endstate events CASE [PARTY]`: what has happened, and does it look like a way of negotiating? */
import { Command, Option } from 'commander'
import type { CompiledCase, EventsParameters, EventsValue, Finding, Table } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { refuseUnknown } from '../near-miss.ts'
import { wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'

import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

interface EventsOptions extends FindingOptions {
  tactic?: string
}

/** Tables shown without being asked for; the others by name or with --explain. */
const shownFirst = [
  'events-side-by-side',
  'events-tactics',
  'events-tactic-events',
  'events-crossed-signals',
  'events-timeline',
]

function tablesFor(tables: readonly Table[], options: EventsOptions): readonly Table[] {
  if (options.table !== undefined || options.explain) return chosenTables(tables, options.table)
  // Which events speak for a tactic is long for all of them and short for one.
  const left = options.tactic === undefined ? 'events-tactic-events' : ''
  return tables.filter(({ id }) => shownFirst.includes(id) && id !== left)
}

function parametersOf(
  compiled: CompiledCase,
  party: string | undefined,
  { tactic }: EventsOptions,
): Partial<EventsParameters> {
  refuseUnknown('party', party, compiled.parties)
  refuseUnknown('tactic', tactic, compiled.tactics)
  return { party: party ?? null, tactic: tactic ?? null }
}

/** `endstate events`. */
export function eventsCommand(): Command {
  const command = new Command('events')
    .description('what has happened: the timeline, and indicators of conduct for every party alike')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[party]', 'show one party only; its figures are the same as beside the others')
    .option('--tactic <id>', 'one tactic: what speaks for it and against it, party by party')
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate events tutorial',
    'What happened when, and which patterns have enough separate occasions to be tested.',
  )
  return command.action(async (typed: string, party: string | undefined, options: EventsOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    const parameters = { events: parametersOf(session.compiled, party, options) }
    const analysed = await analyseCase(session, options, { only: ['events'], parameters })
    const finding = analysed.findings.events as Finding<EventsValue>
    const said = analysed.presentations.events!
    emitFinding(session, finding, said, options, tablesFor(said.tables, options))
  })
}
