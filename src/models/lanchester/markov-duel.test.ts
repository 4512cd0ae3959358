import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { randomStream } from '../../numeric/index.ts'
import { markovDuel } from './markov-duel.ts'

const even = { firstLoss: 1, secondLoss: 1 }

/** Chance that the first side makes `second` hits before it takes `first`: negative binomial. */
function hitsFirst(first: number, second: number, hit: number): number {
  let sum = 0
  let ways = 1
  for (let taken = 0; taken < first; taken++) {
    sum += ways * hit ** second * (1 - hit) ** taken
    ways *= (second + taken) / (taken + 1)
  }
  return sum
}

describe('duel to the last unit', () => {
  test('published: ten against eight', () => {
    expect(markovDuel(10, 8, even, 'linear').firstWins).toBeCloseTo(0.6854705810546875, 15)
    expect(markovDuel(10, 8, even, 'square').firstWins).toBeCloseTo(0.7913584466510832, 14)
  })

  const size = fc.integer({ min: 1, max: 25 })
  const rate = numberIn(0.05, 3)

  test('the linear law is negative binomial', () => {
    fc.assert(
      fc.property(size, size, rate, rate, (first, second, firstLoss, secondLoss) => {
        const { firstWins } = markovDuel(first, second, { firstLoss, secondLoss }, 'linear')
        expect(firstWins).toBeCloseTo(hitsFirst(first, second, secondLoss / (firstLoss + secondLoss)), 12)
      }),
    )
  })

  test('chances sum to 1, sides can be swapped, and one more unit helps', () => {
    fc.assert(
      fc.property(
        size,
        size,
        rate,
        rate,
        fc.constantFrom('linear' as const, 'square' as const),
        (x, y, a, b, law) => {
          const duel = markovDuel(x, y, { firstLoss: a, secondLoss: b }, law)
          const mirrored = markovDuel(y, x, { firstLoss: b, secondLoss: a }, law)
          expect(duel.firstWins + duel.secondWins).toBeCloseTo(1, 12)
          expect(mirrored.secondWins).toBeCloseTo(duel.firstWins, 12)
          const stronger = markovDuel(x + 1, y, { firstLoss: a, secondLoss: b }, law)
          expect(stronger.firstWins).toBeGreaterThanOrEqual(duel.firstWins - 1e-14)
          for (let k = 1; k <= x; k++) expect(mirrored.secondLeft[k]).toBeCloseTo(duel.firstLeft[k]!, 12)
        },
      ),
    )
  })

  test('fought 20,000 times with a seed', () => {
    const stream = randomStream(9, 'duel')
    const [a, b] = [0.7, 1.2]
    const left = new Float64Array(8)
    for (let game = 0; game < 20_000; game++) {
      let [x, y] = [7, 9]
      while (x > 0 && y > 0) {
        if (stream.uniform() * (b * x + a * y) < b * x) y--
        else x--
      }
      left[x]! += 1 / 20_000
    }
    const { firstLeft } = markovDuel(7, 9, { firstLoss: a, secondLoss: b }, 'square')
    for (let k = 1; k <= 7; k++)
      expect(Math.abs(left[k]! - firstLeft[k]!)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000))
  })

  test('edges: absent sides, harmless sides, nonsense', () => {
    expect(markovDuel(3, 0, even, 'square')).toMatchObject({ firstWins: 1, secondWins: 0 })
    expect(markovDuel(0, 2, even, 'square')).toMatchObject({ firstWins: 0, secondWins: 1 })
    expect(markovDuel(0, 0, even, 'linear')).toMatchObject({ firstWins: 0, secondWins: 0 })
    const harmless = markovDuel(2, 5, { firstLoss: 0, secondLoss: 1 }, 'square')
    expect([harmless.firstWins, harmless.firstLeft[2]]).toEqual([1, 1])
    expect(() => markovDuel(1.5, 2, even, 'linear')).toThrow(RangeError)
    expect(() => markovDuel(1, 2, { firstLoss: 0, secondLoss: 0 }, 'linear')).toThrow(RangeError)
  })
})
