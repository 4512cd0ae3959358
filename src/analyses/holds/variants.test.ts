/** Unknown and strong preferences against their tables, word by word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeed, picks, randomPay } from '../../../test/oracles/random-conflict.ts'
import {
  arenaOf,
  better,
  type GraphMover,
  legalDistances,
  randomGraph,
} from '../../../test/oracles/small-graphs.ts'
import { type Concept, conceptNames } from './stability.ts'
import {
  strengthVerdict,
  type UnknownVariant,
  unknownByIntervals,
  unknownVerdict,
  unknownWhere,
} from './variants.ts'
import { improvementsOf, verdictOn } from './verdict.ts'

type Relation = (party: number, s: number, q: number) => boolean

/** Stability with a rule for leaving, a rule for being deterred and a rule for the others' moves. */
function slowStable(
  movers: readonly GraphMover[],
  party: number,
  concept: Concept,
  leaves: (to: number) => boolean,
  endures: (to: number) => boolean,
  wants: (mover: GraphMover, from: number, to: number) => boolean,
): boolean {
  const own = movers.find((mover) => mover.parties.length === 1 && mover.parties[0] === party)!
  const others = movers.filter((mover) => !mover.parties.includes(party))
  const credible = concept === 'seq' || concept === 'sseq'
  return own.to[0]!.filter(leaves).every((x) => {
    if (concept === 'nash') return false
    const reached = [...legalDistances(others, x, credible ? wants : () => true).keys()]
    // `legalDistances` leaves out the start: coming back to the improvement itself deters nobody.
    return reached.some(
      (y) => endures(y) && (concept === 'gmr' || concept === 'seq' || own.to[y]!.every(endures)),
    )
  })
}

describe('unknown preferences', () => {
  it('are the four tables, for every concept, on graphs of any shape', () => {
    const stable = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'unknown')
        const movers = randomGraph(pick, pick(2, 3), pick(3, 7))
        const states = movers[0]!.to.length
        const parties = movers.filter((one) => one.parties.length === 1).length
        const pay = randomPay(pick, parties, states)
        const dark = new Set(Array.from({ length: 200 }, (_, k) => k).filter(() => pick(0, 3) === 0))
        const unknown: Relation = (party, s, q) =>
          s !== q && dark.has((party * 67 + (s + q) * 13 + Math.abs(s - q)) % 200)
        const preference = unknownWhere(pay, unknown)
        const prefers = (party: number, from: number, to: number) =>
          pay[party]![to]! > pay[party]![from]! && !unknown(party, from, to)
        for (const concept of conceptNames) {
          for (const variant of ['a', 'b', 'c', 'd'] as UnknownVariant[]) {
            const leaves = (to: number) => prefers(0, 0, to) || ('ac'.includes(variant) && unknown(0, 0, to))
            const endures = (to: number) =>
              'ab'.includes(variant)
                ? !unknown(0, 0, to) && !prefers(0, 0, to)
                : unknown(0, 0, to) || !prefers(0, 0, to)
            const wants = (mover: GraphMover, from: number, to: number) =>
              mover.parties.every((one) => prefers(one, from, to) || unknown(one, from, to))
            const verdict = unknownVerdict(
              arenaOf(movers, pay).neighbours,
              preference,
              0,
              0,
              concept,
              variant,
            )
            const expected = slowStable(movers, 0, concept, leaves, endures, wants)
            expect(verdict.stable).toBe(expected)
            if (verdict.stable && verdict.improvements > 0) stable.add(concept + variant)
          }
        }
      }),
      { numRuns: 400 },
    )
    // Every combination but Nash, which has no answers, was seen to hold something.
    expect(stable.size).toBe(16)
  })

  it('are the standard concepts where everything is known', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.constantFrom(...conceptNames),
        fc.constantFrom('a', 'b', 'c', 'd'),
        (seed, concept, variant: UnknownVariant) => {
          const pick = picks(seed, 'known')
          const movers = randomGraph(pick, 3, 7)
          const pay = randomPay(pick, 3, 7)
          const arena = arenaOf(movers, pay)
          const known = unknownVerdict(arena.neighbours, unknownByIntervals(pay, pay), 1, 2, concept, variant)
          expect(known.stable).toBe(verdictOn(arena, 1, 2, concept, improvementsOf(arena, 1, 2)).stable)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('by intervals: better only where all of it is above, equal only between the same points', () => {
    const low = [Int32Array.from([0, 5, 5, 3, 10])]
    const high = [Int32Array.from([2, 5, 5, 6, 12])]
    const { better: above, unknown } = unknownByIntervals(low, high)
    expect([above(0, 0, 1), above(0, 1, 0), unknown(0, 0, 1)]).toEqual([true, false, false])
    expect([above(0, 1, 2), unknown(0, 1, 2)]).toEqual([false, false])
    expect([above(0, 1, 3), above(0, 3, 1), unknown(0, 1, 3), unknown(0, 3, 1), unknown(0, 3, 3)]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })
})

describe('strength of preference', () => {
  it('is strong where every improvement can be met far below, weak where it can only be met', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        anySeed,
        fc.constantFrom(...conceptNames),
        fc.integer({ min: 1, max: 20 }),
        (seed, concept, greatly) => {
          const pick = picks(seed, 'strength')
          const movers = randomGraph(pick, pick(2, 3), pick(3, 7))
          const parties = movers.filter((one) => one.parties.length === 1).length
          const pay = randomPay(pick, parties, movers[0]!.to.length)
          const own = pay[0]!
          const wants = (mover: GraphMover, from: number, to: number) => better(pay, mover, from, to)
          const stableWith = (least: number) =>
            slowStable(
              movers,
              0,
              concept,
              (to) => own[to]! > own[0]!,
              (to) => own[0]! - own[to]! >= least,
              wants,
            )
          const { strength } = strengthVerdict(arenaOf(movers, pay), 0, 0, concept, greatly)
          expect(strength).toBe(stableWith(greatly) ? 'strong' : stableWith(0) ? 'weak' : 'unstable')
          seen.add(strength)
        },
      ),
      { numRuns: 600 },
    )
    expect(seen.size).toBe(3)
  })
})
