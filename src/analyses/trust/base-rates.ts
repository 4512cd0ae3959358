/**
 * Two lenses beside the model: other base rates for the calibration, and precedents counted without any
 * model.
 */

import { referenceRate } from '../../models/index.ts'
import { exponential, naturalLog } from '../../numeric/index.ts'
import type { BaseRate, Precedent } from './finding.ts'
import { quietFor } from './outlook.ts'
import { calibrated, rowOf, type Scene } from './scene.ts'

/**
 * Half an event in five years: little weight, and no precedent without a failure counts as impossible to
 * fail.
 */
export const prior = { events: 0.5, years: 5 } as const

/**
 * Published share of peaces after civil wars that broke within a decade: Collier, Hoeffler & Söderbom 2008.
 */
const afterCivilWars = { share: 0.4, years: 10 } as const

/** What every row becomes under the case's own base rate, the ends of its range, and a published one. */
export function baseRatesOf(scene: Scene): BaseRate[] {
  const { compiled, guarantees, world } = scene
  const slot = guarantees.parameters.baseRate
  const years = world.values[guarantees.parameters.baseRateYears]!
  const { low, high } = compiled.quantities[slot]!
  const rate = (id: string, name: string, share: number, within: number): BaseRate =>
    rateOf(scene, { id, name, share, years: within })
  return [
    rate('own', 'base rate of the case', world.values[slot]!, years),
    ...(low !== high
      ? [
          rate('own-low', 'lower end of its range', low, years),
          rate('own-high', 'upper end of its range', high, years),
        ]
      : []),
    rate('civil-wars', 'peace after civil wars', afterCivilWars.share, afterCivilWars.years),
  ]
}

function rateOf(scene: Scene, one: Pick<BaseRate, 'id' | 'name' | 'share' | 'years'>): BaseRate {
  const { guarantees, documented } = scene
  const row = rowOf(scene, guarantees.calibratedOn)
  const parameters = calibrated(documented, row, one.share, one.years)
  return {
    ...one,
    occasions: parameters?.occasions ?? null,
    rows: parameters
      ? guarantees.terms.flatMap(({ id }, term) => {
          const { codes, standing } = rowOf(scene, term)
          return standing === null ? [] : [{ term: id, five: quietFor(5, codes, parameters, standing) }]
        })
      : [],
  }
}

/**
 * Precedents as rates: Gamma-Poisson with the prior above. The chance of five years without a failure is the
 * predictive one, (exposure / (exposure + 5)) ^ shape.
 */
export function precedentsOf({ guarantees }: Scene): Precedent[] {
  return guarantees.precedents.map(({ id, name, years, failures, caveat, terms, claims }) => {
    const { mean, low, high } = referenceRate({
      events: failures,
      years,
      priorEvents: prior.events,
      priorYears: prior.years,
    })
    const shape = prior.events + failures
    const exposure = prior.years + years
    return {
      id,
      name,
      years,
      failures,
      rate: mean,
      low,
      high,
      five: exponential(shape * naturalLog(exposure / (exposure + 5))),
      caveat,
      terms,
      claims,
    }
  })
}
