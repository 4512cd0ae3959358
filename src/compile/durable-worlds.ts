/** A set of worlds on durable values: the same draws and readings, with the risk of the next war counted in. */
import { type DurableWorld, durableWorld } from './guarantees.ts'
import type { CompiledCase, World } from './types.ts'
import type { CompiledGuarantees } from './war-types.ts'
import type { WorldSet } from './worlds.ts'

/** Worlds of durable values; every one carries the world of face values it was made from. */
export interface DurableWorldSet extends WorldSet {
  base: () => DurableWorld
  world: (k: number) => DurableWorld
}

/**
 * The durable counterpart of a set of worlds. As there, `world(k)` and the visits reuse their memory from call to call and
 * `base()` is evaluated once and kept.
 */
export function durableWorlds(
  compiled: CompiledCase,
  guarantees: CompiledGuarantees,
  worlds: WorldSet,
): DurableWorldSet {
  let base: DurableWorld | undefined
  let shared: DurableWorld | undefined
  const over = (world: World): DurableWorld => {
    shared = durableWorld(compiled, guarantees, world, shared)
    return shared
  }
  return {
    count: worlds.count,
    seed: worlds.seed,
    draw: worlds.draw,
    base: () => {
      base ??= durableWorld(compiled, guarantees, worlds.base())
      return base
    },
    world: (k) => over(worlds.world(k)),
    forEach: (visit) => {
      worlds.forEach((world, k) => {
        visit(over(world), k)
      })
    },
    *underReadings(limit) {
      for (const one of worlds.underReadings(limit)) yield { ...one, world: over(one.world) }
    },
  }
}
