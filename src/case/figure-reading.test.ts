import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRate, periodOf, readFigure, spreadOfFigure, stepOf, unitFactor } from './figure-reading.ts'

test('a number is said in steps of its roundness', () => {
  const steps = [350_000, 700_000, 1500, 90, 21, 9.5, 100, 50, 415_000, 3, 0].map(stepOf)
  expect(steps).toEqual([50_000, 100_000, 500, 10, 1, 0.5, 50, 10, 5000, 1, 0])
})

test('comparators rule in more than is usually meant', () => {
  expect(readFigure({ value: 350_000, comparator: '>' })).toEqual({
    ruledIn: [350_000, Number.POSITIVE_INFINITY],
    usual: [350_000, 400_000],
    likely: 362_500,
  })
  expect(readFigure({ value: 100, comparator: 'about' }).ruledIn).toEqual([90, 110])
  expect(readFigure({ value: 10, comparator: '<=' })).toMatchObject({ ruledIn: [0, 10], usual: [5, 10] })
  expect(readFigure({ value: [7, 4], comparator: '=' }).ruledIn).toEqual([4, 7])
})

test('a number said plainly becomes a point, every other figure an interval', () => {
  expect(spreadOfFigure({ value: 50, comparator: '=' })).toBe(50)
  expect(spreadOfFigure({ value: [4, 7], comparator: '=' })).toEqual([4, 7])
  expect(spreadOfFigure({ value: 1500, comparator: 'about' }, 365)).toEqual([492_750, 547_500, 602_250])
  expect(spreadOfFigure({ value: 0, comparator: 'about' })).toBe(0)
})

test('units convert where that is safe, and only there', () => {
  const rows: [string, string, number | undefined][] = [
    ['persons/day', 'persons/year', 365],
    ['persons a day', 'thousand persons per month', 365 / 12 / 1000],
    ['billion USD', 'million USD', 1000],
    ['billion USD', 'billion EUR', undefined],
    ['persons/year', 'persons', undefined],
    ['years', 'months', 12],
    ['days', 'months', undefined],
    ['percent', '%', 1],
    ['soldiers', 'persons', undefined],
    ['million dollars yearly', 'million USD/year', 1],
  ]
  for (const [from, to, factor] of rows) {
    const got = unitFactor(from, to)
    if (factor === undefined) expect(got, `${from} to ${to}`).toBeUndefined()
    else expect(got, `${from} to ${to}`).toBeCloseTo(factor, 12)
  }
  expect(isRate('persons a day')).toBe(true)
  expect([periodOf('persons/month'), periodOf('persons')]).toEqual(['month', null])
})

test('what is usually meant is ruled in, is finite, and holds the likely value', () => {
  const comparators = ['=', 'about', '>', '>=', '<', '<='] as const
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(
      fc.oneof(value, fc.tuple(value, value)),
      fc.constantFrom(...comparators),
      (stated, comparator) => {
        const { ruledIn, usual, likely } = readFigure({ value: stated, comparator })
        expect(usual.every(Number.isFinite)).toBe(true)
        expect(usual[0]).toBeLessThanOrEqual(likely)
        expect(likely).toBeLessThanOrEqual(usual[1])
        if (ruledIn[0] !== 0) expect(ruledIn[0]).toBeLessThanOrEqual(usual[0])
        expect(usual[1]).toBeLessThanOrEqual(ruledIn[1])
      },
    ),
  )
})
