/** What the page asks the engine in its worker, and what comes back. Everything here is plain data. */
import type { Diagnostic } from 'endstate'

/** One changed number: a point or a 90 % interval. */
export type SettingValue = number | [number, number]

/** What is looked at: the base case or a scenario, with numbers set and readings fixed over it. */
export interface Where {
  scenario: string
  set: Record<string, SettingValue>
  readings: Record<string, string>
}

/** Words a likelihood is said in. */
export type Lexicon = 'icd203' | 'phia' | 'none'

/** Somebody or something with a name. */
export interface Named {
  id: string
  name: string
}

/** A case that was read; `ok` is false where it has errors, and then only `diagnostics` and `text` are of use. */
export interface Opened {
  ok: boolean
  text: string
  diagnostics: (Diagnostic & { said: string })[]
  about: About | null
}

/** What a page says about a case before any analysis. */
export interface About {
  id: string
  title: string
  question: string
  asOf: string
  purpose: string
  limits: string[]
  authors: string[]
  hash: string
  engine: string
  parties: (Named & { short: string; signs: boolean })[]
  issues: (Named & { options: (Named & { short: string })[] })[]
  endStates: (Named & { summary: string })[]
  scenarios: (Named & { summary: string })[]
  readings: (Named & { party: string; summary: string })[]
  combinations: number
  feasible: number
  packages: number
  quantities: number
  sources: number
  claims: number
}

/** A piece of a sentence: words, a state that can be opened, or references to sources. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'likelihood'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'state'; id: string; text: string }
  | { kind: 'claims'; claims: string[] }

/** A sentence ready to be shown; `text` is the whole of it, for reading aloud. */
export interface Said {
  role: 'plain' | 'likelihood' | 'confidence' | 'warning'
  pieces: Piece[]
  text: string
}

/** A cell: what it says, and what it sorts by. `judged` is false where nobody has judged it. */
export interface ShownCell {
  text: string
  number: number | null
  judged: boolean
}

/** A table ready to be shown, and as CSV. */
export interface ShownTable {
  id: string
  sentence: Said
  columns: { id: string; label: string; align: 'left' | 'right' | 'centre' }[]
  rows: ShownCell[][]
  csv: string
}

/** A picture: SVG text made by the engine, what it shows in words, and the same data as a table. */
export interface ShownChart {
  id: string
  kind: string
  title: string
  sentence: Said
  svg: string
  description: string
  table: ShownTable | null
}

/** A number of the case with what it rests on, as one line. */
export interface Input {
  key: string
  label: string
  value: number
  low: number
  high: number
  minimum: number
  maximum: number
  unit: string
  kind: 'quoted' | 'derived' | 'judged' | 'assumed'
  influence: number
  /** Parties it belongs to, by id. */
  parties: string[]
  role: string
}

/** The finding of one analysis, said. */
export interface Shown {
  analysis: string
  question: string
  kind: 'exact' | 'sampled' | 'approximate'
  answer: Said[]
  judgements: { judgement: Said[]; wouldChange: Said | null }[]
  tables: ShownTable[]
  charts: ShownChart[]
  caveats: Said[]
  quantities: { key: string; influence: number }[]
  run: {
    caseHash: string
    scenario: string
    changed: { key: string; from: string; to: string; because: string }[]
    engine: string
    seed: number
    worlds: number
  }
}

/** The zone at central values, quick enough to follow a hand. */
export interface Live {
  acceptable: number
  packages: number
  signatories: string[]
  refuses: number[]
  aloneRefuses: number[]
  answer: Said[]
  endStates: (Named & { acceptable: number; completions: number; blockers: string[] })[]
  charts: ShownChart[]
  changed: { key: string; label: string; from: string; to: string; outside: boolean }[]
  milliseconds: number
}

/** A first estimate over few worlds. */
export interface Estimate {
  worlds: number
  open: number
  low: number
  high: number
  said: Said
}

/** What one number rests on. */
export interface Proof {
  input: Input
  reason: string
  from: string
  passages: {
    claim: string
    gives: string
    says: string
    stance: string
    by: string
    date: string
    source: string
    published: string
    fragment: string
    start: number | null
  }[]
  against: { claim: string; says: string; source: string; fragment: string }[]
  place: { line: number; column: number } | null
}

/** Every question with its answer. */
export interface Calls {
  open: { asks: { text: string; name: string }; gives: Opened }
  edit: { asks: { path: (string | number)[]; value: unknown }; gives: Opened }
  live: { asks: { where: Where; axes?: [string, string]; width?: number; lexicon: Lexicon }; gives: Live }
  estimate: { asks: { where: Where; worlds: number; lexicon: Lexicon }; gives: Estimate }
  answer: {
    asks: {
      analysis: string
      where: Where
      worlds: number
      seed: number
      lexicon: Lexicon
      parameters?: unknown
      width?: number
    }
    gives: Shown
  }
  inputs: { asks: { where: Where }; gives: Input[] }
  proof: { asks: { key: string; where: Where }; gives: Proof | null }
  brief: {
    asks: {
      where: Where
      worlds: number
      seed: number
      lexicon: Lexicon
      paper: 'a4' | 'letter'
      format: 'html' | 'markdown'
      generatedOn: string
    }
    gives: { text: string }
  }
}

/** Names of the questions. */
export type Doing = keyof Calls

/** From the page: a question, or word that an answer is no longer wanted. */
export type ToWorker =
  | { [D in Doing]: { id: number; doing: D; asks: Calls[D]['asks'] } }[Doing]
  | { id: number; cancel: true }

/** To the page: how far a question has come, its answer, or why there is none. */
export type FromWorker =
  | { id: number; share: number; saying: string }
  | { id: number; gives: unknown }
  | { id: number; problem: string; cancelled: boolean }
