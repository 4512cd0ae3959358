/** Rules, value of information and thresholds against figures worked out elsewhere, by hand or by brute force. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallestShift } from './belief-shift.ts'
import { dilemmaMargins } from './dilemma.ts'
import { groupInformation } from './group-information.ts'
import { offerIndex, reservePrice } from './index-rules.ts'
import { indicatorInformation, perfectInformation, sampleInformation } from './information.ts'
import { expectedValues, payoffTable } from './payoff-table.ts'
import { robustnessOf } from './rules.ts'
import { stepOrder } from './step-order.ts'

const table = payoffTable(
  [
    [70, 20, 10],
    [50, 45, 30],
    [40, 38, 36],
    [90, 5, -20],
  ],
  [0.3, 0.4, 0.3],
)
const rounded = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => Number(value.toFixed(9)))

describe('four decisions in three futures', () => {
  const { scores, winners, agreed, disagreements } = robustnessOf(table, { optimism: 0.4, threshold: 30 })

  test('every rule, and three different winners', () => {
    expect(rounded(scores.expected)).toEqual([32, 42, 38, 23])
    expect([...scores.maximin]).toEqual([10, 30, 36, -20])
    expect([...scores.regret]).toEqual([26, 40, 50, 56])
    expect(rounded(scores.domain)).toEqual([0.3, 1, 1, 0.3])
    expect(rounded(scores.hurwicz)).toEqual([34, 38, 37.6, 24])
    expect(winners.expected).toEqual([1])
    expect(winners.maximin).toEqual([2])
    expect(winners.regret).toEqual([0])
    expect(winners.domain).toEqual([1, 2])
    expect(agreed).toEqual([])
    expect(disagreements).toContainEqual(['expected', 'maximin'])
    expect(disagreements).toContainEqual(['maximin', 'regret'])
    expect(disagreements).not.toContainEqual(['expected', 'domain'])
  })

  test('the 90th percentile of regret leaves out what has less than a tenth of the belief', () => {
    const rare = payoffTable(
      [
        [0, 0, 0],
        [1, 2, 50],
      ],
      [0.5, 0.42, 0.08],
    )
    expect(robustnessOf(rare, { optimism: 0.5, threshold: 0 }).scores['regret-90'][0]).toBe(2)
    const tenths = payoffTable([Array.from({ length: 10 }, (_, k) => -k), new Array<number>(10).fill(0)])
    expect(robustnessOf(tenths, { optimism: 0.5, threshold: 0 }).scores['regret-90'][0]).toBe(8)
  })

  test('more information is worth something, noise nothing', () => {
    expect(perfectInformation(table)).toBeCloseTo(13.8, 12)
    expect(indicatorInformation(table, [0.8, 0.5, 0.1]).value).toBeCloseTo(0.1, 12)
    expect(indicatorInformation(table, [1, 0, 0]).value).toBeCloseTo(12, 12)
    expect(indicatorInformation(table, [0.5, 0.5, 0.5]).value).toBeCloseTo(0, 12)
    expect(
      sampleInformation(table, [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]).value,
    ).toBeCloseTo(13.8, 12)
  })
})

test('value of information: never negative, never above that of knowing everything', () => {
  const numbers = (length: number) =>
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: length, maxLength: length })
  fc.assert(
    fc.property(
      fc.array(numbers(4), { minLength: 1, maxLength: 5 }),
      numbers(4),
      numbers(4),
      (rows, belief, chances) => {
        const own = payoffTable(rows, belief)
        const all = perfectInformation(own)
        const some = indicatorInformation(own, chances)
        expect(some.value).toBeGreaterThanOrEqual(0)
        expect(some.value).toBeLessThanOrEqual(all + 1e-12)
        expect(groupInformation(own, [])).toBeCloseTo(0, 12)
      },
    ),
    { numRuns: 100 },
  )
})

test('a group of numbers that decides everything is worth what perfect information is', () => {
  const futures = Array.from({ length: 200 }, (_, k) => k / 199)
  const own = payoffTable([futures, futures.map(() => 0.5)])
  expect(groupInformation(own, [futures])).toBeCloseTo(perfectInformation(own), 10)
  const other = futures.map((_, k) => (k * 7919) % 13)
  expect(groupInformation(own, [other])).toBeLessThan(0.01)
  expect(groupInformation(own, [futures.map(() => 3)])).toBe(0)
})

test('regret does not change when every decision gets the same more in a future', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 }), (more) => {
      const rows = [0, 1, 2, 3].map((k) => more.map((own, future) => table.payoff[k * 3 + future]! + own))
      const moved = robustnessOf(payoffTable(rows, table.weight), { optimism: 0.4, threshold: 30 })
      expect([...moved.scores.regret]).toEqual([26, 40, 50, 56])
    }),
    { numRuns: 30 },
  )
})

describe('which box, which offer first', () => {
  const alpha = [
    { worth: 100, chance: 0.5 },
    { worth: 55, chance: 0.5 },
  ]
  const omega = [
    { worth: 240, chance: 0.2 },
    { worth: 0, chance: 0.8 },
  ]

  test('reserve prices of two projects, and the order they advise is the better one', () => {
    expect(reservePrice(alpha, 15)).toBeCloseTo(70, 12)
    expect(reservePrice(omega, 20)).toBeCloseTo(140, 12)
    expect(search([omega, alpha], [20, 15], 0)).toBeCloseTo(78, 12)
    expect(search([alpha, omega], [15, 20], 0)).toBeCloseTo(75, 12)
  })

  test('a reserve price is where opening and not opening are the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (worths, cost, discount) => {
          const outcomes = worths.map((worth) => ({ worth, chance: 1 / worths.length }))
          const price = reservePrice(outcomes, cost, discount)
          const opened = outcomes.reduce((sum, { worth, chance }) => sum + chance * Math.max(price, worth), 0)
          expect(discount * opened - cost).toBeCloseTo(price, 8)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('index of three offers', () => {
    expect(offerIndex(0.25, 100, 0.97)).toBeCloseTo(91.74311926605506, 10)
    expect(offerIndex(0.5, 70, 0.97)).toBeCloseTo(67.96116504854369, 10)
    expect(offerIndex(0.35, 60, 0.97)).toBeCloseTo(56.83355886332882, 10)
    expect(offerIndex(0, 60, 1)).toBe(0)
  })
})

type Box = { worth: number; chance: number }[]

/** Opening boxes in this order with free recall: stops where stopping is better. */
function search(boxes: Box[], costs: number[], found: number): number {
  const [box, ...rest] = boxes
  if (!box) return found
  const open = box.reduce(
    (sum, { worth, chance }) => sum + chance * search(rest, costs.slice(1), Math.max(found, worth)),
    -costs[0]!,
  )
  return Math.max(found, open)
}

