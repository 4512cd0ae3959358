/**
 * The finding of `war`, in plain data. Shares run from 0 to 1, values are on the parties' own scales from 0 to 1, months
 * count from the day of the case (0 = today).
 */
import type { NamedState } from '../deals/finding.ts'

/** A share from drawn paths, with its standard error. */
export interface DrawnShare {
  share: number
  error: number
}

/** What an ending comes to: on the expected path, over drawn paths, and over the ranges of the inputs. */
export interface EndingShare {
  /** `going-on` for what has not ended. */
  id: string
  name: string
  /** The state it leads to; null for what still goes on. */
  state: NamedState | null
  expected: number
  /** Null where no paths were drawn. */
  drawn: DrawnShare | null
  /** Expected path and drawn paths differ by more than `apart`: a threshold is near, and the drawn paths are the ones to read. */
  differs: boolean
  /** Mean, middle and 90 % of the drawn worlds, each on its expected path; null where no worlds were drawn. */
  range: { mean: number; low: number; median: number; high: number } | null
}

/** A stock or a total at one month. */
export interface LevelAt {
  month: number
  /** On the expected path: of the war still going on for a stock, over all wars for a total. */
  expected: number
  /** Quantiles over drawn paths: those still going on for a stock, all for a total; null where unwatched or none is left. */
  drawn: {
    low: number
    median: number
    high: number
    /** Fifty quantiles, 1 %, 3 % … 99 %: one dot each. */
    dots: number[]
    /** Share of the paths behind them. */
    paths: number
  } | null
}

export interface Level {
  id: string
  name: string
  unit: string
  kind: 'stock' | 'total'
  /** Named by the case among what is to be watched. */
  watched: boolean
  /** Value today; 0 for a total. */
  today: number
  at: LevelAt[]
}

/** One number of the war path that differs from the base. */
export interface NumberChange {
  key: string
  from: number
  to: number
  /** First and last month of the change; null for always. */
  months: [number, number] | null
}

/** The war under one scenario or lever, with the same random numbers as every other row. */
export interface SettingRow {
  id: string
  name: string
  kind: 'base' | 'scenario' | 'lever'
  /** Other scenarios and levers that make the same changes. */
  also: { id: string; name: string; kind: 'scenario' | 'lever' }[]
  changes: NumberChange[]
  /** In the order of the endings, what still goes on last. */
  shares: { id: string; expected: number; drawn: DrawnShare | null }[]
  /** Means over drawn paths, or of the expected path where none were drawn. */
  totals: { id: string; year: number | null; end: number }[]
}

/** How often parties are worn out together. */
export interface Stalemate {
  /** What counts as hurting: 1 less the resolve of a party. A judgement. */
  hurtsAt: number
  /** Resolve of each party today, and on the expected path at the marked months. */
  parties: { party: string; stock: string; today: number; at: { month: number; value: number }[] }[]
  /** First month in which it hurts all of them, on the expected path; null if it does not. */
  month: number | null
  /** Over drawn worlds: share in which it comes at all, and 90 % of the months of those. */
  worlds: { share: number; low: number | null; high: number | null; worlds: number } | null
}

/** Ripe in the sense of Zartman: a stalemate that hurts, and a way out. The two are said apart. */
export interface Ripeness {
  /** Share of drawn worlds in which some package is acceptable today; null where no worlds were drawn. */
  wayOut: number | null
  /** What counts as a way out. A judgement. */
  opensAt: number
  hurts: boolean
  open: boolean
  /** First month in which both hold, if the way out stays as it is; null if not. */
  month: number | null
}

/** Scaling to a base rate. */
export interface CalibrationAnswer {
  id: string
  name: string
  note: string
  claims: string[]
  /** Whether all targets were met. */
  met: boolean
  targets: {
    endings: string[]
    within: number
    share: number
    before: number
    after: number
    factor: number
    met: boolean
  }[]
  numbers: { key: string; from: number; to: number; factor: number; clipped: boolean }[]
  endings: { id: string; before: number; after: number }[]
  noDeal: { party: string; before: number; after: number }[]
  /** What to add to another command to use the scaled numbers there. */
  set: string
}

/** Figures of different sources for one number. */
export interface RivalNumber {
  key: string
  unit: string
  note: string
  /** What the base run uses. */
  used: number
  /** Largest figure over least; null where the least is not above 0. */
  ratio: number | null
  figures: {
    key: string
    value: number
    basis: Basis
    /** True where a passage it rests on does not hold; absent else. */
    broken?: true
    claims: string[]
    shares: { id: string; expected: number; drawn: DrawnShare | null }[]
  }[]
}

