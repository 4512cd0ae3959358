import { describe, expect, it } from 'vitest'
import { sha256Hex } from './hash.ts'
import { paretoFront } from './pareto.ts'
import { additivePareto } from './pareto-additive.ts'
import { enumerateSums, seededParts } from './seeded-parts.ts'

/**
 * Source: seeded linear-additive benchmark, confirmed by two independent implementations. Parts of ten rows, columns,
 * frontier rows, distinct frontier points, first 16 hex digits of SHA-256 over the distinct points (ascending, one per
 * line, values joined by commas).
 */
const CASES = [
  [3, 2, 4, 4, '43bb221f5b9f6ff8'],
  [3, 3, 32, 32, '793b69fc752fa5ac'],
  [3, 4, 61, 61, '6836ceeb16c01ce5'],
  [4, 2, 24, 24, '521764c9f58e4a82'],
  [4, 3, 79, 79, '6a9bdb14af4f2ca1'],
  [4, 4, 219, 219, 'f708d42a8af10f74'],
  [5, 2, 12, 12, 'a3ca90fb9422deda'],
  [5, 3, 109, 109, 'dae1fe382064082f'],
  [5, 4, 1104, 1104, '1fc9586e38ba4be7'],
  [6, 2, 18, 18, '891afb36c831bdec'],
  [6, 3, 156, 156, 'b9b44e2fa622a885'],
  [6, 4, 1110, 1110, '9b77ac9d0543e1ca'],
] as const

function digest(points: readonly (readonly number[])[]): string {
  const sorted = [...points].sort((a, b) => {
    const c = a.findIndex((value, i) => value !== b[i])
    return c < 0 ? 0 : a[c]! - b[c]!
  })
  const lines = sorted.map((point) => point.join(','))
  return sha256Hex(lines.filter((line, i) => line !== lines[i - 1]).join('\n')).slice(0, 16)
}

describe('seeded linear-additive benchmark', () => {
  it.each(CASES)('%i parts, %i columns: %i frontier rows', (parts, width, rows, points, expected) => {
    const data = seededParts(parts, width)
    const columns = enumerateSums(data, width)
    const front = paretoFront(columns)
    expect(front).toHaveLength(rows)
    expect(digest(Array.from(front, (row) => columns.map((column) => column[row]!)))).toBe(expected)

    const merged = additivePareto(data, width)
    const numbers = Array.from({ length: merged.count }, (_, point) => point)
    expect(merged.count).toBe(points)
    expect(digest(numbers.map((point) => merged.columns.map((column) => column[point]!)))).toBe(expected)
    // Every combination, read as a number in base ten, is a row of the enumeration; together they are its frontier.
    const behind = numbers.flatMap((point) =>
      merged.combinations(point, 100).map((digits) => Number(digits.join(''))),
    )
    expect(behind.sort((a, b) => a - b)).toEqual([...front])
    expect(numbers.reduce((sum, point) => sum + merged.combinationCount(point), 0n)).toBe(BigInt(rows))
  })
})
