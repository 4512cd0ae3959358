/**
 * Everything some movers reach from a state by legal sequences, breadth first, with the shortest way to each state.
 *
 * Legal: nobody moves twice in a row. Where a mover could make any two moves in a row as one (its moves are transitive)
 * the rule changes nothing about what is reached or how soon, so that states alone are searched; for the other movers a
 * state is kept twice, by the first mover to arrive and by the first other one, since between them they allow every
 * continuation. What a transitive mover reached in one move it need not move on from. Memory: 24 bytes per state.
 */
import { type CompiledCase, type Neighbours, reachOf } from '../../compile/index.ts'
import type { Arena, Step } from './verdict.ts'

export interface ReachOptions {
  /** Movers that take part, as indexes into `neighbours.movers`; all if absent. */
  movers?: readonly number[]
  /** Which movers have transitive moves (`transitiveMovers`); none if absent, which is always right but slower. */
  transitive?: readonly boolean[]
  /** Moves that count. For movers marked transitive it must be transitive as well, as a strict improvement is. */
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
  const { movers = neighbours.movers.map((_, mover) => mover), allows, until } = options
  const covers = neighbours.movers.map((_, mover) => mover < 31 && (options.transitive?.[mover] ?? false))
  const mayRepeat = covers.map((covering) => covering || options.repeats === true)
  // Node = 2 * state + slot; via[node] = mover that arrived (-1: nobody), previous[node] = node it came from.
  const via = new Int16Array(2 * count).fill(-1)
  const previous = new Int32Array(2 * count)
  // Bit m of covered[state]: mover m reached the state in one move from where all its moves have been listed.
  const covered = new Int32Array(count)
  let queue = new Int32Array(256)
  const order: number[] = []
  let [head, tail, found] = [0, 0, -1]
  const push = (node: number): void => {
    if (tail === queue.length) {
      const larger = new Int32Array(tail * 2)
      larger.set(queue)
      queue = larger
    }
    queue[tail++] = node
  }
  const expand = (node: number, mover: number): void => {
    const from = node >> 1
    if (covers[mover] && (covered[from]! & (1 << mover)) !== 0) return
    // A state skipped as covered does not arrive back here; that must not matter, so nobody may be waiting for it here.
    const last = via[2 * from]!
    const settled = last < 0 || mayRepeat[last] || via[2 * from + 1]! >= 0
    const bit = covers[mover] && settled ? 1 << mover : 0
    const targets = neighbours.from(mover, from)
    for (let k = 0; k < targets.length; k++) {
      const to = targets[k]!
      if (allows && !allows(mover, from, to)) continue
      covered[to]! |= bit
      if (to === start) continue
      const first = via[2 * to]!
      let slot = 2 * to
      if (first >= 0) {
        if (first === mover || mayRepeat[first] || via[slot + 1]! >= 0) continue
        slot++
      } else order.push(to)
      via[slot] = mover
      previous[slot] = node
      push(slot)
      if (first < 0 && until?.(to)) {
        found = to
        return
      }
    }
  }
  push(2 * start)
  // Once every state is reached, nothing is left to find.
  while (head < tail && found < 0 && order.length < count - 1) {
    const node = queue[head++]!
    if ((node & 1) === 1) {
      expand(node, via[node - 1]!)
      continue
    }
    const last = via[node]!
    for (const mover of movers) {
      if (mover === last && !mayRepeat[mover]) continue
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

/** True for each mover that could make any two of its moves in a row as one move (or end where it began). */
export function transitiveMovers(compiled: CompiledCase, movers: readonly number[][]): boolean[] {
  return movers.map((parties) =>
    compiled.issues.every((issue) => {
      const reach = issue.options.map((_, from) => reachOf(issue, parties, from))
      return reach.every((first, from) =>
        first.every((middle) => reach[middle]!.every((to) => to === from || first.includes(to))),
      )
    }),
  )
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
