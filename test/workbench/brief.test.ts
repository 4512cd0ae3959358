/** The brief in the page: changed where it stands, kept, undone, printed on two pages, saved in three forms. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { extract } from '../../src/documents/index.ts'
import { inEmptyFolder } from '../command-line.ts'
import { describeWorkbench } from './open-page.ts'

const firstSentence = '[data-sentence="bottom-line.0"]'

async function writeBrief(page: Page): Promise<ReturnType<Page['frameLocator']>> {
  await page.getByRole('button', { name: 'Write the brief' }).click()
  const sheet = page.frameLocator('#brief-frame')
  await sheet.locator(firstSentence).waitFor()
  return sheet
}

async function saved(page: Page, form: 'html' | 'docx' | 'markdown'): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.locator(`[data-save=${form}]`).click()
  const download = await coming
  return readFileSync(await download.path())
}

describeWorkbench('the brief in the page', (open) => {
  test('a sentence is changed in place, marked everywhere, kept over a reload, taken back and undone', async () => {
    const page = await open({ fragment: '#/c/minimal/brief' })
    let sheet = await writeBrief(page)
    const generated = (await sheet.locator(firstSentence).textContent()) ?? ''
    await sheet.locator(firstSentence).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('In our own words <i>.')
    await page.keyboard.press('Enter')
    await sheet.locator(`${firstSentence} .by-hand`).waitFor()
    expect(await sheet.locator(firstSentence).textContent()).toBe('In our own words <i>. [changed by hand]')
    expect(await page.locator('[data-changed]').textContent()).toContain(generated)

    const html = (await saved(page, 'html')).toString()
    expect(html).toContain('In our own words &lt;i&gt;.<span class="by-hand"> [changed by hand]</span>')
    expect(html).not.toMatch(/contenteditable|data-sentence/)
    expect((await saved(page, 'markdown')).toString()).toContain(
      'In our own words \\<i\\>. \\[changed by hand\\]',
    )
    const read = await extract(new Uint8Array(await saved(page, 'docx')), { name: 'brief.docx' })
    expect(read.ok && read.value.text).toContain('In our own words <i>. [changed by hand]')

    await page.reload()
    sheet = await writeBrief(page)
    await sheet.locator(`${firstSentence} .by-hand`).waitFor()
    await page.getByRole('button', { name: 'Take the engine’s words' }).click()
    await sheet.locator(`${firstSentence}:not(:has(.by-hand))`).waitFor()
    await page.getByRole('button', { name: /Undo/ }).click()
    await sheet.locator(`${firstSentence} .by-hand`).waitFor()
  }, 240_000)

  test('a what-if says so, with every difference, on the page and in every file; other settings mark it as older', async () => {
    const page = await open({ fragment: '#/c/tutorial/brief?s=in-court' })
    await writeBrief(page)
    const changed = await page.locator('.what-if-list li, [data-changes] li').count()
    expect(changed).toBeGreaterThan(0)
    const markdown = (await saved(page, 'markdown')).toString()
    const listed = /## What was changed\n\n((?:- .*\n)+)/.exec(markdown)?.[1]?.trim().split('\n') ?? []
    expect(listed.length).toBe(changed)
    const html = (await saved(page, 'html')).toString()
    const read = await extract(new Uint8Array(await saved(page, 'docx')), { name: 'brief.docx' })
    const docx = read.ok ? read.value.text : ''
    for (const text of [markdown, html]) expect(text).toContain('WHAT-IF: ')
    for (const line of listed) {
      const key = /^- ([\w.-]+)/.exec(line.replaceAll('\\', ''))?.[1] ?? ''
      expect(html).toContain(key)
      expect(docx).toContain(key)
    }
    // The foot of every printed page carries the mark too.
    expect(html).toMatch(/@bottom-left \{ content: "WHAT-IF: /)
    await page.evaluate(() => {
      location.hash = '#/c/tutorial/brief'
    })
    await page.locator('[data-brief] [data-stale]').waitFor()
  }, 240_000)

  test.each(['a4', 'letter'] as const)(
    'what is printed from the page takes at most two pages: %s',
    async (paper) => {
      const page = await open({ fragment: '#/c/tutorial/brief' })
      await page.getByLabel('Paper').selectOption(paper)
      await writeBrief(page)
      const html = (await saved(page, 'html')).toString()
      const sheet = await open({ address: 'about:blank' })
      await sheet.setContent(html)
      const pdf = await sheet.pdf({ preferCSSPageSize: true })
      await inEmptyFolder(async (folder) => {
        const file = join(folder, 'brief.pdf')
        writeFileSync(file, pdf)
        const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
        expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBeLessThanOrEqual(2)
        expect(info).toMatch(
          paper === 'a4' ? /Page size:\s+59[45](\.\d+)? x 84[12]/ : /Page size:\s+612 x 792/,
        )
      })
    },
    240_000,
  )
})
