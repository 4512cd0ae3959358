/** Quantities of observations, needs and what parties provide. */
import type { AddQuantity } from './quantity-entry.ts'
import type { CaseSpec } from './schema/case.ts'
import { likelihoodWords } from './schema/observation.ts'
import type { QuantityInput } from './schema/quantity.ts'

/**
 * `observation.<id>.<reading>`, `observation.<id>.other`, `observation.<id>.credibility`, and `prior.other` where there are
 * observations; a word counts as its number, with the basis of the observation.
 */
export function addObservations(spec: CaseSpec, add: AddQuantity): void {
  if (spec.observations.length > 0)
    add('prior.other', ['other'], 'prior', spec.other, {}, undefined, [0, 0.99])
  const share = [0, 1] as const
  spec.observations.forEach((one, index) => {
    const path = ['observations', index]
    const key = `observation.${one.id}`
    const place = { party: one.party }
    for (const [reading, written] of Object.entries(one.likelihoods)) {
      const at = [...path, 'likelihoods', reading]
      const where = { ...place, reading }
      add(`${key}.${reading}`, at, 'likelihood', inNumbers(written), where, one, share)
    }
    const other = inNumbers(one.other ?? 'neutral')
    add(`${key}.other`, [...path, 'other'], 'likelihood', other, place, one, share)
    add(`${key}.credibility`, [...path, 'credibility'], 'likelihood', one.credibility, place, one, share)
  })
}

/** `need.<id>` for amounts needed, `<party>.provides.<need>` for amounts provided. */
export function addNeeds(spec: CaseSpec, add: AddQuantity): void {
  const amounts = [0, Number.MAX_VALUE] as const
  spec.needs.forEach((one, index) => {
    if (one.amount === undefined) return
    add(`need.${one.id}`, ['needs', index, 'amount'], 'amount', one.amount, {}, undefined, amounts)
  })
  spec.parties.forEach((party, index) => {
    party.provides.forEach((one, number) => {
      if (one.need === undefined || one.amount === undefined) return
      const path = ['parties', index, 'provides', number, 'amount']
      const key = `${party.id}.provides.${one.need}`
      add(key, path, 'amount', one.amount, { party: party.id }, undefined, amounts)
    })
  })
}

function inNumbers(written: string | QuantityInput): QuantityInput {
  return typeof written === 'string' ? likelihoodWords[written as keyof typeof likelihoodWords] : written
}
