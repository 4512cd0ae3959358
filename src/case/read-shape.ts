/**
 * Plain values to the shape of the schema, with a problem for every place that does not fit.
 *
 * The schema itself decides; this walk exists because a validator's own messages about alternatives ("invalid input")
 * do not say which alternative was meant, and stop before the rest of the file is seen. Parts that do not fit become
 * neutral values (empty text, NaN, empty list), so that references elsewhere can still be checked; later checks skip
 * those, since they were reported here.
 */
import * as z from 'zod'
import { leafProblem, typeProblem } from './leaf-problems.ts'
import { nearest } from './near-miss.ts'
import { thingAt } from './place-in-words.ts'
import type { ProblemList } from './problems.ts'
import {
  alternatives,
  formOf,
  isMapping,
  isOptional,
  lengthsOf,
  likeness,
  neutral,
  unwrap,
  whenAbsent,
} from './shape-of-schema.ts'
import { clip, inWords, listInWords } from './value-in-words.ts'

type Schema = z.core.$ZodType

/**
 * Reads `value` as `schema` says, with defaults filled in; what the schema itself would return, which tests hold it to.
 * The result always has the schema's shape; it is only to be used whole if no error was added. Rules on a mapping as a
 * whole (`refine`) are not run here: the checks across the case report them under codes of their own.
 */
export function readShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  problems: ProblemList,
): z.output<S> {
  return new ShapeReader(problems).read(schema, value) as z.output<S>
}

class ShapeReader {
  private readonly problems: ProblemList
  /** Where the walk is; one list that grows and shrinks, since a copy at every value would cost more than the reading. */
  private readonly path: (string | number)[] = []

  constructor(problems: ProblemList) {
    this.problems = problems
  }

  read(schema: Schema, value: unknown): unknown {
    if (this.problems.full) return neutral(schema)
    if (value === undefined && isOptional(schema)) return whenAbsent(schema)
    const inner = unwrap(schema)
    if (inner instanceof z.ZodString) return this.leaf(inner, value)
    if (inner instanceof z.ZodObject) return this.object(inner, value)
    if (inner instanceof z.ZodArray) return this.list(inner, value)
    if (inner instanceof z.ZodRecord) return this.record(inner, value)
    if (inner instanceof z.ZodTuple) return this.tuple(inner, value)
    if (inner instanceof z.ZodDiscriminatedUnion) return this.byKind(inner, value)
    if (inner instanceof z.ZodUnion) return this.union(inner, value)
    if (inner instanceof z.ZodPipe) return this.pipe(inner, value)
    return this.leaf(inner, value)
  }

  private readAt(step: string | number, schema: Schema, value: unknown): unknown {
    this.path.push(step)
    const read = this.read(schema, value)
    this.path.pop()
    return read
  }

