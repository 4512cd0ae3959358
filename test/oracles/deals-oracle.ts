/**
 * Which deals are possible, worked out straight from the definitions: pairs of packages for dominance, whole numbers of
 * any size for products and shares, every change of one or two issues for bridges. Nothing is clever here.
 */
import type { CaseSpec } from '../../src/case/index.ts'
import { crossedLines, feasible, holds, noDealOf, payoffs, reservationOf, type State } from './case-oracle.ts'

/** A case at its central values, with one reading of each party (or none). States are in canonical order. */
export interface Table {
  spec: CaseSpec
  /** Parties by id; those that sign are marked. */
  parties: { id: string; signs: boolean; cardinal: boolean; noDeal: number; threshold: number }[]
  states: State[]
  deal: boolean[]
  /** `value[party][state]`, in billionths or ranks. */
  value: number[][]
  /** `lines[party][state]`: binding red lines crossed. */
  lines: string[][][]
}

/** Everything of one case as plain tables; `readingOf` names the reading taken of a party. */
export function tableOf(spec: CaseSpec, readingOf: (party: string) => string | undefined): Table {
  const issues = spec.issues.map((issue) => issue.id).sort()
  const key = (state: State): string => issues.map((issue) => state[issue]!.padEnd(70)).join('')
  const states = feasible(spec).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const specs = [...spec.parties].sort((a, b) => (a.id < b.id ? -1 : 1))
  const taken = specs.map((party) => spec.readings.find((reading) => reading.id === readingOf(party.id)))
  return {
    spec,
    states,
    deal: states.map((state) => spec.agreement === undefined || holds(spec.agreement, state)),
    value: specs.map((party, p) => payoffs(party, taken[p], states)),
    lines: specs.map((party, p) => states.map((state) => crossedLines(party, taken[p], state))),
    parties: specs.map((party, p) => {
      const { kind } = taken[p]?.changes.preferences ?? party.preferences
      const noDeal = noDealOf(party, taken[p], states, {})
      const threshold = Math.max(noDeal, reservationOf(party, taken[p]))
      return {
        id: party.id,
        signs: party.signs,
        cardinal: kind === 'additive' || kind === 'table',
        noDeal,
        threshold,
      }
    }),
  }
}

/** Indexes of the parties that sign. */
export function signing(table: Table): number[] {
  return table.parties.flatMap((party, p) => (party.signs ? [p] : []))
}

/** Whether a party takes a package: worth what it insists on or more, and no binding red line crossed. */
export function takes(table: Table, party: number, state: number): boolean {
  return (
    table.value[party]![state]! >= table.parties[party]!.threshold && table.lines[party]![state]!.length === 0
  )
}

/** Signatories that refuse a state. */
export function blockers(table: Table, state: number): number[] {
  return signing(table).filter((party) => !takes(table, party, state))
}

/** Packages, and those nobody refuses. */
export function packages(table: Table): { all: number[]; acceptable: number[] } {
  const all = table.states.flatMap((_, state) => (table.deal[state] ? [state] : []))
  return { all, acceptable: all.filter((state) => blockers(table, state).length === 0) }
}

/** Undominated states of a set, by pairs, over the signatories. */
export function undominated(table: Table, among: number[]): number[] {
  const parties = signing(table)
  const value = (party: number, state: number): number => table.value[party]![state]!
  const dominates = (a: number, b: number): boolean =>
    parties.every((p) => value(p, a) >= value(p, b)) && parties.some((p) => value(p, a) > value(p, b))
  return among.filter((state) => !among.some((other) => dominates(other, state)))
}

type Fraction = [bigint, bigint]
const compareFractions = (a: Fraction, b: Fraction): number => Number(sign(a[0] * b[1] - b[0] * a[1]))
const sign = (value: bigint): bigint => (value > 0n ? 1n : value < 0n ? -1n : 0n)

/** Positive if `a` has the larger worst entry, or with equal worst ones the larger next, and so on. */
function leximin(a: Fraction[], b: Fraction[]): number {
  const [first, second] = [[...a].sort(compareFractions), [...b].sort(compareFractions)]
  for (let k = 0; k < first.length; k++) {
    const order = compareFractions(first[k]!, second[k]!)
    if (order !== 0) return order
  }
  return 0
}

/** One solution: the package chosen, how many tie, and who cannot gain. */
export interface Expected {
  name: string
  state: number
  ties: number
  cannotGain: string[]
}

