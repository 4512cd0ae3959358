/**
 * Everything some movers reach from a state by legal sequences, breadth first, with the shortest way to each state.
 *
 * Legal: nobody moves twice in a row. A state is kept at most twice, by the first mover to arrive and by the first other
 * one: between them they allow every continuation. So each (state, mover) is expanded at most once, and not at all where
 * an earlier move covers it (`covering.ts`); then only the arrival back is noted. Memory: 24 bytes per state, and 4 more
 * per mover where covering is known.
 */
import type { Neighbours } from '../../compile/index.ts'
import type { Arena, Step } from './arena.ts'
import type { Covering } from './covering.ts'

export interface ReachOptions {
  /** Movers that take part, as indexes into `neighbours.movers`; all if absent. */
  movers?: readonly number[]
  /** Where a mover need not be asked again (`coveringOf`); without it the search is slower and the same. */
  covering?: Covering | undefined
  /** Moves that count; with `covering` a relation that is transitive and never leads back, as a strict improvement is. */
  allows?: ((mover: number, from: number, to: number) => boolean) | undefined
  /** Stops at the first state that meets this; it must not ask `neighbours`. */
  until?: (state: number) => boolean
  /** Lets a mover move twice in a row. */
  repeats?: boolean
}

export interface Reached {
  /** States reached, nearest first; never the start. */
  states: Int32Array
  /** The state that met `until`, or -1. */
  found: number
  has: (state: number) => boolean
  /** Shortest legal sequence to a state; empty for the start and for a state that was not reached. */
  stepsTo: (state: number) => Step[]
}

/** Searches a space of `count` states from `start`. */
export function reachFrom(
  neighbours: Neighbours,
  count: number,
  start: number,
  options: ReachOptions = {},
): Reached {
  const {
    movers = neighbours.movers.map((_, mover) => mover),
    covering,
    allows,
    until,
    repeats = false,
  } = options
  // Node = 2 * state + slot; via[node] = mover that arrived (-1: nobody), previous[node] = node it came from.
  const via = new Int16Array(2 * count).fill(-1)
  const previous = new Int32Array(2 * count)
  // Bit m of covered[state]: mover m need not be asked; backTo[m][state] is where it leads back to, or -1.
  const covered = new Int32Array(count)
  const noted = covering && !allows && !repeats
  const backTo = neighbours.movers.map((_, mover) => (noted && mover < 31 ? new Int32Array(count) : null))
  let queue = new Int32Array(256)
  const order: number[] = []
  let [head, tail, found] = [0, 0, -1]
  const arrive = (mover: number, node: number, to: number): void => {
    if (to === start) return
    const first = via[2 * to]!
    let slot = 2 * to
    if (first >= 0) {
      if (first === mover || repeats || via[++slot]! >= 0) return
    } else order.push(to)
    via[slot] = mover
    previous[slot] = node
    if (tail === queue.length) {
      const larger = new Int32Array(tail * 2)
      larger.set(queue)
      queue = larger
    }
    queue[tail++] = slot
    if (first < 0 && until?.(to)) found = to
  }
  const expand = (node: number, mover: number): void => {
    const from = node >> 1
    const bit = covering && mover < 31 ? 1 << mover : 0
    const back = backTo[mover]!
    if ((covered[from]! & bit) !== 0) {
      if (back && back[from]! >= 0) arrive(mover, node, back[from]!)
      return
    }
    const targets = neighbours.from(mover, from)
    for (let k = 0; k < targets.length && found < 0; k++) {
      const to = targets[k]!
      if (allows && !allows(mover, from, to)) continue
      // The first cover is enough: what a later one would add, the first has reached already.
      if (covering && (covered[to]! & bit) === 0) {
        const kind = covering(mover, from, to)
        if (kind > 0) {
          covered[to]! |= bit
          if (back) back[to] = kind === 2 ? from : -1
        }
      }
      arrive(mover, node, to)
    }
  }
  queue[tail++] = 2 * start
  // Once every state is reached, nothing is left to find.
  while (head < tail && found < 0 && order.length < count - 1) {
    const node = queue[head++]!
    if ((node & 1) === 1) {
      expand(node, via[node - 1]!)
      continue
    }
    const last = via[node]!
    for (const mover of movers) {
      if (mover === last && !repeats) continue
      expand(node, mover)
      if (found >= 0) break
    }
  }
  return {
    states: Int32Array.from(order),
    found,
    has: (state) => via[2 * state]! >= 0,
    stepsTo: (state) => {
      const steps: Step[] = []
      for (let node = 2 * state; via[node]! >= 0; node = previous[node]!)
        steps.push({ mover: via[node]!, to: node >> 1 })
      return steps.reverse()
    },
  }
}

/** Whether a move is a strict improvement for every party of the mover, judged from where it stands. */
export function improves(arena: Arena, mover: number, from: number, to: number): boolean {
  const parties = arena.neighbours.movers[mover]!
  for (let k = 0; k < parties.length; k++) {
    const pay = arena.payoffOf[parties[k]!]!
    if (pay[to]! <= pay[from]!) return false
  }
  return true
}

/** Number of states of an arena. */
export function stateCountOf(arena: Arena): number {
  return arena.payoffOf[0]!.length
}
