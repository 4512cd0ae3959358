/** One document into the store and, where it is new, into the case: the text first, the case last, or neither. */
import type { CaseFile } from 'endstate'
import { type ExtractedText, type ExtractionProblem, overlapOf, shinglesOf } from '../documents/index.ts'
import { openStore, removeText, type SourceRecord, sha256Of, storeText } from '../store/index.ts'
import { articleOf } from './sources-article.ts'
import { type CaseSource, type SourcesCase, saveCase } from './sources-case.ts'
import { withSource, withSourceFields } from './sources-case-text.ts'
import { newSourceId, type SourceWishes, sourceEntry } from './sources-entry.ts'
import { type GivenFile, printable } from './sources-files.ts'
import { fileInCase, foldersWithTexts, placeOf, type SourcesPlace, whyFixed } from './sources-place.ts'
import type { DocumentReader } from './sources-thread.ts'

/** What became of one file. */
export interface AddedSource {
  /** `attached`: the case had the source; `new`: it has it now; `here`: nothing was left to do; `refused`: not added. */
  outcome: 'attached' | 'new' | 'here' | 'refused'
  /** Source it belongs to; absent where it was refused. */
  id?: string
  says: string
  /** What should be known about it, one sentence each. */
  notes: string[]
  code?: string
  remedy?: string
}

/** A case while documents are added to it. */
export interface Adding {
  context: SourcesCase
  place: SourcesPlace
  reader: DocumentReader
  wishes: SourceWishes
  whole: boolean
  /** Day on which it happens. */
  today: string
}

const refusal = (code: string, says: string, remedy: string): AddedSource => ({
  outcome: 'refused',
  says,
  notes: [],
  code,
  remedy,
})

/** A document as it was read, with the record that will lie beside its text. */
export interface ReadSource {
  read: ExtractedText
  record: SourceRecord
}

/** Reads a document and makes its record. */
export async function readSource(
  { context, reader, whole, today }: Pick<Adding, 'context' | 'reader' | 'whole' | 'today'>,
  given: GivenFile,
): Promise<ReadSource | { problem: ExtractionProblem }> {
  const result = await reader.read(given.bytes, { name: given.name, only: whole ? 'whole' : 'article' })
  if (!result.ok) return { problem: result.problem }
  const { text, ...rest } = result.value
  const article = articleOf(context.engine, result.value, whole)
  const original = { name: given.name, sha256: sha256Of(given.bytes), bytes: given.bytes.length }
  const sha256 = sha256Of(text)
  const record = {
    schema: 'endstate.source/1',
    ...rest,
    article,
    sha256,
    added: today,
    original,
    whole,
    earlier: [],
  }
  return { read: { ...result.value, article }, record: record as SourceRecord }
}

/** Adds one document. The context is replaced where the case was changed. */
export async function addSource(adding: Adding, given: GivenFile): Promise<AddedSource> {
  const found = await readSource(adding, given)
  if ('problem' in found) return refusal(found.problem.code, found.problem.says, found.problem.remedy)
  const { sha256 } = found.record
  const { sources } = adding.context.file.spec
  const same = sources.filter((source) => source.sha256 === sha256)
  if (same.length > 0) return attached(adding, found, same)
  const named = sources.find(({ id }) => id === adding.wishes.id)
  if (named?.sha256 !== undefined) {
    const says = `${printable(given.name)} holds another text than the one the case names for ${named.id}.`
    const remedy = `To replace the text: endstate sources refresh ${named.id} FILE. To add it beside: another --id.`
    return refusal('other-text', says, remedy)
  }
  const because = whyFixed(adding.context.location)
  if (because !== undefined) {
    const says = `It is not a text that the case names, and the case cannot be changed: ${because}.`
    return refusal('case-fixed', says, 'Copy the case with `endstate new` and add it to the copy.')
  }
  const before = addedBefore(adding, found.record)
  if (before !== undefined) {
    const says = `The same file was added before as ${before}, when it gave another text.`
    return refusal('added-before', says, `endstate sources refresh ${before} FILE reads it again.`)
  }
  return named ? completed(adding, found, named) : added(adding, found, given)
}

/** The case names this very text: it is stored, and the case stays as it is. */
function attached(adding: Adding, { read, record }: ReadSource, sources: readonly CaseSource[]): AddedSource {
  const { place, context } = adding
  const looked = place.naming === 'id' ? context.location.folder! : place.folder
  const missing = sources.filter((source) => openStore(looked).find(source)?.state !== 'here')
  const ids = sources.map(({ id }) => id).join(', ')
  if (missing.length === 0)
    return { outcome: 'here', id: sources[0]!.id, says: `already here as ${ids}`, notes: [] }
  for (const { id } of missing) {
    const stored = storeText(placeOf(place, id, record.sha256), read.text, record)
    if (!stored.ok) return refusal(stored.problem.code, stored.problem.says, stored.problem.remedy)
  }
  return {
    outcome: 'attached',
    id: sources[0]!.id,
    says: `attached to ${ids}, whose text it is`,
    notes: warningsOn(read),
  }
}

