/**
 * Endstate: how can this conflict end, would the end hold, and how do we know?
 *
 *   case.yaml ──parseCase──▶ CaseFile ──compileCase──▶ CompiledCase ──analyse──▶ findings ──briefOf──▶ brief
 *                                └──────evidenceOf──────▶ what every number rests on ──────────▲
 *
 * This file is the whole flow on one screen; everything it calls is pure. Files, screens and networks belong to those
 * who call it.
 */
import {
  type AnyAnalysis,
  analyses,
  brokenCitationSentence,
  brokenProofSentence,
  type Finding,
  type Presentation,
  type Run,
  withBrokenProof,
} from './analyses/index.ts'
import type { Sentence } from './blocks/index.ts'
import type { CaseFile } from './case/index.ts'
import { type CompiledCase, drawWorlds, influences } from './compile/index.ts'
import { type AnchorResult, type Coverage, coverage, evidenceOf } from './evidence/index.ts'
import { type Brief, type BriefEdit, buildBrief, type LexiconName, renderBrief } from './report/index.ts'
import { engineVersion } from './version.ts'

export interface AnalyseOptions {
  /** Analyses to run, by id; all if absent. Those they need run too, without draws where nobody reads them. */
  only?: readonly string[]
  /** Worlds to draw; 0 for exact answers at central values only. */
  worlds?: number
  seed?: number
  /** Analysis id → parameters over its defaults. */
  parameters?: Readonly<Record<string, unknown>>
  /** What became of the passages in the stored texts: the result of `checkAnchors`. Numbers on broken ones are marked. */
  anchors?: readonly AnchorResult[]
  /** Stops a long run: `analyse` then rejects with the signal's reason. */
  signal?: AbortSignal
  onProgress?: (share: number, doing: string) => void
}

/** Findings with what they rest on. */
export interface Analysed {
  findings: Record<string, Finding<unknown>>
  presentations: Record<string, Presentation>
  coverage: Coverage
  run: Run
}

/** Worlds drawn and seed used unless said otherwise. */
export const defaults = { worlds: 200, seed: 1 } as const

/** Runs analyses on a compiled case. Same (case, seed, engine) gives the same bytes everywhere. */
export async function analyse(given: CompiledCase, options: AnalyseOptions = {}): Promise<Analysed> {
  const compiled = withBrokenProof(given, options.anchors)
  const { worlds: count = defaults.worlds, seed = defaults.seed } = options
  const worlds = drawWorlds(compiled, count, seed)
  const run = runOf(compiled, count, seed)
  await breathe(options)
  const amount = influences(compiled)
  await breathe(options)
  const influence = rankedInfluence(compiled, amount)
  const analysed: Analysed = { findings: {}, presentations: {}, coverage: coverageOf(compiled, amount), run }
  for (const { analysis, drawn } of wanted(options.only)) {
    const parameters = {
      ...analysis.parameters,
      ...(options.parameters?.[analysis.id] as object | undefined),
    }
    const scene = drawn
      ? { worlds, run }
      : { worlds: drawWorlds(compiled, 0, seed), run: runOf(compiled, 0, seed) }
    const known = { ...(options.anchors ? { anchors: options.anchors } : {}), needs: analysed.findings }
    const steps = analysis.run({ ...scene, ...known, compiled, influence }, parameters)
    const finding = await drive(steps, options)
    analysed.findings[analysis.id] = finding
    analysed.presentations[analysis.id] = withWarning(
      analysis.present(finding, compiled),
      brokenProofSentence(compiled, finding),
      options.anchors,
    )
  }
  return analysed
}

/** A broken proof travels with every answer that rests on it or cites it. */
function withWarning(
  said: Presentation,
  ofNumbers: Sentence | undefined,
  anchors: AnalyseOptions['anchors'],
): Presentation {
  const warning = ofNumbers ?? brokenCitationSentence(said, anchors)
  return warning ? { ...said, caveats: [...said.caveats, warning] } : said
}

/** Lets the caller's page, or the worker it runs in, do something else; throws where the run is no longer wanted. */
async function breathe({ signal }: AnalyseOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal?.throwIfAborted()
}

