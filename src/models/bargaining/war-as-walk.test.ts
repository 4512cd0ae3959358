import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { randomStream } from '../../numeric/index.ts'
import { beliefAfter, type Learners, settlementBattle } from './learning.ts'
import { driftingFront, ruinWar } from './ruin.ts'

/** Win chances and lengths of all positions, by repeated relaxation of the one-battle equations. */
function relaxed(forts: number, q: number): { chance: number[]; length: number[] } {
  const chance = Array.from({ length: forts + 1 }, (_, k) => Number(k === forts))
  const length = chance.map(() => 0)
  for (let change = 1; change > 1e-13; ) {
    change = 0
    for (let k = 1; k < forts; k++) {
      const c = q * chance[k + 1]! + (1 - q) * chance[k - 1]!
      const l = 1 + q * length[k + 1]! + (1 - q) * length[k - 1]!
      change = Math.max(change, Math.abs(c - chance[k]!), Math.abs(l - length[k]!))
      chance[k] = c
      length[k] = l
    }
  }
  return { chance, length }
}

describe('war over forts', () => {
  test('published values', () => {
    const better = ruinWar(5, 10, 0.55)
    expect(better.winChance).toBeCloseTo(0.7317174011812814, 14)
    expect(better.meanLength).toBeCloseTo(23.171740118128113, 11)
    const even = ruinWar(3, 10, 0.5)
    expect(even.winChance).toBeCloseTo(0.3, 15)
    expect(even.meanLength).toBeCloseTo(21, 13)
  })

  test('solves the equations of one battle', () => {
    for (const [forts, q] of [
      [1, 0.3],
      [7, 0.5],
      [12, 0.3],
      [9, 0.9],
      [15, 0.501],
    ] as const) {
      const { chance, length } = relaxed(forts, q)
      for (let k = 0; k <= forts; k++) {
        const war = ruinWar(k, forts, q)
        expect(war.winChance).toBeCloseTo(chance[k]!, 10)
        expect(war.meanLength).toBeCloseTo(length[k]!, 9)
      }
    }
  })

  test('played 40,000 times with a seed', () => {
    const stream = randomStream(4, 'ruin')
    const games = 40_000
    let wins = 0
    let battles = 0
    for (let game = 0; game < games; game++) {
      let held = 5
      for (; held > 0 && held < 10; battles++) held += stream.uniform() < 0.55 ? 1 : -1
      if (held === 10) wins++
    }
    const { winChance, meanLength } = ruinWar(5, 10, 0.55)
    expect(Math.abs(wins / games - winChance)).toBeLessThan(4 * Math.sqrt(0.2 / games))
    // The standard deviation of one war's length is below 20 battles.
    expect(Math.abs(battles / games - meanLength)).toBeLessThan((4 * 20) / Math.sqrt(games))
  })

  test('is fair to both sides, and keeps its digits at the ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), unit(), (forts, draw, q) => {
        const held = draw % (forts + 1)
        const one = ruinWar(held, forts, q)
        const other = ruinWar(forts - held, forts, 1 - q)
        expect(one.winChance + other.winChance).toBeCloseTo(1, 13)
        expect(Math.abs(one.meanLength - other.meanLength)).toBeLessThan(1e-9 * (1 + one.meanLength))
      }),
    )
    expect(ruinWar(500, 1000, 0.3).winChance / (3 / 7) ** 500).toBeCloseTo(1, 10)
    expect(ruinWar(1, 1000, 1)).toEqual({ winChance: 1, meanLength: 999 })
    expect(ruinWar(1, 2, 0)).toEqual({ winChance: 0, meanLength: 1 })
    expect(() => ruinWar(3, 2, 0.5)).toThrow(RangeError)
    expect(() => ruinWar(0.5, 2, 0.5)).toThrow(RangeError)
  })
})

function unit(): fc.Arbitrary<number> {
  return numberIn(0, 1)
}

