/**
 * The finding of `trust`, in plain data. Shares and chances lie in 0 to 1, rates are per year, null is "no
 * number says it".
 */

/**
 * A number of calm years and of a headwind: a crisis elsewhere, or a change of government, that draws the
 * guarantor away.
 */
export interface InBothWeathers {
  calm: number
  headwind: number
}

/** Ends of the interval that holds 90 % of the drawn worlds. */
export interface Interval {
  low: number
  high: number
}

/** How credible the promise must be to keep the risk of an attack at or below what is tolerated. */
export interface CredibilityAsked {
  /** Null where no promise brings the risk there, or none is needed and no number says how far from it. */
  credibility: number | null
  verdict: 'needed' | 'already-safe' | 'never-enough' | 'backfires'
}

/**
 * The three roads of deterrence, and monitors, kept apart: chance that five years pass without an attack with
 * each of them added alone to what the army and foreign troops do by themselves.
 */
export interface Roads {
  /** No army, no foreign troops, no promise, no punishment, no monitors. */
  none: number
  /** Own army and foreign troops only. */
  denial: number
  /** The same with the harm an attacker must expect in any case. */
  punishment: number
  /** The same as `denial` with the promise that others fight. */
  promise: number
  /** The same as `denial` with monitors, who act on incidents only. */
  monitors: number
  all: number
}

/**
 * Where a promise also makes a wider war more frequent: attacks get rarer, but more of them draw the
 * guarantor in.
 */
export interface WiderWar {
  /** Wars per year in which the guarantor fights too. */
  rate: InBothWeathers
  /** Credibility at which that rate is highest, and how high it is there. */
  peakAt: number
  peak: number
  /** True where a little more credibility would mean more wider wars. */
  rises: { calm: boolean; headwind: boolean }
}

/** What follows from one set of codes and from what the deal is worth to the challenger. */
export interface Outlook {
  /** What the deal is worth to the party that might attack. */
  challengerValue: number
  /** r: chance that the guarantor fights if there is an attack. */
  fights: InBothWeathers
  /** True where the challenger's consent is needed in full: then nobody fights, whatever was promised. */
  vetoed: boolean
  /** p0: chance that an attack succeeds if the guarantor stays out. */
  success: number
  /** Harm the attacker must expect in any case, as a share of the prize. */
  punishment: number
  /** h: attacks per year. */
  hazard: InBothWeathers
  /** Chance of no attack within one, five and ten years. */
  survival: { one: number; five: number; ten: number }
  /** Years until an attack on average; null where one may never come. */
  meanYears: number | null
  needed: CredibilityAsked
  /**
   * Credibility needed less credibility there is: above 0 it falls short. Null where `needed` has no number.
   */
  gap: InBothWeathers | null
  /** True where the risk of an attack is at most what is tolerated. */
  enough: { calm: boolean; headwind: boolean }
  roads: Roads
  widerWar: WiderWar
}

/** Codes as they stand in the table; probits but for the last five. */
export interface CodesShown {
  commitment: number
  automaticity: number
  tripwire: number
  reluctance: number
  headwindLoss: number
  army: number
  foreignForce: number
  veto: number
  punishment: number
  incidentFactor: number
}

/** One kind of deal with its codes, on what it is judged worth to the challenger. */
export interface DocumentedTerm {
  term: string
  name: string
  codes: CodesShown
  /**
   * `judged`: the case gives it. `deals`: mean of the deals the term describes. Null: no deal fits, and
   * nobody judged it.
   */
  standingFrom: 'judged' | 'deals' | null
  /** Null where there is no standing. */
  outlook: Outlook | null
  /** Deals the term describes. */
  deals: number
  /**
   * What such a deal is worth to the challenger in the case if little else changes (the one nearest to where
   * things stand), and the five-year chance at that worth: the check on the standing. Modifiers are left out.
   * Null where no deal fits.
   */
  inTheCase: { worth: number; five: number } | null
  /** True for the term that is set to meet the base rate. */
  calibrates: boolean
  /** What the case says beside the row. */
  note: string
  claims: string[]
}

/** What a weak guarantee costs one party. */
export interface PartyPrice {
  party: string
  signs: boolean
  /** Worth of the deal if it is kept, and once the next war is counted in; what that war is worth. */
  face: number
  durable: number
  renewed: number
  /** Durable less face value. */
  difference: number
  range: Interval | null
  accepts: { face: boolean; durable: boolean }
  /** Share of drawn worlds in which it accepts; null where none were drawn. */
  shares: { face: number; durable: number } | null
}

