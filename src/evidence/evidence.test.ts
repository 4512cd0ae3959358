import { expect, test } from 'vitest'
import { caseFile } from '../case/index.ts'
import { evidenceOf } from './evidence.ts'

const spec = caseFile.parse({
  endstate: 1,
  id: 'loan',
  title: 'Loan',
  question: 'Who pays?',
  asOf: '2025',
  purpose: 'A test.',
  limits: ['Invented.'],
  authors: ['Nobody'],
  sources: [{ id: 'press', kind: 'news' }],
  claims: [
    { id: 'sum', source: 'press', says: 'The loan is 90.' },
    { id: 'wish', source: 'press', says: 'A wants peace.' },
  ],
  quantities: {
    loan: { value: 90, quoted: 'sum' },
    half: { derived: 'loan / 2' },
    loop: { derived: 'loop + loan' },
  },
  parties: ['a', 'b'].map((id) => ({
    id,
    name: id.toUpperCase(),
    preferences: {
      kind: 'additive',
      issues: {
        peace: {
          weight: 1,
          options: { yes: 1, no: { value: 0, assumed: 'no source' } },
          judged: { by: 'T', on: '2025', because: 'said so', from: [{ claim: 'wish', gives: 'order' }] },
        },
      },
    },
    noDeal: 0.2,
    provides: id === 'a' ? [{ item: 'money', can: 'partly', claims: ['sum'] }] : [],
  })),
  issues: [
    {
      id: 'peace',
      name: 'Peace',
      decidedBy: ['a', 'b'],
      options: [
        { id: 'yes', name: 'Peace at once', short: 'peace' },
        { id: 'no', name: 'War' },
      ],
    },
  ],
})

test('every quantity has words, a basis and the passages it rests on', () => {
  const { quantities } = evidenceOf(spec)
  expect(quantities.get('a.weight.peace')).toEqual({
    key: 'a.weight.peace',
    label: 'A: weight of Peace',
    kind: 'judged',
    passages: [{ claim: 'wish', gives: 'order' }],
    reason: 'said so',
  })
  expect(quantities.get('a.value.peace.yes')?.label).toBe('A: value of “peace” on Peace')
  expect(quantities.get('a.value.peace.no')).toMatchObject({
    kind: 'assumed',
    passages: [],
    reason: 'no source',
  })
  expect(quantities.get('b.no-deal')).toMatchObject({ label: 'B: value of no deal', kind: 'assumed' })
})

test('a derived quantity rests on the passages of its inputs, and a loop ends', () => {
  const { quantities } = evidenceOf(spec)
  expect(quantities.get('quantity.half')).toMatchObject({
    kind: 'derived',
    passages: [{ claim: 'sum', gives: 'number' }],
  })
  expect(quantities.get('quantity.loop')?.passages).toEqual([{ claim: 'sum', gives: 'number' }])
})

test('sources, claims and provisions by id', () => {
  const { sources, claims, provisions } = evidenceOf(spec)
  expect([...sources.keys()]).toEqual(['press'])
  expect(claims.get('wish')?.source).toBe('press')
  expect(provisions).toEqual([{ party: 'a', item: 'money', can: 'partly', claims: ['sum'] }])
})
