/** What the page asks the engine in its worker, and what comes back. Everything here is plain data. */
import type { AnchorResult, Change, Diagnostic } from 'endstate'
import type { BriefCalls } from './brief-calls.ts'
import type { EditingCalls } from './editing-calls.ts'
import type { FindingCalls } from './finding-calls.ts'
import type { Said, ShownChart, ShownTable } from './shown.ts'
import type { SourcesCalls } from './sources-calls.ts'
import type { StandsCalls } from './stands-calls.ts'
import type { Lexicon, Where } from './where.ts'

export type { Piece, Said, ShownCell, ShownChart, ShownTable } from './shown.ts'
export type { Lexicon, SettingValue, Where } from './where.ts'

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
  /** Named levers; `judged` is false where nobody judged what one does, and pulling it changes nothing. */
  levers: (Named & { holder: string; effect: string; judged: boolean })[]
  tactics: Named[]
  /** What the case has for the tabs that need more than parties and issues. */
  has: { plans: boolean; events: boolean; warPath: boolean; guarantees: boolean; observations: boolean }
  combinations: number
  feasible: number
  packages: number
  quantities: number
  sources: number
  /** Titles of the sources, for finding them. */
  sourceNames: Named[]
  claims: number
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
    changed: Change[]
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
  /** Empty where no pictures were asked for. */
  charts: ShownChart[]
  /** Every difference from the base case, those of the scenario and the levers included. */
  changed: Difference[]
  milliseconds: number
}

/** One difference from the base case. */
export interface Difference {
  key: string
  label: string
  from: string
  to: string
  /** Why it differs: the scenario, the lever, or the user. */
  because: string
  /** True where the new value lies outside the range the sources support. */
  outside: boolean
}

/** The smallest changes that flip the answer. */
export interface Flips {
  /** Whether a package is acceptable to everybody now. */
  open: boolean
  singles: FlipMove[]
  /** Two numbers that flip it together with the least move; null where none of those tried do. */
  pair: [FlipMove, FlipMove] | null
  tried: number
  pairsTried: number
}

/** One number moved; `inside` is true where it stays within the range the sources support. */
export interface FlipMove {
  key: string
  label: string
  unit: string
  from: number
  to: number
  inside: boolean
}

/** What the answer is without what is not public. */
export type PublicPart =
  | { ok: false; says: string[] }
  | {
      ok: true
      leftOut: { what: string; count: number }[]
      /** Numbers whose basis changed. */
      rebased: number
      now: { acceptable: number; citing: number }
      without: { acceptable: number; citing: number }
      packages: number
      /** Belief in each rival reading, as shares, now and without it. */
      beliefs: { reading: string; from: number; to: number }[]
    }

/** A first estimate over few worlds. */
export interface Estimate {
  worlds: number
  open: number
  low: number
  high: number
  said: Said
}

/** A passage, with what became of its quote in the texts that are here. */
export interface PassageLine {
  claim: string
  says: string
  /** At most twelve words of the source; empty where nothing is quoted. */
  fragment: string
  by: string
  source: string
  /** The id of the source; `source` is its title. */
  sourceId: string
  /** Language code of the source; empty where the case does not say. */
  language: string
  date: string
  /** What it gives the number, or why it speaks against it. */
  gives: string
  verdict: string
  /** What stands there now, or comes nearest; empty where it is exact, or nothing does. */
  nearest: string
  /** Why it is not exact, in words. */
  why: string[]
}

/** A number and the first of its passages. */
export interface InputLine {
  input: Input
  share: number
  passages: PassageLine[]
}

/** Everything one number rests on and drives. */
export interface Proof {
  input: Input
  reason: string
  judgedBy: string
  judgedOn: string
  passages: PassageLine[]
  against: PassageLine[]
  /** Its share of all influence and its rank; rank 0 where nothing uses it. */
  share: number
  rank: number
  parties: string[]
  /** Numbers worked out from it, as labels with their keys. */
  outputs: Named[]
  /** Acceptable packages with the number at its low end, as it is, and at its high end. */
  moves: { value: number; acceptable: number }[]
}

/** Every question with its answer. */
export interface Calls extends BriefCalls, EditingCalls, FindingCalls, SourcesCalls, StandsCalls {
  open: { asks: { text: string; name: string }; gives: Opened }
  /** What became of the quotes of the open case; answers rest on it until another case is opened. */
  quotes: { asks: { results: readonly AnchorResult[] }; gives: null }
  live: {
    asks: {
      where: Where
      lexicon: Lexicon
      width?: number
      axes?: [string, string]
      value?: 'auto' | 'face'
      /** False while a hand moves something in a large case. */
      pictures?: boolean
      /** True where somebody looks at the data of the pictures. */
      tables?: boolean
    }
    gives: Live
  }
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
  lines: { asks: { keys: string[]; where: Where }; gives: InputLine[] }
  flips: { asks: { where: Where; endState: string | null }; gives: Flips }
  publicPart: { asks: { where: Where }; gives: PublicPart }
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