/** The four solutions over the undominated acceptable packages, the no-deal values as origin of gains. */
export function solutions(table: Table): Expected[] {
  const { acceptable } = packages(table)
  const set = undominated(table, acceptable)
  const parties = signing(table)
  if (set.length === 0) return []
  const gains = (state: number): bigint[] =>
    parties.map((p) => BigInt(table.value[p]![state]! - table.parties[p]!.noDeal))
  const most = parties.map(
    (_, k) => acceptable.map((state) => gains(state)[k]!).sort((a, b) => Number(sign(b - a)))[0]!,
  )
  const shares = (state: number): Fraction[] =>
    gains(state).flatMap((gain, k): Fraction[] => (most[k]! > 0n ? [[gain, most[k]!]] : []))
  const whole = (state: number): Fraction[] => gains(state).map((gain): Fraction => [gain, 1n])
  const product = (list: bigint[]): bigint => list.reduce((a, b) => a * b, 1n)
  const sum = (state: number): bigint => gains(state).reduce((a, b) => a + b, 0n)
  const positive = (state: number): bigint[] => gains(state).filter((gain) => gain > 0n)
  const orders: Record<string, (a: number, b: number) => number> = {
    nash: (a, b) =>
      positive(a).length - positive(b).length || Number(sign(product(positive(a)) - product(positive(b)))),
    'kalai-smorodinsky': (a, b) => leximin(shares(a), shares(b)),
    egalitarian: (a, b) => leximin(whole(a), whole(b)),
    utilitarian: (a, b) => Number(sign(sum(a) - sum(b))),
  }
  const breakTie = (a: number, b: number): number =>
    leximin(shares(a), shares(b)) ||
    Number(sign(product(gains(a)) - product(gains(b)))) ||
    Number(sign(sum(a) - sum(b))) ||
    b - a
  const cannotGain = parties.filter((_, k) => most[k]! <= 0n).map((p) => table.parties[p]!.id)
  return Object.entries(orders).map(([name, order]) => {
    const best = set.filter((state) => set.every((other) => order(state, other) >= 0))
    return { name, state: [...best].sort(breakTie).at(-1)!, ties: best.length, cannotGain }
  })
}

/** Shortfall of a party: what it insists on minus what the state is worth to it. */
export function shortfall(table: Table, party: number, state: number): number {
  return table.parties[party]!.threshold - table.value[party]![state]!
}

const least = (values: number[]): number | null => (values.length === 0 ? null : Math.min(...values))

/** How far the zone is from opening, straight from the definitions; amounts are in billionths. */
export function certificate(table: Table) {
  const { all, acceptable } = packages(table)
  const parties = signing(table)
  const uncrossed = (party: number, state: number): boolean => table.lines[party]![state]!.length === 0
  const lifted = parties.flatMap((party) =>
    [...new Set(table.lines[party]!.flat())].filter((line) =>
      all.some((state) =>
        parties.every((p) => {
          const rest = table.lines[p]![state]!.filter((one) => p !== party || one !== line)
          return rest.length === 0 && shortfall(table, p, state) <= 0
        }),
      ),
    ),
  )
  return {
    fewestBlockers: Math.min(...all.map((state) => blockers(table, state).length)),
    concession: least(
      all
        .filter((state) => parties.every((p) => uncrossed(p, state)))
        .map((state) => Math.max(...parties.map((p) => shortfall(table, p, state)))),
    ),
    alone: parties.map((party) =>
      least(
        all
          .filter(
            (state) => uncrossed(party, state) && parties.every((p) => p === party || takes(table, p, state)),
          )
          .map((state) => shortfall(table, party, state)),
      ),
    ),
    lifting: acceptable.length === 0 ? lifted : [],
  }
}

/** Smallest margin of the signatories; a crossed red line counts as 4 below. */
export function weakest(table: Table, state: number): number {
  return Math.min(
    ...signing(table).map((p) => (table.lines[p]![state]!.length > 0 ? -4e9 : -shortfall(table, p, state))),
  )
}

/** Completion of a framework: fewest parties with crossed lines, then the largest smallest margin, sum, first. */
export function bestOf(table: Table, completions: number[]): number | undefined {
  const parties = signing(table)
  const rank = (state: number): number[] => {
    const margins = parties.map((p) => -shortfall(table, p, state))
    const crossing = parties.filter((p) => table.lines[p]![state]!.length > 0).length
    return [-crossing, Math.min(...margins), margins.reduce((a, b) => a + b, 0), -state]
  }
  return [...completions].sort((a, b) => compareRanks(rank(b), rank(a)))[0]
}

function compareRanks(a: number[], b: number[]): number {
  const k = a.findIndex((value, index) => value !== b[index])
  return k < 0 ? 0 : a[k]! - b[k]!
}

/** All packages one or two changes away that are nearer to consent, the nearest first. */
export function bridges(table: Table, from: number): number[] {
  const distance = (state: number): number =>
    Object.keys(table.states[from]!).filter(
      (issue) => table.states[state]![issue] !== table.states[from]![issue],
    ).length
  const refusing = (state: number): number => (table.deal[state] ? blockers(table, state).length : 99)
  const start = [-refusing(from), weakest(table, from)]
  const rank = (state: number): number[] => [
    -refusing(state),
    weakest(table, state),
    -distance(state),
    -state,
  ]
  return packages(table)
    .all.filter((state) => distance(state) === 1 || distance(state) === 2)
    .filter((state) => compareRanks(rank(state).slice(0, 2), start) > 0)
    .sort((a, b) => compareRanks(rank(b), rank(a)))
}
