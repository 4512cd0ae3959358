/** What `drivers` answers, as plain data: quantities by key, parties, readings and end states by id. */
import type { Standing } from './standing.ts'

export type { Standing } from './standing.ts'

/** An input: a number of the case, or which reading of a party is right. */
export type InputName =
  | { kind: 'quantity'; key: string }
  | { kind: 'reading'; party: string }
  | { kind: 'red line'; party: string; redLine: string }

/** One end to which an input was moved on the base world, everything else as it was. */
export interface MovedTo {
  /** The number, or the id of the reading. */
  to: number | string
  standing: Standing
}

/** One input moved alone. */
export interface AloneRow {
  input: InputName
  /** Its value in the base world; for a reading its id, or null where none is believed most. */
  from: number | string | null
  /** For a quantity its low and its high end; for readings those with the least and the most room. */
  low: MovedTo
  high: MovedTo
  /** Difference in room between the ends. */
  swing: number
  /** True where the answer (open or shut) differs from the base at one end at least. */
  changes: boolean
  /** True for a bare number, which has no range: it was moved by a tenth to each side. */
  bare: boolean
}

/** The least move found of one number that changes the answer. */
export interface Flip {
  key: string
  from: number
  to: number
  /** Its end of the range in that direction, and the move as a share of the way there; above 1 it lies outside the range. */
  end: number
  share: number
  standing: Standing
}

/** Two numbers moved together by the same share of their ranges. */
export interface PairFlip {
  first: { key: string; from: number; to: number }
  second: { key: string; from: number; to: number }
  share: number
  standing: Standing
}

/** Shares of the variance of an answer over the drawn worlds that one input explains. */
export interface VarianceRow {
  input: InputName
  /** Of the number of acceptable packages, alone; null where that number never varies. */
  packages: number | null
  /** Of whether there is one, alone; null where the answer is the same in every draw. */
  open: number | null
  /** Of the room, alone and together with others, by a full design; null where that was not made. */
  firstByDesign: number | null
  totalByDesign: number | null
}

/** One limit of the box in which an answer gathers. */
export interface BoxLimit {
  input: InputName
  /** For a quantity what is left of its range; the drawn range beside it. Null where that end was not limited. */
  low: number | null
  high: number | null
  drawn: { low: number; high: number }
  /** For a reading: the id of the one that holds (`true`) or does not. For a red line: whether it binds. */
  reading: string | null
  holds: boolean | null
  /** Chance of a box as dense if this limit did nothing. */
  chance: number
  /** Share of the halves in which this limit is found again. */
  again: number
}

/** Where draws with the rarer answer gather. */
export interface Discovery {
  /** The answer that gathers. */
  answer: 'shut' | 'open'
  /** Draws with that answer. */
  draws: number
  /** The box; empty limits where no box is denser than all draws by enough to be worth a sentence. */
  limits: BoxLimit[]
  coverage: number
  density: number
  mass: number
  /** Share of random halves in which the whole box is found again, and how many halves. */
  again: number
  halves: number
}

/** A number that matters and rests on little. */
export interface WeakInput {
  key: string
  /** Share of all influence on who accepts what. */
  influence: number
  proof: ProofName
  /** Influence times lack of proof. */
  score: number
}

/** What a number rests on, from the least to the most proof. */
export type ProofName =
  | 'assumed'
  | 'judged'
  | 'subject'
  | 'direction'
  | 'order'
  | 'number'
  | 'derived'
  | 'quoted'

/** The answer: what it hinges on. */
export interface DriversValue {
  /** The end state asked about; null for any package at all. */
  endState: string | null
  packages: number
  base: Standing
  /** True where values count the risk of the next war. */
  durable: boolean
  /** Drawn worlds; those with an acceptable package. */
  worlds: number
  openWorlds: number
  /** Inputs moved alone, the largest swing first; inputs that move nothing are left out and counted. */
  alone: AloneRow[]
  idle: number
  /** Numbers with influence beyond the most influential ones that were moved. */
  left: number
  /** Least moves, smallest share first. `tried` numbers were moved, as far as `reach` times their range. */
  flips: Flip[]
  tried: number
  reach: number
  pair: PairFlip | null
  pairsTried: number
  /** Largest share first; empty without draws. */
  variance: VarianceRow[]
  /** How `variance` was worked out by design: inputs and runs; null where the case is too large for it. */
  design: { inputs: number; runs: number } | null
  discovery: Discovery | null
  weak: WeakInput[]
  /** True where no number of the case has any influence: orders only. */
  ordersOnly: boolean
}
