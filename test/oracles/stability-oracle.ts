/**
 * Stability worked out from the definitions, word by word: every move in a list, every legal sequence walked.
 *
 * It reads the case as it is written and shares nothing with the engine beyond the reader of the file. Moves are found by
 * comparing every pair of states; what others can bring about is a search over pairs (state, who moved last).
 */
import type { CaseSpec, Issue } from '../../src/case/index.ts'
import { feasible, type State } from './case-oracle.ts'

export const conceptNames = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const
export type Concept = (typeof conceptNames)[number]

/** Somebody who can move: a party alone, or parties that decide something together. */
export interface OracleMover {
  parties: number[]
  /** Numbers of the states it can go to, for each state. */
  to: number[][]
}

/** A conflict as sets: states by number, and who can take which state where. Parties in the order of the file. */
export interface OracleConflict {
  parties: string[]
  states: State[]
  movers: OracleMover[]
}

/** Whether an issue can be changed at all from one option to another by those who decide it. */
function canChange(issue: Issue, from: string, to: string): boolean {
  if (issue.changes === 'any') return true
  const order = issue.options.map((option) => option.id)
  if (issue.changes === 'irreversible') return order.indexOf(to) > order.indexOf(from)
  return issue.changes.some((pair) => pair[0] === from && pair[1] === to)
}

/** Whether a party alone can change an issue: it decides it alone, or it has a way out. */
function changesAlone(issue: Issue, party: string, from: string, to: string): boolean {
  const decides = issue.decidedBy.every((one) => one === party) && canChange(issue, from, to)
  const leaves = issue.exits.some(
    (exit) => exit.party === party && exit.to === to && (exit.from === undefined || exit.from.includes(from)),
  )
  return decides || leaves
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one) => b.includes(one)) && b.every((one) => a.includes(one))
}

/** Everybody's moves, from one feasible state to another. */
export function conflictOf(spec: CaseSpec): OracleConflict {
  const states = feasible(spec)
  const parties = spec.parties.map((party) => party.id)
  const movesBy = (allowed: (issue: Issue, from: string, to: string) => boolean): number[][] =>
    states.map((from) =>
      states.flatMap((to, number) => {
        const changed = spec.issues.filter((issue) => from[issue.id] !== to[issue.id])
        const goes =
          changed.length > 0 && changed.every((issue) => allowed(issue, from[issue.id]!, to[issue.id]!))
        return goes ? [number] : []
      }),
    )
  const movers: OracleMover[] = parties.map((party, number) => ({
    parties: [number],
    to: movesBy((issue, from, to) => changesAlone(issue, party, from, to)),
  }))
  const groups: string[][] = []
  for (const { decidedBy } of spec.issues) {
    const several = new Set(decidedBy).size > 1
    if (several && !groups.some((group) => sameSet(group, decidedBy))) groups.push([...new Set(decidedBy)])
  }
  for (const group of groups) {
    movers.push({
      parties: group.map((party) => parties.indexOf(party)),
      to: movesBy((issue, from, to) => sameSet(issue.decidedBy, group) && canChange(issue, from, to)),
    })
  }
  return { parties, states, movers }
}

/** `pay[party][state]`; more is better. */
export type OraclePay = readonly ArrayLike<number>[]

/** Whether everybody who has to move is strictly better off after the step. */
function improves(mover: OracleMover, pay: OraclePay, from: number, to: number): boolean {
  return mover.parties.every((party) => pay[party]![to]! > pay[party]![from]!)
}

/**
 * States that movers reach from a state by one move or more, nobody moving twice in a row. `improving`: every step has to
 * better its mover, from where it stands.
 */
export function reachable(
  movers: readonly OracleMover[],
  start: number,
  improving: OraclePay | null,
): Set<number> {
  const reached = new Set<number>()
  const seen = movers.map((mover) => new Uint8Array(mover.to.length))
  const waiting = [{ state: start, last: -1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { state, last } = next
    movers.forEach((mover, number) => {
      if (number === last) return
      for (const to of mover.to[state]!) {
        if (improving && !improves(mover, improving, state, to)) continue
        reached.add(to)
        if (seen[number]![to] === 1) continue
        seen[number]![to] = 1
        waiting.push({ state: to, last: number })
      }
    })
  }
  return reached
}

/** Verdicts of one party: for each concept, whether each state is stable for it. */
export function stableFor(
  conflict: OracleConflict,
  pay: OraclePay,
  party: number,
): Record<Concept, boolean[]> {
  const own = pay[party]!
  const alone = conflict.movers[party]!
  const others = conflict.movers.filter((mover) => !mover.parties.includes(party))
  const remembered = new Map<string, number[]>()
  const sanctions = (from: number, improving: boolean): number[] => {
    const key = `${from} ${improving}`
    const known = remembered.get(key)
    if (known) return known
    const list = [...reachable(others, from, improving ? pay : null)]
    remembered.set(key, list)
    return list
  }
  const verdict = (improving: boolean, lasting: boolean): boolean[] =>
    conflict.states.map((_, s) =>
      alone.to[s]!.filter((x) => own[x]! > own[s]!).every((x) =>
        sanctions(x, improving).some(
          (y) => own[s]! >= own[y]! && (!lasting || alone.to[y]!.every((z) => own[s]! >= own[z]!)),
        ),
      ),
    )
  return {
    nash: conflict.states.map((_, s) => alone.to[s]!.every((x) => own[x]! <= own[s]!)),
    gmr: verdict(false, false),
    smr: verdict(false, true),
    seq: verdict(true, false),
    sseq: verdict(true, true),
  }
}

/** Numbers of the states that are stable for every party, by concept. */
export function equilibria(conflict: OracleConflict, pay: OraclePay): Record<Concept, number[]> {
  const verdicts = conflict.parties.map((_, party) => stableFor(conflict, pay, party))
  const all = (concept: Concept): number[] =>
    conflict.states.flatMap((_, s) => (verdicts.every((one) => one[concept][s]) ? [s] : []))
  return { nash: all('nash'), gmr: all('gmr'), smr: all('smr'), seq: all('seq'), sseq: all('sseq') }
}
