/** First and total shares of the variance by a full design, for cases small enough to run it. */
import type { CompiledCase } from '../../compile/index.ts'
import { type SensitivityIndex, sensitivityDesign, sensitivityIndices } from '../../numeric/index.ts'
import type { MovableQuantity } from './inputs.ts'
import type { Probe } from './probe.ts'

/** Numbers in the design at most, and rows per block: 256 × (10 + 2) runs at most. */
const mostInputs = 10
const rowsPerBlock = 256
/** States times runs up to which the design is made: about two seconds (judged); war paths are ten times as dear. */
const mostWork = 2_000_000

/** Indices of the room for a deal by key. */
export interface DesignResult {
  runs: number
  indices: Map<string, SensitivityIndex>
}

/**
 * Indices for the most influential numbers that have a range, all others and the readings as in the base world; null where
 * the case is too large or fewer than two numbers have a range.
 */
export function indicesByDesign(
  compiled: CompiledCase,
  probe: Probe,
  movable: readonly MovableQuantity[],
  seed: number,
): DesignResult | null {
  const varied = movable.filter(({ bare }) => !bare).slice(0, mostInputs)
  const names = varied.map(({ key }) => key)
  const runs = rowsPerBlock * (names.length + 2)
  const dear = compiled.warPath ? 10 : 1
  if (names.length < 2 || runs * compiled.space.count * dear > mostWork) return null
  const design = sensitivityDesign(names, rowsPerBlock, seed)
  const room = Float64Array.from({ length: design.rows }, (_, row) => {
    const moves = varied.map(({ quantity }, input) => ({
      quantity,
      value: compiled.quantities[quantity]!.at(design.columns[input]![row]!),
    }))
    return probe(moves).room
  })
  const indices = sensitivityIndices(design, room)
  return { runs: design.rows, indices: new Map(names.map((key, k) => [key, indices[k]!])) }
}
