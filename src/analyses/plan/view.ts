/** The decisions of one party towards another side by side: rules, best orders, what it would be worth to know more. */
import type { CompiledCase } from '../../compile/index.ts'
import {
  expectedValues,
  heldOutInformation,
  indicatorInformation,
  nearTies,
  offerLimit,
  payoffTable,
  perfectInformation,
  planTree,
  type Robustness,
  type RuleName,
  robustnessOf,
  ruleNames,
} from '../../models/index.ts'
import { randomStream } from '../../numeric/index.ts'
import type { DrawnGroup } from './fact-groups.ts'
import type { Decision, ReadingColumn, Tree, View } from './finding.ts'
import { flipOf } from './flip.ts'
import { type Manner, offersOf, type Played, payoffOf, underReading } from './play.ts'

interface Option {
  id: string
  kind: Decision['kind']
  played: Played
  order: readonly number[]
  payoff: Float64Array
}

/** Parameters of a view. */
export interface ViewSettings extends Manner {
  rule: RuleName
  optimism: number
}

/** What could be looked for: chance that it shows, per column of the readings. */
export interface Indicator {
  id: string
  chances: number[]
}

/** What is known and could be known about the party that answers. */
export interface Known {
  columns: readonly ReadingColumn[]
  indicators: readonly Indicator[]
  groups: readonly DrawnGroup[]
  seed: number
}

/** Rounds in which the draws are drawn again, to see what they can tell apart. */
const rounds = 200

/** Everything `party` could do towards `to`: its plans, each with the best order of its own offers, and waiting. */
export function viewOf(
  compiled: CompiledCase,
  party: number,
  to: number,
  played: readonly Played[],
  { columns, indicators, groups, seed }: Known,
  settings: ViewSettings,
): View {
  const { futures } = played[0]!
  const weights = Float64Array.from(
    { length: futures.count },
    (_, future) => columns[Math.floor(future / futures.worlds)]!.belief / futures.worlds,
  )
  const options = optionsOf(party, played, weights, settings)
  const table = payoffTable(
    options.map(({ payoff }) => payoff),
    weights,
  )
  // Good enough is what waiting is expected to be worth.
  const waiting = options.findIndex(({ kind }) => kind === 'wait')
  const threshold = expectedValues(table)[waiting]!
  const robust = robustnessOf(table, { optimism: settings.optimism, threshold })
  const drawOf = Uint32Array.from({ length: futures.count }, (_, future) => future % futures.worlds)
  const rules = (weight: Float64Array): Robustness => {
    const again = { ...table, weight }
    return robustnessOf(again, {
      optimism: settings.optimism,
      threshold: expectedValues(again)[waiting]!,
    })
  }
  const ties = nearTies(table, drawOf, rules, randomStream(seed, 'plan', 'draws again'), rounds)
  const byReading = options.map(({ payoff }) => columns.map((_, h) => underReading(payoff, futures, h)))
  const best = columns.map((_, h) => Math.max(...byReading.map((row) => row[h]!.mean)))
  const belief = columns.map((one) => one.belief)
  const means = payoffTable(
    byReading.map((row) => row.map(({ mean: middle }) => middle)),
    belief,
  )
  const ids = (decisions: readonly number[]): string[] => decisions.map((k) => options[k]!.id)
  const expected = robust.scores.expected
  const first = (winners: readonly number[]): number =>
    winners.reduce((a, b) => (expected[b]! > expected[a]! + 1e-12 ? b : a))
  const chosen = first(robust.winners[settings.rule])
  const perFuture = (own: readonly number[]): Float64Array =>
    Float64Array.from({ length: futures.count }, (_, f) => own[Math.floor(f / futures.worlds)]!)
  const decisions = options.map(
    ({ id, kind, played: own, order }, k): Decision => ({
      id,
      kind,
      plan: own.plan?.id ?? null,
      order: order.map((offer) => compiled.endStates[own.plan!.offers[own.offers[offer]!]!]!.id),
      byReading: byReading[k]!.map((payoff, h) => ({ payoff, regret: best[h]! - payoff.mean })),
      scores: Object.fromEntries(ruleNames.map((rule) => [rule, robust.scores[rule][k]!])) as Record<
        RuleName,
        number
      >,
    }),
  )
  return {
    for: compiled.parties[party]!.id,
    to: compiled.parties[to]!.id,
    readings: [...columns],
    decisions,
    winners: Object.fromEntries(
      ruleNames.map((rule) => [rule, ids(robust.winners[rule])]),
    ) as View['winners'],
    agreed: ids(robust.agreed),
    disagreements: robust.disagreements.map(([a, b]) => [a, b]),
    bestUnder: columns.map((_, h) =>
      ids([...options.keys()].filter((k) => best[h]! - byReading[k]![h]!.mean < 1e-9)),
    ),
    recommended: options[chosen]!.id,
    tree: treeOf(compiled, options[chosen]!, party, columns, weights, settings),
    knowing: { reading: perfectInformation(means), everything: perfectInformation(table) },
    observations: indicators
      .map(({ id, chances }) => {
        const told = indicatorInformation(means, chances)
        const then = (k: number): string | null => {
          const decision = told.outcomes[k]!.decision
          return decision === null ? null : options[decision]!.id
        }
        return { id, value: told.value, ifSeen: then(0), ifNot: then(1) }
      })
      .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)),
    groups: groups
      .map(({ kind, party: about, numbers, size }) => {
        const whole = numbers.map((own) => Array.from(drawOf, (world) => own[world]!))
        return { kind, party: about, ...heldOutInformation(table, whole, drawOf), used: numbers.length, size }
      })
      .sort((a, b) => b.value - a.value),
    level: Object.fromEntries(ruleNames.map((rule) => [rule, ids(ties[rule].level)])) as View['level'],
    again: futures.worlds < 2 ? null : ties[settings.rule].again,
    flip: flipOf(options, means.payoff, belief, expectedValues(means), columns),
    without:
      columns.length < 2
        ? []
        : columns.flatMap(({ reading }, h) => {
            const kept = perFuture(belief.map((own, column) => (column === h ? 0 : Math.max(own, 1e-9))))
            const less = robustnessOf(
              payoffTable(
                options.map(({ payoff }) => payoff),
                kept,
              ),
              {
                optimism: settings.optimism,
                threshold,
              },
            )
            const then = less.winners[settings.rule]
            return then.includes(chosen) ? [] : [{ reading: reading!, recommended: options[then[0]!]!.id }]
          }),
  }
}

