/** Forms of a case, each in the tab of its question: filled in by hand, kept in the text, undone as one step. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keptText } from './kept-cases.ts'
import { describeWorkbench, patience } from './open-page.ts'

const minute = 60_000

/** Opens the forms of a tab, and the list of a kind in them. */
async function openKind(page: Page, tab: string, kind: string): Promise<void> {
  const forms = page.locator(`[data-forms-here="${tab}"]`)
  await forms.waitFor()
  if ((await forms.getAttribute('open')) === null) await forms.locator('> summary').click()
  await page.locator(`[data-kind="${kind}"] > summary`).click()
}

async function add(page: Page, tab: string, kind: string): Promise<void> {
  await openKind(page, tab, kind)
  await page.locator(`[data-kind="${kind}"] [data-action="add"]`).click()
  await page.locator('[data-dialog="item"]').waitFor()
}

/** Fills in a number as somebody's judgement. */
async function judge(page: Page, name: string, value: string): Promise<void> {
  const number = page.locator(`[data-number="${name}"]`)
  await number.locator('[data-basis="value"]').fill(value)
  await number.locator('[data-basis-kind="judged"]').check()
  await number.locator('[data-basis="because"]').fill('Read in the minutes.')
  await number.locator('[data-basis="by"]').fill('Test team')
}

const text = (page: Page, field: string, value: string) =>
  page.locator(`[data-field="${field}"] :is(input, textarea)`).fill(value)
const choose = (page: Page, field: string, value: string) =>
  page.locator(`[data-field="${field}"] select`).first().selectOption(value)
const option = (page: Page, field: string, issue: string, value: string) =>
  page.locator(`[data-field="${field}"] select[data-part="${issue}"]`).selectOption(value)

/** Takes the form, and waits until it is closed and the case is kept with some words in it. */
async function take(page: Page, has: string): Promise<string> {
  await page.locator('dialog[open] [data-submit]').last().click()
  const kept = await keptText(page, has)
  await page.locator('[data-submit]').first().waitFor({ state: 'detached' })
  return kept
}

const undo = (page: Page) =>
  page
    .locator('header')
    .getByText(/Undo|Annuler/)
    .click()
const count = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"] [data-item]`).count()

async function undone(page: Page, kind: string, left: number): Promise<void> {
  await undo(page)
  await expect.poll(() => count(page, kind), { timeout: patience }).toBe(left)
}

