import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { type BlockMover, goes, goesBetter, randomMover } from '../../test/oracles/slow-moves.ts'
import { arrivals, jointArrivals } from './arrivals.ts'
import { leastReach } from './least-reach.ts'
import { nowhere } from './move-blocks.ts'
import { lexicographicOrder } from './radix-sort.ts'

/** Least h over everything reached, by walking every legal sequence until nothing new comes. */
function slowLeast(movers: readonly BlockMover[], h: Int32Array, improving: boolean): number[] {
  const allowed = improving ? goesBetter : goes
  return Array.from(h, (_, start) => {
    const seen = new Set<string>()
    let least = nowhere
    const walk = (row: number, last: number): void => {
      movers.forEach((mover, j) => {
        if (j === last) return
        for (let to = 0; to < h.length; to++) {
          if (seen.has(`${to} ${j}`) || !allowed(mover, row, to)) continue
          seen.add(`${to} ${j}`)
          least = Math.min(least, h[to]!)
          walk(to, j)
        }
      })
    }
    walk(start, -1)
    return least
  })
}

function kernels(movers: readonly BlockMover[]) {
  return movers.map(({ block, values, classes }) =>
    values.length === 1 ? arrivals(block, values[0]!, classes) : jointArrivals(block, values, classes),
  )
}

describe('least value over what movers reach', () => {
  it.each([
    ['none to four movers', 0, 4],
    ['ten movers, the most that fit one integer', 10, 10],
    ['more movers than that', 11, 14],
  ])('is that of all legal sequences: %s', (_, fewest, most) => {
    fc.assert(
      fc.property(anySeed, fc.boolean(), (seed, improving) => {
        const pick = picks(seed, 'reach')
        const count = pick(1, 16)
        const movers = Array.from({ length: pick(fewest, most) }, () =>
          randomMover(pick, count, pick(0, 3) === 0 ? 2 : 1),
        )
        const h = Int32Array.from({ length: count }, () => pick(-5, 5))
        const found = leastReach(kernels(movers), h, lexicographicOrder([h], count), improving)
        expect([...found]).toEqual(slowLeast(movers, h, improving))
      }),
      { numRuns: 300 },
    )
  })

  it('lets nobody move twice in a row, and anybody again after another', () => {
    // Rows in a line 0 → 1 → 2 → 3, one step at a time; even steps belong to one mover, odd steps to the other.
    const line = (blocks: number[]): BlockMover => ({
      block: Int32Array.from(blocks),
      classes: null,
      values: [Int32Array.from([0, 1, 2, 3])],
    })
    const h = Int32Array.from([9, 9, 9, 1])
    const rising = lexicographicOrder([h], 4)
    const turns = [line([0, 0, 1, 1]), line([2, 3, 3, 4])]
    expect([...leastReach(kernels(turns), h, rising, true)]).toEqual([1, 1, 1, nowhere])
    // The first mover alone gets from 0 to 1 and from 2 to 3, but never on.
    expect([...leastReach(kernels([turns[0]!]), h, rising, true)]).toEqual([9, nowhere, 1, nowhere])
  })
})
