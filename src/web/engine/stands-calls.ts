/** What the page asks the engine about one state while a lever moves. */
import type { Said, ShownTable } from './shown.ts'
import type { Lexicon, Where } from './where.ts'

/** Who would stay in one state at central values, quick enough to follow a hand. */
export interface Stands {
  name: string
  answer: Said[]
  /** Every party with its verdict under every concept, and why. */
  reasons: ShownTable
  milliseconds: number
}

/** The question with its answer; null where there is no such state under these settings. */
export interface StandsCalls {
  stands: {
    asks: { where: Where; state: string; value: 'face' | 'durable'; lexicon: Lexicon }
    gives: Stands | null
  }
}
