/** The page without a mouse: keys, the palette, proof from every number, and the focus that comes back. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tabs } from '../../src/web/state/address.ts'
import { describeWorkbench, patience } from './open-page.ts'

const minutes = 60_000

/** What has the focus: its mark for tests, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: one } = document
    return one?.getAttribute('data-open') ?? one?.id ?? one?.textContent ?? ''
  })

/** Waits for the first number, and until nothing is on its way any more. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main [data-prove]') !== null &&
      document.querySelector('main [aria-busy="true"], main progress') === null,
    null,
    { timeout: patience },
  )
}

describeWorkbench('keyboard', (open) => {
  test(
    '§12.3 every number in a table is a button that Tab reaches; e opens its proof and Escape gives the focus back',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/wants' })
      await page.locator('main [data-prove]').first().waitFor()
      for (const tab of ['wants', 'deals', 'holds', 'no-deal', 'do'] as const) {
        await page.locator(`[data-tab="${tab}"]`).click()
        await page.waitForFunction((hash) => location.hash.includes(hash), `/${tab}`)
        await ready(page)
        const numbers = page.locator('main [data-prove]')
        const count = await numbers.count()
        expect(count, tab).toBeGreaterThan(0)
        const skipped = await numbers.evaluateAll((all) =>
          all
            .filter((one) => (one as HTMLElement).tabIndex < 0 && !one.closest('[role="grid"]'))
            .map((one) => one.outerHTML),
        )
        expect(skipped, tab).toEqual([])
        // A cell that says nothing but a number is such a button.
        const bare = await page.locator('main td:not(:has([data-prove]))').allInnerTexts()
        expect(
          bare.filter((text) => /^[\d.,\s%/–]*\d[\d.,\s%/–]*$/.test(text)),
          tab,
        ).toEqual([])
        // The first, one in the middle, the last.
        for (const at of new Set([0, Math.floor(count / 2), count - 1])) {
          const number = numbers.nth(at)
          if (!(await number.isVisible())) continue
          await number.focus()
          await page.keyboard.press('e')
          await page.locator('[data-panel="proof"]:focus-within, [data-panel="proof"]:focus').waitFor()
          await page.keyboard.press('Escape')
          await page.locator('[data-panel]').waitFor({ state: 'detached' })
          expect(await number.evaluate((one) => document.activeElement === one), `${tab} ${at}`).toBe(true)
        }
      }
    },
    5 * minutes,
  )

  test('g and a digit open each of the nine questions; the address says so', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await page.locator('#live-answer').waitFor()
    for (const [index, tab] of tabs.entries()) {
      await page.keyboard.press('g')
      await page.keyboard.press(String(index + 1))
      await page.locator(`[data-tab="${tab}"][aria-current="page"]`).waitFor()
      expect(page.url()).toContain(`/${tab}`)
    }
  })

  test('the palette finds a question, an end state and a lever by a few letters, and goes there', async () => {
    const page = await open({ fragment: '#/c/conflicts%2Fcuba-1962/deals' })
    await page.locator('#live-answer').waitFor()
    const choose = async (opens: string, typed: string, kind: string) => {
      await page.keyboard.press(opens)
      await page.locator('[role="combobox"]:focus').waitFor()
      await page.keyboard.type(typed)
      await page.locator(`[role="option"][aria-selected="true"][data-entry^="${kind}"]`).waitFor()
      await page.keyboard.press('Enter')
      await page.locator('dialog').waitFor({ state: 'detached' })
    }
    await choose('Control+k', 'how do we', 'tab-proof')
    await page.waitForFunction(() => location.hash.includes('/proof'))
    await choose('/', 'open exch', 'end-state-open-exchange')
    await page.waitForFunction(() => location.hash.includes('o=open-exchange'))
    await page.waitForFunction(() => location.hash.includes('/holds'))
    await page.keyboard.press('Control+k')
    await page.locator('[role="combobox"]:focus').waitFor()
    await page.keyboard.type('turkey weight soviet')
    const lever = page.locator('[role="option"][data-entry^="lever-ussr.weight.jupiters"]')
    await lever.waitFor()
    while ((await lever.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[id="lever-ussr.weight.jupiters"]:focus').waitFor()
    // Letters that nothing has: said, and Enter does nothing.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('qqqzzz')
    expect(await page.locator('[role="option"]').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await page.locator('dialog[open]').count()).toBe(1)
  })

  test('a dialog keeps the focus inside and gives it back; ? lists the keys', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await page.locator('#live-answer').waitFor()
    await page.locator('[data-open="keys"]').focus()
    await page.keyboard.press('?')
    const dialog = page.locator('[data-dialog="help"]')
    await dialog.waitFor()
    for (const key of ['Ctrl K', 'Ctrl Z', 'g 1', '[']) expect(await dialog.textContent()).toContain(key)
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('dialog') || document.activeElement === document.body,
        ),
      ).toBeTruthy()
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('keys')
  })

  test('single letters can be switched off, and never act in a field', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await page.locator('#live-answer').waitFor()
    await page.keyboard.press('l')
    const search = page.locator('[data-panel] input[type=search]').first()
    await search.focus()
    await page.keyboard.type('gl?e/')
    expect(await search.inputValue()).toBe('gl?e/')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('[data-dialog="help"] [data-setting="single-keys"]').uncheck()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    for (const key of ['l', '?', '/', 'g', '1']) await page.keyboard.press(key)
    expect(await page.locator('[data-panel], dialog[open]').count()).toBe(0)
    expect(page.url()).toContain('/deals')
    // Keys with Ctrl still act; the choice outlives the visit.
    await page.keyboard.press('Control+k')
    await page.locator('[data-dialog="find"]').waitFor()
    await page.reload()
    await page.locator('#live-answer').waitFor()
    await page.keyboard.press('?')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('undo and redo by keys, the base case while b is down, and c pins', async () => {
    const page = await open({ fragment: '#/c/conflicts%2Fcuba-1962/deals' })
    const answer = page.locator('#live-answer')
    await answer.waitFor()
    const base = await answer.textContent()
    const becomes = (text: string | null, same: boolean) =>
      page.waitForFunction(
        ([wanted, equal]) => (document.getElementById('live-answer')?.textContent === wanted) === equal,
        [text, same] as const,
        { timeout: patience },
      )
    await page.keyboard.press('l')
    const slider = page.locator('.lever input[type=range]').first()
    await slider.waitFor()
    await slider.focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp')
    await becomes(base, false)
    await page.locator('[data-setting-is="what-if"]').waitFor()
    await page.keyboard.down('b')
    await becomes(base, true)
    await page.keyboard.up('b')
    await becomes(base, false)
    await page.keyboard.press('Control+z')
    await page.locator('[data-setting-is="base"]').waitFor()
    await becomes(base, true)
    await page.keyboard.press('Control+Shift+Z')
    await page.locator('[data-setting-is="what-if"]').waitFor()
    await becomes(base, false)
    await page.keyboard.press('[')
    await page.waitForFunction(() => /holds.*o=/.test(location.hash))
  })

  test('from the top of the page Tab reaches the way past the head, then the head, then the answer', async () => {
    const page = await open({ fragment: '#/c/minimal/deals' })
    await page.locator('#live-answer').waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.locator('.skip').focus()
    expect(await page.locator('.skip').isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('main')
  })
})
