/** The inputs that are moved: the numbers with influence, and which reading of a party is right. */
import type { CompiledCase } from '../../compile/index.ts'

/** A number that is moved: its index, and the ends it is moved to. */
export interface MovableQuantity {
  quantity: number
  key: string
  central: number
  low: number
  high: number
  bare: boolean
}

/** A bare number is moved by this much of a 0–1 scale, or this share of its value on any other scale (judged). */
const bareMove = 0.1

/** The most influential numbers, at most `most`; numbers computed from others are left to those. */
export function movableQuantities(
  compiled: CompiledCase,
  influence: readonly { key: string }[],
  most: number,
): MovableQuantity[] {
  const derived = new Set(compiled.derived.map(({ index }) => index))
  return influence
    .map(({ key }) => compiled.quantityIndex.get(key)!)
    .filter((index) => !derived.has(index))
    .slice(0, most)
    .map((quantity) => {
      const { key, central, low, high, minimum, maximum } = compiled.quantities[quantity]!
      if (low !== high) return { quantity, key, central, low, high, bare: false }
      const by = minimum >= 0 && maximum <= 1 ? bareMove : Math.abs(central) * bareMove
      return {
        quantity,
        key,
        central,
        low: Math.max(minimum, central - by),
        high: Math.min(maximum, central + by),
        bare: true,
      }
    })
}

/** Parties with rival readings that the scenario leaves open, with the readings as indexes. */
export function openReadings(compiled: CompiledCase): { party: number; readings: number[] }[] {
  return compiled.parties.flatMap((_, party) => {
    const readings = compiled.readings.flatMap((one, index) => (one.party === party ? [index] : []))
    return readings.length < 2 || compiled.fixedReadings.has(party) ? [] : [{ party, readings }]
  })
}
