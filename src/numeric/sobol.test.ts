import { describe, expect, it } from 'vitest'
import { randomStream } from './random.ts'
import { SOBOL_DIMENSIONS, sobol } from './sobol.ts'

describe('sobol', () => {
  it('begins with the published points', () => {
    const points = sobol(3, 8).map((column) => [...column].map((value) => Math.floor(value * 8) / 8))
    expect(points).toEqual([
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125],
      [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625],
      [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375],
    ])
  })

  it('equals another implementation of the same direction numbers at the thousandth point', () => {
    const last = sobol(SOBOL_DIMENSIONS, 1000).map((column) => column[999]! * 4294967296 - 0.5)
    expect(last).toEqual([
      675282944, 3904897024, 348127232, 4248829952, 4156555264, 3628072960, 3686793216, 3057647616,
      3493855232, 2713714688, 96468992, 1900019712, 2034237440, 4064280576, 3569352704, 2394947584,
      1212153856, 2822766592, 2915041280, 163577856, 1438646272,
    ])
  })

  it('has one point in each interval of length 1/n for n a power of two, shifted or not', () => {
    for (const random of [undefined, randomStream('shift')]) {
      for (const column of sobol(SOBOL_DIMENSIONS, 1024, random)) {
        const cells = [...column].map((value) => Math.floor(value * 1024)).sort((a, b) => a - b)
        expect(cells).toEqual(Array.from({ length: 1024 }, (_, i) => i))
        expect(column.every((value) => value > 0 && value < 1)).toBe(true)
      }
    }
  })

  it('says what it does not know', () => {
    expect(sobol(0, 5)).toEqual([])
    expect(sobol(2, 0)).toEqual([new Float64Array(0), new Float64Array(0)])
    expect(() => sobol(22, 1)).toThrow(RangeError)
    expect(() => sobol(1, -1)).toThrow(RangeError)
  })
})
