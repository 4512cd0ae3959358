/** What `readings` answers, as plain data. A reading is named by its id; null stands for “none of these readings”. */
/** A reading of the party by its id, or null for “none of these”. */
export type Hypothesis = string | null

/** The interval that holds 90 % of the drawn worlds. */
export interface Interval {
  low: number
  high: number
}

/** What is believed of one reading, before and after the observations. */
export interface Belief {
  reading: Hypothesis
  /** Whose reading it is, as the case says; empty for null. */
  heldBy: string[]
  /** Share of belief before any observation; all of them sum to 1. */
  prior: number
  /** After the observations; null where they rule out every reading, so that they contradict each other. */
  posterior: number | null
  /** Over the drawn worlds; null where none were drawn or all of them contradict themselves. */
  range: Interval | null
  /** Share of these worlds in which no other reading is believed more. */
  leads: number | null
  /** The least prior with which it would lead, others as they are; null for a leader and where no prior is enough. */
  priorToLead: { share: number; key: string; value: number } | null
  /** What the observations alone say: log of the evidence, relative to the best reading (0); null where they rule it out. */
  evidence: number | null
}

/** One observation against the readings. */
export interface WeighedObservation {
  id: string
  what: string
  date: string | null
  claims: string[]
  group: string | null
  planted: boolean
  relevance: 'low' | 'medium' | 'high'
  credibility: number
  /** Its exponent: credibility, or its share of the weight of its group. */
  weight: number
  /** How expected it is, as the case says: one number per belief, in their order. */
  chances: number[]
  /** Bits it was expected to give on which of the named readings is right, before any observation, times its weight. */
  bits: number
  /** The older measure of the same: standard deviation of its marks (-2 to 2) over the named readings. */
  markSpread: number
  /** The two readings it tells apart most, and how many times as expected it is under the first; null where it tells none apart. */
  strongest: { likelier: string; lesser: string; times: number } | null
  /** Who leads without it, and how much belief moves (0 to 1, half the sum of all changes). */
  without: { leaders: Hypothesis[]; moved: number }
}

/** A number which, changed alone, puts another reading first. */
export interface Flip {
  observation: string
  reading: Hypothesis
  /** As the case says it, and where the two readings are level. */
  from: number
  level: number
  leader: Hypothesis
  /** A setting just beyond: key and value for `--set`. */
  key: string
  value: number
}

/** Something that would tell the readings apart: an observation nobody has made yet, or the party's answer to an offer. */
export interface NextFact {
  kind: 'observation' | 'answer'
  /** Id of the observation or of the end state offered. */
  id: string
  what: string
  /** Expected bits on which of the named readings is right, given what is believed now. */
  bits: number
  /** The readings it would tell apart most, given what is believed now; null where none. */
  separates: { likelier: string; lesser: string } | null
  /** Who would lead if it is seen (or the offer accepted), and if it is not. */
  ifYes: Hypothesis[]
  ifNo: Hypothesis[]
  /** True where it may be made to be seen. */
  planted: boolean
}

/** What follows for the named end states if a reading is right. */
export interface Prediction {
  reading: string
  endStates: {
    id: string
    /** Share of belief in the other parties' readings under which each signatory accepts some version, at central values. */
    accepts: { party: string; share: number }[]
    /** Drawn worlds in which this reading holds, and those of them with a version acceptable to all. */
    worlds: number
    open: number
  }[]
}

/**
 * What is done with issues that an offer leaves open: they stay as near to where things stand as its terms allow; every
 * version counts alike; the version that suits the answering party best counts.
 */
export type RestRule = 'unchanged' | 'any' | 'best'

/** One answer of the past, and how expected a yes was. */
export interface PastAnswer {
  event: string
  what: string
  date: string
  certainty: 'stated' | 'inferred'
  claims: string[]
  accepted: boolean
  /** Issues that it left open, and packages that fit it. */
  open: number
  versions: number
  /** Chance of a yes per reading, under each rule for what was left open. */
  chances: ({ reading: string } & Record<RestRule, number>)[]
}

