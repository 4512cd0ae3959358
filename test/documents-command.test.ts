/** `endstate sources` as a process: documents in, texts beside the case, quotes looked up; hostile files leave nothing. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { endstate, ensureBuilt, inEmptyFolder } from './command-line.ts'
import { madePdf, madeSentences } from './document-files.ts'
import { root } from './source-files.ts'

const tutorial = join(root, 'cases', 'tutorial')

beforeAll(ensureBuilt, 600_000)

/** A copy of the tutorial whose texts lie elsewhere, as a case without its texts. */
async function withCopy<T>(use: (place: string, texts: string, folder: string) => Promise<T>): Promise<T> {
  return inEmptyFolder(async (folder) => {
    const [place, texts] = [join(folder, 'case'), join(folder, 'texts')]
    mkdirSync(place)
    cpSync(join(tutorial, 'sources'), texts, { recursive: true })
    writeFileSync(join(place, 'case.yaml'), readFileSync(join(tutorial, 'case.yaml')))
    return use(place, texts, folder)
  })
}

interface Listed {
  sources: { id: string; state: string; quotes: Record<string, number>; path?: string; versions: number }[]
}

async function listed(place: string, env: Record<string, string> = {}): Promise<Listed['sources']> {
  const { stdout } = await endstate(['sources', 'list', '--case', place, '--json'], { env })
  return (JSON.parse(stdout) as Listed).sources
}

const asPage = (said: readonly string[], head = ''): string =>
  `<html><head><title>Quay talks</title>${head}</head><body><nav>Menu of the site</nav><article>${said.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`

test('a new document becomes a source with a readable id, and nothing else of the case changes', async () => {
  await withCopy(async (place, _texts, folder) => {
    const before = readFileSync(join(place, 'case.yaml'), 'utf8')
    writeFileSync(join(folder, 'page.html'), asPage(madeSentences(30)))
    writeFileSync(
      join(folder, 'report.pdf'),
      await madePdf({ paragraphs: madeSentences(20), title: 'A report' }),
    )
    const words = ['sources', 'add', join(folder, 'page.html'), join(folder, 'report.pdf'), '--case', place]
    const { code, stdout } = await endstate([...words, '--kind', 'news', '--handling', 'private'])
    expect(stdout).toMatch(/new source quay-talks/)
    expect(stdout).toMatch(/article; the rest is kept as furniture/)
    expect(stdout).toMatch(/new source a-report/)
    expect(stdout).toMatch(/word runs/)
    expect(code).toBe(0)
    const after = readFileSync(join(place, 'case.yaml'), 'utf8')
    const kept = new Set(after.split('\n'))
    expect(before.split('\n').filter((line) => !kept.has(line))).toEqual([])
    expect(after).toContain('handling: private')
    expect(readdirSync(join(place, 'sources')).sort()).toEqual([
      'a-report.source.json',
      'a-report.txt',
      'quay-talks.source.json',
      'quay-talks.txt',
    ])
    const shown = await endstate(['sources', 'show', 'quay-talks', '--case', place])
    expect(shown.stdout).toContain('in round 1 of the talks')
    expect(shown.stdout).not.toContain('Menu of the site')
    expect((await endstate(['sources', 'show', 'quay-talks', '--whole', '--case', place])).stdout).toContain(
      'Menu of the site',
    )
    const again = await endstate([...words, '--kind', 'news'])
    expect(again.stdout.match(/already here/g)?.length).toBe(2)
    expect(readFileSync(join(place, 'case.yaml'), 'utf8')).toBe(after)
  })
})

test('a text the case names is attached by its hash, also outside the case, and refresh keeps the old one', async () => {
  await withCopy(async (place, texts, folder) => {
    const env = { ENDSTATE_SOURCES: join(folder, 'mine') }
    const courier = join(texts, 'courier.txt')
    const added = await endstate(
      ['sources', 'add', courier, '--case', place, '--id', 'courier', '--store', join(folder, 'store')],
      { env },
    )
    expect(added.stdout).toMatch(/attached to courier/)
    expect(added.stdout).toMatch(/--sources/)
    const beside = await endstate(['sources', 'add', courier, '--case', place, '--id', 'courier'], { env })
    expect(beside.stdout).toMatch(/attached to courier/)
    const [row] = (await listed(place, env)).filter(({ id }) => id === 'courier')
    expect(row).toMatchObject({ state: 'here', versions: 1 })
    expect(Object.keys(row!.quotes)).toEqual(['exact'])
    writeFileSync(
      join(folder, 'new.txt'),
      readFileSync(courier, 'utf8').replace('take 40 litres', 'take 60 litres'),
    )
    const fresh = await endstate(
      ['sources', 'refresh', 'courier', join(folder, 'new.txt'), '--case', place],
      { env },
    )
    expect(fresh.stdout).toMatch(/the old one is kept beside it/)
    expect(fresh.stdout).toMatch(/permit-forty +exact +changed/)
    expect((await listed(place, env)).find(({ id }) => id === 'courier')).toMatchObject({ versions: 2 })
    expect(
      readdirSync(join(place, 'sources')).filter((name) => /^courier\.[0-9a-f]{12}\.txt$/.test(name)).length,
    ).toBe(1)
  })
})

