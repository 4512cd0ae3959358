/** Findings and evidence → a brief of two pages, as plain data. */
import {
  brokenProofSentence,
  type DealsValue,
  type Finding,
  type Presentation,
  type Run,
} from '../analyses/index.ts'
import type { Block, Chart } from '../blocks/index.ts'
import { chartTitle } from '../charts/index.ts'
import type { CompiledCase } from '../compile/index.ts'
import type { AnchorResult, Coverage, Evidence, Source } from '../evidence/index.ts'
import { editSections } from './brief-edits.ts'
import type { Brief, BriefEdit, BriefSection } from './brief-shape.ts'
import { confidenceOf } from './confidence.ts'
import { fitTwoPages, type PaperName } from './fit.ts'
import type { LexiconName } from './lexicon.ts'
import { assumptions } from './parts/assumptions.ts'
import { bottomLine, keyJudgements } from './parts/bottom-line.ts'
import { type BriefContext, namesOf, type PartLimits, whatIfTitle } from './parts/context.ts'
import { endStates } from './parts/end-states.ts'
import { ledger } from './parts/ledger.ts'
import { noDeal } from './parts/no-deal.ts'
import { changes, method, purpose } from './parts/notes.ts'
import { dissent, readings } from './parts/readings.ts'
import { listSources } from './parts/sources.ts'
import { standards } from './parts/standards.ts'

/** What a brief is written from. */
export interface BriefInput {
  compiled: CompiledCase
  /** By analysis id, in the order of the registry. */
  findings: Readonly<Record<string, Finding<unknown>>>
  presentations: Readonly<Record<string, Presentation>>
  evidence: Evidence
  coverage: Coverage
  /** Date of the brief, as it is printed. */
  generatedOn: string
  /** Fit this paper; both A4 and Letter if absent. */
  paper?: PaperName
  /** Result of the check of quotes, if it was made. */
  anchors?: readonly AnchorResult[]
  /** Sentences in somebody's own words, and the lexicon they are compared under; default ICD 203. */
  edits?: readonly BriefEdit[]
  lexicon?: LexiconName
}

/** Longest lists a brief starts from; `fitTwoPages` shortens them. */
const generous: PartLimits = {
  judgements: 6,
  endStates: 6,
  readings: 8,
  ledger: 7,
  assumptions: 5,
  charts: 1,
  limits: 4,
  fragmentWords: 12,
}

/** Builds the brief. Parts whose analysis has not run are left out, not announced. */
export function buildBrief(input: BriefInput): Brief {
  const context = contextOf(input)
  const brief = fitTwoPages((limits) => compose(context, limits, input), generous, input.paper)
  return { ...brief, annex: annex(context) }
}

function contextOf(input: BriefInput): BriefContext {
  const { compiled, findings, evidence, coverage, anchors } = input
  const deals = findings.deals as Finding<DealsValue> | undefined
  const run = Object.values(findings)[0]?.run ?? runWithoutFindings(compiled)
  const unchecked = [
    ...(deals?.value.valueBasis === 'face' ? ['guarantees are taken at their word'] : []),
    ...('holds' in findings ? [] : ['whether a deal would hold is not tested']),
  ]
  const confidence = confidenceOf({
    coverage,
    sources: sourcesBehind(findings, evidence),
    range: deals?.headline.range ?? null,
    unchecked,
  })
  return {
    compiled,
    findings,
    presentations: withoutBrokenProof(input),
    deals,
    run,
    evidence,
    coverage,
    confidence,
    anchors,
    names: namesOf(compiled),
  }
}

/** Presentations without what each says of broken proof: a brief says it once, in the bottom line. */
function withoutBrokenProof({
  compiled,
  findings,
  presentations,
}: BriefInput): BriefContext['presentations'] {
  return Object.fromEntries(
    Object.entries(presentations).map(([id, said]) => {
      const finding = findings[id]
      const broken = finding && JSON.stringify(brokenProofSentence(compiled, finding))
      return [id, { ...said, caveats: said.caveats.filter((one) => JSON.stringify(one) !== broken) }]
    }),
  )
}

