/** A case file that was read: its content, its text, and the way from one to the other. */
import type { Document } from 'yaml'
import type { CasePath, Place } from './diagnostics.ts'
import { type AliasTargets, LineIndex, nodesAt, spanOf } from './positions.ts'
import type { CaseSpec } from './schema/case.ts'

/** One conflict as read from a file. */
export interface CaseFile {
  /** The content, checked; defaults filled in. */
  readonly spec: CaseSpec
  /** The text as given, without a byte order mark. */
  readonly text: string
  /** Name for messages, such as the file's path; `case.yaml` if none was given. */
  readonly name: string
  /** The older format the text is in, if it was updated while being read. */
  readonly migratedFrom?: number
  /** Line and column of what stands at a path; of the nearest thing around it if there is nothing. */
  locate(path: CasePath): Place
  /** The parsed document with its comments; for editing only, analyses read `spec`. */
  readonly document: Document
}

/** Finds places of a document in its text. */
export class Locator {
  private readonly lines: LineIndex
  private readonly document: Document | undefined
  private readonly aliases: AliasTargets

  constructor(text: string, document: Document | undefined, aliases: AliasTargets) {
    this.lines = new LineIndex(text)
    this.document = document
    this.aliases = aliases
  }

  /** The place of a stretch of text. */
  place(span: { start: number; end: number }): Place {
    return this.lines.place(span)
  }

  /** The place of the key or the value at a path; the nearest place around it if the path leads nowhere. */
  at(path: CasePath, which: 'key' | 'value' = 'value'): Place {
    if (!this.document) return { line: 1, column: 1 }
    const found = nodesAt(this.document, this.aliases, path)
    const whole = found.depth === path.length
    const node = which === 'key' && whole ? (found.key ?? found.value) : (found.value ?? found.key)
    return this.lines.place(spanOf(node))
  }
}
