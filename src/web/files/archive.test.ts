import { readFileSync } from 'node:fs'
import { compileCase, parseCase } from 'endstate'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readArchive, writeArchive } from './archive.ts'

const text = readFileSync(new URL('../../../cases/tutorial/case.yaml', import.meta.url), 'utf8')
const inbox = '{"inbox":1,"items":[]}\n'
const sources = { 'first-article': 'Line one.\r\nLine two – ünïcode 水.\n', second: '' }
const archived = { text, sources, inbox }

function hashOf(of: string): string {
  const read = parseCase(of)
  if (!read.ok) throw new Error('the case must be readable')
  const compiled = compileCase(read.value)
  if (!compiled.ok) throw new Error('the case must compile')
  return compiled.value.hash
}

test('written and read back it is the same case with the same hash, and the same bytes again', async () => {
  const bytes = await writeArchive(archived, '0.1.0')
  const read = await readArchive(bytes)
  if (!read.ok) throw new Error(read.problem)
  expect(read.value).toEqual(archived)
  expect(hashOf(read.value.text)).toBe(hashOf(text))
  expect(await writeArchive(read.value, '0.1.0')).toEqual(bytes)
})

test('the manifest names the engine and the hash of every file; a changed file is refused by name', async () => {
  const files = unzipSync(await writeArchive(archived, '0.1.0'))
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']))
  expect(manifest.engine).toBe('0.1.0')
  expect(Object.keys(manifest.sha256)).toEqual([
    'case.yaml',
    'sources/first-article.txt',
    'sources/second.txt',
    'inbox.json',
  ])
  files['sources/second.txt'] = strToU8('smuggled')
  expect(await readArchive(zipSync(files))).toEqual({
    ok: false,
    problem: 'changed',
    about: 'sources/second.txt',
  })
})

test('a zip bomb is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'case.yaml': new Uint8Array(40_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readArchive(bomb)).toEqual({ ok: false, problem: 'too-large', about: 'case.yaml' })
})

test('a file that states a smaller size than it has fills no more than that', async () => {
  const bomb = zipSync({ 'case.yaml': new Uint8Array(8_000_000).fill(97) })
  const end = bomb.length - 22
  const directory = new DataView(bomb.buffer, bomb.byteOffset).getUint32(end + 16, true)
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 10, true)
  const read = await readArchive(bomb)
  expect(read.ok ? read.value.text.length : 0).toBeLessThanOrEqual(10)
})

test('files with other names are left out and said; names that climb out of the folder are only names', async () => {
  const files = {
    'case.yaml': strToU8(text),
    '../evil.txt': strToU8('x'),
    'sources/../../e.txt': strToU8('x'),
  }
  const read = await readArchive(zipSync(files))
  expect(read).toMatchObject({
    ok: true,
    value: { sources: {}, inbox: '' },
    notes: ['../evil.txt', 'sources/../../e.txt'],
  })
})

test('no bytes make the reader throw', async () => {
  const good = await writeArchive(archived, '0.1.0')
  const broken = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const copy = good.slice()
      for (const [at, value] of changes) copy[at] = value
      return copy
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), broken), async (bytes) => {
      const read = await readArchive(bytes)
      expect(typeof read.ok).toBe('boolean')
    }),
    { numRuns: 100 },
  )
})
