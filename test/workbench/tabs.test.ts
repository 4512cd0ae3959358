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
const flagship = 'conflicts/ukraine-2025'

/** Kinds of pictures that every case has, those of a conflict that goes on, and those of choices, events and sources. */
const always = ['deal-space', 'acceptability', 'stability-graph', 'coverage']
const ofConflicts = [
  'way',
  'fan',
  'ending-shares',
  'no-deal-value',
  'survival',
  'credibility',
  'readings-matrix',
]
const ofChoices = ['regret', 'plan-tree', 'timeline', 'disagreement-board', 'tornado', 'discovery']
const drawnIn: Record<string, string[]> = {
  tutorial: [...always, ...ofConflicts, ...ofChoices],
  'literature/fraser1982-cuban-missile-crisis': always,
  [flagship]: [...always, ...ofConflicts, ...ofChoices],
}

async function answered(page: Page, name: string): Promise<void> {
  const made = page.locator(`[data-analysis="${name}"][data-current="true"][aria-busy="false"] .made`)
  // The live conflict takes a minute and more for a tab where others have the processors.
  await made.waitFor({ timeout: 4 * patience })
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
  test.each(Object.keys(drawnIn))(
    '§12.4 every tab of %s answers, stays short, and has a sentence over each picture and its data as a table',
    async (name) => {
      const page = await open({ fragment: `#/c/${encodeURIComponent(name)}/deals` })
      await liveAnswer(page)
      const drawn = new Set<string>()
      for (const tab of Object.keys(answers)) {
        await goTo(page, name, tab)
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        if (name !== flagship) expect(height, tab).toBeLessThan(longest)
        // What waits closed is opened, and answered first.
        for (const one of await page.locator('main details.block > summary').all()) await one.click()
        await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null, null, {
          timeout: 4 * patience,
        })
        const charts = page.locator('.chart-figure:visible')
        for (let k = 0; k < (await charts.count()); k++) {
          const chart = charts.nth(k)
          const kind = (await chart.getAttribute('data-chart')) ?? ''
          drawn.add(kind)
          expect(await chart.locator('svg').count(), `${tab} ${kind}`).toBe(1)
          const said = (await chart.locator('figcaption').textContent()) ?? ''
          expect(said, `${tab} ${kind}`).toMatch(/\w+ \w+ .*[.!?]/)
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
      expect([...drawn].sort()).toEqual(expect.arrayContaining(drawnIn[name]!))
    },
    12 * patience,
  )

  test(
    'Holds judges any state: by name, by the id of a package, option by option; a state that cannot be is said to be so',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await answered(page, 'deals')
      await page.locator('[data-end-state] button.link').first().click()
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
