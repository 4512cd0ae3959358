/** Would the guarantee be believed? */
import type { Analysis } from '../analysis.ts'
import type { TrustValue } from './finding.ts'
import { presentTrust } from './present.ts'
import { runTrust, type TrustParameters, trustParameters } from './trust.ts'

export const trust: Analysis<TrustParameters, TrustValue> = {
  id: 'trust',
  question: 'Would the guarantee be believed?',
  sources: [
    'Fearon 1995',
    'Signorino & Tarar 2006',
    'Leeds, Long & Mitchell 2000',
    'Collier, Hoeffler & Söderbom 2008',
    'Neuts 1981',
  ],
  needs: ['deals'],
  needsBase: ['deals'],
  parameters: trustParameters,
  run: runTrust,
  present: presentTrust,
}

export type * from './finding.ts'
export { outlookOf } from './outlook.ts'
export type { TrustParameters } from './trust.ts'
