/**
 * Stability of one state where preferences are partly unknown, or differ in strength.
 *
 * Unknown preferences (Li, Hipel, Kilgour & Fang 2004): beside better, equal and worse a party may have no known
 * preference between two states. "Unknown" is neither "equal" nor "worse", so four questions are told apart:
 *
 * | variant | leaves for             | is deterred by        |
 * |---------|------------------------|-----------------------|
 * | a       | better or unknown      | not better, and known |
 * | b       | better                 | not better, and known |
 * | c       | better or unknown      | not better or unknown |
 * | d       | better                 | not better or unknown |
 *
 * In all four the others carry out a sanction by moves that are better or unknown to each who makes them.
 *
 * Strength (Hamouda, Kilgour & Hipel 2004, 2006): a state is *strongly* stable if every improvement can be met by a
 * sanction that lands in a state the party likes greatly less (SMR, SSEQ: and from which it can only go to such states);
 * *weakly* if it is stable otherwise.
 */
import { improves } from './reach.ts'
import { moverAlone, sanctionSearch } from './sanctions.ts'
import type { Concept } from './stability.ts'
import { type Answer, type Arena, improvementsOf, type Verdict, verdictOn } from './verdict.ts'

export type UnknownVariant = 'a' | 'b' | 'c' | 'd'

/** What a party is known to prefer. Exactly one of better, equal, worse, unknown holds between two states. */
export interface PartialPreference {
  /** The party is known to prefer `to` to `from`. */
  better: (party: number, from: number, to: number) => boolean
  /** Nobody knows which the party prefers; symmetric, and false for a state and itself. */
  unknown: (party: number, from: number, to: number) => boolean
}

/** Preferences known from payoffs except where a relation says unknown. `unknown` is asked both ways round. */
export function unknownWhere(
  payoffOf: readonly Int32Array[],
  relation: (party: number, s: number, q: number) => boolean,
): PartialPreference {
  const unknown = (party: number, s: number, q: number): boolean =>
    s !== q && (relation(party, s, q) || relation(party, q, s))
  return {
    unknown,
    better: (party, from, to) => payoffOf[party]![to]! > payoffOf[party]![from]! && !unknown(party, from, to),
  }
}

/**
 * Preferences known from intervals of payoffs: better only where the whole interval is above; equal only where both are
 * the same point; unknown wherever two other intervals have a value in common.
 */
export function unknownByIntervals(
  low: readonly Int32Array[],
  high: readonly Int32Array[],
): PartialPreference {
  return {
    better: (party, from, to) => low[party]![to]! > high[party]![from]!,
    unknown: (party, s, q) => {
      const [below, above] = [low[party]!, high[party]!]
      const apart = below[q]! > above[s]! || below[s]! > above[q]!
      const points = below[s] === above[s] && below[q] === above[q]
      return s !== q && !apart && !points
    },
  }
}

/** Verdict on a state for a party under a concept and a variant of unknown preferences. */
export function unknownVerdict(
  neighbours: Arena['neighbours'],
  preference: PartialPreference,
  party: number,
  state: number,
  concept: Concept,
  variant: UnknownVariant,
): Verdict {
  const { better, unknown } = preference
  const bold = variant === 'a' || variant === 'c'
  const hopeful = variant === 'c' || variant === 'd'
  const own = moverAlone(neighbours, party)
  const leavesFor = (to: number): boolean => better(party, state, to) || (bold && unknown(party, state, to))
  const endures = (to: number): boolean =>
    !better(party, state, to) && (hopeful || !unknown(party, state, to))
  const wants = (mover: number, from: number, to: number): boolean =>
    neighbours.movers[mover]!.every((one) => better(one, from, to) || unknown(one, from, to))
  const improvements = Array.from(neighbours.from(own, state)).filter(leavesFor)
  const credible = concept === 'seq' || concept === 'sseq'
  return judge(improvements, concept, () =>
    sanctionSearch(neighbours, party, {
      allows: credible ? wants : undefined,
      deters: (to) =>
        endures(to) && (!isSymmetric(concept) || Array.from(neighbours.from(own, to)).every(endures)),
    }),
  )
}

export type Strength = 'strong' | 'weak' | 'unstable'

export interface StrengthVerdict {
  strength: Strength
  /** The verdict without regard to strength. */
  plain: Verdict
  /** Sanctions that land in greatly worse states; the unanswered improvement where the state is not strongly stable. */
  strong: Verdict
}

/**
 * How strongly a state is stable. `greatly` is the smallest difference of payoff (billionths, or ranks of an ordinal
 * party) that counts as great, and must be positive. A state without improvements is strongly stable, since nothing has to be deterred.
 */
export function strengthVerdict(
  arena: Arena,
  party: number,
  state: number,
  concept: Concept,
  greatly: number,
): StrengthVerdict {
  const improvements = improvementsOf(arena, party, state)
  const plain = verdictOn(arena, party, state, concept, improvements)
  const { neighbours, payoffOf } = arena
  const pay = payoffOf[party]!
  const own = moverAlone(neighbours, party)
  const farBelow = (to: number): boolean => pay[state]! - pay[to]! >= greatly
  const credible = concept === 'seq' || concept === 'sseq'
  const strong = judge(improvements, concept, () =>
    sanctionSearch(neighbours, party, {
      allows: credible ? (mover, from, to) => improves(arena, mover, from, to) : undefined,
      deters: (to) =>
        farBelow(to) && (!isSymmetric(concept) || Array.from(neighbours.from(own, to)).every(farBelow)),
    }),
  )
  return { strength: strong.stable ? 'strong' : plain.stable ? 'weak' : 'unstable', plain, strong }
}

const isSymmetric = (concept: Concept): boolean => concept === 'smr' || concept === 'sseq'

/** Answers every improvement; all answers are kept. */
function judge(
  improvements: number[],
  concept: Concept,
  searchOf: () => (improvement: number) => Answer['sanction'],
): Verdict {
  const answers: Answer[] = []
  const search = concept === 'nash' ? () => null : searchOf()
  for (const improvement of improvements) {
    const sanction = search(improvement)
    if (sanction === null)
      return { stable: false, answers: [{ improvement, sanction }], improvements: improvements.length }
    answers.push({ improvement, sanction })
  }
  return { stable: true, answers, improvements: improvements.length }
}
