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
    calm: { value: number; low?: number; high?: number }
    headwind: { value: number; low?: number; high?: number }
  }[]
}

export type ChartData = DealSpaceData | AcceptabilityData | SurvivalData | CredibilityData
