/** Numbers whose proof is broken: a passage they rest on was changed, is in doubt, or is gone from the stored text. */
import { listed, type Sentence, warningSentence } from '../blocks/index.ts'
import type { CompiledCase } from '../compile/index.ts'
import { type AnchorResult, isBroken } from '../evidence/index.ts'
import type { Finding, Presentation } from './analysis.ts'
import { quantityWords } from './quantity-words.ts'

/**
 * The case with `basis.broken` set on every number that rests on a broken passage, so that whoever shows the number can
 * say so. The case itself where nothing is broken or nothing was checked; no value ever changes.
 */
export function withBrokenProof(compiled: CompiledCase, anchors: readonly AnchorResult[] = []): CompiledCase {
  const broken = new Set(anchors.filter(isBroken).map(({ claim }) => claim))
  if (broken.size === 0) return compiled
  const quantities = compiled.quantities.map((quantity) => {
    const { basis } = quantity
    const claims = [...new Set(basis.passages.map(({ claim }) => claim))].filter((claim) => broken.has(claim))
    return claims.length === 0 ? quantity : { ...quantity, basis: { ...basis, broken: claims } }
  })
  return { ...compiled, quantities }
}

/** Numbers named in the sentence. */
const mostNamed = 3

/**
 * What must travel with an answer whose numbers rest on broken passages: how many of those it uses, with which share of
 * its influence, and the gravest by name. Undefined where none of them does.
 */
export function brokenProofSentence(
  compiled: CompiledCase,
  { quantities }: Pick<Finding<unknown>, 'quantities'>,
): Sentence | undefined {
  const isOn = (key: string): boolean => {
    const place = compiled.quantityIndex.get(key)
    return place !== undefined && compiled.quantities[place]!.basis.broken !== undefined
  }
  const resting = quantities.filter(({ key }) => isOn(key)).sort((a, b) => b.influence - a.influence)
  if (resting.length === 0) return undefined
  const total = quantities.reduce((sum, { influence }) => sum + influence, 0)
  const share = resting.reduce((sum, { influence }) => sum + influence, 0) / (total || 1)
  const words = quantityWords(compiled, false)
  const names = resting.slice(0, mostNamed).map(({ key }) => words(key))
  const left = resting.length - names.length
  return warningSentence(
    `Proof broken: ${resting.length} of the ${quantities.length} numbers behind this ${resting.length === 1 ? 'rests' : 'rest'} on a quote that is no longer in its source as it was, with ${shareWords(share)} of the influence: ${listed(left > 0 ? [...names, `${left} more`] : names)}. A check of the case names the quotes.`,
  )
}

/**
 * The same for an answer that uses no such number but cites broken passages, such as a timeline. Undefined where it cites
 * none.
 */
export function brokenCitationSentence(
  said: Presentation,
  anchors: readonly AnchorResult[] = [],
): Sentence | undefined {
  const broken = new Set(anchors.filter(isBroken).map(({ claim }) => claim))
  if (broken.size === 0) return undefined
  const cited = [...new Set(citedIn([said.answer, said.judgements, said.tables]))].filter((id) =>
    broken.has(id),
  )
  if (cited.length === 0) return undefined
  const named = cited.slice(0, mostNamed)
  const left = cited.length - named.length
  const one = cited.length === 1
  return warningSentence(
    `Proof broken: ${one ? 'one quote cited here is' : `${cited.length} of the quotes cited here are`} no longer in ${one ? 'its source as it was' : 'their sources as they were'}: ${listed(left > 0 ? [...named, `${left} more`] : named)}.`,
  )
}

/** Claims of all citations in blocks, in the order in which they stand. */
function citedIn(block: unknown): string[] {
  if (Array.isArray(block)) return block.flatMap(citedIn)
  if (typeof block !== 'object' || block === null) return []
  if ('kind' in block && block.kind === 'citation' && 'claims' in block) return block.claims as string[]
  return Object.values(block).flatMap(citedIn)
}

function shareWords(share: number): string {
  return share > 0 && share < 0.01 ? 'below 1 %' : `${Math.round(share * 100)} %`
}
