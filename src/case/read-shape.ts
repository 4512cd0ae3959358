/**
 * Plain values to the shape of the schema, with a problem for every place that does not fit.
 *
 * The schema itself decides; this walk exists because a validator's own messages about alternatives ("invalid input")
 * do not say which alternative was meant, and stop before the rest of the file is seen. Parts that do not fit become
 * neutral values (empty text, NaN, empty list), so that references elsewhere can still be checked; later checks skip
 * those, since they were reported here.
 */
import * as z from 'zod'
import type { CasePath } from './diagnostics.ts'
import { leafProblem, typeProblem } from './leaf-problems.ts'
import { nearest } from './near-miss.ts'
import { thingAt } from './place-in-words.ts'
import type { ProblemList } from './problems.ts'
import { alternatives, isMapping, isOptional, keysOf, neutral, unwrap } from './shape-of-schema.ts'
import { clip, listInWords } from './value-in-words.ts'

type Schema = z.core.$ZodType

/** Reads `value` as `schema` says. The result always has the schema's shape; it is only to be used if nothing was added. */
export function readShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  problems: ProblemList,
): z.output<S> {
  return new ShapeReader(problems).read(schema, value, []) as z.output<S>
}

class ShapeReader {
  private readonly problems: ProblemList

  constructor(problems: ProblemList) {
    this.problems = problems
  }

  read(schema: Schema, value: unknown, path: CasePath): unknown {
    if (this.problems.full) return neutral(schema)
    if (value === undefined && isOptional(schema)) return z.safeParse(schema, undefined).data
    const inner = unwrap(schema)
    if (inner instanceof z.ZodObject) return this.object(inner, value, path)
    if (inner instanceof z.ZodArray) return this.list(inner, value, path)
    if (inner instanceof z.ZodRecord) return this.record(inner, value, path)
    if (inner instanceof z.ZodTuple) return this.tuple(inner, value, path)
    if (inner instanceof z.ZodDiscriminatedUnion) return this.byKind(inner, value, path)
    if (inner instanceof z.ZodUnion) return this.union(inner, value, path)
    if (inner instanceof z.ZodPipe) return this.pipe(inner, value, path)
    return this.leaf(inner, value, path)
  }

