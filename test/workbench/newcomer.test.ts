/** The first five minutes of somebody new: example, lever, why, back, a live question, the brief, a case of their own. */
import { expect, test } from 'vitest'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

describeWorkbench('the way of a newcomer', (open) => {
  test('one hint after another, from Enter on the home page to a case of their own', async () => {
    const page = await open()
    const hint = (name: string) => page.locator(`[data-hint="${name}"]`).waitFor()
    const step = (name: string) => page.locator(`[data-step="${name}"]`).click()

    // Nothing to sign, nothing in the way: Enter opens the example.
    await page.locator('[data-first]:focus').waitFor()
    await page.keyboard.press('Enter')
    const base = await liveAnswer(page)
    expect(base).toMatch(/2 of 12 possible packages/)
    await hint('lever')
    expect(await page.locator('dialog[open]').count()).toBe(0)

    // The first lever has the ring; an arrow key on it rewrites the sentence and marks the what-if.
    await step('lever')
    const lever = page.locator('[data-panel="levers"] .lever').first()
    await lever.waitFor()
    expect(await lever.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
    await lever.locator('input[type=range]').focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp')
    await page.locator('[data-setting-is="what-if"]').waitFor()
    await page.waitForFunction(
      (before) => document.getElementById('live-answer')?.textContent !== before,
      base,
      { timeout: patience },
    )
    await page.waitForFunction(() => document.title.includes('WHAT-IF: 1 change'), null, {
      timeout: patience,
    })
    expect(await page.locator('main [data-differences] li').count()).toBe(1)

    // Why: the proof of that number, with its reason or a passage.
    await hint('why')
    await step('why')
    await page.locator('[data-panel="proof"] .proof-drawer').waitFor()
    await page.waitForFunction(
      () => /judge|quoted|assumed/.test(document.querySelector('[data-panel=proof]')?.textContent ?? ''),
      null,
      { timeout: patience },
    )

    // Back: the base case returns exactly.
    await hint('back')
    await step('back')
    await page.locator('[data-setting-is="base"]').waitFor()
    await page.waitForFunction(
      (before) => document.getElementById('live-answer')?.textContent === before,
      base,
      { timeout: patience },
    )
    expect(await page.title()).not.toContain('WHAT-IF')

    // A live question opens with its rival readings, and the brief is one step from there.
    await hint('live')
    await step('live')
    await page.waitForFunction(() => location.hash.includes('ukraine-2025/readings'))
    await hint('brief')
    await step('brief')
    await page.locator('[data-tab="brief"][aria-current]').waitFor()

    // A case of their own from three answers.
    await hint('own')
    await step('own')
    await page.locator('[data-dialog="new-case"]').waitFor()
    await page.locator('[data-ask="who"]').fill('The orchard\nThe mill')
    await page.locator('[data-ask="what"]').fill('Water: days in turn, all to the mill')
    await page.locator('[data-ask="otherwise"]').fill('Everything stays as it is.')
    await page.locator('[data-start]').click()
    expect(await liveAnswer(page)).toMatch(/2 possible packages/)
    expect(await page.locator('main').textContent()).not.toContain('undefined')
  })

  test('hints end for good when somebody says so, and less motion keeps the ring still', async () => {
    const page = await open({ fragment: '#/c/conflicts%2Fcuba-1962/deals', reducedMotion: 'reduce' })
    await page.locator('[data-step="lever"]').click()
    await page.locator('.lever').first().waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.locator('[data-step="end"]').click()
    await page.locator('[data-hint]').waitFor({ state: 'detached' })
    await page.reload()
    await liveAnswer(page)
    expect(await page.locator('[data-hint]').count()).toBe(0)
  })

  test('a blank case says what it needs before it starts', async () => {
    const page = await open()
    await page.locator('[data-disclosure="new-case-menu"] button').first().click()
    await page.locator('[data-new="blank"]').click()
    await page.locator('[data-ask="who"]').fill('Alone')
    await page.locator('[data-start]').press('Enter')
    expect(await page.locator('[data-dialog="new-case"]').textContent()).toContain('at least two parties')
    expect(await page.locator('[data-dialog="new-case"]').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('[data-dialog]').waitFor({ state: 'detached' })
  })
})
