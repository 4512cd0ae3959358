/**
 * Which package would a bargaining solution pick? Nash, Kalai–Smorodinsky, egalitarian and utilitarian on a finite set.
 *
 * Sources: Nash 1950; Kalai & Smorodinsky 1975 with the leximin completion of Imai 1983; Kalai 1977. Set: the packages of
 * the zone (or its frontier, which holds every winner). Origin of gains: the no-deal values W, not the reservations.
 * Departures: on a finite set a solution is a set of ties; the tie-break is leximin of the normalised gains, then the
 * larger Nash product, then the larger sum, then the first state in canonical order. Where a party cannot gain at all,
 * the Nash product is taken over the others, as long as as many as possible gain.
 * Egalitarian and utilitarian compare units of different parties: they are named, not recommended.
 */
import type { SolutionName } from './finding.ts'

export interface Chosen {
  name: SolutionName
  state: number
  ties: number
  score: number
}

/** Gains of the candidates: `gain[party][k]` in billionths, never negative. */
export interface Candidates {
  states: Int32Array
  gain: Int32Array[]
  /** Best gain of each party in the zone; 0 for a party that cannot gain. */
  best: number[]
}

/** Gains over the no-deal values; `payoffs` are those of the signatories. */
export function candidatesOf(
  states: Int32Array,
  payoffs: readonly Int32Array[],
  noDeal: readonly number[],
): Candidates {
  const gain = payoffs.map((payoff, party) => {
    const origin = noDeal[party]!
    const gains = new Int32Array(states.length)
    for (let k = 0; k < states.length; k++) gains[k] = payoff[states[k]!]! - origin
    return gains
  })
  return { states, gain, best: gain.map(largest) }
}

function largest(values: Int32Array): number {
  let found = 0
  for (let k = 0; k < values.length; k++) if (values[k]! > found) found = values[k]!
  return found
}

/** The four solutions, in a fixed order; none if there is no candidate. */
export function solve(candidates: Candidates): Chosen[] {
  if (candidates.states.length === 0) return []
  return [nash(candidates), kalaiSmorodinsky(candidates), egalitarian(candidates), utilitarian(candidates)]
}

/** Candidates whose score is within a rounding error of the best; the exact comparison then decides. */
function nearBest(count: number, scoreOf: (k: number) => number): number[] {
  let best = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) {
    const score = scoreOf(k)
    if (score > best) best = score
  }
  const margin = Math.abs(best) * 1e-11
  const found: number[] = []
  for (let k = 0; k < count; k++) if (scoreOf(k) >= best - margin) found.push(k)
  return found
}

/** Keeps the candidates that are exactly best under an integer comparison. */
function exactlyBest(near: number[], compare: (a: number, b: number) => number): number[] {
  let kept = [near[0]!]
  for (const k of near.slice(1)) {
    const order = compare(k, kept[0]!)
    if (order > 0) kept = [k]
    else if (order === 0) kept.push(k)
  }
  return kept
}

/** The Nash package; there must be at least one candidate. Quick also over a whole zone. */
export function nash(candidates: Candidates): Chosen {
  const { states, gain } = candidates
  const gainers = new Uint8Array(states.length)
  const products = new Float64Array(states.length).fill(1)
  for (const own of gain) {
    for (let k = 0; k < states.length; k++) {
      if (own[k]! <= 0) continue
      gainers[k]!++
      products[k]! *= own[k]! / 1e9
    }
  }
  let most = 0
  for (let k = 0; k < states.length; k++) if (gainers[k]! > most) most = gainers[k]!
  const product = (k: number): number => (gainers[k]! < most ? -1 : products[k]!)
  const exact = (k: number): bigint =>
    gain.reduce((value, own) => (own[k]! > 0 ? value * BigInt(own[k]!) : value), 1n)
  const ties = exactlyBest(nearBest(states.length, product), (a, b) => compareNumbers(exact(a), exact(b)))
  return chosen('nash', candidates, ties, product(ties[0]!))
}

/** A share of a party's best gain, kept as a fraction so that two shares are equal only where they are. */
interface Share {
  gain: number
  best: number
}

/** Shares of the best gain, worst first; parties that cannot gain are left out. */
function sharesOf({ gain, best }: Candidates, k: number): Share[] {
  const shares = gain.map((own, party) => ({ gain: own[k]!, best: best[party]! }))
  return shares.filter((one) => one.best > 0).sort(compareShares)
}

/** Cross-multiplied; exact also where the products pass 2^53. */
function compareShares(a: Share, b: Share): number {
  const difference = a.gain / a.best - b.gain / b.best
  if (Math.abs(difference) > 1e-12) return difference
  return compareNumbers(BigInt(a.gain) * BigInt(b.best), BigInt(b.gain) * BigInt(a.best))
}

/** Leximin: the larger worst share first, then the larger second worst, and so on. */
function compareLeximin(candidates: Candidates, a: number, b: number): number {
  const [first, second] = [sharesOf(candidates, a), sharesOf(candidates, b)]
  for (let k = 0; k < first.length; k++) {
    const order = compareShares(first[k]!, second[k]!)
    if (order !== 0) return order
  }
  return 0
}

function kalaiSmorodinsky(candidates: Candidates): Chosen {
  const { states, gain, best } = candidates
  const worst = (k: number): number => {
    let low = Number.POSITIVE_INFINITY
    for (let party = 0; party < gain.length; party++) {
      if (best[party]! > 0) low = Math.min(low, gain[party]![k]! / best[party]!)
    }
    // Where nobody can gain there is no share; all packages tie.
    return Number.isFinite(low) ? low : 0
  }
  const near = nearBest(states.length, worst)
  const ties = exactlyBest(near, (a, b) => compareLeximin(candidates, a, b))
  return chosen('kalai-smorodinsky', candidates, ties, worst(ties[0]!))
}

function egalitarian(candidates: Candidates): Chosen {
  const { states, gain } = candidates
  const worst = (k: number): number => {
    let low = Number.POSITIVE_INFINITY
    for (const own of gain) low = Math.min(low, own[k]!)
    return low
  }
  const sorted = (k: number): number[] => gain.map((own) => own[k]!).sort((a, b) => a - b)
  const near = nearBest(states.length, worst)
  const ties = exactlyBest(near, (a, b) => compareLists(sorted(a), sorted(b)))
  return chosen('egalitarian', candidates, ties, worst(ties[0]!) / 1e9)
}

function utilitarian(candidates: Candidates): Chosen {
  const sum = (k: number): number => {
    let total = 0
    for (const own of candidates.gain) total += own[k]!
    return total
  }
  const near = nearBest(candidates.states.length, sum)
  const ties = exactlyBest(near, (a, b) => sum(a) - sum(b))
  return chosen('utilitarian', candidates, ties, sum(ties[0]!) / 1e9)
}

/** Breaks ties in the named order; `ties` are positions among the candidates. */
function chosen(name: SolutionName, candidates: Candidates, ties: number[], score: number): Chosen {
  const { states, gain } = candidates
  const product = (k: number): bigint => gain.reduce((value, own) => value * BigInt(own[k]!), 1n)
  const sum = (k: number): number => gain.reduce((total, own) => total + own[k]!, 0)
  const best = [...ties].sort(
    (a, b) =>
      compareLeximin(candidates, b, a) ||
      compareNumbers(product(b), product(a)) ||
      sum(b) - sum(a) ||
      states[a]! - states[b]!,
  )[0]!
  return { name, state: states[best]!, ties: ties.length, score }
}

function compareNumbers(a: bigint, b: bigint): number {
  return a > b ? 1 : a < b ? -1 : 0
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!
  return 0
}
