/** Texts of sources: quotes marked by what became of them, a claim from a selection, suggestions decided by one key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../source-files.ts'
import { keptCases, keptText } from './kept-cases.ts'
import { describeWorkbench, patience } from './open-page.ts'

const story = `The mayor of Highmarsh said on 3 May 2026 that the town wants a drain first. "We will not sign anything
before the drain is paid," she told the council. Ellin Water offered 120,000 crowns a year. About 400 people
work at the pumping station. The company rejected a deposit of 900,000 crowns.
`

async function openSource(page: Page, text: string): Promise<void> {
  await page.locator('[data-sources]').waitFor()
  await page
    .locator('[data-source-file]')
    .setInputFiles({ name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}

async function judge(page: Page): Promise<void> {
  await page.locator('[data-judge="by"]').fill('Test team')
  await page.locator('[data-judge="because"]').fill('Read in full.')
  await page.locator('[data-judge-as="judged"]').click()
}

describeWorkbench('sources', (open) => {
  test('the quotes of the case are marked in the text of a source, and a changed text is told', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof' })
    await page.locator('[data-sources]').waitFor()
    const id = await page.locator('#source-choice').inputValue()
    const text = readFileSync(join(root, 'cases', 'tutorial', 'sources', `${id}.txt`), 'utf8')
    await openSource(page, text)
    await page.locator('[data-broken="0"]').waitFor()
    expect(await page.locator('[data-reading] mark[data-verdict="exact"]').count()).toBeGreaterThan(0)
    const quote = (await page.locator('[data-reading] mark').first().textContent()) ?? ''
    await openSource(page, text.replaceAll(quote, 'Nobody said so.'))
    await page.locator('[data-quotes]:not([data-broken="0"])').waitFor()
    expect(Object.keys((await keptCases(page))[0]?.sources ?? {})).toEqual([id])
  }, 120_000)

  test('a selection becomes a claim; a suggestion is accepted, edited and rejected by one key each', async () => {
    const page = await open({ fragment: '#/c/tutorial/proof' })
    await openSource(page, story)
    await page.locator('[data-reading]').waitFor()
    await page.evaluate(() => {
      const node = document.querySelector('[data-reading]')!.firstChild!.firstChild!
      const from = node.textContent!.indexOf('Ellin Water offered')
      getSelection()!.setBaseAndExtent(node, from, node, from + 'Ellin Water offered 120,000 crowns'.length)
    })
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