test('remove is refused while claims rest on a source, names the numbers, and leaves a sound case', async () => {
  await withCopy(async (place) => {
    const before = readFileSync(join(place, 'case.yaml'), 'utf8')
    const refused = await endstate(['sources', 'remove', 'courier', '--case', place])
    expect(refused.code).toBe(3)
    expect(refused.stderr).toMatch(/claims rest on it: .*basis: /)
    expect(readFileSync(join(place, 'case.yaml'), 'utf8')).toBe(before)
    const done = await endstate(['sources', 'remove', 'courier', '--case', place, '--with-claims'])
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect((await endstate(['check', place])).stdout).toMatch(/✓ .*0 errors/)
    expect(readFileSync(join(place, 'case.yaml'), 'utf8')).not.toMatch(/source: courier\b/)
  })
})

test('hostile files are refused and nothing of them is stored', async () => {
  await withCopy(async (place, _texts, folder) => {
    const before = readFileSync(join(place, 'case.yaml'), 'utf8')
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const huge = file('huge.txt', '')
    const { truncateSync } = await import('node:fs')
    truncateSync(huge, 200 * 2 ** 20)
    const secret = file('secret.txt', 'A secret of this machine.')
    symlinkSync(secret, join(folder, 'link.txt'))
    const files = [
      file('empty.html', ''),
      file('bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 })),
      file('scan.pdf', await madePdf({ paragraphs: [], pictures: true })),
      file('cut.pdf', (await madePdf({ paragraphs: madeSentences(9) })).slice(0, 900)),
      file('bell\u0007.txt', 'Text.'),
      file(
        'noise.txt',
        Uint8Array.from({ length: 4000 }, (_, index) => index * 13),
      ),
      join(folder, 'link.txt'),
      huge,
      folder,
      join(folder, 'nothing-here.txt'),
    ]
    const { code, stdout } = await endstate(['sources', 'add', ...files, '--case', place])
    expect(code).toBe(4)
    for (const said of [
      'empty-file',
      'zip-bomb',
      'scanned-pdf',
      'broken-pdf',
      'binary-file',
      'is a link',
      '200 MB',
      'is a folder',
      'There is no file',
      'control characters',
    ])
      expect(stdout).toContain(said)
    expect(stdout).not.toContain('\u0007')
    expect(existsSync(join(place, 'sources'))).toBe(false)
    expect(readFileSync(join(place, 'case.yaml'), 'utf8')).toBe(before)
    const wrong = await endstate(['sources', 'add', secret, '--case', place, '--id', '../../x'])
    expect(wrong.code).toBe(3)
  })
})

test('a case file cannot read the rest of the disk, and a link in its folder leads nowhere', async () => {
  await withCopy(async (place, _texts, folder) => {
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, 'The permit lets the company take 40 litres a second.')
    const text = readFileSync(join(place, 'case.yaml'), 'utf8')
    for (const file of ['../secret.txt', secret, 'linked.txt']) {
      if (file === 'linked.txt') symlinkSync(secret, join(place, file))
      writeFileSync(
        join(place, 'case.yaml'),
        text.replace(/file: sources\/courier\.txt/, `file: ${JSON.stringify(file)}`),
      )
      expect((await listed(place)).find(({ id }) => id === 'courier')?.state).toBe('not here')
    }
    writeFileSync(join(place, 'case.yaml'), text)
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(place, 'sources'))
    writeFileSync(join(folder, 'page.html'), asPage(madeSentences(9)))
    const { code } = await endstate(['sources', 'add', join(folder, 'page.html'), '--case', place])
    expect(code).toBe(3)
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })
})

test('nothing a page refers to is fetched or run', async () => {
  let asked = 0
  const server = createServer((_, answer) => {
    asked++
    answer.end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const head = `<base href="${at}/"><link rel="stylesheet" href="${at}/a.css"><script src="${at}/a.js"></script><meta http-equiv="refresh" content="0;url=${at}">`
    const said = [
      ...madeSentences(20),
      `<img src="${at}/a.png" onerror="fetch('${at}/e')"><iframe src="${at}/f"></iframe><script>fetch('${at}/s')</script>`,
    ]
    await withCopy(async (place, _texts, folder) => {
      writeFileSync(join(folder, 'page.html'), asPage(said, head))
      const { code } = await endstate(['sources', 'add', join(folder, 'page.html'), '--case', place])
      expect(code).toBe(0)
      expect(readFileSync(join(place, 'sources', 'quay-talks.txt'), 'utf8')).not.toContain('fetch')
    })
    expect(asked).toBe(0)
  } finally {
    server.close()
  }
})
