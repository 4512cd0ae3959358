/**
 * How fast the page is: `node scripts/workbench-speed.mjs [moves]`. Cold starts of the example and the flagship; moves of
 * the first lever of the flagship on Deals and on Holds, with what they cost the page's own thread; the first estimate after
 * the hand lets go. Needs `npm run build` before, and Chromium. Numbers go to docs/decisions/0016.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { programPath } from './browser.mjs'
import { root } from './installation.mjs'
import { serve } from './static-server.mjs'

const executablePath = programPath('chromium')
if (!executablePath) throw new Error('Chromium is missing.')
const served = await serve(join(process.env.ENDSTATE_BUNDLE ?? join(root, 'dist'), 'web'))
const moves = Number(process.argv[2] ?? 200)
const flagship = 'conflicts/ukraine-2025'
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})

const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]
const say = (what, values) =>
  console.log(
    `${`${what} (${values.length})`.padEnd(58)} median ${at(values, 0.5).toFixed(1)}  p95 ${at(values, 0.95).toFixed(1)}  best ${Math.min(...values).toFixed(1)} ms`,
  )

async function coldStart(name, tab) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${served.address}#/c/${encodeURIComponent(name)}/${tab}`)
  await page
    .locator(tab === 'holds' ? '[data-stands=true]' : '.live svg')
    .first()
    .waitFor()
  const taken = await page.evaluate(() => performance.now())
  return { context, page, taken }
}

/** The levers open, nothing running. */
async function atRest(page) {
  await page
    .getByRole('button', { name: /Levers/ })
    .first()
    .click()
  await page.locator('aside input[type=range]').first().waitFor()
  await page.waitForFunction(() => document.querySelectorAll('progress').length === 0, null, {
    timeout: 300_000,
  })
}

/** Moves the first lever to and fro, each time as soon as `done` is measured and drawn; a mark stands between moves. */
const moving = ({ moves, done }) =>
  new Promise((finished) => {
    const slider = document.querySelector('aside input[type=range]')
    const step = (Number(slider.max) - Number(slider.min)) / 100
    let k = 0
    const next = () => {
      performance.mark('move')
      if (k === moves) return finished()
      slider.value = String(Number(slider.value) + (k % 20 < 10 ? step : -step))
      k++
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    }
    new PerformanceObserver((list) => {
      // Two frames later what has changed is on the screen.
      if (list.getEntriesByName(done).length > 0)
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)))
    }).observe({ entryTypes: ['measure'] })
    next()
  })

const measured = (page, name) =>
  page.evaluate((of) => performance.getEntriesByName(of, 'measure').map(({ duration }) => duration), name)

/** Processor time of the page's own thread from each mark to the next: everything it does, painting too. */
function workOf(trace) {
  const marks = trace.filter(({ name, cat }) => name === 'move' && cat.includes('user_timing'))
  const { pid, tid } = marks[0]
  const times = marks.map(({ ts }) => ts).sort((a, b) => a - b)
  const tasks = trace.filter((one) => one.pid === pid && one.tid === tid && one.name === 'RunTask')
  return times.slice(1).map((end, k) => {
    const own = tasks.filter(({ ts }) => ts >= times[k] && ts < end)
    return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  })
}

async function moved(page, done) {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  })
  const before = (await measured(page, done)).length
  await page.evaluate(moving, { moves, done })
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return { taken: (await measured(page, done)).slice(before), work: workOf(traceEvents) }
}

try {
  console.log(`Node ${process.versions.node}, Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)}`)
  for (const name of ['conflicts/cuba-1962', flagship]) {
    const taken = []
    for (let k = 0; k < 5; k++) {
      const one = await coldStart(name, 'deals')
      taken.push(one.taken)
      await one.context.close()
    }
    say(`cold start to sentence and picture, ${name.split('/')[1]}`, taken)
  }
  const deals = await coldStart(flagship, 'deals')
  await atRest(deals.page)
  const lever = await moved(deals.page, 'lever')
  say('lever of the flagship, asked to answered', lever.taken)
  say('its work on the page’s own thread, painting too', lever.work)
  await atRest(deals.page)
  for (let k = 0; k < 20; k++) {
    const count = (await measured(deals.page, 'estimate')).length
    await deals.page
      .locator('aside input[type=range]')
      .first()
      .press(k % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
    await deals.page.waitForFunction(
      (was) => performance.getEntriesByName('estimate', 'measure').length > was,
      count,
    )
  }
  say(
    'let go to first estimate, while the older answer runs',
    (await measured(deals.page, 'estimate')).slice(-20),
  )
  await deals.context.close()
  const holds = await coldStart(flagship, 'holds')
  await atRest(holds.page)
  const stands = await moved(holds.page, 'stands')
  say('lever to the verdicts on the state that is shown', stands.taken)
} finally {
  await browser.close()
  await served.close()
}
