import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bandOf,
  type LexiconName,
  type LikelihoodLanguage,
  lexicons,
  likelihoodLanguages,
  wordLikelihood,
} from './lexicon.ts'
import { likelihoodWords } from './lexicon-words.ts'

const say = (share: number, lexicon: LexiconName, worlds = 1000): string =>
  wordLikelihood({ kind: 'likelihood', share, worlds }, lexicon).text

/** In French, with ordinary spaces, so that the tests can be read. */
const sayFrench = (share: number, lexicon: LexiconName, worlds = 1000): string =>
  wordLikelihood({ kind: 'likelihood', share, worlds }, lexicon, 'fr').text.replace(/\u202f/g, ' ')

test.each([
  [0.03, 'almost no chance (1–5 %)'],
  [0.1, 'very unlikely (5–20 %)'],
  [0.34, 'unlikely (20–45 %)'],
  [0.5, 'roughly even chance (45–55 %)'],
  [0.7, 'likely (55–80 %)'],
  [0.9, 'very likely (80–95 %)'],
  [0.97, 'almost certain (95–99 %)'],
])('ICD 203 says %d as %s', (share, words) => {
  expect(say(share, 'icd203')).toBe(words)
})

test.each([
  [0.05, 'very unlikely'],
  [0.2, 'unlikely'],
  [0.45, 'roughly even chance'],
  [0.55, 'roughly even chance'],
  [0.55 + Number.EPSILON, 'roughly even chance'],
  [0.8, 'likely'],
  [0.95, 'very likely'],
])('a share on a common end of two bands, %d, belongs to the band nearer 50', (share, word) => {
  expect(bandOf(share, 'icd203')?.word).toBe(word)
})

/** The gap rule of PHIA: six shares in a gap, six in its middle, and the four kinds of places beside the gaps. */
test.each([
  [0.07, 'remote chance', 'chance infime'],
  [0.22, 'highly unlikely', 'hautement improbable'],
  [0.37, 'unlikely', 'improbable'],
  [0.52, 'realistic possibility', 'possibilité réaliste'],
  [0.77, 'likely', 'probable'],
  [0.92, 'highly likely', 'hautement probable'],
  [0.075, 'highly unlikely', 'hautement improbable'],
  [0.225, 'unlikely', 'improbable'],
  [0.375, 'realistic possibility', 'possibilité réaliste'],
  [0.525, 'realistic possibility', 'possibilité réaliste'],
  [0.775, 'likely', 'probable'],
  [0.925, 'highly likely', 'hautement probable'],
  [0.05, 'remote chance', 'chance infime'],
  [0.5, 'realistic possibility', 'possibilité réaliste'],
  [0.55, 'likely', 'probable'],
  [0.95, 'almost certain', 'presque certain'],
])('§12.14 PHIA closes its gaps: %d is %s, in French %s', (share, word, french) => {
  expect(bandOf(share, 'phia')?.word).toBe(word)
  expect(bandOf(share, 'phia', 'fr')?.word).toBe(french)
})

test.each([
  [0.03, 'chance quasi nulle (1–5 %)'],
  [0.05, 'très improbable (5–20 %)'],
  [0.1, 'très improbable (5–20 %)'],
  [0.2, 'improbable (20–45 %)'],
  [0.34, 'improbable (20–45 %)'],
  [0.45, 'environ une chance sur deux (45–55 %)'],
  [0.55, 'environ une chance sur deux (45–55 %)'],
  [0.7, 'probable (55–80 %)'],
  [0.8, 'probable (55–80 %)'],
  [0.9, 'très probable (80–95 %)'],
  [0.97, 'presque certain (95–99 %)'],
])('ICD 203 in French says %d as %s', (share, words) => {
  expect(sayFrench(share, 'icd203')).toBe(words)
})

test('in French a noun has its article, counts and per cents are written as French writes them', () => {
  const noun = (share: number, lexicon: LexiconName): string | null =>
    wordLikelihood({ kind: 'likelihood', share, worlds: 1000 }, lexicon, 'fr').noun
  expect(noun(0.02, 'phia')?.replace(/\u202f/g, ' ')).toBe('une chance infime (0–5 %)')
  expect(noun(0.45, 'phia')?.replace(/\u202f/g, ' ')).toBe('une possibilité réaliste (40–50 %)')
  expect(noun(0.5, 'icd203')?.replace(/\u202f/g, ' ')).toBe('environ une chance sur deux (45–55 %)')
  expect(noun(0.3, 'icd203')).toBeNull()
  expect(sayFrench(0, 'icd203')).toBe('chance quasi nulle (1–5 %, 0 tirage sur 1 000)')
  expect(sayFrench(0.34, 'none')).toBe('34 % (340 tirages sur 1 000)')
  expect(sayFrench(0.001, 'none')).toBe('moins de 1 % (1 tirage sur 1 000)')
  expect(sayFrench(0.34, 'none')).not.toMatch(/of|draws/)
  const text = wordLikelihood({ kind: 'likelihood', share: 0.34, worlds: 1000 }, 'none', 'fr').text
  expect(text).toContain('34\u202f%')
  expect(text).toContain('1\u202f000')
})

test('every language has the same ranges under words of its own, and says a noun where English does', () => {
  for (const name of Object.keys(lexicons) as LexiconName[]) {
    const ranges = (language: LikelihoodLanguage) =>
      likelihoodWords[language].lexicons[name].bands.map(({ low, high, noun }) => [
        low,
        high,
        noun !== undefined,
      ])
    for (const language of likelihoodLanguages) {
      expect(ranges(language)).toEqual(ranges('en'))
      const { bands } = likelihoodWords[language].lexicons[name]
      expect(new Set(bands.map(({ word }) => word)).size).toBe(bands.length)
      for (const { word, noun } of bands) if (noun !== undefined) expect(noun).toContain(word)
    }
  }
})

test('beyond the ends of ICD 203 the count stands beside the word', () => {
  expect(say(0, 'icd203')).toBe('almost no chance (1–5 %, 0 of 1,000 draws)')
  expect(say(1, 'icd203', 200)).toBe('almost certain (95–99 %, 200 of 200 draws)')
  expect(say(0, 'icd203', 0)).toBe('almost no chance (1–5 %)')
  expect(say(0, 'phia')).toBe('remote chance (0–5 %)')
})

test('without a lexicon the share and its count are printed', () => {
  expect(say(0.34, 'none')).toBe('34 % (340 of 1,000 draws)')
  expect(say(0.34, 'none', 0)).toBe('34 %')
  expect(say(0.001, 'none')).toBe('below 1 % (1 of 1,000 draws)')
})

test('what is not a number is not judged', () => {
  for (const name of Object.keys(lexicons) as LexiconName[]) {
    expect(say(Number.NaN, name)).toBe('not judged')
    expect(sayFrench(Number.NaN, name)).toBe('non jugé')
  }
})

test('a higher share never gets a lower word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<LexiconName>('icd203', 'phia'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lexicon, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(bandOf(low, lexicon)!.low).toBeLessThanOrEqual(bandOf(high, lexicon)!.low)
      },
    ),
  )
})
