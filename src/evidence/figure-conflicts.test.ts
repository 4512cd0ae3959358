import { expect, test } from 'vitest'
import { caseFile, type Figure } from '../case/index.ts'
import { compareFigures, figureGroups } from './figure-conflicts.ts'

const figure = (value: number, unit: string, comparator: Figure['comparator'] = '=') => ({
  value,
  unit,
  comparator,
})
const verdict = (
  one: [ReturnType<typeof figure>, [string, string] | null],
  other: [ReturnType<typeof figure>, [string, string] | null],
) => compareFigures({ figure: one[0], window: one[1] }, { figure: other[0], window: other[1] })

test('1,500 a day in February and more than 350,000 in the year are a tension, not a conflict', () => {
  const losses = caseFile.shape.claims.parse([
    {
      id: 'daily',
      source: 'a',
      says: 'x',
      figure: { value: 1500, unit: 'persons/day', measure: 'losses', from: '2025-02' },
    },
    {
      id: 'yearly',
      source: 'b',
      says: 'x',
      figure: {
        value: 350_000,
        unit: 'persons/year',
        comparator: '>',
        measure: 'losses',
        from: '2025-01',
        to: '2025-12',
      },
    },
  ])
  const [group] = figureGroups(losses, [])
  expect(group).toMatchObject({ measure: 'losses', unit: 'persons/day' })
  expect(group!.conflicts).toEqual([
    { first: 'daily', second: 'yearly', verdict: 'tension', why: 'words-leave-room' },
  ])
  expect(group!.figures[1]!.usual!.map(Math.round)).toEqual([959, 1096])
})

test('figures of one time that cannot both be true conflict; of two times they changed', () => {
  const year: [string, string] = ['2025', '2025']
  expect(verdict([figure(10, 'banks'), year], [figure(50, 'banks'), year])).toEqual({
    verdict: 'conflict',
    why: 'intervals-apart',
  })
  expect(verdict([figure(10, 'banks'), ['2024', '2024']], [figure(50, 'banks'), year])).toEqual({
    verdict: 'changed',
    why: 'other-time',
  })
  expect(verdict([figure(10, 'banks'), null], [figure(50, 'banks'), year])).toMatchObject({
    verdict: 'tension',
  })
})

test('rates averaged over other stretches are a tension', () => {
  const got = verdict(
    [figure(1500, 'persons/day'), ['2025-02', '2025-02']],
    [figure(350_000, 'persons/year'), ['2025-01', '2025-12']],
  )
  expect(got).toEqual({ verdict: 'tension', why: 'rates-averaged' })
})

test('what agrees or cannot be compared is silent', () => {
  const year: [string, string] = ['2025', '2025']
  expect(verdict([figure(100, 'tanks', 'about'), year], [figure(108, 'tanks'), year])).toBeUndefined()
  expect(verdict([figure(50, 'billion USD'), year], [figure(90, 'billion EUR'), year])).toBeUndefined()
  expect(verdict([figure(5, 'persons/year'), year], [figure(900, 'persons'), year])).toBeUndefined()
})
