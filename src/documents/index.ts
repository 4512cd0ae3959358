/** Documents: bytes of HTML, PDF, DOCX, Markdown and plain text → plain text with spans over it. */
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
