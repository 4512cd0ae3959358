/** The finding of `events`, in plain data. */

/** What is looked at, the same for every party. */
export type IndicatorId =
  | 'talk-while-striking'
  | 'threat-timing'
  | 'demand-drift'
  | 'clock-reset'
  | 'false-choice'
  | 'concession-asymmetry'
  | 'crossed-signal'
  | 'stalling-incentive'

/**
 * What a test says after correction: `more` or `less` than if nothing were the matter, the `same` within a margin, or `open`.
 * For the stalling incentive: waiting pays (`more`), costs (`less`), or the worlds disagree (`open`).
 */
export type Verdict = 'more' | 'less' | 'same' | 'open'

/** Why there is no verdict. */
export type WhyNone =
  | 'few'
  | 'no-counts'
  | 'coarse-counts'
  | 'no-talks'
  | 'no-threats'
  | 'no-decisions'
  | 'no-positions'
  | 'no-restatements'
  | 'no-offers'
  | 'no-rejections'
  | 'no-others'
  | 'ordinal'
  | 'no-war-path'
  | 'no-worlds'
  | 'cannot-tell'

/** What n counts: independent occasions, never shots or words. */
export type Counted = 'rounds' | 'decisions' | 'statements' | 'occasions' | 'offers' | 'rejections' | 'worlds'

/** One indicator of one party. */
export interface IndicatorResult {
  party: string
  indicator: IndicatorId
  /** The series of counts it is about; null for indicators that need none. */
  series: string | null
  /** Null where it cannot be worked out. The unit is that of the indicator: a ratio of rates, a change on the party's own scale of 0 to 1, a rate per occasion, or a share. */
  estimate: number | null
  /** 90 % interval: over resampled weeks, ranks, counts, or worlds; null where there is none. */
  interval: [number, number] | null
  /** Two-sided p value, alone and corrected for all tests of this finding; null where none was made. */
  test: { p: number; adjusted: number } | null
  /** The same for the test that the effect is smaller than the margin. */
  equivalence: { p: number; adjusted: number } | null
  n: number
  counted: Counted
  /** Events and counts that belong here but whose dates are too vague, or cannot be placed. */
  skipped: number
  verdict: Verdict | null
  why: WhyNone | null
  /**
   * How many times better "this way of negotiating is in use" foretells the figures than "it is not": what they are worth to a
   * pair of rival readings. 1 is worth nothing; null where there are too few rounds.
   */
  likelihoodRatio: number | null
  /** Further figures by name, for tables and checks. */
  details: Record<string, number>
  /** Events (ids) that are cases of it, and counter-examples. */
  examples: string[]
  counterExamples: string[]
}

/** One event, as listed. */
export interface TimelineEvent {
  id: string
  what: string
  date: string
  until: string | null
  precision: 'day' | 'month' | 'year'
  /** Day numbers, for pictures. */
  from: number
  to: number
  kind: string
  actor: string
  target: string | null
  certainty: 'stated' | 'inferred'
  claims: string[]
}

/** A tactic and one party: what is listed for and against, and the indicator that would show it. */
export interface TacticOfParty {
  party: string
  /** True where the case says that this party uses it. */
  saidOf: boolean
  examples: string[]
  against: string[]
  /** Results of the linked indicator for this party, as positions in `indicators`. */
  indicators: number[]
}

/** A way of negotiating, looked at in every party alike. A hypothesis, never a verdict. */
export interface TacticView {
  id: string
  name: string
  description: string
  indicator: string | null
  claims: string[]
  parties: TacticOfParty[]
}

/** A word or step that parties understand differently. */
export interface CrossedSignalView {
  id: string
  what: string
  kind: 'order' | 'meaning'
  meanings: { party: string; meaning: string }[]
  events: string[]
  claims: string[]
}

export interface EventsValue {
  events: TimelineEvent[]
  indicators: IndicatorResult[]
  tactics: TacticView[]
  crossedSignals: CrossedSignalView[]
  /** Fewest independent occasions for a verdict. */
  leastRounds: number
  /** Tests made, all of which the correction counts. */
  tests: number
  /** Events known by the month or the year only, and events dated after the day of the case. */
  vague: { month: number; year: number }
  later: string[]
  /** What the question was narrowed to; null for everything. The numbers do not depend on it. */
  asked: { party: string | null; tactic: string | null }
}
