/** Arithmetic of war and deterrence without a case: numbers in, numbers out. */
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
  durableInto,
  hazardsInto,
  type StateHazards,
  stateHazards,
  warWeightInto,
} from './deterrence/state-arrays.ts'
export { headwindShare, meanYears, survivalAfter } from './deterrence/survival.ts'
