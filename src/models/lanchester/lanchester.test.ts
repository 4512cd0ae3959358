import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { type Battle, battlePath, type Reinforcement } from './battle.ts'
import { attritionFromEndPoints } from './calibration.ts'
import { linearLaw, linearLawAt, squareLaw } from './duel.ts'

const strength = numberIn(0.1, 100)
const rate = numberIn(0.01, 1)

/** The equations in many small Runge-Kutta steps; only for battles in which nobody reaches 0. */
function stepped(battle: Battle, until: number, steps: number, linear = false): [number, number] {
  const { firstLoss, secondLoss, reinforcements } = battle
  const slope = (x: number, y: number, time: number): [number, number] => {
    const come = (side: Reinforcement['side']) =>
      reinforcements
        .filter((one) => one.side === side && one.from <= time && time < one.until)
        .reduce((sum, one) => sum + one.strength / (one.until - one.from), 0)
    const [hitFirst, hitSecond] = linear ? [x * y, x * y] : [y, x]
    return [come('first') - firstLoss * hitFirst, come('second') - secondLoss * hitSecond]
  }
  let [x, y] = [battle.first, battle.second]
  const h = until / steps
  for (let k = 0; k < steps; k++) {
    // Reinforcement change only between steps; the middle of the step says which hold.
    const time = (k + 0.5) * h
    const a = slope(x, y, time)
    const b = slope(x + (h / 2) * a[0], y + (h / 2) * a[1], time)
    const c = slope(x + (h / 2) * b[0], y + (h / 2) * b[1], time)
    const d = slope(x + h * c[0], y + h * c[1], time)
    x += (h / 6) * (a[0] + 2 * b[0] + 2 * c[0] + d[0])
    y += (h / 6) * (a[1] + 2 * b[1] + 2 * c[1] + d[1])
  }
  return [x, y]
}

describe('square law', () => {
  test('published duel', () => {
    const end = squareLaw(10, 6, { firstLoss: 0.1, secondLoss: 0.1 })
    expect(end.winner).toBe('first')
    expect(end.firstLeft).toBeCloseTo(8, 13)
    expect(end.time).toBeCloseTo(6.931471805599452, 13)
  })

  test('ends where the path ends', () => {
    fc.assert(
      fc.property(strength, strength, rate, rate, (first, second, firstLoss, secondLoss) => {
        const end = squareLaw(first, second, { firstLoss, secondLoss })
        // Nearly even sides: the last digits of the start decide how long it takes.
        const [one, other] = [secondLoss * first * first, firstLoss * second * second]
        fc.pre(Math.abs(one - other) > 0.01 * (one + other))
        const path = battlePath({ first, second, firstLoss, secondLoss, reinforcements: [] }, [1000])
        expect(path.ends! / end.time).toBeCloseTo(1, 7)
        expect(Math.abs(path.first[0]! - end.firstLeft)).toBeLessThan(1e-5 * first)
        expect(Math.abs(path.second[0]! - end.secondLeft)).toBeLessThan(1e-5 * second)
        const mirrored = squareLaw(second, first, { firstLoss: secondLoss, secondLoss: firstLoss })
        expect([mirrored.firstLeft, mirrored.secondLeft, mirrored.time]).toEqual([
          end.secondLeft,
          end.firstLeft,
          end.time,
        ])
      }),
    )
  })

  test('edges: absent, harmless, even', () => {
    expect(squareLaw(5, 0, { firstLoss: 1, secondLoss: 1 })).toEqual({
      winner: 'first',
      firstLeft: 5,
      secondLeft: 0,
      time: 0,
    })
    expect(squareLaw(0, 0, { firstLoss: 1, secondLoss: 1 }).winner).toBe('neither')
    expect(squareLaw(5, 4, { firstLoss: 0, secondLoss: 0.5 })).toEqual({
      winner: 'first',
      firstLeft: 5,
      secondLeft: 0,
      time: 1.6,
    })
    expect(squareLaw(5, 4, { firstLoss: 0, secondLoss: 0 })).toMatchObject({
      winner: 'neither',
      firstLeft: 5,
    })
    expect(squareLaw(5, 5, { firstLoss: 1, secondLoss: 1 })).toEqual({
      winner: 'neither',
      firstLeft: 0,
      secondLeft: 0,
      time: Infinity,
    })
  })
})

