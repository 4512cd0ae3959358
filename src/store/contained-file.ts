/** Files of one folder, and nothing outside it: names from a case or a record must not lead to the rest of the disk. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'

/** Larger stored texts are not read: no article, report or treaty is longer. */
export const largestText = 32 * 1024 * 1024

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * The real path of a file inside a folder. Undefined where there is none, where the name leads out of the folder (also
 * through a link), and where it is no plain file.
 */
export function containedFile(folder: string, name: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such names are refused
  if (name === '' || isAbsolute(name) || /[\x00-\x1f\x7f]/.test(name)) return undefined
  try {
    const real = realpathSync(join(folder, name))
    const inside = real.startsWith(realpathSync(folder) + sep)
    return inside && statSync(real).isFile() ? real : undefined
  } catch {
    return undefined
  }
}

/** A text with the hash of its file. */
export interface ReadFileText {
  text: string
  sha256: string
}

/**
 * Reads a file as UTF-8; undefined where it is too large, cannot be read or is no UTF-8. A byte order mark stays: hash and
 * positions are those of the file as it is.
 */
export function readText(path: string): ReadFileText | undefined {
  try {
    if (statSync(path).size > largestText) return undefined
    const bytes = readFileSync(path)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, sha256: sha256Of(bytes) }
  } catch {
    return undefined
  }
}

/** True if a folder is there and is no link to somewhere else. */
export function isOwnFolder(path: string): boolean {
  return existsSync(path) && lstatSync(path).isDirectory()
}
