import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paretoFront } from './pareto.ts'
import { type AdditivePart, additivePareto } from './pareto-additive.ts'

/** All combinations in lexicographic order, their sums as columns. */
function enumerate(parts: readonly AdditivePart[], k: number) {
  let combinations: number[][] = [[]]
  for (const part of parts) {
    const rows = [...part.columns[0]!.keys()]
    combinations = combinations.flatMap((start) => rows.map((row) => [...start, row]))
  }
  const columns = Array.from({ length: k }, (_, c) =>
    Int32Array.from(combinations, (rows) =>
      rows.reduce((sum, row, p) => sum + parts[p]!.columns[c]![row]!, 0),
    ),
  )
  return { combinations, columns }
}

/** Point (as text) → the combinations behind it, by way of the enumerated product. */
function slowFrontier(parts: readonly AdditivePart[], k: number): Map<string, number[][]> {
  const { combinations, columns } = enumerate(parts, k)
  const behind = new Map<string, number[][]>()
  for (const row of paretoFront(columns)) {
    const key = columns.map((column) => column[row]).join()
    behind.set(key, [...(behind.get(key) ?? []), combinations[row]!])
  }
  return behind
}

function fastFrontier(parts: readonly AdditivePart[], k: number): Map<string, number[][]> {
  const frontier = additivePareto(parts, k)
  const behind = new Map<string, number[][]>()
  for (let point = 0; point < frontier.count; point++) {
    const all = frontier.combinations(point, Number.POSITIVE_INFINITY).map((rows) => [...rows])
    expect(frontier.combinationCount(point)).toBe(BigInt(all.length))
    expect(frontier.combinations(point, 2).map((rows) => [...rows])).toEqual(all.slice(0, 2))
    behind.set(frontier.columns.map((column) => column[point]).join(), all)
  }
  return behind
}

const partsOf = (k: number) =>
  fc
    .array(
      fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: k, maxLength: k }), { maxLength: 5 }),
      {
        maxLength: 5,
      },
    )
    .map((parts) =>
      parts.map((rows) => ({
        columns: Array.from({ length: k }, (_, c) => Int32Array.from(rows, (row) => row[c]!)),
      })),
    )

describe('additivePareto', () => {
  for (let k = 1; k <= 5; k++) {
    it(`equals the frontier of the enumerated sums with all combinations, ${k} columns`, () => {
      fc.assert(
        fc.property(partsOf(k), (parts) => {
          expect(fastFrontier(parts, k)).toEqual(new Map([...slowFrontier(parts, k)]))
        }),
        { numRuns: 150 },
      )
    })
  }

  it('lists points in ascending lexicographic order whatever the order of the parts', () => {
    const part = (...rows: number[][]) => ({
      columns: [0, 1].map((c) => Int32Array.from(rows, (row) => row[c]!)),
    })
    const parts = [part([0, 9], [5, 5], [9, 0]), part([1, 0], [0, 1]), part([3, 3])]
    const points = (order: AdditivePart[]) => additivePareto(order, 2).columns.map((column) => [...column])
    expect(points(parts)).toEqual([
      [3, 4, 8, 9, 12, 13],
      [13, 12, 9, 8, 4, 3],
    ])
    expect(points([parts[2]!, parts[1]!, parts[0]!])).toEqual(points(parts))
  })

  it('counts combinations beyond 2^53 and still lists the first ones', () => {
    const parts = Array.from({ length: 80 }, () => ({ columns: [new Int32Array(3), new Int32Array(3)] }))
    const frontier = additivePareto(parts, 2)
    expect(frontier.count).toBe(1)
    expect(frontier.combinationCount(0)).toBe(3n ** 80n)
    const listed = frontier.combinations(0, 4).map((rows) => rows.slice(-2).join())
    expect(listed).toEqual(['0,0', '0,1', '0,2', '1,0'])
  })

  it('says what cannot be summed', () => {
    expect(additivePareto([], 2).combinations(0, 9)).toEqual([new Int32Array(0)])
    expect(additivePareto([{ columns: [new Int32Array(0)] }], 1).count).toBe(0)
    expect(() => additivePareto([{ columns: [Int32Array.of(1)] }], 2)).toThrow(RangeError)
    const huge = { columns: [Int32Array.of(2147483647)] }
    expect(() => additivePareto([huge, huge], 1)).toThrow(/32-bit/)
    expect(() => additivePareto([huge], 1).combinationCount(1)).toThrow(RangeError)
  })
})
