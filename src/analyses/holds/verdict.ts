/**
 * Does one state hold for one party, and why? The same definitions as `stability.ts`, answered forwards for a single
 * state: each improvement is met by the shortest sanction, found by breadth-first search over (state, last mover).
 * A search that fails has seen everything the others can reach; what it has seen is never searched again for the same
 * question, so the cost is bounded by the reachable states, and as a rule the first steps settle it.
 */
import type { Neighbours } from '../../compile/index.ts'
import type { Concept } from './stability.ts'

export interface Step {
  mover: number
  to: number
}

/** One improvement of a party and the answer to it; `sanction` is null where nobody answers. */
export interface Answer {
  improvement: number
  sanction: Step[] | null
}

export interface Verdict {
  stable: boolean
  /** The improvement nobody answers, if the state is unstable; else the answers, at most `listed` of them. */
  answers: Answer[]
  improvements: number
}

/** What the search needs of a case under one profile of payoffs. */
export interface Arena {
  neighbours: Neighbours
  payoffOf: readonly Int32Array[]
}

/** Answers kept for a stable state: those to the improvements that promise most. */
const listed = 3

/** Improvements of a party from a state, the best first; ties by state. */
export function improvementsOf(arena: Arena, party: number, state: number): number[] {
  const pay = arena.payoffOf[party]!
  const mover = arena.neighbours.movers.findIndex((parties) => parties.length === 1 && parties[0] === party)
  const better = Array.from(arena.neighbours.from(mover, state)).filter((to) => pay[to]! > pay[state]!)
  return better.sort((a, b) => pay[b]! - pay[a]! || a - b)
}

/** Verdict on a state for a party under one concept. */
export function verdictOn(arena: Arena, party: number, state: number, concept: Concept, improvements: number[]): Verdict {
  if (improvements.length === 0 || concept === 'nash') {
    const answers = improvements.slice(0, 1).map((improvement) => ({ improvement, sanction: null }))
    return { stable: improvements.length === 0, answers, improvements: improvements.length }
  }
  const search = sanctionSearch(arena, party, state, concept)
  const answers: Answer[] = []
  for (const improvement of improvements) {
    const sanction = search(improvement)
    if (sanction === null) return { stable: false, answers: [{ improvement, sanction }], improvements: improvements.length }
    if (answers.length < listed) answers.push({ improvement, sanction })
  }
  return { stable: true, answers, improvements: improvements.length }
}

/** Shortest sanction against a party's improvements on a state, as a function of the improvement. */
function sanctionSearch(arena: Arena, party: number, state: number, concept: Concept) {
  const { neighbours, payoffOf } = arena
  const pay = payoffOf[party]!
  const limit = pay[state]!
  const improving = concept === 'seq' || concept === 'sseq'
  const symmetric = concept === 'smr' || concept === 'sseq'
  const others = neighbours.movers.flatMap((parties, mover) => (parties.includes(party) ? [] : [mover]))
  const own = neighbours.movers.findIndex((parties) => parties.length === 1 && parties[0] === party)
  const width = neighbours.movers.length
  const dead = new Set<number>()
  const deters = (to: number): boolean =>
    pay[to]! <= limit && (!symmetric || !neighbours.from(own, to).some((escape) => pay[escape]! > limit))
  const improves = (mover: number, from: number, to: number): boolean =>
    neighbours.movers[mover]!.every((one) => payoffOf[one]![to]! > payoffOf[one]![from]!)

  return (start: number): Step[] | null => {
    // Nodes are (state, last mover) = state * width + mover; the start has no last mover.
    const cameFrom = new Map<number, number>()
    let frontier: number[] = [-1]
    while (frontier.length > 0) {
      const next: number[] = []
      for (const node of frontier) {
        const from = node < 0 ? start : Math.floor(node / width)
        const last = node < 0 ? -1 : node % width
        for (const mover of others) {
          if (mover === last) continue
          // A copy, since the test of a target lists moves too.
          for (const to of neighbours.from(mover, from).slice()) {
            const id = to * width + mover
            if (cameFrom.has(id) || dead.has(id) || (improving && !improves(mover, from, to))) continue
            cameFrom.set(id, node)
            if (deters(to)) return pathTo(id, cameFrom, width)
            next.push(id)
          }
        }
      }
      frontier = next
    }
    for (const id of cameFrom.keys()) dead.add(id)
    return null
  }
}

function pathTo(node: number, cameFrom: Map<number, number>, width: number): Step[] {
  const steps: Step[] = []
  for (let at = node; at >= 0; at = cameFrom.get(at)!) steps.push({ mover: at % width, to: Math.floor(at / width) })
  return steps.reverse()
}
