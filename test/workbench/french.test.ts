/** The page in French: its leading sentences, numbers and dates are French, what is English says so, changes are heard. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const answered = (page: Page, name: string) =>
  page.locator(`[data-analysis="${name}"][data-current="true"][aria-busy="false"] .made`).waitFor()

/** Languages and texts of the sentences of an answer. */
const sentencesOf = (page: Page, within: string) =>
  page
    .locator(`${within} .sentence`)
    .evaluateAll((all) =>
      all.map((one) => ({ lang: (one as HTMLElement).lang, text: one.textContent ?? '' })),
    )

describeWorkbench('the page in French', (open) => {
  test(
    'says the first sentence of Deals, Holds, No deal and Do in French, with the words of the French lexicon',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals', locale: 'fr-FR' })
      expect(await liveAnswer(page)).toMatch(
        /^Sur ces données, aux valeurs centrales, \d+ accords? possibles? sur 264 /,
      )
      for (const { lang } of await sentencesOf(page, '#live-answer')) expect(lang).toBe('fr')
      const estimate = page.locator('[data-estimate] .sentence')
      await estimate.waitFor()
      expect(await estimate.textContent()).toMatch(
        /^Il (est|y a) .+\d–\d+\u202f%.* qu’il existe au moins un accord/,
      )
      const starts: [string, string, RegExp][] = [
        ['deals', 'deals', /^Sur ces données, \d+ accords? possibles? sur 264 /],
        ['holds', 'holds-state', /^« .+ » (résiste|ne tient pas)/],
        ['no-deal', 'war', /^Sur ces données, \d+ mois sans accord donnent « /],
        ['do', 'plan', /^Sur ces données, selon le moindre regret au pire : pour /],
      ]
      for (const [tab, name, start] of starts) {
        await page.evaluate((to) => {
          location.hash = `#/c/tutorial/${to}`
        }, tab)
        await answered(page, name)
        const [first] = await sentencesOf(page, `[data-analysis="${name}"] > div > .sentences`)
        expect(first?.lang, tab).toBe('fr')
        expect(first?.text.replaceAll('\u00a0', ' '), tab).toMatch(start)
        expect(await page.locator(`[data-analysis="${name}"] h2`).count(), tab).toBe(0)
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
    },
    3 * patience,
  )

  test(
    'a change is heard once, in French, and stands among the differences in French',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals', locale: 'fr-FR' })
      await liveAnswer(page)
      const heard = page.locator('[data-announced]')
      await heard.filter({ hasText: 'Sur ces données' }).waitFor({ state: 'attached' })
      const before = (await heard.textContent()) ?? ''
      await page.locator('[data-open="levers"]').click()
      await page.locator('[data-lever]').first().waitFor()
      await page.evaluate(() => {
        const counted = globalThis as unknown as { heard: string[] }
        counted.heard = []
        const place = document.querySelector('[data-announced]')!
        const observer = new MutationObserver(() => counted.heard.push(place.textContent ?? ''))
        observer.observe(place, { childList: true, characterData: true, subtree: true })
        const slider = document.querySelector<HTMLInputElement>('[data-lever] input[type="range"]')!
        // A hand pulls it in five steps to its end, and lets go.
        const [from, to] = [slider.valueAsNumber, Number(slider.max)]
        for (let k = 1; k <= 5; k++) {
          slider.value = String(from + ((to - from) * k) / 5)
          slider.dispatchEvent(new Event('input', { bubbles: true }))
        }
        slider.dispatchEvent(new Event('change', { bubbles: true }))
      })
      await page.waitForFunction(
        (old) => document.querySelector('[data-announced]')?.textContent !== old,
        before,
      )
      // The full answer comes long after the first sentence; nothing more was said meanwhile.
      await answered(page, 'deals')
      const said = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/^(Au-delà des indices\s: )?Sur ces données/)
      expect(said[0]).toContain((await page.locator('#live-answer').textContent())?.trim())
      expect(await heard.getAttribute('lang')).toBe('fr')
      const difference = page.locator('[data-differences] li').first()
      expect(await difference.textContent()).toMatch(/\u00a0: [\d,\u202f]+ → [\d,\u202f]+ \(réglé par vous\)/)
      expect(await difference.locator('[lang="en"]').count()).toBe(1)
    },
    2 * patience,
  )

  test(
    'numbers, shares and dates of the proof are French; quotes and reasons say which language they are in',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals', locale: 'fr-FR' })
      await liveAnswer(page)
      await page.locator('[data-open="levers"]').click()
      await page.locator('[data-panel] [data-prove]').first().click()
      const drawer = page.locator('.proof-drawer')
      await drawer.locator('.passages').first().waitFor()
      expect(await drawer.locator('.hint').first().textContent()).toMatch(
        /\d\u202f% de toute l’influence.* le \d+ \p{L}+ 20\d\d/u,
      )
      expect(await drawer.locator('.passages q').first().getAttribute('lang')).toBe('en')
      expect(await drawer.locator('.passages small').first().textContent()).toMatch(
        / · \d+ \p{L}+ 20\d\d · /u,
      )
      // Nothing of the page's own French lies within a part that is marked as English.
      const mixed = await page.evaluate(() =>
        [...document.querySelectorAll('[data-panel] [lang="en"]')].map((one) => one.textContent ?? ''),
      )
      for (const text of mixed) expect(text).not.toMatch(/jugé|énonce|retrouvé|Intervalle|dans la plage/)
    },
    2 * patience,
  )

  test(
    'the same page in English says the sentences of the engine',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals', locale: 'fr-FR' })
      await liveAnswer(page)
      await page.evaluate(() => localStorage.setItem('endstate language', 'en'))
      await page.reload()
      expect(await liveAnswer(page)).toMatch(
        /^On these inputs, at central values, \d+ of 264 possible packages /,
      )
      expect(await page.locator('[data-said-by="page"]').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    },
    2 * patience,
  )
})