/** Takes the steps of an analysis, letting the caller's page breathe and stop it in between. */
async function drive(
  steps: ReturnType<AnyAnalysis['run']>,
  options: AnalyseOptions,
): Promise<Finding<unknown>> {
  const pause = 16
  let last = performance.now()
  for (;;) {
    options.signal?.throwIfAborted()
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value.share, step.value.doing)
    if (performance.now() - last > pause) {
      await breathe(options)
      last = performance.now()
    }
  }
}

/** The analyses asked for and those they need, in the order of the registry, and whether anybody reads their draws. */
function wanted(only: readonly string[] | undefined): { analysis: AnyAnalysis; drawn: boolean }[] {
  const needed = new Map<string, boolean>()
  const add = (id: string, drawn: boolean): void => {
    if (needed.get(id) === true || needed.get(id) === drawn) return
    needed.set(id, drawn)
    const { needs = [], needsBase = [] } = analyses.find((one) => one.id === id) ?? {}
    for (const need of needs) add(need, drawn && !needsBase.includes(need))
  }
  for (const id of only ?? analyses.map((one) => one.id)) add(id, true)
  return analyses.flatMap((analysis) => {
    const drawn = needed.get(analysis.id)
    return drawn === undefined ? [] : [{ analysis, drawn }]
  })
}

export function runOf(compiled: CompiledCase, worlds: number, seed: number): Run {
  const { id, hash, scenario, changes } = compiled
  return { case: id, caseHash: hash, scenario, changed: changes, engine: engineVersion, seed, worlds }
}

function rankedInfluence(compiled: CompiledCase, amount: Float64Array): { key: string; influence: number }[] {
  const ranked = compiled.quantities.map((quantity, index) => ({
    key: quantity.key,
    influence: amount[index]!,
  }))
  return ranked
    .filter((one) => one.influence > 0)
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
}

/** How much of the answer rests on passages, weighted by influence on who accepts what. */
function coverageOf(compiled: CompiledCase, amount: Float64Array): Coverage {
  return coverage(
    compiled.quantities.map((quantity, index) => ({
      key: quantity.key,
      basis: quantity.basis,
      influence: amount[index]!,
    })),
  )
}

/** Size of a case and what its numbers rest on. */
export function describeCase(file: CaseFile, compiled: CompiledCase) {
  return {
    id: compiled.id,
    title: compiled.title,
    parties: compiled.parties.length,
    issues: compiled.issues.length,
    options: compiled.issues.reduce((sum, issue) => sum + issue.options.length, 0),
    combinations: compiled.space.combinations,
    feasibleStates: compiled.space.count,
    packages: compiled.agreementCount,
    quantities: compiled.quantities.length,
    claims: file.spec.claims.length,
    sources: file.spec.sources.length,
    coverage: coverageOf(compiled, influences(compiled)),
    engine: engineVersion,
  }
}

/** How a brief is written. */
export interface DraftOptions {
  lexicon?: LexiconName
  paper?: 'a4' | 'letter'
  /** Date printed on the brief, such as 2026-11-21; it is not read from any clock here. */
  generatedOn: string
  /** Result of `checkAnchors`, if the source texts were at hand. */
  anchors?: readonly AnchorResult[]
  /** Sentences in somebody's own words; each is marked in the brief. */
  edits?: readonly BriefEdit[]
}

/** How a brief is written, and in which form. */
export interface BriefOptions extends DraftOptions {
  format?: 'html' | 'markdown'
}

/** The two-page brief of what has been analysed, as data: for `renderBrief`, `briefDocument`, or a page that edits it. */
export function draftBrief(
  file: CaseFile,
  compiled: CompiledCase,
  analysed: Analysed,
  { paper = 'a4', ...options }: DraftOptions,
): Brief {
  const marked = withBrokenProof(compiled, options.anchors)
  return buildBrief({ compiled: marked, ...analysed, evidence: evidenceOf(file.spec), paper, ...options })
}

/** The two-page brief of what has been analysed. */
export function briefOf(
  file: CaseFile,
  compiled: CompiledCase,
  analysed: Analysed,
  options: BriefOptions,
): string {
  const { format = 'html', lexicon = 'icd203', paper = 'a4' } = options
  return renderBrief(draftBrief(file, compiled, analysed, options), { format, lexicon, paper })
}

export * from './public.ts'
