/** The tabs that answer: each on the live conflict's small sibling, a literature case, and a picture's table. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const answers: Record<string, string> = {
  readings: 'readings',
  deals: 'deals',
  holds: 'holds-state',
  'no-deal': 'war',
  do: 'plan',
  events: 'events',
  proof: 'proof',
}
const longest = 6_500

async function answered(page: Page, name: string): Promise<void> {
  await page.locator(`[data-analysis="${name}"][data-current="true"][aria-busy="false"] .made`).waitFor()
}

async function goTo(page: Page, name: string, tab: string, query = ''): Promise<void> {
  await page.evaluate(
    (fragment) => {
      location.hash = fragment
    },
    `#/c/${encodeURIComponent(name)}/${tab}${query}`,
  )
  await answered(page, answers[tab]!)
}

describeWorkbench('the tabs', (open) => {
  test.each(['tutorial', 'literature/fraser1982-cuban-missile-crisis'])(
    'every answering tab of %s answers, stays short, and gives each picture as a table',
    async (name) => {
      const page = await open({ fragment: `#/c/${encodeURIComponent(name)}/deals` })
      await liveAnswer(page)
      for (const tab of Object.keys(answers)) {
        await goTo(page, name, tab)
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        expect(height, tab).toBeLessThan(longest)
        const charts = page.locator('.chart-figure:visible')
        for (let k = 0; k < (await charts.count()); k++) {
          const chart = charts.nth(k)
          const kind = await chart.getAttribute('data-chart')
          await chart.getByRole('button', { name: 'Show as a table' }).click()
          const table = chart.locator('[data-rows]')
          await table.waitFor()
          const rows = Number(await table.getAttribute('data-rows'))
          expect(rows, `${tab} ${kind}`).toBeGreaterThan(0)
          expect(await table.locator('tbody tr').count(), `${tab} ${kind}`).toBe(Math.min(rows, 100))
          if (kind !== 'deal-space')
            expect(Number(await chart.getAttribute('data-points')), `${tab} ${kind}`).toBe(rows)
        }
      }
    },
    4 * patience,
  )

  test(
    'Holds judges any state: by name, by the id of a package, option by option; a state that cannot be is said to be so',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await answered(page, 'deals')
      await page.locator('[data-end-state] button').first().click()
      await answered(page, 'holds-state')
      expect(await page.locator('[data-chart="stability-graph"]').count()).toBe(1)
      expect(await page.locator('[data-chart="way"]').count()).toBe(1)
      const before = await page.locator('[data-state-asked]').getAttribute('data-state-asked')
      await page.keyboard.press(']')
      await page.locator(`[data-state-asked]:not([data-state-asked="${before}"])`).waitFor()
      await answered(page, 'holds-state')
      await page.getByText('Choose option by option').click()
      await page.locator('.options').getByRole('combobox').first().selectOption({ index: 1 })
      await page.locator('.options + button').click()
      await page.locator('[data-state-asked*="="]').waitFor()
      await Promise.race([answered(page, 'holds-state'), page.locator('.problem').waitFor()])
      await page.getByRole('searchbox', { name: 'by its short name' }).fill('no-such-state')
      await page.keyboard.press('Enter')
      await page.locator('.problem', { hasText: 'No feasible state is called no-such-state' }).waitFor()
    },
    2 * patience,
  )

  test(
    'Do says under how many readings a plan is first, and follows the party chosen, which the address keeps',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/do' })
      await answered(page, 'plan')
      const said = await page.locator('[data-analysis="plan"]').textContent()
      expect(said).toMatch(/is first under \d+ of \d+|Whichever of the \d+ readings/)
      const chosen = await page.locator('[data-choice="plan.for"] option').nth(1).getAttribute('value')
      await page.locator('[data-choice="plan.for"]').selectOption(chosen)
      await answered(page, 'plan')
      expect(decodeURIComponent(page.url())).toContain(`v=plan.for~${chosen}`)
    },
    2 * patience,
  )

  test(
    'Proof says by how much the answer changes without what is not public',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/proof' })
      await answered(page, 'proof')
      await page.locator('[data-public-part] button').click()
      await page.locator('[data-public-part][aria-busy="false"] :is(ul,p)').first().waitFor()
      const said = await page.locator('[data-public-part]').textContent()
      expect(said).toMatch(/Acceptable packages: .* without it|Nothing in this case is private/)
    },
    2 * patience,
  )
})
