/** The files named on the command line: read only where they are plain files of a bearable size. */
import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import { documentLimits } from '../documents/index.ts'
import { exitCodes, Refusal, usageError } from './refusal.ts'

/** A file as it was read. */
export interface GivenFile {
  path: string
  name: string
  bytes: Uint8Array
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** A text without characters that move the cursor, change colours or turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(unprintable, '\ufffd')
}

/** Reads a file for `sources add`; refuses links, folders, devices, names with control characters, and huge files. */
export function readGiven(path: string): GivenFile {
  const shown = printable(path)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such names are refused
  if (/[\x00-\x1f\x7f-\x9f]/.test(path))
    throw usageError(`The name ${shown} holds control characters. Rename the file and add it again.`)
  const stat = statOf(path, shown)
  if (stat.isSymbolicLink())
    throw usageError(`${shown} is a link. Name the file it leads to, so that it is clear what is added.`)
  if (stat.isDirectory())
    throw usageError(`${shown} is a folder. Name the files in it, such as ${shown.replace(/\/$/, '')}/*.pdf.`)
  if (!stat.isFile()) throw usageError(`${shown} is no file that can be added.`)
  if (stat.size > documentLimits.bytes) throw tooLarge(shown, stat)
  try {
    return { path, name: basename(path), bytes: readFileSync(path) }
  } catch (fault) {
    throw usageError(
      `${shown} cannot be read (${(fault as NodeJS.ErrnoException).code}). Check its permissions.`,
    )
  }
}

function statOf(path: string, shown: string): Stats {
  try {
    return lstatSync(path)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    throw usageError(code === 'ENOENT' ? `There is no file ${shown}.` : `${shown} cannot be read (${code}).`)
  }
}

function tooLarge(shown: string, { size }: Stats): Refusal {
  const [has, most] = [Math.ceil(size / 2 ** 20), documentLimits.bytes / 2 ** 20]
  const says = `${shown} has ${has} MB; at most ${most} MB are read. Add the part you quote from, as text.`
  return new Refusal(exitCodes.limit, says)
}
