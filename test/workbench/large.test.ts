/** A case of a million packages: it opens, a lever answers, and the page never stops listening. */
import { loadavg } from 'node:os'
import { expect, test } from 'vitest'
import { describeWorkbench, liveAnswer } from './open-page.ts'

/** Six issues of ten options, three parties; JSON is YAML. */
function largeCase(): string {
  const issues = Array.from({ length: 6 }, (_, issue) => ({
    id: `issue-${issue}`,
    name: `Issue ${issue}`,
    decidedBy: ['first', 'second'],
    options: Array.from({ length: 10 }, (_, option) => ({ id: `o${option}`, name: `Option ${option}` })),
  }))
  const weights = [0.3, 0.2, 0.2, 0.1, 0.1, 0.1]
  const value = (party: number, issue: number, option: number): number =>
    ((option * (party + 2) * 7 + issue * 13 + party * 29) % 101) / 100
  return JSON.stringify({
    endstate: 1,
    id: 'large',
    title: 'A million packages',
    question: 'Does the page keep up?',
    asOf: '2025-06-01',
    purpose: 'A test.',
    limits: ['Made up.'],
    authors: ['A test'],
    issues,
    parties: ['first', 'second', 'third'].map((id, party) => ({
      id,
      name: `Party ${id}`,
      noDeal: [0.5, 0.6],
      preferences: {
        kind: 'additive',
        issues: Object.fromEntries(
          issues.map((one, issue) => [
            one.id,
            {
              weight: weights[(issue + party) % 6],
              options: Object.fromEntries(
                one.options.map((option, k) => [option.id, value(party, issue, k)]),
              ),
            },
          ]),
        ),
      },
    })),
  })
}

describeWorkbench('a million packages', (open) => {
  test('opens, follows a lever, and no task of the page is long', async () => {
    const page = await open()
    await page.evaluate(() => {
      const found: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) found.push(entry.duration)
      }).observe({ type: 'longtask' })
      Object.assign(globalThis, { longTasks: found })
    })
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'large.yaml', mimeType: 'text/yaml', buffer: Buffer.from(largeCase()) })
    const before = await liveAnswer(page)
    expect(before).toContain('1,000,000')
    await page.locator('.live svg').first().waitFor()
    await page.getByRole('button', { name: 'Levers' }).first().click()
    const slider = page.locator('aside input[type=range]').first()
    await slider.focus()
    for (let k = 0; k < 5; k++) await page.keyboard.press('PageUp')
    await page.waitForFunction((was) => document.querySelector('#live-answer')?.textContent !== was, before)
    expect(await page.evaluate(() => document.title)).toContain('WHAT-IF: 1 change')
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)
    // The clock of a task runs on while others have the processor.
    const busy = Math.max(1, loadavg()[0]! / 2)
    expect(Math.max(0, ...tasks), tasks.map(Math.round).join(', ')).toBeLessThanOrEqual(100 * busy)
  }, 240_000)
})
