/** The score script's definitions on a text and gold made here: pairs, speakers, units, and what counts as wrong. */
import { expect, test } from 'vitest'
import { type Gold, score } from './score-extraction.ts'
import { f1, overlap, pairs, sameSpeaker, sameUnit } from './score-matching.ts'

test('pairs are one to one, the largest overlap first', () => {
  const [a, b, c] = [
    { start: 0, end: 10 },
    { start: 0, end: 6 },
    { start: 20, end: 30 },
  ]
  expect(overlap(a, b)).toBe(0.6)
  expect(pairs([a, b], [b, c], 0.5)).toEqual([[b, b]])
  expect(pairs([a], [b], 0.7)).toEqual([])
  expect(f1({ right: 1, suggested: 2, gold: 1 })).toBeCloseTo(2 / 3)
})

test('a speaker is the same by last name or by office, and nobody is only nobody', () => {
  const one = (name: string | null, role: string | null = null) => ({ name, role })
  expect(sameSpeaker(one('Lund'), one('Ana Lund'))).toBe(true)
  expect(sameSpeaker(one('two officials'), one('officials (unnamed)'))).toBe(true)
  expect(sameSpeaker(one('mayor'), one('Ana Lund', 'mayor of Kell'))).toBe(true)
  expect(sameSpeaker(one('Petro Brandt'), one('Ana Lund', 'mayor of Kell'))).toBe(false)
  expect(sameSpeaker(one(null), one('Ana Lund'))).toBe(false)
  expect(sameSpeaker(one(null), one(null))).toBe(true)
})

test('units are the same whatever their number, but not a rate and an amount, nor the dead and the hurt', () => {
  expect(sameUnit('person killed', 'people killed')).toBe(true)
  expect(sameUnit('people killed', 'people injured')).toBe(false)
  expect(sameUnit('USD', 'USD/year')).toBe(false)
})

test('what is missed and what is invented is counted', () => {
  const text =
    'The mayor, Ana Lund, said on Monday that it was over. “We lost 12 men,” she said.\nShare this article'
  const gold: Gold = {
    file: 'one.txt',
    article: { start: 0, end: 81 },
    quotes: [
      { start: 55, end: 70, type: 'direct', form: 'full', speaker: 'Ana Lund', text: 'We lost 12 men,' },
      { start: 34, end: 52, type: 'direct', form: 'full', speaker: 'Ana Lund', text: 'never said' },
    ],
    figures: [{ start: 63, end: 69, value: 12, unit: 'men', text: '12 men' }],
  }
  const { scores, misses } = score(text, gold)
  expect(scores.direct).toEqual({ right: 1, suggested: 1, gold: 2 })
  expect(scores.directSpeaker.right).toBe(1)
  expect(scores.figures).toEqual({ right: 1, suggested: 1, gold: 1 })
  expect(scores.value.right).toBe(1)
  expect(f1(scores.boilerplate)).toBe(1)
  expect(misses.map(({ task }) => task)).toContain('direct')
})
