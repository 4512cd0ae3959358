/** Every language says everything, nothing is left in English by accident, and no string frightens anybody. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { formLanguages } from '../../src/web/words/form-words.ts'
import { dateIn, momentIn, numberIn, percentIn, pluralIn } from '../../src/web/words/local-forms.ts'
import { languages as pageLanguages } from '../../src/web/words/words.ts'
import { root, sourceFiles } from '../source-files.ts'

/** The words of the page with those of its forms, which are loaded with the forms. */
const languages = Object.fromEntries(
  await Promise.all(
    Object.entries(pageLanguages).map(async ([code, { load }]) => {
      const { words } = await load()
      return [code, { ...words, forms: formLanguages[code] }] as const
    }),
  ),
)

/** Every string of a catalogue by its path; a function is called with words that no language has. */
function strings(catalogue: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  const put = (key: string, value: unknown): void => {
    if (typeof value === 'string') found.set(key, value)
    else if (typeof value === 'function') {
      for (const count of [1, 2, 7])
        found.set(`${key}(${count})`, String(value(...Array.from({ length: value.length }, () => count))))
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, one] of Object.entries(value)) put(`${key}.${inner}`, one)
  }
  put(path, catalogue)
  return found
}

const english = strings(languages.en)
const others = Object.keys(languages).filter((code) => code !== 'en')

/** Words that are the same in both languages, and marks and names that every language keeps. */
const same: Record<string, Set<string>> = {
  fr: new Set(
    `action actions base conditions csv d date dates decision description documents docx endstate exact format formats html icd iso
    j markdown maximum minimum note notes observation observations option options parties passage passages pdf phia plan plans point
    points proposition propositions q question questions a source sources suggestion suggestions svg table text texte total type types version
    versions xlsx yaml zip b`.split(/\s+/),
  ),
}

/** Texts that are written into the case file, which is in English whatever the page speaks. */
const intoTheCase = /^\.editing\.fromTable/

/** True where every word of a text is one that the language shares with English. */
const shared = (code: string, text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => same[code]?.has(word))

test('there are several languages, each under its own code', () => {
  expect(Object.keys(languages)).toContain('fr')
  for (const [code, { code: own, name }] of Object.entries(languages)) {
    expect(own).toBe(code)
    expect(name).not.toBe('')
  }
})

test.each(others)('%s has the keys of English, each with words of its own', (code) => {
  const theirs = strings(languages[code])
  expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort())
  const left = [...theirs].filter(
    ([key, text]) => text === english.get(key) && !shared(code, text) && !intoTheCase.test(key),
  )
  expect(left).toEqual([])
})

test.each(Object.keys(languages))('%s is written out: nothing empty, nothing undefined', (code) => {
  for (const [key, text] of strings(languages[code])) {
    expect(text, key).not.toMatch(/undefined|\[object|NaN|TODO/)
    expect(text.trim(), key).not.toBe('')
  }
})

test('§12.16 no string of the page says that something cannot be undone, and none says that the future is known', () => {
  for (const [code, catalogue] of Object.entries(languages))
    for (const [key, text] of strings(catalogue))
      expect(text, `${code} ${key}`).not.toMatch(
        /cannot be undone|can ?not be reverted|irréversible|ne peut pas être annulé/i,
      )
  for (const file of sourceFiles('src/web'))
    expect(readFileSync(join(root, 'src/web', file), 'utf8'), file).not.toMatch(/cannot be undone/i)
})

test('plurals, numbers and dates follow the language', () => {
  const french = pluralIn('fr')
  // French counts nought as one, English does not.
  expect(french(0, { one: 'un', other: 'plusieurs' })).toBe('un')
  expect(pluralIn('en')(0, { one: 'one', other: 'several' })).toBe('several')
  expect(languages.fr?.whatIf(1)).toMatch(/1 changement$/)
  expect(languages.fr?.whatIf(2)).toMatch(/2 changements$/)
  expect(numberIn('en', 101982.5)).toBe('101,982.5')
  expect(numberIn('fr', 101982.5)).toBe('101\u202f982,5')
  expect(momentIn('fr', 0)).not.toBe(momentIn('en', 0))
  expect([0, 0.001, 0.126, 0.999, 1].map((share) => percentIn('en', share))).toEqual([
    '0 %',
    '< 1 %',
    '13 %',
    '> 99 %',
    '100 %',
  ])
  expect(percentIn('fr', 0.126)).toBe('13\u202f%')
  expect(dateIn('en', '2025-10-17')).toBe('17 October 2025')
  expect(dateIn('fr', '2025-10-17')).toBe('17 octobre 2025')
  expect(dateIn('fr', '2025-10')).toBe('octobre 2025')
  for (const written of ['2025', '2025-13-40', '2025-02-30', 'about May', ''])
    expect(dateIn('fr', written)).toBe(written)
})

test.each([undefined, {}, { language: 'uk-UA' }])(
  'a browser that speaks %j is answered in English',
  async (navigator) => {
    vi.stubGlobal('navigator', navigator)
    vi.resetModules()
    try {
      const fresh = await import('../../src/web/words/words.ts')
      await fresh.speakFirst()
      expect(fresh.words.value.code).toBe('en')
    } finally {
      vi.unstubAllGlobals()
    }
  },
)