/** What axe finds wrong. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source};0`)
  return (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((one) => one.html.slice(0, 200)).join(' | ')))`,
  )) as string[]
}

describeWorkbench('forms', (open) => {
  test(
    'a red line is declared and judged, comes back into its form, and is undone',
    async () => {
      const page = await open({ fragment: '#/c/minimal/wants' })
      await add(page, 'wants', 'redLines')
      await text(page, 'name', 'Dry in August')
      await page.locator('[data-dialog="item"] [data-submit]').click()
      await page.locator('[data-field="crossedWhen"] [role="alert"]').waitFor()
      await option(page, 'crossedWhen', 'water', 'orchard')
      await page.locator('[data-declared]').check()
      await judge(page, 'assessed', '0.5-0.8')
      expect(await faults(page)).toEqual([])
      const kept = await take(page, 'Dry in August')
      expect(kept).toContain('# weights times option values')
      expect(kept).toMatch(/declared: \{ ?\}/)
      await page.locator('[data-item="dry-in-august"] [data-action="edit"]').click()
      await expect
        .poll(() => page.locator('[data-number="assessed"] [data-basis="value"]').inputValue())
        .toBe('[0.5, 0.8]')
      await page.keyboard.press('Escape')
      await undone(page, 'redLines', 0)
    },
    3 * minute,
  )

  test(
    'readings in their tab: added where there are none, a number set under one and cleared, an observation',
    async () => {
      const page = await open({ fragment: '#/c/minimal/readings', locale: 'fr' })
      await add(page, 'readings', 'readings')
      await choose(page, 'party', 'mill')
      await text(page, 'name', 'Wants quiet')
      await text(page, 'summary', 'It wants to be left alone.')
      await judge(page, 'prior', '0.5')
      await take(page, 'Wants quiet')
      const reading = page.locator('[data-item="wants-quiet"]')
      if ((await count(page, 'readings')) === 0) await openKind(page, 'readings', 'readings')
      await reading.locator('[data-action="numbers"]').click()
      const row = page.locator('[data-reading-row="value water shared"]')
      await row.locator('[data-action="set"]').click()
      await page.locator('[data-dialog="basis"] [data-basis="value"]').fill('0.2-0.3')
      await page.locator('[data-dialog="basis"] [data-submit]').click()
      await expect
        .poll(() => row.locator('[data-held]').textContent(), { timeout: patience })
        .toContain('[0.2, 0.3]')
      expect(await faults(page)).toEqual([])
      await row.locator('[data-action="clear"]').click()
      await expect.poll(() => row.locator('[data-held]').textContent(), { timeout: patience }).toBe('–')
      await page.keyboard.press('Escape')
      await page.locator('[data-kind="observations"] > summary').click()
      await page.locator('[data-kind="observations"] [data-action="add"]').click()
      await text(page, 'what', 'It closed the sluice.')
      await choose(page, 'likelihoods', 'consistent')
      await take(page, 'It closed the sluice.')
      await undone(page, 'observations', 0)
    },
    4 * minute,
  )

  test(
    'rules that contradict each other are named, and one of them is left out',
    async () => {
      const page = await open({ fragment: '#/c/minimal/deals' })
      await add(page, 'deals', 'constraints')
      await text(page, 'because', 'The mill must have it.')
      await option(page, 'forbid', 'water', 'mill')
      await page.locator('[data-turned]').check()
      await take(page, 'The mill must have it.')
      await page.locator('[data-kind="constraints"] [data-action="add"]').click()
      await text(page, 'because', 'The mill must not have it.')
      await option(page, 'forbid', 'water', 'mill')
      await page.locator('[data-dialog="item"] [data-submit]').click()
      await page.locator('[data-conflict] [data-rule]').nth(1).waitFor()
      expect(await faults(page)).toEqual([])
      // Without the older rule the status quo is still excluded, which is said; without the new one all is well.
      await page.locator('[data-rule="the-mill-must-have-it"] [data-leave-out]').click()
      await page.locator('[data-conflict]').getByText('status quo').waitFor()
      await page.locator('[data-rule="the-mill-must-not-have-it"] [data-leave-out]').click()
      await page.locator('[data-dialog="item"]').waitFor({ state: 'detached' })
      await page.locator('[data-item="the-mill-must-have-it"]').waitFor()
      expect(await count(page, 'constraints')).toBe(1)
    },
    4 * minute,
  )

  test(
    'no deal: a value over the months, and a first ending of a war path with its chance',
    async () => {
      const page = await open({ fragment: '#/c/minimal/no-deal' })
      const mill = page.locator('[data-no-deal-of="mill"]')
      await mill.locator('[data-action="edit"]').click()
      await page.locator('[data-way="months"]').check()
      await page.locator('[data-number="month-1-value"] [data-basis="value"]').fill('0.1-0.2')
      await page.locator('[data-number="month-1-value"] [data-basis-kind="assumed"]').check()
      expect(await faults(page)).toEqual([])
      const kept = await take(page, 'overTime')
      expect(kept).toContain('month: 12')
      await expect.poll(() => mill.textContent(), { timeout: patience }).toContain('Month 12: [0.1, 0.2] A')
      await page.locator('[data-kind="endings"] > summary').click()
      await page.locator('[data-kind="endings"] [data-action="add"]').click()
      await text(page, 'name', 'The brook runs dry')
      await judge(page, 'chance', '0.02')
      await option(page, 'state', 'water', 'mill')
      expect(await take(page, 'The brook runs dry')).toContain('hazard: the-brook-runs-dry-a-month')
      await undo(page)
      await undo(page)
      await expect.poll(() => mill.textContent(), { timeout: patience }).not.toContain('Month')
    },
    4 * minute,
  )

  test(
    'what to do: a lever with the number it changes, a scenario that pulls it, a plan with its offer',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/do' })
      await add(page, 'do', 'levers')
      const levers = await count(page, 'levers')
      await text(page, 'name', 'Dig a well')
      await page.locator('[data-add-number]').click()
      await page.locator('[data-number-key]').selectOption({ index: 3 })
      await judge(page, 'set-0', '0.4')
      expect(await faults(page)).toEqual([])
      await take(page, 'Dig a well')
      await expect.poll(() => count(page, 'levers'), { timeout: patience }).toBe(levers + 1)
      await page.locator('[data-kind="scenarios"] > summary').click()
      await page.locator('[data-kind="scenarios"] [data-action="add"]').click()
      await text(page, 'name', 'A well is dug')
      await page.locator('[data-choice-of="dig-a-well"]').check()
      await take(page, 'A well is dug')
      await page.locator('[data-kind="plans"] > summary').click()
      await page.locator('[data-kind="plans"] [data-action="add"]').click()
      await text(page, 'name', 'Offer the well first')
      await page.locator('[data-place="0"]').selectOption({ index: 1 })
      await text(page, 'trigger', 'They say no twice.')
      await take(page, 'Offer the well first')
      for (let step = 0; step < 2; step++) await undo(page)
      await undone(page, 'levers', levers)
    },
    4 * minute,
  )

  test(
    'guarantees, a number behind them, events and sources stand in their tabs',
    async () => {
      const page = await open({ fragment: '#/c/minimal/holds' })
      await add(page, 'holds', 'guaranteeTerms')
      await choose(page, 'challenger', 'mill')
      await choose(page, 'protected', 'orchard')
      await text(page, 'name', 'The council watches')
      await option(page, 'when', 'water', 'shared')
      await page.locator('[data-add-number]').click()
      await page.locator('[data-number-key]').selectOption('commitment')
      await judge(page, 'codes-0', '0.2-0.9')
      expect(await take(page, 'The council watches')).toContain('calibratedOn: the-council-watches')
      await page.locator('[data-tab="events"]').click()
      await add(page, 'events', 'events')
      await text(page, 'what', 'The sluice was closed.')
      await page.locator('[data-field="date"] input').fill('2025-05-01')
      await choose(page, 'kind', 'coerce')
      await take(page, 'The sluice was closed.')
      await page.locator('[data-tab="proof"]').click()
      await add(page, 'proof', 'sources')
      await text(page, 'title', 'Minutes of the parish')
      await take(page, 'Minutes of the parish')
      for (let step = 0; step < 3; step++) await undo(page)
      await expect
        .poll(() => page.locator('[data-kind="sources"] [data-item]').count(), { timeout: patience })
        .toBe(0)
    },
    4 * minute,
  )

  test(
    'a red line that a passage speaks against shows both sides in its form',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/wants' })
      await openKind(page, 'wants', 'redLines')
      await page.locator('[data-item="above-forty"] [data-action="edit"]').click()
      await page.locator('[data-red-line-quotes] [data-side]').nth(1).waitFor()
      const sides = page.locator('[data-red-line-quotes] [data-side]')
      for (const side of [0, 1]) expect(await sides.nth(side).locator('li').count()).toBeGreaterThan(0)
      expect(await faults(page)).toEqual([])
    },
    2 * minute,
  )
})
