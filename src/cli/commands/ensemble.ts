/** `endstate ensemble CASE --worlds 100000`: many worlds, on several threads, in a run that can be stopped and gone on with. */
import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import {
  type BlockStore,
  type EnsembleIdentity,
  type EnsembleResult,
  type EnsembleTask,
  folderStore,
  memoryStore,
  runEnsemble,
  workerThreads,
} from '../../jobs/index.ts'
import { type CaseOptions, wholeNumber, withChanges, withExample, withFormats } from '../options.ts'
import { emit, formatOf, toJson } from '../output.ts'
import { progressLine } from '../progress.ts'
import { exitCodes, Refusal, usageError } from '../refusal.ts'
import { changesOf, openCase, type Session } from '../session.ts'
import { wrap } from '../style.ts'
import { tableText } from '../terminal-table.ts'

interface EnsembleOptions extends CaseOptions {
  worlds: number
  workers?: number
  run?: string
  seed?: number
  value?: 'face' | 'durable'
}

/** Seed of a run unless told otherwise. */
const standardSeed = 1

/** One row of the summary: mean and 90 % range of a measure over all worlds. */
interface Summary {
  measure: string
  mean: number
  low: number
  median: number
  high: number
}

/** Mean and quantiles of every measure. Sums run in the order of the worlds, so that they have the same bits every time. */
function summarise(measures: readonly string[], { worlds, values }: EnsembleResult): Summary[] {
  return measures.map((measure, column) => {
    const own = Float64Array.from({ length: worlds }, (_, world) => values[world * measures.length + column]!)
    const mean = own.reduce((sum, value) => sum + value, 0) / worlds
    own.sort()
    const at = (share: number): number => own[Math.min(worlds - 1, Math.floor(share * worlds))]!
    return { measure, mean, low: at(0.05), median: at(0.5), high: at(0.95) }
  })
}

function storeFor(folder: string | undefined, identity: EnsembleIdentity): BlockStore {
  if (folder === undefined) return memoryStore(identity.measures.length)
  let store: BlockStore | null
  try {
    store = folderStore(folder, identity)
  } catch (problem) {
    throw new Refusal(exitCodes.limit, `${folder} cannot be used: ${(problem as Error).message}.`)
  }
  if (store) return store
  throw usageError(
    `${folder} holds something else: another case, other settings, another seed or engine, or other files. Choose an empty folder.`,
  )
}

/** The command. */
export function ensembleCommand(): Command {
  const command = new Command('ensemble')
    .description('many worlds on several threads: how often a deal exists, over everything that is not known')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--worlds <n>', 'worlds').default(10_000).argParser(wholeNumber(1, 10_000_000)))
    .addOption(
      new Option('--workers <n>', 'threads; one for each core if left out').argParser(wholeNumber(1, 256)),
    )
    .option('--run <folder>', 'keep finished parts here; the same command goes on where it stopped')
    .addOption(new Option('--seed <n>', 'seed of the draws').argParser(wholeNumber(0, 2 ** 31)))
    .addOption(new Option('--value <basis>', 'value of deals').choices(['face', 'durable']))
  withChanges(command)
  withFormats(command, ['json', 'csv'])
  withExample(
    command,
    'endstate ensemble minimal --worlds 2000',
    'How often a deal exists over 2,000 worlds.',
  )
  return command.action(async (typed: string, options: EnsembleOptions) => {
    const format = formatOf(options, ['text', 'json', 'csv'])
    const session = await openCase(typed, options)
    const { result, identity } = await run(session, options)
    const rows = summarise(identity.measures, result)
    const { engine } = session
    const table = {
      kind: 'table' as const,
      id: 'ensemble',
      sentence: engine.sentence(
        `Over ${result.worlds.toLocaleString('en-US')} worlds; a share is the mean of a measure that is 0 or 1.`,
      ),
      columns: [
        { id: 'measure', label: 'Measure', align: 'left' as const },
        { id: 'mean', label: 'Mean', align: 'right' as const },
        { id: 'range', label: '90 % of worlds', align: 'right' as const },
      ],
      rows: rows.map(({ measure, mean, low, high }) => [measure, say(mean), `${say(low)} to ${say(high)}`]),
    }
    const how = `${result.found.toLocaleString('en-US')} worlds were finished before, ${result.measured.toLocaleString('en-US')} measured now.`
    const { lex } = options
    const { hash, scenario, changes } = session.compiled
    const stamp = {
      caseHash: hash,
      scenario,
      changed: changes,
      engine: engine.engineVersion,
      seed: identity.seed,
      worlds: result.worlds,
    }
    const written = {
      json: () =>
        toJson({
          schema: 'endstate.ensemble/1',
          run: { ...identity, worlds: result.worlds },
          measures: rows,
        }),
      csv: () => engine.tableToCsv(table, { lexicon: lex, run: stamp }),
      text: () => `${tableText(engine, table, lex)}\n\n${wrap(how)}`,
    }
    emit(written[format as keyof typeof written](), options.output)
  })
}

function say(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(3)
}

async function run(
  { engine, file, compiled }: Session,
  options: EnsembleOptions,
): Promise<{ result: EnsembleResult; identity: EnsembleIdentity }> {
  const { seed = standardSeed, value = 'auto', worlds } = options
  const measures = engine.measuresOf(compiled)
  const identity: EnsembleIdentity = {
    case: compiled.id,
    caseHash: compiled.hash,
    scenario: compiled.scenario,
    changes: compiled.changes,
    engine: engine.engineVersion,
    seed,
    value,
    measures,
  }
  const store = storeFor(options.run, identity)
  const task: EnsembleTask = { text: file.text, options: changesOf(options), seed, value }
  const runner = workerThreads(task, options.workers ?? availableParallelism())
  const progress = progressLine()
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once('SIGINT', stop)
  try {
    const result = await runEnsemble(worlds, measures.length, runner, store, {
      signal: controller.signal,
      onProgress: ({ done }) => progress.report(done / worlds, `${done} of ${worlds} worlds`),
    })
    return { result, identity }
  } catch (problem) {
    if (!controller.signal.aborted) throw problem
    const kept = options.run === undefined ? '' : ` What is finished is kept in ${options.run}.`
    throw new Refusal(exitCodes.interrupted, `Stopped.${kept}`)
  } finally {
    process.off('SIGINT', stop)
    progress.done()
    await runner.close()
  }
}
