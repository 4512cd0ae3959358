/** What if there is no deal? */
import type { Analysis } from '../analysis.ts'
import type { WarValue } from './finding.ts'
import { presentWar } from './present.ts'
import { runWar, type WarParameters, warParameters } from './war.ts'

export const war: Analysis<WarParameters, WarValue> = {
  id: 'war',
  question: 'What if there is no deal?',
  sources: [
    'Powell 2004',
    'Slantchev 2003',
    'Turchin 2023',
    'Zartman 1985',
    'Stedman 1997',
    'Saltelli et al. 2010',
    'Jansen 1999',
  ],
  needs: ['deals'],
  parameters: warParameters,
  run: runWar,
  present: presentWar,
}

export type * from './finding.ts'
export { type LiveGoingOn, liveGoingOn } from './live.ts'
export type { WarParameters } from './war.ts'
