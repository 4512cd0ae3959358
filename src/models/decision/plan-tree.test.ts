/** The tree of offers against published figures and against every order there is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offerIndex } from './index-rules.ts'
import { type Offers, orderWorth, planTree } from './plan-tree.ts'

const three: Offers = {
  offers: 3,
  hypotheses: 1,
  prior: [1],
  accepted: [0.25, 0.5, 0.35],
  worth: [100, 70, 60],
  noDeal: [20],
  cost: 0,
  discount: 0.97,
}

test('three offers under one reading: every order as published, the best by the index rule', () => {
  const published: [number[], number][] = [
    [[0, 1, 2], 62.321368375000006],
    [[0, 2, 1], 60.78088712500001],
    [[1, 0, 2], 58.983868375],
    [[1, 2, 0], 57.279093375],
    [[2, 0, 1], 57.265887125000006],
    [[2, 1, 0], 55.161593374999995],
  ]
  for (const [order, value] of published) expect(orderWorth(three, order)[0]).toBeCloseTo(value, 10)
  const tree = planTree(three)
  expect(tree.order).toEqual([0, 1, 2])
  expect(tree.value).toBeCloseTo(62.321368375, 10)
})

test('belief after the first refusal', () => {
  const tree = planTree({
    offers: 1,
    hypotheses: 3,
    prior: [0.5, 0.3, 0.2],
    accepted: [0.05, 0.3, 0.6],
    worth: [1, 1, 1],
    noDeal: [0, 0, 0],
    cost: 0,
    discount: 1,
  })
  expect(tree.steps[0]!.after![0]).toBeCloseTo(0.6209150326797386, 12)
  expect(tree.steps[0]!.after![1]).toBeCloseTo(0.27450980392156865, 12)
  expect(tree.steps[0]!.after![2]).toBeCloseTo(0.10457516339869284, 12)
})

const share = fc.double({ min: 0, max: 1, noNaN: true })

function instance(offers: number, hypotheses: number): fc.Arbitrary<Offers> {
  const many = (length: number) => fc.array(share, { minLength: length, maxLength: length })
  return fc.record({
    offers: fc.constant(offers),
    hypotheses: fc.constant(hypotheses),
    prior: many(hypotheses).map((own) => {
      const total = own.reduce((sum, value) => sum + value, 0)
      return own.map((value) => (total > 0 ? value / total : 1 / hypotheses))
    }),
    accepted: many(offers * hypotheses),
    worth: many(offers * hypotheses),
    noDeal: many(hypotheses),
    cost: fc.constantFrom(0, 0.05),
    discount: fc.constantFrom(1, 0.9),
  })
}

function* orders(offers: number, so: number[] = []): Generator<number[]> {
  yield so
  for (let k = 0; k < offers; k++) if (!so.includes(k)) yield* orders(offers, [...so, k])
}

test('equals the best of all ordered subsets, up to six offers', () => {
  const anyCase = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .chain(([offers, hypotheses]) => instance(offers, hypotheses))
  fc.assert(
    fc.property(anyCase, (input) => {
      const tree = planTree(input)
      const expected = (order: number[]): number =>
        orderWorth(input, order).reduce((sum, value, h) => sum + value * input.prior[h]!, 0)
      let best = Number.NEGATIVE_INFINITY
      for (const order of orders(input.offers)) best = Math.max(best, expected(order))
      expect(tree.value).toBeCloseTo(best, 10)
      expect(expected([...tree.order])).toBeCloseTo(best, 10)
    }),
    { numRuns: 40 },
  )
})

test('with one reading and no other way out the order follows the index', () => {
  fc.assert(
    fc.property(instance(5, 1), (input) => {
      const own = { ...input, noDeal: [0], cost: 0, discount: 0.9 }
      const { order } = planTree(own)
      const index = order.map((k) => offerIndex(own.accepted[k]!, own.worth[k]!, 0.9))
      for (let k = 1; k < index.length; k++) expect(index[k]!).toBeLessThanOrEqual(index[k - 1]! + 1e-9)
    }),
    { numRuns: 60 },
  )
})

test('ties are named, stopping wins a tie, impossible refusals have no belief', () => {
  const twins = planTree({ ...three, offers: 2, accepted: [0.4, 0.4], worth: [50, 50] })
  expect(twins.steps[0]!.ties).toEqual([0, 1])
  const poor = planTree({ ...three, offers: 1, accepted: [0.5], worth: [20], discount: 1 })
  expect(poor.order).toEqual([])
  expect(poor.unused).toEqual([0])
  const sure = planTree({ ...three, offers: 2, accepted: [1, 0.5], worth: [90, 50] })
  expect(sure.order).toEqual([0])
  expect(sure.steps[0]!.after).toBeNull()
  expect(() => planTree({ ...three, offers: 13 })).toThrow(RangeError)
  expect(planTree({ ...three, offers: 0, accepted: [], worth: [] }).value).toBe(20)
})
