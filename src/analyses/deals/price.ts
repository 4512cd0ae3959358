/** The price of weak guarantees: the zone of agreement at face value beside the zone once the next war is counted in. */
import { type CompiledCase, type DurableWorld, type DurableWorldSet, unit } from '../../compile/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { GuaranteePrice, ZoneCount } from './finding.ts'
import type { Pattern } from './frameworks.ts'
import { type Zone, zoneOf } from './zone.ts'

/** Counts both zones: `add` once per drawn world, then `finish`. */
export function priceOf(compiled: CompiledCase, worlds: DurableWorldSet, patterns: readonly Pattern[]) {
  const base = worlds.base()
  const face = zoneOf(compiled, base.face)
  const durable = zoneOf(compiled, base)
  const counts: { face: number[]; durable: number[] } = { face: [], durable: [] }
  let memory: Zone | undefined
  return {
    /** `zone` is the zone on one of the two bases, which the caller has worked out already. */
    add(world: DurableWorld, zone: Zone, basis: 'face' | 'durable'): void {
      const other = basis === 'face' ? 'durable' : 'face'
      memory = zoneOf(compiled, other === 'face' ? world.face : world, memory)
      counts[basis].push(zone.acceptable.length)
      counts[other].push(memory.acceptable.length)
    },
    finish(): GuaranteePrice {
      const both = face.acceptable.filter((state) => durable.refusals[state] === 0).length
      return {
        face: zoneCount(face, counts.face),
        durable: zoneCount(durable, counts.durable),
        both,
        onlyFace: face.acceptable.length - both,
        onlyDurable: durable.acceptable.length - both,
        endStates: patterns.map(({ id, name, states }) => ({
          id,
          name,
          face: acceptableAmong(face, states),
          durable: acceptableAmong(durable, states),
        })),
        byParty: meanValues(compiled, base, face.acceptable),
      }
    },
  }
}

function zoneCount(zone: Zone, counts: readonly number[]): ZoneCount {
  const acceptable = zone.acceptable.length
  if (counts.length === 0) return { acceptable, range: null, share: null }
  const [low, median, high] = quantilesOfSorted(Float64Array.from(counts).sort(), [0.05, 0.5, 0.95])
  const open = counts.filter((count) => count > 0).length
  return { acceptable, range: { low: low!, median: median!, high: high! }, share: open / counts.length }
}

function acceptableAmong(zone: Zone, states: Int32Array): number {
  let count = 0
  for (const state of states) if (zone.refusals[state] === 0) count++
  return count
}

function meanValues(
  compiled: CompiledCase,
  world: DurableWorld,
  states: Int32Array,
): GuaranteePrice['byParty'] {
  if (states.length === 0) return null
  const mean = (payoff: Int32Array): number => {
    let sum = 0
    for (const state of states) sum += payoff[state]!
    return unit(sum / states.length)
  }
  return compiled.parties.map((party, index) => ({
    party: party.id,
    face: mean(world.face.payoffOf[index]!),
    durable: mean(world.payoffOf[index]!),
  }))
}
