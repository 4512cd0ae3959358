/** What is on the table: the plans of the case, or plans made from its named end states, and the states they offer. */
import { type CompiledCase, type CompiledPlan, stateOf, type World } from '../../compile/index.ts'
import type { DealsValue } from '../deals/finding.ts'

/** A plan with what is offered: the version of each end state that the deals analysis calls best. */
export interface OfferedPlan extends CompiledPlan {
  generated: boolean
  /** State per offer; -1 where it cannot be offered. */
  states: number[]
  left: ('no-deal' | 'infeasible' | null)[]
}

/** Plans made per party at most. */
const generatedLimit = 12

/**
 * The plans of the case. For a case without any (or without any for the party asked about) one per named end state and party,
 * in falling order of what it is worth to that party, and one that offers all of those in turn; marked as made here.
 */
export function plansOf(
  compiled: CompiledCase,
  deals: DealsValue,
  world: World,
  only: string | null,
): OfferedPlan[] {
  const asked = (party: number): boolean => only === null || compiled.parties[party]!.id === only
  const own = compiled.plans.filter((plan) => asked(plan.for))
  const plans: (CompiledPlan & { generated: boolean })[] = own.map((plan) => ({ ...plan, generated: false }))
  if (plans.length === 0) {
    compiled.parties.forEach(({ scale, signs }, party) => {
      if (asked(party) && scale === 'cardinal' && (signs || only !== null)) {
        plans.push(...generatedPlans(compiled, deals, world, party))
      }
    })
  }
  const versions = new Map(bestVersions(compiled, deals))
  return plans.map((plan) => {
    const left = plan.offers.map((endState) => {
      if (!compiled.endStates[endState]!.agreement) return 'no-deal' as const
      return (versions.get(endState) ?? -1) < 0 ? ('infeasible' as const) : null
    })
    const states = plan.offers.map((endState, k) => (left[k] === null ? versions.get(endState)! : -1))
    return { ...plan, states, left }
  })
}

/** Best version of every named end state, by its index; -1 where it has none. */
function* bestVersions(compiled: CompiledCase, deals: DealsValue): Generator<[number, number]> {
  for (const [index, { id }] of compiled.endStates.entries()) {
    const best = deals.frameworks.find((one) => one.id === id)?.best
    yield [index, best ? stateWith(compiled, best.options) : -1]
  }
}

/** The state with these options, by id; -1 if there is none. */
function stateWith({ issues, space }: CompiledCase, options: Record<string, string>): number {
  const indexes = issues.map((issue) => issue.options.findIndex(({ id }) => id === options[issue.id]))
  return indexes.includes(-1) ? -1 : stateOf(space, indexes)
}

function generatedPlans(
  compiled: CompiledCase,
  deals: DealsValue,
  world: World,
  party: number,
): (CompiledPlan & { generated: boolean })[] {
  const to = answering(compiled, party)
  if (to < 0) return []
  const payoff = world.payoffOf[party]!
  const offers = [...bestVersions(compiled, deals)]
    .filter(([index, state]) => state >= 0 && compiled.endStates[index]!.agreement)
    .sort(([, a], [, b]) => payoff[b]! - payoff[a]!)
    .slice(0, generatedLimit)
  const { id, name } = compiled.parties[party]!
  const made = (key: string, words: string, own: number[]): CompiledPlan & { generated: boolean } => ({
    id: `${id}-${key}`,
    name: words,
    summary: '',
    by: [],
    for: party,
    to,
    offers: own,
    levers: [],
    ruleOut: [],
    believes: [],
    trigger: '',
    claims: [],
    generated: true,
  })
  const single = offers.map(([index]) =>
    made(compiled.endStates[index]!.id, `${name}: offer ${compiled.endStates[index]!.name}`, [index]),
  )
  const better = offers.filter(([, state]) => payoff[state]! > world.noDeal[party]!).map(([index]) => index)
  return better.length > 1
    ? [made('in-turn', `${name}: what it prefers, in turn`, better), ...single]
    : single
}

/** Whose answer decides for a made plan: the other signatory with the most readings; of several the first by id. */
function answering(compiled: CompiledCase, party: number): number {
  let best = -1
  let most = -1
  compiled.parties.forEach(({ signs }, other) => {
    const readings = compiled.readings.filter((reading) => reading.party === other).length
    if (other === party || !signs || readings <= most) return
    most = readings
    best = other
  })
  return best
}
