/** Which parties a change concerns, so that a what-if evaluates only those again. */
import type { CompiledCase, CompiledQuantity } from './types.ts'

/** Numbers and leading readings of a world before it was changed. */
export interface Before {
  values: Float64Array
  readings: Int32Array
}

/**
 * Parties that use a number which differs from before, or whose reading does; all of them the first time. `counts` leaves
 * out numbers the caller deals with itself.
 */
export function movedParties(
  compiled: CompiledCase,
  before: Before | undefined,
  { values, readings }: Before,
  counts: (quantity: CompiledQuantity) => boolean = () => true,
): number[] {
  const moved = compiled.quantities.filter((one, k) => counts(one) && values[k] !== before?.values[k])
  return compiled.parties.flatMap((_, party) => {
    const concerned =
      before === undefined ||
      readings[party] !== before.readings[party] ||
      moved.some(({ parties }) => parties.includes(party))
    return concerned ? [party] : []
  })
}
