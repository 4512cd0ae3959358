/** What is kept beside a stored text: where it is from, how it was made, and what of it is article. */

/** A half-open stretch [start, end) of a stored text, in Unicode code points. */
export interface TextSpan {
  start: number
  end: number
}

/** The program that made a text, and its version. */
export interface Extractor {
  name: string
  version: string
}

/** An earlier text of the same source; it is kept. */
export interface EarlierVersion {
  sha256: string
  extractor: Extractor
  /** Day on which it was added. */
  added: string
  /** Its file, beside the newer one. */
  file: string
}

/** The record of one stored text, in a file of its own beside it. */
export interface SourceRecord {
  schema: 'endstate.source/1'
  /** Of the stored text as UTF-8. */
  sha256: string
  kind: string
  extractor: Extractor
  added: string
  /** The document the text was taken from; the document itself is not kept. */
  original: { name: string; sha256: string; bytes: number }
  /** What is article; everything else is furniture of the site or page. */
  article: TextSpan[]
  headings: TextSpan[]
  pages?: TextSpan[]
  /** What the document says about itself, as it was found. */
  meta: object
  warnings: { code: string; says: string }[]
  /** True where all of it was said to be article. */
  whole: boolean
  earlier: EarlierVersion[]
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isExtractor = (value: unknown): value is Extractor =>
  isFields(value) && isText(value.name) && isText(value.version)

function areSpans(value: unknown): value is TextSpan[] {
  if (!Array.isArray(value)) return false
  return value.every(
    (one: unknown) => isFields(one) && isCount(one.start) && isCount(one.end) && one.start <= one.end,
  )
}

function isEarlier(value: unknown): value is EarlierVersion {
  return (
    isFields(value) &&
    isHash(value.sha256) &&
    isExtractor(value.extractor) &&
    isText(value.added) &&
    isText(value.file)
  )
}

/** A record as read from its file; undefined where it is damaged, in which case the text stands alone. */
export function readRecord(text: string): SourceRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isFields(value) || value.schema !== 'endstate.source/1') return undefined
  const { sha256, kind, extractor, added, original, article, headings, pages, meta, warnings, earlier } =
    value
  const sound =
    isHash(sha256) &&
    isText(kind) &&
    isExtractor(extractor) &&
    isText(added) &&
    isFields(original) &&
    isText(original.name) &&
    isHash(original.sha256) &&
    isCount(original.bytes) &&
    areSpans(article) &&
    areSpans(headings) &&
    (pages === undefined || areSpans(pages)) &&
    isFields(meta) &&
    Array.isArray(warnings) &&
    warnings.every((one: unknown) => isFields(one) && isText(one.code) && isText(one.says)) &&
    typeof value.whole === 'boolean' &&
    Array.isArray(earlier) &&
    earlier.every(isEarlier)
  return sound ? (value as unknown as SourceRecord) : undefined
}
