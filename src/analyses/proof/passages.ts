/** Claims as passages, with what became of their anchors. */
import type { CompiledCase, CompiledClaim } from '../../compile/index.ts'
import type { AnchorResult } from '../../evidence/index.ts'
import type { Acceptance, Passage, PassageVerdict } from './finding.ts'

/** Claims by id and the verdicts on their anchors. */
export interface PassageBook {
  claims: Map<string, CompiledClaim>
  verdictOf: (claim: CompiledClaim) => PassageVerdict
  passageOf: (claim: CompiledClaim, gives?: string) => Passage
}

/** The passages of a case; a quote nobody checked is `not checked here`, which is no pass. */
export function passageBook(
  { claims, sources }: Pick<CompiledCase, 'claims' | 'sources'>,
  anchors: readonly AnchorResult[],
): PassageBook {
  const verdicts = new Map(anchors.map(({ claim, verdict }) => [claim, verdict]))
  const published = new Map(sources.map((source) => [source.id, source.published?.date]))
  const verdictOf = (claim: CompiledClaim): PassageVerdict =>
    claim.quote === undefined ? 'no quote' : (verdicts.get(claim.id) ?? 'not checked here')
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    verdictOf,
    passageOf: (claim, gives) => ({
      claim: claim.id,
      source: claim.source,
      asserter: claim.asserter,
      says: claim.says,
      fragment: claim.quote?.exact ?? null,
      date: claim.date ?? published.get(claim.source) ?? null,
      stance: claim.stance,
      verdict: verdictOf(claim),
      gives: gives ?? null,
      ...(claim.accepted ? { accepted: acceptanceOf(claim.accepted) } : {}),
    }),
  }
}

/** The acceptance of a claim, with nothing left undefined. */
export function acceptanceOf({
  by,
  on,
  suggestedBy,
  edited,
}: NonNullable<CompiledClaim['accepted']>): Acceptance {
  return { by, on, suggestedBy: suggestedBy ?? null, edited }
}
