import { exponential, naturalLog, normalCdf } from '../../numeric/index.ts'

/**
 * Utilities of the two-step deterrence game. The challenger stays or attacks; if attacked, the defender
 * yields or fights. Units are those of the error term.
 */
export interface DeterrenceUtilities {
  readonly challengerStay: number
  readonly challengerYield: number
  readonly challengerFight: number
  readonly defenderYield: number
  readonly defenderFight: number
}

/**
 * Where the unknown part sits. `probit-agent`: standard normal error on each action. `probit-private`:
 * standard normal error on each outcome, known to the player alone. `logit-agent`: the difference of the
 * errors of two actions is logistic with scale sqrt(2), the scale of the R package games, whose estimates can
 * be used as they are (two Gumbel errors of scale 1 would give a scale of 1: multiply such utilities by
 * sqrt(2)).
 */
export type ErrorModel = 'probit-agent' | 'probit-private' | 'logit-agent'

/** Probabilities of the three outcomes; they sum to 1. */
export interface OutcomeProbabilities {
  readonly stay: number
  readonly yield: number
  readonly fight: number
}

/**
 * Outcome probabilities of the deterrence game with random utilities (Signorino 1999, Am. Political Science
 * Review 93(2); 2003, Political Analysis 11(4)). The challenger weighs what follows an attack by the
 * probability that the defender fights.
 */
export function outcomeProbabilities(
  utilities: DeterrenceUtilities,
  model: ErrorModel,
): OutcomeProbabilities {
  const choice = choices(utilities, model)
  return {
    stay: choice.stays,
    yield: choice.attacks * choice.yields,
    fight: choice.attacks * choice.fights,
  }
}

/** What was seen in one case. */
export type Outcome = keyof OutcomeProbabilities

/**
 * Sum of the logarithms of the probabilities of what was seen; 0 for no cases, -Infinity if something
 * impossible was.
 */
export function strategicLogLikelihood(
  cases: readonly { readonly utilities: DeterrenceUtilities; readonly outcome: Outcome }[],
  model: ErrorModel,
): number {
  let sum = 0
  for (const { utilities, outcome } of cases) {
    const choice = choices(utilities, model)
    // Logarithms of the factors: their product may be too small to be a number above 0.
    if (outcome === 'stay') sum += naturalLog(choice.stays)
    else sum += naturalLog(choice.attacks) + naturalLog(outcome === 'fight' ? choice.fights : choice.yields)
  }
  return sum
}

interface Choices {
  readonly stays: number
  readonly attacks: number
  readonly yields: number
  readonly fights: number
}

/** Both sides of each choice are computed, so that small ones keep their digits. */
function choices(utilities: DeterrenceUtilities, model: ErrorModel): Choices {
  const { challengerStay, challengerYield, challengerFight, defenderYield, defenderFight } = utilities
  const below = model === 'logit-agent' ? logistic : normalCdf
  const fights = below((defenderFight - defenderYield) / Math.SQRT2)
  const yields = below((defenderYield - defenderFight) / Math.SQRT2)
  const gain = yields * challengerYield + fights * challengerFight - challengerStay
  // Private errors of both answers are weighed as their utilities are.
  const deviation = model === 'probit-private' ? Math.sqrt(1 + yields * yields + fights * fights) : Math.SQRT2
  return { stays: below(-gain / deviation), attacks: below(gain / deviation), yields, fights }
}

function logistic(x: number): number {
  return 1 / (1 + exponential(-x))
}
