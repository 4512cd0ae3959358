/**
 * Coalitions: which parties could, together, move to a state that all of them prefer?
 *
 * A coalition H reaches what legal sequences of its movers reach (its members alone, and those that decide an issue
 * together if all of them belong to H). A coalition improvement from s is a state so reached that every member strictly
 * prefers to s; the weak variant asks that no member lose and one gain. A state without any is invulnerable.
 * Sources: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008. Only minimal coalitions are listed: a larger one adds
 * nothing that has to be guarded against.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { coveringOf } from './covering.ts'
import { type Reached, reachFrom, stateCountOf } from './reach.ts'
import type { Arena, Step } from './verdict.ts'

export interface Coalition {
  /** Members, ascending. */
  parties: number[]
  /** States it reaches that all members prefer. */
  targets: number
  /** The target with the largest smallest gain, then the largest sum of gains, then the first state. */
  best: number
  /** Gain of each member at `best`, in units of its payoff (ranks for an ordinal party). */
  gains: number[]
  /** Shortest legal sequence of its movers to `best`. */
  path: Step[]
  /** Members whose own first move alone could lead to `best`: such a coalition needs nobody's help. */
  alone: number[]
}

export interface CoalitionFinding {
  /** Minimal coalitions of two or more with an improvement: small ones first, then by members. */
  coalitions: Coalition[]
  /** True where no coalition of two or more has an improvement; never claimed unless `complete`. */
  invulnerable: boolean
  /** Coalitions whose reachable states were searched. */
  searched: number
  /** False where `limit` searches did not settle every coalition; then larger coalitions may be missing. */
  complete: boolean
}

/** Searches of reachable states a question may cost; four parties have 11 coalitions, twelve 4,083. */
export const coalitionLimit = 5000

/** Coalition improvements from a state. `compiled` only speeds the search up; null for a graph that is no case. */
export function coalitionImprovements(
  arena: Arena,
  compiled: CompiledCase | null,
  state: number,
  { weak = false, limit = coalitionLimit }: { weak?: boolean; limit?: number } = {},
): CoalitionFinding {
  const reach = coalitionReach(arena, compiled, state)
  const parties = arena.payoffOf.map((_, party) => party)
  const gain = (party: number, to: number): number =>
    arena.payoffOf[party]![to]! - arena.payoffOf[party]![state]!
  const good = (members: readonly number[], to: number): boolean =>
    members.every((party) => (weak ? gain(party, to) >= 0 : gain(party, to) > 0)) &&
    (!weak || members.some((party) => gain(party, to) > 0))
  const coalitions: Coalition[] = []
  let searched = 0
  // What a coalition reaches, all parties together reach as well; candidates shrink with every member.
  let level: { members: number[]; candidates: Int32Array }[] = [
    { members: [], candidates: reach(parties).states },
  ]
  for (let size = 1; size <= parties.length && level.length > 0; size++) {
    const next: typeof level = []
    for (const { members, candidates } of level) {
      for (let party = (members.at(-1) ?? -1) + 1; party < parties.length; party++) {
        const joined = [...members, party]
        const kept = candidates.filter((to) => (weak ? gain(party, to) >= 0 : gain(party, to) > 0))
        if (kept.length === 0) continue
        next.push({ members: joined, candidates: kept })
        if (size < 2 || coalitions.some((found) => found.parties.every((one) => joined.includes(one))))
          continue
        if (!kept.some((to) => good(joined, to))) continue
        if (searched >= limit) return { coalitions, invulnerable: false, searched, complete: false }
        searched++
        const reached = reach(joined)
        const targets = kept.filter((to) => reached.has(to) && good(joined, to))
        if (targets.length > 0) coalitions.push(bestOf(arena, state, joined, targets, reached, gain))
      }
    }
    level = next
  }
  return { coalitions, invulnerable: coalitions.length === 0, searched, complete: true }
}

function bestOf(
  arena: Arena,
  state: number,
  members: number[],
  targets: Int32Array,
  reached: Reached,
  gain: (party: number, to: number) => number,
): Coalition {
  let best = targets[0]!
  let [least, sum] = [-Infinity, -Infinity]
  for (const to of targets) {
    const gains = members.map((party) => gain(party, to))
    const [own, total] = [Math.min(...gains), gains.reduce((a, b) => a + b, 0)]
    const ahead = own - least || total - sum || best - to
    if (ahead > 0 || least === -Infinity) [best, least, sum] = [to, own, total]
  }
  const alone = members.filter((party) =>
    moversWithin(arena, [party]).some((mover) => arena.neighbours.from(mover, state).includes(best)),
  )
  const gains = members.map((party) => gain(party, best))
  return { parties: members, targets: targets.length, best, gains, path: reached.stepsTo(best), alone }
}

export interface Attainment {
  parties: number[]
  path: Step[]
  /** Gain of each member; negative for a member that would rather stay. */
  gains: number[]
  /** Every member strictly prefers `b`. */
  willing: boolean
}

export interface AttainmentFinding {
  /** Minimal coalitions that can bring it about: small ones first; a single party if one can do it alone. */
  coalitions: Attainment[]
  searched: number
  complete: boolean
}

/** Who, together, can move from `a` to `b` (coalition attainment)? None if not even all parties together can. */
export function coalitionAttainment(
  arena: Arena,
  compiled: CompiledCase | null,
  a: number,
  b: number,
  { limit = coalitionLimit }: { limit?: number } = {},
): AttainmentFinding {
  const reach = coalitionReach(arena, compiled, a)
  const parties = arena.payoffOf.map((_, party) => party)
  const coalitions: Attainment[] = []
  if (a === b || reach(parties, b).found < 0) return { coalitions, searched: 1, complete: true }
  let searched = 1
  for (const members of subsets(parties)) {
    if (coalitions.some((found) => found.parties.every((one) => members.includes(one)))) continue
    if (searched >= limit) return { coalitions, searched, complete: false }
    searched++
    const reached = reach(members, b)
    if (reached.found < 0) continue
    const gains = members.map((party) => arena.payoffOf[party]![b]! - arena.payoffOf[party]![a]!)
    coalitions.push({
      parties: members,
      path: reached.stepsTo(b),
      gains,
      willing: gains.every((own) => own > 0),
    })
  }
  return { coalitions, searched, complete: true }
}

/** Movers all of whose parties belong to a coalition. */
export function moversWithin(arena: Arena, members: readonly number[]): number[] {
  return arena.neighbours.movers.flatMap((parties, mover) =>
    parties.every((one) => members.includes(one)) ? [mover] : [],
  )
}

function coalitionReach(arena: Arena, compiled: CompiledCase | null, state: number) {
  const covering = compiled ? coveringOf(compiled, arena.neighbours.movers) : undefined
  const count = stateCountOf(arena)
  return (members: readonly number[], target = -1): Reached =>
    reachFrom(arena.neighbours, count, state, {
      movers: moversWithin(arena, members),
      covering,
      until: (to) => to === target,
    })
}

/** Subsets by size, then by members; the empty one left out. */
function* subsets(parties: readonly number[]): Generator<number[]> {
  let level: number[][] = [[]]
  while (level.length > 0) {
    level = level.flatMap((members) =>
      parties.flatMap((party) => (party > (members.at(-1) ?? -1) ? [[...members, party]] : [])),
    )
    yield* level
  }
}
