/** The war path and the guarantees of a compiled case: which quantities and states they are made of. */
import type { codeDefaults, deterrenceDefaults, WarPath } from '../case/index.ts'
import type { Process } from '../models/index.ts'

export type CodeName = keyof typeof codeDefaults
export type ParameterName = keyof typeof deterrenceDefaults

/** One way the war ends. */
export interface WarEnding {
  id: string
  name: string
  /** The state it ends in, as an index. */
  state: number
  claims: string[]
}

/** Numbers of the war path that change in some months only. */
export interface ScheduledSetting {
  quantity: number
  from: number
  until: number
  value: number
}

export interface CompiledWarPath {
  process: Process
  summary: string
  /** Name of the ready-made model; null for a process of the case's own. */
  model: string | null
  /** Part → party id, for words only. */
  sides: Record<string, string>
  /** Stock (index) that is a party's will to go on, by party index. */
  will: Map<number, number>
  horizon: number
  /** Quantity of each parameter of the process. */
  parameters: Int32Array
  /** Quantity of the yearly discount rate. */
  discount: number
  /** The state while it goes on. */
  fighting: number
  endings: WarEnding[]
  stocks: { id: string; name: string; unit: string }[]
  totals: { id: string; name: string; unit: string }[]
  /** Stocks and totals to draw. */
  watch: string[]
  baseRates: WarPath['baseRates']
  rivalFigures: { parameter: string; quantity: number; figures: number[]; note: string | undefined }[]
  /** Reading (index) → parameters it sees differently, with the quantity it puts in their place. */
  seenDifferently: Map<number, { parameter: number; quantity: number }[]>
  schedule: ScheduledSetting[]
}

/** Codes by the quantity that gives each; -1 where the file leaves the default. */
export type CodeSlots = Record<CodeName, number>

/** One kind of deal, with its codes. */
export interface CompiledTerm {
  id: string
  name: string
  note: string
  claims: string[]
  codes: CodeSlots
  /** Deals this term describes, ascending. */
  states: Int32Array
}

/** What stands between a deal and the next war. */
export interface CompiledGuarantees {
  challenger: number
  protected: number
  /** Index of the term that reproduces the base rate. */
  calibratedOn: number
  /** Its deals nearest to where things stand (all of them without a status quo): those that fail at the base rate. */
  calibratedDeals: Int32Array
  parameters: Record<ParameterName, number>
  terms: CompiledTerm[]
  modifiers: { id: string; name: string; claims: string[]; codes: CodeSlots; states: Int32Array }[]
  /** Deals with the same term and the same modifiers; every deal is in one group. */
  groups: { term: number; modifiers: number[]; states: Int32Array }[]
  nextWar: { won: number; repelled: number; cost: Int32Array } | null
  precedents: {
    id: string
    name: string
    years: number
    failures: number
    caveat: string
    terms: string[]
    claims: string[]
  }[]
}
