/** A page that dies in the middle of an edit, and two pages on one case: nothing of either is lost. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keptCases, keptText } from './kept-cases.ts'
import { describeWorkbench, patience } from './open-page.ts'

const editor = (page: Page) => page.locator('.cm-content')

/** Kills the page as a crash does: no handler of it runs. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const gone = new Promise((resolve) => page.once('crash', resolve))
  void session.send('Page.crash').catch(() => {})
  await gone
  await page.close()
}

async function enter(page: Page, key: string, value: string): Promise<void> {
  const cell = page.locator(`[data-cell="${key}"]`)
  await cell.dblclick({ position: { x: 3, y: 3 } })
  await page.locator('[data-cell-box]').fill(value)
  await page.keyboard.press('Enter')
  const asked = page.locator('[data-judge-as="assumed"]')
  if (await asked.isVisible()) await asked.click()
}

describeWorkbench('crash and two pages', (open) => {
  test('text that cannot be read yet is there again after a crash in the middle of typing it', async () => {
    const page = await open({ fragment: '#/c/minimal/wants?v=wants.text~yes' })
    await editor(page).click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('notes: [unfinished')
    await keptText(page, '[unfinished')
    const address = page.url()
    const context = page.context()
    await crash(page)
    const again = await open({ context, address })
    await expect.poll(() => editor(again).textContent(), { timeout: patience }).toContain('[unfinished')
    expect((await keptCases(again))[0]?.text).not.toContain('unfinished')
  }, 120_000)

  test('letters in a cell are there again after a crash, and the numbers entered before it', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await enter(page, 'mill.value.water.shared', '0.45')
    await keptText(page, '0.45')
    await page.locator('[data-cell="orchard.value.water.shared"]').dblclick({ position: { x: 3, y: 3 } })
    await page.locator('[data-cell-box]').fill('[0.2, 0.')
    const address = page.url()
    const context = page.context()
    await crash(page)
    const again = await open({ context, address })
    const box = again.locator('[data-cell="orchard.value.water.shared"] [data-cell-box]')
    await expect.poll(() => box.inputValue(), { timeout: patience }).toBe('[0.2, 0.')
    expect(await again.locator('[data-cell="mill.value.water.shared"]').textContent()).toContain('0.45')
  }, 120_000)

  test('two pages on one case: the second write is refused, and both versions are kept', async () => {
    const one = await open({ fragment: '#/c/minimal/wants' })
    await enter(one, 'mill.value.water.shared', '0.41')
    await keptText(one, '0.41')
    const two = await open({ context: one.context(), address: one.url() })
    await two.locator('[data-cell="mill.value.water.shared"]').waitFor()
    await enter(two, 'mill.value.water.shared', '0.42')
    await keptText(two, '0.42')
    await enter(one, 'mill.value.water.shared', '0.43')
    await one.locator('[data-dialog="conflict"]').waitFor()
    await one.locator('[data-dialog="conflict"] [data-take="theirs"]').click()
    await keptText(one, '0.43')
    const texts = (await keptCases(one)).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('0.42'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('0.43'))).toHaveLength(1)
    const shown = one.locator('[data-cell="mill.value.water.shared"]')
    await expect.poll(() => shown.textContent(), { timeout: patience }).toContain('0.42')
  }, 120_000)
})
