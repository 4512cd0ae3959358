/** `endstate events CASE [PARTY]`: what has happened, and does it look like a way of negotiating? */
import { Command, Option } from 'commander'
import type { CompiledCase, EventsParameters, EventsValue, Finding, Table } from 'endstate'
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

function refuseUnknown(what: string, asked: string | undefined, known: readonly string[]): void {
  if (asked === undefined || known.includes(asked)) return
  const meant = nearest(asked, known)
  const all = known.length === 0 ? `The case has no ${what}.` : `Known: ${known.join(', ')}.`
  throw usageError(`unknown ${what} ${asked}${meant ? `; did you mean ${meant}?` : '.'} ${all}`)
}

function parametersOf(
  compiled: CompiledCase,
  party: string | undefined,
  { tactic }: EventsOptions,
): Partial<EventsParameters> {
  refuseUnknown(
    'party',
    party,
    compiled.parties.map(({ id }) => id),
  )
  refuseUnknown(
    'tactic',
    tactic,
    compiled.tactics.map(({ id }) => id),
  )
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
  withChanges(command)
  withExplanation(command)
  withSampling(command, standardDraws)
  withFormats(command, ['json', 'csv', 'md'])
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
    emit(renderFinding(session, finding, said, options, tablesFor(said.tables, options)), options.output)
  })
}
