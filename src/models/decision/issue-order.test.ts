/** The order of issues against every order there is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IssueQuestion, type IssueStep, issueOrder } from './issue-order.ts'

/** Rules: an issue can be settled with an option once some are settled, and while some others are open. */
interface Rule {
  issue: number
  option: number
  against: number
  needs: number
  needsOpen: number
}

/** Settled option per issue; -1 for open. */
type Table = readonly number[]

function question(issues: number, rules: readonly Rule[]): IssueQuestion<Table> {
  const steps = (table: Table): IssueStep[] => {
    const settled = table.reduce((bits, option, issue) => (option < 0 ? bits : bits | (1 << issue)), 0)
    const open = rules.filter(
      ({ issue, needs, needsOpen }) =>
        table[issue]! < 0 && (needs & ~settled) === 0 && (needsOpen & settled) === 0,
    )
    return open.filter(
      (one, k) => open.findIndex((other) => other.issue === one.issue && other.option === one.option) === k,
    )
  }
  return {
    start: new Array<number>(issues).fill(-1),
    steps,
    after: (table, { issue, option }) => table.map((own, k) => (k === issue ? option : own)),
    effort: () => 1,
  }
}

/** Every order, one after the other, without remembering anything. */
function everyOrder({ start, steps, after }: IssueQuestion<Table>) {
  let most = 0
  let against = 0
  let fewest = Number.POSITIVE_INFINITY
  const go = (table: Table, settled: number, sum: number): void => {
    const next = steps(table)
    if (next.length === 0) fewest = Math.min(fewest, settled)
    if (settled > most || (settled === most && sum < against)) {
      most = settled
      against = sum
    }
    for (const step of next) go(after(table, step), settled + 1, sum + step.against)
  }
  go(start, 0, 0)
  return { most, against, fewest }
}

const ruleOf = (issues: number): fc.Arbitrary<Rule> =>
  fc
    .record({
      issue: fc.nat(issues - 1),
      option: fc.nat(1),
      against: fc.nat(3),
      needs: fc.nat(2 ** issues - 1),
      needsOpen: fc.nat(2 ** issues - 1),
    })
    // Few conditions, so that there is something to settle.
    .map((rule) => ({ ...rule, needs: rule.needs & (rule.needs >> 1), needsOpen: rule.needsOpen & 0b101 }))

test('as many issues as the best of all orders, with as few against it, and the worst order found', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 6 })
        .chain((issues) => fc.tuple(fc.constant(issues), fc.array(ruleOf(issues), { maxLength: 9 }))),
      ([issues, rules]) => {
        const own = question(issues, rules)
        const brute = everyOrder(own)
        const { steps, fewest, exact } = issueOrder(own, 1e9)
        expect(exact).toBe(true)
        expect(steps.length).toBe(brute.most)
        expect(steps.reduce((sum, step) => sum + step.against, 0)).toBe(brute.against)
        expect(fewest).toBe(brute.fewest)
        let table = own.start
        for (const step of steps) {
          expect(own.steps(table)).toContainEqual(step)
          table = own.after(table, step)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('settling the wrong issue first leaves another to the leaders', () => {
  const rules = [
    { issue: 0, option: 0, against: 0, needs: 0, needsOpen: 0b10 },
    { issue: 1, option: 0, against: 2, needs: 0, needsOpen: 0 },
  ]
  const { steps, fewest } = issueOrder(question(2, rules), 100)
  expect(steps.map(({ issue }) => issue)).toEqual([0, 1])
  expect(fewest).toBe(1)
})

test('nothing to settle, and too much to try', () => {
  expect(issueOrder(question(3, []), 10)).toEqual({ steps: [], fewest: 0, exact: true })
  const free = Array.from({ length: 8 }, (_, issue) => ({
    issue,
    option: 0,
    against: 0,
    needs: 0,
    needsOpen: 0,
  }))
  const followed = issueOrder(question(8, free), 20)
  expect(followed).toMatchObject({ exact: false, fewest: null })
  expect(followed.steps).toHaveLength(8)
})

test('sixteen issues that can all be settled: every subset is looked at once', () => {
  const free = Array.from({ length: 16 }, (_, issue) => ({
    issue,
    option: 0,
    against: 0,
    needs: 0,
    needsOpen: 0,
  }))
  const own = question(16, free)
  let looks = 0
  const { exact, steps } = issueOrder({ ...own, effort: () => ++looks && 1 }, 1e9)
  expect([exact, steps.length, looks]).toEqual([true, 16, 2 ** 16])
})
