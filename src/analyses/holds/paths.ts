/**
 * The way from one state to another: the shortest legal sequence of moves, or why there is none.
 *
 * Sources: status quo analysis, Li, Kilgour & Hipel 2005; legal sequences, Fang, Hipel & Kilgour 1993. "Improvements only"
 * asks that every step be better for all who make it than where they stand then.
 */
import { type CompiledCase, optionOf, optionsOf, reachOf } from '../../compile/index.ts'
import { coveringOf } from './covering.ts'
import { improves, type Reached, reachFrom, stateCountOf } from './reach.ts'
import type { Arena, Step } from './verdict.ts'

/** A change of one issue that nobody can make, alone or together, in one step or in many. */
export interface ImpossibleChange {
  issue: number
  from: number
  to: number
}

/**
 * Why no target can be reached. Checked in this order, each by computing it:
 * `no-target`: there is none. `against-interest`: moves lead there (`path`, the shortest way), yet every way has a step
 * that somebody who must make it does not want; `unwilling` are the steps of `path` of that kind. `nobody-can`: changes no
 * mover can make, of the target with the fewest of them. `same-mover-twice`: only if a mover moved twice in a row.
 * `way-blocked`: each issue alone could be changed, but every way leads through excluded states; `nearest` is the state
 * reached that differs from a target in fewest issues, and `issues` are those.
 */
export type Reason =
  | { code: 'no-target' }
  | { code: 'against-interest'; path: Step[]; unwilling: number[] }
  | { code: 'nobody-can'; target: number; changes: ImpossibleChange[] }
  | { code: 'same-mover-twice'; path: Step[] }
  | { code: 'way-blocked'; nearest: number; target: number; issues: number[] }

export type Path = { steps: Step[] } | { unreachable: Reason }

/**
 * Shortest way from a state to the nearest target; no steps if the state is one. Ties: the mover listed first. Every mover
 * takes part. Bounded by the reachable states, each searched once per mover.
 */
export function shortestPath(
  arena: Arena,
  compiled: CompiledCase,
  from: number,
  targets: Iterable<number>,
  { improving }: { improving: boolean },
): Path {
  const count = stateCountOf(arena)
  const wanted = new Uint8Array(count)
  const list: number[] = []
  for (const target of targets) {
    if (target >= 0 && target < count && wanted[target] === 0) list.push(target)
    wanted[target] = 1
  }
  if (wanted[from] === 1) return { steps: [] }
  if (list.length === 0) return { unreachable: { code: 'no-target' } }
  const impossible = impossibleChanges(arena, compiled, from, list)
  if (impossible) return { unreachable: impossible }
  const covering = coveringOf(compiled, arena.neighbours.movers)
  const until = (state: number): boolean => wanted[state] === 1
  const search = (options: object): Reached =>
    reachFrom(arena.neighbours, count, from, { covering, until, ...options })
  if (improving) {
    const willing = search({
      allows: (mover: number, at: number, to: number) => improves(arena, mover, at, to),
    })
    if (willing.found >= 0) return { steps: willing.stepsTo(willing.found) }
  }
  const free = search({})
  if (free.found >= 0) {
    const path = free.stepsTo(free.found)
    if (!improving) return { steps: path }
    const at = (k: number): number => (k === 0 ? from : path[k - 1]!.to)
    const unwilling = path.flatMap((step, k) => (improves(arena, step.mover, at(k), step.to) ? [] : [k]))
    return { unreachable: { code: 'against-interest', path, unwilling } }
  }
  const again = search({ repeats: true })
  if (again.found >= 0) return { unreachable: { code: 'same-mover-twice', path: again.stepsTo(again.found) } }
  return { unreachable: blockedWay(compiled, from, free.states, list) }
}

/** Changes nobody can make, of the target with the fewest; null if some target has none of them. */
function impossibleChanges(
  arena: Arena,
  compiled: CompiledCase,
  from: number,
  targets: readonly number[],
): Reason | null {
  const start = optionsOf(compiled.space, from)
  const open = compiled.issues.map((issue, index) => {
    const reached = new Set([start[index]!])
    for (const option of reached)
      for (const parties of arena.neighbours.movers)
        for (const to of reachOf(issue, parties, option)) reached.add(to)
    return reached
  })
  let fewest: { target: number; changes: ImpossibleChange[] } | null = null
  for (const target of targets) {
    const changes = compiled.issues.flatMap((_, issue) => {
      const to = optionOf(compiled.space, target, issue)
      return open[issue]!.has(to) ? [] : [{ issue, from: start[issue]!, to }]
    })
    if (changes.length === 0) return null
    if (fewest === null || changes.length < fewest.changes.length) fewest = { target, changes }
  }
  return fewest && { code: 'nobody-can', ...fewest }
}

/** Pairs of states compared to find the nearest; past it the first target stands for all. */
const comparisonLimit = 5_000_000

function blockedWay(
  compiled: CompiledCase,
  from: number,
  reached: Int32Array,
  targets: readonly number[],
): Reason {
  const { space, issues } = compiled
  const looked = reached.length * targets.length > comparisonLimit ? targets.slice(0, 1) : targets
  const differing = (a: number, b: number): number[] =>
    issues.flatMap((_, issue) => (optionOf(space, a, issue) === optionOf(space, b, issue) ? [] : [issue]))
  let best = { nearest: from, target: looked[0]!, issues: differing(from, looked[0]!) }
  for (const nearest of [from, ...reached]) {
    for (const target of looked) {
      const apart = differing(nearest, target)
      if (apart.length < best.issues.length) best = { nearest, target, issues: apart }
    }
  }
  return { code: 'way-blocked', ...best }
}
