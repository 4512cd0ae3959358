/** Quotes of a case against the source texts stored beside it, or in another folder. */
import type { AnchorResult, CaseFile, Verdict } from 'endstate'
import { openStore, type StoredText } from '../store/index.ts'
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

/** The texts of a case: in the folder that was named, beside the case, or where `sources add` keeps them; the first that has one. */
function textsOf(
  file: CaseFile,
  folder: string | undefined,
  sources: string | undefined,
): Map<string, StoredText> {
  const stores = foldersWithTexts(folder === undefined ? {} : { folder }, sources).map((one) =>
    openStore(one),
  )
  return new Map(
    file.spec.sources.flatMap((source) => {
      for (const store of stores) {
        const found = store.find(source)
        if (found) return [[source.id, found] as const]
      }
      return []
    }),
  )
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
