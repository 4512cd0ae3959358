/** Every number of the attrition model: default, values it may take, unit, meaning. Sources: docs/methods/war.md. */
import type { ModelParameter } from './model.ts'

type Row = readonly [number, number, number, string, string, ModelParameter['kind']?]

/** Default, least, most, unit, meaning, kind. */
const rows: Record<string, Row> = {
  // Losses and people.
  'attacker-casualties': [
    35,
    0.001,
    1000,
    'thousand/month',
    'the attacker’s killed and wounded a month at the base tempo',
  ],
  'loss-ratio': [2.25, 0.05, 50, '', 'the attacker’s losses for each loss of the defender at equal fires'],
  'attacker-lasting': [0.6, 0, 1, 'share', 'the share of the attacker’s losses that does not come back'],
  'defender-lasting': [0.6, 0, 1, 'share', 'the share of the defender’s losses that does not come back'],
  'attacker-recruitment': [35, 0, 1000, 'thousand/month', 'the attacker’s recruits a month'],
  'defender-recruitment': [
    22,
    0,
    1000,
    'thousand/month',
    'the defender’s recruits a month while its will is what it was',
  ],
  'attacker-desertion': [
    0.005,
    0,
    1,
    'share/month',
    'the share of the attacker’s troops that leaves a month',
  ],
  'defender-desertion': [
    0.026,
    0,
    1,
    'share/month',
    'the share of the defender’s troops that leaves a month',
  ],
  'attacker-troops': [650, 1, 100_000, 'thousand', 'the attacker’s troops at the start'],
  'defender-troops': [500, 1, 100_000, 'thousand', 'the defender’s troops at the start'],
  mobilised: [300, 0, 100_000, 'thousand', 'troops a mobilisation brings in six months'],
  advance: [1 / 12, 0, 100, '% of territory/month', 'land taken a month at the base balance'],
  // Money.
  'attacker-reserve': [40, 0, 100_000, 'billion USD', 'the attacker’s liquid reserve'],
  'attacker-gap': [4, -1000, 1000, 'billion USD/month', 'the attacker’s monthly deficit'],
  'attacker-budget': [12, 0.01, 10_000, 'billion USD/month', 'the attacker’s monthly war budget'],
  'sanctions-loss': [
    3,
    0,
    1000,
    'billion USD/month',
    'what full enforcement of sanctions takes from the attacker',
  ],
  'strike-loss': [
    2,
    0,
    1000,
    'billion USD/month',
    'what the loss of a fifth of refining takes from the attacker',
  ],
  'defender-reserve': [10, 0, 100_000, 'billion USD', 'the defender’s liquid reserve'],
  'defender-budget': [5, 0.01, 10_000, 'billion USD/month', 'what the defender needs from outside'],
  'defender-support': [5, 0, 10_000, 'billion USD/month', 'what the defender is given from outside'],
  // Levers.
  aid: [1, 0, 5, 'share of the base level', 'outside aid to the defender', 'lever'],
  'attacker-efficiency': [1, 0.01, 10, '', 'what the attacker’s fires achieve', 'lever'],
  'defender-efficiency': [
    1,
    0.01,
    10,
    '',
    'what the defender’s fires achieve (asymmetric attrition raises it)',
    'lever',
  ],
  'attacker-intelligence': [1, 0.01, 2, '', 'what intelligence adds to the attacker’s fires', 'lever'],
  'defender-intelligence': [1, 0.01, 2, '', 'what intelligence adds to the defender’s fires', 'lever'],
  enforcement: [0, 0, 1, 'share', 'how far sanctions are enforced beyond today', 'lever'],
  'refining-out': [
    0.1,
    0,
    1,
    'share',
    'the attacker’s refining put out of use by long-range strikes',
    'lever',
  ],
  'generation-out': [0.35, 0, 1, 'share', 'the defender’s power generation put out of use', 'lever'],
  mobilisation: [0, 0, 1, '', 'whether the attacker mobilises (months 3 to 8)', 'lever'],
  tempo: [1, 0, 5, '', 'the attacker’s tempo against the base', 'lever'],
  // Fires.
  'aid-share': [0.5, 0, 1, 'share', 'the share of the defender’s fires that comes from outside'],
  'shortage-effect': [0.5, 0, 1, '', 'what an unmet budget takes from fires and recruitment'],
  'fires-exponent': [1, 0, 5, '', 'how losses follow the other side’s fires'],
  'fires-on-land': [1, 0, 5, '', 'how the advance follows the balance of fires'],
  'troops-on-land': [1, 0, 5, '', 'how the advance follows the balance of troops'],
  // Will.
  'attacker-will': [0.8, 0.01, 1, '', 'the attacker’s will at the start'],
  'defender-will': [0.8, 0.01, 1, '', 'the defender’s will at the start'],
  'will-per-losses': [0.0025, 0, 1, '1/month', 'will lost to losses at the base rate'],
  'will-per-shortage': [0.02, 0, 1, '1/month', 'will lost to a wholly unmet budget'],
  'will-per-energy': [0.008, 0, 1, '1/month', 'will lost to energy wholly put out'],
  'will-per-land': [0.015, 0, 1, '1/%', 'the defender’s will lost for each per cent of land'],
  'will-per-gain': [0.01, 0, 1, '1/%', 'the attacker’s will gained for each per cent of land'],
  'will-per-mobilisation': [0.1, 0, 1, '', 'the attacker’s will lost when it mobilises'],
  // Endings.
  'concession-rate': [
    0.04,
    0,
    10,
    '1/month',
    'the chance a month that a side without will accepts the other’s terms',
  ],
  'will-threshold': [0.25, 0, 1, '', 'the will at which half that chance is reached'],
  'will-slope': [0.08, 0.001, 10, '', 'how gradually that chance sets in'],
  'stalemate-rate': [
    0.01,
    0,
    10,
    '1/month',
    'the chance a month of a settlement while both have half their will',
  ],
  'thin-line': [
    400,
    1,
    100_000,
    'thousand',
    'the defender’s troops below which the line can be broken through',
  ],
  'collapse-line': [200, 0, 100_000, 'thousand', 'the defender’s troops below which the line collapses'],
  'collapse-land': [12, 0, 100, '% of territory', 'land lost beyond which the defence collapses'],
  'breakthrough-chance': [0.15, 0, 1, '1/month', 'the chance of a breakthrough through a line that is gone'],
  'breakthrough-size': [0.6, 0, 100, '% of territory', 'land a breakthrough takes on average'],
  // Chance.
  'casualty-noise': [0.2, 0, 3, '', 'spread of monthly losses (of their logarithm)', 'noise'],
  'land-noise': [0.05, 0, 10, '% of territory', 'spread of the monthly advance', 'noise'],
  'will-noise': [0.01, 0, 1, '', 'spread of the monthly change of will', 'noise'],
}

export const attritionParameters: Record<string, ModelParameter> = Object.fromEntries(
  Object.entries(rows).map(([id, [value, minimum, maximum, unit, meaning, kind = 'number']]) => [
    id,
    { default: value, minimum, maximum, unit, meaning, kind },
  ]),
)
