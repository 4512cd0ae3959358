/** Documents: bytes of HTML, PDF, DOCX, Markdown and plain text → plain text with spans over it; parts → DOCX; XLSX ⇄ cells. */
export { type DocxContent, type DocxPart, writeDocx } from './docx-writer.ts'
export { type ExtractOptions, extract } from './extract.ts'
export {
  type DocumentKind,
  type DocumentMetadata,
  documentLimits,
  type ExtractedText,
  type Extraction,
  type ExtractionProblem,
  type ExtractionWarning,
  type PublicationDate,
  type Span,
} from './extraction.ts'
export { overlapOf, shinglesOf } from './near-duplicates.ts'
export { type ReadXlsxSheet, readXlsx, type XlsxRead, xlsxLimits } from './xlsx-reader.ts'
export { writeXlsx, type XlsxSheet } from './xlsx-writer.ts'
