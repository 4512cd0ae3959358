/** Data of every chart, one type each. A chart is a file in `charts/` and a line in its registry. */

/** Deal space: packages in the plane of two parties, with named markers and the no-deal lines. */
export interface DealSpaceData {
  chart: 'deal-space'
  /** The two parties on the axes. */
  horizontal: { party: string; name: string; threshold: number }
  vertical: { party: string; name: string; threshold: number }
  /** Density of packages: counts in square cells of `cell` width, so that a million states stay one small picture. */
  cell: number
  cells: { x: number; y: number; all: number; acceptable: number }[]
  frontier: { x: number; y: number }[]
  markers: {
    id: string
    name: string
    kind: 'solution' | 'end-state'
    x: number
    y: number
    acceptable: boolean
  }[]
}

/** Acceptability: named packages in rows, parties in columns; how far above or below the line each party stands. */
export interface AcceptabilityData {
  chart: 'acceptability'
  parties: { id: string; name: string }[]
  rows: {
    id: string
    name: string
    cells: { party: string; margin: number; low?: number; high?: number; share?: number; redLine: boolean }[]
  }[]
}

/** Survival: chance that a deal has not been attacked again, by years since it was made; at most six lines. */
export interface SurvivalData {
  chart: 'survival'
  /** Years since the deal, rising from 0. */
  years: number[]
  /** One chance per year; `five` is the chance after five years, with its 90 % range where worlds were drawn. */
  lines: {
    id: string
    name: string
    values: number[]
    five: { share: number; low?: number; high?: number }
  }[]
  /** End states that are not drawn. */
  left: number
}

/** Credibility: what a promise needs, and what it has in calm years and in a headwind; chances from 0 to 1. */
export interface CredibilityData {
  chart: 'credibility'
  rows: {
    id: string
    name: string
    /** Null where no number says it; `verdict` then says why. May lie outside 0 to 1. */
    needed: number | null
    verdict: 'needed' | 'already-safe' | 'never-enough' | 'backfires'
    /** Its 90 % range, cut to 0 to 1. */
    neededRange?: { low: number; high: number }
    calm: { value: number; low?: number; high?: number }
    headwind: { value: number; low?: number; high?: number }
  }[]
}

/** Fan: what a stock or a total comes to at some months, as quantiles of drawn paths; one dot for each. */
export interface FanData {
  chart: 'fan'
  name: string
  unit: string
  /** Value today; null where there is none. */
  today: number | null
  /** Months rising; `dots` in any order, fifty as a rule; `paths`: the share of paths they stand for. */
  columns: { month: number; dots: number[]; paths: number }[]
}

/** Ending shares: by each month, the share of wars that has ended in each way; the last band is what still goes on. */
export interface EndingSharesData {
  chart: 'ending-shares'
  /** Rising from 0. */
  months: number[]
  /** From the bottom up; one share per month, the shares of a month sum to 1. */
  bands: { id: string; name: string; shares: number[] }[]
}

/** No-deal value: what going on is worth to each party month by month, beside what a few deals are worth to it. */
export interface NoDealValueData {
  chart: 'no-deal-value'
  /** Rising from 0. */
  months: number[]
  panels: {
    party: string
    name: string
    /** One value per month, 0 to 1. */
    values: number[]
    /** 90 % ranges at some of the months; empty where no worlds were drawn. */
    ranges: { month: number; low: number; high: number }[]
    /** At most three deals. */
    levels: { id: string; name: string; value: number }[]
  }[]
}

/** Timeline: one lane per party, one mark per event; a date known in part is a bar over the days it may mean. */
export interface TimelineData {
  chart: 'timeline'
  /** First and last day drawn, as day numbers, and dates to write along the axis, rising. */
  from: number
  to: number
  ticks: { day: number; label: string }[]
  lanes: {
    id: string
    name: string
    /** `date` as written; `from` and `to`: first and last day. */
    marks: {
      id: string
      date: string
      kind: string
      from: number
      to: number
      what: string
      inferred: boolean
    }[]
  }[]
  /** Events before the first day drawn. */
  left: number
}

