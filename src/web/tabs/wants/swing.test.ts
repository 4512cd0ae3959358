import fc from 'fast-check'
import { expect, test } from 'vitest'
import { middleOf } from './cell-value.ts'
import { weightsOf } from './swing.tsx'

test('swings become weights, ranges become ranges, and what is no number becomes nothing', () => {
  expect(weightsOf({ water: '25', payment: '100' })).toEqual({ water: 0.2, payment: 0.8 })
  expect(weightsOf({ water: '20–30', payment: '75' })).toEqual({ water: [0.2, 0.3], payment: 0.75 })
  for (const wrong of ['much', '', '-5']) expect(weightsOf({ water: wrong, payment: '1' })).toBeNull()
  expect(weightsOf({ water: '0', payment: '0' })).toBeNull()
})

test('a law: the middles of the weights sum to 1', () => {
  const swing = fc.integer({ min: 0, max: 100 }).map(String)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), swing, { minKeys: 1 }), (swings) => {
      const weights = weightsOf(swings)
      if (weights === null) return
      const sum = Object.values(weights).reduce((so: number, one) => so + middleOf(one)!, 0)
      expect(Math.abs(sum - 1)).toBeLessThan(5e-4)
    }),
  )
})
