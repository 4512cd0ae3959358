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
  parameters: holdsParameters,
  run: runHolds,
  present: presentHolds,
}

export type * from './finding.ts'
export type { HoldsParameters } from './holds.ts'
export { type Concept, conceptNames, stabilityOf } from './stability.ts'
