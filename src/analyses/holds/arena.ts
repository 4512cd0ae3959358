/** What a search for sanctions works on, and what it finds. */
import type { Neighbours } from '../../compile/index.ts'

export interface Step {
  mover: number
  to: number
}

/** One improvement of a party and the answer to it; `sanction` is null where nobody answers. */
export interface Answer {
  improvement: number
  sanction: Step[] | null
}

export interface Verdict {
  stable: boolean
  /** The improvement nobody answers, if the state is unstable; else the answers, at most `listed` of them. */
  answers: Answer[]
  improvements: number
}

/** What the search needs of a case under one profile of payoffs. */
export interface Arena {
  neighbours: Neighbours
  payoffOf: readonly Int32Array[]
}
