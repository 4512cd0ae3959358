/** The base world of a case and of changed forms of it: only parties that a change concerns are evaluated again. */

import { centralValues, emptyWorld, evaluateWorld, leadingReadings } from './evaluate.ts'
import { type DurableWorld, durableWorld } from './guarantees.ts'
import { type Before, movedParties } from './moved-parties.ts'
import type { CompiledCase, World } from './types.ts'

/** A base world with the numbers and leading readings it was evaluated at. */
export interface BaseWorld extends Before {
  world: World
}

/**
 * Evaluates changed forms of `start` one after the other (the same states, settings over them). Values are durable where
 * the case has guarantees, unless `durable` is false. Memory is used again: the world given before no longer holds.
 */
export function baseWorlds(
  start: CompiledCase,
  { durable = true }: { durable?: boolean } = {},
): (compiled: CompiledCase) => BaseWorld {
  const face = emptyWorld(start)
  let outlasting: DurableWorld | undefined
  let before: Before | undefined
  return (compiled) => {
    const values = centralValues(compiled)
    const readings = leadingReadings(compiled)
    const parties = movedParties(compiled, before, { values, readings })
    evaluateWorld(compiled, values, readings, face, undefined, parties)
    before = { values, readings }
    if (!durable || !compiled.guarantees) return { world: face, values, readings }
    outlasting = durableWorld(compiled, compiled.guarantees, face, outlasting)
    return { world: outlasting, values, readings }
  }
}
