/** dist/endstate.html from a disk: one file, no server, its scripts named by their hashes. */
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { inEmptyFolder } from '../command-line.ts'
import { builtFolder, describeWorkbench, liveAnswer, patience } from './open-page.ts'

describeWorkbench('the one file', (open) => {
  test('§12.1 opens from a folder of its own without a network, answers with a sentence and a picture, keeps to itself', async () => {
    await inEmptyFolder(async (folder) => {
      const file = join(folder, 'endstate.html')
      copyFileSync(join(builtFolder, 'endstate.html'), file)
      const address = pathToFileURL(file).href
      const page = await open({ address, fragment: '#/c/tutorial/deals', offline: true })
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      const before = await liveAnswer(page)
      expect(before).toMatch(/\d+ of 264/)
      await page.locator('.live svg').first().waitFor()
      for (const tab of ['wants', 'holds', 'brief']) {
        await page.evaluate((to) => {
          location.hash = `#/c/tutorial/${to}`
        }, tab)
        await page.locator('main h1').waitFor()
      }
      await page.getByRole('button', { name: 'Write the brief' }).click()
      await page
        .frameLocator('#brief-frame')
        .locator('[data-sentence]')
        .first()
        .waitFor({ timeout: patience })
      expect(
        requests.filter((url) => !/^(blob:|data:|about:)/.test(url) && !url.startsWith(address)),
      ).toEqual([])
    })
  }, 240_000)

  test('its policy allows the one script by hash, and no connection', () => {
    const html = readFileSync(join(builtFolder, 'endstate.html'), 'utf8')
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*'(unsafe-inline|unsafe-eval|self)'/)
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(html).not.toMatch(/<script[^>]* src=|<link[^>]* href="(?!data:)/)
  })
})
