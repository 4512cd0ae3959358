/** Quotes of a case against the source texts stored beside it, or in another folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { AnchorResult, CaseFile, Verdict } from 'endstate'
import { openStore } from '../store/index.ts'
import { usageError } from './refusal.ts'
import { foldersWithTexts } from './sources-place.ts'

type Engine = typeof import('endstate')

/** Result of checking all quotes; a quote whose text is not at hand counts as not checked, never as good. */
export interface QuoteCheck {
  results: AnchorResult[]
  counts: Record<Verdict, number>
  /** Changed, ambiguous and orphan: the numbers on them are not proven any more. */
  broken: AnchorResult[]
  /** Sources whose stored text has another hash than the case names, or that cannot be read as text, in sentences. */
  notes: string[]
}

/** Larger stored texts are not read: no article or treaty is longer. */
const largestText = 32 * 1024 * 1024
/** Files of a folder of sources that are looked at; what is in folders below it is not. */
const mostFiles = 2000

interface StoredText {
  text: string
  sha256: string
}

/** Reads a stored text; undefined where there is none that could be read, or where it is no UTF-8. */
function readText(path: string): StoredText | undefined {
  const stat = statSync(path)
  if (!stat.isFile() || stat.size > largestText) return undefined
  const bytes = readFileSync(path)
  try {
    // The mark of byte order stays: the hash and the positions are those of the file as it is.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return undefined
  }
}

/** Text of a stored source, only from inside the folder of the case: a case file must not read the rest of the disk. */
function storedText(folder: string, file: string): StoredText | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) return undefined
  const real = realpathSync(path)
  return real.startsWith(realpathSync(folder) + sep) ? readText(real) : undefined
}

/** The plain texts of a folder that the user named, by file name. */
function textsIn(folder: string): Map<string, StoredText> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw usageError(`There is no folder ${folder}. --sources names the folder that holds the source texts.`)
  }
  const names = readdirSync(folder).filter((name) => /\.(txt|md|markdown|text)$/i.test(name))
  const texts = new Map<string, StoredText>()
  for (const name of names.sort().slice(0, mostFiles)) {
    const found = readText(join(folder, name))
    if (found) texts.set(name, found)
  }
  return texts
}

/**
 * Finds the texts of a case: by the name the case gives beside the case file, then in `sources` by hash, by that name, by
 * the id of the source; then where `sources add` keeps texts.
 */
function textsOf(
  file: CaseFile,
  folder: string | undefined,
  sources: string | undefined,
): Map<string, StoredText> {
  const given = sources === undefined ? undefined : textsIn(sources)
  const store = openStore(foldersWithTexts(folder === undefined ? {} : { folder }))
  const found = new Map<string, StoredText>()
  for (const source of file.spec.sources) {
    const { id, file: name, sha256 } = source
    const beside = name !== undefined && folder !== undefined ? storedText(folder, name) : undefined
    const byHash =
      sha256 === undefined ? undefined : [...(given?.values() ?? [])].find((one) => one.sha256 === sha256)
    const byName =
      given?.get(name?.split(/[\\/]/).at(-1) ?? '') ?? given?.get(`${id}.txt`) ?? given?.get(`${id}.md`)
    const text = byHash ?? byName ?? beside ?? store.find(source)
    if (text) found.set(id, text)
  }
  return found
}

/** Checks every quote of the case. Without a folder (standard input) and without `sources` nothing can be checked. */
export function checkQuotes(
  engine: Engine,
  file: CaseFile,
  folder: string | undefined,
  sources?: string,
): QuoteCheck {
  const texts = textsOf(file, folder, sources)
  const hashes = new Map(file.spec.sources.map(({ id, sha256 }) => [id, sha256]))
  const isSameText = (id: string): boolean | undefined => {
    const [expected, stored] = [hashes.get(id), texts.get(id)]
    return expected === undefined || stored === undefined ? undefined : expected === stored.sha256
  }
  const results = engine.checkAnchors(file.spec.claims, (id) => texts.get(id)?.text, { isSameText })
  const counts: Record<Verdict, number> = {
    exact: 0,
    moved: 0,
    fuzzy: 0,
    changed: 0,
    ambiguous: 0,
    orphan: 0,
    'not checked here': 0,
  }
  for (const { verdict } of results) counts[verdict]++
  const other = file.spec.sources.filter(({ id }) => isSameText(id) === false).map(({ id }) => id)
  return {
    results,
    counts,
    broken: results.filter(engine.isBroken),
    notes: other.map((id) => noteOn(id, results)),
  }
}

function noteOn(id: string, results: readonly AnchorResult[]): string {
  const bare = results.filter(({ source, why }) => source === id && why.includes('context-not-stored')).length
  const blind =
    bare === 0
      ? ''
      : ` For ${bare} of its quotes the case does not say what stood beside them: a “not” put in right beside one would not show.`
  return `the stored text of ${id} is not the one the case was written from (its SHA-256 differs).${blind}`
}

/** Claims with a broken quote → the quantities that rest on them, by claim; none where nothing rests on one. */
export function restingOn(
  engine: Engine,
  file: CaseFile,
  broken: readonly AnchorResult[],
): Map<string, string[]> {
  const claims = new Set(broken.map(({ claim }) => claim))
  const resting = new Map<string, string[]>()
  if (claims.size === 0) return resting
  for (const { key, passages } of engine.evidenceOf(file.spec).quantities.values()) {
    for (const claim of new Set(passages.map((passage) => passage.claim))) {
      if (claims.has(claim)) resting.set(claim, [...(resting.get(claim) ?? []), key])
    }
  }
  return resting
}
