/** Analyses: one folder per question, one registry. */
export type { Analysis, AnalysisInput, Finding, Presentation, Progress, Reason, Run } from './analysis.ts'
export * from './deals/index.ts'
export * from './holds/index.ts'
export { type AnyAnalysis, analyses } from './registry.ts'
export * from './plan/index.ts'
export * from './readings/index.ts'
export * from './trust/index.ts'
export * from './war/index.ts'
