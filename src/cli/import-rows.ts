/** `endstate import --case`: claims of other programs into the inbox, references into the case, row by row. */
import { extname } from 'node:path'
import type { CaseFile, ImportRow, RowsImport } from 'endstate'
import { openStore } from '../store/index.ts'
import { locateCase } from './case-location.ts'
import { claimFormats, sourceFormats } from './formats.ts'
import { exitCodes, Refusal, usageError } from './refusal.ts'
import { type Engine, textOf } from './session.ts'
import { openSourcesCase, refuseFixedCase, type SourcesCase, saveCase } from './sources-case.ts'
import { printable } from './sources-files.ts'
import { openInbox, saveInbox } from './sources-inbox.ts'
import { foldersWithTexts } from './sources-place.ts'

/** What an import into a case takes. */
export interface RowsOptions {
  case: string
  as?: string
  sources?: string
  partly?: boolean
}

const byEnding: Record<string, string> = {
  '.jsonld': 'w3c',
  '.jsonl': 'doccano',
  '.csv': 'csv-claims',
  '.ris': 'ris',
  '.bib': 'bibtex',
}

type Claim = CaseFile['spec']['claims'][number]
type Source = CaseFile['spec']['sources'][number]

/** Reads the file, says for every row what became of it, and writes all of it or nothing. */
export async function importRows(typed: string, options: RowsOptions): Promise<void> {
  const as = options.as ?? byEnding[extname(typed).toLowerCase()]
  if (as === undefined || !(Object.hasOwn(claimFormats, as) || Object.hasOwn(sourceFormats, as))) {
    const known = [...Object.keys(claimFormats), ...Object.keys(sourceFormats)].join(', ')
    throw usageError(`Name the form of ${printable(typed)} with --as: ${known}.`)
  }
  const context = await openSourcesCase(options.case)
  refuseFixedCase(context)
  const location = locateCase(typed)
  const text = textOf(location)
  if (text === '' && location.bytes.length > 0) throw usageError(`${location.name} is not UTF-8 text.`)
  const name = printable(location.name)
  if (Object.hasOwn(sourceFormats, as)) {
    const read = readers(context.engine)[as as keyof typeof sourceFormats](text)
    await importSources(context, name, read, options.partly === true)
  } else await importClaims(context, name, text, as as keyof typeof claimFormats, options)
}

const readers = (engine: Engine) => ({ ris: engine.readRis, bibtex: engine.readBibtex, csl: engine.readCsl })

async function importClaims(
  context: SourcesCase,
  name: string,
  text: string,
  as: keyof typeof claimFormats,
  options: RowsOptions,
): Promise<void> {
  const { engine, file, location } = context
  const store = openStore(foldersWithTexts(location, options.sources))
  const { sources } = file.spec
  const texts = new Map(sources.map((source) => [source.id, store.textOf(source)]))
  const about = { sources, textOf: (id: string) => texts.get(id) }
  const forms = {
    w3c: engine.readAnnotations,
    hypothesis: engine.readHypothesis,
    doccano: engine.readDoccano,
    'csv-claims': engine.readClaimsCsv,
  }
  const read = forms[as](text, about)
  const fresh = read.ok ? engine.inboxImports(read.items, `import ${as}`, file.spec.claims) : []
  const ids = new Set(fresh.map(({ claim }) => claim.id))
  rowsOrRefusal(engine, name, withoutKnownClaims(read, ids), options.partly === true)
  const opened = openInbox(context)
  const { inbox, added, known } = engine.addToInbox(opened.inbox, fresh)
  saveInbox(context, opened, inbox)
  const here = known.length === 0 ? '' : ` ${known.length} were there before.`
  process.stdout.write(`${added.length} claims are in the inbox of the case.${here}\n`)
  process.stdout.write('Nothing of them is in the case yet: `endstate sources inbox --case …` shows them.\n')
}

/** What a row says whose claim is in the case. */
const alreadyThere = 'already there'