/** The case has the source but names no text for it yet. */
function completed(adding: Adding, found: ReadSource, source: CaseSource): AddedSource {
  const { context } = adding
  const index = context.file.spec.sources.indexOf(source)
  const fields = (file: string | undefined): Record<string, string | Record<string, string>> => {
    const entry = sourceEntry(source.id, found.read, {}, { sha256: found.record.sha256, file })
    return Object.fromEntries(
      Object.entries(entry).filter(([key]) => ['file', 'sha256', 'extractor', 'language'].includes(key)),
    )
  }
  const said = stored(adding, found, source.id, (file) => withSourceFields(context, index, fields(file)))
  return (
    said ?? {
      outcome: 'attached',
      id: source.id,
      says: `attached to ${source.id}`,
      notes: warningsOn(found.read),
    }
  )
}

/** A source the case does not have yet. */
function added(adding: Adding, found: ReadSource, given: GivenFile): AddedSource {
  const { context, wishes } = adding
  const { spec } = context.file
  const taken = new Set(spec.sources.map(({ id }) => id))
  const id = newSourceId(wishes, wishes.title ?? found.read.meta.title, given.name, taken)
  const twins = nearDuplicates(adding, found.read.text)
  const said = stored(adding, found, id, (file) => {
    const entry = sourceEntry(id, found.read, wishes, { sha256: found.record.sha256, file })
    return withSource(context, entry)
  })
  if (said) return said
  const kind = wishes.kind ? [] : ['Its kind was not given and is written as report; correct it in the case.']
  return { outcome: 'new', id, says: `new source ${id}`, notes: [...twins, ...notesOn(found.read), ...kind] }
}

/** Stores the text, then writes the case; takes the text away again where the case cannot be written. */
function stored(
  adding: Adding,
  { read, record }: ReadSource,
  id: string,
  change: (file: string | undefined) => CaseFile | undefined,
): AddedSource | undefined {
  const { place, context } = adding
  const result = storeText(placeOf(place, id, record.sha256), read.text, record)
  if (!result.ok) return refusal(result.problem.code, result.problem.says, result.problem.remedy)
  try {
    const changed = change(place.naming === 'id' ? fileInCase(context.location, result.path) : undefined)
    if (changed === undefined) {
      removeText(result.path, undefined)
      const remedy = 'Put the source into the case by hand, then add its text again with --id.'
      return refusal('case-not-changed', 'The source could not be written into the case.', remedy)
    }
    saveCase(context, changed)
    adding.context = { ...context, file: changed }
    return undefined
  } catch (fault) {
    removeText(result.path, undefined)
    throw fault
  }
}

/** Id of a source whose text was taken from the very same file. */
function addedBefore({ context, place }: Adding, { original }: SourceRecord): string | undefined {
  const store = openStore([place.folder, ...foldersWithTexts(context.location)])
  return context.file.spec.sources.find(
    (source) => store.find(source)?.record?.original.sha256 === original.sha256,
  )?.id
}

/** Sources of the case that share most of their words with a text. */
function nearDuplicates({ context, place }: Adding, text: string): string[] {
  const store = openStore([place.folder, ...foldersWithTexts(context.location)])
  const runs = shinglesOf(text)
  return context.file.spec.sources.flatMap((source) => {
    const other = store.textOf(source)
    if (other === undefined) return []
    const { both, contained } = overlapOf(runs, shinglesOf(other))
    const percent = (share: number): string => `${Math.round(share * 100)} %`
    if (both >= 0.7)
      return [`It is nearly the same as ${source.id}: they share ${percent(both)} of their word runs.`]
    return contained >= 0.7
      ? [`${percent(contained)} of its word runs are in ${source.id} too: perhaps a repost.`]
      : []
  })
}

function notesOn({ meta, article, text, ...read }: ExtractedText): string[] {
  const letters = article.reduce((sum, { start, end }) => sum + end - start, 0)
  const share = Math.round((100 * letters) / Math.max(1, [...text].length))
  return [
    ...(share < 100 ? [`${share} % of its letters are article; the rest is kept as furniture.`] : []),
    ...(meta.published?.date ? [] : ['It states no date of publication.']),
    ...warningsOn(read),
  ]
}

/** What should be known of a text whose source the case describes already. */
function warningsOn({ warnings }: Pick<ExtractedText, 'warnings'>): string[] {
  return warnings.map(({ says }) => printable(says))
}
