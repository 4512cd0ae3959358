/** Sources, claims and propositions of a case, so that an analysis can say what its numbers rest on. */
import type { CaseSpec, Claim, Proposition, Source } from '../case/index.ts'
import { byId } from './canonical-order.ts'

/** A source as written. `voice` tells independent sources apart: publisher, else author, else the source itself. */
export type CompiledSource = Source & { voice: string }

/** A claim as written, with who speaks in it: the speaker the source reports, else the voice of the source. */
export type CompiledClaim = Claim & { asserter: string }

/** What a case rests on, each list in canonical order (by id). */
export interface CompiledEvidence {
  sources: CompiledSource[]
  claims: CompiledClaim[]
  propositions: Proposition[]
}

/** Collects the evidence of a case; empty lists where the case cites nothing. A claim of an unknown source speaks for itself. */
export function compileEvidence(spec: CaseSpec): CompiledEvidence {
  const sources = [...spec.sources].sort(byId).map(
    (source): CompiledSource => ({
      ...source,
      voice: source.publisher ?? source.author ?? source.title ?? source.id,
    }),
  )
  const voices = new Map(sources.map(({ id, voice }) => [id, voice]))
  return {
    sources,
    claims: [...spec.claims].sort(byId).map(
      (claim): CompiledClaim => ({
        ...claim,
        asserter: claim.by ?? voices.get(claim.source) ?? claim.source,
      }),
    ),
    propositions: [...spec.propositions].sort(byId),
  }
}
