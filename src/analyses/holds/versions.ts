/** Of all versions of an end state: how many hold, how many does everybody accept, and how many do both? */
import type { CompiledCase, World } from '../../compile/index.ts'
import { concepts } from './stability.ts'

export interface Versions {
  versions: number
  /** Equilibria against credible answers (SEQ). */
  holding: number
  /** Acceptable to every signatory, on the values `deals` judges by. */
  acceptable: number
  both: number
}

/** Counts over the versions of an end state that are deals; `flags` are verdicts on every state. */
export function versionsOf(
  compiled: CompiledCase,
  world: World,
  flags: readonly Uint8Array[],
  states: Int32Array,
): Versions {
  const signatories = compiled.parties.flatMap((party, index) => (party.signs ? [index] : []))
  const count: Versions = { versions: 0, holding: 0, acceptable: 0, both: 0 }
  for (const state of states) {
    if (compiled.agreement[state] === 0) continue
    const holds = flags.every((own) => (own[state]! & concepts.seq) !== 0)
    const accepted = signatories.every(
      (party) =>
        world.payoffOf[party]![state]! >= world.threshold[party]! &&
        ((world.crossed[state]! >>> party) & 1) === 0,
    )
    count.versions++
    if (holds) count.holding++
    if (accepted) count.acceptable++
    if (holds && accepted) count.both++
  }
  return count
}
