/** Problems with single values: text, numbers, words of a list. */
import type * as z from 'zod'
import type { CasePath } from './diagnostics.ts'
import { nearest } from './near-miss.ts'
import { thingAt } from './place-in-words.ts'
import type { Problem } from './problems.ts'
import { identifier } from './schema/identifier.ts'
import { expectedWords } from './shape-of-schema.ts'
import { clip, inWords, listInWords, numberInWords } from './value-in-words.ts'

type Schema = z.core.$ZodType

/** A value of the wrong type: nothing at all, a number that is none, or something else than the schema asks for. */
export function typeProblem(schema: Schema, value: unknown, path: CasePath): Problem {
  const what = thingAt(path)
  const expected = expectedWords(schema)
  if (value === null || value === undefined) return { code: 'empty-value', path, words: { what, expected } }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { code: 'not-a-number', path, words: { what, got: numberInWords(value) } }
  }
  return { code: 'wrong-type', path, words: { what, expected, got: inWords(value) } }
}

/** What a validator's complaint about one value means for the person who wrote it. */
export function leafProblem(
  schema: Schema,
  value: unknown,
  error: z.core.$ZodError,
  path: CasePath,
): Problem {
  const issue = error.issues[0]
  const what = thingAt(path)
  if (typeof value === 'string' && issue?.code !== 'invalid_type') {
    if (issue?.code === 'invalid_value') {
      const names = issue.values.map(String)
      const words = { what, expected: listInWords(names), name: clip(value) }
      return { code: 'unknown-word', path, words, suggestion: nearest(value, names) }
    }
    if (issue?.code === 'too_big') {
      return { code: 'too-long', path, words: { what, limit: Number(issue.maximum), got: value.length } }
    }
    if (issue?.code === 'too_small') {
      return { code: 'empty-value', path, words: { what, expected: expectedWords(schema) } }
    }
    if (sameKind(schema, identifier)) {
      return { code: 'bad-identifier', path, words: { what, name: clip(value), example: exampleId(value) } }
    }
    const asked = issue?.message ?? 'must have another form'
    return { code: 'bad-format', path, words: { what, expected: asked, name: clip(value) } }
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    const got = numberInWords(value)
    if (issue?.code === 'too_big') {
      const expected = `at most ${issue.maximum}`
      return { code: 'out-of-range', path, words: { what, expected, got } }
    }
    if (issue?.code === 'too_small') {
      const expected = issue.inclusive === false ? `above ${issue.minimum}` : `at least ${issue.minimum}`
      return { code: 'out-of-range', path, words: { what, expected, got } }
    }
  }
  return typeProblem(schema, value, path)
}

function sameKind(schema: Schema, other: z.ZodType): boolean {
  return schema === other || schema._zod.parent === other
}

/** The id that was probably meant: `NATO_Norway` gives `nato-norway`. */
function exampleId(text: string): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words ? words.join('-').slice(0, 64).replace(/-$/, '') : 'nato-norway'
}
