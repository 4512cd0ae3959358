/** Where one world stands: how many packages all signatories accept, and how much room the best one has. */
import { type CompiledCase, one, type World } from '../../compile/index.ts'

export interface Standing {
  /** Packages all signatories accept, among those asked about. */
  acceptable: number
  /**
   * How far the best package is from being refused: the least margin over the signatories, on each one's own 0–1 scale,
   * of the package where it is largest; 0 or more where a package is acceptable. -1 where every package crosses a red line
   * or there is none. An ordinal party counts as 1 where it accepts and as -1 where it does not.
   */
  room: number
  /** What no deal is worth to each party in canonical order, 0 to 1; null for an ordinal party. */
  noDeal: (number | null)[]
}

/** True where at least one package is acceptable. */
export function isOpen({ acceptable }: Standing): boolean {
  return acceptable > 0
}

/** The packages asked about: those of an end state, or all of them. Ascending; empty if constraints exclude all. */
export function packagesAsked(compiled: CompiledCase, endState: string | null): Int32Array {
  const found = compiled.endStates.find(({ id }) => id === endState)
  if (found) return found.states.filter((state) => compiled.agreement[state] === 1)
  return Int32Array.from(compiled.agreement.keys()).filter((state) => compiled.agreement[state] === 1)
}

/** The standing of a world over some packages: one pass. */
export function standingOf(compiled: CompiledCase, world: World, states: Int32Array): Standing {
  const sides = compiled.parties.flatMap(({ signs, scale }, party) =>
    signs
      ? [
          {
            payoff: world.payoffOf[party]!,
            threshold: world.threshold[party]!,
            ordinal: scale === 'ordinal',
            bit: 1 << party,
          },
        ]
      : [],
  )
  const signing = sides.reduce((mask, { bit }) => mask | bit, 0)
  let acceptable = 0
  let room = -one
  for (let k = 0; k < states.length; k++) {
    const state = states[k]!
    if ((world.crossed[state]! & signing) !== 0) continue
    let worst = one
    for (const { payoff, threshold, ordinal } of sides) {
      const above = payoff[state]! - threshold
      const margin = ordinal ? (above >= 0 ? one : -one) : above
      if (margin < worst) worst = margin
    }
    if (worst >= 0) acceptable++
    if (worst > room) room = worst
  }
  const noDeal = compiled.parties.map(({ scale }, party) =>
    scale === 'cardinal' ? world.noDeal[party]! / one : null,
  )
  return { acceptable, room: room / one, noDeal }
}
