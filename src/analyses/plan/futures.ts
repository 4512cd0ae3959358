/**
 * Futures: every reading of the party that answers × drawn worlds of everything else, with some levers pulled. The same draws
 * serve every set of levers and every reading, so that two plans differ by what they do and not by luck.
 */
import {
  applySettings,
  type CompiledCase,
  drawWorlds,
  durableWorlds,
  one,
  type World,
} from '../../compile/index.ts'
import { quickExponential } from '../../numeric/index.ts'
import type { SmallCase } from './few-states.ts'

/** Values of a few states in all futures; future = column of the reading × worlds + world. Shares of one, not billionths. */
export interface Futures {
  /** Readings (indexes) of the party that answers; -1 alone where it has none. */
  readings: number[]
  /** Worlds per reading; 1 where none were drawn: central values. */
  worlds: number
  count: number
  /** `worth[party][place * count + future]`, on a 0–1 scale; ranks for ordinal parties. */
  worth: Float64Array[]
  /** `noDeal[party][future]` and what the party insists on. */
  noDeal: Float64Array[]
  threshold: Float64Array[]
  /** Bit p where a binding red line of party p is crossed: `crossed[place * count + future]`. */
  crossed: Uint16Array
}

/** What futures are drawn from. */
export interface Source {
  small: SmallCase
  /** Worlds per reading and set of levers; 0 for central values. */
  worlds: number
  seed: number
  durable: boolean
}

/** Readings of a party that count: the fixed one, or all; -1 alone for a party without readings. */
export function readingsOf(compiled: CompiledCase, party: number): number[] {
  const fixed = compiled.fixedReadings.get(party)
  if (fixed !== undefined) return [fixed]
  const own = compiled.readings.flatMap((reading, index) => (reading.party === party ? [index] : []))
  return own.length > 0 ? own : [-1]
}

/** The case with levers pulled and one reading of one party fixed (unless it is -1). */
export function withLevers(
  compiled: CompiledCase,
  levers: readonly number[],
  party: number,
  reading: number,
): CompiledCase {
  let changed = compiled
  for (const lever of levers) changed = applySettings(changed, compiled.levers[lever]!.settings)
  const { scenario } = compiled
  return reading < 0
    ? changed
    : applySettings(changed, { scenario, spreads: [], readings: [{ party, reading }] })
}

/** Works futures out; yields after each reading. */
export function* futuresOf(source: Source, levers: readonly number[], to: number): Generator<void, Futures> {
  const { small, seed, durable } = source
  const readings = readingsOf(small.compiled, to)
  const worlds = Math.max(1, source.worlds)
  const count = readings.length * worlds
  const states = small.compiled.space.count
  const { parties } = small.compiled
  const perParty = (length: number): Float64Array[] => parties.map(() => new Float64Array(length))
  const futures: Futures = {
    readings,
    worlds,
    count,
    worth: perParty(states * count),
    noDeal: perParty(count),
    threshold: perParty(count),
    crossed: new Uint16Array(states * count),
  }
  for (const [column, reading] of readings.entries()) {
    const compiled = withLevers(small.compiled, levers, to, reading)
    const drawn = drawWorlds(compiled, source.worlds, seed)
    const set = durable && compiled.guarantees ? durableWorlds(compiled, compiled.guarantees, drawn) : drawn
    for (let k = 0; k < worlds; k++) {
      keep(futures, compiled, source.worlds > 0 ? set.world(k) : set.base(), column * worlds + k)
    }
    yield
  }
  return futures
}

function keep(futures: Futures, compiled: CompiledCase, world: World, future: number): void {
  const { count } = futures
  const states = compiled.space.count
  compiled.parties.forEach(({ scale }, party) => {
    const scaleBy = scale === 'cardinal' ? 1 / one : 1
    const worth = futures.worth[party]!
    const payoff = world.payoffOf[party]!
    for (let state = 0; state < states; state++) worth[state * count + future] = payoff[state]! * scaleBy
    futures.noDeal[party]![future] = world.noDeal[party]! * scaleBy
    futures.threshold[party]![future] = world.threshold[party]! * scaleBy
  })
  for (let state = 0; state < states; state++) futures.crossed[state * count + future] = world.crossed[state]!
}

/** Chance that all of `parties` accept the state in every future: the one with the smallest margin decides. */
export function acceptance(
  futures: Futures,
  place: number,
  parties: readonly number[],
  tolerance: number,
): Float64Array {
  const { count, worth, threshold, crossed } = futures
  const chances = new Float64Array(count)
  for (let future = 0; future < count; future++) {
    let margin = Number.POSITIVE_INFINITY
    for (const party of parties) {
      const own = ((crossed[place * count + future]! >>> party) & 1) === 1
      const over = own
        ? Number.NEGATIVE_INFINITY
        : worth[party]![place * count + future]! - threshold[party]![future]!
      if (over < margin) margin = over
    }
    chances[future] = chanceAt(margin, tolerance)
  }
  return chances
}

/** Logistic in margin / tolerance; a step at 0 where the tolerance is 0 (exactly the threshold is accepted). */
export function chanceAt(margin: number, tolerance: number): number {
  if (tolerance <= 0 || !Number.isFinite(margin)) return margin >= 0 ? 1 : 0
  return 1 / (1 + quickExponential(Math.min(700, Math.max(-700, -margin / tolerance))))
}
