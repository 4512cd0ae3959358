/** Plain-data vocabulary of a report. */
export type { Block, Cell, Chart, Column, Heading, List, Table } from './block.ts'
export type {
  AcceptabilityData,
  ChartData,
  CoverageData,
  CredibilityData,
  DealSpaceData,
  DisagreementBoardData,
  DiscoveryData,
  EndingSharesData,
  FanData,
  NoDealValueData,
  PlanTreeData,
  ReadingsMatrixData,
  RegretData,
  StabilityGraphData,
  SurvivalData,
  TimelineData,
  TornadoData,
  WayData,
} from './chart.ts'
export {
  type Citation,
  confidenceSentence,
  type Inline,
  type Likelihood,
  likelihoodSentence,
  type Measured,
  type Sentence,
  type StateName,
  sentence,
  warningSentence,
} from './text.ts'
export { closed, grouped, leftColumn, listed, nameOf, rightColumn } from './words.ts'
