/** A case through a workbook: untouched it is the same case, letter by letter; changed cells become exactly those changes. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compileCase, parseCase, type ReadSheet, readCaseWorkbook, writeCaseWorkbook } from 'endstate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXlsx, writeXlsx } from '../src/documents/index.ts'
import { root } from './source-files.ts'

const folder = join(root, 'cases')
const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => basename(path) === 'case.yaml',
)
const basis = { assumed: 'changed in a workbook' }

function caseOf(text: string) {
  const read = parseCase(text)
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('; '))
  return read.value
}

function hashOf(text: string): string {
  const compiled = compileCase(caseOf(text))
  if (!compiled.ok) throw new Error('the case must compile')
  return compiled.value.hash
}

/** The sheets of a case after they were a file. */
async function sheetsOf(text: string): Promise<ReadSheet[]> {
  const read = await readXlsx(writeXlsx(writeCaseWorkbook(caseOf(text))))
  if (!read.ok) throw new Error(read.problem.says)
  return read.sheets
}

type Cell = string | number | boolean | null

/** The same sheets with cells changed: sheet, row and column from 0, and what stands there now. */
function changed(sheets: readonly ReadSheet[], ...cells: [string, number, number, Cell][]): ReadSheet[] {
  const copy = sheets.map((one) => ({ ...one, rows: one.rows.map((row) => [...row]) }))
  for (const [name, row, column, value] of cells) {
    const sheet = copy.find((one) => one.name === name)
    if (!sheet?.rows[row]) throw new Error(`no row ${row} in ${name}`)
    while (sheet.rows[row].length <= column) sheet.rows[row].push(null)
    sheet.rows[row][column] = value
  }
  return copy
}

function readBack(sheets: readonly ReadSheet[]) {
  const read = readCaseWorkbook(sheets, basis)
  if (!read.ok) throw new Error(read.says)
  return read
}

const minimal = readFileSync(join(folder, 'minimal', 'case.yaml'), 'utf8')
const tutorial = readFileSync(join(folder, 'tutorial', 'case.yaml'), 'utf8')

test.each(cases)(
  '%s: untouched, the same text and the same hash',
  async (path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    const sheets = await sheetsOf(text)
    const read = readBack(sheets)
    expect(read.rows).toEqual([])
    expect(read.text === text).toBe(true)
    expect(hashOf(read.text)).toBe(hashOf(text))
  },
  60_000,
)

test.each([
  ['Windows line ends', minimal.replaceAll('\n', '\r\n')],
  ['no last line end', minimal.trimEnd()],
  ['many last line ends', `${minimal}\n\n\n`],
  ['odd characters', `${minimal}# \ufffd \u2028 🙂 _x0041_ =1+1 \t.  \n`],
  ['a very long line', `${minimal}# ${'🙂a'.repeat(40_000)}\n`],
])('a text with %s comes back as it was', async (_, text) => {
  expect(readBack(await sheetsOf(text))).toMatchObject({ text, rows: [] })
})

