/** One plan as the finding tells it: its offers under each reading, and what it is worth to every party. */
import { type CompiledCase, stateId } from '../../compile/index.ts'
import type { PlanRow } from './finding.ts'
import { type Manner, type Played, payoffOf, underReading } from './play.ts'

/** The row of a played plan; `silent` are the levers whose effect nobody judged. */
export function planRow(
  compiled: CompiledCase,
  own: Played,
  silent: readonly number[],
  parameters: Manner,
): PlanRow {
  const plan = own.plan!
  const { futures } = own
  const readingId = (h: number): string | null => {
    const reading = futures.readings[h]!
    return reading < 0 ? null : compiled.readings[reading]!.id
  }
  const columns = [...futures.readings.keys()]
  const part = (values: Float64Array, k: number): Float64Array =>
    values.subarray(k * futures.count, (k + 1) * futures.count)
  const lever = (index: number): string => compiled.levers[index]!.id
  const endState = (index: number): string => compiled.endStates[index]!.id
  return {
    id: plan.id,
    name: plan.name,
    summary: plan.summary,
    by: plan.by,
    for: compiled.parties[plan.for]!.id,
    to: compiled.parties[plan.to]!.id,
    levers: plan.levers.map(lever),
    leversWithoutEffect: plan.levers.filter((index) => silent.includes(index)).map(lever),
    ruleOut: plan.ruleOut.map(endState),
    believes: plan.believes.map((reading) => compiled.readings[reading]!.id),
    trigger: plan.trigger,
    generated: plan.generated,
    claims: plan.claims,
    offers: plan.offers.map((offer, position) => {
      const k = own.offers.indexOf(position)
      return {
        endState: endState(offer),
        state: k < 0 ? null : stateId(compiled, plan.states[position]!),
        left: plan.left[position]!,
        byReading:
          k < 0
            ? []
            : columns.map((h) => ({
                reading: readingId(h),
                accepted: underReading(part(own.accepted, k), futures, h).mean,
                acceptedByTo: underReading(part(own.acceptedByTo, k), futures, h).mean,
                gain: underReading(part(own.gain[plan.for]!, k), futures, h).mean,
              })),
      }
    }),
    worth: compiled.parties.flatMap(({ id, scale }, party) => {
      if (scale !== 'cardinal') return []
      const payoff = payoffOf(own, party, parameters)
      return columns.map((h) => ({
        party: id,
        reading: readingId(h),
        value: underReading(payoff, futures, h),
      }))
    }),
  }
}
