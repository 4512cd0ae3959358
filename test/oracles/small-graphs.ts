/**
 * Conflicts as plain graphs, for questions about one state: moves in lists, legal sequences walked pair by pair.
 * Published conflicts are given as their sources give them: options, directions, states, rankings (facts only).
 */
import type { Arena } from '../../src/analyses/holds/verdict.ts'
import { type CompiledCase, neighboursOf } from '../../src/compile/index.ts'
import type { Pick } from './random-case.ts'

/** Somebody who can move, with the states it can go to from each state. */
export interface GraphMover {
  parties: number[]
  to: number[][]
}

/** An arena over listed moves. */
export function arenaOf(movers: readonly GraphMover[], payoffOf: readonly Int32Array[]): Arena {
  return {
    neighbours: {
      movers: movers.map((mover) => mover.parties),
      from: (mover, state) => Int32Array.from(movers[mover]!.to[state]!),
    },
    payoffOf,
  }
}

/** Moves of a compiled case in lists. */
export function moversInLists(compiled: CompiledCase): GraphMover[] {
  const neighbours = neighboursOf(compiled)
  return neighbours.movers.map((parties, mover) => ({
    parties,
    to: Array.from({ length: compiled.space.count }, (_, state) => Array.from(neighbours.from(mover, state))),
  }))
}

/** Whether every party of a mover strictly prefers where it goes. */
export function better(pay: readonly Int32Array[], mover: GraphMover, from: number, to: number): boolean {
  return mover.parties.every((party) => pay[party]![to]! > pay[party]![from]!)
}

/** Length of the shortest legal sequence to each state reached, by rounds over pairs (state, last mover). */
export function legalDistances(
  movers: readonly GraphMover[],
  start: number,
  allows: (mover: GraphMover, from: number, to: number) => boolean = () => true,
): Map<number, number> {
  const distance = new Map<number, number>()
  const seen = new Set<string>()
  let pairs: [number, GraphMover | null][] = [[start, null]]
  for (let length = 1; pairs.length > 0; length++) {
    const next: typeof pairs = []
    for (const [from, last] of pairs) {
      for (const mover of movers) {
        if (mover === last) continue
        for (const to of mover.to[from]!) {
          const name = `${to} ${movers.indexOf(mover)}`
          if (seen.has(name) || !allows(mover, from, to)) continue
          seen.add(name)
          if (!distance.has(to) && to !== start) distance.set(to, length)
          next.push([to, mover])
        }
      }
    }
    pairs = next
  }
  return distance
}

/** A random graph: any arcs at all, so that nothing about products of options can be relied on. */
export function randomGraph(pick: Pick, parties: number, states: number): GraphMover[] {
  const sets = Array.from({ length: parties }, (_, party) => [party])
  if (parties > 2 && pick(0, 1) === 0) sets.push([0, pick(1, parties - 1)])
  const density = pick(1, 4)
  return sets.map((members) => ({
    parties: members,
    to: Array.from({ length: states }, (_, from) =>
      Array.from({ length: states }, (_, to) => to).filter((to) => to !== from && pick(0, 9) < density),
    ),
  }))
}

/** A published conflict with yes-or-no options. */
export interface PublishedConflict {
  parties: string[]
  /** Party of each option, and whether it can only be taken up (`fwd`), only given up (`back`), or both. */
  options: { party: number; direction: 'both' | 'fwd' | 'back' }[]
  /** One letter per option; state k has the published number k + 1. */
  states: string[]
  /** Published numbers, best first; a list within is a tie. */
  ranking: (number | number[])[][]
}

/** Payoffs of a ranking, best first: the worst tier is worth 1. */
export function payoffsOf(ranking: PublishedConflict['ranking'], states: number): Int32Array[] {
  return ranking.map((tiers) => {
    const pay = new Int32Array(states)
    tiers.forEach((tier, k) => {
      for (const state of [tier].flat()) pay[state - 1] = tiers.length - k
    })
    return pay
  })
}

/** Moves of a published conflict: any of a party's own options at once, each in its direction, onto a listed state. */
export function publishedMovers({ parties, options, states }: PublishedConflict): GraphMover[] {
  const goes = (party: number, from: string, to: string): boolean =>
    options.every(({ party: owner, direction }, k) => {
      if (from[k] === to[k]) return true
      return owner === party && (direction === 'both' || direction === (to[k] === 'Y' ? 'fwd' : 'back'))
    })
  return parties.map((_, party) => ({
    parties: [party],
    to: states.map((from) => states.flatMap((to, k) => (to !== from && goes(party, from, to) ? [k] : []))),
  }))
}

/** Elmira groundwater, twelve states: ministry, company, local government. Kilgour, Hipel, Fang & Peng 2001; GMCR+ example. */
export const elmira: PublishedConflict = {
  parties: ['ministry', 'company', 'local'],
  options: [
    { party: 0, direction: 'fwd' },
    { party: 1, direction: 'back' },
    { party: 1, direction: 'both' },
    { party: 1, direction: 'fwd' },
    { party: 2, direction: 'both' },
  ],
  states: 'NYNNN YYNNN NNYNN YNYNN NNNYN YNNYN NYNNY YYNNY NNYNY YNYNY NNNYY YNNYY'.split(' '),
  ranking: [
    [9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]],
    [1, 4, 10, 7, [5, 11, 6, 12], 2, 3, 9, 8],
    [9, 3, 7, 1, 10, 8, 4, 2, [11, 5, 12, 6]],
  ],
}

/** Elmira in the nine-state form of the literature, as arcs between published numbers; state 9 is the end of all moves. */
export function elmiraNine(): Arena {
  const arcs: [number, number][][] = [
    [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ],
    [
      [1, 3],
      [1, 9],
      [2, 4],
      [2, 9],
      [3, 9],
      [4, 9],
      [5, 7],
      [5, 9],
      [6, 8],
      [6, 9],
      [7, 9],
      [8, 9],
    ],
    [
      [1, 5],
      [5, 1],
      [2, 6],
      [6, 2],
      [7, 3],
      [3, 7],
      [4, 8],
      [8, 4],
    ],
  ]
  const movers = arcs.map((list, party) => ({
    parties: [party],
    to: Array.from({ length: 9 }, (_, k) => list.flatMap(([from, to]) => (from === k + 1 ? [to - 1] : []))),
  }))
  const pay = [
    [4, 3, 8, 7, 5, 2, 9, 6, 1],
    [9, 2, 4, 8, 6, 1, 3, 7, 5],
    [6, 2, 8, 3, 7, 4, 9, 5, 1],
  ]
  return arenaOf(
    movers,
    pay.map((own) => Int32Array.from(own)),
  )
}

/** Syria and Iraq over the Euphrates, 1975. Hipel, Kilgour & Kinsara 2014. */
export const syriaIraq: PublishedConflict = {
  parties: ['syria', 'iraq'],
  options: [
    { party: 0, direction: 'both' },
    { party: 0, direction: 'both' },
    { party: 1, direction: 'both' },
  ],
  states: 'NNN YNN NYN NNY YNY NYY'.split(' '),
  ranking: [
    [1, 3, 6, 2, 4, 5],
    [2, 4, 6, 1, 5, 3],
  ],
}

/** A published conflict as an arena. */
export function publishedArena(conflict: PublishedConflict): Arena {
  return arenaOf(publishedMovers(conflict), payoffsOf(conflict.ranking, conflict.states.length))
}
