import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeed, picks } from '../../test/oracles/random-conflict.ts'
import { components, leastOfComponent } from './components.ts'

/** Components by spreading labels until nothing changes. */
function slowComponents(groupings: readonly Int32Array[], count: number): number[] {
  const label = [...Array(count).keys()]
  for (let changed = true; changed; ) {
    changed = false
    for (const groupOf of groupings)
      for (let a = 0; a < count; a++)
        for (let b = 0; b < count; b++)
          if (groupOf[a] === groupOf[b] && label[a]! < label[b]!) {
            label[b] = label[a]!
            changed = true
          }
  }
  return label
}

describe('components of rows that share a group', () => {
  it('are named by their smallest row, and carry their least value', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'components')
        const count = pick(0, 30)
        const groupings = Array.from({ length: pick(0, 4) }, () =>
          Int32Array.from({ length: count }, () => pick(0, count - 1)),
        )
        const value = Int32Array.from({ length: count }, () => pick(-9, 9))
        const component = components(groupings, count)
        const right = slowComponents(groupings, count)
        expect([...component]).toEqual(right)
        const least = right.map((name) => Math.min(...value.filter((_, row) => right[row] === name)))
        expect([...leastOfComponent(component, value)]).toEqual(least)
      }),
      { numRuns: 400 },
    )
  })

  it('of a long chain are one, however the rows are linked', () => {
    const count = 100_000
    const pairs = (first: number): Int32Array =>
      Int32Array.from({ length: count }, (_, row) => ((row + first) >> 1) % count)
    expect(components([pairs(0), pairs(1)], count).every((name) => name === 0)).toBe(true)
  })
})
