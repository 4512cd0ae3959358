import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, formatDecimals, formatMeasured, formatPercent, formatRange } from './numbers.ts'

test.each([
  [1234, '1,234'],
  [1234567, '1,234,567'],
  [0, '0'],
  [-1234, '−1,234'],
  [-0.2, '0'],
  [Number.NaN, 'not judged'],
])('count %d is %s', (value, words) => {
  expect(formatCount(value)).toBe(words)
})

test.each([
  [0.41, 0.33, 0.48, '0.41 [0.33–0.48]'],
  [0.412345, 0.3, 0.5, '0.41 [0.30–0.50]'],
  [0.45, -0.55, 0.95, '0.5 [−0.6 to 0.9]'],
  [41, 12, 77, '41 [12–77]'],
  [12345, 3210, 45678, '12,000 [3,000–46,000]'],
  [12345, 3, 45678, '12,000 [3–46,000]'],
  [0.4123456, 0.4123, 0.4125, '0.412'],
  [5, 5, 5, '5'],
])('%d with the range %d to %d is %s', (value, low, high, words) => {
  expect(formatMeasured({ kind: 'measured', value, low, high })).toBe(words)
})

test('a number without a range has two decimals, or none if it is whole; its unit follows', () => {
  expect(formatMeasured({ kind: 'measured', value: 0.4123 })).toBe('0.41')
  expect(formatMeasured({ kind: 'measured', value: 4600, unit: 'packages' })).toBe('4,600 packages')
  expect(formatMeasured({ kind: 'measured', value: Number.NaN, low: 0, high: 1 })).toBe('not judged')
})

test('per cent never rounds to a false 0 or 100', () => {
  expect([0, 0.004, 0.34, 0.996, 1].map(formatPercent)).toEqual([
    '0 %',
    'below 1 %',
    '34 %',
    'above 99 %',
    '100 %',
  ])
})

test('any number gives readable text', () => {
  const number = fc.double()
  fc.assert(
    fc.property(number, number, number, (value, low, high) => {
      const texts = [
        formatMeasured({ kind: 'measured', value, low, high }),
        formatDecimals(value, 2),
        formatPercent(value),
      ]
      if (Number.isFinite(low) && Number.isFinite(high)) texts.push(formatRange(low, high))
      for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined|e\+|-0\b/)
    }),
  )
})
