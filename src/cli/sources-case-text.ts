/**
 * Sources put into the text of a case as lines of their own, so that every other line stays as it is. Where the text does
 * not allow that (a list on one line, no list yet), the library sets the value, which keeps comments but may change spacing.
 */
import type { CaseFile } from 'endstate'
import type { SourcesCase } from './sources-case.ts'

/** What an entry holds: texts, and groups of texts. */
export type SourceFields = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** What is used of a node of the parsed text. */
interface TextNode {
  flow?: boolean
  items?: unknown[]
  range?: [number, number, number] | null
}

const nodeAt = (file: CaseFile, path: readonly (string | number)[]): TextNode | undefined =>
  file.document.getIn(path, true) as TextNode | undefined

/** A text in the shortest form that is safe on one line: JSON, with single words left bare. */
function inline(value: string): string {
  return /^[a-z][a-z-]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(value)
    ? value
    : JSON.stringify(value)
}

function linesOf(fields: SourceFields): string[] {
  return Object.entries(fields).map(([key, value]) => {
    if (typeof value === 'string') return `${key}: ${inline(value)}`
    const parts = Object.entries(value).map(([name, inner]) => `${name}: ${inline(inner)}`)
    return `${key}: { ${parts.join(', ')} }`
  })
}

/** The text with lines put after the one on which a node ends; undefined where the node has no place. */
function withLinesAfter(
  text: string,
  node: TextNode | undefined,
  lines: readonly string[],
): string | undefined {
  const at = node?.range?.[1]
  if (at === undefined) return undefined
  // A value written over several lines ends with its line end included.
  const inner = text[at - 1] === '\n' ? at - 1 : at
  const lineEnd = text.indexOf('\n', inner)
  const end = lineEnd === -1 ? text.length : lineEnd
  const newLine = text.includes('\r\n') ? '\r\n' : '\n'
  const before = lineEnd === -1 ? text : text.slice(0, end + 1)
  return `${before}${lineEnd === -1 ? newLine : ''}${lines.map((line) => line + newLine).join('')}${text.slice(end + 1)}`
}

/** Spaces before the place where a node begins, with a dash before it counted as a space. */
function indentOf(text: string, node: TextNode | undefined): string | undefined {
  const start = node?.range?.[0]
  if (start === undefined) return undefined
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^ *(- +)?$/.test(before) ? ' '.repeat(before.length) : undefined
}

function checked({ engine, file }: SourcesCase, text: string | undefined): CaseFile | undefined {
  if (text === undefined) return undefined
  const parsed = engine.parseCase(text, { name: file.name })
  return parsed.ok ? parsed.value : undefined
}

/** The case with one more source at the end of its list; undefined where no sound case comes out. */
export function withSource(context: SourcesCase, entry: SourceFields): CaseFile | undefined {
  const { engine, file } = context
  const { sources } = file.spec
  if (nodeAt(file, ['sources']) === undefined) {
    const made = engine.setValue(file, ['sources'], [entry])
    return made.ok ? made.value : undefined
  }
  const last = nodeAt(file, ['sources', sources.length - 1])
  const text = engine.writeCase(file)
  const indent = text === file.text ? indentOf(text, last) : undefined
  if (nodeAt(file, ['sources'])?.flow !== true && indent !== undefined && indent.length >= 2) {
    const lines = linesOf(entry).map((line, at) => (at === 0 ? `${indent.slice(2)}- ${line}` : indent + line))
    const changed = checked(context, withLinesAfter(text, last, lines))
    if (changed?.spec.sources.length === sources.length + 1 && isOtherwiseSame(file, changed)) return changed
  }
  const made = engine.setValue(file, ['sources', sources.length], entry)
  return made.ok ? made.value : undefined
}

/** The case with fields of one source set; undefined where no sound case comes out. */
export function withSourceFields(
  context: SourcesCase,
  index: number,
  fields: SourceFields,
): CaseFile | undefined {
  let file: CaseFile | undefined = context.file
  for (const [key, value] of Object.entries(fields)) {
    if (file === undefined) return undefined
    file = withField({ ...context, file }, index, key, value)
  }
  return file
}

function withField(
  context: SourcesCase,
  index: number,
  key: string,
  value: string | Readonly<Record<string, string>>,
): CaseFile | undefined {
  const { engine, file } = context
  const entry = nodeAt(file, ['sources', index])
  const text = engine.writeCase(file)
  if (text === file.text && !file.document.hasIn(['sources', index, key])) {
    const changed = checked(context, withKey(text, entry, linesOf({ [key]: value })))
    const [source] = changed ? [changed.spec.sources[index]] : []
    const set =
      JSON.stringify((source as Record<string, unknown> | undefined)?.[key]) === JSON.stringify(value)
    if (changed && set && isOtherwiseSame(file, changed)) return changed
  }
  const made = engine.setValue(file, ['sources', index, key], value)
  return made.ok ? made.value : undefined
}

/** The text with a key added to an entry: before its closing bracket, or on a line of its own. */
function withKey(text: string, entry: TextNode | undefined, lines: readonly string[]): string | undefined {
  const end = entry?.range?.[1]
  if (entry?.flow === true && end !== undefined && text[end - 1] === '}')
    return `${text.slice(0, end - 1).trimEnd()}, ${lines.join(', ')} }${text.slice(end)}`
  const indent = indentOf(text, entry)
  if (entry?.flow === true || indent === undefined) return undefined
  return withLinesAfter(
    text,
    entry,
    lines.map((line) => indent + line),
  )
}

/** True if nothing but the sources differs. */
function isOtherwiseSame(before: CaseFile, after: CaseFile): boolean {
  const rest = ({ spec }: CaseFile): string => JSON.stringify({ ...spec, sources: [] })
  const known = new Set(after.spec.sources.map(({ id }) => id))
  return rest(before) === rest(after) && before.spec.sources.every(({ id }) => known.has(id))
}
