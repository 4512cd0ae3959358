/** What the page asks the engine about a finding as other programs read it. */
import type { Where } from './where.ts'

/** A question whose finding is wanted as it is. */
export interface FindingAsked {
  analysis: string
  where: Where
  worlds: number
  seed: number
  parameters?: unknown
}

/** The question with its answer. */
export interface FindingCalls {
  /** JSON as the command line writes it for the same case, setting, seed and draws. */
  finding: { asks: FindingAsked; gives: string }
}
