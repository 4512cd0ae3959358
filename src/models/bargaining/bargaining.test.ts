import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { randomStream } from '../../numeric/index.ts'
import { credibilityForSplit, type FortifiedPrize, selfEnforcingSplits } from './belt.ts'
import { inefficiencyCondition, preventiveWar } from './commitment.ts'
import { bargainingRange, riskReturn } from './range.ts'
import { holdingOut } from './waiting.ts'

const unit = numberIn(0, 1)

describe('bargaining range', () => {
  test('published ranges', () => {
    const agreed = bargainingRange(0.6, 0.6, 0.1, 0.15)
    expect([agreed.low, agreed.high, agreed.empty]).toEqual([0.5, 0.75, false])
    const optimists = bargainingRange(0.7, 0.4, 0.1, 0.15)
    expect(optimists.low).toBeCloseTo(0.6, 15)
    expect(optimists.high).toBeCloseTo(0.55, 15)
    expect(optimists.empty).toBe(true)
  })

  test('holds exactly the shares nobody would fight over; empty exactly under mutual optimism', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (first, second, firstCost, secondCost, share) => {
        const range = bargainingRange(first, second, firstCost, secondCost)
        const accepted = share >= first - firstCost && share <= second + secondCost
        expect(share >= range.low && share <= range.high).toBe(accepted)
        const excess = first - second - firstCost - secondCost
        if (Math.abs(excess) > 1e-12) expect(range.empty).toBe(excess > 0)
      }),
    )
  })
})

describe('risk-return trade-off', () => {
  test('published offers', () => {
    const risky = riskReturn(0.5, 0.1, 0, 0.4)
    expect(risky.offer).toBeCloseTo(0.65, 15)
    expect(risky.warChance).toBeCloseTo(0.375, 15)
    expect(risky.value).toBeCloseTo(0.55625, 15)
    expect(riskReturn(0.5, 0.3, 0, 0.25)).toEqual({ offer: 0.5, warChance: 0, value: 0.5 })
  })

  test('no offer of a grid does better', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (p, cost, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        fc.pre(high - low > 1e-6)
        const best = riskReturn(p, cost, low, high)
        let grid = 0
        for (let k = 0; k <= 500; k++) {
          const offer = k / 500
          const war = Math.min(1, Math.max(0, (offer - p - low) / (high - low)))
          grid = Math.max(grid, (1 - war) * offer + war * (p - cost))
        }
        expect(grid).toBeLessThanOrEqual(best.value + 1e-12)
        expect(best.warChance >= 0 && best.warChance <= 1 && best.offer <= 1).toBe(true)
      }),
    )
  })

  test('a known cost is asked for in full, without war', () => {
    expect(riskReturn(0.25, 0.1, 0.25, 0.25)).toEqual({ offer: 0.5, warChance: 0, value: 0.5 })
  })
})

