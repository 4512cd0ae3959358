import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import { committingAudienceCost, type SignallingGame, sunkCost, tiedHands } from './signals.ts'

const games = fc.record({
  winChance: numberIn(0.1, 1),
  defenderCost: numberIn(0, 1),
  challengerCostLimit: numberIn(0.05, 3),
})

/** What a defender gets who is challenged with a chance, may fight or yield, and pays for its signal. */
function payoff(
  game: SignallingGame,
  value: number,
  challenged: number,
  onYield: number,
  paid: number,
): number {
  const fight = game.winChance * value - game.defenderCost
  return (1 - challenged) * value + challenged * Math.max(fight, -onYield) - paid
}

describe.each([
  ['tied hands', tiedHands, (signal: number) => [signal, 0] as const],
  ['sunk cost', sunkCost, (signal: number) => [0, signal] as const],
])('%s', (_, solve, costs) => {
  test('nobody gains by doing otherwise, and nobody bluffs', () => {
    fc.assert(
      fc.property(games, numberIn(0, 1), (game, value) => {
        const { resolve, challengedAnyway, signal } = solve(game)
        const [onYield, paid] = costs(signal)
        const withSignal = payoff(game, value, challengedAnyway, onYield, paid)
        const without = payoff(game, value, 1, 0, 0)
        // Those below would be found out if they did not yield: who does not signal is challenged and yields
        // or fights.
        if (value >= resolve + 1e-9) {
          expect(withSignal).toBeGreaterThanOrEqual(without - 1e-12)
          expect(game.winChance * value - game.defenderCost).toBeGreaterThanOrEqual(-onYield - 1e-9)
        } else if (value <= resolve - 1e-9) {
          expect(withSignal).toBeLessThanOrEqual(without + 1e-9)
          // … and yields, so that challenging it is right.
          expect(game.winChance * value - game.defenderCost).toBeLessThanOrEqual(1e-12)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the defender value is the mean over its types', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { resolve, challengedAnyway, signal, defenderValue, warChance } = solve(game)
        const [onYield, paid] = costs(signal)
        let sum = 0
        let wars = 0
        for (let k = 0; k < 2000; k++) {
          const value = (k + 0.5) / 2000
          if (value < resolve) continue
          sum += payoff(game, value, challengedAnyway, onYield, paid) / 2000
          wars += challengedAnyway / 2000
        }
        expect(Math.abs(sum - defenderValue)).toBeLessThan(1e-3)
        expect(Math.abs(wars - warChance)).toBeLessThan(1e-3)
      }),
    )
  })
})

test('tied hands do better than sunk costs, and risk more war', () => {
  fc.assert(
    fc.property(games, (game) => {
      const tied = tiedHands(game)
      const sunk = sunkCost(game)
      expect(tied.defenderValue).toBeGreaterThanOrEqual(sunk.defenderValue - 1e-12)
      expect(tied.warChance).toBeGreaterThanOrEqual(sunk.warChance - 1e-12)
    }),
  )
  const game = { winChance: 0.5, defenderCost: 0.3, challengerCostLimit: 1 }
  expect(tiedHands(game).defenderValue).toBeGreaterThan(sunkCost(game).defenderValue)
  expect(tiedHands(game).warChance).toBeGreaterThan(sunkCost(game).warChance)
})

test('the audience cost that commits', () => {
  expect(committingAudienceCost(0.4, 0.5, 0.3)).toBeCloseTo(0.1, 15)
  expect(committingAudienceCost(0.9, 0.5, 0.3)).toBe(0)
})
