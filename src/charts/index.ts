/** Charts: chart data → one self-contained SVG, with a description in words. One file per chart, one line here. */
import { type ChartData, sentence, type Table } from '../blocks/index.ts'
import { describeAcceptability, drawAcceptability, heightOfAcceptability } from './acceptability.ts'
import { describeCoverage, drawCoverage, heightOfCoverage } from './coverage.ts'
import { describeCredibility, drawCredibility, heightOfCredibility } from './credibility.ts'
import { describeDealSpace, drawDealSpace, heightOfDealSpace } from './deal-space.ts'
import {
  describeDisagreementBoard,
  drawDisagreementBoard,
  heightOfDisagreementBoard,
} from './disagreement-board.ts'
import { describeDiscovery, drawDiscovery, heightOfDiscovery } from './discovery.ts'
import { describeEndingShares, drawEndingShares, heightOfEndingShares } from './ending-shares.ts'
import { describeFan, drawFan, heightOfFan } from './fan.ts'
import { describeNoDealValue, drawNoDealValue, heightOfNoDealValue } from './no-deal-value.ts'
import { describePlanTree, drawPlanTree, heightOfPlanTree } from './plan-tree.ts'
import {
  describeReadingsMatrix,
  drawReadingsMatrix,
  heightOfReadingsMatrix,
  type SayBelief,
} from './readings-matrix.ts'
import { describeRegret, drawRegret, heightOfRegret } from './regret.ts'
import {
  describeStabilityGraph,
  drawStabilityGraph,
  heightOfStabilityGraph,
  stabilityGraphRows,
} from './stability-graph.ts'
import { describeSurvival, drawSurvival, heightOfSurvival } from './survival.ts'
import { type ChartSize, textWidth, typeface } from './svg.ts'
import type { ChartRows } from './table-parts.ts'
import { discoveryRows, planTreeRows, regretRows, tornadoRows } from './tables-of-choices.ts'
import { acceptabilityRows, credibilityRows, dealSpaceRows, survivalRows } from './tables-of-deals.ts'
import { coverageRows, disagreementBoardRows, readingsMatrixRows } from './tables-of-evidence.ts'
import { endingSharesRows, fanRows, noDealValueRows, timelineRows } from './tables-over-time.ts'
import { describeTimeline, drawTimeline, heightOfTimeline } from './timeline.ts'
import { describeTornado, drawTornado, heightOfTornado } from './tornado.ts'
import { describeWay, drawWay, heightOfWay, wayRows } from './way.ts'

export { type ChartSize, textWidth, typeface }

type ChartOf<Name extends ChartData['chart']> = Extract<ChartData, { chart: Name }>

/** Size, and how a picture says a likelihood: in the words of the report, or in per cent if it is not told. */
export type DrawOptions = ChartSize & { inWords?: SayBelief | undefined }

/** What every chart offers. */
export interface ChartKind<Data extends ChartData> {
  /** Two or three words for a heading. */
  title: string
  draw: (data: Data, size: DrawOptions) => string
  /** The text equivalent: what the picture shows, in sentences. */
  describe: (data: Data) => string
  /** Height in points; an upper bound where there is nothing to draw. */
  height: (data: Data, size: ChartSize) => number
  /** The same data as columns and rows. */
  rows: (data: Data) => ChartRows
}

