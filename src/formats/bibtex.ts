/** Sources as BibTeX entries, and back. */
import type { Source } from '../case/index.ts'
import { fileProblem, type RowsImport, tooLong } from './annotations-rows.ts'
import { readEntries } from './bibtex-entries.ts'
import { knownKind, publishedInWords, SourceRows } from './csl-rows.ts'

/** BibTeX type for each kind of source. */
const types: Record<Source['kind'], string> = {
  opinion: 'article',
  analysis: 'article',
  news: 'article',
  report: 'techreport',
  official: 'misc',
  agreement: 'misc',
  data: 'misc',
  invented: 'misc',
}

/** Sources as BibTeX. Every sign that LaTeX would read is escaped; what BibTeX has no field for keeps its own name. */
export function writeBibtex(sources: readonly Source[]): string {
  return sources.map(entryOf).join('\n')
}

function entryOf(source: Source): string {
  const { published, extractor } = source
  const [year, month] = published?.date?.split('-') ?? []
  const fields: Record<string, string | undefined> = {
    title: source.title,
    author: source.author === undefined ? undefined : `{${escapeLatex(source.author)}}`,
    publisher: source.publisher,
    year,
    month,
    date: published?.date,
    datecertainty: published?.certainty,
    datenote: published?.note,
    url: source.url,
    langid: source.language,
    note: source.note,
    kind: source.kind,
    sha256: source.sha256,
    file: source.file,
    extractor: extractor && `${extractor.name} ${extractor.version}`,
    handling: source.handling === 'public' ? undefined : source.handling,
    annote: published?.certainty === 'inferred' ? `Date ${publishedInWords(source)}` : undefined,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = {${fieldText(name, value)}}`,
  )
  return `@${types[source.kind]}{${source.id},\n${lines.join(',\n')}\n}\n`
}

function fieldText(name: string, value: string): string {
  // A name in double braces is one name, not first and last name.
  if (name === 'author') return value
  // Addresses are read letter by letter, so only what would end the field is written another way.
  if (name === 'url') return value.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))
  return escapeLatex(value)
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text that LaTeX shows as it is. */
function escapeLatex(text: string): string {
  return text.replace(/[\\~^]|[{}$&#_%]/g, (sign) => signs[sign] ?? `\\${sign}`)
}

const combining: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '"': '\u0308',
  '^': '\u0302',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030c',
}

/** What LaTeX shows for a value: accents put together, escapes and braces taken away. */
function shownText(text: string): string {
  const byName: Record<string, string> = { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' }
  const pattern =
    /\\(textbackslash|textasciitilde|textasciicircum)(?:\{\}|\s|(?![A-Za-z]))|\\(['`"^~]|[cv](?=[\s{]))\s*\{?\\?([A-Za-z])\}?|\\([{}$&#_%])|[{}]/g
  return text.replace(pattern, (whole, name: string, accent: string, letter: string, escaped: string) => {
    if (name !== undefined) return byName[name]!
    if (accent !== undefined) return (letter + combining[accent]!).normalize('NFC')
    return escaped ?? (whole.length === 1 ? '' : whole)
  })
}

/** Reads BibTeX as sources, entry by entry; comments, strings and preambles are passed over. */
export function readBibtex(text: string): RowsImport<Source> {
  const long = tooLong(text)
  if (long.length > 0) return { ok: false, problems: long }
  const rows = new SourceRows()
  const entries = readEntries(text)
  entries.forEach((entry, index) => {
    const place = { row: `entry ${index + 1}`, line: entry.line }
    if (!entry.ok) {
      rows.refuse(place, entry.says, 'Close every brace and quotation mark.')
      return
    }
    rows.take(place, draftOf(entry.type, entry.key, entry.fields))
  })
  if (entries.length === 0) {
    const problem = fileProblem('no entry begins with @', 'BibTeX', 'Export the references as BibTeX.')
    return { ok: false, problems: [problem] }
  }
  return { ok: true, items: rows.items, rows: rows.rows }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function draftOf(type: string, key: string, fields: ReadonlyMap<string, string>): Record<string, unknown> {
  const field = (...names: string[]): string | undefined => {
    const found = names.map((name) => fields.get(name)).find((value) => value !== undefined)
    return found === undefined ? undefined : shownText(found).trim() || undefined
  }
  const month = monthNames.indexOf((field('month') ?? '').slice(0, 3).toLowerCase()) + 1
  const monthText = month > 0 ? String(month) : field('month')
  const built = [field('year'), monthText?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
  const date = field('date') ?? (built || undefined)
  const certainty = field('datecertainty') ?? (date === undefined ? undefined : 'stated')
  const [, extractor, version] = /^(.*) (\S+)$/.exec(field('extractor') ?? '') ?? []
  return {
    id: key,
    title: field('title'),
    author: field('author'),
    publisher: field('publisher', 'journal', 'institution', 'organization', 'howpublished'),
    published: certainty === undefined ? undefined : { date, certainty, note: field('datenote') },
    kind: field('kind') ?? knownKind(type),
    url:
      fields
        .get('url')
        ?.replace(/\\([_%&#~])/g, '$1')
        .trim() || undefined,
    language: field('langid', 'language'),
    note: field('note'),
    sha256: field('sha256'),
    file: field('file'),
    extractor: extractor === undefined ? undefined : { name: extractor, version },
    handling: field('handling'),
  }
}
