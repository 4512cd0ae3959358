/** `endstate check` on a copy of the tutorial whose texts were changed: what rests on a changed quote is named. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { endstate, ensureBuilt, inEmptyFolder } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'

beforeAll(ensureBuilt, 300_000)

const tutorial = join(root, 'cases', 'tutorial')

/** A copy of the tutorial in which one stored text was changed. */
async function withText<T>(
  file: string,
  change: (text: string) => string,
  use: (place: string, folder: string) => Promise<T>,
): Promise<T> {
  return inEmptyFolder(async (folder) => {
    const place = join(folder, 'copy')
    cpSync(tutorial, place, { recursive: true })
    const path = join(place, 'sources', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return use(place, folder)
  })
}

interface CheckJson {
  ok: boolean
  quotes: Record<string, number>
  verdicts: { claim: string; verdict: string; why: string[]; rests: string[] }[]
  sourceNotes: string[]
  atRisk: { quantities: string[]; share: number }
}

test('one changed digit makes check fail, with the claim, the numbers on it and their share of the answer', async () => {
  await withText(
    'courier.txt',
    (text) => text.replace('take 40 litres', 'take 60 litres'),
    async (place) => {
      const { code, stdout } = await endstate(['check', place])
      expect(code).toBe(2)
      expect(stdout).toMatch(/quote of claim permit-forty in courier is changed: a number changed/)
      expect(stdout).toMatch(/there now: “lets the company take 60 litres a second from the river”/)
      expect(stdout).toMatch(/the stored text of courier is not the one the case was written from/)
      const json = JSON.parse((await endstate(['check', place, '--json'])).stdout) as CheckJson
      expect(json).toMatchObject({ ok: false, quotes: { changed: 1, exact: 77 } })
      const broken = json.verdicts.filter(({ verdict }) => verdict === 'changed')
      expect(broken).toMatchObject([
        { claim: 'permit-forty', why: ['number', 'wording', 'text-changed', 'context-not-stored'] },
      ])
      expect(json.atRisk.quantities).toEqual([...broken[0]!.rests].sort())
      for (const key of broken[0]!.rests) expect(stdout).toContain(key)
      expect(json.atRisk.share).toBeGreaterThanOrEqual(0)
      expect(json.atRisk.share).toBeLessThan(1)
    },
  )
})

test('a deleted sentence is an orphan; added paragraphs only move quotes', async () => {
  await withText(
    'courier.txt',
    (text) => text.replace(/[^.]*take 40 litres[^.]*\./, ''),
    async (place) => {
      const { code, stdout } = await endstate(['check', place])
      expect(code).toBe(2)
      expect(stdout).toMatch(/quote of claim permit-forty in courier is not in the text any more/)
    },
  )
  await withText(
    'courier.txt',
    (text) => `A notice of the printer, 🕊 added later.\n\n${text}`,
    async (place) => {
      const { code, stdout } = await endstate(['check', place])
      expect(stdout).toMatch(/78 quotes found in their sources \(\d+ moved\)/)
      expect(code).toBe(0)
    },
  )
})

test('texts elsewhere are found by their hash, whatever they are called; a folder that is none is refused', async () => {
  await inEmptyFolder(async (folder) => {
    const place = join(folder, 'case')
    cpSync(join(tutorial, 'case.yaml'), join(place, 'case.yaml'))
    const bare = await endstate(['check', place])
    expect(bare.stdout).toMatch(/78 quotes not checked here/)
    const texts = join(folder, 'texts')
    for (const [index, name] of ['courier', 'flow-note', 'company-letter'].entries()) {
      cpSync(join(tutorial, 'sources', `${name}.txt`), join(texts, `${index}.txt`))
    }
    const found = JSON.parse(
      (await endstate(['check', place, '--sources', texts, '--json'])).stdout,
    ) as CheckJson
    expect(found.quotes.exact).toBeGreaterThan(20)
    expect(found.quotes.exact! + found.quotes['not checked here']!).toBe(78)
    const none = await endstate(['check', place, '--sources', join(folder, 'nothing')])
    expect(none.code).toBe(3)
    expect(none.stderr).toMatch(/There is no folder/)
  })
})
