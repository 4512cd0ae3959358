import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { ProblemList } from './problems.ts'
import { readShape } from './read-shape.ts'
import { caseFile } from './schema/case.ts'
import { constraint } from './schema/issue.ts'

const sample = readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')

type Schema = z.core.$ZodType

/** Every schema inside a schema, each once. */
function allSchemas(top: Schema): Set<Schema> {
  const found = new Set<Schema>()
  const waiting: Schema[] = [top]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    if (next instanceof z.ZodLazy) waiting.push(next._zod.innerType)
    for (const inner of Object.values(next._zod.def)) {
      const parts = Array.isArray(inner)
        ? inner
        : typeof inner === 'object' && inner
          ? [inner, ...Object.values(inner)]
          : []
      for (const part of parts) if (part instanceof z.core.$ZodType) waiting.push(part)
    }
  }
  return found
}

describe('reading the shape', () => {
  it('knows every kind of schema and every rule the case language uses', () => {
    const kinds = new Set<string>()
    const rules = new Set<string>()
    for (const schema of allSchemas(caseFile)) {
      kinds.add(schema._zod.def.type)
      // Single values are left to the validator as they are; only lists and mappings are walked here.
      if (['string', 'number'].includes(schema._zod.def.type) || schema === constraint) continue
      for (const rule of schema._zod.def.checks ?? []) rules.add(rule._zod.def.check)
    }
    expect([...kinds].sort()).toEqual(
      'array boolean custom default enum lazy literal never number object optional pipe prefault record string transform tuple union'.split(
        ' ',
      ),
    )
    expect([...rules].sort()).toEqual(['max_length', 'min_length'])
  })

  it('gives what the schema gives, and finds a problem exactly where the schema refuses', () => {
    const plain: unknown = parse(sample)
    const pieces = [null, 0, 0.5, -1, Number.NaN, '', 'toll', 'A b', true, [], {}, [1], ['x', 'y'], { a: 1 }]
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.jsonValue({ maxDepth: 2 }))
    let refused = 0
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), piece, fc.integer({ min: 0, max: 3 }), (steps, value, way) => {
        const mutated = mutate(plain, steps, value, way)
        const problems = new ProblemList()
        const read = readShape(caseFile, mutated, problems)
        const judged = caseFile.safeParse(mutated)
        const onlyRules = !judged.success && judged.error.issues.every((issue) => issue.code === 'custom')
        expect(problems.errorCount === 0, JSON.stringify(judged.error?.issues)).toBe(
          judged.success || onlyRules,
        )
        if (judged.success) expect(read).toEqual(judged.data)
        else refused += 1
      }),
      { numRuns: 800 },
    )
    expect(refused).toBeGreaterThan(200)
  })
})

/** A copy with one value somewhere replaced, removed, or given a new neighbour. */
function mutate(top: unknown, steps: fc.Stream<number>, value: unknown, way: number): unknown {
  const copy: unknown = structuredClone(top)
  let here = copy as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(here)
    const next = steps.next().value ?? 0
    const key = keys[next % Math.max(1, keys.length)]
    if (key === undefined) return copy
    const inner = here[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && next % 7 !== 0) {
      here = inner as Record<string, unknown>
      continue
    }
    if (way === 0) here[key] = value
    else if (way === 1 && !Array.isArray(here)) delete here[key]
    else if (way === 2 && !Array.isArray(here)) here[`${key}x`] = value
    else if (Array.isArray(here)) here.push(value)
    else here[key] = [inner, value]
    return copy
  }
}
