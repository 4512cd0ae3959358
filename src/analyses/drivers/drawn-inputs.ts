/** The drawn worlds as a table: what was drawn for each input, and what came of it. */
import { type CompiledCase, durableWorlds, type WorldSet } from '../../compile/index.ts'
import type { Progress } from '../analysis.ts'
import type { InputName } from './finding.ts'
import { type MovableQuantity, openReadings } from './inputs.ts'
import { standingOf } from './standing.ts'

/** One input over the worlds. */
export interface DrawnInput {
  input: InputName
  /** A number per world; for a reading its place among the party's readings, for a red line 1 where it binds. */
  values: Float64Array
  /** Ids of the readings, in the order of `values`; empty otherwise. */
  classes: string[]
}

/** One row per world in every array. */
export interface DrawnTable {
  worlds: number
  inputs: DrawnInput[]
  acceptable: Float64Array
  room: Float64Array
  /** 1 where a package is acceptable. */
  open: Uint8Array
}

/** Evaluates every world; yields once per few worlds. Inputs that never vary are left out. */
export function* drawnTable(
  compiled: CompiledCase,
  worlds: WorldSet,
  movable: readonly MovableQuantity[],
  states: Int32Array,
): Generator<Progress, DrawnTable> {
  const { count } = worlds
  const column = (): Float64Array => new Float64Array(count)
  const readings = openReadings(compiled).map((one) => ({ ...one, values: column() }))
  const lines = compiled.redLines.map((line, index) => ({ line, index, values: column() }))
  const [acceptable, room, open] = [column(), column(), new Uint8Array(count)]
  const drawn = compiled.guarantees ? durableWorlds(compiled, compiled.guarantees, worlds) : worlds
  for (let k = 0; k < count; k++) {
    const world = drawn.world(k)
    const standing = standingOf(compiled, world, states)
    acceptable[k] = standing.acceptable
    room[k] = standing.room
    open[k] = standing.acceptable > 0 ? 1 : 0
    for (const one of readings) one.values[k] = one.readings.indexOf(world.readings[one.party]!)
    for (const { index, values } of lines) values[k] = world.binding[index]!
    if (k % 8 === 7) yield { share: 0.6 * (k / count), doing: `world ${k + 1} of ${count}` }
  }
  const party = (index: number): string => compiled.parties[index]!.id
  const inputs: DrawnInput[] = [
    ...movable.map(({ quantity, key }) => ({
      input: { kind: 'quantity', key } as const,
      values: Float64Array.from({ length: count }, (_, k) => worlds.draw(quantity, k)),
      classes: [],
    })),
    ...readings.map((one) => ({
      input: { kind: 'reading', party: party(one.party) } as const,
      values: one.values,
      classes: one.readings.map((reading) => compiled.readings[reading]!.id),
    })),
    ...lines.map(({ line, values }) => ({
      input: { kind: 'red line', party: party(line.party), redLine: line.id } as const,
      values,
      classes: [],
    })),
  ]
  const varies = ({ values }: DrawnInput): boolean => values.some((value) => value !== values[0])
  return { worlds: count, inputs: inputs.filter(varies), acceptable, room, open }
}
