import type { Effect } from './build-graph.ts'
import { hazardSum } from './hazard-sum.ts'
import type { Instruction } from './instruction.ts'
import { kernels } from './lane-kernels.ts'
import type { EffectPlaces } from './lane-program.ts'
import { accumulate, endByHazard, endSurely } from './month-kernels.ts'

/** Sums and endings of an expected path: what ends in a month is split among the hazards in proportion to them. */
export function expectedEffect(effect: Effect, places: EffectPlaces): Instruction[] {
  const { registerOf, totals, shares, newRegister } = places
  const none = { a: 0, b: 0, c: 0, d: 0 }
  if (effect.kind === 'accumulate') {
    return [{ ...none, kernel: accumulate, target: totals[effect.total]!, a: registerOf(effect.adds) }]
  }
  if (effect.kind === 'sure') {
    const [a, b] = [registerOf(effect.less), registerOf(effect.than)]
    return [{ ...none, kernel: endSurely, target: shares[effect.ending]!, a, b }]
  }
  const { instructions, rates, sum } = hazardSum(effect, places)
  const split = newRegister()
  instructions.push({ ...none, kernel: endByHazard, target: split, a: sum })
  for (const { ending, at } of rates) {
    const share = shares[ending]!
    instructions.push({ kernel: kernels.multiplyAdd, target: share, a: split, b: at, c: share, d: 0 })
  }
  return instructions
}
