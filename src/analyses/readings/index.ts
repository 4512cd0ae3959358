/** What are they really after? */
import type { Analysis } from '../analysis.ts'
import type { ReadingsValue } from './finding.ts'
import { presentReadings } from './present.ts'
import { type ReadingsParameters, readingsParameters, runReadings } from './readings.ts'

export const readings: Analysis<ReadingsParameters, ReadingsValue> = {
  id: 'readings',
  question: 'What are they really after?',
  sources: ['Bayes 1763', 'Shannon 1948', 'Good 1952', 'Heuer 1999', 'Dhami, Belton & Mandel 2019'],
  needs: ['deals', 'events'],
  parameters: readingsParameters,
  run: runReadings,
  present: presentReadings,
}

export type {
  Belief,
  Flip,
  Hypothesis,
  NextFact,
  PartyDiagnosis,
  PastAnswers,
  Prediction,
  ReadingsValue,
  WeighedObservation,
} from './finding.ts'
export type { ReadingsParameters } from './readings.ts'
