/** Coalitions against trying every subset, and the published moves of the Elmira conflict. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase } from '../../../test/oracles/random-case.ts'
import { anySeed, picks, randomConflict, randomPay } from '../../../test/oracles/random-conflict.ts'
import {
  arenaOf,
  elmira,
  elmiraNine,
  type GraphMover,
  legalDistances,
  moversInLists,
  publishedArena,
  randomGraph,
} from '../../../test/oracles/small-graphs.ts'
import { compileCase, neighboursOf } from '../../compile/index.ts'
import { coalitionAttainment, coalitionImprovements } from './coalitions.ts'

/** All coalitions of two or more with their targets, then the minimal ones, by trying every subset. */
function slowCoalitions(
  movers: readonly GraphMover[],
  pay: readonly Int32Array[],
  state: number,
  weak: boolean,
) {
  const found: { parties: number[]; targets: number[] }[] = []
  for (let mask = 1; mask < 2 ** pay.length; mask++) {
    const parties = pay.map((_, party) => party).filter((party) => (mask >> party) & 1)
    if (parties.length < 2) continue
    const reached = legalDistances(
      movers.filter((mover) => mover.parties.every((one) => parties.includes(one))),
      state,
    )
    const targets = [...reached.keys()].filter((to) => {
      const gains = parties.map((party) => pay[party]![to]! - pay[party]![state]!)
      return weak
        ? gains.every((one) => one >= 0) && gains.some((one) => one > 0)
        : gains.every((one) => one > 0)
    })
    if (targets.length > 0) found.push({ parties, targets })
  }
  const minimal = found.filter(
    (one) =>
      !found.some((other) => other !== one && other.parties.every((party) => one.parties.includes(party))),
  )
  return minimal
    .map((one) => ({ parties: one.parties, targets: one.targets.length, best: bestOf(one) }))
    .sort(bySize)

  function bestOf({ parties, targets }: { parties: number[]; targets: number[] }): number {
    const key = (to: number): number[] => {
      const gains = parties.map((party) => pay[party]![to]! - pay[party]![state]!)
      return [-Math.min(...gains), -gains.reduce((a, b) => a + b, 0), to]
    }
    return targets.sort(
      (a, b) =>
        key(a)
          .map((one, k) => one - key(b)[k]!)
          .find((one) => one !== 0) ?? 0,
    )[0]!
  }
}

const bySize = (a: { parties: number[] }, b: { parties: number[] }): number =>
  a.parties.length - b.parties.length || (a.parties.join() < b.parties.join() ? -1 : 1)

describe('coalitions', () => {
  it('are those found by trying every subset, on graphs of any shape', () => {
    let some = 0
    fc.assert(
      fc.property(anySeed, fc.boolean(), (seed, weak) => {
        const pick = picks(seed, 'coalitions')
        const movers = randomGraph(pick, pick(2, 5), pick(3, 9))
        const pay = randomPay(
          pick,
          Math.max(...movers.flatMap((one) => one.parties)) + 1,
          movers[0]!.to.length,
        )
        const found = coalitionImprovements(arenaOf(movers, pay), null, 0, { weak })
        const slow = slowCoalitions(movers, pay, 0, weak)
        expect(
          found.coalitions.map(({ parties, targets, best }) => ({ parties, targets, best })).sort(bySize),
        ).toEqual(slow)
        expect(found.invulnerable).toBe(slow.length === 0)
        expect(found.complete).toBe(true)
        for (const one of found.coalitions) {
          expect(one.path.at(-1)!.to).toBe(one.best)
          for (const step of one.path)
            for (const party of movers[step.mover]!.parties) expect(one.parties).toContain(party)
        }
        some += slow.length
      }),
      { numRuns: 500 },
    )
    expect(some).toBeGreaterThan(200)
  })

  it('are the same in cases, where moves that can be merged are not searched twice', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const pick = picks(seed, 'case coalitions')
        const result = compileCase(
          readCase(randomConflict(pick, { parties: [2, 4], issues: [2, 4], options: 3 })),
        )
        if (!result.ok || result.value.space.count > 100) return
        const compiled = result.value
        const pay = randomPay(pick, compiled.parties.length, compiled.space.count)
        const arena = { neighbours: neighboursOf(compiled), payoffOf: pay }
        const found = coalitionImprovements(arena, compiled, 0)
        const slow = slowCoalitions(moversInLists(compiled), pay, 0, false)
        expect(
          found.coalitions.map(({ parties, targets, best }) => ({ parties, targets, best })).sort(bySize),
        ).toEqual(slow)
      }),
      { numRuns: 200 },
    )
  })

  it('say what was left out when the limit is reached', () => {
    const arena = publishedArena(elmira)
    const found = coalitionImprovements(arena, null, 6, { limit: 0 })
    expect(found).toMatchObject({ complete: false, invulnerable: false, searched: 0 })
  })
})

describe('Elmira', () => {
  it('ministry and company move together from 5 to 8 in the nine-state form; neither can alone', () => {
    const { coalitions } = coalitionAttainment(elmiraNine(), null, 4, 7)
    expect(coalitions.map((one) => [one.parties, one.willing])).toEqual([[[0, 1], true]])
    expect(coalitions[0]!.path.length).toBe(2)
    const found = coalitionImprovements(elmiraNine(), null, 4)
    expect(found.coalitions.map(({ parties, best, alone }) => [parties, best + 1, alone])).toEqual([
      [[0, 1], 8, []],
    ])
  })

  it('the same two leave 7 for 10 in the twelve-state form, so that 7 is no longer an equilibrium', () => {
    const arena = publishedArena(elmira)
    expect(
      coalitionImprovements(arena, null, 6).coalitions.map(({ parties, best }) => [parties, best + 1]),
    ).toEqual([[[0, 1], 10]])
    expect(coalitionAttainment(arena, null, 6, 9).coalitions.map((one) => one.parties)).toEqual([[0, 1]])
    // Nobody comes back from where the company gave up delaying.
    expect(coalitionAttainment(arena, null, 9, 6).coalitions).toEqual([])
  })
})
