/** The door of `formats`: conflicts, claims and sources as other programs write them. */
export { type AnnotatedCase, readAnnotations, sourceIri, writeAnnotations } from './annotations.ts'
export type { AnnotationsContext, ImportRow, RowsImport } from './annotations-rows.ts'
export { type BoardCase, writeArgdown } from './argdown.ts'
export { readBibtex, writeBibtex } from './bibtex.ts'
export {
  readCaseTable,
  readTableValue,
  type TableEntry,
  type TableImport,
  type TableValue,
  writeCaseTable,
} from './case-table.ts'
export { readClaimsCsv, writeClaimsCsv } from './claims-csv.ts'
export { readCsl, writeCsl } from './csl.ts'
export { type DoccanoExport, readDoccano, writeDoccano } from './doccano.ts'
export { type GmcrOptions, type ImportResult, importGmcr } from './gmcr.ts'
export { type HypothesisOptions, readHypothesis, writeHypothesis } from './hypothesis.ts'
export { formatImportProblem, type ImportProblem } from './import-problem.ts'
export { caseFromTable, type NewCaseTable } from './new-case-table.ts'
export { readRis, writeRis } from './ris.ts'
export {
  readCaseWorkbook,
  type WorkbookBasis,
  type WorkbookRead,
  writeCaseWorkbook,
} from './workbook/case-workbook.ts'
export type { WorkbookRow } from './workbook/compare.ts'
export type { ReadSheet, WorkbookSheet } from './workbook/sheet.ts'
export { tableOfSheet } from './workbook/table-of-sheet.ts'
