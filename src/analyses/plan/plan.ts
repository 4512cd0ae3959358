/**
 * What should we do?
 *
 * A plan is a list of offers in order, levers pulled meanwhile, and stopping after the last refusal. Every plan of the case is
 * played in the same futures, readings of the party that answers × drawn worlds, with its levers applied. An offer is accepted
 * with the chance Λ(m / τ), m the smallest margin over no deal among those it needs. Rules for choosing under uncertainty
 * stand side by side (Wald 1950, Hurwicz 1951, Savage 1951, Starr 1962); the order of offers is solved exactly over sets of
 * refusals. Beside it: what it would be worth to know more, dilemmas, the ledger, levers one by one, and the order of steps.
 * Parameters: whose plans; the rule of the recommendation; τ; what a later round is worth; the weight of the best case.
 */
import { type CompiledCase, durableWorlds, type World } from '../../compile/index.ts'
import type { RuleName } from '../../models/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import type { ReadingsValue } from '../readings/finding.ts'
import { dilemmaRow } from './dilemmas.ts'
import { factGroups } from './fact-groups.ts'
import { smallCase } from './few-states.ts'
import type { DilemmaRow, PlanValue, ReadingColumn, View } from './finding.ts'
import { type Futures, futuresOf, readingsOf, type Source } from './futures.ts'
import { ledgerOf } from './ledger.ts'
import { leverOpenings } from './lever-openings.ts'
import { leverRows, withoutEffect } from './levers.ts'
import { type OfferedPlan, plansOf } from './options.ts'
import { planRow } from './plan-row.ts'
import { type Played, play } from './play.ts'
import { sequenceOf } from './sequence.ts'
import { type Indicator, viewOf } from './view.ts'

export interface PlanParameters {
  /** The party whose plans are looked at, by id; null for every party that has plans. */
  for: string | null
  /** The rule behind the recommendation; the others are shown beside it. */
  rule: RuleName
  /** τ: how many units of value a party may be off by (judged); 0 for answers that are certain. */
  tolerance: number
  /** What a gain one round later is worth beside one now, 0 to 1 (judged). */
  discount: number
  /** Weight of the best case in Hurwicz' rule, 0 to 1 (judged). */
  optimism: number
}

export const planParameters: PlanParameters = {
  for: null,
  rule: 'regret',
  tolerance: 0.05,
  discount: 0.97,
  optimism: 0.4,
}

/** Worlds times readings times sets of levers: more are not drawn, so that an answer takes seconds. */
const evaluations = 4000

/** Runs the analysis; a case without plans gets plans made from its named end states. */
export function* runPlan(
  input: AnalysisInput,
  parameters: PlanParameters,
): Generator<Progress, Finding<PlanValue>> {
  const { compiled, worlds } = input
  const deals = (input.needs.deals as Finding<DealsValue>).value
  const durable = deals.valueBasis === 'durable' && compiled.guarantees !== null
  const base: World =
    durable && compiled.guarantees
      ? durableWorlds(compiled, compiled.guarantees, worlds).base()
      : worlds.base()
  const plans = plansOf(compiled, deals, base, parameters.for)
  const versions = compiled.dilemmas.map((dilemma) => versionsOf(compiled, dilemma, base))
  const small = smallCase(compiled, [
    ...plans.flatMap(({ states }) => states),
    ...versions.flat().filter((state): state is number => state !== null),
  ])
  const wanted = settingsWanted(compiled, plans)
  const runs = [...wanted.values()].reduce((sum, { to }) => sum + readingsOf(compiled, to).length, 0)
  const each =
    worlds.count === 0 ? 0 : Math.max(1, Math.min(worlds.count, Math.floor(evaluations / Math.max(1, runs))))
  const source: Source = { small, worlds: each, seed: worlds.seed, durable }
  const known = new Map<string, Futures>()
  let done = 0
  for (const [key, { levers, to }] of wanted) {
    const steps = futuresOf(source, levers, to)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        known.set(key, step.value)
        break
      }
      yield { share: (0.7 * ++done) / runs, doing: `future ${done} of ${runs}` }
    }
  }
  const futuresWith = (levers: readonly number[], to: number): Futures => known.get(keyOf(levers, to))!
  const played = plans.map((plan) =>
    play(compiled, plan, futuresWith(plan.levers, plan.to), small.placeOf, parameters),
  )
  const views = viewsOf(input, played, { ...source, futuresWith }, parameters)
  yield { share: 0.8, doing: 'levers' }
  const silent = withoutEffect(compiled)
  const { rows: levers, versions: bests } = yield* throughLevers(leverRows(compiled, durable), 0.85)
  const openings = yield* throughLevers(
    leverOpenings(compiled, {
      levers: [...compiled.levers.keys()].filter((lever) => !silent.includes(lever)),
      versions: bests,
      worlds: worlds.count,
      seed: worlds.seed,
      durable,
    }),
    0.9,
  )
  const value: PlanValue = {
    rule: parameters.rule,
    tolerance: parameters.tolerance,
    discount: parameters.discount,
    optimism: parameters.optimism,
    worlds: each,
    drawn: worlds.count,
    valueBasis: durable ? 'durable' : 'face',
    plans: played.map((own) => planRow(compiled, own, silent, parameters)),
    views,
    dilemmas: compiled.dilemmas.map(
      (dilemma, k): DilemmaRow => dilemmaRow(compiled, dilemma, versions[k]!, small.placeOf, futuresWith),
    ),
    ledger: ledgerOf(compiled, plans),
    levers,
    openings,
    leversWithoutEffect: silent.map((lever) => compiled.levers[lever]!.id),
    sequence: sequenceOf(compiled, base),
  }
  return {
    analysis: 'plan',
    question: 'What should we do?',
    value,
    headline: headlineOf(value),
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: value.views.map((view) => ({
      code: 'recommended',
      about: { party: view.for, to: view.to, decision: view.recommended },
    })),
    quantities: input.influence,
    run: input.run,
  }
}

