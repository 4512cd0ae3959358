/** Suggestions, imports, exports, search and the public case, as a user meets them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endstate, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'
import { readFigure } from './commands/sources/inbox.ts'

interface Listed {
  items: { id: string; kind: string; state: string; claim: { quote: { exact: string } } }[]
}

/** A copy of the tutorial that may be changed. */
function withTutorial<T>(use: (folder: string, file: string) => Promise<T>): Promise<T> {
  return inEmptyFolder((folder) => {
    const copy = join(folder, 'case')
    cpSync(join(root, 'cases', 'tutorial'), copy, { recursive: true })
    return use(copy, join(copy, 'case.yaml'))
  })
}

test('suggest, accept, edit, reject: claims with provenance, and rejected ones stay away', async () => {
  await withTutorial(async (folder, file) => {
    const source = /sources:\s*\n\s+- (?:\{ )?id: ([a-z0-9-]+)/.exec(readFileSync(file, 'utf8'))![1]!
    const made = await endstate(['sources', 'suggest', source, '--case', folder])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const list = async (...more: string[]) =>
      JSON.parse((await endstate(['sources', 'inbox', '--case', folder, '--json', ...more])).stdout) as Listed
    const { items } = await list()
    expect(items.length).toBeGreaterThan(2)
    const [first, second, third] = items.map(({ id }) => id) as [string, string, string]
    const decide = (...words: string[]) =>
      endstate(['sources', 'inbox', '--case', folder, ...words, '--by', 'A. Reader'])
    expect(await decide('--reject', first)).toMatchObject({ code: 0 })
    expect(await decide('--accept', second)).toMatchObject({ code: 0 })
    expect(await decide('--edit', third, '--says', 'In my words.', '--id', 'mine')).toMatchObject({ code: 0 })
    expect(await decide('--accept', first)).toMatchObject({ code: 3 })
    expect(await endstate(['sources', 'inbox', '--case', folder, '--accept', second])).toMatchObject({
      code: 3,
    })
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/id: mine[\s\S]*says: In my words\.[\s\S]*by: A\. Reader[\s\S]*edited: true/)
    const again = await endstate(['sources', 'suggest', source, '--case', folder])
    expect(again.stdout).toContain('0 new in the inbox')
    const states = (await list('--all')).items.slice(0, 3).map(({ state }) => state)
    expect(states).toEqual(['rejected', 'accepted', 'edited'])
    expect(await endstate(['check', folder])).toMatchObject({ code: 0 })
  })
}, 300_000)

test('claims go out in every form; those that come back are already there, one that says something else is new', async () => {
  await withTutorial(async (folder) => {
    for (const [as, ending] of [
      ['w3c', 'jsonld'],
      ['hypothesis', 'json'],
      ['doccano', 'jsonl'],
      ['csv-claims', 'csv'],
    ] as const) {
      const out = join(folder, `claims.${ending}`)
      expect(await endstate(['export', folder, '--as', as, '-o', out])).toMatchObject({ code: 0 })
      const back = await endstate(['import', out, '--case', folder, '--as', as])
      expect(back.stderr).toMatch(/0 taken, 0 changed, 0 refused, 78 already there/)
      expect(back.stderr).toMatch(/\): already there\./)
      expect(back).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 claims are in the inbox/) })
    }
    const changed = join(folder, 'claims.csv')
    const said = 'The company wants 80 litres a second.'
    writeFileSync(changed, readFileSync(changed, 'utf8').replace(said, 'It would like 80 litres a second.'))
    const other = await endstate(['import', changed, '--case', folder])
    expect(other.stderr).toMatch(/1 taken, 0 changed, 0 refused, 77 already there/)
    expect(other.stdout).toMatch(/^1 claims are in the inbox/)
    for (const as of ['ris', 'bibtex', 'csl'] as const) {
      const out = join(folder, `sources.${as}`)
      await endstate(['export', folder, '--as', as, '-o', out])
      const back = await endstate(['import', out, '--case', folder, '--as', as])
      expect(back).toMatchObject({ code: 0, stdout: '0 sources were added to the case.\n' })
    }
    expect((await endstate(['export', folder, '--as', 'argdown'])).stdout).toMatch(/^===\ntitle: /)
  })
}, 300_000)

test('a refused row stops the import; nothing is written', async () => {
  await withTutorial(async (folder, file) => {
    const before = readFileSync(file, 'utf8')
    const from = join(folder, 'bad.csv')
    writeFileSync(from, 'id,source,says\r\nx,nowhere,Something.\r\n')
    const done = await endstate(['import', from, '--case', folder])
    expect(done).toMatchObject({ code: 2, stdout: '' })
    expect(done.stderr).toMatch(
      /bad\.csv:2 row 1 refused: its source is not one of the case\. Add the source/,
    )
    expect(existsSync(join(folder, 'sources', 'inbox.json'))).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
}, 120_000)

test('the public case is sound and can be piped on; find names the claims of a passage', async () => {
  const exported = await endstate(['export', 'tutorial', '--as', 'public'])
  expect(exported.code).toBe(0)
  expect(exported.stderr).toContain('Nothing in this case is private')
  expect(await endstate(['check', '-'], { input: exported.stdout })).toMatchObject({ code: 0 })
  const found = await endstate(['find', 'tutorial', 'the', 'price', 'of', 'water', '--json'])
  expect(found.code).toBe(0)
  const { searched, passages } = JSON.parse(found.stdout) as {
    searched: number
    passages: { source: string }[]
  }
  expect(searched).toBeGreaterThan(10)
  expect(Array.isArray(passages)).toBe(true)
}, 120_000)

test('a text that is not public is not sent, and nothing is sent unless asked', async () => {
  await withTutorial(async (folder, file) => {
    const text = readFileSync(file, 'utf8')
    const id = /sources:\s*\n\s+- (?:\{ )?id: ([a-z0-9-]+)/.exec(text)![1]!
    writeFileSync(
      file,
      text.replace(
        `id: ${id}`,
        text.includes(`- { id: ${id}`) ? `id: ${id}, handling: team` : `id: ${id}\n    handling: team`,
      ),
    )
    const asked = await endstate([
      'sources',
      'suggest',
      id,
      '--case',
      folder,
      '--model-url',
      'http://localhost:9/v1',
      '--model',
      'm',
    ])
    expect(asked).toMatchObject({ code: 3, stdout: '' })
    expect(asked.stderr).toContain('its text is not sent')
  })
}, 120_000)

test('figures as people type them', () => {
  expect(readFigure('>= 1,500 casualties/day @2025-02')).toEqual({
    value: 1500,
    comparator: '>=',
    unit: 'casualties/day',
    from: '2025-02',
  })
  expect(readFigure('about 1400..1600 men')).toEqual({
    value: [1400, 1600],
    comparator: 'about',
    unit: 'men',
  })
  expect(readFigure('.5')).toEqual({ value: 0.5, comparator: '=' })
  expect(() => readFigure('many')).toThrow()
})
