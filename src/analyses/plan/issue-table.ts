/**
 * Issues settled one by one: what those who decide an issue agree on while others are still open. A party takes the option that
 * is best for it on average over the packages that are still possible, since nobody knows yet how the rest comes out.
 */
import type { CompiledCase, World } from '../../compile/index.ts'
import { type IssueQuestion, type IssueStep, issueOrder } from '../../models/index.ts'
import type { IssueRow, Sequence } from './finding.ts'

/** Packages that are still possible, and the option settled per issue; -1 for an open one. */
interface Table {
  packages: Int32Array
  settled: readonly number[]
}

/** Looks at a package of one open issue, over all tables: a second or two. */
const budget = 2e7
/** Means closer than this, in billionths, are level: less than any rounding of a value that can be written. */
const level = 1e-3

/** The order of issues that leaves fewest to the leaders; null where a party that counts has ranks only, or there is no deal. */
export function issuesOf(compiled: CompiledCase, world: World): Sequence['issues'] {
  const { issues, parties, space } = compiled
  const signing = parties.flatMap(({ signs }, party) => (signs ? [party] : []))
  const deciding = issues.map(({ decidedBy }) => (decidedBy.length > 0 ? decidedBy : signing))
  const counting = [...new Set([...signing, ...deciding.flat()])]
  const packages = possiblePackages(compiled, world, signing)
  if (packages.length === 0 || counting.some((party) => parties[party]!.scale === 'ordinal')) return null
  const optionOf = issues.map((_, issue) => {
    const [table, place] = [space.optionTable[issue]!, issue < space.split ? space.row : space.column]
    return Uint16Array.from(packages, (state) => table[place[state]!]!)
  })
  // payoff[package * parties + place], for the parties that count.
  const width = counting.length
  const payoff = new Float64Array(packages.length * width)
  packages.forEach((state, k) => {
    counting.forEach((party, place) => {
      payoff[k * width + place] = world.payoffOf[party]![state]!
    })
  })
  /** Per party that counts, the options that are best for it on average over the packages of the table. */
  const bestOf = ({ packages: own }: Table, issue: number): number[][] => {
    const options = optionOf[issue]!
    const count = issues[issue]!.options.length
    const sums = new Float64Array(count * width)
    const counts = new Float64Array(count)
    for (let k = 0; k < own.length; k++) {
      const one = own[k]!
      const option = options[one]!
      counts[option]! += 1
      for (let place = 0; place < width; place++)
        sums[option * width + place]! += payoff[one * width + place]!
    }
    return counting.map((_, place) => {
      const mean = (option: number): number => sums[option * width + place]! / counts[option]!
      const had = [...counts.keys()].filter((option) => counts[option]! > 0)
      const most = Math.max(...had.map(mean))
      return had.filter((option) => mean(option) > most - level)
    })
  }
  const known = new WeakMap<Table, number[][][]>()
  /** The same for one issue and party; worked out once for a table. */
  const best = (table: Table, issue: number, party: number): number[] => {
    let own = known.get(table)
    if (!own) {
      own = issues.map((_, k) => (table.settled[k]! >= 0 ? [] : bestOf(table, k)))
      known.set(table, own)
    }
    return own[issue]![counting.indexOf(party)]!
  }
  const against = (table: Table, { issue, option }: Pick<IssueStep, 'issue' | 'option'>): number[] =>
    signing.filter(
      (party) => !deciding[issue]!.includes(party) && !best(table, issue, party).includes(option),
    )
  const question: IssueQuestion<Table> = {
    start: { packages: Int32Array.from(packages.keys()), settled: issues.map(() => -1) },
    steps: (table) =>
      issues.flatMap((_, issue) => {
        if (table.settled[issue]! >= 0) return []
        const [first, ...others] = deciding[issue]!.map((party) => best(table, issue, party))
        const common = first!.filter((option) => others.every((own) => own.includes(option)))
        return common.map((option) => ({ issue, option, against: against(table, { issue, option }).length }))
      }),
    after: (table, { issue, option }) => ({
      packages: table.packages.filter((k) => optionOf[issue]![k] === option),
      settled: table.settled.map((own, k) => (k === issue ? option : own)),
    }),
    effort: ({ packages: own, settled }) => own.length * settled.filter((option) => option < 0).length,
  }
  const { steps, fewest, exact } = issueOrder(question, budget)
  const id = (party: number): string => parties[party]!.id
  const accepted = acceptedAmong(world, signing, packages)
  const settled: IssueRow[] = []
  let table = question.start
  for (const step of steps) {
    const { issue, option } = step
    const rather = against(table, step).map(id)
    table = question.after(table, step)
    settled.push({
      issue: issues[issue]!.id,
      option: issues[issue]!.options[option]!.id,
      by: deciding[issue]!.map(id),
      rather,
      acceptable: accepted(table.packages),
    })
  }
  const open = [...issues.keys()].filter((issue) => table.settled[issue]! < 0)
  return {
    settled,
    leaders: open.map((issue) => ({
      issue: issues[issue]!.id,
      wants: deciding[issue]!.map((party) => ({
        party: id(party),
        options: best(table, issue, party).map((option) => issues[issue]!.options[option]!.id),
      })),
    })),
    mostLeft: fewest === null ? null : issues.length - fewest,
    exact,
    acceptable: accepted(question.start.packages),
  }
}

/** Deals that cross no binding red line of a signatory; all deals where every one does. */
function possiblePackages(compiled: CompiledCase, world: World, signing: readonly number[]): number[] {
  const mask = signing.reduce((bits, party) => bits | (1 << party), 0)
  const deals: number[] = []
  for (let state = 0; state < compiled.space.count; state++)
    if (compiled.agreement[state] === 1) deals.push(state)
  const clear = deals.filter((state) => (world.crossed[state]! & mask) === 0)
  return clear.length > 0 ? clear : deals
}

/** How many of some packages every signatory accepts. */
function acceptedAmong(
  world: World,
  signing: readonly number[],
  packages: readonly number[],
): (own: Int32Array) => number {
  const accepted = Uint8Array.from(packages, (state) =>
    signing.every(
      (party) =>
        world.payoffOf[party]![state]! >= world.threshold[party]! &&
        ((world.crossed[state]! >>> party) & 1) === 0,
    )
      ? 1
      : 0,
  )
  return (own) => own.reduce((count, k) => count + accepted[k]!, 0)
}
