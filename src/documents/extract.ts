/** Bytes of a document → its text, with spans over it; or a problem with a remedy. */
import { inCodePoints, wellFormed } from './code-points.ts'
import { decodeText } from './decode-text.ts'
import { readDocx } from './docx-reader.ts'
import { type DocumentKind, documentLimits, type Extraction, type ReadText, Refused } from './extraction.ts'
import { readHtml } from './html-reader.ts'
import { declaredEncoding, kindOfDocument } from './kind-of-document.ts'
import { languageOf } from './language.ts'
import { readMarkdown, readPlainText } from './markdown-reader.ts'
import { readPdf } from './pdf-reader.ts'

/** Raised whenever a reader gives another text for the same bytes. */
const version = '1'

/** The programs that make the texts; stored with every text. */
const extractors: Record<DocumentKind, { name: string; version: string }> = {
  html: { name: 'endstate-html', version: `${version} (linkedom 0.18.13)` },
  pdf: { name: 'endstate-pdf', version: `${version} (unpdf 1.6.2)` },
  docx: { name: 'endstate-docx', version: `${version} (mammoth 1.13.0)` },
  text: { name: 'endstate-text', version },
  markdown: { name: 'endstate-markdown', version },
}

/** How a document is read. */
export interface ExtractOptions {
  /** Name of the file; its ending helps where the bytes do not say what they are. */
  name: string
  /** `whole` counts everything as article; `article`, the default, leaves furniture out of the article. */
  only?: 'article' | 'whole'
}

/**
 * Reads HTML, PDF, DOCX, Markdown or plain text. Never throws, runs nothing of the document and fetches nothing it refers
 * to. Positions count code points. For plain text and Markdown everything is article: finding furniture there is not done
 * here. A hostile file can still take long; whoever reads files of strangers gives this a thread and a time limit.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  try {
    const kind = sizedKind(bytes, options.name)
    const read = await readAs(kind, bytes, options)
    if (read.text.trim() === '')
      throw new Refused('no-text', 'There is no text in the file.', 'Check that it is the right file.')
    if (read.text.length > documentLimits.text)
      throw new Refused(
        'too-much-text',
        'The file holds more text than any document.',
        'Add the part you quote from.',
      )
    const told = await languageOf(read.text, read.article, read.meta.language)
    const { language: _declared, ...meta } = read.meta
    const text = wellFormed(read.text)
    return {
      ok: true,
      value: {
        text,
        kind,
        extractor: extractors[kind],
        article: inCodePoints(text, read.article),
        headings: inCodePoints(text, read.headings),
        ...(read.pages ? { pages: inCodePoints(text, read.pages) } : {}),
        ...(read.footnotes ? { footnotes: read.footnotes } : {}),
        meta: { ...meta, ...(told.language === undefined ? {} : { language: told.language }) },
        warnings: [...read.warnings, ...told.warnings],
      },
    }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, problem: problem.problem }
    const says = 'The file could not be read.'
    return {
      ok: false,
      problem: { code: 'unknown-kind', says, remedy: 'Save its text as a .txt file and add that.' },
    }
  }
}

function sizedKind(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.length === 0)
    throw new Refused('empty-file', 'The file is empty.', 'Check that it was saved or downloaded whole.')
  refuseSize(bytes.length, documentLimits.bytes, 'file')
  const kind = kindOfDocument(bytes, name)
  if (kind === 'html') refuseSize(bytes.length, documentLimits.htmlBytes, 'page')
  return kind
}

function refuseSize(bytes: number, limit: number, what: string): void {
  if (bytes <= limit) return
  const says = `The ${what} has ${Math.ceil(bytes / 2 ** 20)} MB; at most ${limit / 2 ** 20} MB are read.`
  throw new Refused('too-large', says, 'Add the part you quote from, as text.')
}

async function readAs(kind: DocumentKind, bytes: Uint8Array, options: ExtractOptions): Promise<ReadText> {
  const whole = options.only === 'whole'
  if (kind === 'pdf') return readPdf(bytes, whole)
  if (kind === 'docx') return readDocx(bytes)
  const { text, warnings } = decodeText(bytes, kind === 'html' ? declaredEncoding(bytes) : undefined)
  const read =
    kind === 'html'
      ? await readHtml(text, whole)
      : kind === 'markdown'
        ? readMarkdown(text)
        : readPlainText(text)
  return { ...read, warnings: [...warnings, ...read.warnings] }
}
