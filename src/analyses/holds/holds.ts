/**
 * Would it hold? Stability of named states, with reasons, and the share of worlds in which they are stable.
 *
 * Definitions, sources and departures: `stability.ts`. Here they are asked of a few states: the best version of each named
 * end state, the packages of the bargaining solutions, and the status quo. A guarantee is judged inside the game: an answer
 * that its authors would want to carry out deters (SEQ), one that would cost them is a threat (GMR only).
 * Parameters: `states`, end states or short ids, default all named ones; `all`, verdicts on every state.
 */
import {
  type CompiledCase,
  findState,
  neighboursOf,
  optionsById,
  optionsOf,
  stateId,
  stateOf,
  unit,
  type World,
} from '../../compile/index.ts'
import type { AnalysisInput, Finding, Progress } from '../analysis.ts'
import type { DealsValue } from '../deals/finding.ts'
import type { HeldState, HoldsValue, IssueChange, Move, PartyVerdict, Stance } from './finding.ts'
import { type Concept, conceptNames, concepts, stabilityOf } from './stability.ts'
import { type Arena, improvementsOf, type Step, type Verdict, verdictOn } from './verdict.ts'

export interface HoldsParameters {
  /** End states, solutions or short ids of states; empty for all named ones. */
  states: string[]
  /** Verdicts on every state of the case, for tables; may take seconds. */
  all: boolean
}

export const holdsParameters: HoldsParameters = { states: [], all: false }

interface Named {
  id: string
  name: string
  kind: HeldState['kind']
  state: number
}

