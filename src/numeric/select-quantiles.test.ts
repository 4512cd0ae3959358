import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomStream } from './random.ts'
import { selectQuantiles } from './select-quantiles.ts'
import { quantiles } from './statistics.ts'

const dots = Array.from({ length: 50 }, (_, i) => (2 * i + 1) / 100)

describe('selectQuantiles', () => {
  it('gives what sorting gives, for samples smooth, lumpy, constant and with outliers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 3000 }), fc.nat(4), (seed, length, kind) => {
        const stream = randomStream(seed, 'select')
        const sample = Float64Array.from({ length }, () => {
          const u = stream.uniform()
          if (kind === 0) return u * 7 - 3
          if (kind === 1) return Math.floor(u * 5)
          if (kind === 2) return 4
          if (kind === 3) return u < 0.01 ? 1e9 * u : u
          return u < 0.3 ? 0 : u > 0.9 ? 1 : u
        })
        const before = sample.slice()
        const wanted = [0, ...dots, 1]
        expect([...selectQuantiles(sample, wanted)]).toEqual(quantiles(sample, wanted))
        expect(sample.every((value, i) => value === before[i])).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('copes with an empty sample and with numbers whose difference is infinite', () => {
    expect([...selectQuantiles(new Float64Array(0), [0, 0.5])]).toEqual([0, 0])
    const huge = Float64Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1.5e308 : -1.5e308))
    expect([...selectQuantiles(huge, [0, 1])]).toEqual([-1.5e308, 1.5e308])
    const tiny = Float64Array.from({ length: 1000 }, (_, i) => i * 5e-324)
    expect([...selectQuantiles(tiny, [0, 0.5, 1])]).toEqual(quantiles(tiny, [0, 0.5, 1]))
  })
})
