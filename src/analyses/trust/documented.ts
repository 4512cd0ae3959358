/**
 * The documented table: every term of the case on its judged standing, whatever the deals of the case are
 * worth.
 */
import type { DocumentedTerm } from './finding.ts'
import { outlookOf, quietFor } from './outlook.ts'
import { rowOf, type Scene, shown } from './scene.ts'

/** One row per term, in the order of the case file. */
export function documentedTerms(scene: Scene): DocumentedTerm[] {
  const { guarantees, documented, tolerated } = scene
  return guarantees.terms.map(({ id, name, note, claims, states }, term) => {
    const { codes, standing, standingFrom } = rowOf(scene, term)
    const worth = scene.nearby[term]!
    return {
      term: id,
      name,
      codes: shown(codes),
      standingFrom,
      outlook: standing === null ? null : outlookOf(codes, documented, standing, tolerated),
      deals: states.length,
      inTheCase: worth === null ? null : { worth, five: quietFor(5, codes, documented, worth) },
      calibrates: term === guarantees.calibratedOn,
      note,
      claims,
    }
  })
}