export function* runHolds(
  input: AnalysisInput,
  parameters: HoldsParameters,
): Generator<Progress, Finding<HoldsValue>> {
  const { compiled, worlds } = input
  const named = namedStates(compiled, input.needs.deals as Finding<DealsValue>, parameters.states)
  const neighbours = neighboursOf(compiled)
  const base = worlds.base()
  const arena: Arena = { neighbours, payoffOf: base.payoffOf }
  const held = named.map((one) => judge(compiled, base, arena, one))
  yield { share: 0.1, doing: 'base case' }
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
  const value: HoldsValue = {
    states,
    worlds: worlds.count,
    all: parameters.all ? everyState(compiled, base) : null,
  }
  const endStates = states.filter((one) => one.kind === 'end-state')
  return {
    analysis: 'holds',
    question: 'Would it hold?',
    value,
    headline: {
      name: 'named end states that hold against credible answers',
      value: endStates.filter((one) => one.equilibrium.seq).length,
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

/** The states asked about; unknown names are left out, since the caller has been told which exist. */
function namedStates(compiled: CompiledCase, deals: Finding<DealsValue>, asked: readonly string[]): Named[] {
  const index = (options: Record<string, string>): number =>
    stateOf(
      compiled.space,
      compiled.issues.map((issue) => issue.options.findIndex((option) => option.id === options[issue.id])),
    )
  const all: Named[] = deals.value.frameworks.flatMap((one): Named[] =>
    one.best ? [{ id: one.id, name: one.name, kind: 'end-state', state: index(one.best.options) }] : [],
  )
  for (const endState of compiled.endStates) {
    const [first] = endState.states
    if (!endState.agreement && first !== undefined) {
      const own = endState.states.includes(compiled.statusQuo) ? compiled.statusQuo : first
      all.push({ id: endState.id, name: endState.name, kind: 'end-state', state: own })
    }
  }
  for (const one of deals.value.solutions) {
    const name = `${one.name} package`
    all.push({ id: one.name, name, kind: 'solution', state: index(one.package.options) })
  }
  if (compiled.statusQuo >= 0) {
    all.push({ id: 'status-quo', name: 'Where things stand', kind: 'status-quo', state: compiled.statusQuo })
  }
  if (asked.length === 0) return all
  return asked.flatMap((id) => {
    const known = all.find((one) => one.id === id)
    if (known) return [known]
    return findState(compiled, id).map((state): Named => ({ id, name: id, kind: 'asked', state }))
  })
}

/** Verdicts on one state in the base world, with reasons. */
function judge(compiled: CompiledCase, world: World, arena: Arena, named: Named): HeldState {
  const parties = compiled.parties.map((party, index): PartyVerdict => {
    const improvements = improvementsOf(arena, index, named.state)
    const verdicts = Object.fromEntries(
      conceptNames.map((concept) => [concept, verdictOn(arena, index, named.state, concept, improvements)]),
    ) as Record<Concept, Verdict>
    const stance = stanceOf(verdicts)
    return {
      party: party.id,
      stance,
      improvements: improvements.length,
      stable: mapConcepts((concept) => verdicts[concept].stable),
      shares: null,
      because: becauseOf(compiled, world, index, named.state, stance, verdicts),
    }
  })
  return {
    id: named.id,
    name: named.name,
    kind: named.kind,
    state: { id: stateId(compiled, named.state), options: optionsById(compiled, named.state) },
    parties,
    equilibrium: mapConcepts((concept) => parties.every((one) => one.stable[concept])),
    shares: null,
    loose: parties
      .filter((one) => one.stance === 'leaves' || one.stance === 'threatened')
      .map((one) => one.party),
  }
}

function stanceOf(verdicts: Record<Concept, Verdict>): Stance {
  if (verdicts.nash.stable) return 'content'
  if (verdicts.seq.stable) return 'deterred'
  return verdicts.gmr.stable ? 'threatened' : 'leaves'
}

const reasonConcept: Record<Stance, Concept> = {
  content: 'nash',
  deterred: 'seq',
  threatened: 'gmr',
  leaves: 'gmr',
}

function becauseOf(
  compiled: CompiledCase,
  world: World,
  party: number,
  state: number,
  stance: Stance,
  verdicts: Record<Concept, Verdict>,
): PartyVerdict['because'] {
  const answer = verdicts[reasonConcept[stance]].answers[0]
  if (!answer || stance === 'content') return null
  const worth = (at: number): number =>
    amountOf(compiled, party, world.payoffOf[party]![at]! - world.payoffOf[party]![state]!)
  const steps = answer.sanction ?? []
  const own = { mover: [party], to: answer.improvement }
  return {
    improvement: moveOf(compiled, world, state, own),
    gain: worth(answer.improvement),
    sanction: steps.map((step, k) =>
      moveOf(compiled, world, k === 0 ? answer.improvement : steps[k - 1]!.to, {
        mover: moverParties(compiled, step),
        to: step.to,
      }),
    ),
    end: worth(steps.length > 0 ? steps[steps.length - 1]!.to : answer.improvement),
  }
}

function moverParties(compiled: CompiledCase, step: Step): number[] {
  return partiesByMover(compiled)[step.mover]!
}

const moverLists = new WeakMap<CompiledCase, number[][]>()
function partiesByMover(compiled: CompiledCase): number[][] {
  let lists = moverLists.get(compiled)
  if (!lists) {
    lists = neighboursOf(compiled).movers
    moverLists.set(compiled, lists)
  }
  return lists
}

function moveOf(
  compiled: CompiledCase,
  world: World,
  from: number,
  step: { mover: number[]; to: number },
): Move {
  return {
    by: step.mover.map((party) => compiled.parties[party]!.id),
    changes: changesBetween(compiled, from, step.to),
    gains: step.mover.map((party) => ({
      party: compiled.parties[party]!.id,
      amount: amountOf(compiled, party, world.payoffOf[party]![step.to]! - world.payoffOf[party]![from]!),
    })),
  }
}

function amountOf(compiled: CompiledCase, party: number, amount: number): number {
  return compiled.parties[party]!.scale === 'cardinal' ? unit(amount) : amount
}

/** Issues on which two states differ. */
export function changesBetween(compiled: CompiledCase, from: number, to: number): IssueChange[] {
  const [before, after] = [optionsOf(compiled.space, from), optionsOf(compiled.space, to)]
  return compiled.issues.flatMap((issue, index) =>
    before[index] === after[index]
      ? []
      : [{ issue: issue.id, from: issue.options[before[index]!]!.id, to: issue.options[after[index]!]!.id }],
  )
}

function mapConcepts<T>(of: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(conceptNames.map((concept) => [concept, of(concept)])) as Record<Concept, T>
}

/** Counts in how many drawn worlds a state is stable, per party and for all of them. */
function tallyOf(compiled: CompiledCase) {
  const counts = compiled.parties.map(() => mapConcepts(() => 0))
  const together = mapConcepts(() => 0)
  let worlds = 0
  return {
    add(arena: Arena, state: number): void {
      worlds++
      const stable = compiled.parties.map((_, party) => {
        const improvements = improvementsOf(arena, party, state)
        return mapConcepts((concept) => verdictOn(arena, party, state, concept, improvements).stable)
      })
      for (const concept of conceptNames) {
        stable.forEach((own, party) => {
          if (own[concept]) counts[party]![concept]++
        })
        if (stable.every((own) => own[concept])) together[concept]++
      }
    },
    finish(held: HeldState): HeldState {
      return {
        ...held,
        shares: mapConcepts((concept) => together[concept] / worlds),
        parties: held.parties.map((one, party) => ({
          ...one,
          shares: mapConcepts((concept) => counts[party]![concept] / worlds),
        })),
      }
    },
  }
}

function everyState(compiled: CompiledCase, world: World): NonNullable<HoldsValue['all']> {
  const flags = stabilityOf(compiled, world.payoffOf)
  const count = compiled.space.count
  const equilibria = mapConcepts((concept) => {
    let found = 0
    for (let state = 0; state < count; state++)
      if (flags.every((own) => (own[state]! & concepts[concept]) !== 0)) found++
    return found
  })
  return {
    states: count,
    equilibria,
    flags: Array.from({ length: count }, (_, state) => ({
      state: Object.entries(optionsById(compiled, state))
        .map(([issue, option]) => `${issue}=${option}`)
        .join(' '),
      parties: Object.fromEntries(
        compiled.parties.map((party, index) => [
          party.id,
          conceptNames.filter((concept) => (flags[index]![state]! & concepts[concept]) !== 0),
        ]),
      ),
    })),
  }
}