/** Past answers against the readings. */
export interface PastAnswers {
  /** Oldest first. */
  answers: PastAnswer[]
  /**
   * Per reading: running sum of the logarithmic score in bits, one number per answer, what was left open unchanged; and the
   * sum under each rule. 0 would be perfect foresight.
   */
  scores: { reading: string; running: number[]; total: Record<RestRule, number> }[]
  /** Readings with the best sum, what was left open unchanged; several if level, none without answers. */
  foreseen: string[]
  /** True where the other two rules put the same readings first. */
  robust: boolean
  /** Answers left out: no position, no package that fits it, or a no to the order of steps or the meaning of a word. */
  left: number
}

/** Scores of the older method, and whether it puts the same reading first. */
export interface MarkScores {
  /** Weighted inconsistency (0 or less) and squared inconsistency (0 or more), in the order of the readings. */
  scores: { reading: string; weighted: number; squared: number }[]
  /** Readings with the least weighted inconsistency; several if level. */
  leaders: string[]
  /** False where belief puts other named readings first. */
  agrees: boolean
}

/** A plan and the diagnosis it rests on. */
export interface Advice {
  plan: string
  by: string[]
  /** Readings that its author believes, of parties that are compared here. */
  believes: {
    party: string
    reading: string
    before: number
    /** Null where the observations rule out every reading. */
    now: number | null
    leads: boolean
    /** Past answers of the party, and the logarithmic score of the reading on them; null where there are none. */
    answers: number
    bits: number | null
  }[]
  /** Belief that all of them hold, now and before; 1 where there is none, null where one is unknown. */
  together: number | null
  togetherBefore: number
  /** End states it refuses whatever happens. */
  ruledOut: {
    endState: string
    /** True where the plan offers it all the same. */
    offered: boolean
    /** Share of the combinations with its own readings in which every signatory accepts some version; null without any. */
    open: number | null
    refuse: { party: string; share: number }[]
  }[]
}

/** Belief with the indicators of `events` taken in place of what was judged. */
export interface MeasuredBelief {
  /** Observations that an indicator measures; `ratio` null where it has none, so that the judgement stays. */
  rows: {
    observation: string
    indicator: string
    /** The series of counts it is about; null for indicators that need none. */
    series: string | null
    ratio: number | null
    /** Separate occasions it rests on. */
    n: number
  }[]
  /** Belief as judged and with the ratios, in the order of the beliefs; null where the observations contradict each other. */
  judged: (number | null)[]
  measured: (number | null)[]
  /** Leaders with the ratios. */
  leaders: Hypothesis[]
}

/** One party with rival readings. */
export interface PartyDiagnosis {
  party: string
  /** The reading that the scenario fixes for all other answers; null where it fixes none. */
  fixed: string | null
  /** Readings in canonical order, then none of these (null) where the case says how likely that is. */
  beliefs: Belief[]
  /** Highest belief after the observations; several if level, none if the observations contradict each other. */
  leaders: Hypothesis[]
  /** What was seen, the most telling first. */
  observations: WeighedObservation[]
  /** Observations seen that tell no two named readings apart. */
  never: string[]
  /** The smallest changes of one number that change the leader, smallest first, and how many there are. */
  flips: Flip[]
  flipCount: number
  /** The older score: what speaks against each reading. Null without observations. */
  older: MarkScores | null
  /** Most telling first. */
  next: NextFact[]
  /** The two named readings that the observations tell apart least, and how many times as well they fit the first. */
  closest: { first: string; second: string; times: number } | null
  /** Share of drawn worlds in which the observations contradict each other. */
  contradicted: number
  predictions: Prediction[]
  past: PastAnswers
  /** Null where no observation names an indicator. */
  measured: MeasuredBelief | null
}

/** The answer: what the observations say about rival readings, party by party. */
export interface ReadingsValue {
  parties: PartyDiagnosis[]
  /** Plans that say what they believe or rule out. */
  advice: Advice[]
  /** Parties asked about that have no rival readings, with how many they have, and observations that so say nothing. */
  skipped: { party: string; readings: number; observations: number }[]
  /** Drawn worlds behind ranges. */
  worlds: number
  /** Share of a planted observation that was taken at its word, and the surest that a predicted answer counts as. */
  planted: number
  surest: number
  /** True where belief and all that follows from it take the indicators of `events` in place of what they measure. */
  indicators: boolean
}
