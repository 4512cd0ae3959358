/** `endstate holds CASE [STATE]`: would it hold, for whom, and why? */
import { Command, Option } from 'commander'
import type { CompiledCase, Concept, Finding, HoldsParameters, HoldsValue, Table } from 'endstate'
import { chosenTables, emitFinding, type FindingOptions, findingFormats } from '../finding-output.ts'
import { nearest } from '../near-miss.ts'
import { readPair, wholeNumber, withAnalysisOptions, withExample } from '../options.ts'
import { formatOf } from '../output.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'
import { standardDraws } from './analysis.ts'

const conceptIds = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const
/** Verdicts on every state are written for cases up to this size. */
const allLimit = 200_000

interface HoldsOptions extends FindingOptions {
  all?: boolean
  concept: Concept
  coalitions?: boolean
  inverse?: boolean
  path?: boolean
  value?: 'face' | 'durable'
  misread?: { clause: string; readAs: Record<string, string> }
  foresight?: [string[], string[]]
  horizon: number
  expect?: 'holds' | 'leaves'
}

/** `issue=option:party=option,party=option`. */
function readMisread(text: string): HoldsOptions['misread'] {
  const [clause, readings] = text.split(':')
  if (!clause?.includes('=') || !readings)
    throw usageError('Write --misread issue=option:party=option,party=option.')
  const readAs = readings.split(',').reduce((all, pair) => readPair(pair, all), {} as Record<string, string>)
  return { clause, readAs }
}

/** `a,b/c,d`: two blocs; the first party of each leads it. */
function readBlocs(text: string): [string[], string[]] {
  const [first, second] = text.split('/').map((bloc) => bloc.split(',').filter((one) => one !== ''))
  if (!first?.length || !second?.length) throw usageError('Write --foresight party,party/party,party.')
  return [first, second]
}

function parametersOf(states: string[], options: HoldsOptions): Partial<HoldsParameters> {
  const { misread } = options
  const [issue, option] = (misread?.clause ?? '').split('=')
  return {
    states,
    all: options.all ?? false,
    path: options.path ?? false,
    coalitions: options.coalitions ?? false,
    inverse: options.inverse ? options.concept : null,
    ...(options.value === undefined ? {} : { value: options.value }),
    misread: misread ? { issue: issue!, option: option!, readAs: misread.readAs } : null,
    foresight: options.foresight ? { blocs: options.foresight, horizon: options.horizon } : null,
  }
}

/** Every name a state can be asked by, beside its short id. */
function knownStates(compiled: CompiledCase): string[] {
  const solutions = ['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian']
  return [...compiled.endStates.map((one) => one.id), ...solutions, 'status-quo']
}

function refuseUnknown(compiled: CompiledCase, state: string | undefined, value: HoldsValue): void {
  if (state === undefined || value.states.length > 0) return
  const known = knownStates(compiled)
  const meant = nearest(state, known)
  throw usageError(
    `unknown state ${state}${meant ? `; did you mean ${meant}?` : '.'} Known: ${known.join(', ')}, or the short id of a state.`,
  )
}

const shownFirst = [
  'holds-verdicts',
  'holds-paths',
  'holds-coalitions',
  'holds-inverse',
  'holds-crossed-signal',
  'holds-foresight',
]

/** Reasons are shown for one state, or when they are asked for. */
function tablesFor(
  tables: readonly Table[],
  state: string | undefined,
  options: HoldsOptions,
): readonly Table[] {
  if (options.table !== undefined || options.explain) return chosenTables(tables, options.table)
  return tables.filter(({ id }) => shownFirst.includes(id) || (state !== undefined && id === 'holds-reasons'))
}

/** `endstate holds`. */
export function holdsCommand(): Command {
  const command = new Command('holds')
    .description('would it hold: who stays, who would leave, and why')
    .argument('<case>', 'case file, folder, - or built-in name')
    .argument('[state]', 'an end state, a solution such as nash, status-quo, or the short id of a state')
    .addOption(new Option('--concept <name>', 'concept that decides').choices(conceptIds).default('seq'))
    .addOption(
      new Option(
        '--value <basis>',
        'judge states at face value (breaking a deal is a move of its own), or with the next war counted in (durable)',
      ).choices(['face', 'durable']),
    )
    .option('--path', 'the shortest way from where things stand')
    .option('--coalitions', 'who could leave together')
    .option('--inverse', 'what would make it hold for those who would leave')
    .option('--all', 'verdicts on every state of the case (JSON)')
    .addOption(
      new Option(
        '--misread <clause>',
        'issue=option:party=option,…: a clause read in several ways',
      ).argParser(readMisread),
    )
    .addOption(
      new Option('--foresight <blocs>', 'party,party/party,party: two blocs that look ahead').argParser(
        readBlocs,
      ),
    )
    .addOption(
      new Option('--horizon <n>', 'moves that blocs look ahead').default(6).argParser(wholeNumber(1, 1000)),
    )
    .addOption(new Option('--expect <verdict>', 'exit 1 unless so').choices(['holds', 'leaves']))
    .addOption(new Option('--top <n>', 'rows of each table').default(10).argParser(wholeNumber(1, 100_000)))
    .option('--table <id>', 'only this table')
  withAnalysisOptions(command, standardDraws)
  withExample(
    command,
    'endstate holds tutorial --coalitions',
    'Who stays, who would leave alone or together, and why.',
  )
  return command.action(async (typed: string, state: string | undefined, options: HoldsOptions) => {
    formatOf(options, findingFormats)
    const session = await openCase(typed, options)
    if (options.all && session.compiled.space.count > allLimit) {
      throw new Refusal(
        exitCodes.limit,
        `--all lists up to ${allLimit.toLocaleString('en-US')} states; ask for named ones.`,
      )
    }
    if (options.value === 'durable' && session.compiled.guarantees === null) {
      throw usageError('This case says nothing about guarantees, so durable values cannot be worked out.')
    }
    const parameters = { holds: parametersOf(state === undefined ? [] : [state], options) }
    const analysed = await analyseCase(session, options, { only: ['holds'], parameters })
    const finding = analysed.findings.holds as Finding<HoldsValue>
    refuseUnknown(session.compiled, state, finding.value)
    if (options.misread && !finding.value.crossed)
      throw usageError('--misread names an issue, option or party that the case does not have.')
    if (options.foresight && !finding.value.foresight)
      throw usageError('--foresight names a party that the case does not have.')
    const said = analysed.presentations.holds!
    emitFinding(session, finding, said, options, tablesFor(said.tables, state, options))
    compareWithExpected(finding.value, options)
  })
}

/** Exit 1 where the states asked about do not all hold, or leave, as expected; the answer is written all the same. */
function compareWithExpected(value: HoldsValue, { concept, expect }: HoldsOptions): void {
  if (expect === undefined) return
  const wrong = value.states.filter((one) => one.equilibrium[concept] !== (expect === 'holds'))
  if (wrong.length === 0) return
  const names = wrong.map((one) => one.id).join(', ')
  throw new Refusal(exitCodes.unexpected, `Expected that each ${expect} under ${concept}; not so: ${names}.`)
}
