/**
 * The shortest answer to an improvement: breadth-first search over (state, last mover) among the movers a party does not
 * belong to. What counts as a move and what as a sanction is asked of the caller, so that the same search serves every
 * concept, unknown preferences and strength of preference.
 */
import type { Neighbours } from '../../compile/index.ts'
import type { Step } from './arena.ts'

export interface SanctionRules {
  /** Moves of the others that count; all if absent. */
  allows?: ((mover: number, from: number, to: number) => boolean) | undefined
  /** Whether ending at a state deters the party. Not asked of the improvement itself: coming back to it punishes nobody. */
  deters: (state: number) => boolean
}

/**
 * Shortest sanction as a function of the improvement; null where there is none. A search that fails has seen everything
 * the others can reach; what it has seen is never searched again, so that many questions cost little more than one.
 */
export function sanctionSearch(
  neighbours: Neighbours,
  party: number,
  { allows, deters }: SanctionRules,
): (improvement: number) => Step[] | null {
  const others = neighbours.movers.flatMap((parties, mover) => (parties.includes(party) ? [] : [mover]))
  const width = neighbours.movers.length
  const dead = new Set<number>()
  return (start) => {
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
            if (cameFrom.has(id) || dead.has(id) || (allows && !allows(mover, from, to))) continue
            cameFrom.set(id, node)
            if (to !== start && deters(to)) return pathTo(id, cameFrom, width)
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
  for (let at = node; at >= 0; at = cameFrom.get(at)!)
    steps.push({ mover: at % width, to: Math.floor(at / width) })
  return steps.reverse()
}

/** The mover that is this party alone. Every party has one, also where it can change nothing. */
export function moverAlone(neighbours: Neighbours, party: number): number {
  return neighbours.movers.findIndex((parties) => parties.length === 1 && parties[0] === party)
}
