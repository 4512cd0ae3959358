/**
 * Would it hold? Stability of named states, with reasons, and the share of worlds in which they are stable.
 *
 * Definitions, sources and departures: `stability.ts`. Here they are asked of a few states: the best version of each named
 * end state, the packages of the bargaining solutions, and the status quo. A guarantee is judged inside the game: an answer
 * that its authors would want to carry out deters (SEQ), one that would cost them is a threat (GMR only).
 * Values are face values unless asked otherwise: where breaking a deal is a move of the game, a durable value would count it
 * twice.
 * Parameters: `value`; `states`, end states or short ids, default all named ones; `all`, verdicts on every state.
 */
import { type CompiledCase, durableWorlds, neighboursOf, type World } from '../../compile/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import { coalitionAnswer, inverseAnswers, pathAnswer } from './details.ts'
import { everyState } from './every-state.ts'
import type { HeldState, HoldsValue } from './finding.ts'
import { judge } from './judge.ts'
import { type Named, namedStates } from './named-states.ts'
import { crossedAnswer, type ForesightQuestion, foresightAnswer, type MisreadClause } from './perception.ts'
import { tallyOf } from './shares.ts'
import { type Concept, stabilityOf } from './stability.ts'
import type { Arena } from './verdict.ts'
import { versionsOf } from './versions.ts'

/** States up to which all versions of the end states are judged; about two seconds' work. */
const versionLimit = 200_000

export interface HoldsParameters {
  /** Values of the moves' ends: face, since breaking a deal is itself a move here; or durable, the next war counted in. */
  value: 'face' | 'durable'
  /** End states, solutions or short ids of states; empty for all named ones. */
  states: string[]
  /** Verdicts on every state of the case, for tables; may take seconds. */
  all: boolean
  /** The shortest way from the status quo to each state. */
  path: boolean
  /** Coalitions that would leave together. */
  coalitions: boolean
  /** What would make each state hold for the parties for which it does not, under this concept; null for no answer. */
  inverse: Concept | null
  /** A clause that parties read differently. */
  misread: MisreadClause | null
  /** Two blocs that look several moves ahead. */
  foresight: ForesightQuestion | null
}

export const holdsParameters: HoldsParameters = {
  value: 'face',
  states: [],
  all: false,
  path: false,
  coalitions: false,
  inverse: null,
  misread: null,
  foresight: null,
}

export function* runHolds(
  input: AnalysisInput,
  parameters: HoldsParameters,
): Generator<Progress, Finding<HoldsValue>> {
  const { compiled } = input
  const { guarantees } = compiled
  const worlds =
    guarantees && parameters.value === 'durable'
      ? durableWorlds(compiled, guarantees, input.worlds)
      : input.worlds
  const deals = (input.needs.deals as Finding<DealsValue>).value
  const named = namedStates(compiled, deals, parameters.states)
  // Which versions are acceptable is the answer of `deals`, on the values it judges by.
  const { valueBasis } = deals
  const accepting =
    guarantees && valueBasis === 'durable'
      ? durableWorlds(compiled, guarantees, input.worlds).base()
      : input.worlds.base()
  const neighbours = neighboursOf(compiled)
  const base = worlds.base()
  const arena: Arena = { neighbours, payoffOf: base.payoffOf }
  const everything =
    parameters.all || (parameters.states.length === 0 && compiled.space.count <= versionLimit)
  const flags = everything ? stabilityOf(compiled, base.payoffOf) : null
  yield { share: 0.05, doing: 'every state' }
  const held: HeldState[] = []
  for (const one of named) {
    const endState = one.kind === 'end-state' ? compiled.endStates.find(({ id }) => id === one.id) : undefined
    const versions =
      flags && endState?.agreement ? versionsOf(compiled, accepting, flags, endState.states) : null
    const judged = { ...judge(compiled, base, arena, one), versions }
    held.push(withDetails(compiled, base, arena, one, judged, parameters))
    yield { share: 0.05 + (0.05 * held.length) / named.length, doing: one.name }
  }
  const tallies = named.map(() => tallyOf(compiled))
  for (let k = 0; k < worlds.count; k++) {
    const world = worlds.world(k)
    const drawn: Arena = { neighbours, payoffOf: world.payoffOf }
    named.forEach((one, index) => {
      tallies[index]!.add(drawn, one.state)
    })
    yield { share: 0.1 + (0.9 * (k + 1)) / worlds.count, doing: `world ${k + 1} of ${worlds.count}` }
  }
  const states = worlds.count > 0 ? held.map((one, k) => tallies[k]!.finish(one)) : held
  const crossed = parameters.misread ? crossedAnswer(compiled, base, parameters.misread) : null
  const foresight = parameters.foresight ? foresightAnswer(compiled, base, parameters.foresight, named) : null
  const value: HoldsValue = {
    states,
    worlds: worlds.count,
    ...(crossed ? { crossed } : {}),
    ...(foresight ? { foresight } : {}),
    all: parameters.all && flags ? everyState(compiled, flags) : null,
  }
  const endStates = states.filter((one) => one.kind === 'end-state')
  return {
    analysis: 'holds',
    question: 'Would it hold?',
    value,
    headline: {
      name: 'named end states of which some acceptable version holds',
      value: endStates.filter((one) => (one.versions ? one.versions.both > 0 : one.equilibrium.seq)).length,
      range: null,
    },
    kind: worlds.count > 0 ? 'sampled' : 'exact',
    because: states.flatMap((one) =>
      one.loose.map((party) => ({
        code: `stance-${one.parties.find((own) => own.party === party)!.stance}`,
        about: { state: one.id, party },
      })),
    ),
    quantities: input.influence,
    run: input.run,
  }
}

/** Adds what was asked for beyond the verdicts. */
function withDetails(
  compiled: CompiledCase,
  world: World,
  arena: Arena,
  named: Named,
  held: HeldState,
  { path, coalitions, inverse }: HoldsParameters,
): HeldState {
  const quo = { id: 'status-quo', state: compiled.statusQuo }
  const unstable = held.parties.flatMap((one, party) => (inverse && !one.stable[inverse] ? [party] : []))
  return {
    ...held,
    ...(path && compiled.statusQuo >= 0
      ? { path: pathAnswer(compiled, world, arena, quo, named.state) }
      : {}),
    ...(coalitions ? { coalitions: coalitionAnswer(compiled, world, arena, named.state) } : {}),
    ...(inverse ? { inverse: inverseAnswers(compiled, world, arena, named.state, inverse, unstable) } : {}),
  }
}
