import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnRanks, lexicographicOrder, rangeOf } from './radix-sort.ts'
import { Staircase } from './staircase.ts'

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -2147483648, max: 2147483647 }),
  fc.constantFrom(-2147483648, 2147483647),
)
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 80 })
      .map((rows) => Array.from({ length: width }, (_, c) => Int32Array.from(rows, (row) => row[c]!))),
  )

describe('lexicographicOrder', () => {
  it('is the stable comparison sort', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (columns, descending) => {
        const sign = descending ? -1 : 1
        const rows = [...columns[0]!.keys()]
        rows.sort((a, b) => {
          const column = columns.find((values) => values[a] !== values[b])
          return column ? sign * (column[a]! - column[b]!) : a - b
        })
        expect([...lexicographicOrder(columns, rows.length, descending)]).toEqual(rows)
      }),
      { numRuns: 500 },
    )
    expect([...lexicographicOrder([], 3)]).toEqual([0, 1, 2])
  })
  it('gives ranks and ranges that agree with sorting', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const column = Int32Array.from(values)
        const distinct = [...new Set(values)].sort((a, b) => a - b)
        const { ranks, size } = columnRanks(column, column.length, 0)
        expect([...ranks]).toEqual(values.map((one) => distinct.indexOf(one)))
        expect(size).toBe(distinct.length)
        expect(rangeOf(column, column.length)).toEqual([distinct[0], distinct.at(-1)])
      }),
    )
    expect(columnRanks(Int32Array.of(), 0, 9).size).toBe(0)
    expect(rangeOf(Int32Array.of(), 0)).toEqual([0, 0])
  })
})

describe('Staircase', () => {
  it('covers what some point covers, for sizes across word boundaries', () => {
    const steps = fc.array(fc.tuple(fc.nat(4999), fc.integer({ min: -50, max: 50 })), { maxLength: 120 })
    fc.assert(
      fc.property(steps, fc.constantFrom(1, 31, 32, 33, 1024, 1025, 5000), (points, size) => {
        const stairs = new Staircase(size)
        for (let round = 0; round < 2; round++) {
          const seen: [number, number][] = []
          for (const [place, height] of points) {
            const position = place % size
            const covered = seen.some(([p, h]) => p >= position && h >= height)
            expect(stairs.covers(position, height)).toBe(covered)
            if (!covered) stairs.add(position, height)
            seen.push([position, height])
          }
          for (let at = stairs.next(0); at >= 0; at = stairs.next(at + 1)) {
            const after = stairs.next(at + 1)
            if (after >= 0) expect(stairs.heights[after]!).toBeLessThan(stairs.heights[at]!)
            expect(stairs.previous(after < 0 ? size - 1 : after - 1)).toBe(at)
          }
          stairs.clear()
          expect(stairs.next(0)).toBe(-1)
        }
      }),
    )
    expect(new Staircase(0).next(0)).toBe(-1)
  })
})
