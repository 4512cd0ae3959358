import { compileCase, parseCase } from 'endstate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseFromAnswers, enough, idsFor } from './case-from-answers.ts'

const answers = {
  who: 'The orchard\nThe mill\n',
  what: 'Water: days in turn, all to the mill\nPayment: none; a fee each year',
  otherwise: 'The mill keeps "all" of it: as before.',
}

test('three answers make a case that is sound, and every number in it says that it is assumed', () => {
  const parsed = parseCase(caseFromAnswers(answers, '2026-01-02'), { name: 'case.yaml' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  expect(compiled.value.quantities.length).toBeGreaterThan(0)
  expect(new Set(compiled.value.quantities.map(({ basis }) => basis.kind))).toEqual(new Set(['assumed']))
  expect(compiled.value.parties.map(({ name }) => name).sort()).toEqual(['The mill', 'The orchard'])
})

test('two parties and one issue with two options are enough, less is not', () => {
  expect(enough(answers)).toBe(true)
  expect(enough({ ...answers, who: 'Alone' })).toBe(false)
  expect(enough({ ...answers, what: 'Water: one way' })).toBe(false)
  expect(enough({ ...answers, what: '' })).toBe(false)
})

test('names in any script get ids of their own', () => {
  expect(idsFor(['North', 'north', '水', '3rd party', 'null'], 'party')).toEqual([
    'north',
    'north-2',
    'party-3',
    'rd-party',
    'null-5',
  ])
})

test('whatever is typed, what is enough gives a case that is read', () => {
  const line = fc.string({ minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 2, maxLength: 4 }),
      fc.array(line, { minLength: 2, maxLength: 4 }),
      line,
      fc.string(),
      (who, options, issue, otherwise) => {
        const typed = { who: who.join('\n'), what: `${issue}: ${options.join(', ')}`, otherwise }
        fc.pre(enough(typed))
        const parsed = parseCase(caseFromAnswers(typed, '2026-01-02'), { name: 'case.yaml' })
        expect(parsed.ok ? [] : parsed.diagnostics).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
