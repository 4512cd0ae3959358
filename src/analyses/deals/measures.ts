/**
 * A few numbers per world, for ensembles of many worlds: how many packages are acceptable, whether any is, which named end
 * states have an acceptable version, and what no deal is worth to each party. Each world by itself, so that results do not
 * depend on how the work is split.
 */
import { type CompiledCase, drawWorlds, durableWorlds, unit } from '../../compile/index.ts'
import { endStatePatterns } from './frameworks.ts'
import { type Zone, zoneOf } from './zone.ts'

/** Worlds drawn together; the unit of work of an ensemble. */
export const blockSize = 1024

/** Measures of a block of worlds, row by row. */
export interface MeasuredBlock {
  /** Names of the columns. */
  measures: string[]
  worlds: number
  /** values[world * measures.length + measure]. */
  values: Float64Array
}

export interface BlockRequest {
  seed: number
  /** Number of the block, from 0; its draws depend on it and on the seed alone. */
  block: number
  /** Worlds of the block to measure, the first ones; all of them if absent. */
  worlds?: number
  /** Worlds drawn together, 1,024 unless told otherwise. Fewer are other draws: quick, for a first look, and no part of an ensemble. */
  drawn?: number
  /** Values to judge by; durable where the case has guarantees, unless told otherwise. */
  value?: 'auto' | 'face' | 'durable'
}

/** Names of what is measured in every world, in the order of the columns. */
export function measuresOf(compiled: CompiledCase): string[] {
  return [
    'acceptable',
    'open',
    ...endStatePatterns(compiled).map(({ id }) => `open.${id}`),
    ...compiled.parties.map(({ id }) => `no-deal.${id}`),
  ]
}

/** Measures one block of worlds. The same request gives the same bytes everywhere. */
export function measureBlock(compiled: CompiledCase, request: BlockRequest): MeasuredBlock {
  const { seed, block, drawn: size = blockSize, value = 'auto' } = request
  const count = Math.min(size, request.worlds ?? size)
  const drawn = drawWorlds(compiled, size, seed, block)
  const worlds =
    compiled.guarantees && value !== 'face' ? durableWorlds(compiled, compiled.guarantees, drawn) : drawn
  const measures = measuresOf(compiled)
  const patterns = endStatePatterns(compiled)
  const values = new Float64Array(count * measures.length)
  let zone: Zone | undefined
  for (let k = 0; k < count; k++) {
    const world = worlds.world(k)
    zone = zoneOf(compiled, world, zone)
    const { refusals } = zone
    let at = k * measures.length
    values[at++] = zone.acceptable.length
    values[at++] = zone.acceptable.length > 0 ? 1 : 0
    for (const { states } of patterns) values[at++] = states.some((state) => refusals[state] === 0) ? 1 : 0
    compiled.parties.forEach((party, index) => {
      const own = world.noDeal[index]!
      values[at++] = party.scale === 'cardinal' ? unit(own) : own
    })
  }
  return { measures, worlds: count, values }
}
