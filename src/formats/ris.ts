/** Sources as RIS, the tagged lines that reference managers exchange, and back. */
import type { Source } from '../case/index.ts'
import { fileProblem, type RowsImport, tooLong } from './annotations-rows.ts'
import { knownKind, SourceRows } from './csl-rows.ts'

/** RIS type for each kind of source. */
const types: Record<Source['kind'], string> = {
  opinion: 'NEWS',
  analysis: 'JOUR',
  news: 'NEWS',
  report: 'RPRT',
  official: 'GOVDOC',
  agreement: 'LEGAL',
  data: 'DATA',
  invented: 'GEN',
}

/** What RIS has no tag for stands in its custom fields, each with its name. */
const custom = ['kind', 'certainty', 'certainty note', 'sha256', 'file', 'extractor', 'handling'] as const
type Custom = (typeof custom)[number]

/** Sources as RIS. A value has one line: line breaks in it become spaces. No sources: an empty text. */
export function writeRis(sources: readonly Source[]): string {
  return sources.map(entryOf).join('\r\n')
}

function entryOf(source: Source): string {
  const { published, extractor } = source
  const own: Record<Custom, string | undefined> = {
    kind: source.kind,
    certainty: published?.certainty,
    'certainty note': published?.note,
    sha256: source.sha256,
    file: source.file,
    extractor: extractor && `${extractor.name} ${extractor.version}`,
    handling: source.handling === 'public' ? undefined : source.handling,
  }
  const [year, month = '', day = ''] = published?.date?.split('-') ?? []
  const lines: [string, string | undefined][] = [
    ['TY', types[source.kind]],
    ['ID', source.id],
    ['TI', source.title],
    ['AU', source.author],
    ['PB', source.publisher],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}/`],
    ['UR', source.url],
    ['LA', source.language],
    ['N1', source.note],
    ...custom.map((name, index): [string, string | undefined] => [
      `C${index + 1}`,
      own[name] === undefined ? undefined : `${name}: ${own[name]}`,
    ]),
    ['ER', ''],
  ]
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${oneLine(value!)}\r\n`)
    .join('')
}

/** A value on one line, so that nothing in it can be taken for a tag. */
const oneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')

const tagLine = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/

/** Reads RIS as sources, entry by entry. A line without a tag goes on with the value before it. */
export function readRis(text: string): RowsImport<Source> {
  const long = tooLong(text)
  if (long.length > 0) return { ok: false, problems: long }
  const rows = new SourceRows()
  let entry: { line: number; values: Map<string, string[]> } | undefined
  let last: string[] | undefined
  let count = 0
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((written, index) => {
      const [, tag, value = ''] = tagLine.exec(written) ?? []
      if (tag === 'TY') {
        if (entry)
          rows.refuse({ row: `entry ${count}`, line: entry.line }, 'it does not end with ER', 'End it.')
        entry = { line: index + 1, values: new Map() }
        count += 1
      }
      if (tag === undefined) {
        if (last !== undefined && written.trim() !== '') last.push(`${last.pop() ?? ''} ${written.trim()}`)
      } else if (tag === 'ER' && entry) {
        rows.take({ row: `entry ${count}`, line: entry.line }, draftOf(entry.values))
        entry = undefined
        last = undefined
      } else if (entry) {
        last = entry.values.get(tag) ?? []
        last.push(value)
        entry.values.set(tag, last)
      }
    })
  if (entry)
    rows.refuse(
      { row: `entry ${count}`, line: entry.line },
      'it does not end with ER',
      'Export the file again.',
    )
  if (count === 0) {
    const problem = fileProblem('no entry begins with TY', 'RIS', 'Export the references as RIS.')
    return { ok: false, problems: [problem] }
  }
  return { ok: true, items: rows.items, rows: rows.rows }
}

function draftOf(values: ReadonlyMap<string, string[]>): Record<string, unknown> {
  const first = (...tags: string[]): string | undefined =>
    tags.map((tag) => values.get(tag)?.join('; ')).find((value) => value !== undefined && value !== '')
  const own = new Map<string, string>()
  for (let index = 1; index <= custom.length; index++) {
    const [, name, value] = /^([a-z0-9 ]+): (.*)$/.exec(first(`C${index}`) ?? '') ?? []
    if (name !== undefined && value !== undefined) own.set(name, value)
  }
  const [, extractor, version] = /^(.*) (\S+)$/.exec(own.get('extractor') ?? '') ?? []
  const date = dateOf(first('DA', 'Y1', 'PY'))
  const certainty = own.get('certainty') ?? (date === undefined ? undefined : 'stated')
  return {
    id: first('ID'),
    title: first('TI', 'T1'),
    author: first('AU', 'A1'),
    publisher: first('PB', 'T2', 'JO'),
    published: certainty === undefined ? undefined : { date, certainty, note: own.get('certainty note') },
    kind: own.get('kind') ?? knownKind(first('TY') ?? ''),
    url: first('UR'),
    language: first('LA'),
    note: first('N1'),
    sha256: own.get('sha256'),
    file: own.get('file'),
    extractor: extractor === undefined ? undefined : { name: extractor, version },
    handling: own.get('handling'),
  }
}

/** `2025/10//` as `2025-10`; undefined where there is no year. */
function dateOf(written: string | undefined): string | undefined {
  const [year, month, day] = (written ?? '').split(/[/-]/)
  if (year === undefined || year === '') return undefined
  return [year, month, day]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part!.padStart(2, '0'))
    .join('-')
}