/** The registry: a chart is a file and a line. */
const charts: { [Name in ChartData['chart']]: ChartKind<ChartOf<Name>> } = {
  'stability-graph': {
    title: 'who would move away',
    draw: drawStabilityGraph,
    describe: describeStabilityGraph,
    height: heightOfStabilityGraph,
    rows: stabilityGraphRows,
  },
  way: {
    title: 'the way there',
    draw: drawWay,
    describe: describeWay,
    height: heightOfWay,
    rows: wayRows,
  },
  regret: {
    title: 'what each plan loses',
    draw: drawRegret,
    describe: describeRegret,
    height: heightOfRegret,
    rows: regretRows,
  },
  'plan-tree': {
    title: 'offers in order',
    draw: drawPlanTree,
    describe: describePlanTree,
    height: heightOfPlanTree,
    rows: planTreeRows,
  },
  'deal-space': {
    title: 'the deal space',
    draw: drawDealSpace,
    describe: describeDealSpace,
    height: heightOfDealSpace,
    rows: dealSpaceRows,
  },
  acceptability: {
    title: 'who accepts what',
    draw: drawAcceptability,
    describe: describeAcceptability,
    height: heightOfAcceptability,
    rows: acceptabilityRows,
  },
  'ending-shares': {
    title: 'how wars end',
    draw: drawEndingShares,
    describe: describeEndingShares,
    height: heightOfEndingShares,
    rows: endingSharesRows,
  },
  fan: {
    title: 'what it comes to',
    draw: drawFan,
    describe: describeFan,
    height: heightOfFan,
    rows: fanRows,
  },
  'no-deal-value': {
    title: 'what no deal is worth',
    draw: drawNoDealValue,
    describe: describeNoDealValue,
    height: heightOfNoDealValue,
    rows: noDealValueRows,
  },
  timeline: {
    title: 'what happened when',
    draw: drawTimeline,
    describe: describeTimeline,
    height: heightOfTimeline,
    rows: timelineRows,
  },
  tornado: {
    title: 'what moves the answer',
    draw: drawTornado,
    describe: describeTornado,
    height: heightOfTornado,
    rows: tornadoRows,
  },
  discovery: {
    title: 'where the answer gathers',
    draw: drawDiscovery,
    describe: describeDiscovery,
    height: heightOfDiscovery,
    rows: discoveryRows,
  },
  survival: {
    title: 'how long deals stand',
    draw: drawSurvival,
    describe: describeSurvival,
    height: heightOfSurvival,
    rows: survivalRows,
  },
  credibility: {
    title: 'credibility needed and available',
    draw: drawCredibility,
    describe: describeCredibility,
    height: heightOfCredibility,
    rows: credibilityRows,
  },
  coverage: {
    title: 'what the numbers rest on',
    draw: drawCoverage,
    describe: describeCoverage,
    height: heightOfCoverage,
    rows: coverageRows,
  },
  'disagreement-board': {
    title: 'who affirms and who denies',
    draw: drawDisagreementBoard,
    describe: describeDisagreementBoard,
    height: heightOfDisagreementBoard,
    rows: disagreementBoardRows,
  },
  'readings-matrix': {
    title: 'readings and observations',
    draw: drawReadingsMatrix,
    describe: describeReadingsMatrix,
    height: heightOfReadingsMatrix,
    rows: readingsMatrixRows,
  },
}

function kindOf(data: ChartData): ChartKind<ChartData> {
  return charts[data.chart] as ChartKind<ChartData>
}

/** Half a printed page: 85 mm. */
export const halfPage: ChartSize = { width: 241 }

/** Draws a chart; empty data give a picture with a sentence. The same data and size give the same text. */
export function drawChart(data: ChartData, size: DrawOptions = halfPage): string {
  return kindOf(data).draw(data, size)
}

/** The text equivalent of a chart. */
export function describeChart(data: ChartData): string {
  return kindOf(data).describe(data)
}

/** What a chart is called in a heading. */
export function chartTitle(data: ChartData): string {
  return kindOf(data).title
}

/** Height of a chart drawn at a width, in points. */
export function chartHeight(data: ChartData, width: number): number {
  return kindOf(data).height(data, { width })
}

/**
 * The data of a chart as a table, one row for each thing drawn (a dot cloud: one for each month). `id` names it, as in a
 * CSV file. Empty data give a table without rows.
 */
export function tableOfChart(data: ChartData, id: string = data.chart): Table {
  const { columns, rows } = kindOf(data).rows(data)
  const title = chartTitle(data)
  return {
    kind: 'table',
    id,
    sentence: sentence(`${title[0]!.toUpperCase()}${title.slice(1)}, as a table.`),
    columns,
    rows,
  }
}
