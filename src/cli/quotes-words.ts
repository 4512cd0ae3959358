/** The check of quotes in sentences. */
import type { AnchorResult, Evidence } from 'endstate'
import type { QuoteCheck } from './quotes.ts'
import type { Engine } from './session.ts'

/** Names after which a list goes on as a number: a terminal is no ledger, `--json` has them all. */
const mostNames = 8

const quotes = (count: number): string => `${count} ${count === 1 ? 'quote' : 'quotes'}`

/** What was found, in sentences; none for a case without quotes. Every broken quote is named with what rests on it. */
export function quotesInWords(
  engine: Engine,
  { counts, broken, notes }: QuoteCheck,
  resting: ReadonlyMap<string, readonly string[]>,
  evidence: Evidence,
): string[] {
  const found = counts.exact + counts.moved + counts.fuzzy
  const lines: string[] = []
  if (found > 0) {
    const other = [
      ...(counts.moved > 0 ? [`${counts.moved} moved`] : []),
      ...(counts.fuzzy > 0 ? [`${counts.fuzzy} in slightly other words`] : []),
    ]
    lines.push(`${quotes(found)} found in their sources${other.length > 0 ? ` (${other.join(', ')})` : ''}`)
  }
  if (counts['not checked here'] > 0) {
    lines.push(
      `${quotes(counts['not checked here'])} not checked here: the texts are not stored with the case`,
    )
  }
  lines.push(...notes.map((note) => `! ${note}`))
  for (const one of broken) {
    lines.push(`✗ quote of claim ${one.claim} in ${one.source} is ${verdictInWords(engine, one)}`)
    if (one.found !== undefined) lines.push(`    there now: “${one.found}”`)
    const keys = resting.get(one.claim) ?? []
    const named = keys
      .slice(0, mostNames)
      .map((key) => `${key} (${evidence.quantities.get(key)?.label ?? key})`)
    const more = keys.length > mostNames ? ` and ${keys.length - mostNames} more (--json names all)` : ''
    lines.push(
      keys.length === 0 ? '    no number rests on it' : `    rests on it: ${named.join('; ')}${more}`,
    )
  }
  return lines
}

function verdictInWords(engine: Engine, { verdict, why }: AnchorResult): string {
  const reasons = why.filter((code) => code !== 'wording' && code !== 'elsewhere').map(engine.reasonInWords)
  const word = { changed: 'changed', ambiguous: 'in doubt', orphan: 'not in the text any more' }[
    verdict as 'changed'
  ]
  return `${word}: ${reasons.join('; ')}`
}
