/** What everybody can use: no fault that axe finds on any tab in any language, small windows, less motion, few colours. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tabs } from '../../src/web/state/address.ts'
import { faults } from './axe-faults.ts'
import { describeWorkbench, patience } from './open-page.ts'

/** Goes to a tab and waits until nothing on it is on its way any more. */
async function showTab(page: Page, tab: string): Promise<void> {
  await page.locator(`[data-tab="${tab}"]`).click()
  await page.waitForFunction(
    (wanted) =>
      document.querySelector(`[data-tab="${wanted}"]`)?.getAttribute('aria-current') === 'page' &&
      document.querySelector('main h2, main .sentences, main button') !== null &&
      document.querySelector('main [aria-busy="true"], main progress') === null,
    tab,
    { timeout: patience },
  )
}

async function settle(page: Page): Promise<void> {
  await page.locator('#live-answer').waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null, null, {
    timeout: patience,
  })
}

/** How far the page reaches beyond the right edge of the window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const minutes = 60_000

describeWorkbench('accessibility', (open) => {
  test.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)(
    '§12.4 axe finds nothing at home and on any tab (%s, %s)',
    async (locale, colorScheme) => {
      const page = await open({ locale, colorScheme })
      await page.locator('[data-case]').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
      expect(await faults(page), 'home').toEqual([])
      await page.locator('[data-case="tutorial"]').click()
      await settle(page)
      for (const tab of tabs) {
        await showTab(page, tab)
        expect(await faults(page), tab).toEqual([])
        expect(await page.locator('h1').count(), tab).toBe(1)
      }
    },
    10 * minutes,
  )

  test(
    'axe finds nothing in the panels, the palette, the keys, the settings and a what-if',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await settle(page)
      await page.keyboard.press('l')
      const lever = page.locator('.lever').first()
      await lever.waitFor()
      expect(await faults(page), 'levers').toEqual([])
      await lever.locator('input[type=number]').fill('0.123')
      await lever.locator('input[type=number]').press('Enter')
      await page.locator('[data-setting-is="what-if"]').waitFor()
      expect(await faults(page), 'what-if').toEqual([])
      await lever.locator('[data-prove]').first().click()
      await page.locator('[data-panel="proof"]').waitFor()
      expect(await faults(page), 'proof').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.locator('[role="option"]').first().waitFor()
      expect(await faults(page), 'palette').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.locator('[data-dialog="help"]').waitFor()
      expect(await faults(page), 'keys').toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('[data-disclosure="settings"] > button').click()
      expect(await faults(page), 'settings').toEqual([])
    },
    5 * minutes,
  )

  test(
    '§12.10 at 360 pixels, and at 400 % of a small window, nothing but tables scrolls sideways',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals', viewport: { width: 360, height: 740 } })
      await settle(page)
      for (const tab of tabs) {
        await showTab(page, tab)
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 640 })
          expect(await overflow(page), `${tab} at ${width}`).toBe(0)
        }
      }
      await page.keyboard.press('l')
      const lever = page.locator('.lever').first()
      await lever.waitFor()
      expect(await overflow(page), 'levers').toBe(0)
      // On a phone a lever is a stepper: two buttons and a box, large enough for a thumb.
      expect(await lever.locator('input[type=range]').isVisible()).toBe(false)
      expect(await lever.locator('input[type=number]').isVisible()).toBe(true)
      const size = await lever.locator('button.square').first().boundingBox()
      expect(Math.min(size!.width, size!.height)).toBeGreaterThanOrEqual(44)
      await page.goto(page.url().replace(/#.*/, '#/'))
      await page.locator('[data-case]').first().waitFor()
      expect(await overflow(page), 'home').toBe(0)
    },
    5 * minutes,
  )

  test('every control is at least 24 pixels each way, or stands in a line of text', async () => {
    const page = await open({ fragment: '#/c/tutorial/wants' })
    await page.locator('main table button').first().waitFor()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, input, summary')]
        .filter((one) => one.offsetParent !== null && !one.closest('.skip, .sentences, li'))
        .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
        .map(({ box, html }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`),
    )
    expect(small).toEqual([])
  })

  test('§12.10 with less motion nothing moves; with forced colours the tab in use is still marked', async () => {
    const page = await open({
      fragment: '#/c/conflicts%2Fcuba-1962/deals',
      reducedMotion: 'reduce',
      forcedColors: 'active',
    })
    await settle(page)
    await page.keyboard.press('l')
    await page.locator('.lever').first().waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    const border = (which: string) =>
      page
        .locator(which)
        .first()
        .evaluate((one) => getComputedStyle(one).borderTopWidth)
    expect(await border('[data-tab][aria-current]')).not.toBe(await border('[data-tab]:not([aria-current])'))
  })

  test('larger type, one picture and the levers below it on a projector', async () => {
    const page = await open({ fragment: '#/c/tutorial/deals' })
    await settle(page)
    await page.locator('[data-disclosure="settings"] > button').click()
    await page.locator('[data-disclosure="settings"] [data-setting="projector"]').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await page.locator('.lever').first().waitFor()
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe(24)
    const main = await page.locator('main').boundingBox()
    const levers = await page.locator('[data-panel]').boundingBox()
    expect(levers!.width).toBeGreaterThanOrEqual(main!.width - 1)
    const pictures = page.locator('main .chart-figure')
    const shown = await pictures.evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).display !== 'none').length,
    )
    expect(shown).toBeLessThanOrEqual(1)
  })

  test('on paper the marks of a what-if stay and the controls go', async () => {
    const page = await open({ fragment: '#/c/tutorial/deals?set=lowbridge.weight.gate~0.4' })
    await settle(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-setting-is="what-if"]').isVisible()).toBe(true)
    expect(await page.locator('main [data-differences]').isVisible()).toBe(true)
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('[data-open="levers"]').isVisible()).toBe(false)
  })
})
