/** One plan played in its futures: who accepts what, and what it comes to for everybody. */
import type { CompiledCase } from '../../compile/index.ts'
import { type Offers, orderWorth } from '../../models/index.ts'
import { mean, quantiles } from '../../numeric/index.ts'
import type { Spread } from './finding.ts'
import { acceptance, type Futures } from './futures.ts'
import type { OfferedPlan } from './options.ts'

/** One plan in its futures. */
export interface Played {
  plan: OfferedPlan | null
  futures: Futures
  /** Positions in `plan.offers` that can be offered. */
  offers: number[]
  /** `accepted[k * futures + future]` for those offers, by everybody it needs and by `to` alone. */
  accepted: Float64Array
  acceptedByTo: Float64Array
  /** Gain over no deal per party, in the same layout. */
  gain: Float64Array[]
}

/** How answers are made into chances, and what a later round is worth. */
export interface Manner {
  tolerance: number
  discount: number
}

/** Plays a plan, or waiting (null). Everybody that signs has to accept, and `to`; the party that offers does. */
export function play(
  compiled: CompiledCase,
  plan: OfferedPlan | null,
  futures: Futures,
  placeOf: (state: number) => number,
  { tolerance }: Manner,
): Played {
  const { count } = futures
  const offers = plan ? plan.states.flatMap((state, k) => (state >= 0 ? [k] : [])) : []
  const needed = compiled.parties.flatMap(({ signs }, party) =>
    plan && party !== plan.for && (signs || party === plan.to) ? [party] : [],
  )
  const accepted = new Float64Array(offers.length * count)
  const acceptedByTo = new Float64Array(offers.length * count)
  const gain = compiled.parties.map(() => new Float64Array(offers.length * count))
  offers.forEach((offer, k) => {
    const place = placeOf(plan!.states[offer]!)
    accepted.set(acceptance(futures, place, needed, tolerance), k * count)
    acceptedByTo.set(acceptance(futures, place, [plan!.to], tolerance), k * count)
    gain.forEach((own, party) => {
      for (let future = 0; future < count; future++) {
        own[k * count + future] =
          futures.worth[party]![place * count + future]! - futures.noDeal[party]![future]!
      }
    })
  })
  return { plan, futures, offers, accepted, acceptedByTo, gain }
}

/** The offers of a played plan as the tree takes them: gains over no deal, so that waiting a round is worth no deal. */
export function offersOf(played: Played, party: number, prior: ArrayLike<number>, discount: number): Offers {
  const { count } = played.futures
  return {
    offers: played.offers.length,
    hypotheses: count,
    prior,
    accepted: played.accepted,
    worth: played.gain[party]!,
    noDeal: new Float64Array(count),
    cost: 0,
    discount,
  }
}

/** Payoff of a plan to a party in every future, its offers made in this order (default: as written). */
export function payoffOf(
  played: Played,
  party: number,
  { discount }: Manner,
  order: readonly number[] = played.offers.map((_, k) => k),
): Float64Array {
  const gained = orderWorth(offersOf(played, party, [], discount), order)
  return gained.map((gain, future) => gain + played.futures.noDeal[party]![future]!)
}

/** Mean and 90 % of the worlds under one reading (column). */
export function underReading(values: Float64Array, { worlds }: Futures, column: number): Spread {
  const own = values.subarray(column * worlds, (column + 1) * worlds)
  const [low, high] = quantiles(own, [0.05, 0.95])
  return { mean: mean(own), low: low!, high: high! }
}
