import { expect, test } from 'vitest'
import { anchorOf, checkAnchors } from './anchors.ts'
import type { Claim } from './evidence.ts'
import { reasonInWords } from './resolve-reasons.ts'

const text = 'No deal now. The mayor wants 40 litres for the lower town. No deal later, and no peace.'
const claim = (id: string, exact: string, start?: number, source = 's'): Claim => ({
  id,
  source,
  says: 'x',
  stance: 'affirms',
  about: [],
  answers: [],
  handling: 'public',
  quote: { exact, ...(start === undefined ? {} : { start }) },
})

test.each([
  ['exact where it should be', claim('a', 'No deal', 0), 'exact', 0],
  ['the second of two', claim('a', 'No deal', 59), 'exact', 59],
  ['one of two, in neither place', claim('a', 'No deal', 30), 'ambiguous', undefined],
  ['no start given', claim('a', 'no peace'), 'moved', 78],
  ['a start beyond the end', claim('a', 'wants 40 litres for the lower town', 999), 'moved', 23],
  ['too short to be told from a twin', claim('a', 'no peace', 2), 'ambiguous', undefined],
  ['another text', claim('a', 'both sides signed the treaty', 0), 'orphan', undefined],
  ['text not with the case', claim('a', 'No deal', 0, 'other'), 'not checked here', undefined],
])('%s', (_, one, verdict, start) => {
  const [found] = checkAnchors([one], (source) => (source === 's' ? text : undefined))
  expect(found).toMatchObject({ claim: 'a', source: one.source, verdict })
  expect(found!.at?.start).toBe(start)
})

test('claims without a fragment are left out', () => {
  const { quote: _, ...bare } = claim('a', 'x')
  expect(checkAnchors([bare], () => text)).toEqual([])
})

const sentences = Array.from(
  { length: 20 },
  (_, k) => `Sentence ${k} says that town ${k} wants its own water. `,
)

test('neighbours show where a short fragment must be', () => {
  const whole = sentences.join('') + text
  const long = claim('long', 'mayor wants 40 litres for the lower town', whole.indexOf('mayor wants'))
  const other = claim('other', 'Sentence 19 says that town 19 wants', whole.indexOf('Sentence 19'))
  const short = claim('short', 'No deal later', whole.indexOf('No deal later'))
  const found = checkAnchors([long, other, short], () => `Some new line of the site. ${whole}`)
  expect(found.map(({ verdict }) => verdict)).toEqual(['moved', 'moved', 'ambiguous'])
  const after = claim('after', 'That is all that was said that day', whole.length)
  const better = checkAnchors(
    [long, other, short, after],
    () => `Some new line of the site. ${whole}That is all that was said that day`,
  )
  expect(better.map(({ verdict }) => verdict)).toEqual(['moved', 'moved', 'moved', 'moved'])
})

test('a text with the hash of the case is believed; one with another hash is not, and says so', () => {
  const cut = claim('cut', 'eal now', 4)
  const check = (same: boolean | undefined) => checkAnchors([cut], () => text, { isSameText: () => same })[0]!
  expect(check(true)).toMatchObject({ verdict: 'exact', why: [] })
  expect(check(undefined)).toMatchObject({ verdict: 'changed', why: ['inside-a-word'] })
  expect(check(false).why).toEqual(['inside-a-word', 'text-changed', 'context-not-stored'])
})

test('every reason has words', () => {
  const [one] = checkAnchors([claim('a', 'wants 90 litres for the lower town', 23)], () => text)
  expect(one!.why.map(reasonInWords)).toEqual(['a number changed', 'some words or letters differ'])
  expect(reasonInWords('negation-beside')).toBe('a negation came or went right beside it')
})

test('a span at the ends of a text has a neighbourhood on one side only', () => {
  expect(anchorOf('abc', { start: 0, end: 3 })).toEqual({ exact: 'abc', start: 0 })
  expect(anchorOf('🕊 abc', { start: 2, end: 5 })).toEqual({ exact: 'abc', start: 2, prefix: '🕊 ' })
})
