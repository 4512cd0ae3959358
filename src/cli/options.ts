/** Options that several commands share, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OutputOptions } from './output.ts'

/** A value given by `--set`: a number, or the interval that holds 90 % of the belief. */
export type SetValue = number | [number, number]

/** What the shared options hold after reading. */
export interface CaseOptions extends OutputOptions {
  scenario?: string
  set?: Record<string, SetValue>
  reading?: Record<string, string>
  draws?: number
  seed?: number
  lex: 'icd203' | 'phia' | 'none'
  explain?: boolean
}

const largestSeed = 2 ** 32 - 1
/** More draws than this take hours and change no digit that is shown. */
const mostDraws = 1_000_000

/** Reads a whole number between two limits; refuses everything else, `1e3` and `0x10` included. */
export function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
    if (value >= lowest && value <= highest) return value
    throw new InvalidArgumentError(`It must be a whole number from ${lowest} to ${highest}.`)
  }
}

function splitPair(text: string): [string, string] {
  const place = text.indexOf('=')
  const [key, value] = [text.slice(0, place).trim(), text.slice(place + 1).trim()]
  if (place < 1 || key === '' || value === '') throw new InvalidArgumentError('Write it as key=value.')
  return [key, value]
}

const numberShape = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function finite(text: string): number {
  const value = numberShape.test(text.trim()) ? Number(text) : Number.NaN
  if (!Number.isFinite(value))
    throw new InvalidArgumentError(`${text.trim() || 'Nothing'} is not a finite number.`)
  return value
}

/** Reads `key=0.5` or `key=[0.2,0.6]` and adds it to what was given before; a later value of a key wins. */
export function readSet(text: string, before: Record<string, SetValue> = {}): Record<string, SetValue> {
  const [key, value] = splitPair(text)
  const inside = /^\[(.*)\]$/.exec(value)?.[1]
  if (inside === undefined) return { ...before, [key]: finite(value) }
  const ends = inside.split(',').map(finite)
  if (ends.length !== 2) throw new InvalidArgumentError('An interval has two numbers: key=[0.2,0.6].')
  const [low, high] = ends as [number, number]
  if (low > high) throw new InvalidArgumentError(`The interval is upside down: ${low} is more than ${high}.`)
  return { ...before, [key]: [low, high] }
}

/** Reads `party=reading` and adds it to what was given before. */
export function readPair(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [key, value] = splitPair(text)
  return { ...before, [key]: value }
}

/** Adds the options that choose what is analysed: scenario, changes, readings. */
export function withChanges(command: Command): Command {
  return command
    .option('--scenario <id>', 'a scenario of the case; the base case if absent')
    .option('--set <key=value>', 'change a number: key=0.5 or key=[0.2,0.6]; repeatable', readSet)
    .option('--reading <party=reading>', 'fix the reading of a party; repeatable', readPair)
}

/** Adds `--explain`, for commands that show one finding. */
export function withExplanation(command: Command): Command {
  return command.option(
    '--explain',
    'also say why: reasons, the numbers that matter most, how the run was made',
  )
}

/** Adds the options that choose how uncertainty is sampled and said. */
export function withSampling(command: Command, defaultDraws: number): Command {
  return command
    .addOption(
      new Option('--draws <n>', 'worlds drawn from what is uncertain')
        .default(defaultDraws)
        .argParser(wholeNumber(0, mostDraws)),
    )
    .addOption(
      new Option('--seed <n>', 'seed of the draws').default(1).argParser(wholeNumber(0, largestSeed)),
    )
    .addOption(
      new Option('--lex <lexicon>', 'words for likelihood')
        .choices(['icd203', 'phia', 'none'])
        .default('icd203'),
    )
}

/** Adds the options that choose the form of the result. */
export function withFormats(command: Command, formats: readonly ('json' | 'csv' | 'md')[]): Command {
  const describe = { json: 'JSON for other programs', csv: 'a table as CSV', md: 'Markdown' }
  for (const format of formats) {
    const others = formats.filter((other) => other !== format)
    command.addOption(new Option(`--${format}`, `write ${describe[format]}`).conflicts(others))
  }
  return command.option('-o, --output <file>', 'write to a file, whole or not at all')
}

/** What every command that shows one finding takes: changes, an explanation, sampling and forms of the answer. */
export function withAnalysisOptions(command: Command, defaultDraws: number): Command {
  withChanges(command)
  withExplanation(command)
  withSampling(command, defaultDraws)
  return withFormats(command, ['json', 'csv', 'md'])
}

/** Adds one worked example at the end of `--help`. */
export function withExample(command: Command, example: string, says: string): Command {
  return command.addHelpText('after', `\nExample:\n  $ ${example}\n  ${says}`)
}