  private object(schema: z.ZodObject, value: unknown, path: CasePath): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value, path)
    const result: Record<string, unknown> = {}
    const open = schema._zod.def.catchall
    const others = open && !(open instanceof z.ZodNever) ? open : undefined
    for (const [key, inner] of Object.entries(schema.shape)) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined
      if (given === undefined && !isOptional(inner)) {
        const words = { name: key, where: thingAt(path) }
        const suggestion = nearest(
          key,
          Object.keys(value).filter((one) => !Object.hasOwn(schema.shape, one)),
        )
        // A misspelt key is reported once, as unknown; here it would be said twice.
        if (suggestion === undefined || others) this.problems.add({ code: 'missing-key', path, words })
        result[key] = neutral(inner)
      } else {
        const read = this.read(inner, given, [...path, key])
        if (read !== undefined) result[key] = read
      }
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(schema.shape, key)) continue
      if (others) result[key] = this.read(others, value[key], [...path, key])
      else this.unknownKey(key, Object.keys(schema.shape), value, path)
    }
    return result
  }

  private unknownKey(key: string, allowed: string[], value: object, path: CasePath): void {
    const free = allowed.filter((one) => !Object.hasOwn(value, one))
    const words = { name: clip(key), where: thingAt(path), allowed: listInWords(allowed, 30) }
    this.problems.add({
      code: 'unknown-key',
      path: [...path, key],
      at: 'key',
      words,
      suggestion: nearest(key, free),
    })
  }

  private list(schema: z.ZodArray, value: unknown, path: CasePath): unknown {
    if (!Array.isArray(value)) return this.wrongType(schema, value, path)
    const { minimum, maximum } = schema._zod.bag as { minimum?: number; maximum?: number }
    const what = thingAt(path)
    if (minimum !== undefined && value.length < minimum) {
      const words = { what, expected: `at least ${minimum}`, got: value.length }
      this.problems.add({ code: 'too-few', path, words })
    }
    if (maximum !== undefined && value.length > maximum) {
      const words = { what, expected: `at most ${maximum}`, got: value.length }
      this.problems.add({ code: 'too-many', path, words })
      return []
    }
    return value.map((item: unknown, index) => this.read(schema.element, item, [...path, index]))
  }

  private tuple(schema: z.ZodTuple, value: unknown, path: CasePath): unknown {
    const items = schema._zod.def.items
    if (!Array.isArray(value) || value.length !== items.length) return this.wrongType(schema, value, path)
    return items.map((item, index) => this.read(item, value[index], [...path, index]))
  }

  private record(schema: z.ZodRecord, value: unknown, path: CasePath): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value, path)
    const result: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const inner = [...path, key]
      const checked = z.safeParse(schema.keyType, key)
      if (checked.success) result[key] = this.read(schema.valueType, value[key], inner)
      else this.problems.add({ ...leafProblem(schema.keyType, key, checked.error, inner), at: 'key' })
    }
    return result
  }

  private byKind(schema: z.ZodDiscriminatedUnion, value: unknown, path: CasePath): unknown {
    if (!isMapping(value)) return this.wrongType(schema, value, path)
    const key = schema._zod.def.discriminator
    const kinds = new Map(alternatives(schema).map((one) => [kindOf(one, key), one]))
    const kind = Object.hasOwn(value, key) ? value[key] : undefined
    const meant = kinds.get(typeof kind === 'string' ? kind : undefined)
    if (meant) return this.read(meant, value, path)
    const names = [...kinds.keys()].filter((one) => one !== undefined)
    if (kind === undefined) {
      this.problems.add({ code: 'missing-key', path, words: { name: key, where: thingAt(path) } })
    } else {
      const shown = typeof kind === 'string' ? kind : String(kind)
      const words = { what: `\`${key}\``, expected: listInWords(names), name: clip(shown) }
      const suggestion = nearest(shown, names)
      this.problems.add({ code: 'unknown-word', path: [...path, key], words, suggestion })
    }
    return neutral(schema)
  }

  /** Takes the alternative that the form of the value points to: its type, its length, or the keys it uses. */
  private union(schema: z.ZodUnion, value: unknown, path: CasePath): unknown {
    const options = alternatives(schema)
    const before = this.problems.errorCount
    const meant = options.filter((one) => fits(one, value))
    let choice = meant[0]
    if (meant.length > 1 && isMapping(value)) {
      const used = Object.keys(value)
      const score = (one: Schema) => used.filter((key) => keysOf(one).has(key)).length
      choice = meant.reduce((best, one) => (score(one) > score(best) ? one : best))
    }
    if (!choice) return this.wrongType(schema, value, path)
    const read = this.read(choice, value, path)
    // A quantity or condition that is half wrong must not be taken for a whole one.
    return this.problems.errorCount > before ? neutral(schema) : read
  }

  private pipe(schema: z.ZodPipe, value: unknown, path: CasePath): unknown {
    const before = this.problems.errorCount
    const read = this.read(schema.in, value, path)
    if (this.problems.errorCount > before) return neutral(schema)
    const checked = z.safeParse(schema, value)
    return checked.success ? checked.data : read
  }

  private leaf(schema: Schema, value: unknown, path: CasePath): unknown {
    const checked = z.safeParse(schema, value)
    if (checked.success) return checked.data
    this.problems.add(leafProblem(schema, value, checked.error, path))
    return neutral(schema)
  }

  private wrongType(schema: Schema, value: unknown, path: CasePath): unknown {
    this.problems.add(typeProblem(schema, value, path))
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