function runWithoutFindings({ id, hash, scenario, changes: changed }: CompiledCase): Run {
  return { case: id, caseHash: hash, scenario, changed, engine: '', seed: 0, worlds: 0 }
}

/** Sources that the quantities behind the findings cite. */
function sourcesBehind(findings: BriefInput['findings'], evidence: Evidence): Source[] {
  const used = new Set<string>()
  for (const { quantities } of Object.values(findings)) {
    for (const { key, influence } of quantities) {
      if (!(influence > 0)) continue
      for (const { claim } of evidence.quantities.get(key)?.passages ?? []) {
        used.add(evidence.claims.get(claim)?.source ?? '')
      }
    }
  }
  return [...evidence.sources.values()].filter(({ id }) => used.has(id))
}

function compose(
  context: BriefContext,
  limits: PartLimits,
  { generatedOn, edits = [], lexicon = 'icd203' }: BriefInput,
): Brief {
  const { compiled, run } = context
  const generated = [
    part('changes', 'What was changed', 'full', 'small', changes(context)),
    part('bottom-line', 'Bottom line', 'full', 'normal', bottomLine(context)),
    part('judgements', 'Key judgements', 'full', 'normal', keyJudgements(context, limits.judgements)),
    part('end-states', 'End states', 'full', 'normal', endStates(context, limits.endStates)),
    part('readings', 'Readings', 'full', 'normal', readings(context, limits.readings)),
    ...figures(context, 0, limits.charts),
    part('no-deal', 'If no deal', 'right', 'normal', noDeal(context)),
    part('dissent', 'Dissent: the strongest counter-reading', 'right', 'normal', dissent(context)),
    part(
      'assumptions',
      'Assumptions that matter most',
      'right',
      'normal',
      assumptions(context, limits.assumptions),
    ),
    part('ledger', 'Who must provide what', 'right', 'normal', ledger(context, limits.ledger)),
    part('method', 'Evidence and method', 'left', 'small', method(context)),
    part('purpose', 'Purpose and limits', 'left', 'small', purpose(context, limits.limits)),
  ].filter(({ blocks }) => blocks.length > 0)
  // Sources keep the numbers of the generated text: a rewritten sentence may name one as [3].
  const sources = listSources(generated, context.evidence, limits.fragmentWords, context.anchors)
  const edited = editSections(generated, edits, { lexicon, sourceNumbers: sources.numbersOf })
  return {
    title: compiled.title,
    question: compiled.question,
    whatIf: whatIfTitle(run),
    asOf: compiled.asOf,
    generatedOn,
    ...edited,
    annex: [],
    sources,
    standards: standards({ ...context, sections: generated, sources: sources.sources }),
    run,
  }
}

function part(
  id: string,
  title: string,
  place: BriefSection['place'],
  type: BriefSection['type'],
  blocks: Block[],
): BriefSection {
  return { id, title, place, type, blocks }
}

/** One section per figure, numbered through. */
function figures({ presentations }: BriefContext, from: number, to: number): BriefSection[] {
  const charts = Object.values(presentations).flatMap((one): Chart[] => one.charts)
  return charts.slice(from, to).map((chart, index) => {
    const number = from + index + 1
    return part(`figure-${number}`, `Figure ${number}: ${chartTitle(chart.data)}`, 'left', 'normal', [chart])
  })
}

/** Every end state, every reading and every table of every analysis. */
function annex(context: BriefContext): BriefSection[] {
  const own = [
    ...endStates(context, Number.POSITIVE_INFINITY),
    ...readings(context, Number.POSITIVE_INFINITY),
  ]
  const everything = [
    ...figures(context, 1, Number.POSITIVE_INFINITY),
    part('annex-end-states', 'Annex: end states and readings', 'full', 'normal', own),
    part(
      'annex-ledger',
      'Annex: who must provide what',
      'full',
      'normal',
      ledger(context, Number.POSITIVE_INFINITY),
    ),
    ...Object.entries(context.presentations).map(([id, { tables }]) =>
      part(`annex-${id}`, `Annex: ${context.findings[id]?.question ?? id}`, 'full', 'normal', tables),
    ),
  ]
  return everything.filter(({ blocks }) => blocks.length > 0)
}
