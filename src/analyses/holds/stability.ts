/**
 * Which states hold? Nash, GMR, SMR, SEQ and SSEQ stability of every state for every party.
 *
 * Sources: Nash 1950; Howard 1971 (GMR, SMR); Fraser & Hipel 1979 (SEQ); Rego & Vieira 2015, 2017 (SSEQ); legal sequences
 * of moves after Fang, Hipel & Kilgour 1993: nobody moves twice in a row, many times is allowed, every state on the way
 * is feasible, and an improvement is judged by its mover from where it stands.
 * A state s is stable for i iff every improvement x of i from s can be met by a sanction: some y that the others reach
 * from x with pay_i(y) ≤ pay_i(s) (GMR, SEQ), and from which no answer of i does better than s (SMR, SSEQ). SEQ and SSEQ
 * only count sanctions all of whose steps improve their mover.
 * So one number settles it: m(x) = min over what the others reach from x of h(y), with h = pay_i, or for SMR and SSEQ the
 * larger of pay_i(y) and the best of i's answers. No reachable set is ever listed (`numeric/least-reach.ts`).
 * Departure: parties that decide an issue together are one more mover, beside each of them alone.
 */
import { type CompiledCase, type Mover, moversOf } from '../../compile/index.ts'
import {
  type Arrivals,
  arrivals,
  components,
  fallingOrder,
  jointArrivals,
  leastOfComponent,
  leastReach,
  lexicographicOrder,
  type MoveBlocks,
  moveBlocks,
  negated,
  nowhere,
} from '../../numeric/index.ts'

/** Bits of a verdict. */
export const concepts = { nash: 1, gmr: 2, smr: 4, seq: 8, sseq: 16 } as const
export type Concept = keyof typeof concepts
export const conceptNames = Object.keys(concepts) as Concept[]

/** One value per concept. */
export function mapConcepts<T>(of: (concept: Concept) => T): Record<Concept, T> {
  return Object.fromEntries(conceptNames.map((concept) => [concept, of(concept)])) as Record<Concept, T>
}

/** Movers prepared for one profile of payoffs: backward moves of every mover, forward passes for a party alone. */
export interface PreparedMover {
  mover: Mover
  arrivals: Arrivals
  /** Null for parties that move together: no analysis asks for their improvements as a whole. */
  blocks: MoveBlocks | null
  /** States by falling payoff of the first party. */
  falling: Int32Array
}

/** Prepares the movers of a case for payoffs; `payoffOf[party][state]`. Costs one sort per party. */
export function prepareMovers(movers: readonly Mover[], payoffOf: readonly Int32Array[]): PreparedMover[] {
  return movers.map((mover) => {
    const values = mover.parties.map((party) => payoffOf[party]!)
    const falling = fallingOrder(values[0]!)
    if (values.length > 1) {
      return { mover, arrivals: jointArrivals(mover.block, values, mover.classes), blocks: null, falling }
    }
    const blocks = moveBlocks(mover.block, values[0]!, mover.classes, falling)
    return {
      mover,
      arrivals: arrivals(mover.block, values[0]!, mover.classes, falling, blocks),
      blocks,
      falling,
    }
  })
}

/**
 * Verdicts for every state and party: `flags[party][state]`, a sum of `concepts` bits. A party that can change nothing
 * is stable everywhere under every concept.
 */
export function stabilityOf(compiled: CompiledCase, payoffOf: readonly Int32Array[]): Uint8Array[] {
  const prepared = prepareMovers(moversOf(compiled), payoffOf)
  return compiled.parties.map((_, party) => stabilityFor(party, prepared, payoffOf[party]!))
}

/** Verdicts of one party. */
export function stabilityFor(party: number, prepared: readonly PreparedMover[], pay: Int32Array): Uint8Array {
  const count = pay.length
  const flags = new Uint8Array(count)
  const alone = prepared.find(({ mover }) => mover.parties.length === 1 && mover.parties[0] === party)
  const own = alone?.blocks
  if (!own) return flags.fill(31)
  const rising = Int32Array.from(alone.falling).reverse()
  const others = prepared.flatMap((one) => (one.mover.parties.includes(party) ? [] : [one.arrivals]))
  const answered = bestAnswer(own, pay)
  const mark = (concept: Concept, sanction: Int32Array): void => {
    const worst = largestOverBetter(own, sanction)
    const bit = concepts[concept]
    for (let state = 0; state < count; state++) {
      // No improvement at all: the maximum is taken over nothing, and the state is stable under every concept.
      if (worst[state] === -nowhere) flags[state]! |= concepts.nash | bit
      else if (worst[state]! <= pay[state]!) flags[state]! |= bit
    }
  }
  const anyMove = sanctionsByAnyMove(others, count)
  const improving = sanctionsByImprovements(prepared.filter(({ mover }) => !mover.parties.includes(party)))
  mark('gmr', anyMove(pay))
  mark('smr', anyMove(answered))
  mark('seq', improving(pay, rising))
  mark('sseq', improving(answered, null))
  return flags
}

/** Least h the others reach by improvements. One opponent makes one move, which is a plain pass over its blocks. */
function sanctionsByImprovements(others: readonly PreparedMover[]) {
  const [only, ...more] = others
  if (only?.blocks && more.length === 0) {
    const { blocks } = only
    return (h: Int32Array) => {
      const least = new Int32Array(h.length)
      for (let block = 0; block < blocks.blockCount; block++) blocks.minOverBetter(block, h, least)
      return least
    }
  }
  const moves = others.map((one) => one.arrivals)
  // `rising`: the states by rising h, if the caller has them.
  return (h: Int32Array, rising: Int32Array | null) =>
    leastReach(moves, h, rising ?? lexicographicOrder([h], h.length), true)
}

/**
 * Least h the others reach by any moves. Where no move has a direction that is the least h of the connected component;
 * a component that holds the start itself is no matter, since the start is better for the party than where it came from.
 */
function sanctionsByAnyMove(others: readonly Arrivals[], count: number) {
  const groupings = others.map((one) => one.whole)
  if (others.length === 0 || !groupings.every((one) => one !== null)) {
    return (h: Int32Array) => leastReach(others, h, lexicographicOrder([h], count), false)
  }
  const component = components(groupings, count)
  return (h: Int32Array) => leastOfComponent(component, h)
}

/** The larger of what a state is worth and the best the party can move on to from it. */
export function bestAnswer(blocks: MoveBlocks, pay: Int32Array): Int32Array {
  const least = new Int32Array(pay.length)
  const turned = negated(pay)
  for (let block = 0; block < blocks.blockCount; block++) blocks.minOverMoves(block, turned, least)
  for (let state = 0; state < least.length; state++) {
    const best = least[state] === nowhere ? -nowhere : -least[state]!
    least[state] = Math.max(best, pay[state]!)
  }
  return least
}

/** Largest m over the improvements of a party from each state; -`nowhere` where it has none. */
function largestOverBetter(blocks: MoveBlocks, m: Int32Array): Int32Array {
  const result = new Int32Array(m.length)
  const turned = negated(m)
  for (let block = 0; block < blocks.blockCount; block++) blocks.minOverBetter(block, turned, result)
  for (let state = 0; state < result.length; state++) result[state] = -result[state]!
  return result
}