describe('linear law', () => {
  test('the path is that of the equations and goes to the end', () => {
    fc.assert(
      fc.property(numberIn(0.1, 10), numberIn(0.1, 10), rate, rate, numberIn(0, 2), (x, y, a, b, time) => {
        const attrition = { firstLoss: a, secondLoss: b }
        const [first, second] = stepped(
          { first: x, second: y, ...attrition, reinforcements: [] },
          time,
          2000,
          true,
        )
        const at = linearLawAt(time, x, y, attrition)
        expect(at.first).toBeCloseTo(first, 8)
        expect(at.second).toBeCloseTo(second, 8)
        const end = linearLaw(x, y, attrition)
        const late = linearLawAt(1e9, x, y, attrition)
        expect(late.first).toBeCloseTo(end.firstLeft, 6)
        expect(late.second).toBeCloseTo(end.secondLeft, 6)
        expect(end.time).toBe(Infinity)
      }),
    )
  })

  test('edges: even sides dwindle together; absent and harmless ones', () => {
    const even = linearLawAt(3, 2, 2, { firstLoss: 0.5, secondLoss: 0.5 })
    expect(even).toEqual({ first: 0.5, second: 0.5 })
    expect(linearLaw(2, 2, { firstLoss: 0.5, secondLoss: 0.5 })).toMatchObject({
      winner: 'neither',
      firstLeft: 0,
    })
    expect(linearLawAt(9, 2, 0, { firstLoss: 1, secondLoss: 1 })).toEqual({ first: 2, second: 0 })
    expect(linearLawAt(9, 2, 3, { firstLoss: 0, secondLoss: 0 })).toEqual({ first: 2, second: 3 })
  })
})

