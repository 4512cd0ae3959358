/**
 * Takes the README's picture of the workbench: `node scripts/workbench-picture.mjs`. Needs `npm run build` before, and
 * Chromium. Look at the picture before you commit it.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { programPath } from './browser.mjs'
import { root } from './installation.mjs'

const executablePath = programPath('chromium')
if (!executablePath) throw new Error('Chromium is missing.')
const bundle = process.env.ENDSTATE_BUNDLE ?? join(root, 'dist')
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1000 },
    colorScheme: 'light',
    deviceScaleFactor: 1.25,
  })
  page.setDefaultTimeout(120_000)
  // The one file needs no server, so the picture can be taken anywhere.
  const address = pathToFileURL(join(bundle, 'endstate.html')).href
  await page.goto(`${address}#/c/conflicts%2Fukraine-2025/deals`)
  await page.locator('.live svg').first().waitFor()
  await page
    .getByRole('button', { name: /Levers/ })
    .first()
    .click()
  await page.locator('aside input[type=range]').first().waitFor()
  // The list of draws is still being worked out; the picture shows the page when it has settled.
  await page.waitForFunction(() => document.querySelectorAll('progress').length === 0)
  const hints = page.getByRole('button', { name: 'No more hints' })
  if (await hints.isVisible()) await hints.click()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  const path = join(root, 'docs', 'pictures', 'workbench.png')
  await page.screenshot({ path })
  console.log(path)
} finally {
  await browser.close()
}
