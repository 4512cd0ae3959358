/** Questions about schemas: what is inside, what alternatives there are, what stands in for a value that does not fit. */
import * as z from 'zod'
import { expected } from './schema/expected.ts'

type Schema = z.core.$ZodType

/** True for a mapping, as opposed to a list or nothing. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema without `optional`, defaults and recursion. */
export function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema._zod.def.innerType)
  }
  if (schema instanceof z.ZodLazy) return unwrap(schema._zod.innerType)
  return schema
}

/** True if the key may be left out. */
export function isOptional(schema: Schema): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
}

/** What a key that was left out stands for: its default, or nothing. */
export function whenAbsent(schema: Schema): unknown {
  if (schema instanceof z.ZodOptional) return undefined
  return z.safeParse(schema, undefined).data
}

const alternativesOf = new WeakMap<Schema, Schema[]>()

/** The alternatives of a union, with unions inside it opened; a union told apart by a key stays whole. */
export function alternatives(schema: z.ZodUnion | z.ZodDiscriminatedUnion): Schema[] {
  const before = alternativesOf.get(schema)
  if (before) return before
  const found = schema._zod.def.options.flatMap((one) => {
    const inner = unwrap(one)
    const open = inner instanceof z.ZodUnion && !(inner instanceof z.ZodDiscriminatedUnion)
    return open ? alternatives(inner) : [inner]
  })
  alternativesOf.set(schema, found)
  return found
}

/** How many items a list may have under this schema; undefined where there is no limit. */
export function lengthsOf(schema: z.ZodArray): { minimum: number | undefined; maximum: number | undefined } {
  let minimum: number | undefined
  let maximum: number | undefined
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as { check: string; minimum?: number; maximum?: number }
    if (def.check === 'min_length') minimum = def.minimum
    if (def.check === 'max_length') maximum = def.maximum
  }
  return { minimum, maximum }
}

/** The keys of a mapping with their schemas, and the schema of all other keys if others are allowed. */
export interface MappingForm {
  keys: ReadonlyMap<string, Schema>
  others: Schema | undefined
}

const formsOf = new WeakMap<Schema, MappingForm>()

/** The form of a mapping; worked out once for each schema. */
export function formOf(schema: z.ZodObject): MappingForm {
  const before = formsOf.get(schema)
  if (before) return before
  const open = schema._zod.def.catchall
  const others = open && !(open instanceof z.ZodNever) ? open : undefined
  const form = { keys: new Map<string, Schema>(Object.entries(schema.shape)), others }
  formsOf.set(schema, form)
  return form
}

/** How well a mapping matches a schema by its keys alone: known keys count first, then missing ones against it. */
export function likeness(schema: Schema, value: Record<string, unknown>): number {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return Math.max(...alternatives(inner).map((one) => likeness(one, value)))
  }
  if (!(inner instanceof z.ZodObject)) return 0
  const { keys } = formOf(inner)
  const known = Object.keys(value).filter((key) => keys.has(key)).length
  const missing = [...keys].filter(([key, one]) => !isOptional(one) && !Object.hasOwn(value, key)).length
  return known * 100 - missing
}

/**
 * What stands in for a value that does not fit, so that the rest of the case can still be checked: empty text, NaN, an
 * empty list or mapping, an object of such values. Later checks skip empty text and NaN.
 */
export function neutral(schema: Schema): unknown {
  if (isOptional(schema)) {
    const whenAbsent = z.safeParse(schema, undefined)
    if (whenAbsent.success) return whenAbsent.data
  }
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) {
    const entries = Object.entries(inner.shape).map(([key, one]) => [key, neutral(one)])
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
  if (inner instanceof z.ZodArray) return []
  if (inner instanceof z.ZodRecord) return {}
  if (inner instanceof z.ZodNumber) return Number.NaN
  if (inner instanceof z.ZodLiteral) return inner.value
  if (inner instanceof z.ZodEnum) return inner.options[0]
  if (inner instanceof z.ZodBoolean) return false
  if (inner instanceof z.ZodUnion) {
    const options = inner._zod.def.options
    return neutral(options.find((one) => unwrap(one) instanceof z.ZodArray) ?? options[0]!)
  }
  if (inner instanceof z.ZodPipe) return neutral(inner.out instanceof z.ZodTransform ? inner.in : inner.out)
  return ''
}

/** What the schema asks for, to complete "must be …". */
export function expectedWords(schema: Schema): string {
  const words = expected.get(schema as z.ZodType)?.words
  if (words) return words
  const inner = unwrap(schema)
  if (inner !== schema) return expectedWords(inner)
  if (inner instanceof z.ZodPipe) return expectedWords(inner.in)
  if (
    inner instanceof z.ZodObject ||
    inner instanceof z.ZodRecord ||
    inner instanceof z.ZodDiscriminatedUnion
  ) {
    return 'a mapping of keys to values'
  }
  if (inner instanceof z.ZodArray) return 'a list'
  if (inner instanceof z.ZodTuple) return `a list of ${inner._zod.def.items.length}`
  if (inner instanceof z.ZodNumber) return inner.format === 'safeint' ? 'a whole number' : 'a number'
  if (inner instanceof z.ZodBoolean) return 'true or false'
  if (inner instanceof z.ZodEnum) return inner.options.join(', ')
  if (inner instanceof z.ZodLiteral) return String(inner.value)
  if (inner instanceof z.ZodUnion) return [...new Set(alternatives(inner).map(expectedWords))].join(' or ')
  return 'text'
}
