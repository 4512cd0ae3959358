/** A session through every tab asks nobody but the page's own origin (a proxy that refuses sees it). */
import { request as ask, createServer, type Server } from 'node:http'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { tabs } from '../../src/web/state/address.ts'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

/** A proxy that passes on what is asked of one origin, refuses everything else, and remembers what it refused. */
async function refusingProxy(origin: string): Promise<{ server: Server; refused: string[]; port: number }> {
  const refused: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    if (!url.startsWith(`${origin}/`)) {
      refused.push(url)
      response.writeHead(403).end()
      return
    }
    const { host } = new URL(url)
    ask(url, { method: request.method ?? 'GET', headers: { ...request.headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    }).end()
  })
  server.on('connect', (request, socket) => {
    refused.push(request.url ?? '')
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  return { server, refused, port: typeof place === 'object' && place ? place.port : 0 }
}

describeWorkbench('network', (_open, place) => {
  test('§12.9 every tab with its full answers, a lever, an edit, a brief saved, a source read, the live conflict: no request to any other machine', async () => {
    const { origin } = new URL(place().address)
    const address = `${origin}/`
    const { server, refused: refusedByProxy, port } = await refusingProxy(origin)
    // The browser itself may ask for updates and the like; only what the page asks for counts, so it is told apart below.
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      proxy: { server: `http://127.0.0.1:${port}`, bypass: new URL(address).host },
    })
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      page.setDefaultTimeout(patience)
      const elsewhere: string[] = []
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin)
          elsewhere.push(request.url())
      })
      await page.goto(`${address}#/c/tutorial/deals`)
      await liveAnswer(page)
      const quiet = () =>
        page.waitForFunction(
          () =>
            document.querySelector('main [aria-busy="true"], main progress') === null &&
            document.querySelector('main .made, main [data-grid], main [data-brief]') !== null,
        )
      for (const tab of tabs) {
        await page.locator(`[data-tab="${tab}"]`).click()
        await page.locator(`[data-tab="${tab}"][aria-current="page"]`).waitFor()
        await quiet()
      }
      // A lever, a number edited, a brief written and saved, a text of a source read: what a session is made of.
      await page.locator('[data-tab="deals"]').click()
      await page.keyboard.press('l')
      await page.locator('[data-lever] button.square').nth(1).click()
      await page.locator('[data-setting-is="what-if"]').waitFor()
      await page.keyboard.press('Control+z')
      await page.locator('[data-setting-is="base"]').waitFor()
      await page.locator('[data-tab="wants"]').click()
      const cell = page.locator('[data-cell*=".value."]').first()
      await cell.dblclick({ position: { x: 3, y: 3 } })
      await page.locator('[data-cell-box]').fill('0.42')
      await page.keyboard.press('Enter')
      const asked = page.locator('[data-judge-as="assumed"]')
      if (await asked.isVisible()) await asked.click()
      await expect.poll(() => cell.textContent(), { timeout: patience }).toContain('0.42')
      await page.locator('[data-tab="brief"]').click()
      await page.getByRole('button', { name: 'Write the brief' }).click()
      await page.frameLocator('#brief-frame').locator('[data-sentence]').first().waitFor()
      for (const form of ['html', 'docx', 'markdown']) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`[data-save="${form}"]`).click(),
        ])
        await file.path()
      }
      await page.locator('[data-tab="proof"]').click()
      await page.locator('[data-source-file]').setInputFiles({
        name: 'text.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The town wants a drain first. See https://example.com/drain for the plan.'),
      })
      await page.locator('[data-reading]').waitFor()
      await quiet()
      // The live conflict too: its answers are on their way while the tabs change.
      for (const tab of tabs) {
        await page.evaluate((to) => {
          location.hash = to
        }, `#/c/conflicts%2Fukraine-2025/${tab}`)
        await page.locator(`[data-tab="${tab}"][aria-current="page"]`).waitFor()
      }
      // What a hostile text could try is refused by the page's own policy, before any proxy sees it.
      const refused = await page.evaluate(async (other) => {
        const tries = [
          () => fetch(other),
          () =>
            new Promise((_resolve, reject) => {
              const image = new Image()
              image.onerror = () => reject(new Error('refused'))
              image.onload = _resolve
              image.src = `${other}pixel.png`
            }),
        ]
        const results = await Promise.allSettled(tries.map((one) => one()))
        return results.map(({ status }) => status)
      }, 'http://example.org/')
      expect(refused).toEqual(['rejected', 'rejected'])
      expect(elsewhere.filter((url) => !url.startsWith('http://example.org/'))).toEqual([])
      expect(refusedByProxy.filter((url) => url.includes('example.org'))).toEqual([])
      expect(await page.locator('footer').textContent()).toContain('requests to other machines: 0')
    } finally {
      await browser.close()
      server.close()
    }
  }, 600_000)
})