describe('a drifting front', () => {
  test('published values', () => {
    const war = driftingFront(0.3, 1, 0.2, 0.5)
    expect(war.winChance).toBeCloseTo(0.47765310738402, 13)
    expect(war.meanLength).toBeCloseTo(0.8882655369201, 12)
  })

  test('is the limit of many small battles', () => {
    // 400 forts on a unit stretch: a battle takes step^2 / variance and is won with (1 + drift step /
    // variance) / 2.
    for (const drift of [-0.7, 0, 0.2]) {
      const walk = ruinWar(120, 400, (1 + (drift * 0.0025) / 0.25) / 2)
      const war = driftingFront(0.3, 1, drift, 0.5)
      expect(Math.abs(walk.winChance - war.winChance)).toBeLessThan(1e-5)
      expect(Math.abs((walk.meanLength * 0.0025 ** 2) / 0.25 / war.meanLength - 1)).toBeLessThan(1e-4)
    }
  })

  test('is smooth through no drift, and fair to both sides', () => {
    fc.assert(
      fc.property(numberIn(0.01, 0.99), numberIn(-9, 2), numberIn(0.2, 2), (place, exponent, deviation) => {
        const drift = 10 ** exponent
        const war = driftingFront(place, 1, drift, deviation)
        const mirrored = driftingFront(1 - place, 1, -drift, deviation)
        expect(war.winChance + mirrored.winChance).toBeCloseTo(1, 12)
        expect(Math.abs(mirrored.meanLength / war.meanLength - 1)).toBeLessThan(1e-9)
        const still = driftingFront(place, 1, 0, deviation)
        if (drift < 1e-7) {
          expect(war.winChance).toBeCloseTo(still.winChance, 5)
          expect(war.meanLength / still.meanLength).toBeCloseTo(1, 4)
        }
        expect(still.meanLength).toBeCloseTo((place * (1 - place)) / deviation ** 2, 12)
      }),
    )
    // Both sides of the place where the series takes over: pull x length = 0.1.
    const [one, other] = [0.0125 * (1 - 1e-12), 0.0125 * (1 + 1e-12)].map((drift) =>
      driftingFront(0.3, 1, drift, 0.5),
    )
    expect(one!.meanLength / other!.meanLength).toBeCloseTo(1, 11)
  })

  test('edges: at an end, no noise, nothing at all', () => {
    expect(driftingFront(0, 1, 1, 1)).toEqual({ winChance: 0, meanLength: 0 })
    expect(driftingFront(1, 1, -1, 1)).toEqual({ winChance: 1, meanLength: 0 })
    expect(driftingFront(0.25, 1, 0.5, 0)).toEqual({ winChance: 1, meanLength: 1.5 })
    expect(driftingFront(0.25, 1, -0.5, 0)).toEqual({ winChance: 0, meanLength: 0.5 })
    expect(driftingFront(0.25, 1, 0, 0)).toEqual({ winChance: Number.NaN, meanLength: Infinity })
    expect(driftingFront(0.5, 1, -1000, 0.5).winChance).toBe(0)
  })
})

describe('learning by fighting', () => {
  const battle = { ifStrong: 0.6, ifWeak: 0.4 }

  test('published belief; order does not matter; edges', () => {
    expect(beliefAfter(0.5, 3, 1, battle)).toBeCloseTo(0.6923076923076923, 14)
    expect([beliefAfter(0, 9, 0, battle), beliefAfter(1, 0, 9, battle)]).toEqual([0, 1])
    expect(beliefAfter(0.3, 0, 0, battle)).toBe(0.3)
    expect(beliefAfter(0.3, 0, 1, { ifStrong: 1, ifWeak: 0.5 })).toBe(0)
    expect(beliefAfter(0.3, 1, 0, { ifStrong: 0, ifWeak: 0 })).toBeNaN()
    expect(beliefAfter(0.01, 5000, 0, battle)).toBe(1)
  })

  test('is Bayes, battle by battle', () => {
    const inner = numberIn(0.01, 0.99)
    fc.assert(
      fc.property(
        inner,
        inner,
        inner,
        fc.array(fc.boolean(), { maxLength: 20 }),
        (prior, strong, weak, won) => {
          let belief = prior
          for (const win of won) {
            const ifStrong = win ? strong : 1 - strong
            const ifWeak = win ? weak : 1 - weak
            belief = (belief * ifStrong) / (belief * ifStrong + (1 - belief) * ifWeak)
          }
          const wins = won.filter(Boolean).length
          const direct = beliefAfter(prior, wins, won.length - wins, { ifStrong: strong, ifWeak: weak })
          expect(direct).toBeCloseTo(belief, 10)
        },
      ),
    )
  })

  const learners: Learners = {
    firstPrior: 0.9,
    secondPrior: 0.1,
    battle,
    winIfStrong: 0.8,
    winIfWeak: 0.2,
    firstCost: 0.1,
    secondCost: 0.1,
  }

  test('settles at the first battle after which beliefs differ by no more than the costs', () => {
    expect(settlementBattle({ ...learners, firstCost: 0.4 }, [])!.battle).toBe(0)
    expect(settlementBattle(learners, [])).toBeUndefined()
    const lost = Array.from({ length: 40 }, () => false)
    const settled = settlementBattle(learners, lost)!
    const gap = (losses: number) =>
      0.6 * (beliefAfter(0.9, 0, losses, battle) - beliefAfter(0.1, 0, losses, battle))
    expect(settled.battle).toBeGreaterThan(3)
    expect(gap(settled.battle)).toBeLessThanOrEqual(0.2)
    expect(gap(settled.battle - 1)).toBeGreaterThan(0.2)
    expect(settled.firstBelief - settled.secondBelief).toBeCloseTo(gap(settled.battle), 14)
    // Wins and losses in turn teach nothing.
    expect(
      settlementBattle(
        learners,
        lost.map((_, k) => k % 2 === 0),
      ),
    ).toBeUndefined()
  })
})
