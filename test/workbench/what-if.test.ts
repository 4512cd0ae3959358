/** What-ifs: levers, what is marked where, comparison, the flip finder, the peek at the base, proof of a cell. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

async function openLevers(page: Page): Promise<void> {
  await page.locator('[data-refusals]').first().waitFor()
  await page.keyboard.press('l')
  await page.locator('[data-lever]').first().waitFor()
}

const chip = (page: Page) => page.locator('.chip')
const resting = (page: Page) => page.locator('[data-pictures-current="true"]').waitFor()
const answered = (page: Page, name: string) =>
  page.locator(`[data-analysis="${name}"][data-current="true"][aria-busy="false"] .made`).waitFor()

describeWorkbench('what-ifs', (open) => {
  test(
    'a moved lever marks chip, title, address, CSV and run; undone, the base is back exactly',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      const before = await liveAnswer(page)
      await openLevers(page)
      expect(await chip(page).textContent()).toContain('BASE')
      const lever = page.locator('[data-lever]').first()
      const key = await lever.getAttribute('data-lever')
      for (let k = 0; k < 3; k++) await lever.locator('button.square').last().click()
      await page.locator('.chip.what-if').waitFor()
      // The number, and the same number under each reading that replaces it.
      const listed = page.locator('main [data-differences] li')
      await listed.first().waitFor()
      await expect
        .poll(async () => page.title(), { timeout: patience })
        .toMatch(new RegExp(`WHAT-IF: ${await listed.count()} changes? \\(`))
      await expect.poll(() => decodeURIComponent(page.url()), { timeout: patience }).toContain(`set=${key}~`)
      expect(await page.locator('[data-differences] li').first().textContent()).toMatch(/→.*set by the user/)
      await answered(page, 'deals')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-analysis="deals"]').getByRole('button', { name: 'CSV' }).first().click(),
      ])
      const csv = await readFile(await download.path(), 'utf8')
      expect(csv).toMatch(/WHAT-IF/i)
      expect(csv).toContain(key)
      while (await page.getByRole('button', { name: 'Undo' }).isEnabled())
        await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => chip(page).textContent(), { timeout: patience }).toContain('BASE')
      await expect.poll(() => liveAnswer(page), { timeout: patience }).toBe(before)
      expect(page.url()).not.toContain('set=')
    },
    2 * patience,
  )

  test(
    'a scenario and a named lever list every difference they make, in words',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await liveAnswer(page)
      await openLevers(page)
      await page.getByText('Named levers of the case').click()
      const bundle = page.locator('[data-bundle]:enabled').first()
      const id = await bundle.getAttribute('data-bundle')
      await bundle.check()
      await page.locator('[data-differences] li').first().waitFor()
      expect(decodeURIComponent(page.url())).toContain(`l=${id}`)
      const said = await page.locator('[data-differences]').textContent()
      expect(said).toContain('lever: ')
      const count = await page.locator('[data-differences] li').count()
      expect(await chip(page).textContent()).toContain(`WHAT-IF: ${count} `)
      // The address alone brings all of it back.
      const other = await open({ fragment: new URL(page.url()).hash })
      await liveAnswer(other)
      await other.locator('.chip.what-if').waitFor()
      expect(await chip(other).textContent()).toContain(`WHAT-IF: ${count} `)
    },
    2 * patience,
  )

  test(
    'pinned settings stand side by side, what differs first; a peek at the base changes nothing',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      const base = await liveAnswer(page)
      await openLevers(page)
      await page.keyboard.press('c')
      await page.locator('.comparison').waitFor()
      const box = page.locator('[data-lever] .box').first()
      const high = await box.getAttribute('max')
      await box.fill(high ?? '1')
      await box.press('Enter')
      await page.locator('.chip.what-if').waitFor()
      await resting(page)
      await page.locator('h1').click()
      await page.keyboard.press('c')
      await page.locator('.comparison tbody tr[data-differs]').first().waitFor()
      const rows = page.locator('.comparison tbody tr')
      expect(await rows.first().getAttribute('data-differs')).not.toBeNull()
      expect(await rows.first().textContent()).toContain('as in the base case')
      const moved = await liveAnswer(page)
      await page.keyboard.down('b')
      await page.getByText('The base case, while you hold the key').waitFor()
      expect(await liveAnswer(page)).toContain(base)
      await page.keyboard.up('b')
      await expect.poll(() => liveAnswer(page), { timeout: patience }).toBe(moved)
    },
    2 * patience,
  )

  test(
    'the flip finder names the smallest change, and setting it flips the answer',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await liveAnswer(page)
      await openLevers(page)
      const isOpen = async () => !/no package is/.test(await liveAnswer(page))
      const before = await isOpen()
      await page.getByRole('button', { name: 'Find it' }).click()
      await page.locator('[data-flips="found"]').waitFor()
      await page.locator('[data-set-flip]').first().click()
      await page.locator('.chip.what-if').waitFor()
      await expect.poll(isOpen, { timeout: patience }).toBe(!before)
    },
    2 * patience,
  )

  test(
    'e on a cell of a result opens the numbers behind it, and from there the proof of each',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await answered(page, 'deals')
      const cell = page.locator('[data-analysis="deals"] [data-prove]').first()
      await cell.focus()
      await page.keyboard.press('e')
      await page.locator('[data-input]').first().waitFor()
      const key = await page.locator('[data-input]').first().getAttribute('data-input')
      await page.locator('[data-input] button').first().click()
      const drawer = page.locator(`[data-proof="${key}"][aria-busy="false"]`)
      await drawer.locator('code', { hasText: key! }).waitFor()
      expect(await drawer.textContent()).toMatch(/of all influence, rank \d+/)
      expect(await drawer.textContent()).toContain('Acceptable packages if it were')
      await page.getByRole('button', { name: 'Back to the numbers behind the result' }).click()
      await page.locator('[data-input]').first().waitFor()
      await page.keyboard.press('Escape')
      expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true)
    },
    2 * patience,
  )
})