describe('dilemmas', () => {
  test('the margin is over the best credible thing else, a threat we would not carry out is struck', () => {
    const target = { threat: false, theirs: [0.5, 0.5, 0.5], ours: [0.6, 0.6, 0.6] }
    const threat = { threat: true, theirs: [0.1, 0.6, 0.6], ours: [0.3, 0.3, 0.1] }
    const found = dilemmaMargins([target, threat], 0, [0.4, 0.4, 0.45], [0.2, 0.2, 0.2])
    expect(rounded(found.margins)).toEqual([0.1, -0.1, 0.05])
    expect(found.smallest).toBeCloseTo(-0.1, 12)
    expect([...found.rival]).toEqual([-1, 1, -1])
    expect(found.struck).toEqual([
      [false, false],
      [false, false],
      [false, true],
    ])
  })
})

describe('steps that wait for each other', () => {
  test('a circle is found, the rest is in order', () => {
    const { groups, circles } = stepOrder([[1], [2], [0], [0], []])
    expect(circles).toEqual([[0, 1, 2]])
    expect(groups).toEqual([[0, 1, 2], [3], [4]])
    expect(stepOrder([[0]]).circles).toEqual([[0]])
    expect(stepOrder([])).toEqual({ groups: [], circles: [] })
  })

  test('every step comes after what it waits for, and two are in a circle exactly if each leads to the other', () => {
    const edges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 })
    fc.assert(
      fc.property(edges, (pairs) => {
        const before = Array.from({ length: 7 }, (_, k) =>
          pairs.filter(([from]) => from === k).map(([, to]) => to),
        )
        const reach = before.map((own) => new Set(own))
        for (let round = 0; round < 7; round++)
          for (const own of reach) for (const k of [...own]) for (const more of reach[k]!) own.add(more)
        const { groups } = stepOrder(before)
        const place = new Map(groups.flatMap((group, index) => group.map((step) => [step, index] as const)))
        for (let a = 0; a < 7; a++) {
          for (let b = 0; b < 7; b++) {
            if (a === b) continue
            const both = reach[a]!.has(b) && reach[b]!.has(a)
            expect(place.get(a) === place.get(b)).toBe(both)
            if (reach[a]!.has(b) && !both) expect(place.get(b)!).toBeLessThan(place.get(a)!)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('the smallest shift of belief makes the rival level, and nothing smaller does', () => {
  expect(smallestShift([0.5, 0.5], [0.4, -0.2])?.moved).toBeCloseTo(0.1 / 0.6, 12)
  expect(smallestShift([0.5, 0.5], [0.4, 0.1])).toBeNull()
  expect(smallestShift([0.5, 0.5], [-0.4, 0.1])?.moved).toBe(0)
  expect(expectedValues(payoffTable([[1, 3]]))[0]).toBe(2)
  const lead = [0.5, 0.2, -0.3]
  const found = smallestShift([0.6, 0.3, 0.1], lead)!
  expect(found.belief.reduce((sum, own, h) => sum + own * lead[h]!, 0)).toBeCloseTo(0, 12)
  // All pairs of hypotheses, and a fine grid of mixtures, move no less.
  for (let a = 0; a <= 100; a++) {
    for (let b = 0; b <= 100 - a; b++) {
      const other = [a / 100, b / 100, (100 - a - b) / 100]
      if (other.reduce((sum, own, h) => sum + own * lead[h]!, 0) > 0) continue
      const moved = other.reduce((sum, own, h) => sum + Math.max(0, own - [0.6, 0.3, 0.1][h]!), 0)
      expect(moved).toBeGreaterThanOrEqual(found.moved - 1e-12)
    }
  }
})
