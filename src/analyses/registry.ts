/** The one list of analyses, in the order in which they run: each after those it needs. */
import type { Analysis } from './analysis.ts'
import { deals } from './deals/index.ts'
import { drivers } from './drivers/index.ts'
import { events } from './events/index.ts'
import { holds } from './holds/index.ts'
import { plan } from './plan/index.ts'
import { proof } from './proof/index.ts'
import { readings } from './readings/index.ts'
import { trust } from './trust/index.ts'
import { war } from './war/index.ts'

// biome-ignore lint/suspicious/noExplicitAny: each analysis has parameters and a value of its own
export type AnyAnalysis = Analysis<any, any>

export const analyses: readonly AnyAnalysis[] = [
  deals,
  holds,
  war,
  trust,
  events,
  readings,
  plan,
  drivers,
  proof,
]
