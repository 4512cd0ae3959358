/**
 * Everything some movers reach from a state by legal sequences, breadth first, with the shortest way to each state.
 *
 * Legal: nobody moves twice in a row. A state is kept at most twice, by the first mover to arrive and by the first other
 * one: between them they allow every continuation. So each (state, mover) is expanded at most once, and fewer where a
 * mover's moves are transitive: what it reached in one move from s leads it nowhere but to where s leads, and back to s;
 * the arrival back at s is noted without listing a move. Memory: 24 bytes per state, and 4 per mover with such a way back.
 */
import { type CompiledCase, type Neighbours, reachOf } from '../../compile/index.ts'
import type { Arena, Step } from './arena.ts'

export interface ReachOptions {
  /** Movers that take part, as indexes into `neighbours.movers`; all if absent. */
  movers?: readonly number[]
  /** What is known of each mover's moves (`transitiveMovers`); nothing if absent, which is always right but slower. */
  transitive?: readonly Transitive[]
  /** Moves that count. Where `transitive` is given it must be transitive and never lead back, as a strict improvement. */
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
  const { movers = neighbours.movers.map((_, mover) => mover), allows, until, repeats = false } = options
  // Improvements never lead back, so that any transitive mover will do; plain moves must lead back from everywhere.
  const covers = neighbours.movers.map((_, mover) => {
    const kind = options.transitive?.[mover] ?? 'no'
    return mover < 31 && (kind === 'both ways' || (kind === 'one way' && (allows !== undefined || repeats)))
  })
  // Node = 2 * state + slot; via[node] = mover that arrived (-1: nobody), previous[node] = node it came from.
  const via = new Int16Array(2 * count).fill(-1)
  const previous = new Int32Array(2 * count)
  // Bit m of covered[state]: mover m reached the state in one move from backTo[m][state], all of whose moves it listed.
  const covered = new Int32Array(count)
  const backTo = covers.map((covering) => (covering && !allows && !repeats ? new Int32Array(count) : null))
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
    const bit = covers[mover] ? 1 << mover : 0
    if ((covered[from]! & bit) !== 0) {
      if (backTo[mover]) arrive(mover, node, backTo[mover][from]!)
      return
    }
    const targets = neighbours.from(mover, from)
    for (let k = 0; k < targets.length && found < 0; k++) {
      const to = targets[k]!
      if (allows && !allows(mover, from, to)) continue
      covered[to]! |= bit
      if (backTo[mover]) backTo[mover][to] = from
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

/** Whether any two moves in a row could be made as one (or end where they began), and whether each can be undone. */
export type Transitive = 'no' | 'one way' | 'both ways'

/** What is known of the moves of each mover, issue by issue. Constraints between issues change nothing about it. */
export function transitiveMovers(compiled: CompiledCase, movers: readonly number[][]): Transitive[] {
  return movers.map((parties) => {
    const reaches = compiled.issues.map((issue) =>
      issue.options.map((_, from) => reachOf(issue, parties, from)),
    )
    const merges = reaches.every((reach) =>
      reach.every((first, from) =>
        first.every((middle) => reach[middle]!.every((to) => to === from || first.includes(to))),
      ),
    )
    const undone = reaches.every((reach) =>
      reach.every((first, from) => first.every((to) => reach[to]!.includes(from))),
    )
    return merges ? (undone ? 'both ways' : 'one way') : 'no'
  })
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
