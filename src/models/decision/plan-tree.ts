/**
 * Plan A, plan B, plan C: in which order to put offers forward, and when to stop, if every refusal teaches something. Exact
 * programme over sets of refused offers: belief after refusals depends on which offers were refused and not on their order,
 *   w_h(R) = π_h Π_{k ∈ R} (1 − a_k(h)),
 *   J(R) = max { Σ w_h NoDeal_h,  max_{k ∉ R} [ Σ w_h a_k(h) v_k(h) − cost Σ w_h + δ J(R ∪ k) ] }.
 */

/** Offers under rival hypotheses. Tables are `[offer * hypotheses + hypothesis]`. */
export interface Offers {
  readonly offers: number
  readonly hypotheses: number
  /** Belief before any answer; sums to 1. */
  readonly prior: ArrayLike<number>
  /** Chance that the offer is accepted, 0 to 1. */
  readonly accepted: ArrayLike<number>
  /** What an accepted offer is worth. */
  readonly worth: ArrayLike<number>
  /** What stopping without a deal is worth, per hypothesis. */
  readonly noDeal: ArrayLike<number>
  /** Cost of making an offer, and what a later round is worth beside this one (0 to 1). */
  readonly cost: number
  readonly discount: number
}

/** One step of the plan: what is offered after the refusals before it. */
export interface PlanStep {
  readonly offer: number
  /** Chance that it is reached, and that it is accepted once it is reached. */
  readonly reached: number
  readonly accepted: number
  /** Belief after its refusal; null where it cannot be refused. */
  readonly after: Float64Array | null
  /** Offers that are as good here, itself included, ascending. */
  readonly ties: readonly number[]
  /** What going on from here is worth, and what stopping here is. Both given that the step is reached. */
  readonly goingOn: number
  readonly stopping: number
}

export interface PlanTree {
  readonly value: number
  readonly order: readonly number[]
  readonly steps: readonly PlanStep[]
  /** Offers not made: stopping is at least as good once the others are refused. */
  readonly unused: readonly number[]
}

/** Offers up to which the programme is run; 2¹² sets. */
export const offerLimit = 12

const tieWithin = 1e-12

/**
 * The best order and stopping point. Stopping wins ties against one more offer; between offers that tie the first wins and the
 * others are named. RangeError for more offers than `offerLimit`.
 */
export function planTree(input: Offers): PlanTree {
  const { offers, hypotheses, prior, accepted, cost, discount } = input
  if (offers > offerLimit) throw new RangeError(`${offers} offers; at most ${offerLimit}`)
  const sets = 1 << offers
  const refused = new Float64Array(sets)
  const stopping = new Float64Array(sets)
  // gain[set * offers + k]: what offer k brings at once after the refusals of the set.
  const gain = new Float64Array(sets * offers)
  const gathered: Gathered = { refused, stopping, gain }
  const weights = Array.from({ length: offers + 1 }, () => new Float64Array(hypotheses))
  weights[0]!.set(Float64Array.from(prior))
  gather(input, weights, gathered, 0, 0)
  const best = new Float64Array(sets)
  const chosen = new Int8Array(sets)
  const worthOf = (set: number, k: number): number =>
    gain[set * offers + k]! - cost * refused[set]! + discount * best[set | (1 << k)]!
  for (let set = sets - 1; set >= 0; set--) {
    best[set] = stopping[set]!
    chosen[set] = -1
    for (let k = 0; k < offers; k++) {
      if ((set >> k) & 1) continue
      const value = worthOf(set, k)
      if (value - best[set]! > tieWithin * Math.max(Math.abs(value), refused[set]!)) {
        best[set] = value
        chosen[set] = k
      }
    }
  }
  const steps: PlanStep[] = []
  let belief = Float64Array.from(prior)
  let set = 0
  while (chosen[set]! >= 0) {
    const offer = chosen[set]!
    const mass = refused[set]!
    const after = belief.map((own, h) => own * (1 - accepted[offer * hypotheses + h]!))
    const left = after.reduce((sum, own) => sum + own, 0)
    const ties = Array.from({ length: offers }, (_, k) => k).filter(
      (k) =>
        ((set >> k) & 1) === 0 &&
        Math.abs(worthOf(set, k) - best[set]!) <= tieWithin * Math.max(Math.abs(best[set]!), mass),
    )
    steps.push({
      offer,
      reached: mass,
      accepted: mass > 0 ? 1 - left / mass : 0,
      after: left > 0 ? after.map((own) => own / left) : null,
      ties,
      goingOn: mass > 0 ? best[set]! / mass : 0,
      stopping: mass > 0 ? stopping[set]! / mass : 0,
    })
    belief = after
    set |= 1 << offer
  }
  const order = steps.map(({ offer }) => offer)
  const unused = Array.from({ length: offers }, (_, k) => k).filter((k) => !order.includes(k))
  return { value: best[0]!, order, steps, unused }
}

interface Gathered {
  refused: Float64Array
  stopping: Float64Array
  gain: Float64Array
}

/** Sums over hypotheses for every set; each set once, by adding offers in rising order. */
function gather(input: Offers, weights: Float64Array[], into: Gathered, set: number, depth: number): void {
  const { offers, hypotheses, accepted, worth, noDeal } = input
  const own = weights[depth]!
  let mass = 0
  let stop = 0
  for (let h = 0; h < hypotheses; h++) {
    mass += own[h]!
    stop += own[h]! * noDeal[h]!
  }
  into.refused[set] = mass
  into.stopping[set] = stop
  for (let k = 0; k < offers; k++) {
    if ((set >> k) & 1) continue
    const start = k * hypotheses
    let sum = 0
    for (let h = 0; h < hypotheses; h++) sum += own[h]! * accepted[start + h]! * worth[start + h]!
    into.gain[set * offers + k] = sum
  }
  const next = weights[depth + 1]
  if (!next) return
  for (let k = highest(set) + 1; k < offers; k++) {
    const start = k * hypotheses
    for (let h = 0; h < hypotheses; h++) next[h] = own[h]! * (1 - accepted[start + h]!)
    gather(input, weights, into, set | (1 << k), depth + 1)
  }
}

/** Highest bit of a set; -1 for the empty one. */
const highest = (set: number): number => 31 - Math.clz32(set)

/** What offering in this order and then stopping is worth under each hypothesis. */
export function orderWorth(input: Offers, order: readonly number[]): Float64Array {
  const { hypotheses, accepted, worth, noDeal, cost, discount } = input
  const value = new Float64Array(hypotheses)
  for (let h = 0; h < hypotheses; h++) {
    let reached = 1
    let sum = 0
    for (const k of order) {
      const a = accepted[k * hypotheses + h]!
      sum += reached * (a * worth[k * hypotheses + h]! - cost)
      reached *= (1 - a) * discount
    }
    value[h] = sum + reached * noDeal[h]!
  }
  return value
}
