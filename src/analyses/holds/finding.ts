/** The finding of `holds`, in plain data. */
import type { Concept } from './stability.ts'

/** A change of one issue. */
export interface IssueChange {
  issue: string
  from: string
  to: string
}

/** A move in the game: who moves (several parties only where they decide together) and what they change. */
export interface Move {
  by: string[]
  changes: IssueChange[]
  /** Gain or loss of each mover by this step, on its own scale. */
  gains: { party: string; amount: number }[]
}

/**
 * How firmly a party stays, from firm to loose:
 * `content` has no better move of its own (Nash); `deterred` has, but each is met by an answer that its authors would
 * want to carry out (SEQ); `threatened` is held only by answers that would cost their authors (GMR, not SEQ);
 * `leaves` has a better move that nobody can punish.
 */
export type Stance = 'content' | 'deterred' | 'threatened' | 'leaves'

/** Why: the improvement that matters most and the answer to it, if any. */
export interface Because {
  improvement: Move
  gain: number
  /** The sanction step by step; empty where nobody answers. */
  sanction: Move[]
  /** Where the party ends, against where it stood; 0 or less where the sanction deters. */
  end: number
}

export interface PartyVerdict {
  party: string
  stance: Stance
  /** Better moves of its own. */
  improvements: number
  stable: Record<Concept, boolean>
  /** Share of drawn worlds in which the state is stable for the party; null where none were drawn. */
  shares: Record<Concept, number> | null
  because: Because | null
}

export interface HeldState {
  /** End state, solution, `status-quo`, or a state's own short id. */
  id: string
  name: string
  kind: 'end-state' | 'solution' | 'status-quo' | 'asked'
  state: { id: string; options: Record<string, string> }
  parties: PartyVerdict[]
  /** Stable for every party, under each concept. */
  equilibrium: Record<Concept, boolean>
  /** Share of drawn worlds in which it is an equilibrium; null where none were drawn. */
  shares: Record<Concept, number> | null
  /** Parties that would leave, or are held by threats alone. */
  loose: string[]
  /**
   * Over all versions of an end state: how many hold against credible answers, how many everybody accepts, and how many
   * do both; null where only one state was asked about, or the case has more states than are judged at once.
   */
  versions: { versions: number; holding: number; acceptable: number; both: number } | null
  /** Present where it was asked for. */
  path?: PathAnswer
  coalitions?: CoalitionAnswer
  inverse?: InverseAnswer[]
}

/** The shortest legal way to a state, by any moves and by improvements only. */
export interface PathAnswer {
  from: string
  steps: Move[] | null
  improving: Move[] | null
  /** Why there is no way, or none that everybody on it wants; null where there is one. */
  why: { code: string; changes: IssueChange[]; movers: string[] } | null
}

/** Coalitions of two or more that would leave together. */
export interface CoalitionAnswer {
  coalitions: {
    parties: string[]
    targets: number
    gains: { party: string; amount: number }[]
    path: Move[]
    changes: IssueChange[]
  }[]
  invulnerable: boolean
  /** False where the search was cut short; then larger coalitions may be missing. */
  complete: boolean
}

/** What would make the state hold for one party. */
export interface InverseAnswer {
  party: string
  concept: Concept
  /** Conditions on preferences: each set is enough; an item is a state the party must not prefer to this one. */
  conditions: { sets: IssueChange[][][]; count: string | null; complete: boolean }
  /** Smallest changes of named numbers; null where the party has only an order. */
  numbers: {
    singles: { key: string; from: number; to: number; cost: number }[]
    pair: { key: string; from: number; to: number; cost: number }[] | null
  } | null
}

/** One clause read differently by the parties, and what that does. */
export interface CrossedSignalAnswer {
  issue: string
  option: string
  readAs: Record<string, string>
  deals: number
  /** Deals every signatory accepts as it reads them; of these, agreement on words alone. */
  apparent: number
  illusory: number
  shared: { option: string; accepted: number }[]
  parties: { party: string; readsAs: string; accepts: number }[]
}

/** Limited foresight of two blocs. */
export interface ForesightAnswer {
  blocs: [string[], string[]]
  horizon: number
  period: { from: number; length: number } | null
  /** Per named state: for each number of moves ahead, which blocs stay. */
  states: { id: string; stays: [boolean, boolean][] }[]
}

export interface HoldsValue {
  states: HeldState[]
  worlds: number
  /** Present where it was asked for. */
  crossed?: CrossedSignalAnswer
  foresight?: ForesightAnswer
  /** Equilibria among all states under each concept; null unless all states were asked for. */
  all: {
    states: number
    equilibria: Record<Concept, number>
    flags: { state: string; parties: Record<string, Concept[]> }[]
  } | null
}
