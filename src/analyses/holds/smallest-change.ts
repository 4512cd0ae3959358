/**
 * The smallest change of one named number (or of two) that would make a state hold for a party.
 *
 * A number is moved from its present value towards each end of its domain, the party's utilities are evaluated again, and
 * the first point at which every improvement is answered is found: tried at 1/8, 1/4, 1/2 and the whole of the room, then
 * narrowed down by halving. Cost = change ÷ width of its 90 % interval; a point counts as a tenth of its domain wide.
 * That a party stops caring, with no weight left on anything, is no answer and is not given.
 * Departure: stability need not be monotone along the way, so a smaller change inside the first eighth that undoes itself
 * again can be missed; what is reported always makes the state hold, which is checked.
 * Two numbers are tried only where no single one suffices: the most helpful ones in pairs, both moved by the same share of
 * their room, then each taken back as far as the state still holds. Source of the question: Wu et al. on minimal adjustment in
 * the inverse graph model; here on the numbers of the case and not on ranks.
 */
import type { CompiledCase, World } from '../../compile/index.ts'
import { neighboursOf } from '../../compile/index.ts'
import { othersReach } from './inverse.ts'
import { moverAlone } from './sanctions.ts'
import type { Concept } from './stability.ts'
import type { Arena } from './verdict.ts'

export interface QuantityChange {
  /** Index into `compiled.quantities`. */
  quantity: number
  from: number
  to: number
  /** Change in widths of its 90 % interval. */
  cost: number
}

export interface SmallestChange {
  /** True where the state holds already; then nothing else is said. */
  stable: boolean
  /** Single numbers that suffice, cheapest first, at most `listed`. */
  singles: QuantityChange[]
  /** Cheapest pair found where no single number suffices; null if none was found or none was needed. */
  pair: { changes: [QuantityChange, QuantityChange]; cost: number } | null
  /** How many numbers and pairs were tried, and whether every pair was. */
  tried: number
  pairsTried: number
  everyPair: boolean
}

export interface ChangeLimits {
  listed?: number
  /** Most helpful numbers (each with its direction) tried in pairs. */
  paired?: number
}

const shares = [0.125, 0.25, 0.5, 1]
const halvings = 20
const movable = new Set(['weight', 'option value', 'adjustment', 'table value'])

interface Lever {
  quantity: number
  bound: number
  width: number
  /** What remains to be gained at the bound; smaller is more helpful. */
  deficit: number
}

/** Smallest changes; null for a party whose preferences are only an order, since no number of it can be moved. */
export function smallestChange(
  compiled: CompiledCase,
  world: World,
  state: number,
  party: number,
  concept: Concept,
  { listed = 5, paired = 12 }: ChangeLimits = {},
  neighbours = neighboursOf(compiled),
): SmallestChange | null {
  if (compiled.parties[party]!.scale === 'ordinal') return null
  const values = Float64Array.from(world.values)
  const pay = Int32Array.from(world.payoffOf[party]!)
  const payoffOf = world.payoffOf.map((own, index) => (index === party ? pay : own))
  const deficitOf = deficits({ neighbours, payoffOf }, compiled, party, state, concept)
  const write = (): void => compiled.evaluators[party]!.payoff(values, world.readings[party]!, pay)
  const cares = (): boolean => {
    const parts = compiled.evaluators[party]!.contributions(values, world.readings[party]!)
    return parts === null || parts.some((part) => part.some((own) => own !== 0))
  }
  /** Whether the state holds with some numbers set; puts them back. */
  const holdsWith = (settings: readonly [number, number][]): boolean =>
    at(settings, () => deficitOf(true) <= 0 && cares())
  const at = <T>(settings: readonly [number, number][], ask: () => T): T => {
    for (const [quantity, value] of settings) values[quantity] = value
    write()
    const answer = ask()
    for (const [quantity] of settings) values[quantity] = world.values[quantity]!
    return answer
  }
  const none = { singles: [], pair: null, tried: 0, pairsTried: 0, everyPair: true }
  if (at([], () => deficitOf(true)) <= 0) return { stable: true, ...none }
  const before = at([], () => deficitOf(false))

  const price = ({ quantity, width }: Lever, to: number): QuantityChange => {
    const from = world.values[quantity]!
    return { quantity, from, to, cost: Math.abs(to - from) / width }
  }
  const singles: QuantityChange[] = []
  const levers: Lever[] = []
  const own = ownQuantities(compiled, party)
  for (const lever of own.flatMap((quantity) => leversOf(compiled, world, quantity))) {
    const differs = (value: number, k: number): boolean => value !== world.payoffOf[party]![k]
    lever.deficit = at([[lever.quantity, lever.bound]], () =>
      pay.some(differs) ? deficitOf(false) : Infinity,
    )
    // A number that changes nothing, such as one of another reading.
    if (lever.deficit === Infinity) continue
    if (lever.deficit <= before) levers.push(lever)
    const from = world.values[lever.quantity]!
    const to = firstShare((share) => holdsWith([[lever.quantity, from + share * (lever.bound - from)]]))
    if (to === null) continue
    const value = from + to * (lever.bound - from)
    const readable = roundedAway(value, from)
    const works =
      (readable - lever.bound) * (from - lever.bound) >= 0 && holdsWith([[lever.quantity, readable]])
    const change = price(lever, works ? readable : value)
    const other = singles.findIndex((one) => one.quantity === lever.quantity)
    if (other < 0) singles.push(change)
    else if (change.cost < singles[other]!.cost) singles[other] = change
  }
  singles.sort((a, b) => a.cost - b.cost || a.quantity - b.quantity)
  if (singles.length > 0)
    return { stable: false, ...none, singles: singles.slice(0, listed), tried: own.length }

  levers.sort((a, b) => a.deficit - b.deficit || a.quantity - b.quantity)
  const chosen = levers.slice(0, paired)
  let best: SmallestChange['pair'] = null
  let pairsTried = 0
  chosen.forEach((a, k) => {
    for (const b of chosen.slice(k + 1)) {
      if (a.quantity === b.quantity) continue
      pairsTried++
      const moved = (lever: Lever, share: number): [number, number] => {
        const from = world.values[lever.quantity]!
        return [lever.quantity, from + share * (lever.bound - from)]
      }
      const both = firstShare((share) => holdsWith([moved(a, share), moved(b, share)]))
      if (both === null) continue
      const less = leastShare((share) => holdsWith([moved(a, share * both), moved(b, both)])) * both
      const other = leastShare((share) => holdsWith([moved(a, less), moved(b, share * both)])) * both
      const changes: [QuantityChange, QuantityChange] = [
        price(a, moved(a, less)[1]),
        price(b, moved(b, other)[1]),
      ]
      const cost = changes[0].cost + changes[1].cost
      if (best === null || cost < best.cost) best = { changes, cost }
    }
  })
  return {
    stable: false,
    singles,
    pair: best,
    tried: own.length,
    pairsTried,
    everyPair: levers.length <= paired,
  }
}

