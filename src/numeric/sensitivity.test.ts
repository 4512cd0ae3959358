import { describe, expect, it } from 'vitest'
import { sensitivityDesign, sensitivityIndices } from './sensitivity.ts'

/** Ishigami & Homma's function on (-π, π)³ with a = 7, b = 0.1: exact indices are known. */
function ishigami(x: readonly number[]): number {
  const [first, second, third] = x.map((u) => (2 * u - 1) * Math.PI) as [number, number, number]
  return Math.sin(first) + 7 * Math.sin(second) ** 2 + 0.1 * third ** 4 * Math.sin(first)
}

const exactFirst = [0.31390519114781146, 0.4424111447900409, 0]
const exactTotal = [0.5575888552099592, 0.4424111447900409, 0.24368366406214773]

function indicesOf(names: string[], base: number, work: (x: readonly number[]) => number, seed = 1) {
  const design = sensitivityDesign(names, base, seed)
  const values = Float64Array.from({ length: design.rows }, (_, row) =>
    work(design.columns.map((column) => column[row]!)),
  )
  return sensitivityIndices(design, values)
}

describe('variance-based sensitivity', () => {
  it('meets the exact indices of the function of Ishigami and Homma', () => {
    const found = indicesOf(['a', 'b', 'c'], 16_384, ishigami)
    found.forEach(({ first, total }, input) => {
      expect(Math.abs(first - exactFirst[input]!)).toBeLessThan(0.003)
      expect(Math.abs(total - exactTotal[input]!)).toBeLessThan(0.003)
    })
  })

  it('meets them within its own errors on Latin hypercubes too, with inputs that do nothing', () => {
    const names = Array.from({ length: 14 }, (_, k) => `input-${k}`)
    const found = indicesOf(names, 8192, ishigami)
    found.forEach((one, input) => {
      const first = exactFirst[input] ?? 0
      const total = exactTotal[input] ?? 0
      expect(Math.abs(one.first - first)).toBeLessThanOrEqual(4 * one.firstError + 0.01)
      expect(Math.abs(one.total - total)).toBeLessThanOrEqual(4 * one.totalError + 0.01)
      if (input > 2) expect(one.total).toBe(0)
    })
  })

  it('gives an input the same index wherever it stands in the list', () => {
    const names = Array.from({ length: 12 }, (_, k) => `input-${k}`)
    const weights = names.map((_, k) => k + 1)
    const forward = indicesOf(names, 256, (x) => x.reduce((sum, u, k) => sum + weights[k]! * u, 0))
    const backward = indicesOf([...names].reverse(), 256, (x) =>
      x.reduce((sum, u, k) => sum + weights[names.length - 1 - k]! * u, 0),
    )
    forward.forEach((one, k) => {
      expect(backward[names.length - 1 - k]!.total).toBeCloseTo(one.total, 10)
    })
  })

  it('splits the variance of a sum among its terms', () => {
    const found = indicesOf(['a', 'b'], 4096, ([a, b]) => 2 * a! + b!)
    expect(found[0]!.first).toBeCloseTo(0.8, 2)
    expect(found[1]!.total).toBeCloseTo(0.2, 2)
  })

  it('has no index for what does not vary, and none without points or inputs', () => {
    expect(indicesOf(['a'], 64, () => 3)).toEqual([{ first: 0, total: 0, firstError: 0, totalError: 0 }])
    expect(indicesOf(['a'], 0, () => 3)).toEqual([{ first: 0, total: 0, firstError: 0, totalError: 0 }])
    expect(indicesOf([], 64, () => 3)).toEqual([])
  })

  it('refuses values of another number', () => {
    expect(() => sensitivityIndices(sensitivityDesign(['a'], 8, 1), new Float64Array(3))).toThrow(RangeError)
  })

  it('is the same for the same seed and another for another', () => {
    const one = sensitivityDesign(['a', 'b'], 64, 1)
    expect(sensitivityDesign(['a', 'b'], 64, 1)).toEqual(one)
    expect(sensitivityDesign(['a', 'b'], 64, 2)).not.toEqual(one)
  })
})
