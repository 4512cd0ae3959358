/** The one place where results leave the command line: to a file, whole or not at all, or to standard output. */
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { exitCodes, Refusal, usageError } from './refusal.ts'

/** How a result is written. */
export type OutputFormat = 'text' | 'json' | 'csv' | 'markdown' | 'html' | 'docx'

/** The options every command that writes results has. */
export interface OutputOptions {
  json?: boolean
  csv?: boolean
  md?: boolean
  output?: string
}

const byExtension: Record<string, OutputFormat> = {
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.txt': 'text',
}

/**
 * The format asked for: by switch, else by the ending of the output file, else text. Refuses a format the command does
 * not have, and a switch that contradicts the ending of the file.
 */
export function formatOf(options: OutputOptions, possible: readonly OutputFormat[]): OutputFormat {
  const switched: OutputFormat | undefined = options.json
    ? 'json'
    : options.csv
      ? 'csv'
      : options.md
        ? 'markdown'
        : undefined
  const ending = options.output === undefined ? '' : extname(options.output).toLowerCase()
  const named = byExtension[ending]
  if (switched && named && switched !== named) {
    throw usageError(
      `${options.output} ends in ${ending}, but --${switched === 'markdown' ? 'md' : switched} was asked.`,
    )
  }
  if (!switched && !named && ending !== '') {
    throw usageError(
      `${options.output}: unknown ending ${ending}. This command writes ${possible.join(', ')}.`,
    )
  }
  const format = switched ?? named ?? possible[0]!
  if (!possible.includes(format)) {
    throw usageError(`This command does not write ${format}; it writes ${possible.join(', ')}.`)
  }
  return format
}

function sameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)
}

/** Refuses early what could not be written later: a missing folder, a folder as file, the case itself. */
export function checkOutput(output: string | undefined, caseFile?: string): void {
  if (output === undefined) return
  const folder = dirname(output)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw usageError(
      `The folder ${folder} does not exist, so ${output} cannot be written. Make the folder first.`,
    )
  }
  if (existsSync(output) && statSync(output).isDirectory()) {
    throw usageError(`${output} is a folder. Name a file to write to.`)
  }
  if (caseFile !== undefined && sameFile(output, caseFile)) {
    throw usageError(`${output} is the case itself and is not overwritten. Name another file.`)
  }
}

/** Writes a file whole or not at all: beside its place under another name, then renamed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    writeFileSync(draft, content)
    renameSync(draft, file)
  } catch (problem) {
    rmSync(draft, { force: true })
    const { code } = problem as NodeJS.ErrnoException
    throw new Refusal(exitCodes.limit, `${file} could not be written (${code}). Nothing was changed.`)
  }
}

/** Makes a folder if it is missing; refuses where a file stands in its place. */
export function makeFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw usageError(`${folder} is a file, not a folder.`)
  mkdirSync(folder, { recursive: true })
}

/** Sends a result where it was asked to go, ending with one line end. */
export function emit(text: string, output?: string): void {
  const ended = text.endsWith('\n') ? text : `${text}\n`
  if (output === undefined) process.stdout.write(ended)
  else writeWhole(output, ended)
}

/** JSON for other programs: two spaces, and numbers that are not finite as null. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * A reader that stops reading (`| head`) is no error. Without this a closed pipe would end the process with a stack.
 */
export function tolerateClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EPIPE') process.exit(exitCodes.done)
      throw problem
    })
  }
}
