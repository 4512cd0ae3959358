/** A session on the flagship through every tab asks nobody but the page's own origin (a proxy that refuses sees it). */
import { request as ask, createServer, type Server } from 'node:http'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
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
  test('every tab of the flagship, levers, proof and a brief: no request to any other machine', async () => {
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
      await page.goto(`${address}#/c/conflicts%2Fukraine-2025/deals`)
      await liveAnswer(page)
      for (const tab of [
        'wants',
        'readings',
        'deals',
        'holds',
        'no-deal',
        'do',
        'events',
        'proof',
        'brief',
      ]) {
        await page.evaluate((to) => {
          location.hash = `#/c/conflicts%2Fukraine-2025/${to}`
        }, tab)
        await page.locator('main h1').waitFor()
        await page.waitForFunction(() => document.querySelector('main')?.textContent !== '')
      }
      await page.getByRole('button', { name: 'Levers' }).first().click()
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
  }, 300_000)
})
