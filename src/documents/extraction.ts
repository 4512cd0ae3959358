/** What reading a document gives: its whole text with spans over it, or one problem with a remedy. */

/** A half-open stretch [start, end) of the whole text, counted in Unicode code points. */
export interface Span {
  start: number
  end: number
}

/** The forms of document that can be read. */
export type DocumentKind = 'html' | 'pdf' | 'docx' | 'text' | 'markdown'

/** The date of publication and how it is known; `unknown` carries no date. */
export interface PublicationDate {
  /** In full or in part: 2025, 2025-10 or 2025-10-17. */
  date?: string
  certainty: 'stated' | 'inferred' | 'unknown'
  /** Where the date was found, or why it is only inferred. */
  note?: string
}

/** What a document says about itself. A field that is absent was not stated. */
export interface DocumentMetadata {
  title?: string
  author?: string
  publisher?: string
  published?: PublicationDate
  /** Two-letter language code, or three letters where there is none of two. */
  language?: string
  url?: string
}

/** Something a reader of the text should know. */
export interface ExtractionWarning {
  code: WarningCode
  says: string
}

/** The closed list of warnings. */
export type WarningCode =
  | 'encoding-guessed'
  | 'encoding-contradicted'
  | 'characters-replaced'
  | 'control-characters'
  | 'article-not-found'
  | 'pages-without-text'
  | 'dates-disagree'
  | 'not-english'

/** The text of a document. Positions count code points of `text`; furniture of the site or page is kept in it. */
export interface ExtractedText {
  /** The whole text, boilerplate included, without a byte order mark. */
  text: string
  kind: DocumentKind
  /** The program that made the text, and its version: another version may give another text. */
  extractor: { name: string; version: string }
  /** What is article, in order; everything else is furniture. */
  article: Span[]
  headings: Span[]
  /** Where each page lies, for forms that have pages. */
  pages?: Span[]
  /** Notes at the foot or the end, for forms that mark them; their words stand at the end of the text. */
  footnotes?: number
  meta: DocumentMetadata
  warnings: ExtractionWarning[]
}

/** The closed list of refusals. */
export type ExtractionCode =
  | 'empty-file'
  | 'too-large'
  | 'too-much-text'
  | 'too-many-pages'
  | 'binary-file'
  | 'mixed-encodings'
  | 'unknown-kind'
  | 'no-text'
  | 'malformed-html'
  | 'encrypted-pdf'
  | 'scanned-pdf'
  | 'broken-pdf'
  | 'broken-docx'
  | 'zip-bomb'
  | 'too-slow'
  | 'too-much-memory'

/** Why a document was not read. Nothing of it is kept. */
export interface ExtractionProblem {
  code: ExtractionCode
  says: string
  remedy: string
}

/** A text, or the problem that prevented it; never a throw. */
export type Extraction = { ok: true; value: ExtractedText } | { ok: false; problem: ExtractionProblem }

/** What a reader of one form hands over; positions are UTF-16 indexes of `text`. */
export interface ReadText {
  text: string
  article: Span[]
  headings: Span[]
  pages?: Span[]
  footnotes?: number
  meta: DocumentMetadata
  warnings: ExtractionWarning[]
}

/** Stops reading inside `extract`, which turns it into a value. */
export class Refused extends Error {
  readonly problem: ExtractionProblem

  constructor(code: ExtractionCode, says: string, remedy: string) {
    super(says)
    this.problem = { code, says, remedy }
  }
}

/** Sizes beyond which a document is refused. Treaties, reports and articles are far below them. */
export const documentLimits = {
  /** Bytes of a file of any kind. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of an HTML page; its tree takes about thirty times as much memory. */
  htmlBytes: 16 * 1024 * 1024,
  /** UTF-16 units of the text taken out. */
  text: 20_000_000,
  /** Pages of a PDF. */
  pages: 3000,
  /** Bytes of the parts of a DOCX file after unpacking. */
  unpacked: 100 * 1024 * 1024,
} as const
