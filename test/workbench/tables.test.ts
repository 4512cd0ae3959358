/** Workbooks and tables in the page: the same case back, changes only when told to, a new case from a table. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { readXlsx, writeXlsx, type XlsxSheet } from '../../src/documents/index.ts'
import { root } from '../source-files.ts'
import { keptCases, keptText } from './kept-cases.ts'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'endstate-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const minimal = readFileSync(join(root, 'cases', 'minimal', 'case.yaml'), 'utf8')

const option = (name: string) => ({ name, permittedDirection: 'both' })
const gmcr = {
  options: [option('Stay'), option('Pay')],
  decisionMakers: [
    { name: 'Tenant', options: [0], preferences: [[[1, 'N']], [[0, 'Y']]] },
    { name: 'Owner', options: [1], preferences: [], preferenceRanking: [2, [1, 4], 3] },
  ],
  infeasibles: [],
  program: 'gmcr-py',
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const choose = (page: Page, path: string) => page.locator('input[type="file"]').first().setInputFiles(path)

async function savedWorkbook(page: Page): Promise<string> {
  await page.locator('[data-disclosure="save-case"] > button').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-save="xlsx"]').click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** The workbook with cells changed, saved by another program. */
async function changed(path: string, change: (values: (string | number | boolean | null)[][]) => void) {
  const read = await readXlsx(readFileSync(path))
  if (!read.ok) throw new Error(read.problem.says)
  change(read.sheets.find(({ name }) => name === 'Values')!.rows)
  return file('changed.xlsx', writeXlsx(read.sheets.map((one) => ({ ...one, widths: [] })) as XlsxSheet[]))
}

describeWorkbench('workbooks and tables', (open) => {
  test('a workbook saved and opened is the same case, letter by letter; changed cells wait, and one undo takes them back', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await page.locator('[data-grid]').waitFor()
    const path = await savedWorkbook(page)
    const other = await open()
    await choose(other, path)
    await liveAnswer(other)
    expect((await keptCases(other)).map(({ text }) => text)).toEqual([minimal])

    const third = await open()
    await choose(
      third,
      await changed(path, (values) => {
        values[1]![2] = '0.3–0.5'
        values[2]![2] = 'much'
      }),
    )
    await third.locator('[data-dialog="workbook"] [data-refused="1"]').waitFor()
    expect(await third.locator('[data-row="refused"]').textContent()).toContain('got much')
    expect(await third.locator('[data-row="taken"]').textContent()).toMatch(/C2.*→ 0\.3–0\.5/)
    expect(await keptCases(third)).toEqual([])
    await third.locator('[data-workbook-take]').click()
    expect(await keptText(third, 'from the workbook changed.xlsx')).toContain('[0.3, 0.5]')
    await liveAnswer(third)
    await third.keyboard.press('Control+z')
    await expect.poll(async () => (await keptCases(third))[0]?.text, { timeout: patience }).toBe(minimal)
  }, 180_000)

  test('a new case from pasted cells: three bad rows are reported, exactly those; one click takes the case back', async () => {
    const page = await open()
    await page.locator('[data-disclosure="new-case-menu"] > button').click()
    await page.locator('[data-new="table"]').click()
    const rows = ['issue\toption\tMill\tOrchard', 'water\tone\t1\t0', 'water\tshared\t0,6\t0,5-0,8']
    rows.push('water\thalf\tmuch\t1', 'water\tone\t0.1\t0.1', '\t\t\t', 'water\tthird\t0.2\t1.4')
    await page.locator('[data-new-table]').fill(rows.join('\n'))
    await page.locator('[data-table-look]').click()
    await page.locator('[data-dialog="new-from-table"] [data-refused="3"]').waitFor()
    const lines = page.locator('[data-row="refused"]')
    expect(await lines.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.line))).toEqual([
      '4',
      '5',
      '7',
    ])
    expect(await keptCases(page)).toEqual([])
    await page.locator('[data-new-take]').click()
    await liveAnswer(page)
    const [kept] = await keptCases(page)
    expect(kept?.text).toContain('A default: nobody has judged')
    await page.locator('[data-take-back]').click()
    await page.locator('[data-own-cases]').waitFor()
    await expect.poll(() => keptCases(page), { timeout: patience }).toEqual([])
  }, 120_000)

  test('a table in a workbook, a .gmcr file and a workbook that is none', async () => {
    const page = await open()
    const cells = [
      ['issue', 'option', 'Mill', 'Orchard'],
      ['water', 'one', 1, 0],
      ['water', 'shared', 0.6, '0.5-0.8'],
    ]
    await choose(page, file('table.xlsx', writeXlsx([{ name: 'Sheet1', widths: [], rows: cells }])))
    await page.locator('[data-dialog="new-from-table"] [data-refused="0"]').waitFor()
    await page.locator('[data-new-take]').click()
    await liveAnswer(page)
    expect((await keptCases(page))[0]?.text).toContain('From the table table.xlsx')

    await page.goto(page.url().replace(/#.*/, ''))
    await choose(page, file('flat.gmcr', JSON.stringify(gmcr)))
    await page.locator('[data-answer], #live-answer, [data-missing], main h1, main h2').first().waitFor()
    await expect.poll(async () => (await keptCases(page)).length, { timeout: patience }).toBe(2)

    await page.goto(page.url().replace(/#.*/, ''))
    await choose(page, file('broken.xlsx', 'PK\u0003\u0004 not really'))
    await expect.poll(() => page.locator('[role="alert"]').first().textContent()).toContain('broken.xlsx')
  }, 120_000)
})