describe('changed cells', () => {
  test('numbers, ranges and texts become changes of the text, and nothing else changes', async () => {
    const sheets = await sheetsOf(minimal)
    const values = sheets.find(({ name }) => name === 'Values')!
    expect(values.rows[0]!.slice(0, 4)).toEqual(['Issue', 'Option', 'The mill (mill)', 'mill rests on'])
    const read = readBack(
      changed(
        sheets,
        ['Values', 1, 2, '0,3 - 0,5'],
        ['About', 2, 1, 'Another title'],
        ['Parties', 1, 2, 'M'],
      ),
    )
    expect(read.rows.map(({ sheet, cell, outcome, from, to }) => [sheet, cell, outcome, from, to])).toEqual([
      ['About', 'B3', 'changed', caseOf(minimal).spec.title, 'Another title'],
      ['Parties', 'C2', 'changed', '', 'M'],
      ['Values', 'C2', 'changed', String(values.rows[1]![2]), '0,3 - 0,5'],
    ])
    const { spec } = caseOf(read.text)
    expect(spec.title).toBe('Another title')
    expect(spec.parties[0]!.short).toBe('M')
    const option = spec.issues[0]!.options[0]!.id
    const { preferences } = spec.parties[0]!
    if (preferences.kind !== 'additive') throw new Error('the mill has values')
    expect(preferences.issues[spec.issues[0]!.id]!.options[option]).toEqual({ value: [0.3, 0.5], ...basis })
    expect(read.untouched).toBe(minimal)
  })

  test('three bad cells are refused, exactly those, with what was expected; the sound one is taken', async () => {
    const sheets = await sheetsOf(minimal)
    const read = readBack(
      changed(
        sheets,
        ['Values', 1, 2, 'much'],
        ['Values', 2, 2, 0.25],
        ['Values', 2, 4, 1.5],
        ['Weights', 1, 1, null],
      ),
    )
    expect(read.rows.map(({ sheet, cell, outcome }) => `${sheet} ${cell} ${outcome}`)).toEqual([
      'Values C2 refused',
      'Values C3 changed',
      'Values E3 refused',
      'Weights B2 refused',
    ])
    expect(read.rows[0]!.says).toContain('Expected a number from 0 to 1, or low–high, got much')
    expect(read.changes).toHaveLength(1)
  })

  test('what the case language refuses is refused with its words: weights that do not sum to 1', async () => {
    const sheets = await sheetsOf(minimal)
    const read = readBack(changed(sheets, ['Weights', 1, 1, 0.1], ['About', 2, 1, 'Another title']))
    expect(read.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'refused'])
    expect(read.rows[1]!.says).toContain('must sum to 1')
    expect(read.text).toContain('Another title')
  })

  test('rows may be sorted; a row added, taken out or doubled is said', async () => {
    const sheets = await sheetsOf(tutorial)
    const claims = sheets.find(({ name }) => name === 'Claims')!
    const [header, ...rows] = claims.rows
    const turned = { ...claims, rows: [header!, ...rows.toReversed()] }
    const others = sheets.filter((one) => one !== claims)
    expect(readBack([...others, turned]).rows).toEqual([])
    const [first, second, ...rest] = rows
    const broken = { ...claims, rows: [header!, second!, second!, ...rest, ['new-one', 'a', 'b']] }
    expect(readBack([...others, broken]).rows.map(({ says }) => says)).toEqual([
      `The row ${first![0]} is missing.`,
      'This row stands here twice.',
      'This row is not in the case.',
    ])
  })

  test('formulas, dates, errors, merged cells and foreign sheets are said and never taken', async () => {
    const sheets = changed(await sheetsOf(minimal), ['Values', 1, 2, 0.35], ['Values', 2, 2, '2026-01-02'])
    const marked = sheets.map((one) =>
      one.name === 'Values'
        ? { ...one, marks: { C2: 'formula', C3: 'date', E2: 'error' } as const, merged: ['E3:F4'] }
        : one,
    )
    const more = { name: 'Notes', rows: [['anything']], marks: {}, merged: [] }
    const read = readBack([...marked, more])
    expect(read.text).toBe(minimal)
    expect(read.rows.map(({ sheet, cell, says }) => `${sheet} ${cell} ${says}`)).toEqual([
      'Values C2 water, mill: The mill (mill). Expected a value, got a formula.',
      'Values E2 water, mill: The orchard (orchard). Expected a value, got an error.',
      'Values E3:F4 Cells are merged here, so nothing is read from them.',
      'Values C3 water, shared: The mill (mill). Expected a number from 0 to 1, got the date 2026-01-02.',
      'Notes  This sheet is no part of the case and is not read.',
    ])
  })

  test('a changed text is taken; a changed text and a changed cell are refused', async () => {
    const sheets = await sheetsOf(minimal)
    const at = minimal.split('\n').findIndex((line) => line.startsWith('title:')) + 1
    const text = changed(sheets, ['Case text', at, 2, 'title: By hand'])
    const read = readBack(text)
    expect(read.text).toBe(minimal.replace(/^title:.*$/m, 'title: By hand'))
    expect(read.rows).toMatchObject([{ sheet: 'Case text', outcome: 'changed' }])
    const both = readCaseWorkbook(changed(text, ['Values', 1, 2, 0.11]), basis)
    expect(both).toMatchObject({ ok: false, reason: 'both-changed' })
    expect(both.ok ? '' : both.remedy).toContain('Undo one of the two')
    const unchecked = changed(text, ['Case text', 0, 3, null])
    expect(readCaseWorkbook(unchecked, basis)).toMatchObject({ ok: false, reason: 'both-changed' })
    expect(readCaseWorkbook(sheets.slice(0, -1), basis)).toMatchObject({ ok: false, reason: 'no-case' })
  })

  test('whatever is put into cells, what is reported as changed is what the case then says, and nothing throws', async () => {
    const sheets = await sheetsOf(minimal)
    const places = sheets
      .slice(0, -1)
      .flatMap(({ name, rows }) =>
        rows.flatMap((row, at) => row.map((_, column) => [name, at, column] as const)),
      )
    const value = fc.oneof(
      fc.constantFrom<Cell>(
        0.4,
        '0.2–0.6',
        '0.1-0.2-0.3',
        null,
        true,
        '=1+1',
        '2026',
        'yes',
        '0.5 to 0.4',
        2,
      ),
      fc.double(),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    const cell = fc.tuple(fc.constantFrom(...places), value)
    fc.assert(
      fc.property(fc.uniqueArray(cell, { maxLength: 4, selector: ([place]) => place.join(' ') }), (cells) => {
        const now = changed(
          sheets,
          ...cells.map(([place, held]): [string, number, number, Cell] => [...place, held]),
        )
        const read = readBack(now)
        const taken = read.rows.filter(({ outcome }) => outcome === 'changed')
        expect(read.changes).toHaveLength(taken.length)
        expect(parseCase(read.text).ok).toBe(true)
        if (taken.length === 0) expect(read.text).toBe(minimal)
        // Written again and read beside the first sheets, only the cells that were taken differ.
        expect(read.rows.length).toBeGreaterThanOrEqual(taken.length)
        const again = writeCaseWorkbook(caseOf(read.text))
        for (const { sheet, cell: address } of taken) {
          const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? []
          const written = again.find(({ name }) => name === sheet)?.rows[Number(row) - 1]
          const held = now.find(({ name }) => name === sheet)!.rows[Number(row) - 1]!
          const column = letter.charCodeAt(0) - 65
          if (sheet === 'Values' && typeof held[column] === 'number')
            expect(Number(written?.[column])).toBe(held[column])
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