describe('battle with reinforcements', () => {
  const landings: Reinforcement[] = [
    { side: 'first', from: 0, until: 1, strength: 54_000 },
    { side: 'first', from: 2, until: 3, strength: 6000 },
    { side: 'first', from: 5, until: 6, strength: 13_000 },
  ]

  test('Iwo Jima with the coefficients of Engel 1954, day by day', () => {
    const reference = [
      [1, 52835.477499982095, 21219.98542475474],
      [2, 51696.23360420196, 20665.99397678299],
      [3, 56587.37791369019, 20092.118412107506],
      [5, 54465.78860441114, 18915.18106137139],
      [6, 66453.65761289276, 18274.338790731606],
      [10, 62777.838454220575, 15536.735565886482],
      [20, 56063.11566036237, 9268.258211315748],
      [28, 53042.40318723701, 4656.358992164563],
      [36, 51985.24609977041, 216.8316533814468],
    ] as const
    const battle = {
      first: 0,
      second: 21_500,
      firstLoss: 0.0544,
      secondLoss: 0.0106,
      reinforcements: landings,
    }
    const path = battlePath(
      battle,
      reference.map(([day]) => day),
    )
    // The reference was integrated in small steps: it holds to about one part in 10^12 of the troops.
    reference.forEach(([, first, second], k) => {
      expect(path.first[k]).toBeCloseTo(first, 6)
      expect(path.second[k]).toBeCloseTo(second, 6)
    })
    expect(path.ends).toBeUndefined()
    const later = battlePath(battle, [36, 50])
    expect(later.ends).toBeGreaterThan(36)
    expect([later.second[0]! > 0, later.second[1]]).toEqual([true, 0])
  })

  test('is what small steps give, with troops coming in on both sides', () => {
    const reinforcements: Reinforcement[] = [
      { side: 'second', from: 1, until: 3, strength: 9 },
      { side: 'first', from: 2, until: 4, strength: 7 },
      { side: 'first', from: 3, until: 3.5, strength: 1 },
    ]
    fc.assert(
      fc.property(numberIn(20, 40), numberIn(20, 40), numberIn(0, 0.1), numberIn(0, 0.1), (x, y, a, b) => {
        const battle = { first: x, second: y, firstLoss: a, secondLoss: b, reinforcements }
        const path = battlePath(battle, [0, 1.5, 5])
        const [first, second] = stepped(battle, 5, 500)
        expect([path.first[0], path.second[0]]).toEqual([x, y])
        expect(path.first[2]).toBeCloseTo(first, 8)
        expect(path.second[2]).toBeCloseTo(second, 8)
        const [middleFirst, middleSecond] = stepped(battle, 1.5, 300)
        expect(path.first[1]).toBeCloseTo(middleFirst, 8)
        expect(path.second[1]).toBeCloseTo(middleSecond, 8)
      }),
    )
  })

  test('a side that is shot as it lands stays at 0, and fights once it outnumbers', () => {
    const reinforcements: Reinforcement[] = [
      { side: 'first', from: 1, until: 2, strength: 3 },
      { side: 'first', from: 3, until: 4, strength: 30 },
    ]
    const battle = { first: 0, second: 10, firstLoss: 1, secondLoss: 0.2, reinforcements }
    const path = battlePath(battle, [0.5, 2, 2.5, 3.2, 20])
    expect([...path.first.slice(0, 3), ...path.second.slice(0, 3)]).toEqual([0, 0, 0, 10, 10, 10])
    expect(path.first[3]).toBeGreaterThan(0)
    expect(path.ends).toBeGreaterThan(4)
    expect(path.first[4]! > 0 || path.second[4]! > 0).toBe(true)
  })

  test('never goes below 0, whatever comes when', () => {
    const some = fc.record({
      side: fc.constantFrom('first' as const, 'second' as const),
      from: numberIn(0, 5),
      strength: numberIn(0, 20),
      lasts: numberIn(0.01, 3),
    })
    fc.assert(
      fc.property(
        numberIn(0, 10),
        numberIn(0, 10),
        numberIn(0, 3),
        numberIn(0, 3),
        fc.array(some),
        (x, y, a, b, drawn) => {
          const reinforcements = drawn.map(({ side, from, strength, lasts }) => ({
            side,
            from,
            until: from + lasts,
            strength,
          }))
          const times = [0, 1, 2, 3, 5, 8, 13]
          const { first, second } = battlePath(
            { first: x, second: y, firstLoss: a, secondLoss: b, reinforcements },
            times,
          )
          const came = (start: number, side: string) =>
            start +
            reinforcements.filter((one) => one.side === side).reduce((sum, one) => sum + one.strength, 0)
          for (let k = 0; k < times.length; k++) {
            expect(first[k]! >= 0 && first[k]! <= came(x, 'first') * (1 + 1e-9) + 1e-9).toBe(true)
            expect(second[k]! >= 0 && second[k]! <= came(y, 'second') * (1 + 1e-9) + 1e-9).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
    // A landing too small for a number above 0 must not stop the clock.
    const speck = { side: 'first', from: 0, until: 3, strength: 1e-320 } as const
    const battle = { first: 0, second: 1e-300, firstLoss: 1e-30, secondLoss: 1, reinforcements: [speck] }
    expect(battlePath(battle, [1e-150, 1, 5]).second[2]).toBe(1e-300)
    const broken = { side: 'first', from: 1, until: 1, strength: 3 } as const
    expect(() =>
      battlePath({ first: 1, second: 1, firstLoss: 1, secondLoss: 1, reinforcements: [broken] }, [1]),
    ).toThrow(RangeError)
  })

  test('even sides and endless times: the last digit decides, and nothing overflows', () => {
    const even = { first: 5, second: 5, firstLoss: 1, secondLoss: 1 }
    const { first, second } = battlePath({ ...even, reinforcements: [] }, [1, 1e9])
    expect(first[0]).toBeCloseTo(5 / Math.E, 12)
    expect(first[1]! >= 0 && second[1]! >= 0 && first[1]! + second[1]! < 1).toBe(true)
    const reinforcements = (['first', 'second'] as const).map((side) => ({
      side,
      from: 0,
      until: 1e6,
      strength: 1e6,
    }))
    const long = battlePath({ ...even, first: 1, second: 1, reinforcements }, [1e3, 1e6, 1e7])
    expect([...long.first, ...long.second].every((x) => x >= 0 && x <= 1.1e6)).toBe(true)
  })

  test('coefficients from two end points: Iwo Jima with 21,000 defenders, 51,300 attackers left on day 35', () => {
    const fit = attritionFromEndPoints(
      { first: 0, second: 21_000 },
      landings,
      { first: 51_300, second: 0 },
      35,
    )
    expect(fit.ok && fit.attrition.firstLoss).toBeCloseTo(0.05981981984452851, 12)
    expect(fit.ok && fit.attrition.secondLoss).toBeCloseTo(0.010880580637343429, 12)
  })

  test('coefficients are found again', () => {
    fc.assert(
      fc.property(strength, strength, rate, rate, numberIn(0.1, 0.9), (x, y, a, b, share) => {
        const duel = squareLaw(x, y, { firstLoss: a, secondLoss: b })
        const time = share * Math.min(duel.time, 20)
        const path = battlePath({ first: x, second: y, firstLoss: a, secondLoss: b, reinforcements: [] }, [
          time,
        ])
        const fit = attritionFromEndPoints(
          { first: x, second: y },
          [],
          { first: path.first[0]!, second: path.second[0]! },
          time,
        )
        expect(fit.ok && fit.attrition.firstLoss / a).toBeCloseTo(1, 6)
        expect(fit.ok && fit.attrition.secondLoss / b).toBeCloseTo(1, 6)
      }),
    )
    expect(attritionFromEndPoints({ first: 5, second: 5 }, [], { first: 5, second: 4 }, 3)).toEqual({
      ok: false,
      reason: 'a side lost nothing',
    })
  })
})
