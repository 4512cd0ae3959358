/** What does the answer hinge on? */
import type { Analysis } from '../analysis.ts'
import { type DriversParameters, driversParameters, runDrivers } from './drivers.ts'
import type { DriversValue } from './finding.ts'
import { presentDrivers } from './present.ts'

export const drivers: Analysis<DriversParameters, DriversValue> = {
  id: 'drivers',
  question: 'What does the answer hinge on?',
  sources: ['Sobol 1993', 'Friedman & Fisher 1999', 'Saltelli et al. 2010', 'Bryant & Lempert 2010'],
  needs: [],
  parameters: driversParameters,
  run: runDrivers,
  present: presentDrivers,
}

export type { DriversParameters } from './drivers.ts'
export type {
  AloneRow,
  BoxLimit,
  Discovery,
  DriversValue,
  InputName,
  MovedTo,
  PairFlip,
  ProofName,
  Standing,
  VarianceRow,
  WeakInput,
} from './finding.ts'
