/** A small hand-made finding with everything a brief reads: two parties, two end states, rival readings, evidence. */
import type { DealsValue, Finding, Package, Presentation } from '../src/analyses/index.ts'
import { likelihoodSentence, sentence, warningSentence } from '../src/blocks/index.ts'
import { type CaseFile, type CompiledCase, compileCase, parseCase } from '../src/endstate.ts'
import { coverage, type Evidence, evidenceOf } from '../src/evidence/index.ts'
import type { BriefInput } from '../src/report/index.ts'

export interface SampleTexts {
  /** Put into every name, title, quote and address of the case. */
  name?: string
}

function caseText(name: string): string {
  const n = (text: string): string => JSON.stringify(`${text}${name}`)
  return `
endstate: 1
id: brook
title: ${n('The brook')}
question: ${n('Can both sides agree on the water?')}
asOf: 2025-06
purpose: ${n('A test.')}
limits: [${n('Invented.')}]
authors: [${n('Nobody')}]
sources:
  - { id: gazette, title: ${n('Water at last')}, publisher: ${n('The Gazette')}, kind: news, url: 'javascript:alert(1)', published: { date: '2025-05-02', certainty: stated } }
  - { id: diary, author: ${n('A clerk')}, kind: opinion, url: 'https://example.org/diary' }
claims:
  - { id: dry, source: gazette, says: The brook runs dry in August., quote: { exact: ${n('the brook runs dry in August')} } }
  - { id: pride, source: diary, says: The mill wants respect., quote: { exact: a secret }, handling: private }
parties:
  - id: mill
    name: ${n('The mill')}
    short: Mill
    preferences: { kind: additive, issues: { water: { weight: 1, options: { shared: { value: [0.5, 0.7], judged: { by: T, on: '2025', because: it says so, from: [{ claim: dry, gives: direction }] } }, kept: 1 } } } }
    noDeal: [0.2, 0.4]
    provides: [{ item: ${n('a second sluice')}, can: partly, claims: [pride] }]
  - id: orchard
    name: ${n('The orchard')}
    short: Orchard
    preferences: { kind: additive, issues: { water: { weight: 1, options: { shared: 0.8, kept: 0 } } } }
    noDeal: 0.3
issues:
  - { id: water, name: ${n('Water')}, decidedBy: [mill, orchard], options: [{ id: shared, name: ${n('Shared')}, short: shared }, { id: kept, name: Kept by the mill, short: kept }] }
endStates:
  - { id: sharing, name: ${n('Sharing')}, summary: Both take turns., is: { water: shared }, claims: [dry] }
  - { id: keeping, name: ${n('Keeping')}, summary: The mill keeps it., is: { water: kept } }
readings:
  - { id: greedy, party: mill, name: ${n('Greedy')}, summary: It wants all., prior: 1, heldBy: [${n('the clerk')}], claims: [pride] }
  - { id: proud, party: mill, name: ${n('Proud')}, summary: It wants respect., prior: 1 }
`
}

function read(name: string): { file: CaseFile; compiled: CompiledCase } {
  const file = parseCase(caseText(name), { name: 'sample' })
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics))
  const compiled = compileCase(file.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  return { file: file.value, compiled: compiled.value }
}

/** Numbers of the sample, so that a property can put any number anywhere. */
export type NumberAt = (place: number) => number
const usual = [0.62, 0.31, 0.71, 0.22, 0.34, 3, 1, 320, 0.4, 0.9]

function packageOf(option: string, at: NumberAt): Package {
  const stands = ['mill', 'orchard'].map((party, index) => ({
    party,
    value: at(index),
    margin: at(index) - at(3),
    redLines: [],
    accepts: true,
  }))
  return {
    id: `${option}01`,
    options: { water: option },
    stands,
    acceptable: true,
    blockers: [],
    onFrontier: true,
  }
}

