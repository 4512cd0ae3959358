/** Texts of sources: quotes checked at once, broken ones said on the number, claims and figures from a selection. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../source-files.ts'
import { faults } from './axe-faults.ts'
import { keptCases, keptText } from './kept-cases.ts'
import { builtFolder, describeWorkbench, liveAnswer, patience } from './open-page.ts'

const story = `The mayor of Highmarsh said on 3 May 2026 that the town wants a drain first. "We will not sign anything
before the drain is paid," she told the council. Ellin Water offered 120,000 crowns a year. About 400 people
work at the pumping station. The company keeps 1.4 million crowns in reserve.
`
const tutorial = readFileSync(join(root, 'cases', 'tutorial', 'case.yaml'), 'utf8')
const courier = readFileSync(join(root, 'cases', 'tutorial', 'sources', 'courier.txt'), 'utf8')

/** Opens a text for the source that is chosen, and keeps it. */
async function openSource(page: Page, text: string): Promise<void> {
  await page.locator('[data-sources]').waitFor()
  await page
    .locator('[data-source-file]')
    .setInputFiles({ name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.locator('[data-document-keep]').click()
}

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('[data-reading]')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent!.indexOf(wanted)
      if (from < 0) continue
      getSelection()!.setBaseAndExtent(node, from, node, from + wanted.length)
      return
    }
    throw new Error(`${wanted} is not in the text`)
  }, words)
}

async function judge(page: Page): Promise<void> {
  await page.locator('[data-judge="by"]').fill('Test team')
  await page.locator('[data-judge="because"]').fill('Read in full.')
  await page.locator('[data-judge-as="judged"]').click()
}

const goTo = (page: Page, tab: string) =>
  page.evaluate((to) => {
    location.hash = location.hash.replace(/\/[a-z-]+(\?.*)?$/, `/${to}`)
  }, tab)

