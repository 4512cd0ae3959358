/** The finding of `plan`, in plain data. Values are on the parties' 0–1 scales; ids name everything. */
import type { RuleName } from '../../models/index.ts'

/** Mean over worlds with the interval that holds 90 % of them. */
export interface Spread {
  mean: number
  low: number
  high: number
}

/** One offer of a plan under each reading of the party it is made to. */
export interface OfferRow {
  endState: string
  /** Short id of the version that is offered; null where the end state cannot be offered. */
  state: string | null
  /** Why it cannot be offered. */
  left: 'no-deal' | 'infeasible' | null
  byReading: {
    reading: string | null
    /** Chance that everybody it needs accepts, and that `to` alone would. */
    accepted: number
    acceptedByTo: number
    /** What it is worth to `for` above its no-deal value. */
    gain: number
  }[]
}

export interface PlanRow {
  id: string
  name: string
  summary: string
  by: string[]
  for: string
  to: string
  levers: string[]
  /** Levers whose effect nobody judged: pulling them changes nothing here. */
  leversWithoutEffect: string[]
  ruleOut: string[]
  believes: string[]
  trigger: string
  /** True where the case has no plans and this one was made from an end state. */
  generated: boolean
  offers: OfferRow[]
  /** What it is worth to every party under each reading of `to`; parties without values on a scale are absent. */
  worth: { party: string; reading: string | null; value: Spread }[]
  claims: string[]
}

/** A reading of the party that answers, and how far it is believed. */
export interface ReadingColumn {
  reading: string | null
  heldBy: string[]
  belief: number
}

/** Something `for` could do. */
export interface Decision {
  id: string
  /** The plan it is or comes from; null for waiting. */
  plan: string | null
  kind: 'plan' | 'best-order' | 'wait'
  /** End states in the order offered. */
  order: string[]
  /** One per column: mean payoff and what is lost against the best decision if that reading is right. */
  byReading: { payoff: Spread; regret: number }[]
  scores: Record<RuleName, number>
}

/** One step of the tree of a plan. */
export interface TreeStep {
  endState: string
  /** Chance that it is reached; that it is accepted once it is reached. */
  reached: number
  accepted: number
  /** Belief in each reading after its refusal, in the order of the columns; null where it cannot be refused. */
  after: number[] | null
  ties: string[]
  /** Expected gain from going on and from stopping there, given that it is reached. */
  goingOn: number
}

export interface Tree {
  plan: string
  steps: TreeStep[]
  /** Offers of the plan that are not worth making once the others were refused. */
  unused: string[]
  before: number[]
}

/** Everything one party could do towards another. */
export interface View {
  for: string
  to: string
  readings: ReadingColumn[]
  decisions: Decision[]
  /** Decisions each rule puts first. */
  winners: Record<RuleName, string[]>
  agreed: string[]
  disagreements: [RuleName, RuleName][]
  /** Per column: the decisions with the highest mean payoff. */
  bestUnder: string[][]
  /** The decision the chosen rule puts first; of several the one with the higher expected value. */
  recommended: string
  tree: Tree | null
  /** Value of knowing the reading, and of knowing everything. */
  knowing: { reading: number; everything: number }
  /** What could be looked for, by what it is worth; and what would be done after a yes and a no. */
  observations: { id: string; value: number; ifSeen: string | null; ifNot: string | null }[]
  /** What facts that go together are worth, those worth most first; empty where too few worlds were drawn. */
  groups: FactGroup[]
  /** Per rule the decisions that the draws cannot tell from the first: behind by less than twice the error of the draws. */
  level: Record<RuleName, string[]>
  /** Share of the rounds with draws drawn again in which the chosen rule puts the same decision first; null without draws. */
  again: number | null
  /** Smallest shift of belief that draws another decision level on expected value. */
  flip: { from: string; to: string; moved: number; towards: string | null; belief: number[] } | null
  /** Readings without which the chosen rule recommends something else. */
  without: { reading: string; recommended: string }[]
}

