import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, readCell } from './cell-value.ts'

test.each([
  ['0.4', 0.4],
  ['[0.3, 0.5]', [0.3, 0.5]],
  ['0.3-0.5', [0.3, 0.5]],
  ['.3 .5', [0.3, 0.5]],
  ['0,3 0,5', [0.3, 0.5]],
  ['0.1 – 0.2 – 0.4', [0.1, 0.2, 0.4]],
  ['0.4-0.4', 0.4],
  ['0.5-0.3', null],
  ['', null],
  ['much', null],
])('%s is read as %j', (text, value) => {
  expect(readCell(text)).toEqual(value)
})

test('a law: what stands in the box is read back as the same value', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((one) => Number(one.toFixed(4)))
  const pair = fc.uniqueArray(share, { minLength: 2, maxLength: 3 }).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.oneof(share, pair), (value) => {
      expect(readCell(cellText(value as never))).toEqual(value)
    }),
  )
})