describeWorkbench('sources', (open) => {
  test('the texts of the tutorial come with the page, so its quotes are checked at once: 78 of 78', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof' })
    await page.locator('[data-quotes-exact="78"][data-quotes-all="78"][data-quotes-broken="0"]').waitFor()
    await page.locator('[data-broken="0"]').waitFor()
    expect(await page.locator('[data-reading] mark[data-verdict="exact"]').count()).toBeGreaterThan(0)
    await goTo(page, 'wants')
    await page.locator('[data-cell="ellin-water.weight.withdrawal"] [data-prove]').click()
    await page.locator('[data-panel="proof"] [data-verdict="exact"]').first().waitFor()
    expect(await page.locator('[data-broken-proof]').count()).toBe(0)
    expect(await keptCases(page)).toEqual([])
  }, 120_000)

  test('only texts that were written for their case come with the page', () => {
    const cases = readdirSync(join(builtFolder, 'web', 'cases'), { recursive: true, encoding: 'utf8' })
    expect(cases.filter((name) => name.includes('-texts'))).toEqual(['tutorial-texts.js'])
    const html = readFileSync(join(builtFolder, 'endstate.html'), 'utf8')
    const inside = /id="built-in-cases">([^<]*)</.exec(html)?.[1] ?? ''
    const { sources } = JSON.parse(inside) as { sources: Record<string, Record<string, string>> }
    const withTexts = Object.keys(sources).filter((name) => Object.keys(sources[name]!).length > 0)
    expect(withTexts).toEqual(['tutorial'])
    for (const text of Object.values(sources.tutorial!)) expect(text).toMatch(/^INVENTED/)
  })

  test('§12.8 a changed source text breaks the proof of the number: said on it, in the list and in the answer', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof?v=proof.source%7Ecourier' })
    await page.locator('[data-quotes-exact="78"]').waitFor()
    await openSource(page, courier.replace('It wants 80.', 'It wants 90.'))
    await page.locator('[data-quotes-broken="1"]').waitFor()
    await page.locator('[data-quotes="9"][data-broken="1"]').waitFor()
    const listed = page.locator('[data-listed-claim="company-wants-eighty"]')
    expect(await listed.getAttribute('data-verdict')).toBe('changed')
    const shown = (await listed.locator('[data-broken-quote]').textContent()) ?? ''
    expect(shown).toContain('It wants 80.')
    expect(shown).toContain('It wants 90.')
    expect(await faults(page)).toEqual([])
    await page.locator('[data-analysis="proof"] .judgements', { hasText: 'no longer stand' }).waitFor()
    await goTo(page, 'wants')
    const cell = page.locator('[data-cell="ellin-water.weight.withdrawal"]')
    await cell.locator('[data-broken-proof]').waitFor()
    expect(await cell.textContent()).toContain('0.3')
    await cell.locator('[data-prove]').click()
    const drawer = page.locator('[data-panel="proof"]')
    await drawer.locator('[data-broken-number]').waitFor()
    expect(await drawer.locator('[data-broken-quote]').first().textContent()).toContain('It wants 90.')
    expect(await faults(page)).toEqual([])
    await drawer.locator('[data-open-source-of="company-wants-eighty"]').click()
    await openSource(page, courier)
    await page.locator('[data-quotes-exact="78"]').waitFor()
    await goTo(page, 'wants')
    await page.locator('[data-grid]').waitFor()
    expect(await page.locator('[data-broken-proof]').count()).toBe(0)
  }, 180_000)

  test('where a text is not here the drawer says so and leads to it; the palette opens a source to be read', async () => {
    const page = await open({ fragment: '#/c/conflicts%2Fcuba-1962/wants' })
    await page.locator('[data-grid] .cell.quoted, [data-grid] .cell.judged').first().click()
    const drawer = page.locator('[data-panel="proof"]')
    const ask = drawer.locator('[data-open-source-of]').first()
    await ask.waitFor()
    expect(await drawer.locator('[data-verdict]').first().getAttribute('data-verdict')).toBe(
      'not checked here',
    )
    await ask.click()
    await page.locator('[data-text-not-here]').waitFor()
    await page.locator('[data-open-source]:focus').waitFor()
    await page.goto(page.url().replace(/#.*/, '#/c/tutorial/deals'))
    await liveAnswer(page)
    await page.keyboard.press('Control+k')
    await page.locator('[data-dialog="find"] input').fill('Letter to both councils')
    await page.keyboard.press('Enter')
    await page.locator('[data-reading="company-letter"]:focus').waitFor()
    expect(await page.locator('#source-choice').inputValue()).toBe('company-letter')
  }, 120_000)

  test('a selection gives its figure to a number: found, unit, old and new are shown first; one step back undoes it', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof' })
    await page.locator('[data-reading]').waitFor()
    await openSource(page, story)
    await page.locator('[data-reading]', { hasText: 'in reserve' }).waitFor()
    await select(page, 'keeps 1.4 million crowns in reserve')
    await page.locator('[data-figure-open]').click()
    await page.locator('[data-figure="0"]').waitFor()
    await page.locator('[data-figure-search]').fill('reserve')
    await page.locator('[data-figure-for="war.reserve"]').click()
    await page.locator('[data-figure-preview]').waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.locator('[data-figure-before]').textContent()).toBe('1500 thousand crowns')
    expect(await page.locator('[data-figure-after]').textContent()).toBe('1400 thousand crowns')
    expect((await keptCases(page))[0]?.text).toBe(tutorial)
    await page.locator('[data-figure-take]').click()
    await judge(page)
    const text = await keptText(page, 'value: 1400')
    expect(text).toMatch(/reserve: \{ value: 1400, unit: thousand crowns, quoted: \S+ \}/)
    expect(text).toContain('keeps 1.4 million crowns in reserve')
    await page.locator('[data-quotes-all="79"]').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await keptCases(page))[0]?.text, { timeout: patience }).toBe(tutorial)
  }, 120_000)

  test('a selection becomes a claim; a suggestion is accepted, edited and rejected by one key each', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof' })
    await openSource(page, story)
    await page.locator('[data-reading]', { hasText: 'drain' }).waitFor()
    await select(page, 'Ellin Water offered 120,000 crowns')
    await page.locator('[data-claim-says]').fill('The company offers a yearly sum.')
    await page.locator('[data-claim-add]').click()
    await judge(page)
    const text = await keptText(page, 'The company offers a yearly sum.')
    expect(text).toContain('Ellin Water offered 120,000 crowns')
    await page.locator('[data-reading] mark[data-verdict="exact"]').waitFor()
    await page.locator('[data-suggest]').click()
    const items = page.locator('[data-suggestion]')
    await items.first().waitFor()
    const count = await items.count()
    expect(count).toBeGreaterThan(2)
    const left = (now: number) => page.locator(`[data-inbox="${now}"]`).waitFor({ timeout: patience })
    await items.first().focus()
    await page.keyboard.press('x')
    await left(count - 1)
    await items.first().focus()
    await page.keyboard.press('a')
    await left(count - 2)
    await items.first().focus()
    await page.keyboard.press('e')
    await page.locator('[data-suggestion-says]').fill('Said in other words.')
    await page.keyboard.press('Enter')
    await left(count - 3)
    await keptText(page, 'Said in other words.')
    await page.reload()
    await left(count - 3)
    await page.locator('[data-suggest]').click()
    await left(count - 3)
  }, 120_000)
})