  private object(schema: z.ZodObject, value: unknown): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value)
    const result: Record<string, unknown> = {}
    const { keys, others } = formOf(schema)
    for (const [key, inner] of keys) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined
      if (given === undefined && !isOptional(inner)) {
        this.missingKey(key, keys, value, others !== undefined)
        result[key] = neutral(inner)
      } else {
        const read = this.readAt(key, inner, given)
        if (read !== undefined) result[key] = read
      }
    }
    for (const key of Object.keys(value)) {
      if (keys.has(key)) continue
      if (others) result[key] = this.readAt(key, others, value[key])
      else this.unknownKey(key, keys, value)
    }
    return result
  }

  private missingKey(key: string, keys: ReadonlyMap<string, Schema>, value: object, open: boolean): void {
    const strange = Object.keys(value).filter((one) => !keys.has(one))
    // A misspelt key is reported once, as unknown; here it would be said twice.
    if (!open && nearest(key, strange) !== undefined) return
    const path = [...this.path]
    this.problems.add({ code: 'missing-key', path, words: { name: key, where: thingAt(path) } })
  }

  private unknownKey(key: string, keys: ReadonlyMap<string, Schema>, value: object): void {
    const allowed = [...keys.keys()]
    const words = { name: clip(key), where: thingAt(this.path), allowed: listInWords(allowed, 30) }
    const suggestion = nearest(
      key,
      allowed.filter((one) => !Object.hasOwn(value, one)),
    )
    this.problems.add({ code: 'unknown-key', path: [...this.path, key], at: 'key', words, suggestion })
  }

  private list(schema: z.ZodArray, value: unknown): unknown {
    if (!Array.isArray(value)) return this.wrongType(schema, value)
    const { minimum, maximum } = lengthsOf(schema)
    if (minimum !== undefined && value.length < minimum)
      this.wrongLength('too-few', `at least ${minimum}`, value)
    if (maximum !== undefined && value.length > maximum) {
      this.wrongLength('too-many', `at most ${maximum}`, value)
      return []
    }
    return value.map((item: unknown, index) => this.readAt(index, schema.element, item))
  }

  private wrongLength(code: 'too-few' | 'too-many', expected: string, value: unknown[]): void {
    const path = [...this.path]
    this.problems.add({ code, path, words: { what: thingAt(path), expected, got: value.length } })
  }

  private tuple(schema: z.ZodTuple, value: unknown): unknown {
    const items = schema._zod.def.items
    if (!Array.isArray(value) || value.length !== items.length) return this.wrongType(schema, value)
    return items.map((item, index) => this.readAt(index, item, value[index]))
  }

  private record(schema: z.ZodRecord, value: unknown): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value)
    const result: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const checked = z.safeParse(schema.keyType, key)
      if (checked.success) result[key] = this.readAt(key, schema.valueType, value[key])
      else {
        this.problems.add({
          ...leafProblem(schema.keyType, key, checked.error, [...this.path, key]),
          at: 'key',
        })
      }
    }
    return result
  }

  private byKind(schema: z.ZodDiscriminatedUnion, value: unknown): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value)
    const key = schema._zod.def.discriminator
    const kinds = new Map(alternatives(schema).map((one) => [kindOf(one, key), one]))
    const kind = Object.hasOwn(value, key) ? value[key] : undefined
    const meant = kinds.get(typeof kind === 'string' ? kind : undefined)
    if (meant) return this.read(meant, value)
    const names = [...kinds.keys()].filter((one) => one !== undefined)
    const path = [...this.path]
    if (kind === undefined) {
      this.problems.add({ code: 'missing-key', path, words: { name: key, where: thingAt(path) } })
    } else {
      const shown = typeof kind === 'string' ? kind : inWords(kind)
      const words = { what: `\`${key}\``, expected: listInWords(names), name: clip(shown) }
      this.problems.add({
        code: 'unknown-word',
        path: [...path, key],
        words,
        suggestion: nearest(shown, names),
      })
    }
    return neutral(schema)
  }

  /** Takes the alternative that the form of the value points to: its type, its length, or the keys it uses. */
  private union(schema: z.ZodUnion, value: unknown): unknown {
    const before = this.problems.errorCount
    const meant = alternatives(schema).filter((one) => fits(one, value))
    let choice = meant[0]
    if (meant.length > 1 && isMapping(value)) {
      const scores = meant.map((one) => likeness(one, value))
      choice = meant[scores.indexOf(Math.max(...scores))]
    }
    if (!choice) return this.wrongType(schema, value)
    const read = this.read(choice, value)
    // A quantity or condition that is half wrong must not be taken for a whole one.
    return this.problems.errorCount > before ? neutral(schema) : read
  }

  private pipe(schema: z.ZodPipe, value: unknown): unknown {
    const before = this.problems.errorCount
    const read = this.read(schema.in, value)
    if (this.problems.errorCount > before) return neutral(schema)
    const checked = z.safeParse(schema, value)
    return checked.success ? checked.data : read
  }

  private leaf(schema: Schema, value: unknown): unknown {
    const checked = z.safeParse(schema, value)
    if (checked.success) return checked.data
    this.problems.add(leafProblem(schema, value, checked.error, [...this.path]))
    return neutral(schema)
  }

  private wrongType(schema: Schema, value: unknown): unknown {
    this.problems.add(typeProblem(schema, value, [...this.path]))
    return neutral(schema)
  }
}

function kindOf(schema: Schema, key: string): string | undefined {
  const literal = schema instanceof z.ZodObject ? schema.shape[key] : undefined
  return literal instanceof z.ZodLiteral ? String(literal.value) : undefined
}

/** True if a value has the outer form of a schema: text, number, a list of the right length, or a mapping. */
function fits(schema: Schema, value: unknown): boolean {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodPipe) return fits(inner.in, value)
  if (inner instanceof z.ZodTuple) return Array.isArray(value) && value.length === inner._zod.def.items.length
  if (inner instanceof z.ZodArray) return Array.isArray(value)
  if (
    inner instanceof z.ZodObject ||
    inner instanceof z.ZodRecord ||
    inner instanceof z.ZodDiscriminatedUnion
  ) {
    return isMapping(value)
  }
  if (inner instanceof z.ZodNumber) return typeof value === 'number' && Number.isFinite(value)
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum) return typeof value === 'string'
  return z.safeParse(inner, value).success
}
