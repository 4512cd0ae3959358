/** What plans are worth: to everybody, in every future; and the decisions of one party side by side. */
import type { CompiledCase } from '../../compile/index.ts'
import {
  expectedValues,
  indicatorInformation,
  type Offers,
  offerLimit,
  orderWorth,
  payoffTable,
  perfectInformation,
  planTree,
  type RuleName,
  robustnessOf,
  ruleNames,
} from '../../models/index.ts'
import { mean, quantiles } from '../../numeric/index.ts'
import type { Decision, ReadingColumn, Spread, Tree, View } from './finding.ts'
import { flipOf } from './flip.ts'
import { acceptance, type Futures } from './futures.ts'
import type { OfferedPlan } from './options.ts'

/** One plan in its futures. */
export interface Played {
  plan: OfferedPlan | null
  futures: Futures
  /** Positions in `plan.offers` that can be offered. */
  offers: number[]
  /** `accepted[k * futures + future]` for those offers, by everybody it needs and by `to` alone. */
  accepted: Float64Array
  acceptedByTo: Float64Array
  /** Gain over no deal per party, in the same layout. */
  gain: Float64Array[]
}

/** How answers are made into chances, and what a later round is worth. */
export interface Manner {
  tolerance: number
  discount: number
}

/** Plays a plan, or waiting (null). Everybody that signs has to accept, and `to`; the party that offers does. */
export function play(
  compiled: CompiledCase,
  plan: OfferedPlan | null,
  futures: Futures,
  placeOf: (state: number) => number,
  { tolerance }: Manner,
): Played {
  const { count } = futures
  const offers = plan ? plan.states.flatMap((state, k) => (state >= 0 ? [k] : [])) : []
  const needed = compiled.parties.flatMap(({ signs }, party) =>
    plan && party !== plan.for && (signs || party === plan.to) ? [party] : [],
  )
  const accepted = new Float64Array(offers.length * count)
  const acceptedByTo = new Float64Array(offers.length * count)
  const gain = compiled.parties.map(() => new Float64Array(offers.length * count))
  offers.forEach((offer, k) => {
    const place = placeOf(plan!.states[offer]!)
    accepted.set(acceptance(futures, place, needed, tolerance), k * count)
    acceptedByTo.set(acceptance(futures, place, [plan!.to], tolerance), k * count)
    gain.forEach((own, party) => {
      for (let future = 0; future < count; future++) {
        own[k * count + future] =
          futures.worth[party]![place * count + future]! - futures.noDeal[party]![future]!
      }
    })
  })
  return { plan, futures, offers, accepted, acceptedByTo, gain }
}

/** The offers of a played plan as the tree takes them: gains over no deal, so that waiting a round is worth no deal. */
function offersOf(played: Played, party: number, prior: ArrayLike<number>, discount: number): Offers {
  const { count } = played.futures
  return {
    offers: played.offers.length,
    hypotheses: count,
    prior,
    accepted: played.accepted,
    worth: played.gain[party]!,
    noDeal: new Float64Array(count),
    cost: 0,
    discount,
  }
}

/** Payoff of a plan to a party in every future, its offers made in this order (default: as written). */
export function payoffOf(
  played: Played,
  party: number,
  { discount }: Manner,
  order: readonly number[] = played.offers.map((_, k) => k),
): Float64Array {
  const gained = orderWorth(offersOf(played, party, [], discount), order)
  return gained.map((gain, future) => gain + played.futures.noDeal[party]![future]!)
}

/** Mean and 90 % of the worlds under one reading (column). */
export function underReading(values: Float64Array, { worlds }: Futures, column: number): Spread {
  const own = values.subarray(column * worlds, (column + 1) * worlds)
  const [low, high] = quantiles(own, [0.05, 0.95])
  return { mean: mean(own), low: low!, high: high! }
}

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

/** Everything `party` could do towards `to`: its plans, each with the best order of its own offers, and waiting. */
export function viewOf(
  compiled: CompiledCase,
  party: number,
  to: number,
  played: readonly Played[],
  columns: readonly ReadingColumn[],
  indicators: readonly Indicator[],
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
