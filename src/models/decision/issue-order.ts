/**
 * In which order to settle issues so that the fewest are left for the leaders. What can be settled may depend on what is
 * settled already, so the order can matter. Exact dynamic programme over what has been settled: two orders that settle the
 * same issues in the same way share everything that follows (Held & Karp 1962 for orders over subsets).
 */

/** One issue settled in one way; `against`: how many of those who do not decide it would rather have it otherwise. */
export interface IssueStep {
  readonly issue: number
  readonly option: number
  readonly against: number
}

/** Negotiations as the programme sees them; `Table` is whatever is needed to tell what can be settled next. */
export interface IssueQuestion<Table> {
  readonly start: Table
  /** Every step that can be taken; none where what is open has to go to the leaders. An issue is settled at most once. */
  readonly steps: (table: Table) => readonly IssueStep[]
  readonly after: (table: Table, step: IssueStep) => Table
  /** What it costs to look at a table, in any unit. */
  readonly effort: (table: Table) => number
}

/** The best order found. */
export interface IssueOrder {
  /** As many as can be settled; of such orders the one with the fewest against it, then the first by issue and option. */
  readonly steps: readonly IssueStep[]
  /** Issues settled by the least happy choice of order that goes on while it can; null where not every order was tried. */
  readonly fewest: number | null
  /** False where the effort ran out, and each step is only the best at its place. */
  readonly exact: boolean
}

interface Ahead {
  settled: number
  against: number
  fewest: number
  first: IssueStep | null
}

/**
 * The order that settles the most. Where looking at every table would cost more than `budget`, one order is followed instead:
 * at each place the step with the fewest against it.
 */
export function issueOrder<Table>(question: IssueQuestion<Table>, budget: number): IssueOrder {
  // What has been settled as a set of bits, one for every issue and option met so far.
  const known = new Map<bigint, Ahead>()
  const bits = new Map<number, bigint>()
  const bitOf = ({ issue, option }: IssueStep): bigint => {
    const name = issue * 65536 + option
    const bit = bits.get(name) ?? 1n << BigInt(bits.size)
    bits.set(name, bit)
    return bit
  }
  let spent = 0
  // Tables are made only where nothing is known yet: most orders lead to one that was looked at before.
  const ahead = (made: () => Table, key: bigint): Ahead | null => {
    const seen = known.get(key)
    if (seen) return seen
    const table = made()
    spent += question.effort(table)
    if (spent > budget) return null
    const steps = inOrder(question.steps(table))
    let best: Ahead = { settled: 0, against: 0, fewest: 0, first: null }
    for (const [k, step] of steps.entries()) {
      const next = ahead(() => question.after(table, step), key | bitOf(step))
      if (!next) return null
      const more = next.settled + 1
      const against = next.against + step.against
      const fewest = k === 0 ? next.fewest + 1 : Math.min(best.fewest, next.fewest + 1)
      const better =
        best.first === null || more > best.settled || (more === best.settled && against < best.against)
      best = better ? { settled: more, against, fewest, first: step } : { ...best, fewest }
    }
    known.set(key, best)
    return best
  }
  const whole = ahead(() => question.start, 0n)
  if (!whole) return { steps: follow(question, leastAgainst), fewest: null, exact: false }
  const steps: IssueStep[] = []
  let key = 0n
  for (let step = whole.first; step; step = known.get(key)!.first) {
    steps.push(step)
    key |= bitOf(step)
  }
  return { steps, fewest: whole.fewest, exact: true }
}

function follow<Table>(
  { start, steps, after }: IssueQuestion<Table>,
  choose: (steps: readonly IssueStep[]) => IssueStep | undefined,
): IssueStep[] {
  const taken: IssueStep[] = []
  let table = start
  for (let step = choose(steps(table)); step; step = choose(steps(table))) {
    taken.push(step)
    table = after(table, step)
  }
  return taken
}

const leastAgainst = (steps: readonly IssueStep[]): IssueStep | undefined =>
  inOrder(steps).reduce<IssueStep | undefined>(
    (best, step) => (best === undefined || step.against < best.against ? step : best),
    undefined,
  )

const inOrder = (steps: readonly IssueStep[]): IssueStep[] =>
  [...steps].sort((a, b) => a.issue - b.issue || a.option - b.option)
