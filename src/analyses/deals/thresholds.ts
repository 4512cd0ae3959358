/** What each party insists on, in the base world and over the drawn worlds. */
import { type CompiledCase, unit, type World } from '../../compile/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { DealsValue } from './finding.ts'

/** Gathers thresholds: `add` once per drawn world; `finish` gives base values with their 5 % and 95 % points. */
export function thresholdsOf(compiled: CompiledCase, base: World, worlds: number) {
  const noDeal = Float64Array.from(base.noDeal)
  const reservation = Float64Array.from(base.reservation)
  const threshold = Float64Array.from(base.threshold)
  const drawn = compiled.parties.map(() => new Float64Array(worlds))
  return {
    add(world: World, k: number): void {
      for (let party = 0; party < drawn.length; party++) drawn[party]![k] = world.threshold[party]!
    },
    finish(): DealsValue['thresholds'] {
      return compiled.parties.map((party, index) => {
        const scale = party.scale === 'cardinal' ? unit : (value: number) => value
        const sorted = drawn[index]!.sort()
        const own = threshold[index]!
        const [low, high] = worlds > 0 ? quantilesOfSorted(sorted, [0.05, 0.95]) : [own, own]
        return {
          party: party.id,
          noDeal: scale(noDeal[index]!),
          reservation: Number.isFinite(reservation[index]!) ? scale(reservation[index]!) : null,
          threshold: scale(own),
          low: scale(low!),
          high: scale(high!),
        }
      })
    },
  }
}
