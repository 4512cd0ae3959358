/**
 * What an analysis is: a pure function from a compiled case and its worlds to a finding, and a way to say the finding.
 * It never sees YAML, never draws random numbers of its own outside the stream it is given, never prints.
 */
import type { Chart, Sentence, Table } from '../blocks/index.ts'
import type { Change, CompiledCase, WorldSet } from '../compile/index.ts'
import type { AnchorResult } from '../evidence/index.ts'

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

export interface AnalysisInput {
  compiled: CompiledCase
  worlds: WorldSet
  run: Run
  /** Quantities by influence on who accepts what, largest first. */
  influence: { key: string; influence: number }[]
  /** Findings of the analyses declared under `needs`. */
  needs: Record<string, Finding<unknown>>
  /** What became of the passages in the stored texts; absent where no text was at hand. */
  anchors?: readonly AnchorResult[]
}

/** Yielded while an analysis runs: share done (0 to 1) and what is being done. The driver may stop it there. */
export interface Progress {
  share: number
  doing: string
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
  /**
   * Those of `needs` of which it reads nothing that depends on draws. Where nobody else asks for them they are run on the base
   * world alone, and their finding says so: `run.worlds` is 0.
   */
  needsBase?: string[]
  /** Default parameters. */
  parameters: Parameters
  /** Runs in steps, so that a long run shows progress and can be stopped; the last step returns the finding. */
  run: (input: AnalysisInput, parameters: Parameters) => Generator<Progress, Finding<Value>>
  present: (finding: Finding<Value>, compiled: CompiledCase) => Presentation
}
