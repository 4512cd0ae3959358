/** What kinds of deals are worth where little else changes: their deals nearest to where things stand. */
import { type CompiledCase, nearestStates, one, type World } from '../../compile/index.ts'

/** Worth to a party, per list of deals, of those nearest to the status quo: their mean. Null for an empty list. */
export function worthNearby(
  { space, statusQuo }: CompiledCase,
  world: World,
  party: number,
  lists: readonly Int32Array[],
): (number | null)[] {
  const payoff = world.payoffOf[party]!
  return lists.map((deals) => {
    if (deals.length === 0) return null
    const nearest = nearestStates(space, statusQuo, deals)
    return nearest.reduce((sum, state) => sum + payoff[state]!, 0) / nearest.length / one
  })
}
