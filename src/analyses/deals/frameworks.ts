/**
 * Deals that settle some issues and leave the rest open: what can still become of them, for everybody?
 * Named end states are such deals. Every feasible completion is looked at; none is sampled.
 */
import { type CompiledCase, unit, type World } from '../../compile/index.ts'
import { quantilesOfSorted } from '../../numeric/index.ts'
import type { Framework } from './finding.ts'
import { describePackage, type Scene } from './packages.ts'
import type { Zone } from './zone.ts'

export interface Pattern {
  id: string
  name: string
  settles: Record<string, string[]>
  /** Completions, ascending. */
  states: Int32Array
}

/** The named end states that are deals, with their completions among the packages. */
export function endStatePatterns(compiled: CompiledCase): Pattern[] {
  return compiled.endStates
    .filter((endState) => endState.agreement)
    .map((endState) => ({
      id: endState.id,
      name: endState.name,
      settles: Object.fromEntries(
        endState.settles.map(({ issue, options }) => [
          compiled.issues[issue]!.id,
          options.map((option) => compiled.issues[issue]!.options[option]!.id),
        ]),
      ),
      states: endState.states.filter((state) => compiled.agreement[state] === 1),
    }))
}

/** What the completions of a pattern are worth. `best` is its best completion, or -1 if it has none. */
export function frameworkOf(scene: Scene, pattern: Pattern, best: number): Framework {
  const { compiled, world, zone } = scene
  const { states } = pattern
  const range = compiled.parties.map((party, index) => {
    const payoff = world.payoffOf[index]!
    const threshold = world.threshold[index]!
    const { crossed } = world
    let worst = Number.POSITIVE_INFINITY
    let best = Number.NEGATIVE_INFINITY
    let accepts = 0
    // By index: this runs at every step of a lever, and an iterator costs as much as the rest.
    for (let k = 0; k < states.length; k++) {
      const state = states[k]!
      const value = payoff[state]!
      if (value < worst) worst = value
      if (value > best) best = value
      if (value >= threshold && ((crossed[state]! >>> index) & 1) === 0) accepts++
    }
    const scale = party.scale === 'cardinal' ? unit : (value: number) => value
    return {
      party: party.id,
      worst: states.length ? scale(worst) : 0,
      best: states.length ? scale(best) : 0,
      accepts,
    }
  })
  let acceptable = 0
  const { refusals } = zone
  for (let k = 0; k < states.length; k++) if (refusals[states[k]!] === 0) acceptable++
  const refusing = zone.signatories.map((party) => compiled.parties[party]!.id)
  return {
    id: pattern.id,
    name: pattern.name,
    settles: pattern.settles,
    completions: states.length,
    acceptable,
    range,
    best: best < 0 ? null : describePackage(scene, best),
    blockers: refusing.filter((id) => range.find((one) => one.party === id)!.accepts === 0),
    likelihood: null,
    bestOverWorlds: null,
  }
}

/**
 * The completion with the largest smallest margin; among those, the one with the larger sum of margins, then the first.
 * Crossing a red line counts as worse than any shortfall, and crossing fewer parties' lines as better than more.
 */
export function bestCompletion(world: World, zone: Zone, states: Int32Array): number {
  let best = -1
  let bestCrossed = 17
  let bestWeakest = Number.NEGATIVE_INFINITY
  let bestSum = Number.NEGATIVE_INFINITY
  const parties = zone.signatories
  const payoffs = parties.map((party) => world.payoffOf[party]!)
  const thresholds = parties.map((party) => world.threshold[party]!)
  for (let k = 0; k < states.length; k++) {
    const state = states[k]!
    const lines = world.crossed[state]!
    let weakest = Number.POSITIVE_INFINITY
    let sum = 0
    let crossed = 0
    for (let p = 0; p < parties.length; p++) {
      crossed += (lines >>> parties[p]!) & 1
      const margin = payoffs[p]![state]! - thresholds[p]!
      if (margin < weakest) weakest = margin
      sum += margin
    }
    const better =
      crossed !== bestCrossed
        ? crossed < bestCrossed
        : weakest !== bestWeakest
          ? weakest > bestWeakest
          : sum > bestSum
    if (better) {
      best = state
      bestCrossed = crossed
      bestWeakest = weakest
      bestSum = sum
    }
  }
  return best
}

/** Gathers what becomes of the frameworks over drawn worlds: `add` once per world, `finish` at the end. */
export function frameworkTally(
  compiled: CompiledCase,
  patterns: readonly Pattern[],
  bestStates: readonly number[],
) {
  const parties = compiled.parties.length
  const open = new Int32Array(patterns.length)
  const willing = patterns.map(() => new Int32Array(parties))
  const accepted = patterns.map(() => new Int32Array(parties))
  const values: number[][][] = patterns.map(() => compiled.parties.map(() => []))
  let worlds = 0
  const accepts = (world: World, party: number, state: number): boolean =>
    world.payoffOf[party]![state]! >= world.threshold[party]! && ((world.crossed[state]! >>> party) & 1) === 0
  return {
    add(world: World, zone: Zone): void {
      worlds++
      patterns.forEach(({ states }, k) => {
        if (states.some((state) => zone.refusals[state] === 0)) open[k]!++
        for (let party = 0; party < parties; party++) {
          if (states.some((state) => accepts(world, party, state))) willing[k]![party]!++
          const best = bestStates[k]!
          if (best < 0) continue
          if (accepts(world, party, best)) accepted[k]![party]!++
          values[k]![party]!.push(world.payoffOf[party]![best]!)
        }
      })
    },
    finish(framework: Framework, k: number): Framework {
      const share = (count: number): number => count / worlds
      return {
        ...framework,
        likelihood: {
          acceptable: share(open[k]!),
          byParty: compiled.parties.map((party, index) => ({
            party: party.id,
            share: share(willing[k]![index]!),
          })),
          worlds,
        },
        bestOverWorlds:
          bestStates[k]! < 0
            ? null
            : compiled.parties.map((party, index) => {
                const [low, high] = quantilesOfSorted(
                  Float64Array.from(values[k]![index]!).sort(),
                  [0.05, 0.95],
                )
                const scale = party.scale === 'cardinal' ? unit : (value: number) => value
                return {
                  party: party.id,
                  low: scale(low!),
                  high: scale(high!),
                  accepts: share(accepted[k]![index]!),
                }
              }),
      }
    },
  }
}
