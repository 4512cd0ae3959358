/**
 * The compiled case: one state space and everything said about it, as typed arrays.
 *
 * Order is canonical: parties, issues and options are sorted by id, whatever the order of the file, so that reordering a
 * file changes nothing at all (not even the last bit). Utilities are integers in billionths (`one` = 10⁹): sums of them
 * are exact, ties are ties, and no rounding makes a false frontier point.
 */
import type { Formula, Spread } from '../case/index.ts'
import type { EndingChances } from '../models/index.ts'
import type { CompiledAdvice } from './advice-types.ts'
import type { CompiledCounts, CompiledCrossedSignal, CompiledEvent, CompiledTactic } from './events.ts'
import type { CompiledEvidence } from './evidence.ts'
import type { CompiledObservation } from './observations.ts'
import type { StateSpace } from './space.ts'
import type { CompiledGuarantees, CompiledWarPath, ScheduledSetting } from './war-types.ts'

/** One unit of utility (1.0 on a party's scale) in the integers that payoffs are kept in. */
export const one = 1_000_000_000

export interface CompiledOption {
  id: string
  name: string
  short: string
  claims: string[]
}

export interface CompiledIssue {
  id: string
  name: string
  /** Options in canonical order (by id). */
  options: CompiledOption[]
  /** The order of the file, as indexes into `options`; for tables only. */
  listed: number[]
  /** Parties (indexes) that decide: one can change it alone; of several, every one is needed. */
  decidedBy: number[]
  exits: { party: number; from: number[]; to: number }[]
  /** `possible[from * options.length + to]` = 1 where the issue can change from one option to another. */
  possible: Uint8Array
}

export interface CompiledParty {
  id: string
  name: string
  short: string
  signs: boolean
  /** `cardinal`: utilities in billionths. `ordinal`: ranks, 0 the worst; sums and products of them mean nothing. */
  scale: 'cardinal' | 'ordinal'
}

export interface CompiledReading {
  id: string
  name: string
  party: number
  summary: string
  heldBy: string[]
  claims: string[]
  prior: number
}

export interface CompiledRedLine {
  id: string
  name: string
  party: number
  /** True where the party has said it in public. */
  declared: boolean
  /** True where somebody has judged how likely it is to bind; a line nobody assessed never binds. */
  assessed: boolean
  claims: string[]
  /** States that cross it, ascending. */
  states: Int32Array
}

export interface CompiledEndState {
  id: string
  name: string
  summary: string
  agreement: boolean
  claims: string[]
  advocates: { source: string; rank: string; claims: string[] }[]
  /** Options it settles, as words; issues it leaves open are absent. */
  settles: { issue: number; options: number[] }[]
  /** Feasible states that fit it, ascending; empty if the constraints exclude all of them. */
  states: Int32Array
}

export interface CompiledQuantity {
  key: string
  role: string
  /** Central value: what the base run uses. */
  central: number
  /** 5 % and 95 % points; equal to `central` for a point. */
  low: number
  high: number
  unit: string | undefined
  /** Values a draw may take. */
  minimum: number
  maximum: number
  /** As written, for what-ifs and tables; 0 for a derived quantity. */
  spread: Spread
  basis: {
    kind: 'quoted' | 'derived' | 'judged' | 'assumed'
    reason: string
    /** Who judged it and when; absent for every other basis. */
    by?: string
    on?: string
    passages: { claim: string; gives: string }[]
    /** Claims among them whose quote does not hold in the stored text; absent where none, or where nothing was checked. */
    broken?: string[]
  }
  /** Indexes of the parties whose evaluation uses it; empty for shared numbers nothing uses yet. */
  parties: number[]
  /** Value at a uniform draw in (0,1), clipped to the domain of the quantity and put on an exact grid. */
  at: (uniform: number) => number
}

/** A quantity computed from others: its index, its formula, and the keys of the shared quantities in it. */
export interface DerivedQuantity {
  index: number
  formula: Formula
  inputs: string[]
}

/** Difference of this compiled case from its base. */
export interface Change {
  key: string
  from: string
  to: string
  because: string
}

/** What a scenario or a lever changes, found in a compiled case. */
export interface Settings {
  scenario: string
  spreads: { quantity: number; spread: Spread; because: string }[]
  readings: { party: number; reading: number }[]
  /** Numbers of the war path that change in some months only. */
  schedule?: (ScheduledSetting & { because: string })[]
}

/** A scenario of the case, with everything it starts from; `settings.scenario` is its id. */
export interface CompiledScenario {
  id: string
  name: string
  summary: string
  settings: Settings
}

