import { expect, test } from 'vitest'
import { bestOf, scoreOf } from './fuzzy.ts'

test('every word typed must be found, in any order, without regard to case or accents', () => {
  expect(scoreOf('paix EUROPE', 'Force européenne de maintien de la paix')).not.toBeNull()
  expect(scoreOf('peace mars', 'Peace on Earth')).toBeNull()
  expect(scoreOf('', 'anything')).toBe(0)
})

test('beginnings of words come before runs inside words, and those before scattered letters', () => {
  const all = ['scattered d e a l', 'ordeal by fire', 'Which deals are possible?', 'nothing']
  expect(bestOf('deal', all, (one) => one, 9)).toEqual([
    'Which deals are possible?',
    'ordeal by fire',
    'scattered d e a l',
  ])
})

test('what is equal stays in its order, and no more than asked for comes back', () => {
  expect(bestOf('', ['c', 'a', 'b'], (one) => one, 2)).toEqual(['c', 'a'])
})