function* throughLevers<T>(steps: Generator<void, T>, share: number): Generator<Progress, T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { share, doing: 'levers' }
  }
}

const keyOf = (levers: readonly number[], to: number): string =>
  `${[...new Set(levers)].sort((a, b) => a - b).join(' ')} > ${to}`

/** Every set of levers that is played towards a party, once; waiting too, and the items of dilemmas. */
function settingsWanted(
  compiled: CompiledCase,
  plans: readonly OfferedPlan[],
): Map<string, { levers: readonly number[]; to: number }> {
  const wanted = new Map<string, { levers: readonly number[]; to: number }>()
  const want = (levers: readonly number[], to: number): void => {
    wanted.set(keyOf(levers, to), { levers: [...new Set(levers)], to })
  }
  for (const { levers, to } of plans) {
    want([], to)
    want(levers, to)
  }
  for (const dilemma of compiled.dilemmas) {
    want([], dilemma.for)
    for (const { levers } of dilemma.items) want(levers, dilemma.for)
  }
  return wanted
}

/** The version of each item that the party that has to choose likes least badly: the largest smallest margin of all who sign. */
function versionsOf(
  compiled: CompiledCase,
  { items }: CompiledCase['dilemmas'][number],
  world: World,
): (number | null)[] {
  const signing = compiled.parties.flatMap(({ signs }, party) => (signs ? [party] : []))
  return items.map(({ states }) => {
    if (states === null) return null
    let best = -1
    let widest = Number.NEGATIVE_INFINITY
    for (const state of states) {
      const margin = Math.min(
        ...signing.map((party) => world.payoffOf[party]![state]! - world.threshold[party]!),
      )
      if (margin > widest) {
        best = state
        widest = margin
      }
    }
    return best
  })
}

/** How far each reading is believed: after the observations where there are any, else as in the case; equal if all are 0. */
function columnsOf(input: AnalysisInput, to: number): ReadingColumn[] {
  const { compiled } = input
  const diagnosed = (input.needs.readings as Finding<ReadingsValue> | undefined)?.value.parties.find(
    ({ party }) => party === compiled.parties[to]!.id,
  )
  const own = readingsOf(compiled, to).map((reading) => {
    if (reading < 0) return { reading: null, heldBy: [], belief: 1 }
    const { id, heldBy, prior } = compiled.readings[reading]!
    const weighed = diagnosed?.beliefs.find((one) => one.reading === id)
    const quantity = compiled.quantityIndex.get(`reading.${id}.prior`)
    const written = quantity === undefined ? prior : compiled.quantities[quantity]!.central
    return { reading: id, heldBy, belief: weighed ? (weighed.posterior ?? weighed.prior) : written }
  })
  const total = own.reduce((sum, { belief }) => sum + belief, 0)
  return own.map((one) => ({ ...one, belief: total > 0 ? one.belief / total : 1 / own.length }))
}

function viewsOf(
  input: AnalysisInput,
  played: readonly Played[],
  source: Source & { futuresWith: (levers: readonly number[], to: number) => Futures },
  parameters: PlanParameters,
): View[] {
  const { small, worlds, seed } = source
  const { compiled } = input
  const pairs = new Map<string, { party: number; to: number }>()
  for (const { plan } of played) {
    if (compiled.parties[plan!.for]!.scale === 'cardinal') {
      pairs.set(`${plan!.for} ${plan!.to}`, { party: plan!.for, to: plan!.to })
    }
  }
  return [...pairs.values()].map(({ party, to }) => {
    const own = played.filter(({ plan }) => plan!.for === party && plan!.to === to)
    const waiting = play(compiled, null, source.futuresWith([], to), small.placeOf, parameters)
    return viewOf(
      compiled,
      party,
      to,
      [...own, waiting],
      {
        columns: columnsOf(input, to),
        indicators: indicatorsOf(compiled, to),
        groups: factGroups(
          small.compiled,
          to,
          { worlds: input.worlds.count === 0 ? 0 : worlds, seed },
          input.influence,
        ),
        seed,
      },
      parameters,
    )
  })
}

/** What could still be looked for about a party: how likely it is to show under each reading, trust in the report included. */
function indicatorsOf(compiled: CompiledCase, to: number): Indicator[] {
  const columns = readingsOf(compiled, to)
  const at = (quantity: number, otherwise: number): number =>
    quantity < 0 ? otherwise : compiled.quantities[quantity]!.central
  return compiled.observations
    .filter(({ party, seen }) => party === to && !seen)
    .map(({ id, likelihoods, credibility }) => ({
      id,
      chances: columns.map((reading) => {
        const own = likelihoods.find((one) => one.reading === reading)
        return 0.5 + at(credibility, 1) * (at(own?.quantity ?? -1, 0.5) - 0.5)
      }),
    }))
}

/** Plans that are among the best under some reading of the party they are made to; the range would be of another kind. */
function headlineOf({ views, plans }: PlanValue): Finding<PlanValue>['headline'] {
  const best = new Set(views.flatMap(({ bestUnder }) => bestUnder.flat()))
  const leading = plans.filter(({ id }) => best.has(id) || best.has(`${id}-best-order`))
  return { name: 'plans that are best under at least one reading', value: leading.length, range: null }
}
