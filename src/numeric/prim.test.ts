import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PrimBox, prim } from './prim.ts'
import { countInBox, findAgain, limitChances } from './prim-check.ts'
import { randomStream } from './random.ts'

/** Uniform columns; rows are marked where `inside` says so. */
function sample(rows: number, width: number, inside: (row: number[]) => boolean) {
  const stream = randomStream(7, 'prim test')
  const columns = Array.from({ length: width }, () =>
    Float64Array.from({ length: rows }, () => stream.uniform()),
  )
  const marked = Uint8Array.from({ length: rows }, (_, row) =>
    inside(columns.map((column) => column[row]!)) ? 1 : 0,
  )
  return { columns, marked }
}

/** The same search said plainly: rows as a list, every quantile from a fresh sort. */
function slowTrajectory(columns: Float64Array[], marked: Uint8Array, peel: number, leastMass: number) {
  let inside = Array.from(marked, (_, row) => row)
  const density = (rows: number[]) => rows.reduce((sum, row) => sum + marked[row]!, 0) / rows.length
  const seen: { rows: number; density: number }[] = []
  for (;;) {
    seen.push({ rows: inside.length, density: density(inside) })
    let best: { rows: number[]; gain: number } | null = null
    for (const column of columns) {
      const sorted = inside.map((row) => column[row]!).sort((a, b) => a - b)
      const low = sorted[Math.floor((sorted.length - 1) * peel)]!
      const nextUp = sorted.find((value, k) => k >= Math.ceil((sorted.length - 1) * peel) && value > low)
      const high = sorted[Math.ceil((sorted.length - 1) * (1 - peel))]!
      const nextDown = sorted.findLast(
        (value, k) => k <= Math.floor((sorted.length - 1) * (1 - peel)) && value < high,
      )
      for (const rows of [
        nextUp === undefined ? [] : inside.filter((row) => column[row]! >= nextUp),
        nextDown === undefined ? [] : inside.filter((row) => column[row]! <= nextDown),
      ]) {
        if (rows.length === 0) continue
        const gain = (density(rows) - density(inside)) / (inside.length - rows.length)
        if (gain > (best?.gain ?? 0)) best = { rows, gain }
      }
    }
    if (!best || best.rows.length / marked.length < leastMass) return seen
    inside = best.rows
  }
}

describe('patient rule induction', () => {
  it('peels by hand: ten rows, the upper half of one column marked', () => {
    const columns = [Float64Array.from({ length: 10 }, (_, row) => row)]
    const marked = Uint8Array.from({ length: 10 }, (_, row) => (row >= 5 ? 1 : 0))
    const boxes = prim(columns, marked, { leastMass: 0.4 })
    // Position 0.9 of nine steps lies between 0 and 1: the limit is half-way, one row goes.
    expect(boxes[1]).toEqual({
      limits: [{ column: 0, low: 0.5, high: 9, lowMoved: true, highMoved: false }],
      coverage: 1,
      density: 5 / 9,
      mass: 0.9,
    })
    expect(boxes.at(-1)).toMatchObject({ density: 1, coverage: 1, mass: 0.5 })
    expect(boxes).toHaveLength(6)
  })

  it('finds a box that was put there, and that the other columns do nothing', () => {
    const { columns, marked } = sample(4000, 6, ([a, b]) => a! > 0.6 && b! < 0.5)
    const boxes = prim(columns, marked)
    const box = boxes.reduce((best, one) =>
      one.coverage * one.density > best.coverage * best.density ? one : best,
    )
    expect(box.coverage).toBeGreaterThan(0.9)
    expect(box.density).toBeGreaterThan(0.9)
    const [first, second] = box.limits
    expect(box.limits.map(({ column }) => column)).toEqual([0, 1])
    expect(first!.low).toBeCloseTo(0.6, 1)
    expect(second!.high).toBeCloseTo(0.5, 1)
    expect(Math.max(...limitChances(columns, marked, box))).toBeLessThan(1e-6)
    expect(findAgain(columns, marked, box, 8, randomStream(1, 'again')).all).toBe(1)
  })

  it('splits classes written as 0 and 1', () => {
    const { columns, marked } = sample(500, 2, ([a]) => a! > 0.5)
    const classes = columns.map((column) => column.map((value) => (value > 0.5 ? 1 : 0)))
    const box = prim(classes, marked).at(-1)!
    expect(box.limits).toEqual([{ column: 0, low: 0.5, high: 1, lowMoved: true, highMoved: false }])
    expect(box.density).toBe(1)
  })

  it('gives the whole sample where there is nothing to find, and nothing for no rows', () => {
    const { columns } = sample(50, 2, () => false)
    const whole = { limits: [], mass: 1 }
    expect(prim(columns, new Uint8Array(50))).toMatchObject([{ ...whole, coverage: 0, density: 0 }])
    expect(prim(columns, new Uint8Array(50).fill(1))).toMatchObject([{ ...whole, coverage: 1, density: 1 }])
    expect(prim([new Float64Array(50)], new Uint8Array(50).fill(1, 0, 9))).toHaveLength(1)
    expect(prim([], new Uint8Array(0))).toEqual([])
    expect(() => prim([Float64Array.of(1, Number.NaN)], Uint8Array.of(0, 1))).toThrow(RangeError)
  })

  it('takes the same steps as the plain way of doing it, ties included', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.boolean(),
    )
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0.05, 0.1, 0.3),
        (rows, peel) => {
          const columns = [0, 1].map((k) => Float64Array.from(rows, (one) => one[k] as number))
          const marked = Uint8Array.from(rows, (one) => (one[2] ? 1 : 0))
          const boxes = prim(columns, marked, { peel, leastMass: 0.1 })
          const slow = slowTrajectory(columns, marked, peel, 0.1)
          const all = marked.reduce((sum, one) => sum + one, 0)
          if (all === 0) return
          expect(
            boxes.map(({ mass, density }) => ({ rows: Math.round(mass * rows.length), density })),
          ).toEqual(slow)
          boxes.forEach((box: PrimBox) => {
            const count = countInBox(columns, marked, box.limits)
            expect(count.rows / rows.length).toBe(box.mass)
            expect(count.marked / all).toBe(box.coverage)
          })
        },
      ),
      { numRuns: 100 },
    )
  })
})
