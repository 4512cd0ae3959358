/** From a path in the case to line and column of its text. Worked out only when asked for. */
import { type Alias, type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { CasePath, Place } from './diagnostics.ts'

/** A stretch of the text, as offsets in UTF-16 units; `end` is just after it. */
export interface Span {
  start: number
  end: number
}

/** Aliases of a document with the node each stands for; filled while the document is read. */
export type AliasTargets = Map<Alias, Node>

/** Line and column (from 1) of offsets in a text. The table of line starts is made at the first question. */
export class LineIndex {
  private starts: number[] | undefined
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Line and column of a span; `endColumn` only if it ends on the line it starts on. */
  place(span: Span): Place {
    const start = Math.max(0, Math.min(span.start, this.text.length))
    const line = this.lineOf(start)
    const begin = this.lineStart(line)
    const place: Place = { line, column: start - begin + 1 }
    const end = Math.min(span.end, this.text.length)
    if (end > start && this.lineOf(end) === line) place.endColumn = end - begin + 1
    return place
  }

  private lineOf(offset: number): number {
    const starts = this.lines()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  private lineStart(line: number): number {
    return this.lines()[line - 1] ?? 0
  }

  private lines(): number[] {
    if (!this.starts) {
      this.starts = [0]
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
        this.starts.push(at + 1)
      }
    }
    return this.starts
  }
}

/** The key and value nodes at a path, or the deepest ones that exist. Aliases are followed to what they stand for. */
export function nodesAt(
  document: Document,
  aliases: AliasTargets,
  path: CasePath,
): { key: Node | undefined; value: Node | undefined; depth: number } {
  let value = follow(document.contents, aliases)
  let key: Node | undefined
  let depth = 0
  for (const step of path) {
    let next: unknown
    let nextKey: Node | undefined
    if (isMap(value)) {
      const pair = value.items.find((one) => isPair(one) && keyText(one.key) === String(step))
      if (!pair) break
      next = pair.value
      nextKey = isNode(pair.key) ? pair.key : undefined
    } else if (isSeq(value) && typeof step === 'number') {
      if (step >= value.items.length) break
      next = value.items[step]
    } else break
    depth += 1
    key = nextKey
    value = follow(next, aliases)
  }
  return { key, value, depth }
}

function follow(node: unknown, aliases: AliasTargets): Node | undefined {
  if (isAlias(node)) return aliases.get(node)
  return isNode(node) ? node : undefined
}

/** A mapping key as text; a number or word keeps the letters it was written with. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return typeof key === 'string' ? key : undefined
  if (typeof key.value === 'string') return key.value
  if (key.value === null || key.value === undefined) return undefined
  return key.source ?? String(key.value)
}

/** The span of a node: a list or mapping by its first line, so that a caret does not run on. */
export function spanOf(node: Node | undefined): Span {
  const range = node?.range
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 }
}
