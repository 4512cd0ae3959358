/** What `proof` answers, as plain data: quantities by key; claims, sources and propositions by id. */
import type {
  AnchorResult,
  BoardAnswer,
  BoardRow,
  Coverage,
  FigureGroup,
  ReasonCode,
  WeakQuantity,
} from '../../evidence/index.ts'

/** What became of the anchor of a claim; `no quote` where the claim has none. */
export type PassageVerdict = AnchorResult['verdict'] | 'no quote'

/** A number that matters more than its proof supports, with the sources it cites. */
export interface WeakNumber extends WeakQuantity {
  sources: string[]
}

/** One source: what it is, how much of the answer it carries, and what would stand on nothing without it. */
export interface SourceRow {
  source: string
  kind: string
  /** Who publishes or writes it; sources of one voice are not independent. */
  voice: string
  date: string | null
  certainty: 'stated' | 'inferred' | 'unknown'
  claims: number
  /** Influence of what cites it, shared evenly between the sources that a number cites; a share of all influence. */
  carries: number
  /** Influence of every number that cites it. */
  touches: number
  /** Influence of the numbers that cite nothing else. */
  alone: number
  /** The most influential of those, at most five. */
  onlyHere: { key: string; share: number }[]
}

/** An anchor that does not hold: what the passage says has changed, or it cannot be found or told from others. */
export interface BrokenAnchor {
  claim: string
  source: string
  verdict: PassageVerdict
  why: ReasonCode[]
  /** Numbers that rest on it, the most influential first, and their share of all influence. */
  numbers: string[]
  share: number
}

/** The check of the passages against the stored texts. */
export interface AnchorSummary {
  /** False where no text was at hand: then nothing was checked, and that is no pass. */
  checked: boolean
  verdicts: { verdict: PassageVerdict; claims: number }[]
  broken: BrokenAnchor[]
}

/** One passage with where it stands. */
export interface Passage {
  claim: string
  source: string
  asserter: string
  says: string
  /** At most twelve words, letter by letter; null where the claim quotes nothing. */
  fragment: string | null
  date: string | null
  stance: string
  verdict: PassageVerdict
  /** What the passage gives the number: number, order, direction or subject; null outside a number's own passages. */
  gives: string | null
  /** Who took the claim out of the inbox; absent for claims written by hand. */
  accepted?: Acceptance
}

/** Who accepted a suggestion as a claim, when, who had suggested it, and whether it was changed on the way. */
export interface Acceptance {
  by: string
  on: string
  suggestedBy: string | null
  edited: boolean
}

/** A passage that speaks against what a number rests on. */
export interface CounterPassage extends Passage {
  /**
   * `proposition`: it answers a proposition the other way than a passage of the number. `subject`: it denies where the number's
   * passages affirm (or the other way round) and bears on the same two things or more; it may speak against it.
   */
  because: { kind: 'proposition'; proposition: string } | { kind: 'subject'; about: string[] }
}

/** What the base world answers with the number at one value. */
export interface AnswerAt {
  value: number
  /** Packages all signatories accept. */
  acceptable: number
  /** Acceptable versions of each named end state that is a deal. */
  endStates: { id: string; acceptable: number }[]
  /** Chance of each ending of the war up to its horizon, `null` for none; empty where the case has no war path. */
  endings: { id: string | null; chance: number }[]
}

/** Everything about one number. */
export interface NumberProof {
  kind: 'number'
  key: string
  central: number
  low: number
  high: number
  unit: string | null
  basis: string
  /** Who judged it, when, and why; or the formula; or why it is assumed. Empty for a quoted number. */
  reason: string
  judgedBy: string | null
  judgedOn: string | null
  passages: Passage[]
  counter: CounterPassage[]
  /** Its share of all influence, and its rank; rank 0 where nothing uses it. */
  share: number
  rank: number
  /** Parties whose values use it. */
  parties: string[]
  /** Numbers it is worked out from, and numbers worked out from it. */
  inputs: string[]
  outputs: string[]
  /** Answers with the number at its low end, as it is, and at its high end; `bare` where it has no range and was moved by a tenth. */
  moves: { bare: boolean; low: AnswerAt; base: AnswerAt; high: AnswerAt } | null
}

/** Everything about one claim. */
export interface ClaimProof {
  kind: 'claim'
  passage: Passage
  /** Numbers that rest on it. */
  numbers: { key: string; share: number; gives: string }[]
  /** Other parts of the case that cite it, such as `red line` and its id. */
  uses: { what: string; id: string }[]
  /** What it says to propositions, and who says the opposite. */
  answers: { proposition: string; says: 'yes' | 'no'; with: BoardAnswer[]; against: BoardAnswer[] }[]
  accepted: Acceptance | null
}

/** Everything about one source. */
export interface SourceProof {
  kind: 'source'
  row: SourceRow
  title: string | null
  sha256: string | null
  passages: Passage[]
}

/** The answer: how we know. */
export interface ProofValue {
  coverage: Coverage
  /** What matters most and has the least proof, the worst first. */
  weakest: WeakNumber[]
  /** Share of influence on numbers that cite no passage at all. */
  unsourced: number
  /** The largest share carried first. */
  sources: SourceRow[]
  /** Different voices among the sources, and how many of equal weight they come to. */
  voices: number
  effectiveVoices: number
  board: BoardRow[]
  figures: FigureGroup[]
  anchors: AnchorSummary
  claims: number
  /** What was asked about; null for the overview. */
  asked: NumberProof | ClaimProof | SourceProof | null
}