/**
 * Whether attacking pays at all: the deal against the next war, on the challenger's own values of how that
 * war may end.
 */
export interface BeltTest {
  /** Value to the challenger of attacking if the guarantor stays out, and if it fights. */
  alone: number
  wider: number
  /** Credibility at which attacking is worth no more than the deal; null where no credibility does it. */
  needed: number | null
}

/** The best version of a named end state, and what stands behind it. */
export interface EndStateTrust {
  id: string
  name: string
  state: { id: string; options: Record<string, string> }
  term: string
  modifiers: string[]
  /** Terms over all versions of the end state, most frequent first. */
  versions: { term: string; versions: number }[]
  outlook: Outlook
  /** 90 % of the drawn worlds, `needed` cut to 0 to 1; null where none were drawn. */
  ranges: { five: Interval; calm: Interval; headwind: Interval; needed: Interval } | null
  /** Chance that five years pass without an attack: mean over the drawn worlds, else at central values. */
  five: number
  /** The same at central values on the occasions of the documented table. */
  fiveDocumented: number
  /** Share of drawn worlds in which the risk is at most what is tolerated; null where none were drawn. */
  enough: { calm: number; headwind: number } | null
  /** Weight of the next war in what the deal is worth, 0 to 1. */
  warWeight: number
  warWeightRange: Interval | null
  price: PartyPrice[]
  /** Null where the case does not say how the next war may end. */
  belt: BeltTest | null
  /**
   * By reading of the challenger, over the worlds in which it holds: mean chance of five years without an
   * attack.
   */
  byReading: { reading: string; five: number; worlds: number }[]
}

/**
 * One number moved to the ends of its range while all others stay: what the five-year chance of a row
 * becomes.
 */
export interface NumberMoved {
  key: string
  from: number
  to: number
  /** Chance at the lower and at the upper end of the number. */
  atFrom: number
  atTo: number
}

/**
 * How far the five-year chance of one row goes, one number at a time; `numbers` by how much they move it,
 * most first.
 */
export interface RowSensitivity {
  term: string
  five: number
  low: number
  high: number
  numbers: NumberMoved[]
}

/** Two rows whose order turns over through one number alone, within its range. */
export interface OrderFlip {
  above: string
  below: string
  /**
   * The number, where it stands, and where the two are equal; nearest first, measured in parts of its range.
   */
  numbers: { key: string; now: number; at: number }[]
}

/**
 * How often such deals broke, taken as the truth: occasions for an attack a year, and what every row becomes.
 */
export interface BaseRate {
  id: string
  name: string
  share: number
  years: number
  /** Null where no number of occasions meets it. */
  occasions: number | null
  rows: { term: string; five: number }[]
}

/** A precedent as a rate, with what must be said beside it. */
export interface Precedent {
  id: string
  name: string
  years: number
  failures: number
  /** Failures per year: mean and 90 % interval. */
  rate: number
  low: number
  high: number
  /** Chance of five years without a failure. */
  five: number
  caveat: string
  terms: string[]
  claims: string[]
}

/** What the table follows from: the row that is set to meet a base rate, and the occasions that do so. */
export interface TrustBasis {
  challenger: string
  protected: string
  calibration: {
    term: string
    share: number
    years: number
    occasions: number
    solved: boolean
    /**
     * The same row at what such a deal is worth to the challenger in the case if little else changes: the
     * share that then fails within these years, and the occasions that would meet the base rate there. Null
     * where no deal fits, or no occasions do.
     */
    inTheCase: { worth: number; share: number; occasions: number | null } | null
  }
  /** Attacks a year that are thought bearable. */
  tolerated: number
  discount: number
  headwind: { start: number; end: number; share: number }
  /** What the numbers behind the documented table rest on. */
  numbers: { quoted: number; derived: number; judged: number; assumed: number }
}

/** The answer; every list is empty and `basis` null where the case says nothing about guarantees. */
export interface TrustValue {
  basis: TrustBasis | null
  documented: DocumentedTerm[]
  endStates: EndStateTrust[]
  sensitivity: RowSensitivity[]
  flips: OrderFlip[]
  baseRates: BaseRate[]
  precedents: Precedent[]
  /** Pseudo-events in pseudo-years that every precedent starts from. */
  prior: { events: number; years: number }
  worlds: number
}
