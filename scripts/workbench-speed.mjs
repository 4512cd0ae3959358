/**
 * How fast the page is: `node scripts/workbench-speed.mjs [moves]`. Cold starts of the example and the flagship, and moves
 * of the first lever of the flagship. Needs `npm run build` before, and Chromium. Numbers go to docs/decisions/0016.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { programPath } from './browser.mjs'
import { root } from './installation.mjs'

const executablePath = programPath('chromium')
if (!executablePath) throw new Error('Chromium is missing.')
const bundle = process.env.ENDSTATE_BUNDLE ?? join(root, 'dist')

import { serve } from './static-server.mjs'

const served = await serve(join(bundle, 'web'))
const moves = Number(process.argv[2] ?? 200)
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})

const sorted = (values) => [...values].sort((a, b) => a - b)
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(share * values.length))]
const say = (what, values) =>
  console.log(
    `${what.padEnd(52)} median ${at(values, 0.5).toFixed(1)}  p95 ${at(values, 0.95).toFixed(1)}  best ${Math.min(...values).toFixed(1)} ms`,
  )

async function coldStart(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${served.address}#/c/${encodeURIComponent(name)}/deals`)
  await page.locator('.live svg').first().waitFor()
  const taken = await page.evaluate(() => performance.now())
  return { context, page, taken }
}

try {
  console.log(`Node ${process.versions.node}, Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)}`)
  for (const name of ['literature/fraser1982-cuban-missile-crisis', 'conflicts/ukraine-2025']) {
    const taken = []
    for (let k = 0; k < 5; k++) {
      const one = await coldStart(name)
      taken.push(one.taken)
      await one.context.close()
    }
    say(`cold start to sentence and picture, ${name.split('/')[1]}`, taken)
  }
  const { page } = await coldStart('conflicts/ukraine-2025')
  await page
    .getByRole('button', { name: /Levers/ })
    .first()
    .click()
  const slider = page.locator('aside input[type=range]').first()
  await slider.waitFor()
  await page.waitForFunction(() => document.querySelectorAll('progress').length === 0)
  await slider.focus()
  const metrics = await page.context().newCDPSession(page)
  await metrics.send('Performance.enable')
  const busy = async () =>
    (await metrics.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value *
    1000
  const work = []
  for (let k = 0; k < moves; k++) {
    const before = await busy()
    const count = await page.evaluate(() => performance.getEntriesByName('lever').length)
    await page.keyboard.press(k % 20 < 10 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForFunction((was) => performance.getEntriesByName('lever').length > was, count, {
      polling: 10,
    })
    work.push((await busy()) - before)
  }
  const taken = await page.evaluate(() =>
    performance.getEntriesByName('lever').map(({ duration }) => duration),
  )
  say(`lever of the flagship, asked to answered, ${taken.length} moves`, taken)
  say('the same, main-thread work with the measuring', work)
} finally {
  await browser.close()
  await served.close()
}
