/** Every case answers what it answered when somebody last looked. */
import { expect, test } from 'vitest'
import { caseNames, goldenDifferences, reduced } from './golden-findings.ts'

test.each(caseNames())(
  '%s',
  async (name) => {
    expect(await goldenDifferences(name)).toEqual([])
  },
  180_000,
)

test('a change in the part of a list that is not kept is still noticed', () => {
  const list = Array.from({ length: 40 }, (_, index) => index / 3)
  const changed = list.map((value, index) => (index === 39 ? value + 1 : value))
  expect(reduced(changed)).not.toEqual(reduced(list))
  expect(JSON.stringify(reduced(list)).length).toBeLessThan(160)
})

test('key order and the last bits of a number do not matter', () => {
  expect(reduced({ b: 0.1 + 0.2, a: [-0] })).toEqual(reduced({ a: [0], b: 0.3 }))
})
