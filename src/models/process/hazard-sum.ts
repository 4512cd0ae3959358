import type { Effect } from './build-graph.ts'
import type { Instruction } from './instruction.ts'
import { kernels } from './lane-kernels.ts'
import type { EffectPlaces } from './lane-program.ts'
import { rate } from './month-kernels.ts'

/** Hazards of a month as they count, and their sum. */
export interface HazardSum {
  readonly instructions: Instruction[]
  /** Register of every hazard. */
  readonly rates: readonly { readonly ending: number; readonly at: number }[]
  readonly sum: number
}

/** Reads and adds up the hazards of a month, in the order of the endings. */
export function hazardSum(
  { hazards }: Extract<Effect, { kind: 'hazards' }>,
  { registerOf, newRegister }: EffectPlaces,
): HazardSum {
  const instructions: Instruction[] = []
  const rates = hazards.map(({ ending, value }) => {
    const at = newRegister()
    instructions.push({ kernel: rate, target: at, a: registerOf(value), b: 0, c: 0, d: 0 })
    return { ending, at }
  })
  let sum = rates[0]!.at
  for (const { at } of rates.slice(1)) {
    const more = newRegister()
    instructions.push({ kernel: kernels.add, target: more, a: sum, b: at, c: 0, d: 0 })
    sum = more
  }
  return { instructions, rates, sum }
}