function optionsOf(
  party: number,
  played: readonly Played[],
  weights: Float64Array,
  manner: Manner,
): Option[] {
  return played.flatMap((own): Option[] => {
    const written = own.offers.map((_, k) => k)
    const { plan } = own
    const as = { id: plan?.id ?? 'wait', kind: plan ? ('plan' as const) : ('wait' as const), played: own }
    const options: Option[] = [{ ...as, order: written, payoff: payoffOf(own, party, manner) }]
    if (!plan || own.offers.length === 0 || own.offers.length > offerLimit) return options
    const { order } = planTree(offersOf(own, party, weights, manner.discount))
    const payoff = payoffOf(own, party, manner, order)
    const better = payoff.reduce((sum, value, f) => sum + weights[f]! * (value - options[0]!.payoff[f]!), 0)
    // An order that only leaves out what is never accepted is the same plan.
    if (order.join() === written.join() || better < 1e-9) return options
    return [...options, { id: `${plan.id}-best-order`, kind: 'best-order', played: own, order, payoff }]
  })
}

/** The tree of the plan behind a decision: its own best order, with belief in the readings after every refusal. */
function treeOf(
  compiled: CompiledCase,
  { played }: Option,
  party: number,
  columns: readonly ReadingColumn[],
  weights: Float64Array,
  { discount }: Manner,
): Tree | null {
  const { plan, futures, offers } = played
  if (!plan || offers.length === 0 || offers.length > offerLimit) return null
  const tree = planTree(offersOf(played, party, weights, discount))
  const named = (k: number): string => compiled.endStates[plan.offers[offers[k]!]!]!.id
  const gathered = (after: Float64Array): number[] =>
    columns.map((_, h) => {
      let sum = 0
      for (let k = 0; k < futures.worlds; k++) sum += after[h * futures.worlds + k]!
      return sum
    })
  return {
    plan: plan.id,
    before: columns.map(({ belief }) => belief),
    steps: tree.steps.map((step) => ({
      endState: named(step.offer),
      reached: step.reached,
      accepted: step.accepted,
      after: step.after && gathered(step.after),
      ties: step.ties.map(named),
      goingOn: step.goingOn,
    })),
    unused: tree.unused.map(named),
  }
}
