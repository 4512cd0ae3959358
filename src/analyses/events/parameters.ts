/** Parameters of `events`, with their defaults. */

/** Widths, margins and limits. All of them are judgements; change them and look again. */
export interface EventsParameters {
  /** Show one party or one tactic only, by id; the numbers do not depend on it. */
  party: string | null
  tactic: string | null
  /** Days before and after talks that count as near, and days on either side that they are compared with. */
  before: number
  after: number
  control: number
  /** Longest count in days that is compared as it stands, where all are longer than a window: a month. */
  longestSpan: number
  /** Days before a decision on aid or sanctions in which threats count as near. */
  threatDays: number
  /** Fewest independent occasions for a verdict. */
  leastRounds: number
  /** Ratio of rates that is taken as no difference, and the one expected where there is one. */
  sameRatio: number
  expectedRatio: number
  /** Change of demands over the whole record, on the party's scale of 0 to 1, taken as none; and the one expected. */
  sameChange: number
  expectedChange: number
  /** Change of one position that counts as a move, on the same scale. */
  leastMove: number
  /** Days before a deadline without an end of its own in which an act meets it; and days of grace after any deadline. */
  deadlineDays: number
  graceDays: number
  /** Month of the war path that is compared with now. */
  waitMonths: number
  /** Draws of every bootstrap and of placebo dates. */
  draws: number
}

export const eventsParameters: EventsParameters = {
  party: null,
  tactic: null,
  before: 7,
  after: 7,
  control: 28,
  longestSpan: 31,
  threatDays: 14,
  leastRounds: 5,
  sameRatio: 1.25,
  expectedRatio: 1.5,
  sameChange: 0.05,
  expectedChange: 0.15,
  leastMove: 0.02,
  deadlineDays: 30,
  graceDays: 3,
  waitMonths: 12,
  draws: 400,
}
