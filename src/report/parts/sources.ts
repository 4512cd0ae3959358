/** Sources: numbered in the order the brief first cites them, each with a short fragment. */
import type { Block, Cell, Inline } from '../../blocks/index.ts'
import { type AnchorResult, type Claim, type Evidence, isBroken, type Source } from '../../evidence/index.ts'
import type { BriefSection, SourceList } from '../brief-shape.ts'

const mostFragmentWords = 12
const fewestFragmentWords = 4

/**
 * Collects citations in reading order. A passage that is not public is counted, but never shown; nor is one that does not
 * hold in the stored text.
 */
export function listSources(
  sections: readonly BriefSection[],
  evidence: Evidence,
  fragmentWords: number,
  anchors: readonly AnchorResult[] = [],
): SourceList {
  const broken = new Set(anchors.filter(isBroken).map(({ claim }) => claim))
  const numbers = new Map<string, number>()
  const shown = new Map<string, Claim>()
  for (const id of sections.flatMap(({ blocks }) => blocks.flatMap(citedBy))) {
    const claim = evidence.claims.get(id)
    if (!claim || !evidence.sources.has(claim.source)) continue
    if (!numbers.has(claim.source)) numbers.set(claim.source, numbers.size + 1)
    const presentable = claim.quote && claim.handling === 'public' && !broken.has(id)
    if (!shown.has(claim.source) && presentable) shown.set(claim.source, claim)
  }
  return {
    sources: [...numbers].map(([id, number]) => {
      const source = evidence.sources.get(id)!
      const fragment = shown.get(id)?.quote?.exact ?? ''
      return {
        number,
        words: sourceInWords(source),
        fragment: firstWords(fragment, Math.min(fragmentWords, mostFragmentWords)),
        url: source.url,
        kind: source.kind,
      }
    }),
    numbersOf: (claims) =>
      [...new Set(claims.map((id) => numbers.get(evidence.claims.get(id)?.source ?? '')))]
        .filter((number) => number !== undefined)
        .sort((a, b) => a - b),
  }
}

function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/).filter(Boolean)
  // Three words of somebody else's sentence say nothing.
  if (most < fewestFragmentWords) return ''
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`
}

function sourceInWords({ author, title, publisher, published, id }: Source): string {
  const date =
    published?.date === undefined
      ? 'undated'
      : published.certainty === 'stated'
        ? published.date
        : `${published.date} (date ${published.certainty})`
  const named = author ?? title ?? publisher
  return [
    named === undefined ? id : undefined,
    author,
    title === undefined ? undefined : `“${title}”`,
    publisher,
    date,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** Claims a block cites, in reading order. */
function citedBy(block: Block): string[] {
  switch (block.kind) {
    case 'sentence':
      return claimsIn(block.text)
    case 'list':
      return block.items.flatMap(claimsIn)
    case 'table':
      return [...claimsIn(block.sentence.text), ...block.rows.flatMap((row) => row.flatMap(claimsInCell))]
    case 'chart':
      return claimsIn(block.sentence.text)
    case 'heading':
      return []
  }
}

const claimsInCell = (cell: Cell): string[] => (Array.isArray(cell) ? claimsIn(cell) : [])

function claimsIn(parts: readonly Inline[]): string[] {
  return parts.flatMap((part) => (typeof part !== 'string' && part.kind === 'citation' ? part.claims : []))
}
