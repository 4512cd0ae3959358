/** Near ties against the normal approximation, and groups of facts against closed forms and exact sums. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomStream } from '../../numeric/index.ts'
import { groupInformation, heldOutInformation } from './group-information.ts'
import { perfectInformation } from './information.ts'
import { nearTies } from './near-ties.ts'
import { expectedValues, type PayoffTable, payoffTable } from './payoff-table.ts'
import { robustnessOf } from './rules.ts'

const draws = 400
const stream = randomStream(7, 'near ties')
const uniform = (): Float64Array => Float64Array.from({ length: draws }, () => 2 * stream.uniform() - 1)
const each = Array.from({ length: draws }, (_, k) => k)
const rulesOf =
  (table: PayoffTable) =>
  (weight: Float64Array): ReturnType<typeof robustnessOf> =>
    robustnessOf({ ...table, weight }, { optimism: 0.4, threshold: 0 })

describe('near ties', () => {
  test('behind by half an error is level, by five errors is not', () => {
    const noise = uniform()
    const middle = noise.reduce((sum, own) => sum + own, 0) / draws
    const error = Math.sqrt(noise.reduce((sum, own) => sum + (own - middle) ** 2, 0) / draws / draws)
    const behind = (by: number): PayoffTable =>
      payoffTable([noise.map((own) => own - middle + by), new Float64Array(draws)])
    const of = (by: number) =>
      nearTies(behind(by), each, rulesOf(behind(by)), randomStream(1, 'again'), 200).expected
    expect(of(0.5 * error).level).toEqual([1])
    expect(of(5 * error).level).toEqual([])
    expect(of(5 * error).again).toBeGreaterThan(0.98)
    // One error ahead: the normal distribution leaves 84 in 100.
    expect(of(error).again).toBeGreaterThan(0.75)
    expect(of(error).again).toBeLessThan(0.93)
  })

  test('decisions that are the same are ties and no near ties; one draw tells nothing', () => {
    const row = uniform()
    const same = payoffTable([row, row, row.map((own) => own - 1)])
    expect(nearTies(same, each, rulesOf(same), randomStream(1, 'again'), 50).expected).toEqual({
      level: [],
      again: 1,
    })
    const one = payoffTable([[1], [0]])
    expect(nearTies(one, [0], rulesOf(one), randomStream(1, 'again'), 50).regret).toEqual({
      level: [],
      again: 1,
    })
  })
})

describe('groups of facts', () => {
  // Act or not: x + y or 0, x and y even over −1 to 1. Knowing x is worth E max(x, 0) = 1/4, knowing both 1/3.
  const [x, y, noise] = [uniform(), uniform(), uniform()]
  const table = payoffTable([x.map((own, k) => own + y[k]!), new Float64Array(draws)])

  test('two even numbers: a quarter for one, a third for both, nothing for noise', () => {
    const baseline = Math.max(...expectedValues(table))
    expect(perfectInformation(table) + baseline).toBeCloseTo(1 / 3, 1)
    for (const [numbers, worth] of [
      [[x], 1 / 4],
      [[y], 1 / 4],
      [[x, y], 1 / 3],
      [[noise], 0],
    ] as const) {
      const { value, error } = heldOutInformation(table, numbers, each)
      expect(Math.abs(value + baseline - worth)).toBeLessThan(Math.max(0.03, 3 * error))
      expect(groupInformation(table, numbers) + baseline).toBeCloseTo(worth, 1)
    }
  })

  test('a fit on few draws overstates what noise is worth; draws held out do not', () => {
    const few = 24
    const small = payoffTable([x.slice(0, few), y.slice(0, few), noise.slice(0, few)])
    const numbers = Array.from({ length: 6 }, () => uniform().slice(0, few))
    expect(groupInformation(small, numbers)).toBeGreaterThan(0.05)
    expect(heldOutInformation(small, numbers, each.slice(0, few)).value).toBeLessThan(0.05)
  })

  test('readings as yes and no: the same as exact conditional expectations', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const own = payoffTable(rows)
          const reading = Array.from({ length: 12 }, (_, future) => future % 3)
          // Best decision given each reading, by summing: the oracle.
          let knowing = 0
          for (const h of [0, 1, 2]) {
            const sums = rows.map((row) =>
              row.reduce((sum, value, f) => sum + (reading[f] === h ? value : 0), 0),
            )
            knowing += Math.max(...sums) / 12
          }
          const exact = knowing - Math.max(...expectedValues(own))
          const columns = [1, 2].map((h) => reading.map((r) => (r === h ? 1 : 0)))
          expect(groupInformation(own, columns)).toBeCloseTo(Math.max(0, exact), 8)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('one draw or no decision: nothing is worth anything', () => {
    expect(heldOutInformation(payoffTable([[1], [2]]), [[3]], [0])).toEqual({ value: 0, error: 0 })
    expect(heldOutInformation(payoffTable([]), [], [])).toEqual({ value: 0, error: 0 })
  })
})
