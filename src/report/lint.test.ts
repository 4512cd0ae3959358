import { expect, test } from 'vitest'
import { lintText, splitSentences } from './lint.ts'

test.each([
  ['Russia will sign.', 'prediction'],
  ['The war is going to end.', 'prediction'],
  ['This proves the point.', 'proof'],
  ['The model is 80 % accurate.', 'accuracy'],
  ['Ukraine may refuse.', 'may-without-likelihood'],
  ['A deal could hold.', 'may-without-likelihood'],
  ['It is likely that a deal holds.', 'word-without-range'],
  ['It is very unlikely that a deal holds.', 'word-without-range'],
  ['It is likely (55–75 %) that a deal holds.', 'mixed-lexicons'],
  ['It is unlikely (20–45 %), with high confidence, that it holds.', 'likelihood-with-confidence'],
])('refuses: %s', (text, rule) => {
  expect(lintText(text, 'icd203').map((problem) => problem.rule)).toEqual([rule])
})

test.each([
  ['It is unlikely (20–45 %) that a deal exists. Our confidence is low: it rests on two sources.'],
  ['It is likely (55–80 %) that Ukraine could accept.'],
  ['There is almost no chance (1–5 %, 0 of 1,000 draws) that it opens.'],
  ['On these inputs 4 of 12 packages are acceptable; goodwill is not assumed.'],
  ['One source says “Russia will never accept this”.'],
  ['Talks in May 2025 failed.'],
  ['*Which terms could both sign?*'],
  [''],
])('accepts: %s', (text) => {
  expect(lintText(text, 'icd203')).toEqual([])
})

test('with no lexicon every likelihood word is refused', () => {
  expect(lintText('It is likely (55–80 %) that it holds.', 'none').map(({ rule }) => rule)).toEqual([
    'mixed-lexicons',
  ])
  expect(lintText('It is 34 % (340 of 1,000 draws) that it holds.', 'none')).toEqual([])
})

test('sentences end before a capital letter, not inside numbers', () => {
  expect(splitSentences('From 1.5 to 2. Then more[1]. “Quoted.” ▸ What then?')).toEqual([
    'From 1.5 to 2.',
    'Then more[1].',
    '“Quoted.”',
    '▸ What then?',
  ])
})
