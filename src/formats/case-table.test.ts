import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCase, setValues } from '../case/index.ts'
import { readCaseTable, readTableValue, writeCaseTable } from './case-table.ts'

const minimal = readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url), 'utf8')

function read(text = minimal) {
  const result = parseCase(text)
  if (!result.ok) throw new Error('the case must be readable')
  return result.value
}

test('three bad rows are reported, exactly those, with their lines, and the others are read', () => {
  const table = [
    'issue,option,mill,The orchard',
    'water,,0.6,0.5-0.7',
    'water,shared,0.5,high',
    'fish,,0.1,0.1',
    'payment,none,0.2,0.9',
    'payment,monthly,0.2,0.9',
  ].join('\n')
  const { entries, rows } = readCaseTable(table, read().spec)
  const refused = rows.filter((one) => one.outcome === 'refused')
  expect(refused.map((one) => one.line)).toEqual([3, 4, 6])
  expect(refused[0]?.says).toContain('got high')
  expect(refused[1]?.remedy).toContain('water, payment')
  expect(entries.map((one) => one.value)).toEqual([0.6, 0.2, 0.9])
})

test.each([
  ['0.4', 0.4],
  [' 0,4 ', 0.4],
  ['0.3-0.5', [0.3, 0.5]],
  ['[0.3, 0.5]', [0.3, 0.5]],
  ['0.3–0.5', [0.3, 0.5]],
  ['0.3 to 0.5', [0.3, 0.5]],
  ['0.3 0.5', [0.3, 0.5]],
  ['.5', 0.5],
  ['-0.2', -0.2],
  ['0.5-0.3', undefined],
  ['', undefined],
  ['much', undefined],
  ['0.1 0.2 0.5', [0.1, 0.2, 0.5]],
  ['1 2 3 4', undefined],
  ['1e999', undefined],
])('%s is read as %j', (text, value) => {
  expect(readTableValue(text)).toEqual(value)
})

test('a table written and read back changes nothing; one written from another case brings its numbers', () => {
  const file = read()
  const table = writeCaseTable(file.spec)
  const { entries, rows } = readCaseTable(table, file.spec)
  expect({ entries, refused: rows.filter((one) => one.outcome === 'refused') }).toEqual({
    entries: [],
    refused: [],
  })
  const other = setValues(
    file,
    readCaseTable(table.replace('0.7', '0.6-0.7-0.8').replace('0.6,', ','), file.spec).entries,
  )
  if (!other.ok) throw new Error('the table must fit')
  expect(other.value.spec.parties[0]?.preferences).toMatchObject({
    issues: { water: { weight: [0.6, 0.7, 0.8], options: { shared: 0.6 } } },
  })
  const back = setValues(other.value, readCaseTable(table, other.value.spec).entries)
  expect(back.ok ? back.value.text : back.diagnostics).toEqual(file.text)
})

test('cells copied from a spreadsheet are parted by tabs', () => {
  const { entries } = readCaseTable('issue\toption\tThe mill\r\nwater\t\t0,4\r\n', read().spec)
  expect(entries).toMatchObject([{ value: 0.4, label: 'The mill, weight of Who has the water in summer' }])
})

test('no text makes the reader throw or takes long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      readCaseTable(text, read().spec)
      readCaseTable(`issue,option,mill\n${text}`, read().spec)
      readTableValue(text)
    }),
    { numRuns: 60 },
  )
})
