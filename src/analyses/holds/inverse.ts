/**
 * The question turned round: what must a party prefer for a state to hold?
 *
 * Every concept is a monotone formula over atoms "the party does not prefer q to s" (s the state asked about):
 * Nash: the atom of each x in R_i(s). GMR, SEQ: for each x, its own atom or that of some y the others reach from x (SEQ: by
 * improvements of theirs, with the preferences they have). SMR, SSEQ: y's atom and those of all the party's answers to y.
 * The answer is the minimal sets of atoms that make it true, not a list of rankings.
 * Sources: Kinsara, Kilgour & Hipel 2015; Wang, Hipel, Fang & Dang 2018, who enumerate rankings.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { coveringOf } from './covering.ts'
import { type Clause, type MinimalSets, minimalSets } from './minimal-sets.ts'
import { improves, type Reached, reachFrom, stateCountOf } from './reach.ts'
import { moverAlone } from './sanctions.ts'
import type { Concept } from './stability.ts'
import type { Arena } from './verdict.ts'

export interface Conditions extends MinimalSets {
  /** Clauses that remain: one per improvement to be met. With `given: 'payoffs'`, those not met at present. */
  clauses: number
  /** False where a limit cut the work short: then each set suffices, but there may be others, and smaller ones. */
  complete: boolean
}

export interface ConditionOptions {
  /** `nothing`: conditions on all preferences of the party. `payoffs`: only what must change from present ones. */
  given?: 'nothing' | 'payoffs'
  /** Sets kept while multiplying out. */
  limit?: number
}

/**
 * Terms of several atoms kept per clause, those of fewest atoms first: SMR and SSEQ ask of each sanction that all answers
 * to it be no better, which is thousands of terms in a large case. Past it the sets are sufficient, but not all of them.
 */
const termLimit = 20

/**
 * Minimal conditions on one party for a state to be stable for it; atoms are states q, read "must not prefer q to the
 * state". The other parties keep their preferences. One empty set: nothing is needed.
 */
export function stabilityConditions(
  arena: Arena,
  compiled: CompiledCase | null,
  party: number,
  state: number,
  concept: Concept,
  { given = 'nothing', limit = 500 }: ConditionOptions = {},
): Conditions {
  const pay = arena.payoffOf[party]!
  const own = moverAlone(arena.neighbours, party)
  const known = (q: number): boolean => q === state || (given === 'payoffs' && pay[q]! <= pay[state]!)
  const symmetric = concept === 'smr' || concept === 'sseq'
  const reach = othersReach(arena, compiled, party, concept)
  const clauses: Clause[] = []
  let whole = true
  for (const x of Array.from(arena.neighbours.from(own, state))) {
    if (known(x)) continue
    if (concept === 'nash') {
      clauses.push([[x]])
      continue
    }
    const reached = reach(x, symmetric ? undefined : known)
    if (reached.found >= 0) continue
    const terms = termsOf(reached.states)
    if (terms === null) continue
    if (symmetric && terms.length > termLimit) {
      whole = false
      terms.length = termLimit
    }
    clauses.push([[x], ...terms])
  }
  const found = minimalSets(clauses, limit)
  const complete = whole && found.count !== null
  return { ...found, count: complete ? found.count : null, clauses: clauses.length, complete }

  /** What would make each state a sanction, the fewest atoms first; null if one is a sanction already. */
  function termsOf(states: Int32Array): number[][] | null {
    const terms: number[][] = []
    for (const y of states) {
      const term = symmetric ? [y, ...arena.neighbours.from(own, y)].filter((q) => !known(q)) : [y]
      if (term.length === 0) return null
      terms.push(term)
    }
    return terms.sort((a, b) => a.length - b.length)
  }
}

/** What the others reach from a state, under a concept; `until` ends the search early. */
export function othersReach(arena: Arena, compiled: CompiledCase | null, party: number, concept: Concept) {
  const { neighbours } = arena
  const covering = compiled ? coveringOf(compiled, neighbours.movers) : undefined
  const movers = neighbours.movers.flatMap((parties, mover) => (parties.includes(party) ? [] : [mover]))
  const credible = concept === 'seq' || concept === 'sseq'
  const allows = credible
    ? (mover: number, from: number, to: number): boolean => improves(arena, mover, from, to)
    : undefined
  return (from: number, until?: (state: number) => boolean): Reached =>
    reachFrom(neighbours, stateCountOf(arena), from, {
      movers,
      covering,
      allows,
      ...(until ? { until } : {}),
    })
}
