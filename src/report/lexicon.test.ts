import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, type LexiconName, lexicons, wordLikelihood } from './lexicon.ts'

const say = (share: number, lexicon: LexiconName, worlds = 1000): string =>
  wordLikelihood({ kind: 'likelihood', share, worlds }, lexicon).text

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

test.each([
  [0.07, 'remote chance'],
  [0.22, 'highly unlikely'],
  [0.37, 'unlikely'],
  [0.52, 'realistic possibility'],
  [0.77, 'likely'],
  [0.92, 'highly likely'],
  [0.075, 'highly unlikely'],
  [0.225, 'unlikely'],
  [0.375, 'realistic possibility'],
  [0.525, 'realistic possibility'],
  [0.775, 'likely'],
  [0.925, 'highly likely'],
  [0.5, 'realistic possibility'],
])('PHIA closes its gaps: %d is %s', (share, word) => {
  expect(bandOf(share, 'phia')?.word).toBe(word)
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
  for (const name of Object.keys(lexicons) as LexiconName[]) expect(say(Number.NaN, name)).toBe('not judged')
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
