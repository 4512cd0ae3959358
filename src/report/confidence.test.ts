import { expect, test } from 'vitest'
import { type Coverage, coverage, type Source } from '../evidence/index.ts'
import { type ConfidenceInput, confidenceOf, independentSources, sayConfidence } from './confidence.ts'
import { lintText } from './lint.ts'
import { sentenceText } from './say.ts'

const source = (id: string, publisher?: string): Source => ({
  id,
  kind: 'report',
  handling: 'public',
  ...(publisher ? { publisher } : {}),
})
const covered = (gives: string | null): Coverage =>
  coverage([
    {
      key: 'a',
      influence: 1,
      basis: { kind: 'judged', passages: gives === null ? [] : [{ claim: 'c', gives }] },
    },
  ])
const best: ConfidenceInput = {
  coverage: covered('number'),
  sources: Array.from({ length: 8 }, (_, index) => source(`s${index}`)),
  range: [10, 20],
  unchecked: [],
}
const level = (change: Partial<ConfidenceInput>): string => confidenceOf({ ...best, ...change }).level

test('high only if every test is strong, low if two are weak, otherwise moderate', () => {
  expect(level({})).toBe('high')
  expect(level({ sources: best.sources.slice(0, 5) })).toBe('moderate')
  expect(level({ range: [0, 20] })).toBe('moderate')
  expect(level({ range: [0, 20], sources: [] })).toBe('low')
  expect(level({ coverage: covered(null) })).toBe('low')
  expect(level({ unchecked: ['one is missing'] })).toBe('moderate')
  expect(level({ range: null, unchecked: ['one is missing', 'another is missing'] })).toBe('low')
})

test('sources of one publisher count once', () => {
  expect(independentSources([source('a', 'X'), source('b', 'X'), source('c')])).toBe(2)
  expect(independentSources([])).toBe(0)
})

test('the sentence gives the level and its weakest reasons, and passes the linter', () => {
  const low = confidenceOf({ ...best, coverage: covered(null), range: null })
  const said = sentenceText(sayConfidence(low), { lexicon: 'icd203' })
  expect(said).toBe(
    'Our confidence is low: nothing of what drives it cites a passage; most of its numbers are judgements for which the sources give a direction at best.',
  )
  expect(lintText(said, 'icd203')).toEqual([])
  expect(sentenceText(sayConfidence(confidenceOf(best)), { lexicon: 'icd203' })).toMatch(
    /^Our confidence is high: /,
  )
})
