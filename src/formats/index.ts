/** The door of `formats`: conflicts written by other programs. */
export { type GmcrOptions, type ImportResult, importGmcr } from './gmcr.ts'
export { formatImportProblem, type ImportProblem } from './import-problem.ts'
