import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CoverageInput, coverage } from './coverage.ts'

const quantity = (
  key: string,
  influence: number,
  kind: CoverageInput['basis']['kind'],
  ...gives: string[]
): CoverageInput => ({
  key,
  influence,
  basis: { kind, passages: gives.map((one, index) => ({ claim: `c${index}`, gives: one })) },
})

test('shares by influence and by count differ, and the best passage of a quantity counts', () => {
  const found = coverage([
    quantity('quoted', 0, 'quoted', 'number'),
    quantity('cited', 3, 'judged', 'subject', 'order'),
    quantity('bare', 1, 'assumed'),
    quantity('alone', 0, 'judged'),
  ])
  expect(found.weighting).toBe('influence')
  expect(found.weighted.basis).toMatchObject({ quoted: 0, 'judged from passages': 0.75, assumed: 0.25 })
  expect(found.weighted.gives).toMatchObject({ order: 0.75, nothing: 0.25, subject: 0 })
  expect(found.weighted.citing).toBe(0.75)
  expect(found.counted.citing).toBe(0.5)
  expect(found.counted.basis['judged without passages']).toBe(0.25)
})

test('matter most, least proof: influence times doubt, quoted numbers left out', () => {
  const found = coverage([
    quantity('strong', 9, 'quoted', 'number'),
    quantity('ordered', 4, 'judged', 'order'),
    quantity('bare', 2, 'assumed'),
    quantity('idle', 0, 'assumed'),
  ])
  expect(found.weakest.map(({ key }) => key)).toEqual(['bare', 'ordered'])
})

test('without any influence the weighted shares fall back to counts and say so', () => {
  const found = coverage([quantity('a', 0, 'assumed'), quantity('b', Number.NaN, 'judged', 'order')])
  expect(found.weighting).toBe('count')
  expect(found.weighted).toEqual(found.counted)
  expect(found.weighted.citing).toBe(0.5)
})

test('no quantities: nothing is covered', () => {
  const found = coverage([])
  expect(found).toMatchObject({ quantities: 0, weighting: 'count', weakest: [] })
  expect(found.weighted.citing).toBe(0)
})

test('shares always sum to one', () => {
  const any = fc.record({
    influence: fc.double(),
    kind: fc.constantFrom('quoted' as const, 'derived' as const, 'judged' as const, 'assumed' as const),
    gives: fc.array(fc.constantFrom('number', 'order', 'direction', 'subject')),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1 }), (list) => {
      const found = coverage(
        list.map((one, index) => quantity(`q${index}`, one.influence, one.kind, ...one.gives)),
      )
      for (const { basis, gives, citing } of [found.weighted, found.counted]) {
        for (const shares of [basis, gives]) {
          expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        }
        expect(citing).toBeGreaterThanOrEqual(0)
        expect(citing).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
