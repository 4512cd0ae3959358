/** The order of issues on a made case: by hand, and against every order there is. */
import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { type CompiledCase, compileCase, drawWorlds } from '../../compile/index.ts'
import { issuesOf } from './issue-table.ts'

/** Two rooms: `them` take the second price only while they may still get the loan. */
function written(adjustment: number): string {
  const own = (first: number, second: number) => `{ weight: 0.5, options: { one: ${first}, two: ${second} } }`
  return `
endstate: 1
id: two-rooms
title: Two rooms
question: In which order?
asOf: 2025-06-01
purpose: A test.
limits: [Nothing here is real.]
authors: [Tests]
parties:
  - id: us
    name: Us
    noDeal: 0.1
    preferences: { kind: additive, issues: { loan: ${own(0.9, 0.1)}, price: ${own(0.6, 0.2)} } }
  - id: them
    name: Them
    noDeal: 0.1
    preferences:
      kind: additive
      issues: { loan: ${own(1, 0.2)}, price: ${own(0.2, 0.8)} }
      adjustments: [{ id: both, name: Both, when: { loan: one, price: two }, add: ${adjustment} }]
issues:
  - { id: loan, name: Loan, decidedBy: [us, them], options: [{ id: one, name: Yes }, { id: two, name: "No" }] }
  - { id: price, name: Price, decidedBy: [us, them], options: [{ id: one, name: Low }, { id: two, name: High }] }
agreement: { loan: [one, two] }
`
}

function compiledFrom(text: string): CompiledCase {
  const read = parseCase(text)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.filter((one) => one.severity === 'error')))
  const built = compileCase(read.value)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return built.value
}

const orderOf = (text: string) => {
  const compiled = compiledFrom(text)
  return issuesOf(compiled, drawWorlds(compiled, 0, 1).base())!
}

test('the loan first: only then do both want the same price', () => {
  // The high price is 0.3 more to them, 0.05 more while the loan is open.
  const { settled, leaders, mostLeft, exact, acceptable } = orderOf(written(-0.5))
  expect(settled.map(({ issue, option }) => [issue, option])).toEqual([
    ['loan', 'one'],
    ['price', 'one'],
  ])
  expect(settled.map((row) => row.acceptable)).toEqual([2, 1])
  expect([leaders, mostLeft, exact, acceptable]).toEqual([[], 0, true, 4])
})

test('what those who decide do not agree on is left, with what each would take', () => {
  const { settled, leaders, mostLeft } = orderOf(written(0))
  expect(settled.map(({ issue }) => issue)).toEqual(['loan'])
  expect(leaders).toEqual([
    {
      issue: 'price',
      wants: [
        { party: 'them', options: ['two'] },
        { party: 'us', options: ['one'] },
      ],
    },
  ])
  expect(mostLeft).toBe(1)
})

test('one party that decides alone settles its issue, and the others are named who would rather not', () => {
  const alone = written(0).replace('name: Price, decidedBy: [us, them]', 'name: Price, decidedBy: us')
  const { settled, leaders } = orderOf(alone)
  expect(leaders).toEqual([])
  expect(settled.find(({ issue }) => issue === 'price')).toMatchObject({
    option: 'one',
    by: ['us'],
    rather: ['them'],
  })
})

test('no deal, no order', () => {
  const compiled = compiledFrom(written(0))
  const none = { ...compiled, agreement: new Uint8Array(compiled.space.count) }
  expect(issuesOf(none, drawWorlds(compiled, 0, 1).base())).toBeNull()
})
