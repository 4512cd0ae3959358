/** Finding → sentences, tables and pictures. */
import { type Chart, leftColumn, rightColumn, sentence, type Table } from '../../blocks/index.ts'
import type { CompiledCase } from '../../compile/index.ts'
import { survivalAfter } from '../../models/index.ts'
import type { Finding, Presentation } from '../analysis.ts'
import type { EndStateTrust, TrustBasis, TrustValue } from './finding.ts'
import { documentedTables } from './present-documented.ts'
import { endStateTables } from './present-end-states.ts'
import { answerOf, caveatsOf, judgementsOf, withoutGuarantees } from './present-judgements.ts'
import { percent, wordsOf, yearly } from './words.ts'

export function presentTrust(finding: Finding<TrustValue>, compiled: CompiledCase): Presentation {
  const { value } = finding
  const { basis } = value
  if (!basis) return { answer: withoutGuarantees, judgements: [], tables: [], charts: [], caveats: [] }
  const words = wordsOf(compiled)
  const tables = [
    ...endStateTables(value, basis, words),
    ...documentedTables(value, basis, words),
    survivalTable(value, basis),
  ]
  return {
    answer: answerOf(value, basis, words),
    judgements: judgementsOf(value, basis, words),
    tables: tables.filter((table) => table.rows.length > 0),
    charts: value.endStates.length > 0 ? [survival(value, basis), credibility(value, basis)] : [],
    caveats: caveatsOf(basis, words),
  }
}

/** Chance of no attack within some years, from the hazards of an end state at central values. */
function survives(one: EndStateTrust, { headwind }: TrustBasis, years: number): number {
  const chain = { headwindStart: headwind.start, headwindEnd: headwind.end }
  return survivalAfter(years, one.outlook.hazard, chain, headwind.share)
}

/** Years drawn, and lines drawn at most: more cannot be told apart. */
const yearsDrawn = Array.from({ length: 16 }, (_, year) => year)
const linesDrawn = 6

function survival({ endStates }: TrustValue, basis: TrustBasis): Chart {
  const shown = spread([...endStates].sort((a, b) => b.outlook.survival.five - a.outlook.survival.five))
  const [first] = shown
  const last = shown[shown.length - 1]!
  const range =
    shown.length === 1
      ? `${first!.name} ${percent(first!.outlook.survival.five)}`
      : `from ${percent(last.outlook.survival.five)} (${last.name}) to ${percent(first!.outlook.survival.five)} (${first!.name})`
  return {
    kind: 'chart',
    id: 'trust-survival-chart',
    sentence: sentence(
      `The chance that a deal has not been attacked again; after five years it is ${range}.`,
    ),
    data: {
      chart: 'survival',
      years: yearsDrawn,
      lines: shown.map((one) => ({
        id: one.id,
        name: one.name,
        values: yearsDrawn.map((years) => survives(one, basis, years)),
        five: { share: one.outlook.survival.five, ...one.ranges?.five },
      })),
      left: endStates.length - shown.length,
    },
  }
}

/** At most six of a sorted list: the ends and others evenly between. */
function spread(sorted: readonly EndStateTrust[]): EndStateTrust[] {
  if (sorted.length <= linesDrawn) return [...sorted]
  return Array.from(
    { length: linesDrawn },
    (_, k) => sorted[Math.round((k * (sorted.length - 1)) / (linesDrawn - 1))]!,
  )
}

/** The rows behind the picture, for all end states. */
function survivalTable({ endStates }: TrustValue, basis: TrustBasis): Table {
  const years = [1, 2, 3, 5, 7, 10, 15]
  return {
    kind: 'table',
    id: 'trust-survival',
    sentence: sentence('The chance that no attack has come, by years since the deal, at central values.'),
    columns: [
      leftColumn('end-state', 'End state'),
      ...years.map((one) => rightColumn(`years-${one}`, one === 1 ? 'One year' : `${one} years`)),
    ],
    rows: endStates.map((one) => [one.name, ...years.map((own) => percent(survives(one, basis, own)))]),
  }
}

function credibility({ endStates }: TrustValue, basis: TrustBasis): Chart {
  const short = endStates.filter(({ outlook }) => !outlook.enough.headwind).length
  return {
    kind: 'chart',
    id: 'trust-credibility-chart',
    sentence: sentence(
      `How credible each promise is in calm years and in a headwind, against what is needed for a risk of attack of ${yearly(basis.tolerated)} a year; in a headwind ${short} of ${endStates.length} fall short.`,
    ),
    data: {
      chart: 'credibility',
      rows: endStates.map(({ id, name, outlook, ranges }) => ({
        id,
        name,
        needed: outlook.needed.credibility,
        verdict: outlook.needed.verdict,
        ...(ranges ? { neededRange: ranges.needed } : {}),
        calm: { value: outlook.fights.calm, ...ranges?.calm },
        headwind: { value: outlook.fights.headwind, ...ranges?.headwind },
      })),
    },
  }
}
