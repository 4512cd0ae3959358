/** Blocks: what an analysis wants shown, in plain data. How it is drawn is decided in `charts` and `report`. */
import type { ChartData } from './chart.ts'
import type { Inline, Measured, Sentence } from './text.ts'

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** Cell of a table: text, a measured number, a mark, or null for "not judged" (never 0). */
export type Cell =
  | string
  | number
  | Measured
  | { kind: 'mark'; mark: 'yes' | 'no' | 'partly' }
  | Inline[]
  | null

export interface Column {
  id: string
  label: string
  align: 'left' | 'right' | 'centre'
}

export interface Table {
  kind: 'table'
  /** Stable name, used for CSV files: `deals-end-states`. */
  id: string
  /** One sentence that carries the message of the table. */
  sentence: Sentence
  columns: Column[]
  rows: Cell[][]
}

export interface Chart {
  kind: 'chart'
  id: string
  /** One sentence that carries the message of the picture; shown above it and used as its text equivalent. */
  sentence: Sentence
  data: ChartData
}

export interface List {
  kind: 'list'
  ordered: boolean
  items: Inline[][]
}

export type Block = Heading | Sentence | Table | Chart | List