/** Rows whose claim the case has say so; what is left is new. */
function withoutKnownClaims(read: RowsImport<Claim>, fresh: ReadonlySet<string>): RowsImport<Claim> {
  if (!read.ok) return read
  const rows = read.rows.map(
    (row): ImportRow =>
      row.outcome === 'refused' || row.id === undefined || fresh.has(row.id)
        ? row
        : { row: row.row, line: row.line, id: row.id, outcome: 'taken', says: alreadyThere },
  )
  return { ok: true, rows, items: read.items.filter(({ id }) => fresh.has(id)) }
}

async function importSources(
  context: SourcesCase,
  name: string,
  read: RowsImport<Source>,
  partly: boolean,
): Promise<void> {
  const { engine, file } = context
  const known = new Map(file.spec.sources.map((source) => [source.id, source]))
  const fresh = rowsOrRefusal(engine, name, known.size === 0 ? read : withoutKnown(read, known), partly)
  const changed = engine.addSources(file, fresh)
  if (!changed.ok) throw new Refusal(exitCodes.invalidCase, `${changed.problem.says}. Nothing was imported.`)
  if (fresh.length > 0) saveCase(context, changed.value)
  process.stdout.write(`${fresh.length} sources were added to the case.\n`)
}

/** Rows whose id the case has already: the same source is passed over, another one is refused. */
function withoutKnown(read: RowsImport<Source>, known: ReadonlyMap<string, Source>): RowsImport<Source> {
  if (!read.ok) return read
  const rows = read.rows.map((row): ImportRow => {
    const [mine, theirs] = [known.get(row.id ?? ''), read.items.find(({ id }) => id === row.id)]
    if (mine === undefined || theirs === undefined) return row
    if (same(mine, theirs)) return { ...row, says: 'in the case before' }
    const says = `the case has another source called ${row.id}`
    return { ...row, outcome: 'refused', says, remedy: 'Give it another id, or remove the one in the case.' }
  })
  return { ok: true, rows, items: read.items.filter(({ id }) => !known.has(id)) }
}

/** The same members with the same values, in whatever order they were written. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...keys].every((key) => same(first[key], second[key]))
}

/** The items; says every row that was changed or refused. A refused row stops the import unless asked otherwise. */
function rowsOrRefusal<Item>(engine: Engine, name: string, read: RowsImport<Item>, partly: boolean): Item[] {
  if (!read.ok) {
    for (const problem of read.problems)
      process.stderr.write(`${printable(engine.formatImportProblem(problem, name))}\n\n`)
    throw new Refusal(exitCodes.invalidCase, `${name} cannot be read. Nothing was imported.`)
  }
  for (const { row, line, outcome, says, remedy, id } of read.rows) {
    const named = id === undefined ? row : `${row} (${id})`
    if (says === alreadyThere) process.stderr.write(`${printable(`${name}:${line} ${named}: ${says}.`)}\n`)
    if (outcome === 'taken') continue
    const help = remedy === undefined ? '' : ` ${remedy}`
    process.stderr.write(`${printable(`${name}:${line} ${named} ${outcome}: ${says}.${help}`)}\n`)
  }
  const there = read.rows.filter(({ says }) => says === alreadyThere).length
  const count = (outcome: ImportRow['outcome']) => read.rows.filter((row) => row.outcome === outcome).length
  const [taken, changed, refused] = [count('taken') - there, count('changed'), count('refused')]
  const known = there === 0 ? '' : `, ${there} ${alreadyThere}`
  process.stderr.write(`${name}: ${taken} taken, ${changed} changed, ${refused} refused${known}\n`)
  if (refused > 0 && !partly) {
    const how = 'Correct the rows, or take the sound ones with --partly.'
    throw new Refusal(exitCodes.invalidCase, `${name}: ${refused} rows refused. Nothing was imported. ${how}`)
  }
  return read.items
}
