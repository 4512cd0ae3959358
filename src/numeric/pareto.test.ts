import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paretoFront } from './pareto.ts'
import { coarseFilter, fineFilter } from './pareto-filter.ts'
import { strongFilter } from './pareto-strong.ts'

/** The definition, pair by pair. */
function bruteFront(columns: readonly Int32Array[], subset?: readonly number[]): number[] {
  const rows = subset ? [...new Set(subset)].sort((a, b) => a - b) : [...columns[0]!.keys()]
  const dominates = (a: number, b: number) =>
    columns.every((c) => c[a]! >= c[b]!) && columns.some((c) => c[a]! > c[b]!)
  return rows.filter((row) => !rows.some((other) => dominates(other, row)))
}

const EXTREMES = [-2147483648, -2147483647, -1, 0, 1, 2147483646, 2147483647]
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTREMES) },
)
const table = (width: number, maximum = 60) =>
  fc
    .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: maximum })
    .map((rows) => Array.from({ length: width }, (_, c) => Int32Array.from(rows, (row) => row[c]!)))

describe('paretoFront', () => {
  for (let width = 1; width <= 7; width++) {
    it(`equals the definition for ${width} columns, ties and extremes included`, () => {
      fc.assert(
        fc.property(table(width), (columns) => {
          expect([...paretoFront(columns)]).toEqual(bruteFront(columns))
        }),
        { numRuns: 400 },
      )
    })
    it(`lets only a subset compete, ${width} columns`, () => {
      fc.assert(
        fc.property(table(width, 25), fc.array(fc.nat(1000), { maxLength: 30 }), (columns, picks) => {
          const count = columns[0]!.length
          const subset = count === 0 ? [] : picks.map((pick) => pick % count)
          expect([...paretoFront(columns, Int32Array.from(subset))]).toEqual(bruteFront(columns, subset))
        }),
      )
    })
    it(`equals the definition on larger random data, ${width} columns`, () => {
      for (const [count, range] of [
        [1500, 10],
        [1500, 1e9],
        [900, 4e9],
      ] as const) {
        const columns = randomColumns(width, count, range, 17 + width)
        expect([...paretoFront(columns)]).toEqual(bruteFront(columns))
        const tilted = nearSimplex(columns)
        expect([...paretoFront(tilted)]).toEqual(bruteFront(tilted))
      }
    })
  }

  it('handles no rows, one row and equal rows', () => {
    for (let width = 1; width <= 6; width++) {
      const of = (...values: number[]) => Array.from({ length: width }, () => Int32Array.from(values))
      expect([...paretoFront(of())]).toEqual([])
      expect([...paretoFront(of(-5))]).toEqual([0])
      expect([...paretoFront(of(7, 7, 7, 7))]).toEqual([0, 1, 2, 3])
      expect(paretoFront(of(...Array(20_000).fill(3)))).toHaveLength(20_000)
    }
  })

  it('refuses what has no meaning', () => {
    expect(() => paretoFront([])).toThrow(RangeError)
    expect(() => paretoFront([new Int32Array(2), new Int32Array(3)])).toThrow(RangeError)
    expect(() => paretoFront([new Int32Array(2)], Int32Array.of(2))).toThrow(RangeError)
  })

  it('does not depend on row order, column order or strictly increasing changes of scale', () => {
    for (let width = 2; width <= 5; width++) {
      const count = 12_000
      const columns = randomColumns(width, count, 500, width)
      const front = [...paretoFront(columns)]
      const reversed = columns.map((column) => column.slice().reverse())
      expect([...paretoFront(reversed)].map((row) => count - 1 - row).reverse()).toEqual(front)
      expect([...paretoFront(columns.slice().reverse())]).toEqual(front)
      const stretched = columns.map((column) => column.map((v) => (v < 250 ? v - 2_000_000_000 : v * v * 7)))
      expect([...paretoFront(stretched)]).toEqual(front)
    }
  })

  it('gives the same frontier through the filters as without them', () => {
    for (let width = 2; width <= 8; width++) {
      for (const range of [3, 40, 4e9]) {
        const columns = randomColumns(width, 9000, range, 5 + width)
        const front = paretoFront(columns)
        for (const kept of [coarseFilter, strongFilter, fineFilter].map((filter) => filter(columns, 9000))) {
          expect(paretoFront(columns, kept)).toEqual(front)
        }
        const parts = [0, 3000, 6000].map((from) =>
          paretoFront(
            columns,
            Int32Array.from({ length: 3000 }, (_, i) => from + i),
          ),
        )
        expect(paretoFront(columns, Int32Array.from(parts.flatMap((part) => [...part])))).toEqual(front)
      }
    }
  })
})

function randomColumns(width: number, count: number, range: number, seed: number): Int32Array[] {
  let state = seed
  const draw = () => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647 || 1
    return state / 2147483647
  }
  return Array.from({ length: width }, () =>
    Int32Array.from({ length: count }, () => draw() * range - range / 2),
  )
}

function nearSimplex(columns: readonly Int32Array[]): Int32Array[] {
  const last = columns[0]!.map(
    (_, i) => -columns.slice(1).reduce((sum, c) => sum + (c[i]! >> 4), 0) + (i % 3),
  )
  return [last, ...columns.slice(1).map((column) => column.map((v) => v >> 4))]
}
