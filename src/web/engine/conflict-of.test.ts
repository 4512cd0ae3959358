import { readFileSync } from 'node:fs'
import { compileCase, parseCase } from 'endstate'
import { expect, test } from 'vitest'
import { conflictOf } from './conflict-of.ts'

const minimal = readFileSync(new URL('../../../cases/minimal/case.yaml', import.meta.url), 'utf8')
const rules = `
constraints:
  - { id: keeps, forbid: { not: { water: mill } }, because: It was always so. }
  - { id: pays, forbid: { payment: none }, because: Nothing is free. }
  - { id: loses, forbid: { water: mill }, because: The orchard is dry. }
`
const ids = (text: string) => conflictOf(text).rules.map(({ id }) => id)

test('the smallest set of rules is named, and the text without one of them is sound', () => {
  const text = minimal.replace(/^statusQuo:.*$/m, '') + rules
  const found = conflictOf(text)
  expect(found.standing).toBe(false)
  expect(found.rules.map(({ id }) => id)).toEqual(['keeps', 'loses'])
  expect(found.rules.map(({ says }) => says)).toEqual([
    'requires “Who has the water in summer” as “The mill”',
    'excludes “Who has the water in summer” as “The mill”',
  ])
  for (const { without } of found.rules) {
    const parsed = parseCase(without)
    expect(parsed.ok && compileCase(parsed.value).ok).toBe(true)
    expect(without).toContain('# weights times option values')
  }
})

test('with a status quo the same set is named first, then a rule that excludes where things stand', () => {
  expect(ids(minimal + rules)).toEqual(['keeps', 'loses'])
  const pays = conflictOf(minimal + rules).rules[1]!.without
  expect(conflictOf(pays)).toMatchObject({ standing: true, rules: [{ id: 'pays' }] })
  expect(conflictOf(conflictOf(pays).rules[0]!.without).rules).toEqual([])
})

test('a sound text and one with other errors have no conflict', () => {
  expect(ids(minimal)).toEqual([])
  expect(ids(`${minimal}${rules}  - nonsense`)).toEqual([])
  expect(ids('')).toEqual([])
})
