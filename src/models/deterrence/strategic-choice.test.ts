import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn } from '../../../test/oracles/random-guarantee.ts'
import {
  disputeCoefficients,
  disputes,
  disputeUtilities,
} from '../../../test/published/deterrence-game-rows.ts'
import { naturalLog, normalQuantile, randomStream } from '../../numeric/index.ts'
import {
  type DeterrenceUtilities,
  type ErrorModel,
  type OutcomeProbabilities,
  outcomeProbabilities,
  strategicLogLikelihood,
} from './strategic-choice.ts'

const models: readonly ErrorModel[] = ['probit-agent', 'probit-private', 'logit-agent']

/**
 * The game played many times: errors are drawn, players choose the better side. What the defender will do is
 * not known to the challenger, who uses the long-run frequency that is measured first.
 */
function played(u: DeterrenceUtilities, model: ErrorModel, games: number): OutcomeProbabilities {
  const stream = randomStream(7, model)
  const open = () => (Math.floor(stream.uniform() * 2 ** 40) + 0.5) / 2 ** 40
  const error = () =>
    model === 'logit-agent' ? -Math.SQRT2 * naturalLog(-naturalLog(open())) : normalQuantile(open())
  let fought = 0
  for (let k = 0; k < games; k++) if (u.defenderFight + error() > u.defenderYield + error()) fought++
  const fights = fought / games
  let attacks = 0
  for (let k = 0; k < games; k++) {
    const stay = u.challengerStay + error()
    const attack =
      model === 'probit-private'
        ? (1 - fights) * (u.challengerYield + error()) + fights * (u.challengerFight + error())
        : (1 - fights) * u.challengerYield + fights * u.challengerFight + error()
    if (attack > stay) attacks++
  }
  const attack = attacks / games
  return { stay: 1 - attack, yield: attack * (1 - fights), fight: attack * fights }
}

describe('outcomes of the deterrence game', () => {
  test('published predictions for five disputes', () => {
    for (const one of disputes) {
      const utilities = disputeUtilities(one, disputeCoefficients['probit-agent'])
      const { stay, yield: yields, fight } = outcomeProbabilities(utilities, 'probit-agent')
      // Published coefficients have twelve digits, but similarities six decimals: half a unit moves a share
      // by 1e-7.
      ;[stay, yields, fight].forEach((share, k) => {
        expect(share).toBeCloseTo(one.predicted[k]!, 7)
      })
    }
  })

  test('the three variants were fitted to the same cases and say nearly the same', () => {
    for (const one of disputes)
      for (const model of models) {
        const said = outcomeProbabilities(disputeUtilities(one, disputeCoefficients[model]), model)
        expect(Math.abs(said.stay - one.predicted[0])).toBeLessThan(0.003)
        expect(Math.abs(said.fight - one.predicted[2])).toBeLessThan(0.003)
      }
  })

  test.each(models)('%s: the game played 40,000 times', (model) => {
    const games = 40_000
    for (const utilities of [
      {
        challengerStay: 0.2,
        challengerYield: 1.5,
        challengerFight: -1,
        defenderYield: 0.3,
        defenderFight: 0,
      },
      {
        challengerStay: -0.5,
        challengerYield: 0.2,
        challengerFight: -2,
        defenderYield: -1,
        defenderFight: -0.4,
      },
    ]) {
      const exact = outcomeProbabilities(utilities, model)
      const seen = played(utilities, model, games)
      // The frequency of fighting feeds into the choice to attack: six standard errors leave room for that.
      for (const key of ['stay', 'yield', 'fight'] as const)
        expect(Math.abs(exact[key] - seen[key])).toBeLessThan(6 * Math.sqrt(0.25 / games))
    }
  })

  test('sum to 1 and do not change when a player counts from another zero', () => {
    const any = fc.record({
      challengerStay: numberIn(-5, 5),
      challengerYield: numberIn(-5, 5),
      challengerFight: numberIn(-5, 5),
      defenderYield: numberIn(-5, 5),
      defenderFight: numberIn(-5, 5),
    })
    fc.assert(
      fc.property(any, fc.constantFrom(...models), numberIn(-3, 3), numberIn(-3, 3), (u, model, a, d) => {
        const of = outcomeProbabilities(u, model)
        expect(of.stay + of.yield + of.fight).toBeCloseTo(1, 14)
        const moved = outcomeProbabilities(
          {
            challengerStay: u.challengerStay + a,
            challengerYield: u.challengerYield + a,
            challengerFight: u.challengerFight + a,
            defenderYield: u.defenderYield + d,
            defenderFight: u.defenderFight + d,
          },
          model,
        )
        for (const key of ['stay', 'yield', 'fight'] as const) expect(moved[key]).toBeCloseTo(of[key], 12)
      }),
    )
  })
})

describe('log-likelihood', () => {
  test('is the sum of the logarithms of what was seen', () => {
    const cases = disputes.map((one) => ({
      utilities: disputeUtilities(one, disputeCoefficients['probit-agent']),
      outcome: one.outcome,
    }))
    const column = { stay: 0, yield: 1, fight: 2 } as const
    const expected = disputes.reduce((sum, one) => sum + Math.log(one.predicted[column[one.outcome]]), 0)
    expect(strategicLogLikelihood(cases, 'probit-agent')).toBeCloseTo(expected, 6)
    expect(strategicLogLikelihood([], 'probit-agent')).toBe(0)
  })

  test('stays a number where the probability itself would be 0', () => {
    const utilities = {
      challengerStay: 40,
      challengerYield: 0,
      challengerFight: 0,
      defenderYield: 40,
      defenderFight: 0,
    }
    expect(outcomeProbabilities(utilities, 'probit-agent').fight).toBe(0)
    const sum = strategicLogLikelihood([{ utilities, outcome: 'fight' }], 'probit-agent')
    expect(sum).toBeGreaterThan(-1000)
    expect(sum).toBeLessThan(-800)
  })
})