/** A finding of `deals` made by hand: nothing in it was computed. */
export function sampleFinding(
  compiled: CompiledCase,
  at: NumberAt = (place) => usual[place]!,
): Finding<DealsValue> {
  const endState = (id: string, name: string, acceptable: number): DealsValue['frameworks'][number] => ({
    id,
    name,
    settles: { water: [id] },
    completions: at(5),
    acceptable,
    range: ['mill', 'orchard'].map((party) => ({ party, worst: at(3), best: at(2), accepts: at(6) })),
    best: packageOf('shared', at),
    blockers: acceptable > 0 ? [] : ['orchard'],
    likelihood: { acceptable: at(4), byParty: [], worlds: 1000 },
    bestOverWorlds: ['mill', 'orchard'].map((party) => ({ party, low: at(1), high: at(2), accepts: at(9) })),
  })
  const run = {
    case: compiled.id,
    caseHash: 'f00dfacecafe',
    scenario: 'base',
    changed: [],
    engine: '0',
    seed: 1,
    worlds: 1000,
  }
  const zone = packageOf('shared', at)
  return {
    analysis: 'deals',
    question: 'Which deals are possible?',
    headline: { name: 'acceptable packages', value: at(5), range: [at(6), at(7)] },
    kind: 'exact',
    because: [{ code: 'counted', about: {} }],
    quantities: [
      { key: 'mill.no-deal', influence: at(8) },
      { key: 'mill.value.water.shared', influence: at(9) },
    ],
    run,
    value: {
      states: 2,
      packages: 2,
      acceptable: at(5),
      acceptableRange: { low: at(6), median: at(5), high: at(7), worlds: 1000 },
      zoneLikelihood: { share: at(4), worlds: 1000 },
      signatories: ['mill', 'orchard'],
      thresholds: ['mill', 'orchard'].map((party) => ({
        party,
        noDeal: at(3),
        reservation: null,
        threshold: at(3),
        low: at(3),
        high: at(4),
      })),
      frontier: { points: 1, packages: [zone], truncated: false },
      solutions: [],
      withoutCardinalValues: [],
      blockers: [],
      certificate: {
        empty: false,
        fewestBlockers: 0,
        smallestConcession: null,
        aloneOpens: [],
        liftingOpens: [],
      },
      frameworks: [
        endState('sharing', compiled.endStates.find(({ id }) => id === 'sharing')!.name, at(6)),
        endState('keeping', compiled.endStates.find(({ id }) => id === 'keeping')!.name, 0),
      ],
      bridges: [],
      logrolls: [],
      byReading: ['greedy', 'proud'].map((reading, index) => ({
        readings: { mill: reading },
        prior: 0.5,
        acceptable: index === 0 ? 0 : at(5),
        endStates: [{ id: 'sharing', acceptable: index === 0 ? 0 : at(6), blockers: [] }],
        nash: null,
      })),
      readings: ['greedy', 'proud'].map((reading, index) => ({
        party: 'mill',
        reading,
        prior: 0.5,
        worlds: 500,
        open: index === 0 ? 20 : at(7),
        endStates: [{ id: 'sharing', open: index === 0 ? 0 : at(7) }],
      })),
      declaredOnly: [],
      valueBasis: 'face',
      price: null,
      dealSpace: {
        horizontal: 'mill',
        vertical: 'orchard',
        cell: 0.1,
        outline: [],
        cells: [{ x: 0.5, y: 0.5, all: at(5), acceptable: at(6) }],
      },
    },
  }
}

function samplePresentation(finding: Finding<DealsValue>, compiled: CompiledCase): Presentation {
  const { value } = finding
  const party = (index: number) => ({
    party: compiled.parties[index]!.id,
    name: compiled.parties[index]!.name,
    threshold: value.thresholds[index]!.threshold,
  })
  return {
    answer: [
      sentence(
        'On these inputs ',
        { kind: 'measured', value: value.acceptable },
        ' packages are acceptable.',
      ),
      likelihoodSentence('It is ', { kind: 'likelihood', ...value.zoneLikelihood! }, ' that one exists.'),
    ],
    judgements: [{ judgement: [sentence('Sharing is open.')], wouldChange: sentence('A wetter summer.') }],
    tables: [],
    charts: [
      {
        kind: 'chart',
        id: 'space',
        sentence: sentence('Few packages suit both.'),
        data: {
          chart: 'deal-space',
          horizontal: party(0),
          vertical: party(1),
          cell: 0.1,
          cells: value.dealSpace.cells,
          frontier: [],
          markers: [],
        },
      },
    ],
    caveats: [warningSentence('The zone is an upper bound: guarantees are taken at their word.')],
  }
}

/** Input of a brief, with the finding it rests on. */
export function sampleInput(
  texts: SampleTexts = {},
  at?: NumberAt,
): BriefInput & { finding: Finding<DealsValue>; evidence: Evidence } {
  const { file, compiled } = read(texts.name ?? '')
  const finding = sampleFinding(compiled, at)
  const evidence = evidenceOf(file.spec)
  const influence = new Map(finding.quantities.map((one) => [one.key, one.influence]))
  return {
    compiled,
    finding,
    findings: { deals: finding },
    presentations: { deals: samplePresentation(finding, compiled) },
    evidence,
    coverage: coverage(
      compiled.quantities.map(({ key, basis }) => ({ key, basis, influence: influence.get(key) ?? 0 })),
    ),
    generatedOn: '2026-11-21',
  }
}
