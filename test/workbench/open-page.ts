/**
 * The workbench as a user meets it: the built page, served by our own server, in Debian's Chromium. One browser and one
 * server for a file of tests; every page has a profile of its own, so nothing kept by one test meets another.
 */
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type Serving, serve } from '../../src/server/index.ts'
import { openBrowser, withoutBrowser } from '../browser.ts'
import { ensureBuilt } from '../command-line.ts'
import { root } from '../source-files.ts'

/** Folder with `web/` and `endstate.html`: dist/, or a bundle of one's own while the page is being written. */
export const builtFolder = process.env.ENDSTATE_BUNDLE ?? join(root, 'dist')

/** How long a state of the page may take on a slow, busy machine, in milliseconds. */
export const patience = 90_000

/** What a page is opened with: a fragment such as `#/c/tutorial/deals`, and the profile. */
export interface PageOptions extends BrowserContextOptions {
  fragment?: string
  /** Opens this instead of the served page: the one file on a disk. */
  address?: string
  /** Takes part in a profile that is there already: a second tab. */
  context?: BrowserContext
}

/** Opens a page; it is closed after the test, which fails if the page has thrown or logged an error. */
export type OpenPage = (options?: PageOptions) => Promise<Page>

/** Builds what is served, once, unless a bundle of one's own is named. */
export function ensurePage(): void {
  if (process.env.ENDSTATE_BUNDLE === undefined) ensureBuilt()
}

/** Describes tests of the page; they are left out where there is no browser, and say so. */
export function describeWorkbench(
  name: string,
  tests: (open: OpenPage, place: () => { address: string; browser: Browser }) => void,
): void {
  const title = `${name}${withoutBrowser ? ' (left out: ENDSTATE_WITHOUT_BROWSER=1)' : ''}`
  describe.skipIf(withoutBrowser)(title, () => {
    let browser: Browser
    let serving: Serving
    let contexts: BrowserContext[] = []
    let faults: string[] = []
    beforeAll(async () => {
      ensurePage()
      const served = await serve(join(builtFolder, 'web'), { port: 0 })
      if (!served.ok) throw new Error(served.problem.says)
      serving = served.value
      browser = await openBrowser()
    }, 300_000)
    afterAll(async () => {
      await browser?.close()
      await serving?.close()
    })
    afterEach(async () => {
      const found = faults
      faults = []
      await Promise.all(contexts.map((one) => one.close()))
      contexts = []
      expect(found).toEqual([])
    })
    const open: OpenPage = async ({ fragment = '', address, context, ...profile } = {}) => {
      const own =
        context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...profile }))
      if (!contexts.includes(own)) contexts.push(own)
      const page = await own.newPage()
      page.setDefaultTimeout(patience)
      page.on('pageerror', (fault) => faults.push(String(fault)))
      page.on('console', (line) => {
        if (line.type() === 'error') faults.push(line.text())
      })
      await page.goto(`${address ?? serving.address}${fragment}`)
      return page
    }
    tests(open, () => ({ address: serving.address, browser }))
  })
}

/** Waits until the live answer of a case is on the screen and gives it. */
export async function liveAnswer(page: Page): Promise<string> {
  const answer = page.locator('#live-answer')
  await answer.waitFor({ timeout: patience })
  return (await answer.textContent()) ?? ''
}
