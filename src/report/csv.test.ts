import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, sentence, type Table } from '../blocks/index.ts'
import { tableToCsv } from './csv.ts'

const table = (labels: string[], rows: Cell[][]): Table => ({
  kind: 'table',
  id: 't',
  sentence: sentence('A table.'),
  columns: labels.map((label, index) => ({ id: String(index), label, align: 'left' })),
  rows,
})
const csv = (labels: string[], rows: Cell[][]): string =>
  tableToCsv(table(labels, rows), { lexicon: 'icd203' })

test('one header row, CRLF, quotes only where needed', () => {
  expect(
    csv(
      ['a', 'b,c'],
      [
        ['x', 'say "y"'],
        [1.5, null],
      ],
    ),
  ).toBe('a,"b,c"\r\nx,"say ""y"""\r\n1.5,\r\n')
})

test('a measured number with a range takes three columns, at full precision', () => {
  const measured: Cell = { kind: 'measured', value: 0.4123, low: 0.33, high: 0.48 }
  expect(
    csv(
      ['who', 'v'],
      [
        ['x', measured],
        ['y', null],
      ],
    ),
  ).toBe('who,v,v 5 %,v 95 %\r\nx,0.4123,0.33,0.48\r\ny,,,\r\n')
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])(
  'text that would run as a formula is disarmed: %j',
  (text) => {
    const line = csv(['a'], [[text]]).split('\r\n')[1]!
    expect(line.replace(/^"/, '')).toMatch(/^'/)
  },
)

test('negative numbers stay numbers', () => {
  expect(csv(['a'], [[-0.5], [{ kind: 'measured', value: -0.25 }]])).toBe('a\r\n-0.5\r\n-0.25\r\n')
})

test('a what-if is stamped on every row, and the byte order mark is optional', () => {
  const run = { caseHash: 'f00', scenario: 'base', changed: [{ key: 'us.aid', from: '1', to: '0' }] }
  expect(tableToCsv(table(['a'], [['x']]), { lexicon: 'icd203', run, byteOrderMark: true })).toBe(
    '\ufeffa,scenario,what-if,case\r\nx,base,us.aid: 1 → 0,f00\r\n',
  )
  const made = { ...run, engine: '1.2', seed: 7, worlds: 500 }
  expect(tableToCsv(table(['a'], [['x']]), { lexicon: 'icd203', run: made })).toBe(
    'a,scenario,what-if,case,run\r\nx,base,us.aid: 1 → 0,f00,"endstate 1.2, seed 7, 500 draws"\r\n',
  )
})

test('whatever the texts, every line has as many fields as the header and no cell starts a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), (rows) => {
      const records = parse(csv(['a', 'b'], rows))
      expect(records).toHaveLength(rows.length + 1)
      for (const record of records) {
        expect(record).toHaveLength(2)
        for (const field of record) expect(field).not.toMatch(/^\s*[=+\-@]/)
      }
    }),
  )
})

/** A plain reader of RFC 4180, for the test only. */
function parse(text: string): string[][] {
  const records: string[][] = []
  let [record, field, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quoted && character === '"' && text[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (!quoted && character === ',') {
      record.push(field)
      field = ''
    } else if (!quoted && character === '\n') {
      records.push([...record, field.replace(/\r$/, '')])
      record = []
      field = ''
    } else field += character
  }
  return records
}
