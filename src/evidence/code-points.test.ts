import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoints } from './code-points.ts'

/** Any text, lone halves of pairs included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('a', '\u{1F54A}', '\uD83D', '\uDD4A', 'é', '\u0301', '\u05D0'))
    .map((parts) => parts.join('')),
)

test('an emoji before a word counts as one', () => {
  const points = codePoints('🕊🕊 deal')
  expect(points.length).toBe(7)
  expect(points.toUnits(3)).toBe(5)
  expect(points.toPoints(5)).toBe(3)
  expect(points.toPoints(1)).toBe(0)
})

test('positions agree with walking the text character by character, and come back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePoints(text)
      const characters = [...text]
      expect(points.length).toBe(characters.length)
      let unit = 0
      characters.forEach((character, point) => {
        expect(points.toUnits(point)).toBe(unit)
        for (let k = 0; k < character.length; k++) expect(points.toPoints(unit + k)).toBe(point)
        unit += character.length
      })
      expect(points.toUnits(characters.length)).toBe(text.length)
      expect(points.toPoints(text.length)).toBe(characters.length)
    }),
  )
})

test.each([-5, Number.NaN, 99, Number.POSITIVE_INFINITY])('%s is moved to the nearest end', (position) => {
  for (const text of ['plain', '🕊 not plain', '']) {
    const points = codePoints(text)
    expect([0, text.length]).toContain(points.toUnits(position))
    expect([0, points.length]).toContain(points.toPoints(position))
  }
})
