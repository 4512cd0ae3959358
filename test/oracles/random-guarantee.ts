/** fast-check draws of guarantees and parameters. */
import fc from 'fast-check'
import type { DeterrenceParameters, GuaranteeCodes } from '../../src/models/index.ts'

/** A number of a range, never NaN. */
export function numberIn(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true })
}

/** Codes of any guarantee, wider than anything sensible. */
export const anyCodes: fc.Arbitrary<GuaranteeCodes> = fc.record({
  commitment: numberIn(-2, 3),
  automaticity: numberIn(-2, 3),
  tripwire: numberIn(0, 1),
  reluctance: numberIn(0, 3),
  headwindLoss: numberIn(0, 2),
  army: numberIn(0, 3),
  foreignForce: numberIn(0, 1),
  veto: fc.oneof(fc.constant(0), fc.constant(1), numberIn(0, 1)),
  punishment: numberIn(0, 0.5),
  incidentFactor: numberIn(0, 1.5),
})

/** Parameters; the wider war may also suit the challenger better than the narrow one. */
export const anyParameters: fc.Arbitrary<DeterrenceParameters> = fc.record({
  successExponent: fc.oneof(fc.constant(2), numberIn(0, 4)),
  defenceAdvantage: numberIn(0.3, 4),
  attackCost: numberIn(0, 1),
  widerWarSuccess: numberIn(0, 1),
  widerWarCost: numberIn(0, 1),
  spread: fc.oneof(fc.constant(0), numberIn(0.02, 1)),
  incidentShare: numberIn(0, 1),
  occasions: numberIn(0, 5),
  headwindStart: fc.oneof(fc.constant(0), numberIn(0, 3)),
  headwindEnd: fc.oneof(fc.constant(0), numberIn(0, 3)),
})
