import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './near-miss.ts'

describe('near misses', () => {
  it('counts insertions, deletions, replacements and swaps as one', () => {
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('guild', 'giuld')).toBe(1)
    expect(editDistance('abcd', 'badc')).toBe(2)
  })

  it('is a symmetric count that is zero for equal words only', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })

  it('finds the nearest name, the first of equals, and none that is far', () => {
    expect(nearest('Guild', ['gild', 'guild'])).toBe('guild')
    expect(nearest('ab', ['ac', 'ad'])).toBe('ac')
    expect(nearest('town', ['harbour'])).toBeUndefined()
    expect(nearest('x'.repeat(1000), ['x'])).toBeUndefined()
    expect(nearest('x', ['y'])).toBeUndefined()
    expect(nearest('X', ['y', 'x'])).toBe('x')
    expect(nearest('', ['x'])).toBeUndefined()
    expect(nearest('x', [])).toBeUndefined()
  })
})
