/** Which deals are possible? */
import type { Analysis } from '../analysis.ts'
import { type DealsParameters, dealsParameters, runDeals } from './deals.ts'
import type { DealsValue } from './finding.ts'
import { presentDeals } from './present.ts'

export const deals: Analysis<DealsParameters, DealsValue> = {
  id: 'deals',
  question: 'Which deals are possible?',
  sources: ['Nash 1950', 'Kalai & Smorodinsky 1975', 'Imai 1983', 'Kalai 1977', 'Raiffa 1982'],
  needs: [],
  parameters: dealsParameters,
  run: runDeals,
  present: presentDeals,
}

export type { DealsParameters } from './deals.ts'
export type * from './finding.ts'
export { type LiveZone, liveZone } from './live.ts'
export type { LiveView } from './live-view.ts'
export { type BlockRequest, blockSize, type MeasuredBlock, measureBlock, measuresOf } from './measures.ts'
