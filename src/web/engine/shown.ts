/** Sentences, tables and pictures ready to be shown. */
import type { Fact } from './facts.ts'

/** A piece of a sentence: words, a state that can be opened, or references to sources. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'likelihood'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'state'; id: string; text: string }
  | { kind: 'claims'; claims: string[] }

/**
 * A sentence ready to be shown; `text` is the whole of it, for reading aloud, in English. `fact`: the same as data, so that
 * the page can say it in its own language.
 */
export interface Said {
  role: 'plain' | 'likelihood' | 'confidence' | 'warning'
  pieces: Piece[]
  text: string
  fact?: Fact
}

/** A cell: what it says, and what it sorts by. `judged` is false where nobody has judged it. */
export interface ShownCell {
  text: string
  number: number | null
  judged: boolean
  /** A state that the cell names, by short id. */
  state: string | null
}

/** A table ready to be shown, and as CSV. */
export interface ShownTable {
  id: string
  sentence: Said
  columns: { id: string; label: string; align: 'left' | 'right' | 'centre' }[]
  rows: ShownCell[][]
  csv: string
}

/** A picture: SVG text made by the engine, what it shows in words, and the same data as a table. */
export interface ShownChart {
  id: string
  kind: string
  title: string
  sentence: Said
  svg: string
  description: string
  /** Left out where pictures follow a hand and nobody looks at the table. */
  table: ShownTable | null
  /** What arrow keys walk through, in the order of the picture; `state` can be opened in Holds. */
  points: { label: string; state: string | null }[]
}
