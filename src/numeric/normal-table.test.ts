import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from './normal-distribution.ts'
import { normalCdfInto } from './normal-table.ts'

const count = 40_001
const points = Float64Array.from({ length: count }, (_, k) => -10 + k / 2000 + (k % 7) / 14_001)

test('meets the distribution function within 2e-11, in the tails too', () => {
  const into = new Float64Array(count)
  normalCdfInto(into, points, { from: 0, until: count }, 0, -1, 1)
  let worst = 0
  for (let k = 0; k < count; k++) worst = Math.max(worst, Math.abs(into[k]! - normalCdf(points[k]!)))
  expect(worst).toBeLessThan(2e-11)
})

test('never falls, and stays in [0, 1]', () => {
  const sorted = points.slice().sort()
  const into = new Float64Array(count)
  normalCdfInto(into, sorted, { from: 0, until: count }, 0, -1, 1)
  for (let k = 1; k < count; k++) if (into[k]! < into[k - 1]! - 2e-16) expect.fail(`falls at ${sorted[k]}`)
  expect([into[0], into.at(-1)]).toEqual([0, 1])
})

test('offset, slope and factor, on a list of indexes', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(number(-5, 5), number(-5, 5), number(0, 9), number(-1, 1), (offset, slope, factor, x) => {
      const into = Float64Array.of(7, 7, 7)
      normalCdfInto(into, Float64Array.of(x, 0, x), Int32Array.of(2), offset, slope, factor)
      expect([into[0], into[1]]).toEqual([7, 7])
      expect(Math.abs(into[2]! - factor * normalCdf(offset - slope * x))).toBeLessThan(2e-10)
    }),
  )
})
