/** A file of a newer format: read for looking at, without what this engine does not understand. The file itself is kept. */
import type { CaseFile } from './case-file.ts'
import type { Diagnostic } from './diagnostics.ts'
import { textWith } from './edit.ts'
import { parseCase } from './load.ts'
import { formatVersion } from './schema/case.ts'

/** What could be read, and what was left out of it. */
export interface NewerCase {
  file: CaseFile
  /** The keys that were not understood, with their places in the original text. */
  notUnderstood: Diagnostic[]
}

/** Rounds of leaving out; keys inside keys take one more each. */
const rounds = 8

/**
 * Reads a case of a newer format as if it were of this one, leaving out unknown keys. Null where the text is of this format
 * or older, and where more than keys is different: then there is nothing to show but the text.
 */
export function readNewer(text: string): NewerCase | null {
  const first = parseCase(text)
  if (first.ok || !first.diagnostics.some((one) => one.code === 'newer-format')) return null
  let copy = textWith(text, ['endstate'], formatVersion)
  const notUnderstood: Diagnostic[] = []
  for (let round = 0; round < rounds; round++) {
    const read = parseCase(copy)
    if (read.ok) return { file: read.value, notUnderstood }
    const unknown = read.diagnostics.filter((one) => one.code === 'unknown-key')
    if (unknown.length === 0) return null
    notUnderstood.push(...unknown)
    copy = unknown.reduce((so, one) => textWith(so, one.path, undefined), copy)
  }
  return null
}