/** What separates a scenario from the base: each of its numbers by itself. */
export interface SeparatedScenario {
  id: string
  name: string
  /** The ending on which it differs most from the base, and its shares in the base and with all numbers of the scenario. */
  ending: string
  base: number
  together: number
  /** Shares with one number alone and with all but that one, the number with most effect alone first. */
  numbers: { key: string; from: number; to: number; alone: number; without: number }[]
  /** Standard error of `together`; null where no paths were drawn. */
  error: number | null
}

/** Which numbers drive an ending over the 90 % ranges of all. */
export interface DrivenEnding {
  ending: string
  mean: number
  /** Standard deviation over the ranges. */
  spread: number
  inputs: { key: string; first: number; firstError: number; total: number; totalError: number }[]
}

export type Basis = 'quoted' | 'derived' | 'judged' | 'assumed'

/** What numbers rest on: how many of each kind, and the most influential ones. */
export interface NumbersBehind {
  counts: Record<Basis, number>
  influential: {
    key: string
    basis: Basis
    /** True where a passage it rests on does not hold; absent else. */
    broken?: true
    central: number
    low: number
    high: number
    influence: number
    reason: string
  }[]
}

export interface WarPathAnswer {
  /** Ready-made model; null for a process of the case's own. */
  model: string | null
  summary: string
  horizon: number
  /** Paths drawn for the base, for each row of settings, and for each single number; 0 where none were. */
  paths: number
  rowPaths: number
  singlePaths: number
  /** In the order of the case, what still goes on last. */
  endings: EndingShare[]
  /** Shares by month 0 … months, in the order of `endings`; of drawn paths where there are any. */
  course: { id: string; byMonth: number[] }[]
  levels: Level[]
  settings: SettingRow[]
  /** Null where the case says nobody's will. */
  stalemate: Stalemate | null
  calibration: CalibrationAnswer | null
  rivals: RivalNumber[]
  separated: SeparatedScenario[]
  /** Null where it was not asked for, or no number has a range. */
  drivers: { runs: number; endings: DrivenEnding[] } | null
  /** Runs in which some formula had no usable value, and the first month in which that was so. */
  undefinedRuns: { what: string; month: number; runs: number }[]
}

/** What no deal is worth to a party, month by month. */
export interface GoingOn {
  party: string
  source: 'war path' | 'over time' | 'number' | 'state'
  /** An order of preference only: no values, and no change over time. */
  ordinal: boolean
  base: { month: number; value: number }[]
  /** 90 % of the drawn worlds; empty where none were drawn. */
  ranges: { month: number; low: number; high: number }[]
  /** From today to `month`: by how much it rises, its 90 % range, and the shares of worlds in which it rises and falls. */
  waiting: {
    month: number
    amount: number
    worlds: { low: number; high: number; gains: number; loses: number } | null
  } | null
  /** What it is made of today; weights sum to 1. Only for the war path. */
  madeOf: { id: string; weight: number; value: number }[]
}

/** When something is first so: on the base case, and over drawn worlds. */
export interface FirstMonth {
  /** 0 = already today; null = not within the months looked at. */
  month: number | null
  /** Shares of the drawn worlds in which it is so today, and in which it is so at any of the months. */
  worlds: { today: number; ever: number } | null
}

export interface EndStateCrossing {
  id: string
  name: string
  state: NamedState
  parties: {
    party: string
    value: number
    goingOn: number
    beats: FirstMonth
    /** Why it refuses whatever going on is worth: a red line that binds, or what it insists on. */
    refuses: 'red line' | 'insists on more' | null
  }[]
  /** Worth at least going on to every signatory in the same month. */
  beatsForAll: FirstMonth
  /** And nobody refuses it for another reason. */
  accepted: FirstMonth
  spoilers: Spoiler[]
}

/**
 * A party with the means of violence and a reason to use them. `total`: no deal at all is worth as much to it as going on;
 * `limited`: some deal the others accept is; `apart`: only deals that others refuse are; null: this deal is itself worth it.
 */
export interface Spoiler {
  party: string
  kind: 'total' | 'limited' | 'apart' | null
  /** Expects more from the next war after this deal than from going on today. */
  greedy: boolean
  value: number
  goingOn: number
  /** What the next war after this deal is worth to it; null where the case says nothing about guarantees. */
  nextWar: number | null
}

export interface WarValue {
  /** Months looked ahead. */
  months: number
  /** Worlds drawn. */
  worlds: number
  /** Values that end states are judged by, as in `deals`. */
  valueBasis: 'face' | 'durable'
  /** Null where the case has no war path. */
  path: WarPathAnswer | null
  goingOn: GoingOn[]
  endStates: EndStateCrossing[]
  /** Packages everybody would accept if the talks ended in that month, at central values. */
  packages: { month: number; acceptable: number }[]
  /** First month with such a package; null if there is none. */
  firstPackage: number | null
  ripeness: Ripeness
  /** What the war path rests on, and what the values of going on rest on. */
  numbers: { path: NumbersBehind | null; values: NumbersBehind }
}
