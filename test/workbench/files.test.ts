/** Files: what is saved opens again as the same case; tables are reported row by row; newer files are only looked at. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileCase, parseCase } from 'endstate'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { root } from '../source-files.ts'
import { keptCases, keptText } from './kept-cases.ts'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'endstate-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const tutorial = readFileSync(join(root, 'cases', 'tutorial', 'case.yaml'), 'utf8')
const minimal = readFileSync(join(root, 'cases', 'minimal', 'case.yaml'), 'utf8')

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function hashOf(text: string): string {
  const read = parseCase(text)
  const compiled = read.ok ? compileCase(read.value) : read
  if (!compiled.ok) throw new Error('the case must be readable')
  return compiled.value.hash
}

async function saved(page: Page, form: string, copy: 'whole' | 'public' = 'whole'): Promise<string> {
  await page.locator('[data-disclosure="save-case"] > button').click()
  const button = page.locator(`[data-save="${form}"]`)
  // An archive says first what is inside.
  if (form === 'endstate') await button.click()
  const last = form === 'endstate' ? page.locator(`[data-save-copy="${copy}"]`) : button
  const [download] = await Promise.all([page.waitForEvent('download'), last.click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const choose = (page: Page, path: string) => page.locator('input[type="file"]').first().setInputFiles(path)

/** Drops a file on the page, as a hand would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name_, text_]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text_!], name_!))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

describeWorkbench('files', (open) => {
  test.each(['yaml', 'endstate'])(
    '§12.12 saved as %s and opened again it is the same case, letter by letter',
    async (form) => {
      const page = await open({ fragment: '#/c/tutorial/wants' })
      await page.locator('[data-grid]').waitFor()
      const path = await saved(page, form)
      const other = await open()
      await choose(other, path)
      await liveAnswer(other)
      const text = await keptText(other, 'Ellin')
      const before = readFileSync(join(root, 'cases', 'tutorial', 'case.yaml'), 'utf8')
      expect(text).toBe(before)
      expect(hashOf(text)).toBe(hashOf(before))
    },
    120_000,
  )

  test('an archive says what is inside and carries texts and suggestions both ways; the public copy has neither', async () => {
    const named = 'id: company-wants-eighty, '
    const page = await open()
    await choose(page, file('own.yaml', tutorial.replace(named, `${named}handling: private, `)))
    await liveAnswer(page)
    await page.goto(page.url().replace('/deals', '/proof'))
    await page.locator('[data-sources]').waitFor()
    const texts = join(root, 'cases', 'tutorial', 'sources')
    await page.locator('#source-choice').selectOption('courier')
    await page.locator('[data-source-file]').setInputFiles(join(texts, 'courier.txt'))
    await page.locator('[data-document-keep]').click()
    await page.locator('[data-reading="courier"]').waitFor()
    await page.locator('[data-suggest]').click()
    await page.locator('[data-suggestion]').first().waitFor()
    const open_ = Number(await page.locator('[data-inbox]').getAttribute('data-inbox'))
    expect(open_).toBeGreaterThan(2)
    await page.goto(page.url().replace('/proof', '/wants'))
    await page.locator('[data-disclosure="save-case"] > button').click()
    await page.locator('[data-save="endstate"]').click()
    const inside = page.locator('[data-dialog="save-archive"] [data-inside]')
    await inside.locator('[data-inside-private="1"]').waitFor()
    const says = (await inside.textContent()) ?? ''
    expect(says).toContain('1 source with full text')
    expect(says).toContain(`${open_} open suggestions`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    const [before] = await keptCases(page)
    const whole = await saved(page, 'endstate')
    const other = await open()
    await choose(other, whole)
    await liveAnswer(other)
    const [after] = await keptCases(other)
    expect(after?.text).toBe(before?.text)
    expect(hashOf(after!.text)).toBe(hashOf(before!.text))
    expect(after?.sources).toEqual(before?.sources)
    expect(after?.inbox).toBe(before?.inbox)
    await other.goto(other.url().replace('/deals', '/proof'))
    await other.locator(`[data-inbox="${open_}"]`).waitFor()
    const shared = unzipSync(readFileSync(await saved(page, 'endstate', 'public')))
    expect(Object.keys(shared).sort()).toEqual(['case.yaml', 'manifest.json'])
    expect(new TextDecoder().decode(shared['case.yaml'])).not.toContain('company-wants-eighty')
  }, 180_000)

  test('§12.11 a table with three bad rows reports exactly those, takes nothing until told to, and is undone at once', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await page.locator('[data-grid]').waitFor()
    const rows = ['issue,option,mill,orchard', 'water,shared,0.5,0.8', 'water,shore,0.1,0.1']
    rows.push('fish,,0.1,0.1', 'payment,yearly,lots,0.2', 'payment,none,0.1,0.9')
    await drop(page, 'values.csv', rows.join('\n'))
    await page.locator('[data-refused="3"]').waitFor()
    const refused = page.locator('[data-row="refused"]')
    const lines = await refused.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.line))
    expect(lines).toEqual(['3', '4', '5'])
    expect(await keptCases(page)).toEqual([])
    await page.locator('[data-table-take]').click()
    const text = await keptText(page, 'from the table values.csv')
    expect(text.match(/from the table/g)).toHaveLength(4)
    await page.locator('[data-grid]').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await keptCases(page))[0]?.text, { timeout: patience }).toBe(minimal)
  }, 120_000)

  test('a file of a newer format is looked at, says what is not understood, and is kept as it is', async () => {
    const newer = minimal
      .replace('endstate: 1', 'endstate: 2')
      .replace('\nquestion:', '\nmediators: [king]\nquestion:')
    const page = await open()
    await choose(page, file('newer.yaml', newer))
    await liveAnswer(page)
    expect(await page.locator('[data-newer]').textContent()).toContain('mediators')
    await page.goto(page.url().replace('/deals', '/wants'))
    const cell = page.locator('[data-cell="mill.value.water.shared"]')
    await cell.dblclick({ position: { x: 3, y: 3 } })
    await page.locator('[data-cell-problem]').waitFor()
    expect(readFileSync(await saved(page, 'yaml'), 'utf8')).toBe(newer)
    expect((await keptCases(page)).map(({ text }) => text)).toEqual([newer])
  }, 120_000)

  test('a file that is no case says so; one with errors opens with its text and what is wrong', async () => {
    const page = await open()
    await choose(page, file('broken.yaml', minimal.replace('decidedBy: [mill, orchard]', 'decidedBy: [mil]')))
    await page.locator('[data-unread="errors"] .cm-content').waitFor()
    expect(await page.locator('[data-unread]').textContent()).toContain('did you mean `mill`')
    await page.goto(page.url().replace(/#.*/, ''))
    await choose(page, file('sheet.xlsx', 'PK\u0003\u0004 not really'))
    await expect
      .poll(() => page.locator('[role="alert"]').first().textContent())
      .toContain('sheet.xlsx was not read')
  }, 120_000)
})
