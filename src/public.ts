/** The public names of the package beside the spine's own, folder by folder. */
export {
  type AnyAnalysis,
  analyses,
  type BlockerCount,
  type Bridge,
  type DealsParameters,
  type DealsValue,
  type Finding,
  type Framework,
  type LiveZone,
  type Logroll,
  liveZone,
  type NamedState,
  type Package,
  type Presentation,
  type Reason,
  type Run,
  type Solution,
  type Stand,
  type ZoneCertificate,
} from './analyses/index.ts'
export type { Block, Cell, Chart, ChartData, Column, Inline, List, Sentence, Table } from './blocks/index.ts'
export {
  type CaseFile,
  type CaseSpec,
  caseJsonSchema,
  type Diagnostic,
  type DiagnosticCode,
  diagnosticTable,
  formatDiagnostic,
  formatVersion,
  listQuantities,
  type ParseOptions,
  parseCase,
  type QuantityEntry,
  type Result,
  setValue,
  writeCase,
} from './case/index.ts'
export { drawChart } from './charts/index.ts'
export {
  type Change,
  type CompiledCase,
  type CompileOptions,
  compileCase,
  drawWorlds,
  findState,
  optionsById,
  spreadText,
  stateId,
  stateInWords,
  stateLimit,
  type World,
  type WorldSet,
} from './compile/index.ts'
export {
  type AnchorResult,
  type AnchorState,
  type Coverage,
  checkAnchors,
  type Evidence,
  evidenceOf,
} from './evidence/index.ts'
export {
  type LexiconName,
  reportJson,
  type SayOptions,
  sentenceText,
  sentencesText,
  tableToCsv,
} from './report/index.ts'
export { engineVersion } from './version.ts'
