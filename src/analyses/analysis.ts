/**
 * What an analysis is: a pure function from a compiled case and its worlds to a finding, and a way to say the finding.
 * It never sees YAML, never draws random numbers of its own outside the stream it is given, never prints.
 */
import type { Chart, Sentence, Table } from '../blocks/index.ts'
import type { Change, CompiledCase, World } from '../compile/index.ts'

/** A machine-readable reason; `present` turns reasons into sentences. */
export interface Reason {
  code: string
  /** Parties, issues, options, states, red lines it is about, by public id. */
  about: Record<string, string>
  amount?: number
}

/** How a result was made; with it anybody can make it again. */
export interface Run {
  case: string
  caseHash: string
  scenario: string
  changed: Change[]
  engine: string
  seed: number
  worlds: number
}

/** A result with its reasons and its origin. No judgement leaves the library without them. */
export interface Finding<Value> {
  analysis: string
  question: string
  value: Value
  /** The one number of the headline and its 90 % interval over worlds; null where no worlds were drawn. */
  headline: { name: string; value: number; range: [number, number] | null }
  kind: 'exact' | 'sampled' | 'approximate'
  because: Reason[]
  /** Quantities used, ordered by influence on the headline, largest first. */
  quantities: { key: string; influence: number }[]
  run: Run
}

export interface Worlds {
  /** The base world: central values and, per party, the reading of the highest prior. Not reused. */
  base: () => World
  /** Number of drawn worlds; 0 if none were asked for. */
  count: number
  /** Calls `visit` for each drawn world in order; the world's memory is reused between calls. */
  forEach: (visit: (world: World, index: number) => void) => void
  /** The base values under each combination of readings, at most `limit`; memory reused between calls. */
  forEachReading: (visit: (world: World, readings: Int32Array) => void, limit?: number) => void
  /** Drawn value of quantity q in world k. */
  draw: (quantity: number, world: number) => number
}

export interface AnalysisInput {
  compiled: CompiledCase
  worlds: Worlds
  run: Run
  /** Findings of the analyses declared under `needs`. */
  needs: Record<string, Finding<unknown>>
  /** Aborts a long run with an AbortError. */
  signal?: AbortSignal
  /** Share done, 0 to 1, with a word on what is being done. */
  onProgress?: (share: number, doing: string) => void
}

/** How a finding is said: blocks in plain data, sorted by where a reader expects them. */
export interface Presentation {
  /** The answer in one to four sentences; the first can stand alone. */
  answer: Sentence[]
  /** Key judgements, each with what would change it. */
  judgements: { judgement: Sentence[]; wouldChange: Sentence | null }[]
  tables: Table[]
  charts: Chart[]
  /** Caveats that must travel with the numbers. */
  caveats: Sentence[]
}

export interface Analysis<Parameters, Value> {
  /** Folder, command, page and golden file carry this name. */
  id: string
  question: string
  /** What it follows, with author and year. */
  sources: string[]
  /** Analyses whose findings it reads. */
  needs: string[]
  /** Default parameters. */
  parameters: Parameters
  run: (input: AnalysisInput, parameters: Parameters) => Finding<Value>
  present: (finding: Finding<Value>, compiled: CompiledCase) => Presentation
}
