/** House measures: short files, names that say something, documented exports, no `any`. */
import { expect, test } from 'vitest'
import {
  anyTypes,
  badNames,
  documentation,
  documentedShare,
  lengths,
  longFiles,
  medianLength,
} from './house-measures.ts'
import { sourceFiles, sourceTexts } from './source-files.ts'

const sources = sourceTexts('src')

test(`the median source file has at most ${lengths.median} lines, and none more than ${lengths.fail}`, () => {
  const long = longFiles(sources, lengths.warn)
  if (long.length > 0) console.warn(`Long files (limit ${lengths.fail}):\n  ${long.join('\n  ')}`)
  expect(medianLength(sources)).toBeLessThanOrEqual(lengths.median)
  expect(longFiles(sources, lengths.fail)).toEqual([])
})

test('every file and folder has a name that says something, in kebab-case', () => {
  const files = ['src', 'test', 'bench', 'scripts'].flatMap((folder) =>
    sourceFiles(folder, { tests: true }).map((file) => `${folder}/${file}`),
  )
  expect(badNames(files)).toEqual([])
})

test('nothing has the type any', () => {
  expect(anyTypes(sources)).toEqual([])
})

test(`at least ${documentedShare * 100} % of the exported names are documented`, () => {
  const { names, bare } = documentation(sources)
  const share = 1 - bare.length / names
  expect(share, `exported without a sentence:\n  ${bare.join('\n  ')}`).toBeGreaterThanOrEqual(
    documentedShare,
  )
})

test('the measures notice what they are for', () => {
  const planted = new Map([
    ['case/utils.ts', '/** A file. */\n\nexport const one: any = 1\n\n/** Two. */\nexport const two = 2\n'],
    ['case/CamelCase.ts', `${'// line\n'.repeat(501)}`],
  ])
  expect(badNames([...planted.keys()])).toEqual([
    'case/utils.ts: utils names nothing',
    'case/CamelCase.ts: CamelCase must be kebab-case',
  ])
  expect(anyTypes(planted)).toEqual(['case/utils.ts:3 uses any'])
  expect(longFiles(planted, lengths.fail)).toEqual(['case/CamelCase.ts has 501 lines, more than 500'])
  expect(documentation(planted)).toEqual({ names: 2, bare: ['case/utils.ts: one'] })
})
