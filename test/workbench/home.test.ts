/** Home keeps the user's cases, gives back what was deleted, and the page says plainly what is missing or has failed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../source-files.ts'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const minimal = readFileSync(join(root, 'cases/minimal/case.yaml'), 'utf8')

/** Opens a text as a file chosen on the home page. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
}

async function home(page: Page): Promise<void> {
  await page.locator('.brand').first().click()
  await page.locator('[data-own-cases]').waitFor()
}

describeWorkbench('home, and what may be missing', (open) => {
  test('a case of one’s own is duplicated, renamed, deleted and brought back', async () => {
    const page = await open()
    await page.locator('[data-own-cases]').waitFor()
    await choose(page, 'mill.yaml', minimal)
    await liveAnswer(page)
    await home(page)
    const rows = page.locator('[data-own]')
    await rows.first().waitFor()
    await rows.first().locator('[data-action="rename"]').click()
    await page.locator('[data-dialog="rename"] input').fill('The mill, spring')
    await page.keyboard.press('Enter')
    await page.locator('[data-own]', { hasText: 'The mill, spring' }).waitFor()
    await rows.first().locator('[data-action="duplicate"]').click()
    await page.locator('[data-own]', { hasText: 'The mill, spring (copy)' }).waitFor()
    expect(await rows.count()).toBe(2)
    await page.locator('[data-own]', { hasText: '(copy)' }).locator('[data-action="remove"]').click()
    await page.locator('[data-removed]').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('[data-own]').length === 1)
    await page.locator('[data-bring-back]').click()
    await page.locator('[data-own]', { hasText: '(copy)' }).waitFor()
    await page.reload()
    await page.waitForFunction(() => document.querySelectorAll('[data-own]').length === 2)
    await page.locator('[data-own]', { hasText: '(copy)' }).locator('button.link').click()
    expect(await liveAnswer(page)).toMatch(/4 of 6 possible packages/)
  })

  test('a case without readings, plans, events or a war path says what is missing and how to add it', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await liveAnswer(page)
    for (const [tab, says] of [
      ['readings', /No rival readings.*add each view under/s],
      ['no-deal', /no war path.*warPath/s],
      ['do', /nothing to compare.*add plans/s],
      ['events', /lists no events.*add .?events/s],
      ['holds', /guarantees/],
    ] as const) {
      await page.locator(`[data-tab="${tab}"]`).click()
      await page.waitForFunction(
        ([wanted, flags]) =>
          new RegExp(wanted, flags).test(document.querySelector('main')?.textContent ?? '') &&
          document.querySelector('main [aria-busy="true"]') === null,
        [says.source, says.flags] as const,
        { timeout: patience },
      )
      if (tab !== 'holds')
        expect(await page.locator(`[data-tab="${tab}"]`).getAttribute('title')).toContain(
          'says nothing on this yet',
        )
    }
  })

  test('a file with errors opens, says which, and its text can be saved', async () => {
    const page = await open()
    await page.locator('[data-own-cases]').waitFor()
    await choose(page, 'broken.yaml', minimal.replace('payment: { weight: 0.3', 'paiment: { weight: 0.3'))
    await page.locator('[data-unread="errors"]').waitFor()
    expect(await page.locator('[data-unread]').textContent()).toMatch(/paiment/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-rescue="save"]').click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('paiment')
  })

  test('a file of a newer format is shown as it is, and said to be newer', async () => {
    const page = await open()
    await page.locator('[data-own-cases]').waitFor()
    await choose(page, 'newer.yaml', minimal.replace('endstate: 1', 'endstate: 2'))
    await page.locator('[data-newer], [data-unread="newer"]').first().waitFor()
  })

  test('a case that is not there says so, and leads home', async () => {
    const page = await open({ fragment: '#/c/nowhere/deals' })
    await page.locator('[data-problem]').waitFor()
    await page.locator('main button', { hasText: 'home' }).click()
    await page.locator('[data-first]').waitFor()
  })

  test('a browser that keeps nothing says so with the way out in focus; the answer goes on', async () => {
    const page = await open()
    await page.locator('[data-own-cases]').waitFor()
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    })
    await choose(page, 'mill.yaml', minimal)
    await page.locator('[data-storage-full], [data-problem]').first().waitFor()
    expect(await page.locator('[data-storage-full], [data-problem]').first().textContent()).toMatch(
      /will not keep|quota/i,
    )
  })

  test('a part that fails does not take the page with it, and the case can still be copied', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await liveAnswer(page)
    // The next tab draws its tables with this; the frame does not need it.
    await page.evaluate(() => {
      const { map } = Array.prototype
      Object.assign(globalThis, { restored: () => Object.assign(Array.prototype, { map }) })
      Array.prototype.map = function (this: unknown[], ...words: Parameters<typeof map>) {
        const first = this[0]
        if (typeof first === 'object' && first !== null && 'judged' in first) throw new Error('planted fault')
        return map.apply(this, words)
      } as typeof map
    })
    await page.locator('[data-tab="no-deal"]').click()
    await page.locator('[data-failed]').waitFor()
    expect(await page.locator('[data-failed]').textContent()).toContain('planted fault')
    expect(await page.locator('[data-failed] [data-rescue="copy"]').isVisible()).toBe(true)
    await page.evaluate(() => (globalThis as unknown as { restored: () => void }).restored())
    await page.locator('[data-tab="deals"]').click()
    await liveAnswer(page)
    expect(await page.locator('[data-failed]').count()).toBe(0)
  })
})
