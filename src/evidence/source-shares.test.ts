import { expect, test } from 'vitest'
import { effectiveNumber, sourceShares } from './source-shares.ts'

test('a number is shared between the sources it cites, and missed where it cites one only', () => {
  const [a, b, c] = sourceShares(
    [
      { key: 'x', influence: 6, sources: ['a', 'a'] },
      { key: 'y', influence: 2, sources: ['a', 'b'] },
      { key: 'z', influence: 2, sources: [] },
    ],
    ['a', 'b', 'c'],
  )
  expect(a).toEqual({
    source: 'a',
    carries: 0.7,
    touches: 0.8,
    alone: 0.6,
    onlyHere: [{ key: 'x', share: 0.6 }],
  })
  expect([b!.carries, b!.touches, b!.alone]).toEqual([0.1, 0.2, 0])
  expect(c).toEqual({ source: 'c', carries: 0, touches: 0, alone: 0, onlyHere: [] })
})

test('no influence at all gives zeros, and so does the effective number of nothing', () => {
  expect(sourceShares([{ key: 'x', influence: 0, sources: ['a'] }], ['a'])[0]).toMatchObject({ carries: 0 })
  expect([effectiveNumber([]), effectiveNumber([0.5, 0.5]), effectiveNumber([1, 0])]).toEqual([0, 2, 1])
})
