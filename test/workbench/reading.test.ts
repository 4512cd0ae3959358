/** Documents become texts of sources: what was read is shown first, bad files are refused, and nothing hangs the page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeDocx, madePdf, madeSentences } from '../document-files.ts'
import { faults } from './axe-faults.ts'
import { keptCases } from './kept-cases.ts'
import { builtFolder, describeWorkbench, patience } from './open-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'endstate-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sentences = madeSentences(12)
const page = `<!doctype html><html><head><title>Talks at Sund</title><meta name="author" content="Ann Oake">
<meta property="article:published_time" content="2031-03-04"><script>document.title = 'run'</script></head>
<body><nav>Home News Weather</nav><article><h1>Talks at Sund</h1>${sentences.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`

const path = (name: string) => join(folder, name)
beforeAll(async () => {
  writeFileSync(path('a.pdf'), await madePdf({ paragraphs: sentences, columns: 2, title: 'Talks at Sund' }))
  writeFileSync(path('a.docx'), await madeDocx(sentences, 'As the board counts them.'))
  writeFileSync(path('a.html'), page)
  writeFileSync(path('a.md'), `# Talks at Sund\n\n${sentences.join('\n\n')}\n`)
  writeFileSync(path('cut.pdf'), (await madePdf({ paragraphs: sentences })).subarray(0, 900))
  writeFileSync(path('locked.pdf'), await madePdf({ paragraphs: sentences, password: 'secret' }))
  writeFileSync(path('scan.pdf'), await madePdf({ paragraphs: [], pictures: true }))
  const bomb = { 'word/document.xml': new Uint8Array(150_000_000), '[Content_Types].xml': strToU8('<x/>') }
  writeFileSync(path('bomb.docx'), zipSync(bomb))
  // Bytes that are no text in any encoding, with letters in between.
  const noise = new Uint8Array(60_000_000)
  for (let at = 0; at < noise.length; at++) noise[at] = (at * 2_654_435_761) >>> 13
  writeFileSync(path('noise.bin'), noise)
  writeFileSync(path('long.html'), `<html><body>${'<div><p>Round after round.</p></div>'.repeat(300_000)}`)
}, 120_000)

const choose = (on: Page, name: string) => on.locator('[data-source-file]').setInputFiles(path(name))

/** Starts counting how long the page was ever without a moment to answer in; gives a way to ask. */
async function watchBreath(on: Page): Promise<() => Promise<number>> {
  await on.evaluate(() => {
    const breath = { longest: 0, last: performance.now() }
    Object.assign(globalThis, { breath })
    setInterval(() => {
      const now = performance.now()
      breath.longest = Math.max(breath.longest, now - breath.last)
      breath.last = now
    }, 20)
  })
  return () => on.evaluate(() => (globalThis as unknown as { breath: { longest: number } }).breath.longest)
}

async function openProof(open: () => Promise<Page>): Promise<Page> {
  const opened = await open()
  await opened.locator('[data-quotes-exact="78"]').waitFor()
  await opened.locator('[data-analysis="proof"][data-current="true"]').waitFor()
  return opened
}

describeWorkbench('reading documents', (open) => {
  const proof = () => openProof(() => open({ fragment: '#/c/tutorial/proof' }))

  test.each([
    ['a.pdf', 'pdf', ['Talks at Sund', '2031-03-04', 'English', '1 page']],
    ['a.docx', 'docx', ['Notes from Sund', 'Ann Oake', 'English', '1 note']],
    ['a.html', 'html', ['Talks at Sund', 'Ann Oake', '2031-03-04', 'English']],
    ['a.md', 'markdown', ['Markdown', 'English']],
  ])(
    '%s: what was read is shown, and kept only when told to',
    async (name, kind, shown) => {
      const on = await proof()
      await choose(on, name)
      const found = on.locator(`[data-document-found="${kind}"]`)
      await found.waitFor()
      await found.getByText('0 of 9 stand in this text').waitFor()
      const text = (await found.textContent()) ?? ''
      for (const one of shown) expect(text).toContain(one)
      expect(await keptCases(on)).toEqual([])
      await on.locator('[data-document-keep]').click()
      await on.locator('[data-reading]', { hasText: 'in round 12 of the talks' }).waitFor()
      const [kept] = await keptCases(on)
      expect(Object.values(kept?.sources ?? {}).some((one) => one.includes('in round 12 of the talks'))).toBe(
        true,
      )
      expect(await on.title()).not.toContain('run')
    },
    120_000,
  )

  test('bad files are refused with what it means, what to do and the code; nothing of them is kept', async () => {
    const on = await proof()
    const longest = await watchBreath(on)
    for (const [name, code] of [
      ['cut.pdf', 'broken-pdf'],
      ['locked.pdf', 'encrypted-pdf'],
      ['scan.pdf', 'scanned-pdf'],
      ['bomb.docx', 'zip-bomb'],
      ['noise.bin', ''],
    ] as const) {
      await choose(on, name)
      const refused = on.locator('[data-document-refused]', { hasText: name })
      await refused.waitFor()
      if (code !== '') expect(await refused.getAttribute('data-document-refused')).toBe(code)
      expect(await refused.textContent()).toMatch(/was not taken\..+\. Nothing of it is kept\./)
    }
    // A page that hangs does so for as long as the reading takes.
    expect(await longest()).toBeLessThan(3000)
    expect(await faults(on)).toEqual([])
    expect(await keptCases(on)).toEqual([])
    expect(await on.locator('[data-quotes-exact="78"]').count()).toBe(1)
  }, 240_000)

  test('a document that takes long can be stopped, and another one read after it', async () => {
    const on = await proof()
    await choose(on, 'long.html')
    // A page that reads by itself could not be clicked before it is done.
    await on.locator('[data-document-stop]').click()
    await on.locator('[data-document-stopped]').waitFor()
    await choose(on, 'a.md')
    await on.locator('[data-document-found="markdown"]').waitFor()
    await on.locator('[data-document-drop]').click()
    await on.locator('[data-open-source]:focus').waitFor()
    expect(await keptCases(on)).toEqual([])
  }, 120_000)

  test('a document dropped anywhere on the tab becomes the text of the chosen source; a case opens as ever', async () => {
    const on = await proof()
    const drop = async (name: string, text: string) => {
      const data = await on.evaluateHandle(
        ([called, says]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([says!], called!))
          return transfer
        },
        [name, text],
      )
      await on.dispatchEvent('main h1', 'drop', { dataTransfer: data })
    }
    await drop('talks.html', page)
    await on.locator('[data-document-found="html"]').waitFor()
    expect(await keptCases(on)).toEqual([])
    await drop('own.yaml', 'endstate: 1\nid: own\n')
    await expect.poll(async () => (await keptCases(on)).length, { timeout: patience }).toBe(1)
  }, 120_000)

  test('the one file on a disk reads Word and PDF too, and checks its tutorial', async () => {
    const address = pathToFileURL(join(builtFolder, 'endstate.html')).href
    const on = await openProof(() => open({ address, fragment: '#/c/tutorial/proof' }))
    for (const [name, kind] of [
      ['a.docx', 'docx'],
      ['a.pdf', 'pdf'],
    ] as const) {
      await choose(on, name)
      await on.locator(`[data-document-found="${kind}"]`).waitFor()
      await on.locator('[data-document-drop]').click()
    }
  }, 240_000)
})
