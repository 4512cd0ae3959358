/**
 * Changes to a case file that keep everything else: comments, order, spacing.
 *
 * A value that stands in one place is replaced in the text itself, letter for letter; a new key or list item is put in
 * through the YAML document, which keeps comments and order but may change spacing. Either way the new text is read
 * again, so that a change never makes a file that cannot be read.
 */
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml'
import type { CaseFile } from './case-file.ts'
import type { CasePath, Result } from './diagnostics.ts'
import { parseCase } from './load.ts'
import { keyText } from './positions.ts'

/** What the case language can hold as a value. */
export type CaseValue =
  | string
  | number
  | boolean
  | readonly CaseValue[]
  | { readonly [key: string]: CaseValue }

/** Text of a case file: the text it was read from, or the updated text if it was in an older format. */
export function writeCase(file: CaseFile): string {
  return file.migratedFrom === undefined ? file.text : print(file.document)
}

/**
 * The case with one value changed, added, or removed (`undefined`), checked again from its text. A list position equal
 * to the length of the list adds an item. The file given is not changed. Problems come back with places in the new text.
 */
export function setValue(file: CaseFile, path: CasePath, value: CaseValue | undefined): Result<CaseFile> {
  return parseCase(textWith(writeCase(file), path, value), { name: file.name })
}

/** One value to change, add, or remove (`undefined`). */
export interface CaseChange {
  path: CasePath
  value: CaseValue | undefined
}

/**
 * The case with several values changed as one: only the last text is checked, so changes that need each other may come in
 * any order. Places of lists are as they are when their turn comes; remove later items of a list first.
 */
export function setValues(file: CaseFile, changes: readonly CaseChange[]): Result<CaseFile> {
  return parseCase(textWithAll(writeCase(file), changes), { name: file.name })
}

/** The text with several values changed; what can be replaced letter for letter is, before anything is added. */
function textWithAll(text: string, changes: readonly CaseChange[]): string {
  const document = parseDocument(text, { uniqueKeys: false, merge: false, version: '1.2' })
  const replaced: { start: number; end: number; text: string }[] = []
  const left: CaseChange[] = []
  for (const change of changes) {
    const node = resolve(document.contents, change.path, document)
    const fits = change.value !== undefined && node?.range && !isAlias(node) && left.length === 0
    const after = fits ? replaceInText(text, node, change.value!) : undefined
    const [start, end] = node?.range ?? [0, 0]
    const apart = replaced.every((one) => end <= one.start || start >= one.end)
    if (after === undefined || !apart) left.push(change)
    else replaced.push({ start, end, text: inline(change.value!) })
  }
  replaced.sort((a, b) => b.start - a.start)
  const done = replaced.reduce((so, one) => so.slice(0, one.start) + one.text + so.slice(one.end), text)
  return left.reduce((so, one) => textWith(so, one.path, one.value), done)
}

/** The text with one value changed. A path through something that is no list or mapping leaves the text as it is. */
export function textWith(text: string, path: CasePath, value: CaseValue | undefined): string {
  const document = parseDocument(text, { uniqueKeys: false, merge: false, version: '1.2' })
  const node = resolve(document.contents, path, document)
  if (value !== undefined && node?.range && !isAlias(node)) {
    const replaced = replaceInText(text, node, value)
    if (replaced !== undefined) return replaced
  }
  if (value === undefined) document.deleteIn(keysOf(document, path))
  else if (canHold(document, path)) document.setIn(keysOf(document, path), plainNode(document, value))
  return print(document)
}

/** Replaces a single value, or a list or mapping on one line, by its short form. Undefined where that is not safe. */
function replaceInText(text: string, node: Node, value: CaseValue): string | undefined {
  const [start, end] = node.range!
  const old = text.slice(start, end)
  const simple = isScalar(node) ? node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED' : isFlow(node)
  if (!simple || old === '' || old.includes('\n')) return undefined
  return text.slice(0, start) + inline(value) + text.slice(end)
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true
}

/** A value on one line, safe inside brackets as well: JSON, with plain words left unquoted. */
function inline(value: CaseValue): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : nonFinite(value)
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value).map(([key, inner]) => `${inline(key)}: ${inline(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function nonFinite(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return value > 0 ? '.inf' : '-.inf'
}

/** Words of letters, spaces and hyphens that YAML reads as text wherever they stand. */
function isPlain(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]*( [A-Za-z0-9-]+)*$/.test(text) && !/^(true|false|null)$/i.test(text)
}

function resolve(top: unknown, path: CasePath, document: Document): Node | undefined {
  let here = top
  for (const step of path) {
    if (isAlias(here)) here = here.resolve(document)
    if (!isCollection(here)) return undefined
    here = isMap(here)
      ? here.items.find((pair) => keyText(pair.key) === String(step))?.value
      : here.get(step, true)
  }
  return isNode(here) ? here : undefined
}

/** The path with the document's own keys, so that `2025:` is found by the text `2025`. */
function keysOf(document: Document, path: CasePath): unknown[] {
  return path.map((step, index) => {
    const parent = resolve(document.contents, path.slice(0, index), document)
    if (!isMap(parent)) return step
    return parent.items.find((pair) => keyText(pair.key) === String(step))?.key ?? step
  })
}

/** True if every step before the last leads to a list or mapping, or to nothing yet. */
function canHold(document: Document, path: CasePath): boolean {
  return path.every((_, index) => {
    const parent = resolve(document.contents, path.slice(0, index), document)
    return parent === undefined || (isCollection(parent) && !isAlias(parent))
  })
}

function plainNode(document: Document, value: CaseValue): Node {
  return document.createNode(value)
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
