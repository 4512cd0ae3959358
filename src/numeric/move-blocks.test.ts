import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { goes, goesBetter, randomMover } from '../../test/oracles/slow-moves.ts'
import { moveBlocks, nowhere } from './move-blocks.ts'

const rowsOf = (count: number): number[] => [...Array(count).keys()]

describe('least value over where a mover can go', () => {
  it('is that of the moves one by one, for any move and for better ones', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'blocks')
        const count = pick(1, 30)
        const mover = randomMover(pick, count)
        const g = Int32Array.from({ length: count }, () => pick(-9, 9))
        const blocks = moveBlocks(mover.block, mover.values[0]!, mover.classes)
        const any = new Int32Array(count).fill(-77)
        const better = new Int32Array(count).fill(-77)
        // Each block twice and backwards: what one pass leaves behind must not show in the next.
        for (const block of [...rowsOf(blocks.blockCount), ...rowsOf(blocks.blockCount).reverse()]) {
          blocks.minOverMoves(block, g, any)
          blocks.minOverBetter(block, g, better)
        }
        const least = (allowed: typeof goes): number[] =>
          rowsOf(count).map((from) =>
            Math.min(
              nowhere,
              ...rowsOf(count)
                .filter((to) => allowed(mover, from, to))
                .map((to) => g[to]!),
            ),
          )
        expect([...any]).toEqual(least(goes))
        expect([...better]).toEqual(least(goesBetter))
      }),
      { numRuns: 1500 },
    )
  })

  it('lists each row once, in the block its name says, by falling value', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'members')
        const count = pick(1, 40)
        const { block, values, classes } = randomMover(pick, count)
        const blocks = moveBlocks(block, values[0]!, classes)
        expect([...blocks.member].sort((a, b) => a - b)).toEqual(rowsOf(count))
        expect(blocks.blockCount).toBe(new Set(block).size)
        for (let b = 0; b < blocks.blockCount; b++) {
          const own = [...blocks.member.subarray(blocks.start[b], blocks.start[b + 1])]
          expect(new Set(own.map((row) => block[row])).size).toBe(1)
          expect(own.every((row) => blocks.blockOf[row] === b)).toBe(true)
          const worth = own.map((row) => values[0]![row]!)
          expect(worth).toEqual([...worth].sort((x, y) => y - x))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is nothing for no rows at all', () => {
    const none = new Int32Array(0)
    expect(moveBlocks(none, none, null).blockCount).toBe(0)
  })
})
