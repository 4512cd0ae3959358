/**
 * Who has reason to spoil a deal? A party with the means of violence that does not value it as highly as going on. Kinds
 * after Stedman 1997, worked out from values and never typed in: `total`, no deal at all satisfies it; `limited`, some deal
 * that the others accept does; `apart`, only deals that others refuse do. `greedy`: it expects more from the next war after
 * this deal than from going on, so that accepting it is no sign of peace.
 */
import { type CompiledCase, type DurableWorld, nextWarValue, unit, type World } from '../../compile/index.ts'
import type { NamedDeal } from './crossings.ts'
import type { Spoiler } from './finding.ts'

/** Parties that play a part in the war or whose will it has; every party where the case names none. Ascending. */
export function withMeansOfViolence(compiled: CompiledCase): number[] {
  const { warPath } = compiled
  const sides = Object.values(warPath?.sides ?? {})
  const named = compiled.parties.flatMap((party, index) =>
    sides.includes(party.id) || warPath?.will.has(index) ? [index] : [],
  )
  return named.length > 0 ? named : compiled.parties.map((_, index) => index)
}

/** Whether any deal is worth going on to the party, and whether one of those that all other signatories accept is. */
function reach(compiled: CompiledCase, world: World, party: number): { any: boolean; common: boolean } {
  const others = compiled.parties.flatMap((one, index) => (one.signs && index !== party ? [index] : []))
  const payoff = world.payoffOf[party]!
  const least = world.noDeal[party]!
  const found = { any: false, common: false }
  for (let state = 0; state < compiled.space.count; state++) {
    if (compiled.agreement[state] === 0 || payoff[state]! < least) continue
    found.any = true
    const common = others.every(
      (other) =>
        world.payoffOf[other]![state]! >= world.threshold[other]! &&
        ((world.crossed[state]! >>> other) & 1) === 0,
    )
    if (common) return { any: true, common: true }
  }
  return found
}

/**
 * Per deal the parties with the means of violence and how each stands to it. `world` on the values deals are judged by;
 * `durable` says how likely each deal is broken, null where the case does not.
 */
export function spoilersOf(
  compiled: CompiledCase,
  deals: readonly NamedDeal[],
  world: World,
  durable: DurableWorld | null,
): Spoiler[][] {
  const armed = withMeansOfViolence(compiled)
  const reached = armed.map((party) => reach(compiled, world, party))
  const { guarantees } = compiled
  return deals.map(({ state }) =>
    armed.map((party, k): Spoiler => {
      const scale = compiled.parties[party]!.scale === 'cardinal' ? unit : (rank: number) => rank
      const value = world.payoffOf[party]![state]!
      const goingOn = world.noDeal[party]!
      const { any, common } = reached[k]!
      const kind = value >= goingOn ? null : !any ? 'total' : common ? 'limited' : 'apart'
      let nextWar: number | null = null
      if (guarantees && durable && compiled.agreement[state] === 1) {
        const [base, slope] = nextWarValue(guarantees, durable.face, party)
        nextWar = base + slope * durable.durability.hazards.success[state]!
      }
      return {
        party: compiled.parties[party]!.id,
        kind,
        greedy: nextWar !== null && nextWar > goingOn,
        value: scale(value),
        goingOn: scale(goingOn),
        nextWar: nextWar === null ? null : scale(nextWar),
      }
    }),
  )
}
