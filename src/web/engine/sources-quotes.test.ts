import { readFileSync } from 'node:fs'
import { type CaseFile, parseCase } from 'endstate'
import { expect, test } from 'vitest'
import { quoteChecker } from './sources-quotes.ts'

const folder = new URL('../../../cases/tutorial/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const text = read('case.yaml')

function caseOf(written: string): CaseFile {
  const parsed = parseCase(written)
  if (!parsed.ok) throw new Error('the case must be readable')
  return parsed.value
}

const tutorial = caseOf(text)
const sources = tutorial.spec.sources.map(({ id }) => id)
const texts = Object.fromEntries(sources.map((id) => [id, read(`sources/${id}.txt`)]))

test('all quotes of the tutorial are exact, and each source is checked once for a text and its claims', async () => {
  let file = tutorial
  const { check } = quoteChecker(() => file)
  const first = await check({ texts })
  expect(first).toMatchObject({ quotes: 78, numbers: {}, why: {} })
  expect(first.results.map(({ verdict }) => verdict)).toEqual(Array(78).fill('exact'))
  // The case is another one, but says the same of its sources: nothing is looked at again.
  file = caseOf(`${text}\n# A comment.\n`)
  const again = await check({ texts: {} })
  expect(again.results.every((one, at) => one === first.results[at])).toBe(true)
  const [claim] = file.spec.claims
  file = caseOf(text.replace(claim!.quote!.exact, 'words that are not there'))
  const other = await check({ texts: {} })
  const fresh = other.results.filter((one, at) => one !== first.results[at])
  expect([...new Set(fresh.map(({ source }) => source))]).toEqual([claim!.source])
})

test('a changed text names the numbers that rest on what is broken; a text taken away leaves its quotes unchecked', async () => {
  const { check } = quoteChecker(() => tutorial)
  await check({ texts })
  const changed = await check({ texts: { courier: texts.courier!.replace('It wants 80.', 'It wants 90.') } })
  const broken = changed.results.filter(({ verdict }) => verdict === 'changed')
  expect(broken).toMatchObject([{ claim: 'company-wants-eighty', found: 'It wants 90.' }])
  expect(changed.why['company-wants-eighty']).toContain('a number changed')
  expect(changed.numbers['ellin-water.weight.withdrawal']).toEqual(['company-wants-eighty'])
  const without = await check({ texts: { courier: null } })
  expect(without.results).toHaveLength(69)
  expect(without.numbers).toEqual({})
})

test('a text that is only looked at is not taken for the one that is kept', async () => {
  const { check, inText } = quoteChecker(() => tutorial)
  await check({ texts })
  const results = await inText('courier', 'Another text altogether.')
  expect(results.map(({ verdict }) => verdict)).toEqual(Array(9).fill('orphan'))
  expect((await check({ texts: {} })).results.filter(({ verdict }) => verdict !== 'exact')).toEqual([])
})
