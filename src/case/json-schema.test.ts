import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { caseJsonSchema } from './json-schema.ts'

const minimal = parse(
  readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8'),
) as object
const sample = parse(readFileSync(new URL('./sample-case.yaml', import.meta.url), 'utf8')) as object

describe('the JSON Schema', () => {
  const schema = caseJsonSchema()

  it('is of draft 2020-12, has a name, and describes its keys', () => {
    expect(schema.$schema).toContain('2020-12')
    expect(schema.$id).toMatch(/^urn:/)
    expect(JSON.stringify(schema)).toContain('what the case is for')
    expect(JSON.stringify(schema).length).toBeLessThan(60_000)
  })

  it('is the same at every call', () => {
    expect(caseJsonSchema()).toEqual(schema)
  })

  it('takes cases that are right and refuses those that are not', () => {
    const { $id: _id, ...plain } = schema
    const check = z.fromJSONSchema(plain as Parameters<typeof z.fromJSONSchema>[0])
    expect(check.safeParse(minimal).success).toBe(true)
    expect(check.safeParse(sample).success).toBe(true)
    expect(check.safeParse({ ...minimal, titel: 'x' }).success).toBe(false)
    expect(check.safeParse({ ...minimal, parties: [] }).success).toBe(false)
    const { title: _title, ...untitled } = minimal as { title: string }
    expect(check.safeParse(untitled).success).toBe(false)
  })
})
