/**
 * Logrolling: on which two issues can two parties trade because they weigh them differently?
 * On issue j the first party moves from its own best option to the other's; on issue l the second does the same. Both
 * must gain more than they give. Values are weights × option values at face value, without conditional adjustments.
 * Source: Froman & Cohen 1970; Raiffa 1982.
 */
import { type CompiledCase, unit, type World } from '../../compile/index.ts'
import type { Logroll } from './finding.ts'

/** At most `limit` trades, the one with the larger smaller gain first; ties in canonical order of parties and issues. */
export function logrollsOf(
  compiled: CompiledCase,
  world: World,
  signatories: readonly number[],
  limit: number,
): Logroll[] {
  const parts = signatories.map((party) =>
    compiled.evaluators[party]!.contributions(world.values, world.readings[party]!),
  )
  const trades: Logroll[] = []
  for (let first = 0; first < signatories.length; first++) {
    for (let second = first + 1; second < signatories.length; second++) {
      const [own, other] = [parts[first], parts[second]]
      if (!own || !other) continue
      const swaps = compiled.issues.map((_, issue) => swapOf(own[issue]!, other[issue]!))
      for (let give = 0; give < swaps.length; give++) {
        for (let get = 0; get < swaps.length; get++) {
          if (give === get) continue
          // The first party gives way on `give`, the second on `get`.
          const firstNet = swaps[get]!.first - swaps[give]!.first
          const secondNet = swaps[give]!.second - swaps[get]!.second
          if (firstNet <= 0 || secondNet <= 0 || swaps[give]!.first === 0 || swaps[get]!.second === 0)
            continue
          trades.push({
            parties: [compiled.parties[signatories[first]!]!.id, compiled.parties[signatories[second]!]!.id],
            issues: [compiled.issues[give]!.id, compiled.issues[get]!.id],
            gives: [unit(swaps[give]!.first), unit(swaps[get]!.second)],
            gets: [unit(swaps[get]!.first), unit(swaps[give]!.second)],
            mutualGain: unit(Math.min(firstNet, secondNet)),
          })
        }
      }
    }
  }
  return trades.sort((a, b) => b.mutualGain - a.mutualGain).slice(0, limit)
}

/** What each party has at stake on one issue: the distance between its own best option and the other party's best. */
function swapOf(own: Int32Array, other: Int32Array): { first: number; second: number } {
  const ownBest = indexOfLargest(own)
  const otherBest = indexOfLargest(other)
  return { first: own[ownBest]! - own[otherBest]!, second: other[otherBest]! - other[ownBest]! }
}

function indexOfLargest(values: Int32Array): number {
  let best = 0
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k
  return best
}
