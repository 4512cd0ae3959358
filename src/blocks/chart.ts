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

export type ChartData = DealSpaceData | AcceptabilityData