/** Facts that go together, and what it is worth to know all of them before choosing on expected value. */
export interface FactGroup {
  /** What a party wants and insists on, which reading of it is right, which of its red lines bind; the war; the guarantees. */
  kind: 'values' | 'reading' | 'red-lines' | 'war' | 'guarantees'
  /** The party it is about; null for the war and the guarantees. */
  party: string | null
  value: number
  /** Standard error over the draws. */
  error: number
  /** Numbers that stand for the group, and those it has. */
  used: number
  size: number
}

/** A dilemma under each reading of the party that has to choose. */
export interface DilemmaRow {
  id: string
  name: string
  for: string
  by: string
  target: string
  items: {
    id: string
    name: string
    state: string | null
    threat: boolean
    /** Why it does not count: no version exists. */
    left: 'infeasible' | null
  }[]
  byReading: {
    reading: string | null
    /** Mean over worlds of the margin, and share of worlds in which it is above 0. Null where the target cannot come about. */
    margin: number | null
    real: number
    /** Items struck out in most worlds: threats that cost the putting party more than letting be. */
    struck: { item: string; cost: number }[]
    /** What the party would rather do where the target is not its best; null for walking away. */
    rather: string | null
  }[]
}

export type LedgerStatus = 'met' | 'partly' | 'not' | 'not-judged'

/** Something a plan takes, and who gives it. */
export interface LedgerRow {
  plan: string
  item: string
  unit: string
  /** Offers and levers of the plan that need it. */
  neededBy: { endStates: string[]; levers: string[] }
  needed: number | null
  provided: { party: string; can: string; amount: number | null }[]
  status: LedgerStatus
  claims: string[]
}

/** What one lever alone changes, at central values. */
export interface LeverRow {
  id: string
  name: string
  holder: string
  /** Packages everybody accepts, before and with it. */
  acceptable: { before: number; after: number }
  /** Change of the no-deal value per party. */
  noDeal: { party: string; change: number }[]
  /** Named end states that open or close. */
  opens: string[]
  closes: string[]
}

/** A lever that changes how often an end state is acceptable to everybody. */
export interface LeverOpening {
  endState: string
  lever: string
  holder: string
  /** Share of the drawn worlds in which some version is acceptable to every signatory, as things stand and with the lever. */
  before: number
  after: number
  change: number
  /** Standard error of the change: the same draws are used with the lever and without. */
  error: number
}

/** Order of carrying a deal out. */
export interface Sequence {
  /** Groups of steps in order; more than one step in a group wait for each other. */
  order: string[][]
  circles: { steps: string[]; says: { step: string; after: string; party: string | null }[] }[]
  /** Order of issues that leaves fewest to the leaders; null where a party has ranks only, or nothing counts as a deal. */
  issues: {
    /** In the order in which they are settled. */
    settled: IssueRow[]
    /** Issues on which those who decide do not agree even then: what each would take, with all the others settled so. */
    leaders: { issue: string; wants: { party: string; options: string[] }[] }[]
    /** Issues left by the least happy order that settles while it can; null where not every order was tried. */
    mostLeft: number | null
    /** True where every order was tried. */
    exact: boolean
    /** Packages everybody accepts while nothing is settled. */
    acceptable: number
  } | null
}

/** An issue that those who decide it can settle before the leaders meet. */
export interface IssueRow {
  issue: string
  option: string
  /** Who decides it. */
  by: string[]
  /** Signatories that do not decide it and would rather have another option. */
  rather: string[]
  /** Packages everybody accepts that are left after it. */
  acceptable: number
}

export interface PlanValue {
  rule: RuleName
  tolerance: number
  discount: number
  optimism: number
  /** Worlds looked at under each reading and set of levers; fewer than drawn where that keeps the answer quick. */
  worlds: number
  drawn: number
  valueBasis: 'face' | 'durable'
  plans: PlanRow[]
  views: View[]
  dilemmas: DilemmaRow[]
  ledger: LedgerRow[]
  levers: LeverRow[]
  leversWithoutEffect: string[]
  /** Which lever opens which end state over drawn worlds; no rows without draws. */
  openings: { worlds: number; rows: LeverOpening[] }
  sequence: Sequence
}
