/** The finding of `deals`, in plain data. Values are on the parties' 0–1 scales; a state is named by its id and options. */

/** A state as a reader meets it. */
export interface NamedState {
  /** Short public id, the same whatever the order of the file. */
  id: string
  /** Issue id → option id. */
  options: Record<string, string>
}

/** How one party stands to one package. */
export interface Stand {
  party: string
  value: number
  /** Value minus what the party insists on: negative means it refuses. */
  margin: number
  /** Binding red lines the package crosses. */
  redLines: string[]
  accepts: boolean
}

export interface Package extends NamedState {
  stands: Stand[]
  acceptable: boolean
  /** Parties that refuse. */
  blockers: string[]
  onFrontier: boolean
}

export type SolutionName = 'nash' | 'kalai-smorodinsky' | 'egalitarian' | 'utilitarian'

export interface Solution {
  name: SolutionName
  package: Package
  /** Number of states that tie before the tie-break; 1 means the solution is unique. */
  ties: number
  /** What is maximised, at the solution. */
  score: number
  /** Parties that cannot gain anything in the zone (their best there equals their no-deal value). */
  cannotGain: string[]
}

/** Why the zone is empty, or how far it is from closing. */
export interface ZoneCertificate {
  empty: boolean
  /** Smallest number of parties that refuse a package, over all packages. */
  fewestBlockers: number
  /** Smallest uniform concession that opens the zone, with the package; null where red lines alone keep it shut. */
  smallestConcession: { amount: number; package: Package } | null
  /** Per party: the change of what it insists on that alone opens the zone; null where no change of its own does. */
  aloneOpens: { party: string; amount: number | null; package: Package | null }[]
  /** Red lines whose lifting alone opens the zone. */
  liftingOpens: { party: string; redLine: string }[]
}

/** One change, of one or two issues, that brings a named package nearer. */
export interface Bridge {
  from: NamedState
  to: Package
  changes: { issue: string; from: string; to: string }[]
  /** Value gained or lost by each party. */
  effect: { party: string; amount: number }[]
  /** Smallest margin of any signatory after the change. */
  weakestMargin: number
}

/** A pair of issues on which two parties can trade because they weigh them differently. */
export interface Logroll {
  parties: [string, string]
  issues: [string, string]
  /** What each gives and gets, on its own scale: the first party gives on the first issue and gets on the second. */
  gives: [number, number]
  gets: [number, number]
  /** Smaller of the two net gains. */
  mutualGain: number
}

/** A deal that settles some issues and leaves the others open; named end states are such deals. */
export interface Framework {
  id: string
  name: string
  settles: Record<string, string[]>
  completions: number
  acceptable: number
  /** Per party: worst and best value over the completions, and how many of them it accepts. */
  range: { party: string; worst: number; best: number; accepts: number }[]
  /** The completion the zone rules prefer: acceptable if any is, else the one with the smallest shortfall. */
  best: Package | null
  /** Parties that refuse every completion. */
  blockers: string[]
  /** Share of drawn worlds in which at least one completion is acceptable, and per party. */
  likelihood: { acceptable: number; byParty: { party: string; share: number }[]; worlds: number } | null
  /** Value of the best completion over the drawn worlds: 5 % and 95 % points, and share of worlds in which it is accepted. */
  bestOverWorlds: { party: string; low: number; high: number; accepts: number }[] | null
}

export interface BlockerCount {
  party: string
  /** Packages the party refuses, and those only it refuses. */
  refuses: number
  aloneRefuses: number
  /** Red lines by how many packages cross them. */
  redLines: { id: string; packages: number }[]
  /** The option found most often, against its share among all packages, where only this party refuses. */
  typicalOption: { issue: string; option: string; share: number; shareOfAll: number } | null
}

/** The zone under one combination of readings, at central values. */
export interface ReadingRow {
  readings: Record<string, string>
  prior: number
  acceptable: number
  endStates: { id: string; acceptable: number; blockers: string[] }[]
  nash: Package | null
}

/** One reading of one party, over the drawn worlds in which it holds: what opens if it is right? */
export interface ReadingShare {
  party: string
  reading: string
  prior: number
  /** Drawn worlds in which it holds, and how many of them have an acceptable package. */
  worlds: number
  open: number
  /** Per named end state: how many of these worlds have an acceptable version. */
  endStates: { id: string; open: number }[]
}

/** A zone on one basis: packages at central values, over the drawn worlds, and share of worlds with any. */
export interface ZoneCount {
  acceptable: number
  range: { low: number; median: number; high: number } | null
  share: number | null
}

/** What weak guarantees cost: the zone if every promise is kept, and the zone once the next war is counted in. */
export interface GuaranteePrice {
  face: ZoneCount
  durable: ZoneCount
  /** Packages acceptable on both, only at face value, and only on durable value, at central values. */
  both: number
  onlyFace: number
  onlyDurable: number
  /** Versions of each named end state that are acceptable on each basis. */
  endStates: { id: string; name: string; face: number; durable: number }[]
  /** Per party: mean value of the packages acceptable at face value, on each basis; null where there are none. */
  byParty: { party: string; face: number; durable: number }[] | null
}

export interface DealsValue {
  /** Feasible states, and those that count as deals. */
  states: number
  packages: number
  /** Packages acceptable to every signatory. */
  acceptable: number
  acceptableRange: { low: number; median: number; high: number; worlds: number } | null
  /** Share of worlds with at least one acceptable package. */
  zoneLikelihood: { share: number; worlds: number } | null
  signatories: string[]
  /** What each party insists on: no-deal value W, reservation r and the larger of the two. */
  thresholds: {
    party: string
    noDeal: number
    reservation: number | null
    threshold: number
    low: number
    high: number
  }[]
  frontier: { points: number; packages: Package[]; truncated: boolean }
  solutions: Solution[]
  /** Why solutions are missing: parties without cardinal values. */
  withoutCardinalValues: string[]
  blockers: BlockerCount[]
  certificate: ZoneCertificate
  frameworks: Framework[]
  bridges: { endState: string; bridges: Bridge[] }[]
  logrolls: Logroll[]
  byReading: ReadingRow[]
  /** Each reading by itself, over the drawn worlds; empty where no worlds were drawn or no party has rival readings. */
  readings: ReadingShare[]
  /** Declared red lines that do not bind in the base world: position, not limit. */
  declaredOnly: { party: string; redLine: string; name: string }[]
  /** Durable: the risk of the next war is counted in. Face: guarantees are taken at their word, so the zone is an upper bound. */
  valueBasis: 'face' | 'durable'
  /** The price of weak guarantees: the zone on both bases; null where the case says nothing about guarantees. */
  price: GuaranteePrice | null
  dealSpace: {
    horizontal: string
    vertical: string
    cell: number
    /** Lower left corner of each cell, and how many packages it holds. */
    cells: { x: number; y: number; all: number; acceptable: number }[]
    /** Acceptable packages (all, if none is) that neither of the two parties can improve without loss to the other. */
    outline: { x: number; y: number }[]
    /** Number of ranks of each axis, null for one with values; absent where both have values. */
    ranks?: [number | null, number | null]
  }
}
