/** What should we do? */
import type { Analysis } from '../analysis.ts'
import type { PlanValue } from './finding.ts'
import { type PlanParameters, planParameters, runPlan } from './plan.ts'
import { presentPlan } from './present.ts'

export const plan: Analysis<PlanParameters, PlanValue> = {
  id: 'plan',
  question: 'What should we do?',
  sources: [
    'Wald 1950',
    'Savage 1951',
    'Hurwicz 1951',
    'Starr 1962',
    'Raiffa & Schlaifer 1961',
    'McPhail et al. 2018',
    'Strong, Oakley & Brennan 2014',
    'Efron 1979',
  ],
  needs: ['deals', 'readings'],
  needsBase: ['deals', 'readings'],
  parameters: planParameters,
  run: runPlan,
  present: presentPlan,
}

export type { DilemmaRow, LedgerRow, PlanRow, PlanValue, View as PlanView } from './finding.ts'
export type { PlanParameters } from './plan.ts'