describe('commitment', () => {
  test('preventive war: the closed form and the payoffs say the same on 20,000 draws', () => {
    const stream = randomStream(1, 'preventive war')
    let wars = 0
    for (let k = 0; k < 20_000; k++) {
      const [now, later, discount] = [stream.uniform(), stream.uniform(), 0.999 * stream.uniform()]
      // War is worth something to the loser also later; beyond that the closed form overstates what it can be
      // held to.
      const cost = (stream.uniform() * (1 - later)) / (1 - discount)
      const { margin, holds } = preventiveWar(now, later, cost, discount)
      const closed = discount * later - now - cost * (1 - discount) ** 2
      if (Math.abs(closed) < 1e-12) continue
      const attack = (1 - now) / (1 - discount) - cost
      const peace = 1 + discount * ((1 - later) / (1 - discount) - cost)
      if (holds !== closed > 0 || (Math.abs(attack - peace) > 1e-9 && holds !== attack > peace))
        expect.fail(`${now} ${later} ${cost} ${discount}`)
      if (Math.abs(margin - closed) > 1e-12) expect.fail(`margin ${margin}, closed form ${closed}`)
      if (holds) wars++
    }
    expect(wars).toBeGreaterThan(2000)
  })

  test('preventive war: nobody has to give more than everything; a tie is peace; patience', () => {
    expect(preventiveWar(0.1, 0.99, 5, 0.5).margin).toBeCloseTo(0.9 - 2.5 - 0.5, 15)
    expect(preventiveWar(0.5, 0.5, 0, 1)).toEqual({ margin: 0, holds: false })
    expect(preventiveWar(0.5, 0.6, 9, 1).holds).toBe(true)
  })

  test('inefficiency: holds exactly when all that can be left to the other is less than it can take, 20,000 draws', () => {
    const stream = randomStream(2, 'inefficiency')
    let held = 0
    for (let k = 0; k < 20_000; k++) {
      const discount = 0.99 * stream.uniform()
      const pie = 1 / (1 - discount)
      const [risingNow, risingNext, otherNow] = [1, 2, 3].map(() => stream.uniform() * pie) as [
        number,
        number,
        number,
      ]
      const { holds, margin } = inefficiencyCondition(risingNow, risingNext, otherNow, discount)
      const left = pie - discount * risingNext
      if (Math.abs(left - otherNow) < 1e-9) continue
      if (holds !== left < otherNow)
        expect.fail(`${risingNow} ${risingNext} ${otherNow} ${discount}: ${margin}`)
      if (holds) held++
    }
    expect(held).toBeGreaterThan(2000)
  })

  test('inefficiency implies preventive war when minmax values are those of war', () => {
    let implied = 0
    fc.assert(
      fc.property(
        numberIn(0, 0.5),
        numberIn(0.5, 1),
        unit,
        unit,
        numberIn(0.5, 0.99),
        (now, later, first, second, discount) => {
          const pie = 1 / (1 - discount)
          const other = (1 - now) * pie - second
          const { margin } = inefficiencyCondition(now * pie - first, later * pie - first, other, discount)
          if (margin < 1e-9) return
          implied++
          expect(preventiveWar(now, later, second, discount).holds).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
    expect(implied).toBeGreaterThan(20)
  })
})

describe('a prize with a fortified belt', () => {
  const prize: FortifiedPrize = {
    winBefore: 0.45,
    winAfter: 0.7,
    beltAt: 0.25,
    firstCost: 0.1,
    secondCost: 0.1,
  }

  test('published example: nothing before the belt, much after it, a trap between', () => {
    const { before, after, trap } = selfEnforcingSplits(prize)
    expect(before).toBeUndefined()
    expect(after!.low).toBeCloseTo(0.6, 15)
    expect(after!.high).toBeCloseTo(0.8, 15)
    expect(trap!.low).toBe(0.25)
    expect(trap!.high).toBeCloseTo(0.6, 15)
    expect(credibilityForSplit(0.3, 0.6, prize)).toBeCloseTo(0.5, 15)
  })

  test('a share lies in an interval exactly when neither would fight over it', () => {
    const any = fc.record({
      winBefore: unit,
      winAfter: unit,
      beltAt: unit,
      firstCost: unit,
      secondCost: unit,
    })
    fc.assert(
      fc.property(any, unit, unit, (drawn, share, loss) => {
        const { before, after, trap } = selfEnforcingSplits(drawn)
        const within = (side: typeof before) =>
          side !== undefined && share >= side.low && (side.open ? share < side.high : share <= side.high)
        const p = share >= drawn.beltAt ? drawn.winAfter : drawn.winBefore
        const contents = share >= p - drawn.firstCost
        expect(within(before) || within(after)).toBe(contents && share <= p + drawn.secondCost)
        expect(within(before) && share >= drawn.beltAt).toBe(false)
        expect(within(trap)).toBe(share >= drawn.beltAt && !contents)
        const needed = credibilityForSplit(share, loss, drawn)
        expect(needed === 0).toBe(contents)
        if (loss > 1e-6) expect(share).toBeGreaterThanOrEqual(p - drawn.firstCost - needed * loss - 1e-12)
      }),
      { numRuns: 1000 },
    )
  })

  test('a war that costs nothing cannot deter', () => {
    expect(credibilityForSplit(0.3, 0, prize)).toBe(Infinity)
    expect(credibilityForSplit(0.65, 0, prize)).toBe(0)
    expect(credibilityForSplit(0.2, 0.5, prize)).toBeCloseTo(0.3, 14)
  })
})

test('holding out: published rates, and indifference', () => {
  const { firstConcedes, secondConcedes, meanDuration, firstConcedesChance } = holdingOut(0.05, 0.1, 1, 1)
  expect([firstConcedes, secondConcedes]).toEqual([0.1, 0.05])
  expect(meanDuration).toBeCloseTo(6.666666666666666, 13)
  expect(firstConcedesChance).toBeCloseTo(0.6666666666666666, 15)
  // What one more moment costs is what it wins: own cost = rate at which the other concedes x own value.
  fc.assert(
    fc.property(numberIn(0, 5), numberIn(0, 5), numberIn(0.1, 5), numberIn(0.1, 5), (a, b, v, w) => {
      const rates = holdingOut(a, b, v, w)
      expect(rates.secondConcedes * v).toBeCloseTo(a, 12)
      expect(rates.firstConcedes * w).toBeCloseTo(b, 12)
    }),
  )
  expect(holdingOut(0, 0, 1, 1)).toMatchObject({ meanDuration: Infinity, firstConcedesChance: Number.NaN })
})
