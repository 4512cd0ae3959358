/** What the leading sentences say, as plain data: the page words them in its own language. Names are those of the case. */
import type { LikelihoodLanguage, Wording } from 'endstate'

/** A likelihood in the words of every language; `banded` is false where the lexicon has no words and prints the share. */
export interface Worded {
  banded: boolean
  in: Record<LikelihoodLanguage, Wording>
}

/** Acceptable packages of all, and whether the risk of the next war is counted in. */
interface ZoneCount {
  acceptable: number
  packages: number
  /** Signatories. */
  parties: number
  durable: boolean
}

/** What an empty zone lacks. */
export type Nearest =
  | { by: 'red-line'; lines: { name: string; party: string }[] }
  | { by: 'concession'; share: number; parties: string[] }
  | { by: 'refusals'; parties: number }

/** A plan to follow: waiting, a plan as it is, or a plan in its best order. */
export interface Decision {
  kind: 'wait' | 'plan' | 'best-order'
  name: string
}

/** The zone with promises kept beside the zone with the risk of the next war counted in. */
interface Price {
  basis: 'face' | 'durable'
  packages: number
  face: number
  durable: number
  onlyFace: number
  onlyDurable: number
}

/** One leading sentence of one kind; shares run from 0 to 1. */
export type Fact =
  | ({ says: 'live-zone' } & ZoneCount)
  | { says: 'live-end-states'; open: number; all: number }
  | { says: 'estimate'; likelihood: Worded }
  | ({ says: 'zone'; range: { low: number; high: number; worlds: number } | null } & ZoneCount & {
        nearest: Nearest | null
      })
  | { says: 'zone-likelihood'; likelihood: Worded; parties: number }
  | ({ says: 'price' } & Price)
  | { says: 'lasting'; all: number; lasting: { name: string; both: number; acceptable: number }[] }
  | { says: 'one-holds'; name: string; holds: boolean }
  | { says: 'best-versions'; all: number; firm: string[] }
  /** `name` is null where one state was asked about. */
  | { says: 'holds-likelihood'; name: string | null; likelihood: Worded }
  | { says: 'leaver'; party: string; count: number; all: number }
  | {
      says: 'war-course'
      months: number
      ended: { name: string; share: number }[]
      still: number
      drawn: boolean
    }
  | { says: 'war-goes-on'; months: number; likelihood: Worded }
  /** What beats going on for everybody, from which month on (0: today), and from when some package suits everybody. */
  | {
      says: 'war-beats'
      months: number
      endStates: number
      names: string[]
      month: number
      refusing: string[]
      firstPackage: number | null
    }
  | { says: 'war-beats-likelihood'; name: string; months: number; likelihood: Worded }
  | { says: 'war-rests'; on: { source: 'over time' | 'number' | 'state'; parties: string[] }[] }
  | {
      says: 'plan-first'
      rule: string
      worlds: number
      /** `decisions` has several where the draws cannot tell them apart. */
      ahead: { for: string; to: string; decisions: Decision[]; agreed: boolean }[]
      /** Pairs of parties that are only in the tables. */
      more: number
    }
