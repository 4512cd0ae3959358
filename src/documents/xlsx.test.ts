/** XLSX files: what is written is read again; what is hostile is refused in a moment, with a sentence. */
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readXlsx } from './xlsx-reader.ts'
import { writeXlsx, type XlsxSheet } from './xlsx-writer.ts'

const sheet = (rows: XlsxSheet['rows'], name = 'Values'): XlsxSheet => ({ name, widths: [10, 20], rows })

async function sheetsOf(bytes: Uint8Array) {
  const read = await readXlsx(bytes)
  if (!read.ok) throw new Error(read.problem.says)
  return read.sheets
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readXlsx(bytes)
  return read.ok ? 'read' : read.problem.says
}

/** A workbook whose first sheet has the XML given. */
function withSheet(xml: string): Uint8Array {
  const files = unzipSync(writeXlsx([sheet([['a']])]))
  files['xl/worksheets/sheet1.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`,
  )
  return zipSync(files)
}

test('texts, numbers, spaces, line ends and characters XML has no place for are read as they were written', async () => {
  const rows = [
    ['Issue', 'Value'],
    ['=1+1', 0.1],
    ['  two  ', -1e-7],
    ['a\nb\tc\r\nd', null],
    ['_x0041_ \u0001 \ud800 水 🙂 <&>"', 12345.678],
  ]
  const bytes = writeXlsx([sheet(rows), sheet([['x']], 'A & B')])
  expect(writeXlsx([sheet(rows), sheet([['x']], 'A & B')])).toEqual(bytes)
  const read = await sheetsOf(bytes)
  expect(read.map(({ name }) => name)).toEqual(['Values', 'A & B'])
  expect(read[0]!.rows).toEqual(rows)
  expect(read[0]!.marks).toEqual({})
})

test('nothing that is written is a formula', () => {
  const bytes = writeXlsx([sheet([['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)']])])
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  expect(xml).not.toMatch(/<f\b/)
  expect(xml.match(/t="inlineStr"/g)).toHaveLength(4)
})

test('any cells are read as they were written', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }).filter((one) => one !== ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      expect((await sheetsOf(writeXlsx([sheet(rows)])))[0]!.rows).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})

test('formulas, errors, dates and merged cells are said', async () => {
  const cells =
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="d"><v>2026-02-01T00:00:00Z</v></c>'
  const [read] = await sheetsOf(
    withSheet(
      `<sheetData><row r="1">${cells}</row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells>`,
    ),
  )
  expect(read).toEqual({
    name: 'Values',
    rows: [[2, null, '2026-02-01']],
    marks: { A1: 'formula', B1: 'error', C1: 'date' },
    merged: ['A2:B3'],
  })
})

/** Rows of one number each, which do not shrink as much as a bomb. */
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row><c r="A1"><v>${(at * 7919) % 1_000_003}</v></c></row>`).join(
    '',
  )

test.each([
  ['a million rows', rowsOf(1_000_000), /more than 400000 cells/],
  ['a cell far down', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', /1048576 rows/],
  ['a cell far out', '<row r="1"><c r="XFD1"><v>1</v></c></row>', /16384 columns/],
  ['a cell far out in both', '<row r="40000"><c r="IA40000"><v>1</v></c></row>', /spans 40000 rows/],
  ['a hidden place', '<row x=">" r="99999999"><c r="A99999999"><v>1</v></c></row>', /plainly/],
  ['a coded place', '<row r="&#57;9999999"><c r="A1"><v>1</v></c></row>', /plainly/],
  ['a cell without a place', '<row r="1"><c><v>1</v></c></row>', /plainly/],
  [
    'rows out of order',
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    /damaged/,
  ],
])(
  '%s is refused',
  async (_, rows, says) => {
    const bytes = withSheet(`<sheetData>${rows}</sheetData>`)
    const from = performance.now()
    expect(await refusal(bytes)).toMatch(says)
    expect(performance.now() - from).toBeLessThan(20_000)
  },
  60_000,
)

test('bombs, other files and entities are refused', async () => {
  const bomb = unzipSync(writeXlsx([sheet([['a']])]))
  bomb['xl/worksheets/sheet1.xml'] = new Uint8Array(60_000_000)
  expect(await refusal(zipSync(bomb))).toMatch(/would grow to 60 MB/)
  expect(await refusal(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toMatch(/no workbook/)
  expect(await refusal(strToU8('PK\u0003\u0004 not really'))).toMatch(/stops before its end/)
  expect(await refusal(new Uint8Array())).toMatch(/stops before its end/)
  const files = unzipSync(writeXlsx([sheet([['a']])]))
  files['xl/workbook.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>')
  expect(await refusal(zipSync(files))).toMatch(/words of its own/)
})

test('no bytes make the reader throw or take long', async () => {
  const good = writeXlsx([
    sheet([
      ['Issue', 'Value'],
      ['water', 0.4],
    ]),
  ])
  const files = unzipSync(good)
  const broken = fc.tuple(fc.constantFrom(...Object.keys(files)), fc.nat(), fc.string({ maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(fc.array(broken, { minLength: 1, maxLength: 4 }), async (changes) => {
      const copy = { ...files }
      for (const [path, at, text] of changes) {
        const before = new TextDecoder().decode(copy[path])
        const place = at % (before.length + 1)
        copy[path] = strToU8(before.slice(0, place) + text + before.slice(place + text.length))
      }
      expect(typeof (await readXlsx(zipSync(copy))).ok).toBe('boolean')
    }),
    { numRuns: 80 },
  )
}, 30_000)
