import { expect, test } from 'vitest'
import { checkAnchors } from './anchors.ts'
import type { Claim } from './evidence.ts'

const text = 'No deal now. No deal later, and no peace.'
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
  ['the second of two', claim('a', 'No deal', 13), 'exact', 13],
  ['moved: the nearest is given', claim('a', 'No deal', 10), 'moved', 13],
  ['at equal distance the earlier', claim('a', 'No deal', 6), 'moved', 0],
  ['no start given', claim('a', 'no peace'), 'moved', 32],
  ['a start beyond the end', claim('a', 'no peace', 999), 'moved', 32],
  ['letter by letter', claim('a', 'no deal', 0), 'missing', undefined],
  ['text not with the case', claim('a', 'No deal', 0, 'other'), 'not checked here', undefined],
])('%s', (_, one, state, at) => {
  const [found] = checkAnchors([one], (source) => (source === 's' ? text : undefined))
  expect(found).toEqual({ claim: 'a', source: one.source, state, at })
})

test('claims without a fragment are left out', () => {
  const { quote: _, ...bare } = claim('a', 'x')
  expect(checkAnchors([bare], () => text)).toEqual([])
})
