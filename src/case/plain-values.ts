/**
 * A YAML document to plain values, in one walk: duplicate keys, aliases and their total size, depth.
 *
 * An alias gives the same object again, not a copy; its size is counted as if it were copied, since later steps walk it
 * each time. An anchor is known from its end on, so nothing can contain itself.
 */
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { maximumDepth, maximumValues } from './limits.ts'
import { type AliasTargets, keyText, LineIndex, spanOf } from './positions.ts'
import type { ProblemList } from './problems.ts'
import { clip, inWords } from './value-in-words.ts'

/** Plain data of a document. */
export interface PlainValues {
  value: unknown
  aliases: AliasTargets
}

interface Anchored {
  node: Node
  value: unknown
  size: number
  height: number
}

/** Thrown inside this file only, to leave the walk when a limit is passed. */
class Stop extends Error {}

/** Reads the values of a document; `value` is undefined where a limit was passed, with the problem in the list. */
export function plainValues(document: Document, text: string, problems: ProblemList): PlainValues {
  const reader = new Reader(text, problems)
  try {
    return { value: reader.read(document.contents, 0).value, aliases: reader.aliases }
  } catch (error) {
    if (error instanceof Stop) return { value: undefined, aliases: reader.aliases }
    throw error
  }
}

class Reader {
  readonly aliases: AliasTargets = new Map()
  private readonly anchors = new Map<string, Anchored>()
  private readonly lines: LineIndex
  private readonly problems: ProblemList
  private values = 0
  private repeated = 0

  constructor(text: string, problems: ProblemList) {
    this.lines = new LineIndex(text)
    this.problems = problems
  }

  /** The plain value of a node, and how many levels it is high. */
  read(node: unknown, depth: number): { value: unknown; height: number } {
    if (depth > maximumDepth) this.tooDeep(node)
    const before = this.values
    this.count(1, node)
    let value: unknown
    let height = 0
    if (isScalar(node)) value = node.value
    else if (isAlias(node)) return this.alias(node, depth)
    else if (isMap(node)) {
      const target: Record<string, unknown> = {}
      height = 1 + this.pairs(node.items, target, depth)
      value = target
    } else if (isSeq(node)) {
      const list: unknown[] = []
      for (const item of node.items) {
        const inner = this.read(item, depth + 1)
        list.push(inner.value)
        height = Math.max(height, inner.height)
      }
      height += 1
      value = list
    } else value = null
    const anchor = (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor
    if (anchor) this.anchors.set(anchor, { node: node as Node, value, size: this.values - before, height })
    return { value, height }
  }

  private pairs(items: Pair[], target: Record<string, unknown>, depth: number): number {
    let height = 0
    const first = new Map<string, unknown>()
    for (const { key, value } of items) {
      const name = isAlias(key) ? this.aliasKey(key) : keyText(key)
      if (name === undefined) {
        const got = isScalar(key) || key === null ? inWords(null) : 'a list, a mapping or an alias'
        this.problems.add({ code: 'key-not-text', path: [], span: spanOf(key as Node), words: { got } })
        continue
      }
      if (first.has(name)) {
        const line = this.lines.place(spanOf(first.get(name) as Node)).line
        const words = { name: clip(name), line }
        this.problems.add({ code: 'duplicate-key', path: [], span: spanOf(key as Node), words })
      } else first.set(name, key)
      const inner = this.read(value, depth + 1)
      height = Math.max(height, inner.height)
      // A plain assignment to `__proto__` would change the object instead of adding a key.
      if (name === '__proto__') {
        Object.defineProperty(target, name, { value: inner.value, enumerable: true, configurable: true })
      } else target[name] = inner.value
    }
    return height
  }

  private alias(node: Alias, depth: number): { value: unknown; height: number } {
    const anchored = this.anchors.get(node.source)
    if (!anchored) {
      const words = { name: clip(node.source) }
      this.problems.add({ code: 'unknown-anchor', path: [], span: spanOf(node), words })
      return { value: null, height: 0 }
    }
    this.aliases.set(node, anchored.node)
    this.repeated += anchored.size
    this.count(anchored.size, node)
    if (depth + anchored.height > maximumDepth) this.tooDeep(node)
    return anchored
  }

  private aliasKey(node: Alias): string | undefined {
    const anchored = this.anchors.get(node.source)
    if (!anchored) return undefined
    this.aliases.set(node, anchored.node)
    return keyText(anchored.node)
  }

  private count(more: number, node: unknown): void {
    this.values += more
    if (this.values <= maximumValues) return
    const span = spanOf(node as Node)
    if (this.repeated * 2 > this.values) {
      this.problems.add({ code: 'yaml-alias-bomb', path: [], span, words: { limit: maximumValues } })
    } else {
      const words = { limit: `${maximumValues} values`, got: 'more' }
      this.problems.add({ code: 'too-large', path: [], span, words })
    }
    throw new Stop()
  }

  private tooDeep(node: unknown): never {
    const words = { limit: maximumDepth }
    this.problems.add({ code: 'nesting-too-deep', path: [], span: spanOf(node as Node), words })
    throw new Stop()
  }
}
