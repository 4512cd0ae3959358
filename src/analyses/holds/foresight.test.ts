/** Foresight against its recursive definition, and on games known by heart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase } from '../../../test/oracles/random-case.ts'
import { anySeed, picks, randomConflict, randomPay } from '../../../test/oracles/random-conflict.ts'
import {
  arenaOf,
  type GraphMover,
  publishedArena,
  publishedMovers,
  randomGraph,
} from '../../../test/oracles/small-graphs.ts'
import { compileCase, optionsInJointReach, optionsOf } from '../../compile/index.ts'
import { blocsOf, blocsOfGraph, limitedForesight } from './foresight.ts'
import { concepts, stabilityOf } from './stability.ts'

type Pay = [Int32Array, Int32Array]

/** Where bloc i ends from s looking h moves ahead, by the definition; ties as documented. */
function ends(movers: readonly GraphMover[], pay: Pay, bloc: 0 | 1, state: number, h: number): number {
  if (h === 0) return state
  const other = bloc === 0 ? 1 : 0
  const moves = movers[bloc]!.to[state]!.map((to) => ({ to, end: ends(movers, pay, other, to, h - 1) }))
  moves.sort((a, b) => pay[bloc][b.end]! - pay[bloc][a.end]! || a.end - b.end || a.to - b.to)
  const best = moves[0]
  return best && pay[bloc][best.end]! > pay[bloc][state]! ? best.end : state
}

describe('limited foresight of two blocs', () => {
  it('is its recursive definition, on graphs of any shape with ties', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'foresight')
        const movers = randomGraph(pick, 2, pick(2, 6))
        const states = movers[0]!.to.length
        const pay = randomPay(pick, 2, states) as Pay
        const found = limitedForesight(blocsOfGraph(arenaOf(movers, pay).neighbours, pay), 5)
        found.stays.forEach((flags, k) => {
          for (let state = 0; state < states; state++) {
            const stays = ([0, 1] as const).map((bloc) =>
              ends(movers, pay, bloc, state, k + 1) === state ? 1 << bloc : 0,
            )
            expect(flags[state]).toBe(stays[0]! | stays[1]!)
          }
        })
      }),
      { numRuns: 500 },
    )
  })

  it('says from when on it repeats, and every how many moves', () => {
    const lengths = new Set<number>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'period')
        const movers = randomGraph(pick, 2, pick(3, 8))
        const pay = randomPay(pick, 2, movers[0]!.to.length) as Pay
        const game = blocsOfGraph(arenaOf(movers, pay).neighbours, pay)
        const { period, stays, always } = limitedForesight(game, 200)
        expect(period).not.toBeNull()
        lengths.add(period!.length)
        expect(stays.length).toBeLessThan(200)
        // One period of verdicts after the start of the cycle; what holds in all of it holds for good.
        expect(stays.length).toBeGreaterThanOrEqual(period!.length)
        const cycle = stays.slice(period!.from - 1)
        expect(always).toEqual(
          cycle.reduce((all, flags) => all.map((bits, k) => bits & flags[k]!), stays.at(-1)!),
        )
        // The period found with one horizon is found with every longer one, and with none shorter.
        expect(limitedForesight(game, stays.length).period).toEqual(period)
        expect(limitedForesight(game, stays.length - 1).period).toBeNull()
      }),
      { numRuns: 300 },
    )
    expect([...lengths].some((length) => length > 1)).toBe(true)
  })

  it('looking one move ahead is Nash stability', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'one move')
        const result = compileCase(
          readCase(randomConflict(pick, { parties: [2, 2], issues: [2, 4], options: 3 })),
        )
        if (!result.ok) return
        const compiled = result.value
        const pay = randomPay(pick, 2, compiled.space.count) as Pay
        const [first] = limitedForesight(blocsOf(compiled, [[0], [1]], pay), 1).stays
        const nash = stabilityOf(compiled, pay).map((flags) => flags.map((bits) => bits & concepts.nash))
        expect(Array.from(first!)).toEqual(
          Array.from(first!, (_, s) => (nash[0]![s] ? 1 : 0) | (nash[1]![s] ? 2 : 0)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('lets a bloc make every change its members can make alone or together', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'blocs')
        const result = compileCase(
          readCase(randomConflict(pick, { parties: [3, 4], issues: [2, 4], options: 3 })),
        )
        if (!result.ok || result.value.space.count > 120) return
        const compiled = result.value
        const blocs: [number[], number[]] = [[0, 1], [2]]
        const all = Array.from({ length: compiled.space.count }, (_, state) =>
          optionsOf(compiled.space, state),
        )
        const movers = blocs.map((members, number) => ({
          parties: [number],
          to: all.map((from) =>
            all.flatMap((to, state) => {
              const goes = compiled.issues.every(
                (issue, k) =>
                  from[k] === to[k] || optionsInJointReach(issue, members, from[k]!).includes(to[k]!),
              )
              return goes && to !== from ? [state] : []
            }),
          ),
        }))
        const pay = randomPay(pick, 2, compiled.space.count) as Pay
        const listed = limitedForesight(blocsOfGraph(arenaOf(movers, pay).neighbours, pay), 6)
        expect(limitedForesight(blocsOf(compiled, blocs, pay), 6)).toEqual(listed)
      }),
      { numRuns: 200 },
    )
  })

  it("keeps cooperation in the prisoner's dilemma from two moves on, and no bloc that is empty ever moves", () => {
    const dilemma = {
      parties: ['one', 'two'],
      options: [
        { party: 0, direction: 'both' as const },
        { party: 1, direction: 'both' as const },
      ],
      states: ['NN', 'YN', 'NY', 'YY'],
      ranking: [
        [3, 4, 1, 2],
        [2, 4, 1, 3],
      ],
    }
    const arena = publishedArena(dilemma)
    const found = limitedForesight(blocsOfGraph(arena.neighbours, arena.payoffOf as unknown as Pay), 20)
    const stays = (state: number, h: number) => found.stays[h - 1]![state - 1]
    expect(publishedMovers(dilemma)[0]!.to[3]).toEqual([2])
    // Both defect: nobody moves first at one move. Both cooperate: at one move each would defect, at two the other would follow.
    expect([stays(1, 1), stays(4, 1), stays(4, 2)]).toEqual([3, 0, 3])
    const still = limitedForesight(
      {
        payoffOf: arena.payoffOf as unknown as Pay,
        leastOverMoves: (_, __, into) => void into.fill(2_147_483_647),
      },
      5,
    )
    expect(still.period).toEqual({ from: 1, length: 1 })
    expect(Array.from(still.always!)).toEqual([3, 3, 3, 3])
  })
})
