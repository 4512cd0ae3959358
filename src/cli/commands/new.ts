/** `endstate new DIR`: a case to start from, in a folder of its own. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Command } from 'commander'
import { builtInCases } from '../case-location.ts'
import { nearest } from '../near-miss.ts'
import { withExample } from '../options.ts'
import { makeFolder, writeWhole } from '../output.ts'
import { usageError } from '../refusal.ts'

const prefix = 'example:'

/** File of the built-in case that `example:NAME` names; refuses other forms and unknown names. */
function exampleFile(from: string): string {
  if (!from.startsWith(prefix)) {
    throw usageError(`--from takes example:NAME, such as example:minimal; got ${from}.`)
  }
  const wanted = from.slice(prefix.length)
  const cases = builtInCases()
  const found = cases.find((one) => one.name === wanted) ?? cases.find((one) => basename(one.name) === wanted)
  if (found) return found.file
  const meant = nearest(
    wanted,
    cases.flatMap((one) => [one.name, basename(one.name)]),
  )
  throw usageError(
    `There is no built-in case ${wanted}. ${meant ? `Did you mean ${meant}?` : '`endstate cases` lists them.'}`,
  )
}

/** Name of the folder as an id: lower-case words joined by hyphens; undefined where nothing of it can be kept. */
function idFrom(folder: string): string | undefined {
  const id = basename(resolve(folder))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
  return id === '' ? undefined : id
}

/** Writes case.yaml, and the stored sources of the example if it has any; refuses a folder that is not empty. */
export function newCommand(): Command {
  const command = new Command('new')
    .description('a case to start from, in a folder of its own')
    .argument('<dir>', 'folder to make; it must be empty or not exist')
    .option('--from <example:name>', 'the built-in case to start from', 'example:minimal')
  withExample(
    command,
    'endstate new my-conflict',
    'Writes my-conflict/case.yaml, which passes `endstate check`.',
  )
  return command.action((folder: string, options: { from: string }) => {
    const example = exampleFile(options.from)
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) throw usageError(`${folder} is a file. Name a new folder.`)
      if (readdirSync(folder).length > 0)
        throw usageError(`${folder} is not empty; nothing in it was changed.`)
    }
    makeFolder(folder)
    const id = idFrom(folder)
    const text = readFileSync(example, 'utf8')
    const file = join(folder, 'case.yaml')
    const sources = join(dirname(example), 'sources')
    if (existsSync(sources)) cpSync(sources, join(folder, 'sources'), { recursive: true })
    writeWhole(file, id === undefined ? text : text.replace(/^id:\s*\S+/m, `id: ${id}`))
    process.stdout.write(`Wrote ${file}. Change its parties and issues, then run: endstate check ${folder}\n`)
  })
}
