import type { AdditivePart } from './pareto-additive.ts'

/**
 * The seeded linear-additive benchmark, for tests and benches only: `parts` parts of ten rows, `width` columns, drawn
 * column by column from the generator x · 16807 mod 2^31 - 1 (Lewis, Goodman & Miller 1969) started at
 * 20240 + 100 · parts + width. A value is a weight 1..10 of its part and column times a draw 0..100.
 */
export function seededParts(parts: number, width: number): AdditivePart[] {
  let state = 20240 + 100 * parts + width
  const draw = () => {
    state = (state * 16807) % 2147483647
    return state
  }
  const made = Array.from({ length: parts }, () => ({ columns: [] as Int32Array[] }))
  for (let c = 0; c < width; c++) {
    for (const part of made) {
      const weight = 1 + (draw() % 10)
      part.columns.push(Int32Array.from({ length: 10 }, () => weight * (draw() % 101)))
    }
  }
  return made
}

/** All sums of one row per part, the last part fastest, as columns; no parts give one row of zeros. */
export function enumerateSums(parts: readonly AdditivePart[], width: number): Int32Array[] {
  return Array.from({ length: width }, (_, c) => {
    let sums = new Int32Array(1)
    for (const part of parts) {
      const values = part.columns[c]!
      const next = new Int32Array(sums.length * values.length)
      let at = 0
      for (const sum of sums) for (const value of values) next[at++] = sum + value
      sums = next
    }
    return sums
  })
}
