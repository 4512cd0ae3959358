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

  test('what is pinned says after an edit what the case says now', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await cell(page, 'mill.value.water.shared').waitFor()
    await page.keyboard.press('l')
    await page.locator('[data-compare] [data-key="c"]').click()
    const refusals = page.locator('.comparison tbody tr td:not(.right)').first()
    const before = (await refusals.textContent()) ?? ''
    await at(page, 'mill.value.water.shared')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await judge(page)
    await expect.poll(() => refusals.textContent(), { timeout: patience }).not.toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => refusals.textContent(), { timeout: patience }).toBe(before)
  })

  test('a party is added by a form, a weight moves the others, a basis is given, and all of it is undone', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await page.locator('[data-grid]').waitFor()
    const before = await page.locator('[data-grid]').textContent()
    await page.locator('[data-kind="parties"] > summary').click()
    await page.locator('[data-kind="parties"] [data-action="add"]').click()
    await page.locator('[data-field="name"] input').fill('The miller’s son')
    await page.locator('[data-field="noDeal"] [data-basis="value"]').fill('0.2-0.4')
    await page.locator('[data-dialog="item"] [data-submit]').click()
    await page.locator('[data-cell="the-miller-s-son.weight.water"]').waitFor()
    await at(page, 'the-miller-s-son.weight.water')
    await page.keyboard.type('0.8')
    await page.keyboard.press('Enter')
    await judge(page)
    const other = cell(page, 'the-miller-s-son.weight.payment')
    await expect.poll(() => other.textContent(), { timeout: patience }).toContain('0.2')
    await at(page, 'mill.no-deal')
    await page.keyboard.press('Shift+Enter')
    await page.locator('[data-basis-kind="assumed"]').check()
    await page.locator('[data-basis="assumed"]').fill('A first guess.')
    await page.locator('[data-dialog="basis"] [data-submit]').click()
    await keptText(page, 'A first guess.')
    await page.locator('[data-dialog="basis"]').waitFor({ state: 'detached' })
    for (let steps = 3; steps > 0; steps--) await page.locator('header').getByText('Undo').click()
    await expect.poll(() => page.locator('[data-grid]').textContent(), { timeout: patience }).toBe(before)
  }, 120_000)

  test('the text: problems as the command line says them, a draft until it is applied, one step', async () => {
    const page = await open({ fragment: '#/c/minimal/wants?v=wants.text~yes' })
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('notes: none ')
    const problems = page.locator('[data-problems]')
    await page.locator('[data-problems="1"]').waitFor()
    expect(await problems.textContent()).toContain('unknown key')
    await page.locator('[data-apply]').click()
    await expect
      .poll(() => page.locator('[data-editor] [role="status"]').textContent())
      .toContain('Not applied')
    await page.locator('[data-discard]').click()
    await page.locator('[data-problems="0"]').waitFor()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# mine ')
    await page.keyboard.press('Control+Enter')
    expect(await keptText(page, '# mine # The smallest')).toContain('endstate: 1')
    await page.locator('header').getByText('Undo').click()
    await expect
      .poll(() => page.locator('.cm-content').textContent(), { timeout: patience })
      .not.toContain('mine')
  }, 120_000)

  test('weights by swings are one step', async () => {
    const page = await open({ fragment: '#/c/minimal/wants' })
    await page.locator('[data-open-swing]').click()
    await page.locator('[data-swing="water"]').fill('25')
    await page.locator('[data-swing="payment"]').fill('100')
    await page.locator('[data-dialog="swing"] [data-submit]').click()
    await judge(page)
    const weight = cell(page, 'mill.weight.payment')
    await expect.poll(() => weight.textContent(), { timeout: patience }).toContain('0.8 J')
    await page.locator('header').getByText('Undo').click()
    await expect.poll(() => weight.textContent(), { timeout: patience }).toContain('0.3 A')
  }, 120_000)
})
