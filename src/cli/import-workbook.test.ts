/** `endstate export --as xlsx` and `endstate import` of workbooks and tables: the same case back, or a report and no file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'
import { readXlsx, writeXlsx } from '../documents/index.ts'

test('a workbook comes back as the same file, byte for byte; changed cells are told, and taken only when accepted', async () => {
  await inEmptyFolder(async (folder) => {
    const [book, back] = [join(folder, 'case.xlsx'), join(folder, 'case.yaml')]
    expect(await endstate(['export', 'minimal', '--as', 'xlsx'])).toMatchObject({ code: 3 })
    expect(await endstate(['export', 'minimal', '--as', 'xlsx', '-o', book])).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(await endstate(['import', book, '-o', back])).toMatchObject({ code: 0, stderr: '', stdout: '' })
    const text = readFileSync(join(root, 'cases', 'minimal', 'case.yaml'), 'utf8')
    expect(readFileSync(back, 'utf8')).toBe(text)

    const read = await readXlsx(readFileSync(book))
    if (!read.ok) throw new Error(read.problem.says)
    const values = read.sheets.find(({ name }) => name === 'Values')!
    values.rows[1]![2] = 0.35
    values.rows[2]![2] = 'high'
    const sheets = read.sheets.map(({ name, rows }) => ({
      name,
      widths: [],
      rows: rows as (string | number | null)[][],
    }))
    const [changed, other] = [join(folder, 'changed.xlsx'), join(folder, 'other.yaml')]
    writeFileSync(changed, writeXlsx(sheets))
    const told = await endstate(['import', changed, '-o', other])
    expect([told.code, existsSync(other)]).toEqual([2, false])
    expect(told.stderr).toMatch(/Values C2 changed: .*→ "0\.35"/)
    expect(told.stderr).toMatch(/Values C3 refused: .*got high/)
    expect(told.stderr).toMatch(/1 changed, 1 refused\n.*Nothing was imported/)
    expect((await endstate(['import', changed, '--partly', '-o', other])).stderr).toMatch(/with --accept/)
    expect((await endstate(['import', changed, '--partly', '--accept', '-o', other])).code).toBe(0)
    expect(readFileSync(other, 'utf8')).toContain('Changed in the workbook changed.xlsx.')
    expect((await endstate(['check', other])).code).toBe(0)
  })
}, 180_000)

test('a table becomes a case; bad rows are told with their lines and no file is written', async () => {
  await inEmptyFolder(async (folder) => {
    const [table, made] = [join(folder, 'water.csv'), join(folder, 'case.yaml')]
    const rows = [
      'issue,option,Mill,Orchard',
      'water,one,1,0',
      'water,shared,0.6,0.5-0.8',
      'water,half,much,1',
    ]
    writeFileSync(table, rows.join('\n'))
    const told = await endstate(['import', table, '-o', made])
    expect([told.code, existsSync(made)]).toEqual([2, false])
    expect(told.stderr).toMatch(
      /water\.csv:4 refused: Mill: expected a number from 0 to 1 or low-high, got much/,
    )
    expect((await endstate(['import', table, '--partly', '--as-of', '2026-01', '-o', made])).code).toBe(0)
    expect((await endstate(['check', made])).code).toBe(0)
    const book = join(folder, 'water.xlsx')
    const cells = rows.slice(0, 3).map((row) => row.split(','))
    writeFileSync(book, writeXlsx([{ name: 'Sheet1', widths: [], rows: cells }]))
    expect((await endstate(['import', book])).stdout).toMatch(/^title: "water"$/m)
    writeFileSync(book, 'PK\u0003\u0004 not really')
    expect(await endstate(['import', book])).toMatchObject({ code: 2, stdout: '' })
  })
}, 180_000)
