import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fallingOrder, negated, stableByKey, valuesInOrder } from './stable-order.ts'

const values = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e9, max: 1e9 }))
const lists = fc.array(fc.tuple(values, values), { maxLength: 60 })

describe('orders made from orders', () => {
  it('fall by value, then rise by key, ties as they were', () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const value = Int32Array.from(pairs, ([first]) => first)
        const key = Int32Array.from(pairs, ([, second]) => second)
        const rows = [...pairs.keys()]
        const falling = [...rows].sort((a, b) => value[b]! - value[a]! || a - b)
        expect([...fallingOrder(value)]).toEqual(falling)
        const byKey = stableByKey(key, fallingOrder(value))
        expect([...byKey]).toEqual([...falling].sort((a, b) => key[a]! - key[b]!))
        expect([...valuesInOrder(key, byKey)]).toEqual([...key].sort((a, b) => a - b))
        expect([...negated(value)]).toEqual([...value].map((one) => 0 - one))
      }),
      { numRuns: 500 },
    )
  })
})
