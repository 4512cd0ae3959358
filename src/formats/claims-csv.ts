/**
 * Claims as a table (CSV, RFC 4180), one a line, and back.
 *
 * Unlike the tables of a report, nothing is tidied: a quote comes back letter by letter, line breaks included. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front, which the reader takes away again.
 */
import type { Claim } from '../case/index.ts'
import {
  type AnnotationsContext,
  type ClaimDraft,
  ClaimRows,
  fileProblem,
  type RowsImport,
  tooLong,
} from './annotations-rows.ts'
import { type CsvRecord, readCsv } from './claims-csv-records.ts'

type Field = string | number | undefined

/** Columns in order: the name in the header and what stands in it. */
const columns: readonly (readonly [string, (claim: Claim) => Field])[] = [
  ['id', (claim) => claim.id],
  ['source', (claim) => claim.source],
  ['says', (claim) => claim.says],
  ['by', (claim) => claim.by],
  ['date', (claim) => claim.date],
  ['stance', (claim) => claim.stance],
  ['about', (claim) => claim.about.join('; ')],
  ['holder', (claim) => claim.holder],
  ['quote', (claim) => claim.quote?.exact],
  ['start', (claim) => claim.quote?.start],
  ['end', endOf],
  ['prefix', (claim) => claim.quote?.prefix],
  ['suffix', (claim) => claim.quote?.suffix],
  ['refine', (claim) => claim.quote?.refine?.exact],
  ['refine start', (claim) => claim.quote?.refine?.start],
  ['value', (claim) => ends(claim)[0]],
  ['value high', (claim) => ends(claim)[1]],
  ['unit', (claim) => claim.figure?.unit],
  ['comparator', (claim) => claim.figure?.comparator],
  ['measure', (claim) => claim.figure?.measure],
  ['from', (claim) => claim.figure?.from],
  ['to', (claim) => claim.figure?.to],
  ['answers', answersInWords],
  ['accepted by', (claim) => claim.accepted?.by],
  ['accepted on', (claim) => claim.accepted?.on],
  ['suggested by', (claim) => claim.accepted?.suggestedBy],
  ['edited', (claim) => (claim.accepted === undefined ? undefined : String(claim.accepted.edited))],
  ['handling', (claim) => claim.handling],
]

function ends({ figure }: Claim): [number?, number?] {
  if (figure === undefined) return []
  return typeof figure.value === 'number' ? [figure.value] : figure.value
}

function endOf({ quote }: Claim): number | undefined {
  return quote?.start === undefined ? undefined : quote.start + [...quote.exact].length
}

/** `proposition: yes, wants, hedged, on a condition`, several joined by semicolons. */
function answersInWords({ answers }: Claim): string {
  return answers
    .map(({ proposition, says, register, strength, only }) => {
      const words = [says, register, strength, ...(only === undefined ? [] : [only])]
      return `${proposition}: ${words.join(', ')}`
    })
    .join('; ')
}

/** Claims as CSV text with a header; positions count code points. No claims: the header alone. */
export function writeClaimsCsv(claims: readonly Claim[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...claims.map((claim) => columns.map(([, field]) => csvField(field(claim)))),
  ]
  return lines.map((fields) => `${fields.join(',')}\r\n`).join('')
}

/** What a spreadsheet would run, with any apostrophes already in front of it. */
const formula = /^'*(\s*[=+\-@＝＋－＠]|[\t\r])/

function csvField(field: Field): string {
  if (field === undefined) return ''
  if (typeof field === 'number') return String(field)
  const guarded = formula.test(field) ? `'${field}` : field
  return /[",\n\r]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Reads a table of claims, row by row. Columns are found by their names, in any order; others are not read. */
export function readClaimsCsv(text: string, about: AnnotationsContext): RowsImport<Claim> {
  const long = tooLong(text)
  if (long.length > 0) return { ok: false, problems: long }
  const [header, ...records] = readCsv(text)
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase())
  const missing = ['source', 'says'].filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const message = `the first line has no column ${missing.join(' and no column ')}`
    return { ok: false, problems: [fileProblem(message, 'a header', 'Name the columns in the first line.')] }
  }
  const rows = new ClaimRows(about)
  records.forEach((record, index) => {
    const place = { row: `row ${index + 1}`, line: record.line }
    if (record.fields.length > names.length) {
      rows.refuse(place, 'it has more fields than the header', 'Put texts with commas in quotes.')
      return
    }
    const changes: string[] = []
    rows.take(place, draftOf(names, record, index, changes), changes)
  })
  return { ok: true, items: rows.items, rows: rows.rows }
}

function draftOf(names: readonly string[], record: CsvRecord, index: number, changes: string[]): ClaimDraft {
  const field = (name: string): string | undefined => {
    const written = record.fields[names.indexOf(name)]
    if (written === undefined || written === '') return undefined
    return formula.test(written) && written.startsWith("'") ? written.slice(1) : written
  }
  const number = (name: string): number | undefined => {
    const written = field(name)
    // What is no number is left for the case language to refuse by name.
    return written === undefined ? undefined : Number(written)
  }
  const list = (name: string): string[] | undefined =>
    field(name)
      ?.split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const id = field('id')
  if (id === undefined) changes.push('given an id, since it had none')
  const [low, high] = [number('value'), number('value high')]
  return {
    id: id ?? `row-${index + 1}`,
    source: field('source'),
    says: field('says'),
    by: field('by'),
    date: field('date'),
    stance: field('stance'),
    about: list('about'),
    holder: field('holder'),
    handling: field('handling'),
    end: number('end'),
    quote:
      field('quote') === undefined
        ? undefined
        : {
            exact: field('quote'),
            start: number('start'),
            prefix: field('prefix'),
            suffix: field('suffix'),
            refine:
              field('refine') === undefined
                ? undefined
                : { exact: field('refine'), start: number('refine start') },
          },
    figure:
      low === undefined
        ? undefined
        : {
            value: high === undefined ? low : [low, high],
            unit: field('unit'),
            comparator: field('comparator'),
            measure: field('measure'),
            from: field('from'),
            to: field('to'),
          },
    answers: list('answers')?.map(answerOf),
    accepted:
      field('accepted by') === undefined
        ? undefined
        : {
            by: field('accepted by'),
            on: field('accepted on'),
            suggestedBy: field('suggested by'),
            edited: field('edited') === 'true',
          },
  }
}

const only = ['on a condition', 'as a question', 'as an assumption']

function answerOf(written: string): Record<string, unknown> {
  const [proposition, ...rest] = written.split(':')
  const words = rest
    .join(':')
    .split(',')
    .map((word) => word.trim())
  const [says, register, strength] = words.filter((word) => !only.includes(word))
  return { proposition, says, register, strength, only: words.find((word) => only.includes(word)) }
}
