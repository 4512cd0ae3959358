import { expect, test } from 'vitest'
import { caseFile } from '../case/index.ts'
import { disagreementBoard } from './board.ts'

const { shape } = caseFile
const claim = (id: string, more: object) => ({ id, source: 'post', says: 'Something is said.', ...more })
const answer = (says: 'yes' | 'no', more: object = {}) => [{ proposition: 'joins', says, ...more }]

function labels(...claims: object[]) {
  const [row] = disagreementBoard({
    propositions: shape.propositions.parse([{ id: 'joins', says: 'A joins.' }]),
    sources: shape.sources.parse([
      { id: 'post', kind: 'news', published: { date: '2025-06', certainty: 'stated' } },
      { id: 'mail', kind: 'news' },
    ]),
    claims: shape.claims.parse(claims),
  })
  return row!.disagreements.map(({ label }) => label)
}

test('sources disagree about what is, and not with themselves', () => {
  const yes = claim('one', { answers: answer('yes') })
  expect(labels(yes, claim('two', { source: 'mail', answers: answer('no') }))).toEqual(['sources disagree'])
  expect(labels(yes, claim('two', { by: 'B', answers: answer('no') }))).toEqual(['sources disagree'])
  expect(labels(yes, claim('two', { answers: answer('no') }))).toEqual([])
})

test('two parties that want opposite things are the negotiation itself', () => {
  const wants = { register: 'wants' }
  expect(
    labels(
      claim('one', { holder: 'a', answers: answer('yes', wants) }),
      claim('two', { holder: 'b', answers: answer('no', wants) }),
    ),
  ).toEqual(['conflict of positions'])
})

test('one party at two dates of its own has changed its position; without dates the sources differ', () => {
  const of = (id: string, says: 'yes' | 'no', more: object) =>
    claim(id, { holder: 'a', answers: answer(says, { register: 'wants' }), ...more })
  expect(labels(of('one', 'yes', { date: '2025-02' }), of('two', 'no', { date: '2026-01' }))).toEqual([
    'changed position',
  ])
  expect(labels(of('one', 'yes', { date: '2025' }), of('two', 'no', { date: '2025-03', by: 'B' }))).toEqual([
    'sources disagree',
  ])
  expect(labels(of('one', 'yes', {}), of('two', 'no', { source: 'mail', date: '2026-01' }))).toEqual([
    'sources disagree',
  ])
})

test('advice differs, and does not disagree with a fact', () => {
  const ought = claim('one', { answers: answer('yes', { register: 'ought' }) })
  expect(
    labels(ought, claim('two', { source: 'mail', answers: answer('no', { register: 'ought' }) })),
  ).toEqual(['advice differs'])
  expect(labels(ought, claim('two', { source: 'mail', answers: answer('no') }))).toEqual([])
})

test('conditions, questions and assumptions never make a disagreement, and stay in the row', () => {
  const yes = claim('one', { answers: answer('yes') })
  for (const only of ['on a condition', 'as a question', 'as an assumption']) {
    expect(labels(yes, claim('two', { source: 'mail', answers: answer('no', { only }) }))).toEqual([])
  }
})

test('the loan trap: two loans are two propositions, and neither row disagrees', () => {
  const rows = disagreementBoard({
    propositions: shape.propositions.parse([
      { id: 'allied-loan', says: 'The allies lent on the assets in 2024.' },
      { id: 'eu-loan', says: 'The Union lends on the assets in 2025.' },
    ]),
    sources: shape.sources.parse([
      { id: 'post', kind: 'news' },
      { id: 'mail', kind: 'news' },
    ]),
    claims: shape.claims.parse([
      claim('lent', { date: '2024', answers: [{ proposition: 'allied-loan', says: 'yes' }] }),
      claim('failed', { source: 'mail', date: '2025-12', answers: [{ proposition: 'eu-loan', says: 'no' }] }),
    ]),
  })
  expect(rows.map(({ yes, no, disagreements }) => [yes.length, no.length, disagreements.length])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
  ])
})

test('rows keep the order of the propositions and sort answers by date, undated last', () => {
  const [row] = disagreementBoard({
    propositions: shape.propositions.parse([{ id: 'joins', says: 'A joins.' }]),
    sources: shape.sources.parse([{ id: 'post', kind: 'news' }]),
    claims: shape.claims.parse([
      claim('late', { date: '2026', answers: answer('yes') }),
      claim('never', { answers: answer('yes') }),
      claim('early', { date: '2025-02', answers: answer('yes') }),
    ]),
  })
  expect(row!.yes.map(({ claim: id }) => id)).toEqual(['early', 'late', 'never'])
  expect(disagreementBoard({ propositions: [], sources: [], claims: [] })).toEqual([])
})
