/**
 * Estimates of the two-step deterrence game on militarized disputes of 1816-1899 (282 cases of the Correlates
 * of War project), as the R package games 1.1.2 gives them (Kenkel & Signorino 2014, J. Statistical Software
 * 56(8)): coefficients of its three variants, log-likelihoods, the first five cases and what the first
 * variant predicts for them.
 */
import type { DeterrenceUtilities, ErrorModel, Outcome } from '../../src/models/index.ts'

/**
 * Coefficients: similarity of policy, revisionism, regimes (democratic, mixed; the rest autocratic), balance
 * of strength.
 */
export interface DisputeCoefficients {
  readonly stay: readonly [constant: number, similarity: number, revisionist: number]
  readonly fight: readonly [constant: number, democratic: number, mixed: number]
  readonly defenderFight: readonly [constant: number, balance: number, democratic: number, mixed: number]
  readonly logLikelihood: number
}

/** By kind of error. */
export const disputeCoefficients: Readonly<Record<ErrorModel, DisputeCoefficients>> = {
  'probit-agent': {
    stay: [-0.495446163911, -0.740014661736, 0.427240477615],
    fight: [0.221906603637, -1.90223516964, -0.584105140949],
    defenderFight: [0.499088475897, -0.0419715217991, -1.543614372, -0.616826552157],
    logLikelihood: -286.123754719,
  },
  'logit-agent': {
    stay: [-0.845823675375, -1.18817106621, 0.679145671074],
    fight: [0.25487670133, -3.08492926504, -0.957587085521],
    defenderFight: [0.761179795402, -0.00797465845678, -2.50518884538, -0.978759027537],
    logLikelihood: -286.182793903,
  },
  'probit-private': {
    stay: [-0.444205468235, -0.644717476396, 0.376017994125],
    fight: [0.17721420498, -1.66589852626, -0.511841210081],
    defenderFight: [0.489839769267, -0.0381473503441, -1.53993284266, -0.610649699691],
    logLikelihood: -286.118174247,
  },
}

type Regime = 'democratic' | 'mixed' | 'autocratic'

/** One dispute. */
export interface Dispute {
  readonly outcome: Outcome
  readonly similarity: number
  readonly revisionist: number
  readonly regime: Regime
  readonly balance: number
  readonly defenderRegime: Regime
  /** Published probabilities of stay, yield, fight under `probit-agent`. */
  readonly predicted: readonly [number, number, number]
}

/** The first five cases. */
export const disputes: readonly Dispute[] = [
  dispute(
    'stay',
    -0.610459,
    1,
    'autocratic',
    0.710793,
    'autocratic',
    [0.568420312175, 0.159690947387, 0.271888740437],
  ),
  dispute(
    'stay',
    -0.576086,
    1,
    'mixed',
    0.5761834,
    'mixed',
    [0.644695982932, 0.191852864557, 0.163451152511],
  ),
  dispute(
    'fight',
    -0.505998,
    1,
    'autocratic',
    0.7514881,
    'autocratic',
    [0.546872727218, 0.16787055343, 0.285256719352],
  ),
  dispute(
    'fight',
    -0.471711,
    1,
    'autocratic',
    0.8857272,
    'autocratic',
    [0.539851289795, 0.171164703897, 0.288984006307],
  ),
  dispute(
    'yield',
    0.315759,
    1,
    'mixed',
    0.9029459,
    'mixed',
    [0.461513702909, 0.292837285832, 0.245649011259],
  ),
]

function dispute(
  outcome: Outcome,
  similarity: number,
  revisionist: number,
  regime: Regime,
  balance: number,
  defenderRegime: Regime,
  predicted: readonly [number, number, number],
): Dispute {
  return { outcome, similarity, revisionist, regime, balance, defenderRegime, predicted }
}

/** Utilities of a case: the attacked who yields, and the attacker it yields to, have utility 0. */
export function disputeUtilities(one: Dispute, coefficients: DisputeCoefficients): DeterrenceUtilities {
  const { stay, fight, defenderFight } = coefficients
  const is = (regime: Regime, kind: Regime) => (regime === kind ? 1 : 0)
  return {
    challengerStay: stay[0] + stay[1] * one.similarity + stay[2] * one.revisionist,
    challengerYield: 0,
    challengerFight: fight[0] + fight[1] * is(one.regime, 'democratic') + fight[2] * is(one.regime, 'mixed'),
    defenderYield: 0,
    defenderFight:
      defenderFight[0] +
      defenderFight[1] * one.balance +
      defenderFight[2] * is(one.defenderRegime, 'democratic') +
      defenderFight[3] * is(one.defenderRegime, 'mixed'),
  }
}
