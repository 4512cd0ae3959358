/** JSON of other programs as plain values with lines; nothing in it can reach a prototype. */

import { fileProblem, tooLong } from './annotations-rows.ts'
import type { ImportProblem } from './import-problem.ts'
import { type JsonNode, placeOf, readJson } from './json-tree.ts'

/** A JSON text that was read, or why it could not be. */
export type JsonFile = { ok: true; node: JsonNode } | { ok: false; problems: ImportProblem[] }

/** Names no object of ours may get from a file. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a JSON file within the limits of size and depth. `what` names the file in the remedy. */
export function readJsonFile(text: string, what: string): JsonFile {
  const long = tooLong(text)
  if (long.length > 0) return { ok: false, problems: long }
  const read = readJson(text)
  if (read.ok) return { ok: true, node: read.node }
  const { line } = placeOf(text, read.at)
  return { ok: false, problems: [fileProblem(read.problem, 'JSON', `Export ${what} again.`, line)] }
}

/** The value of a node. Keys that could reach a prototype are left out; a missing node is undefined. */
export function plainValue(node: JsonNode | undefined): unknown {
  if (node === undefined || node.kind === 'nothing') return undefined
  if (node.kind === 'list') return node.items.map(plainValue)
  if (node.kind !== 'object') return node.value
  const entries = [...node.members].filter(([key]) => !forbiddenKeys.has(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainValue(inner)]))
}

/** A member of an object; undefined for any other node. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(key) : undefined
}

/** The items of a list; one node alone counts as a list of one, a missing node as none. */
export function itemsOf(node: JsonNode | undefined): JsonNode[] {
  if (node === undefined) return []
  return node.kind === 'list' ? node.items : [node]
}

/** The text of a node; undefined where it is anything else. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'text' ? node.value : undefined
}

/** The whole number of a node, not negative; undefined where it is anything else. */
export function countOf(node: JsonNode | undefined): number | undefined {
  return node?.kind === 'number' && Number.isSafeInteger(node.value) && node.value >= 0
    ? node.value
    : undefined
}

/** Line of a node, from 1. */
export function lineOf(text: string, node: JsonNode): number {
  return placeOf(text, node.at).line
}
