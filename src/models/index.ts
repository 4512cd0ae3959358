/** Arithmetic of war, deterrence and diagnosis without a case: numbers in, numbers out. */
export {
  credibilityForSplit,
  type FortifiedPrize,
  type SelfEnforcingSplits,
  type ShareInterval,
  selfEnforcingSplits,
} from './bargaining/belt.ts'
export { inefficiencyCondition, type Margin, preventiveWar } from './bargaining/commitment.ts'
export {
  type BattleEvidence,
  beliefAfter,
  type Learners,
  type SettlementBattle,
  settlementBattle,
} from './bargaining/learning.ts'
export { type BargainingRange, bargainingRange, type RiskReturn, riskReturn } from './bargaining/range.ts'
export { driftingFront, ruinWar, type WarOfMany } from './bargaining/ruin.ts'
export {
  committingAudienceCost,
  type SignallingGame,
  type SignalOutcome,
  sunkCost,
  tiedHands,
} from './bargaining/signals.ts'
export { type HoldingOut, holdingOut } from './bargaining/waiting.ts'
export { type BeliefShift, smallestShift } from './decision/belief-shift.ts'
export { type DilemmaMargins, dilemmaMargins, type MenuItem } from './decision/dilemma.ts'
export {
  groupInformation,
  type HeldOutInformation,
  heldOutInformation,
} from './decision/group-information.ts'
export { offerIndex, reservePrice } from './decision/index-rules.ts'
export {
  indicatorInformation,
  perfectInformation,
  type SampleInformation,
  sampleInformation,
} from './decision/information.ts'
export { type IssueOrder, type IssueQuestion, type IssueStep, issueOrder } from './decision/issue-order.ts'
export { type NearTies, nearTies } from './decision/near-ties.ts'
export { bestByFuture, expectedValues, type PayoffTable, payoffTable } from './decision/payoff-table.ts'
export {
  type Offers,
  offerLimit,
  orderWorth,
  type PlanStep,
  type PlanTree,
  planTree,
} from './decision/plan-tree.ts'
export { type Robustness, type RuleName, robustnessOf, ruleNames } from './decision/rules.ts'
export { type StepOrder, stepOrder } from './decision/step-order.ts'
export {
  type Calibration,
  type CredibilityNeeded,
  credibilityNeeded,
  occasionsFor,
} from './deterrence/calibration.ts'
export { type DurableValue, durableOneState, durableValue } from './deterrence/durable.ts'
export {
  attackGain,
  attackHazard,
  attackHazards,
  attackProbability,
  attackSuccess,
  type CalmAndHeadwind,
  type DeterrenceParameters,
  fights,
  type GuaranteeCodes,
  type HeadwindChain,
  occasionsLeft,
  widerWarHazard,
} from './deterrence/guarantee.ts'
export {
  chanceAfterNone,
  hazardFromShare,
  impliedHazardRatio,
  probitOf,
  type RateEstimate,
  type ReferenceClass,
  type ReliabilityAnchor,
  referenceRate,
  reliabilityAnchors,
} from './deterrence/reference-class.ts'
export {
  durableInto,
  hazardsInto,
  type StateHazards,
  stateHazards,
  warWeightInto,
} from './deterrence/state-arrays.ts'
export {
  type DeterrenceUtilities,
  type ErrorModel,
  type Outcome,
  type OutcomeProbabilities,
  outcomeProbabilities,
  strategicLogLikelihood,
} from './deterrence/strategic-choice.ts'
export { headwindShare, meanYears, survivalAfter } from './deterrence/survival.ts'
export {
  type EvidenceTable,
  exponentsOf,
  type LogTable,
  logTableOf,
  matesOf,
  rowsOf,
  scoresOf,
  tempered,
} from './diagnosis/evidence-table.ts'
export { type CellFlip, cellFlips } from './diagnosis/flips.ts'
export {
  type Mark,
  markOf,
  markSpread,
  relevanceFactors,
  squaredInconsistency,
  weightedInconsistency,
} from './diagnosis/inconsistency.ts'
export {
  type Contrast,
  closestPair,
  expectedInformation,
  separatedPair,
  strongestContrast,
} from './diagnosis/information.ts'
export { logScores } from './diagnosis/log-score.ts'
export { measuredChance } from './diagnosis/measured.ts'
export { beliefFrom, leadersOf, leaveOneOut, posterior, scoresOutside } from './diagnosis/posterior.ts'
export { type BootstrapInterval, blockBootstrap } from './indicators/block-bootstrap.ts'
export { type CoderAgreement, cohensKappa } from './indicators/coder-agreement.ts'
export {
  circularShiftTest,
  type DailySums,
  type DateTest,
  dailySums,
  longestSeries,
  matchedRatio,
  placeboTest,
  sumOver,
} from './indicators/date-tests.ts'
export {
  type DayRange,
  type MatchedRound,
  matchedRounds,
  type WindowWidths,
} from './indicators/date-windows.ts'
export { type Equivalence, equivalence } from './indicators/equivalence.ts'
export { holm } from './indicators/holm.ts'
export { halfNormalRatio, largestRatio, shareRatio } from './indicators/likelihood-ratio.ts'
export { poissonInterval } from './indicators/poisson-interval.ts'
export { type RateModel, type RatePeriod, rateModel } from './indicators/rate-model.ts'
export { type ExposedCount, exactShareTest, type RateRatio, rateRatio } from './indicators/rate-ratio.ts'
export { rotationTest } from './indicators/rotation-test.ts'
export {
  type MannKendall,
  mannKendall,
  type Ratchet,
  ratchet,
  type TheilSen,
  theilSen,
} from './indicators/trend.ts'
export {
  type Battle,
  type BattlePath,
  battlePath,
  type Reinforcement,
  type Strengths,
} from './lanchester/battle.ts'
export { type AttritionFit, attritionFromEndPoints } from './lanchester/calibration.ts'
export { type Attrition, type DuelEnd, linearLaw, linearLawAt, squareLaw } from './lanchester/duel.ts'
export { type MarkovDuel, markovDuel } from './lanchester/markov-duel.ts'
export { type CompiledProcess, compileProcess, type Process } from './process/compile-process.ts'
export {
  continuationValues,
  type EndingChances,
  endingChances,
  type SideValues,
} from './process/continuation-values.ts'
export {
  type ExpectedInput,
  type ExpectedMonths,
  type ExpectedPaths,
  expectedPaths,
} from './process/expected-paths.ts'
export type {
  ProcessComparison,
  ProcessEnding,
  ProcessModel,
  ProcessProblem,
  ProcessStep,
  ProcessStock,
  ProcessTotal,
} from './process/process-model.ts'
export type { ScheduleEntry } from './process/schedule.ts'
export {
  dotProbabilities,
  type Simulation,
  type SimulationInput,
  simulatePaths,
  type WatchedSeries,
} from './process/simulate-paths.ts'
