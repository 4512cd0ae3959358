import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { type BlockMover, goes, goesBetter, randomMover } from '../../test/oracles/slow-moves.ts'
import { arrivals, jointArrivals } from './arrivals.ts'
import { type Arrivals, moveBlocks } from './move-blocks.ts'
import { fallingOrder } from './stable-order.ts'

/** Asks for the origins of rows in a random order, rows twice among them, and compares with a list of names crossed out. */
function expectSame(seed: number, members: number, make: (mover: BlockMover) => Arrivals): void {
  const pick = picks(seed, 'arrivals')
  const count = pick(1, 30)
  const mover = randomMover(pick, count, members)
  const kernel = make(mover)
  const out = new Int32Array(count + 5)
  for (let run = 0; run < 3; run++) {
    const improving = run % 2 === seed % 2
    const allowed = improving ? goesBetter : goes
    kernel.begin()
    const left = new Set(Array(count).keys())
    for (let step = 0; step < 2 * count; step++) {
      const row = pick(0, count - 1)
      const first = pick(0, 5)
      const end = improving ? kernel.better(row, out, first) : kernel.any(row, out, first)
      const named = [...out.subarray(first, end)].sort((a, b) => a - b)
      const right = [...left].filter((from) => allowed(mover, from, row))
      expect(named).toEqual(right)
      for (const from of right) left.delete(from)
      if (left.size === 0) break
    }
  }
}

describe('who can have come here', () => {
  it('is named once a run, whoever moves alone', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expectSame(seed, 1, (mover) => arrivals(mover.block, mover.values[0]!, mover.classes))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same where the blocks of the mover are at hand', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expectSame(seed, 1, ({ block, values, classes }) => {
          const falling = fallingOrder(values[0]!)
          const blocks = moveBlocks(block, values[0]!, classes, falling)
          return arrivals(block, values[0]!, classes, falling, blocks)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is named once a run, where several have to move together', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expectSame(seed, 2 + (seed % 3), (mover) => jointArrivals(mover.block, mover.values, mover.classes))
      }),
      { numRuns: 1000 },
    )
  })
})
