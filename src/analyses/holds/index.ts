/** Would it hold? */
import type { Analysis } from '../analysis.ts'
import type { HoldsValue } from './finding.ts'
import { type HoldsParameters, holdsParameters, runHolds } from './holds.ts'
import { presentHolds } from './present.ts'

export const holds: Analysis<HoldsParameters, HoldsValue> = {
  id: 'holds',
  question: 'Would it hold?',
  sources: [
    'Nash 1950',
    'Howard 1971',
    'Fraser & Hipel 1979',
    'Fang, Hipel & Kilgour 1993',
    'Rego & Vieira 2017',
  ],
  needs: ['deals'],
  needsBase: ['deals'],
  parameters: holdsParameters,
  run: runHolds,
  present: presentHolds,
}

export { coalitionAttainment, coalitionImprovements } from './coalitions.ts'
export type * from './finding.ts'
export { blocsOf, limitedForesight } from './foresight.ts'
export type { HoldsParameters } from './holds.ts'
export { stabilityConditions } from './inverse.ts'
export { type LiveStability, liveStability, type StateView, type ZoneWithNames } from './live.ts'
export { crossedSignal, hypergameVerdict, type View, viewUnder } from './misperception.ts'
export { shortestPath } from './paths.ts'
export { smallestChange } from './smallest-change.ts'
export { type Concept, conceptNames, concepts, stabilityOf } from './stability.ts'
export { strengthVerdict, unknownByIntervals, unknownVerdict, unknownWhere } from './variants.ts'
export { type Arena, improvementsOf, verdictOn } from './verdict.ts'
