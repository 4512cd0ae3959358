/** Quotes of a case against the source texts stored beside it. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { AnchorResult, AnchorState, CaseFile } from 'endstate'
import type { Engine } from './session.ts'

/** Result of checking all quotes; a quote whose text is not with the case counts as not checked, never as good. */
export interface QuoteCheck {
  results: AnchorResult[]
  counts: Record<AnchorState, number>
  broken: AnchorResult[]
}

/** Larger stored texts are not read: no article or treaty is longer. */
const largestText = 32 * 1024 * 1024

/** Text of a stored source, only from inside the folder of the case: a case file must not read the rest of the disk. */
function storedText(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) return undefined
  const real = realpathSync(path)
  if (!real.startsWith(realpathSync(folder) + sep)) return undefined
  const stat = statSync(real)
  return stat.isFile() && stat.size <= largestText ? readFileSync(real, 'utf8') : undefined
}

/** Checks every quote of the case. Without a folder (standard input) nothing can be checked. */
export function checkQuotes(engine: Engine, file: CaseFile, folder: string | undefined): QuoteCheck {
  const texts = new Map<string, string | undefined>()
  for (const source of file.spec.sources) {
    const known = source.file !== undefined && folder !== undefined
    texts.set(source.id, known ? storedText(folder, source.file!) : undefined)
  }
  const results = engine.checkAnchors(file.spec.claims, (source) => texts.get(source))
  const counts: Record<AnchorState, number> = { exact: 0, moved: 0, missing: 0, 'not checked here': 0 }
  for (const { state } of results) counts[state]++
  return { results, counts, broken: results.filter(({ state }) => state === 'missing') }
}

/** The check in sentences; none for a case without quotes. */
export function quotesInWords({ counts, broken }: QuoteCheck): string[] {
  const found = counts.exact + counts.moved
  const lines: string[] = []
  if (found > 0)
    lines.push(`${found} quotes found in their sources${counts.moved > 0 ? ` (${counts.moved} moved)` : ''}`)
  if (counts['not checked here'] > 0) {
    lines.push(
      `${counts['not checked here']} quotes not checked here: the texts are not stored with the case`,
    )
  }
  for (const { claim, source } of broken) {
    lines.push(
      `✗ quote of claim ${claim} is not in the stored text of ${source}: correct the quote or the text`,
    )
  }
  return lines
}
