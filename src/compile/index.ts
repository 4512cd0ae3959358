/** CaseFile → CompiledCase: one state space as typed arrays, and worlds over it. */
export type {
  CompiledDilemma,
  CompiledNeed,
  CompiledPlan,
  CompiledProvision,
  CompiledStep,
} from './advice-types.ts'
export { type BaseWorld, baseWorlds } from './base-worlds.ts'
export { compileCase, stateLimit } from './compile.ts'
export { type DatePrecision, type DateSpan, dateSpan, dateText } from './dates.ts'
export { type DurableWorldSet, durableWorlds } from './durable-worlds.ts'
export { centralValues, emptyWorld, evaluateWorld, leadingReadings, priorOf, unit } from './evaluate.ts'
export type { CompiledCounts, CompiledCrossedSignal, CompiledEvent, CompiledTactic } from './events.ts'
export type { CompiledClaim, CompiledEvidence, CompiledSource } from './evidence.ts'
export {
  codesOf,
  type Durability,
  type DurableWorld,
  durabilityOf,
  durableWorld,
  nextWarValue,
} from './guarantees.ts'
export { findState, optionsById, stateId, stateInWords } from './identity.ts'
export { influences, type OptionWeights, optionShares, sharesOfOptions } from './influence.ts'
export { type Before, movedParties } from './moved-parties.ts'
export { type Mover, moversOf, reachOf } from './movers.ts'
export { forEachMove, optionsInJointReach, optionsInReach } from './moves.ts'
export { nearestStates } from './nearest-states.ts'
export { type Neighbours, neighboursOf } from './neighbours.ts'
export type { CompiledObservation } from './observations.ts'
export { applySettings, type CompileOptions, spreadText, withSetting } from './settings.ts'
export { optionOf, optionsOf, type StateSpace, stateOf } from './space.ts'
export {
  type Change,
  type CompiledCase,
  type CompiledEndState,
  type CompiledIssue,
  type CompiledLever,
  type CompiledOption,
  type CompiledParty,
  type CompiledQuantity,
  type CompiledReading,
  type CompiledRedLine,
  type CompiledScenario,
  one,
  type Settings,
  type World,
} from './types.ts'
export { goingOnIn, valueOfGoingOn, warChancesOf, warParameters, warPathOf, warSchedule } from './war-path.ts'
export type {
  CodeName,
  CompiledGuarantees,
  CompiledTerm,
  CompiledWarPath,
  ScheduledSetting,
  WarEnding,
} from './war-types.ts'
export { drawWorlds, readingCombinations, type WorldSet } from './worlds.ts'
