/** Numbers edited in the grid: by keyboard, as single steps, with who judged them; nothing typed is ever lost. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keptCases, keptText } from './kept-cases.ts'
import { describeWorkbench, patience } from './open-page.ts'

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`)

/** Opens the grid of a case and puts the cursor on a cell. */
async function at(page: Page, key: string): Promise<void> {
  await cell(page, key).click({ position: { x: 3, y: 3 } })
  await page.waitForFunction((one) => document.activeElement?.getAttribute('data-cell') === one, key)
}

async function judge(page: Page, by = 'Test team', because = 'Read in the minutes.'): Promise<void> {
  await page.locator('[data-judge="by"]').fill(by)
  await page.locator('[data-judge="because"]').fill(because)
  await page.locator('[data-judge-as="judged"]').click()
}

describeWorkbench('editing', (open) => {
  test('a number is edited by keyboard alone, as judged by somebody, and undone exactly', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await cell(page, 'mill.value.water.shared').waitFor()
    await at(page, 'mill.weight.water')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('[0.3, 0.5]')
    await page.keyboard.press('Enter')
    await judge(page)
    const shown = cell(page, 'mill.value.water.shared')
    await expect.poll(() => shown.textContent(), { timeout: patience }).toContain('[0.3–0.5] J')
    const text = await keptText(page, '[0.3, 0.5]')
    expect(text).toContain('by: Test team')
    expect(text).toContain('# weights times option values')
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown.textContent(), { timeout: patience }).toContain('0.6 A')
    const [own] = await keptCases(page)
    await page.keyboard.press('Control+y')
    await expect.poll(() => shown.textContent(), { timeout: patience }).toContain('[0.3–0.5] J')
    expect(own?.text).not.toContain('Test team')
  })
})
