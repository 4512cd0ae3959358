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
}

export interface HoldsValue {
  states: HeldState[]
  worlds: number
  /** Equilibria among all states under each concept; null unless all states were asked for. */
  all: {
    states: number
    equilibria: Record<Concept, number>
    flags: { state: string; parties: Record<string, Concept[]> }[]
  } | null
}