/** Numbers of a party that its utilities are made of, those of its readings included. */
function ownQuantities(compiled: CompiledCase, party: number): number[] {
  return compiled.quantities.flatMap((one, index) =>
    one.parties.includes(party) && movable.has(one.role) ? [index] : [],
  )
}

/** A number and each end of its domain. */
function leversOf(compiled: CompiledCase, world: World, quantity: number): Lever[] {
  const { minimum, maximum, low, high } = compiled.quantities[quantity]!
  const width = high > low ? high - low : (maximum - minimum) / 10
  return [minimum, maximum].flatMap((bound) =>
    bound === world.values[quantity] ? [] : [{ quantity, bound, width, deficit: 0 }],
  )
}

/** A number with four decimals, a little further from where it came. */
function roundedAway(value: number, from: number): number {
  return (value > from ? Math.ceil(value * 1e4 - 1e-6) : Math.floor(value * 1e4 + 1e-6)) / 1e4
}

/** Smallest share found at which a test holds, from the first of the fixed shares that does; null if none does. */
function firstShare(holds: (share: number) => boolean): number | null {
  const k = shares.findIndex(holds)
  if (k < 0) return null
  return narrow(holds, k === 0 ? 0 : shares[k - 1]!, shares[k]!)
}

/** Smallest share found, where the whole is known to hold. */
function leastShare(holds: (share: number) => boolean): number {
  return holds(0) ? 0 : narrow(holds, 0, 1)
}

function narrow(holds: (share: number) => boolean, fails: number, works: number): number {
  let [low, high] = [fails, works]
  for (let k = 0; k < halvings; k++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** Entries kept of what the others reach, over all improvements (80 MB); past it a search is done again. */
const keptLimit = 20_000_000

/**
 * How far a state is from holding: the largest over the improvements x of the least value the others can bring the party to
 * from x, minus what the state is worth; 0 or less where it holds. Others' preferences do not change, so what they reach is
 * found once. With `signOnly` the work ends at the first improvement nobody answers.
 */
function deficits(arena: Arena, compiled: CompiledCase, party: number, state: number, concept: Concept) {
  const pay = arena.payoffOf[party]!
  const own = moverAlone(arena.neighbours, party)
  const targets = Array.from(arena.neighbours.from(own, state))
  const reach = othersReach(arena, compiled, party, concept)
  const symmetric = concept === 'smr' || concept === 'sseq'
  const kept = new Map<number, Int32Array>()
  let room = keptLimit
  const reached = (x: number): Int32Array => {
    const known = kept.get(x)
    if (known) return known
    const { states } = reach(x)
    if (states.length <= room) {
      kept.set(x, states)
      room -= states.length
    }
    return states
  }
  const worth = (y: number): number =>
    symmetric ? arena.neighbours.from(own, y).reduce((best, z) => Math.max(best, pay[z]!), pay[y]!) : pay[y]!
  return (signOnly: boolean): number => {
    const limit = pay[state]!
    let worst = 0
    for (const x of targets) {
      if (pay[x]! <= limit) continue
      let least = pay[x]!
      if (concept !== 'nash') {
        for (const y of reached(x)) {
          if (pay[y]! < least) least = Math.min(least, worth(y))
          if (signOnly && least <= limit) break
        }
      }
      worst = Math.max(worst, least - limit)
      if (signOnly && worst > 0) return worst
    }
    return worst
  }
}
