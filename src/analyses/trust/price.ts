/**
 * The price of a weak guarantee, per party: what a deal is worth if kept, and once the next war is counted
 * in.
 */
import { type Durability, nextWarValue, one, type World } from '../../compile/index.ts'
import { durableInto } from '../../models/index.ts'
import type { PartyPrice } from './finding.ts'
import type { Scene } from './scene.ts'

/**
 * Worth of one deal to one party, in billionths: if kept, once the next war is counted in, and of that war.
 */
export interface Worth {
  face: number
  durable: number
  renewed: number
}

/** The same arithmetic, to the last bit, as the durable worlds of `deals`. */
export function worthOf(
  guarantees: Scene['guarantees'],
  world: World,
  { weight, hazards }: Durability,
  party: number,
  state: number,
): Worth {
  const [base, slope] = nextWarValue(guarantees, world, party)
  const face = world.payoffOf[party]![state]!
  const success = hazards.success[state]!
  const into = Int32Array.of(face)
  durableInto(into, into, Float64Array.of(weight[state]!), Float64Array.of(success), base, slope)
  return { face, durable: into[0]!, renewed: base + slope * success }
}

/** Whether a party accepts a deal on face value and on durable value; a red line that binds refuses both. */
export function acceptsAt(
  world: World,
  worth: Worth,
  party: number,
  state: number,
): { face: boolean; durable: boolean } {
  const free = ((world.crossed[state]! >>> party) & 1) === 0
  const threshold = world.threshold[party]!
  return { face: free && worth.face >= threshold, durable: free && worth.durable >= threshold }
}

/** Prices in the base world. */
export function pricesOf(scene: Scene, state: number): PartyPrice[] {
  const { compiled, guarantees, world, durability } = scene
  return compiled.parties.map((party, index) => {
    const worth = worthOf(guarantees, world, durability, index, state)
    return {
      party: party.id,
      signs: party.signs,
      face: worth.face / one,
      durable: worth.durable / one,
      renewed: worth.renewed / one,
      difference: (worth.durable - worth.face) / one,
      range: null,
      accepts: acceptsAt(world, worth, index, state),
      shares: null,
    }
  })
}
