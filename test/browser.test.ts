/** The browser gives the same answer as Node, byte by byte, without asking anybody; the brief prints on two pages. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, servePage, withoutBrowser } from './browser.ts'
import { endstate, ensureBuilt, inEmptyFolder } from './command-line.ts'
import { caseNames } from './golden-findings.ts'
import { root } from './source-files.ts'

type Engine = typeof import('endstate')

/** The same run in the page and in Node; it must not use anything from outside, since it travels as text. */
async function runDeals(engine: Engine, text: string): Promise<string> {
  const parsed = engine.parseCase(text, { name: 'case.yaml' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
  const compiled = engine.compileCase(parsed.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const { findings } = await engine.analyse(compiled.value, {
    only: ['deals'],
    worlds: 50,
    seed: 1,
  })
  return JSON.stringify(findings.deals)
}

const example = existsSync(join(root, 'cases/tutorial/case.yaml')) ? 'tutorial' : 'minimal'
const flagship = 'conflicts/ukraine-2025'

describe.skipIf(withoutBrowser)(
  `browser${withoutBrowser ? ' (left out: ENDSTATE_WITHOUT_BROWSER=1)' : ''}`,
  () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      ensureBuilt()
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    test(`deals on ${example} is the same in the page and in Node, byte by byte`, async () => {
      const server = await servePage(join(root, 'dist', 'browser'))
      try {
        const text = readFileSync(join(root, 'cases', example, 'case.yaml'), 'utf8')
        const page = await browser!.newPage()
        const requests: string[] = []
        const faults: string[] = []
        page.on('request', (request) => requests.push(new URL(request.url()).pathname))
        page.on('pageerror', (fault) => faults.push(String(fault)))
        await page.goto(server.address)
        const inPage = await page.evaluate(
          `(async () => (${runDeals})(await import('/endstate.js'), ${JSON.stringify(text)}))()`,
        )
        const library = (await import(pathToFileURL(join(root, 'dist', 'endstate.js')).href)) as Engine
        expect(inPage).toBe(await runDeals(library, text))
        expect(faults).toEqual([])
        // The page and the one script: nothing else was asked for while the case was analysed.
        expect(requests.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/endstate.js'])
        await page.close()
      } finally {
        await server.close()
      }
    })

    const briefCase = caseNames().includes(flagship) ? flagship : example
    test.each(['a4', 'letter'] as const)(
      `the brief of ${briefCase} prints on at most two pages: %s`,
      async (paper) => {
        await inEmptyFolder(async (folder) => {
          const html = join(folder, 'brief.html')
          const made = await endstate(['brief', briefCase, '--draws', '100', '--paper', paper, '-o', html])
          expect(made.code, made.stderr).toBe(0)
          const page = await browser!.newPage()
          const requests: string[] = []
          page.on('request', (request) => requests.push(request.url()))
          await page.goto(pathToFileURL(html).href)
          const pdf = join(folder, 'brief.pdf')
          writeFileSync(
            pdf,
            await page.pdf({ preferCSSPageSize: true, format: paper === 'a4' ? 'A4' : 'Letter' }),
          )
          await page.close()
          const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
          expect(Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])).toBeLessThanOrEqual(2)
          expect(info).toMatch(
            paper === 'a4' ? /Page size:\s+59[45](\.\d+)? x 84[12]/ : /Page size:\s+612 x 792/,
          )
          expect(requests).toEqual([pathToFileURL(html).href])
        })
      },
      180_000,
    )
  },
)
