import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, today } from './brief-request.ts'
import { nearest } from './near-miss.ts'
import { readPair, readSet, wholeNumber } from './options.ts'

test('a number given with --set is the number that is used', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readSet(`a.b=${value}`)).toEqual({ 'a.b': Object.is(value, -0) ? Number(String(value)) : value })
    }),
  )
})

test('intervals have two rising ends', () => {
  expect(readSet('k=[0.2, 0.6]')).toEqual({ k: [0.2, 0.6] })
  expect(readSet('k=1', { j: 2 })).toEqual({ j: 2, k: 1 })
  for (const wrong of [
    'k=[0.6,0.2]',
    'k=[1]',
    'k=[1,2,3]',
    'k=[]',
    'k=',
    '=1',
    'k',
    'k=0x10',
    'k=1e999',
    'k=one',
  ]) {
    expect(() => readSet(wrong), wrong).toThrow()
  }
})

test('anything typed after --set is read or refused with a sentence, never something else', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        for (const value of Object.values(readSet(text)).flat()) expect(Number.isFinite(value)).toBe(true)
      } catch (problem) {
        expect((problem as { code?: string }).code).toBe('commander.invalidArgument')
      }
    }),
  )
})

test('a value may hold an equals sign; the last of several wins', () => {
  expect(readPair('russia=a=b')).toEqual({ russia: 'a=b' })
  expect(readPair('russia=b', { russia: 'a' })).toEqual({ russia: 'b' })
})

test('whole numbers are decimal digits within limits', () => {
  const read = wholeNumber(0, 100)
  expect(read('100')).toBe(100)
  for (const wrong of ['101', '-1', '1.5', '1e1', '0x1', '', ' 1']) expect(() => read(wrong), wrong).toThrow()
})

test('days that do not exist are refused', () => {
  expect(readDate('2024-02-29')).toBe('2024-02-29')
  for (const wrong of ['2025-02-29', '2025-13-01', '2025-1-1', 'today'])
    expect(() => readDate(wrong), wrong).toThrow()
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05')
})

test('the nearest name is found when little is wrong, and none when much is', () => {
  expect(nearest('minmal', ['tutorial', 'minimal'])).toBe('minimal')
  expect(nearest('mniimal', ['tutorial', 'minimal'])).toBe('minimal')
  expect(nearest('xyz', ['tutorial', 'minimal'])).toBeUndefined()
})
