import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxedTable, plainTable } from './terminal-table.ts'

const columns = [
  { label: 'End state', align: 'left' as const },
  { label: 'Value', align: 'right' as const },
  { label: 'Refused by', align: 'left' as const },
]
const rows = [
  ['A long name that has to wrap somewhere', '0.52 [0.43–0.60]', 'Russia and Ukraine'],
  ['Short', '1,087 of 9,632', ''],
]

test('no row of a boxed table is wider than the window, and no number is cut', () => {
  for (let width = 40; width <= 120; width++) {
    const text = boxedTable(columns, rows, width)
    for (const line of text.split('\n')) {
      if (text.includes('│')) expect([...line].length, `window of ${width}`).toBeLessThanOrEqual(width)
    }
    for (const number of ['[0.43–0.60]', '1,087', '9,632']) expect(text).toContain(number)
    expect(text).not.toContain('…')
  }
})

test('a window too narrow for the longest words gets paragraphs with every cell', () => {
  const text = boxedTable(columns, rows, 20)
  expect(text).not.toContain('│')
  expect(text).toContain('Value 0.52 [0.43–0.60] · Refused by Russia and Ukraine')
})

test('plain columns line up and keep every cell', () => {
  const word = fc.stringMatching(/^[a-zé–]{0,12}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 8 }), (cells) => {
      const lines = plainTable(columns, cells).split('\n')
      expect(lines).toHaveLength(cells.length + 1)
      cells.forEach((row, index) => {
        for (const cell of row) expect(lines[index + 1]).toContain(cell)
      })
      // The first column is as wide as its widest cell, and two spaces follow it in every line.
      const first = Math.max('End state'.length, ...cells.map(([cell]) => [...cell].length))
      for (const line of lines)
        expect([...line.padEnd(first + 2)].slice(first, first + 2).join('')).toBe('  ')
    }),
  )
})

test('no rows give the header alone', () => {
  expect(plainTable(columns, [])).toBe('End state  Value  Refused by')
})
