import { expect, test } from 'vitest'
import { likelihoodSentence, sentence } from '../blocks/index.ts'
import { lintText } from './lint.ts'
import { cellText, inlineText, type SayOptions, sentenceText } from './say.ts'

const plain: SayOptions = { lexicon: 'icd203' }
const likelihood = (share: number) => ({ kind: 'likelihood' as const, share, worlds: 1000 })

test.each([
  [0.3, 'It is unlikely (20–45 %) that a deal exists.'],
  [0.5, 'There is a roughly even chance (45–55 %) that a deal exists.'],
  [0.02, 'There is almost no chance (1–5 %) that a deal exists.'],
])('a likelihood of %d fits its sentence', (share, words) => {
  expect(sentenceText(likelihoodSentence('It is ', likelihood(share), ' that a deal exists.'), plain)).toBe(
    words,
  )
})

test('a noun after "is" of something else becomes "has", also inside a sentence', () => {
  expect(inlineText(['This end state is ', likelihood(0.5), ' of support'], plain)).toBe(
    'This end state has a roughly even chance (45–55 %) of support',
  )
  expect(inlineText(['If so, it is ', likelihood(0.5), ' that it opens'], plain)).toBe(
    'If so, there is a roughly even chance (45–55 %) that it opens',
  )
})

test('one switch re-renders every word', () => {
  const said = sentence('It is ', likelihood(0.3), '.')
  expect(sentenceText(said, { lexicon: 'phia' })).toBe('It is unlikely (25–35 %).')
  expect(sentenceText(said, { lexicon: 'none' })).toBe('It is 30 % (300 of 1,000 draws).')
})

test('citations become source numbers and vanish without a list of sources', () => {
  const cited = sentence('A fact', { kind: 'citation', claims: ['a', 'b'] }, '.')
  const sourceNumbers = () => [1, 3]
  expect(sentenceText(cited, plain)).toBe('A fact.')
  expect(sentenceText(cited, { ...plain, sourceNumbers })).toBe('A fact[1][3].')
  expect(sentenceText(cited, { ...plain, format: 'markdown', sourceNumbers })).toBe('A fact\\[1\\]\\[3\\].')
  expect(sentenceText(cited, { ...plain, format: 'html', sourceNumbers })).toContain(
    'href="#source-3">[3]</a>',
  )
})

test('cells: null is "not judged", numbers and marks are words, case text is escaped', () => {
  expect(cellText(null, plain)).toBe('not judged')
  expect(cellText(0, plain)).toBe('0')
  expect(cellText({ kind: 'mark', mark: 'partly' }, plain)).toBe('partly')
  expect(cellText({ kind: 'measured', value: 0.41, low: 0.33, high: 0.48 }, plain)).toBe('0.41 [0.33–0.48]')
  expect(cellText('<i>|', { ...plain, format: 'html' })).toBe('&lt;i&gt;|')
  expect(cellText([{ kind: 'state', id: 'x1', words: 'a|b' }], { ...plain, format: 'markdown' })).toBe(
    'a\\|b',
  )
})

test('the words of every lexicon pass the linter of that lexicon and fail that of another', () => {
  for (let share = 0; share <= 1; share += 0.01) {
    const said = likelihoodSentence('It is ', likelihood(share), ' that a deal exists.')
    for (const lexicon of ['icd203', 'phia'] as const) {
      expect(lintText(sentenceText(said, { lexicon }), lexicon)).toEqual([])
      const other = lexicon === 'phia' ? 'icd203' : 'phia'
      expect(lintText(sentenceText(said, { lexicon }), other).map(({ rule }) => rule)).toEqual([
        'mixed-lexicons',
      ])
    }
  }
})