/** A lever of the case; `settings` is empty where its effect has not been judged. */
export interface CompiledLever {
  id: string
  name: string
  holder: number
  target: number | null
  kind: string
  status: string
  effect: string
  claims: string[]
  settings: Settings
}

export interface CompiledCase extends CompiledAdvice, CompiledEvidence {
  id: string
  title: string
  question: string
  asOf: string
  purpose: string
  limits: string[]
  authors: string[]
  /** SHA-256 of the case, independent of the order and layout of the file. */
  hash: string
  scenario: string
  changes: Change[]
  parties: CompiledParty[]
  issues: CompiledIssue[]
  space: StateSpace
  readings: CompiledReading[]
  /** What was seen or could be looked for, and how well it fits each reading. */
  observations: CompiledObservation[]
  redLines: CompiledRedLine[]
  endStates: CompiledEndState[]
  quantities: CompiledQuantity[]
  /** Index of a quantity by key; undefined for an unknown key. */
  quantityIndex: Map<string, number>
  /** Quantities computed from others, each after those it needs. */
  derived: DerivedQuantity[]
  /** True where neither a constraint nor the definition of a deal links issues: the packages are the full product. */
  unconstrained: boolean
  /** 1 for the states that count as a deal, and how many they are. */
  agreement: Uint8Array
  agreementCount: number
  /** Index of the status quo among the feasible states; -1 if the case gives none or constraints exclude it. */
  statusQuo: number
  /** Readings fixed by the scenario: party index → reading index. */
  fixedReadings: Map<number, number>
  /** Scenarios and levers in canonical order; what they change is laid over this case by `applySettings`. */
  scenarios: CompiledScenario[]
  levers: CompiledLever[]
  /** What has happened, in the order of the dates; empty where the case has no timeline. */
  events: CompiledEvent[]
  counts: CompiledCounts[]
  tactics: CompiledTactic[]
  crossedSignals: CompiledCrossedSignal[]
  /** What happens while there is no deal; null if the case has no war path. */
  warPath: CompiledWarPath | null
  /** What stands between a deal and the next war; null if the case says nothing about it. */
  guarantees: CompiledGuarantees | null
  /** How each party turns quantities into utilities; used by `evaluate`. */
  evaluators: PartyEvaluator[]
}

/** Evaluates one party. Quantities come as one array in the order of `quantities`. */
export interface PartyEvaluator {
  /** Weight × value of every option of every issue, in billionths, without adjustments; null if not additive. */
  contributions: (values: Float64Array, reading: number) => Int32Array[] | null
  /** Writes the utility of every state into `into` (length = state count). `reading` is an index or -1. */
  payoff: (values: Float64Array, reading: number, into: Int32Array) => void
  /** Quantities added to the utility of some states (adjustments, table rows), with these states. */
  added: (reading: number) => { quantity: number; states: Int32Array }[]
  /** No-deal value in billionths; months from the day of the case, default 0. */
  noDeal: (values: Float64Array, reading: number, payoff: Int32Array, month?: number) => number
  /** What fighting costs the party beside the state it is in, 0 to 1; null where its no-deal value is not the war path's. */
  fightingCost: (values: Float64Array, reading: number) => number | null
  /** What the party insists on, in billionths; -Infinity if the case gives no reservation. */
  reservation: (values: Float64Array, reading: number) => number
  /** Probability that red line k (index into `redLines`) binds, under a reading. */
  binds: (redLine: number, values: Float64Array, reading: number) => number
}

/** One world: a reading per party and a value of every quantity, evaluated. Arrays may be reused by the next world. */
export interface World {
  /** Reading index per party; -1 where the case gives the party no rival readings. */
  readings: Int32Array
  /** Value of every quantity in this world. */
  values: Float64Array
  /** `payoff[party * stateCount + state]`, billionths (cardinal) or rank (ordinal). */
  payoff: Int32Array
  /** The same memory, one view per party. */
  payoffOf: Int32Array[]
  /** No-deal value W per party (the origin of gains). */
  noDeal: Float64Array
  /** Chances of the war's endings by month in this world; null if no party's no-deal value needs them. */
  war: EndingChances | null
  /** W(t) per party for months 0 … horizon, in billionths; null for a party whose no-deal value is not the war path's. */
  noDealOverTime: (Float64Array | null)[]
  /** Reservation value r per party; -Infinity where the case gives none. */
  reservation: Float64Array
  /** max(W, r) per party: below it the party refuses. */
  threshold: Float64Array
  /** Per red line: 1 if it binds in this world. */
  binding: Uint8Array
  /** Per state: bit p set if a binding red line of party p is crossed. */
  crossed: Uint16Array
}
