/** The door of `case`: the case language, loading, diagnostics, editing. */
export type { CaseFile } from './case-file.ts'
export { claimUses } from './checks/evidence.ts'
export { codeDefaults, deterrenceDefaults, hyphened } from './deterrence-defaults.ts'
export {
  type CasePath,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticEntry,
  type DiagnosticWords,
  diagnose,
  diagnosticTable,
  hasErrors,
  type Place,
  type Result,
} from './diagnostics.ts'
export { type CaseChange, type CaseValue, setValue, setValues, textWith, writeCase } from './edit.ts'
export {
  type FigureReading,
  isRate,
  periodOf,
  readFigure,
  spreadOfFigure,
  unitFactor,
} from './figure-reading.ts'
export { formatDiagnostic } from './format-diagnostic.ts'
export { evaluateFormula, type Formula, type FormulaResult, formulaNames, parseFormula } from './formula.ts'
export { caseJsonSchema, caseSchemaId } from './json-schema.ts'
export { type ParseOptions, parseCase } from './load.ts'
export { nearest } from './near-miss.ts'
export { type NewerCase, readNewer } from './newer.ts'
export { centralValue, listQuantities } from './quantities.ts'
export type { Basis, QuantityEntry, QuantityRole } from './quantity-entry.ts'
export { caseFileReference, diagnosticsReference } from './reference-pages.ts'
export {
  type CaseSpec,
  caseFile,
  formatVersion,
  type Lever,
  lever,
  type Scenario,
  scenario,
  settings,
} from './schema/case.ts'
export {
  type Condition,
  condition,
  maximumConditionDepth,
  type Pattern,
  pattern,
} from './schema/condition.ts'
export {
  type CountSeries,
  countSeries,
  crossedSignal,
  type Event,
  event,
  eventKinds,
  tactic,
} from './schema/event.ts'
export {
  type Anchor,
  anchor,
  type Claim,
  type Comparator,
  claim,
  type Figure,
  type Handling,
  handling,
  type Proposition,
  type Source,
  source,
} from './schema/evidence.ts'
export {
  deterrenceParameters,
  type GuaranteeCodes,
  type Guarantees,
  guaranteeCodes,
  guarantees,
} from './schema/guarantee.ts'
export { date, identifier, reservedWords } from './schema/identifier.ts'
export {
  type Constraint,
  constraint,
  type EndState,
  endState,
  exit,
  type Issue,
  issue,
  type Option,
  option,
} from './schema/issue.ts'
export { likelihoodWords, type Observation, observation } from './schema/observation.ts'
export {
  type Adjustment,
  adjustment,
  type IssuePreference,
  issuePreference,
  type NoDeal,
  noDeal,
  type Party,
  type Preferences,
  party,
  preferences,
  provision,
  type Reading,
  type RedLine,
  reading,
  redLine,
} from './schema/party.ts'
export { type Dilemma, dilemma, need, type Plan, plan, step } from './schema/plan.ts'
export {
  basisFields,
  type Judgement,
  judgement,
  type PassageGives,
  type PassageUse,
  passageGives,
  passageUse,
  type QuantityInput,
  quantity,
  type Spread,
  spread,
} from './schema/quantity.ts'
export { longestHorizon, type WarPath, warPath } from './schema/war-path.ts'
export type { ModelParameter, StockText, WarModel } from './war-models/model.ts'
export { splitComparison, type WarProcess, warModels, warProcessOf } from './war-process.ts'
