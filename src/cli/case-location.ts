/** What CASE on the command line stands for: a file, a folder with case.yaml, standard input, or a built-in case. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { nearest } from './near-miss.ts'
import { packageFolder } from './package-folder.ts'
import { usageError } from './refusal.ts'

/** A case that was found; `folder` is where its stored source texts are looked for, absent for standard input. */
export interface CaseLocation {
  /** Name for messages: the path as typed, or `standard input`. */
  name: string
  bytes: Uint8Array
  file?: string
  folder?: string
}

/** A case that comes with the package. */
export interface BuiltInCase {
  /** Folder below cases/, such as `conflicts/ukraine-2025`. */
  name: string
  file: string
}

/** More than any case may have; the loader refuses what is larger than its own limit with a reason. */
const readLimit = 16 * 1024 * 1024

const casesFolder = (): string => join(packageFolder(), 'cases')

/** Cases of the package, sorted by name; empty where the installation has none. */
export function builtInCases(): BuiltInCase[] {
  const folder = casesFolder()
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'case.yaml')
    .map((path) => ({ name: dirname(path).split(sep).join('/'), file: join(folder, path) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Reads at most the limit, so that a device or an endless pipe cannot fill the memory. */
function readBounded(descriptor: number): Uint8Array {
  const parts: Buffer[] = []
  let length = 0
  while (length <= readLimit) {
    const part = Buffer.allocUnsafe(64 * 1024)
    let count: number
    try {
      count = readSync(descriptor, part, 0, part.length, null)
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException
      if (code === 'EOF') break
      if (code !== 'EAGAIN') throw problem
      // A terminal or a pipe without data yet: give the writer a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
      continue
    }
    if (count === 0) break
    parts.push(part.subarray(0, count))
    length += count
  }
  return Buffer.concat(parts)
}

function readFile(path: string): Uint8Array {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (problem) {
    throw usageError(
      `${path} cannot be read (${(problem as NodeJS.ErrnoException).code}). Check its permissions.`,
    )
  }
  try {
    return readBounded(descriptor)
  } catch (problem) {
    throw usageError(`${path} cannot be read (${(problem as NodeJS.ErrnoException).code}).`)
  } finally {
    closeSync(descriptor)
  }
}

function builtIn(typed: string): BuiltInCase | undefined {
  const wanted = typed
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?cases\//, '')
    .replace(/\/(case\.yaml)?$/, '')
  const known = builtInCases()
  const exact = known.find((one) => one.name === wanted)
  if (exact) return exact
  const ending = known.filter((one) => basename(one.name) === wanted)
  return ending.length === 1 ? ending[0] : undefined
}

/**
 * Finds and reads a case. A path on disk comes before a built-in name; `-` is standard input. Refuses (exit 3) with the
 * nearest built-in name where there is nothing, and where a folder holds no case.yaml.
 */
export function locateCase(typed: string): CaseLocation {
  if (typed === '-') {
    if (process.stdin.isTTY)
      throw usageError('`-` reads the case from standard input, but nothing is piped into it.')
    return { name: 'standard input', bytes: readBounded(0) }
  }
  if (existsSync(typed)) {
    const isFolder = statSync(typed).isDirectory()
    const file = isFolder ? join(typed, 'case.yaml') : typed
    if (existsSync(file) && !statSync(file).isDirectory()) {
      return { name: file, bytes: readFile(file), file, folder: dirname(file) }
    }
    if (!builtIn(typed)) {
      throw usageError(
        `${typed} is a folder without a case.yaml. Name the case file, or a folder that holds one.`,
      )
    }
  }
  const found = builtIn(typed)
  if (found) {
    const shown = relative(process.cwd(), found.file)
    const name = shown.startsWith('..') ? found.file : shown
    return { name, bytes: readFile(found.file), file: found.file, folder: dirname(found.file) }
  }
  const names = builtInCases().flatMap((one) => [one.name, basename(one.name)])
  const meant = nearest(typed, names)
  const hint = meant
    ? `Did you mean ${meant}?`
    : '`endstate cases` lists the cases that come with the package.'
  throw usageError(`There is no file, folder or built-in case called ${typed}. ${hint}`)
}
