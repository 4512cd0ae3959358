/**
 * Misperception: each party plays the game it sees.
 *
 * A first-level hypergame (Bennett 1977) gives every party a *view*: what it takes everybody's preferences to be, and which
 * states it does not know of. A state is an
 * equilibrium of the hypergame if it is stable for each party in that party's own view. Who does not see the state where
 * things stand has no move from it and is stable there by default; `seen` tells these apart.
 */
import {
  type CompiledCase,
  emptyWorld,
  evaluateWorld,
  type Neighbours,
  optionOf,
  optionsOf,
  stateOf,
  type World,
} from '../../compile/index.ts'
import type { Concept } from './stability.ts'
import { improvementsOf, type Verdict, verdictOn } from './verdict.ts'

/** The game as one party sees it. */
export interface View {
  /** `payoffOf[party][state]`: what the owner takes the preferences of everybody to be, its own included. */
  payoffOf: readonly Int32Array[]
  /** 1 for the states the owner does not know of; null if it knows all. */
  unseen: Uint8Array | null
}

export interface ViewVerdict extends Verdict {
  /** False where the owner of the view does not know of the state; then `stable` says nothing about its wishes. */
  seen: boolean
}

export interface HypergameVerdict {
  /** Per party, in its own view. */
  parties: ViewVerdict[]
  /** Stable for each in its own view. */
  equilibrium: boolean
}

/**
 * Whose blind spots limit a move. `viewer`: in a view nobody moves to or from what its owner does not see, and its owner
 * takes the others to see as much (a first-level hypergame). `mover`: there is one graph, in which each mover lacks the moves
 * to and from what any of its own parties does not see, and all know that (the rule of the GMCR+ program).
 */
export type Sight = 'viewer' | 'mover'

/** Moves without those to or from states that are hidden from a mover. */
export function withoutHidden(
  neighbours: Neighbours,
  hidden: (mover: number, state: number) => boolean,
): Neighbours {
  const none = new Int32Array(0)
  return {
    movers: neighbours.movers,
    from: (mover, state) =>
      hidden(mover, state) ? none : neighbours.from(mover, state).filter((to) => !hidden(mover, to)),
  }
}

/** Verdict on a state for every party in its own view; `views[party]`. */
export function hypergameVerdict(
  neighbours: Neighbours,
  views: readonly View[],
  state: number,
  concept: Concept,
  sight: Sight = 'viewer',
): HypergameVerdict {
  const misses = (party: number, at: number): boolean => views[party]!.unseen?.[at] === 1
  const parties = views.map((view, party): ViewVerdict => {
    const hidden = (mover: number, at: number): boolean =>
      sight === 'viewer' ? misses(party, at) : neighbours.movers[mover]!.some((one) => misses(one, at))
    const arena = { neighbours: withoutHidden(neighbours, hidden), payoffOf: view.payoffOf }
    const verdict = verdictOn(arena, party, state, concept, improvementsOf(arena, party, state))
    return { ...verdict, seen: !misses(party, state) }
  })
  return { parties, equilibrium: parties.every((one) => one.stable) }
}

/** The game under a reading of each party (index per party, -1 for none), with the numbers of a world. */
export function viewUnder(compiled: CompiledCase, world: World, readings: Int32Array): View {
  const { payoffOf } = evaluateWorld(compiled, world.values, readings, emptyWorld(compiled))
  return { payoffOf, unseen: null }
}

/** One clause that parties read differently: `readAs[party]` is the option it takes `option` to mean. */
export interface ClauseRead {
  issue: number
  option: number
  readAs: ReadonlyMap<number, number>
}

export interface CrossedSignal {
  /** Deals that contain the clause: what follows is about these. */
  deals: number
  /** Per party: how many of them it believes it accepts, and how many it accepts under each reading in use. */
  parties: { party: number; readsAs: number; accepts: number; under: { option: number; accepts: number }[] }[]
  /** Deals every signatory accepts as it reads them. */
  apparent: number[]
  /** Of these, the deals that no reading shared by all would leave acceptable to all: agreement on words alone. */
  illusory: number[]
  /** Per reading in use: deals every signatory accepts if all read the clause that way. */
  shared: { option: number; accepted: number }[]
  /** Deals of which some reading in use is excluded by the constraints; a party that reads them so refuses them. */
  unreadable: number
  /** What each party takes the game to be: everybody means what it means itself. For `hypergameVerdict`. */
  views: View[]
}

/**
 * What a clause read in several ways does: the utility of each party at states with the option is taken to be that of the
 * state with the option it reads in its place. Parties not named read the option as written.
 */
export function crossedSignal(compiled: CompiledCase, world: World, clause: ClauseRead): CrossedSignal {
  const { space, agreement, parties } = compiled
  const reading = (party: number): number => clause.readAs.get(party) ?? clause.option
  const used = [...new Set(parties.map((_, party) => reading(party)))].sort((a, b) => a - b)
  const replaced = new Map(used.map((option) => [option, replacedBy(compiled, clause, option)]))
  const accepts = (party: number, state: number, option: number): boolean => {
    const read = replaced.get(option)![state]!
    if (read < 0) return false
    return (
      world.payoffOf[party]![read]! >= world.threshold[party]! && ((world.crossed[read]! >> party) & 1) === 0
    )
  }
  const deals = Array.from({ length: space.count }, (_, state) => state).filter(
    (state) => agreement[state] === 1 && optionOf(space, state, clause.issue) === clause.option,
  )
  const signatories = parties.flatMap((one, party) => (one.signs ? [party] : []))
  const allAccept = (state: number, option: (party: number) => number): boolean =>
    signatories.every((party) => accepts(party, state, option(party)))
  const apparent = deals.filter((state) => allAccept(state, reading))
  return {
    deals: deals.length,
    parties: parties.map((_, party) => {
      const count = (option: number): number => deals.filter((state) => accepts(party, state, option)).length
      const under = used.map((option) => ({ option, accepts: count(option) }))
      return { party, readsAs: reading(party), accepts: count(reading(party)), under }
    }),
    apparent,
    illusory: apparent.filter((state) => !used.some((option) => allAccept(state, () => option))),
    shared: used.map((option) => ({
      option,
      accepted: deals.filter((state) => allAccept(state, () => option)).length,
    })),
    unreadable: deals.filter((state) => used.some((option) => replaced.get(option)![state]! < 0)).length,
    views: parties.map((_, party) => ({
      payoffOf: payoffsRead(world, replaced.get(reading(party))!),
      unseen: null,
    })),
  }
}

/** State that takes the place of each: the same with another option of the clause; -1 where constraints exclude it. */
function replacedBy(compiled: CompiledCase, { issue, option }: ClauseRead, read: number): Int32Array {
  const { space } = compiled
  return Int32Array.from({ length: space.count }, (_, state) => {
    if (read === option || optionOf(space, state, issue) !== option) return state
    const options = optionsOf(space, state)
    options[issue] = read
    return stateOf(space, options)
  })
}

/** Utilities with the clause read; a state whose reading is excluded keeps its own. */
function payoffsRead(world: World, replaced: Int32Array): Int32Array[] {
  return world.payoffOf.map((pay) =>
    pay.map((own, state) => (replaced[state]! < 0 ? own : pay[replaced[state]!]!)),
  )
}
