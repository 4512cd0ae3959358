/** The smallest changes that flip the answer, found by `drivers` at central values. */
import { analyse, type CaseFile, type CompiledCase, type DriversValue, type Finding } from 'endstate'
import type { Asking } from './client.ts'
import { labelsOf } from './inputs.ts'
import type { FlipMove, Flips } from './protocol.ts'

/** Flips of the answer whether any package (or any version of one end state) is acceptable to everybody. */
export async function flipsOf(
  file: CaseFile,
  compiled: CompiledCase,
  endState: string | null,
  asking: Asking,
): Promise<Flips> {
  const { findings } = await analyse(compiled, {
    only: ['drivers'],
    worlds: 0,
    parameters: { drivers: { endState } },
    ...(asking.signal ? { signal: asking.signal } : {}),
    ...(asking.onProgress ? { onProgress: asking.onProgress } : {}),
  })
  const { value } = findings.drivers as Finding<DriversValue>
  const label = labelsOf(file)
  const move = ({ key, from, to }: { key: string; from: number; to: number }): FlipMove => {
    const one = compiled.quantities[compiled.quantityIndex.get(key) ?? -1]
    const inside = one !== undefined && to >= one.low && to <= one.high
    return { key, label: label(key), unit: one?.unit ?? '', from, to, inside }
  }
  return {
    open: value.base.room >= 0,
    singles: value.flips.slice(0, 5).map(move),
    pair: value.pair ? [move(value.pair.first), move(value.pair.second)] : null,
    tried: value.tried,
    pairsTried: value.pairsTried,
  }
}