/** Readings matrix: rival readings of one party in rows, what was observed in columns, the most telling first. */
export interface ReadingsMatrixData {
  chart: 'readings-matrix'
  /** Name of the party. */
  party: string
  /** `tells`: how much it tells the readings apart, from 0 (not at all) to 3. */
  columns: { id: string; name: string; tells: number; planted: boolean }[]
  /** Shares of belief before and after, 0 to 1; `belief` is null where the observations rule out every reading. */
  rows: {
    id: string
    name: string
    prior: number
    belief: number | null
    low?: number
    high?: number
    /** One per column, from -2 (very inconsistent) to 2 (very consistent). */
    marks: number[]
  }[]
  /** Observations that are not drawn. */
  left: number
}

/** Tornado: what each input, moved alone, does to the room for a deal; the largest first. */
export interface TornadoData {
  chart: 'tornado'
  /** Room as things stand, -1 to 1; below 0 no package is acceptable, -1 where every one crosses a red line. */
  base: number
  rows: {
    id: string
    name: string
    low: { label: string; room: number }
    high: { label: string; room: number }
  }[]
  /** Inputs that are not drawn. */
  left: number
}

/** Discovery: the few limits within which draws with one answer gather. */
export interface DiscoveryData {
  chart: 'discovery'
  answer: 'open' | 'shut'
  /** Share of all draws with that answer that lie inside, and share of the draws inside that have it. */
  coverage: number
  density: number
  /** A number: what was drawn (`from`, `to`) and what is left (`low`, `high`); else a word. `again`: share of resamples. */
  rows: ({ id: string; name: string; again: number } & (
    | { from: number; to: number; low: number; high: number }
    | { word: string }
  ))[]
}

/** Regret map: what each plan loses against the best one under each reading, for one party. */
export interface RegretData {
  chart: 'regret'
  /** Name of the party whose values these are. */
  party: string
  columns: { id: string; name: string }[]
  /** `regrets`: one per column, 0 for the best. `first`: what is recommended. */
  rows: { id: string; name: string; first: boolean; regrets: number[] }[]
}

/** Plan tree: offers in order, how likely each is reached and accepted, and which reading gains most by its refusal. */
export interface PlanTreeData {
  chart: 'plan-tree'
  plan: string
  steps: {
    name: string
    reached: number
    accepted: number
    lesson: { reading: string; before: number; after: number } | null
  }[]
}

/** Coverage: what the numbers rest on, as parts of one bar that sum to 1 (or are all 0), from the most to the least proof. */
export interface CoverageData {
  chart: 'coverage'
  weighting: 'influence' | 'count'
  parts: { id: string; name: string; share: number }[]
}

/** Disagreement board: claims that affirm and deny each proposition; `hedged` are those said only on a condition or the like. */
export interface DisagreementBoardData {
  chart: 'disagreement-board'
  rows: {
    id: string
    name: string
    yes: { plain: number; hedged: number }
    no: { plain: number; hedged: number }
    label: string
  }[]
  /** Disputed propositions that are not drawn. */
  left: number
}

/**
 * Stability graph: one state and, for each party, its best move away from it, the answers to that move, and where it ends.
 * A party without a better move has none to draw.
 */
export interface StabilityGraphData {
  chart: 'stability-graph'
  /** Name of the state in the middle. */
  state: string
  parties: {
    id: string
    name: string
    stance: 'content' | 'deterred' | 'threatened' | 'leaves'
    /** How many better moves there are; the one that matters most, in words, with its gain (0 to 1) where it is measured. */
    improvements: number
    move: { what: string; gain: number | null } | null
    /** Answers, one after the other; none where nobody answers. */
    answers: { by: string; what: string }[]
    /** Against where it stood, at the end; null where only an order is known or nothing moves. */
    end: number | null
  }[]
}

/** Way: moves one after the other from one state to another, or why there is none. */
export interface WayData {
  chart: 'way'
  from: string
  to: string
  /** `wanted`: better for everybody who makes this move; null where that is not known. */
  steps: { by: string; what: string; wanted: boolean | null }[]
  /** Why there is no way, or none that everybody on it wants; empty where there is one. */
  why: string
}

export type ChartData =
  | StabilityGraphData
  | WayData
  | TornadoData
  | DiscoveryData
  | DealSpaceData
  | TimelineData
  | AcceptabilityData
  | SurvivalData
  | CredibilityData
  | FanData
  | EndingSharesData
  | NoDealValueData
  | ReadingsMatrixData
  | RegretData
  | PlanTreeData
  | CoverageData
  | DisagreementBoardData
