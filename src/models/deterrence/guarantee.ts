import { exponential, naturalLog, normalCdf } from '../../numeric/index.ts'

/**
 * What is promised and what stands behind it, for one end state. All are judgements, so all are inputs. The
 * first five are in probit units (1 = one standard deviation of the guarantor's will to fight on the day).
 */
export interface GuaranteeCodes {
  /** s: how firmly help is promised. */
  readonly commitment: number
  /** a: what the promise sets going by itself, and what breaking it would cost at home. */
  readonly automaticity: number
  /** k: own soldiers in the line of fire. */
  readonly tripwire: number
  /** c: what fighting would cost the guarantor. */
  readonly reluctance: number
  /** hw: what a headwind (a crisis elsewhere, a change of government) takes away. */
  readonly headwindLoss: number
  /** M: strength of the protected party's own army; 1 = as strong as what the challenger can send. */
  readonly army: number
  /** F: combat-capable foreign force in place, in the unit of `army`. */
  readonly foreignForce: number
  /** Share, 0 to 1, by which the challenger can veto help; 1 = no help without its consent. */
  readonly veto: number
  /** pun: what the challenger loses through strikes on itself, as a share of the prize. */
  readonly punishment: number
  /** HR: what monitors and buffer zones leave of the occasions that are incidents; 1 = no effect. */
  readonly incidentFactor: number
}

/** Two states of the guarantor's world, and yearly rates of going from one to the other. */
export interface HeadwindChain {
  /** q01: calm to headwind, per year, at least 0. */
  readonly headwindStart: number
  /** q10: headwind to calm, per year, at least 0. */
  readonly headwindEnd: number
}

/** What is the same for all end states. Shares are of the prize, 0 to 1. */
export interface DeterrenceParameters extends HeadwindChain {
  /** gamma, at least 0: how sharply strength turns into success. */
  readonly successExponent: number
  /** D, above 0: strength of a defender per unit, relative to an attacker's. */
  readonly defenceAdvantage: number
  /** c0: what an attack costs the challenger when nobody helps the attacked. */
  readonly attackCost: number
  /** p1: its success when the guarantor fights. */
  readonly widerWarSuccess: number
  /** c1: what that war costs it. */
  readonly widerWarCost: number
  /** sigma, at least 0: standard deviation of what the challenger's gain may be besides what is modelled. */
  readonly spread: number
  /** phi: share of occasions that are incidents, 0 to 1. */
  readonly incidentShare: number
  /** lambda, at least 0: occasions for an attack per year. */
  readonly occasions: number
}

/** One number in calm years and one in a headwind. */
export interface CalmAndHeadwind {
  readonly calm: number
  readonly headwind: number
}

/**
 * r: probability, 0 to 1, that the guarantor fights if the challenger attacks. A full veto makes it exactly
 * 0. The probit of an extended-deterrence game (Signorino & Tarar 2006, Am. J. Political Science 50(3)).
 */
export function fights(codes: GuaranteeCodes, headwind: boolean): number {
  if (codes.veto >= 1) return 0
  const will = codes.commitment + codes.automaticity + codes.tripwire - codes.reluctance
  return (1 - codes.veto) * normalCdf(headwind ? will - codes.headwindLoss : will)
}

/**
 * p0: probability, 0 to 1, that the attack succeeds when the guarantor stays out. Ratio contest (Tullock
 * 1980) of an attacker of strength 1 with `defenceAdvantage` times own army and foreign force. No defence at
 * all: 1; exponent 0: 1/2.
 */
export function attackSuccess(codes: GuaranteeCodes, parameters: DeterrenceParameters): number {
  const { successExponent, defenceAdvantage } = parameters
  const defence = defenceAdvantage * (codes.army + codes.foreignForce)
  if (successExponent === 0) return 0.5
  if (!(defence > 0)) return 1
  // Squares are the usual case and exact.
  const power = successExponent === 2 ? defence * defence : exponential(successExponent * naturalLog(defence))
  return 1 / (1 + power)
}

/**
 * The challenger's expected gain from attacking, as a share of the prize, before its value of staying quiet
 * is taken off: (1 - r) (p0 - c0 - pun) + r (p1 - c1 - pun).
 */
export function attackGain(
  credibility: number,
  success: number,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
): number {
  const alone = success - parameters.attackCost
  const wider = parameters.widerWarSuccess - parameters.widerWarCost
  return (1 - credibility) * alone + credibility * wider - codes.punishment
}

/**
 * Probability, 0 to 1, that the challenger attacks when there is an occasion: Phi((gain - challengerValue) /
 * spread), where `challengerValue` (0 to 1) is what the end state is worth to it. Spread 0: 0, 1/2 or 1 by
 * the sign of the difference.
 */
export function attackProbability(
  credibility: number,
  success: number,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): number {
  const excess = attackGain(credibility, success, codes, parameters) - challengerValue
  if (parameters.spread > 0) return normalCdf(excess / parameters.spread)
  return excess > 0 ? 1 : excess < 0 ? 0 : 0.5
}

/** Occasions per year that are left when incidents are held down: lambda ((1 - phi) + phi HR). */
export function occasionsLeft(codes: GuaranteeCodes, parameters: DeterrenceParameters): number {
  const { occasions, incidentShare } = parameters
  return occasions * (1 - incidentShare + incidentShare * codes.incidentFactor)
}

/** h: attacks per year, in calm or in a headwind. `challengerValue` as in `attackProbability`. */
export function attackHazard(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
  headwind: boolean,
): number {
  const success = attackSuccess(codes, parameters)
  const chance = attackProbability(fights(codes, headwind), success, codes, parameters, challengerValue)
  return occasionsLeft(codes, parameters) * chance
}

/** Both hazards of an end state, per year. */
export function attackHazards(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): CalmAndHeadwind {
  return {
    calm: attackHazard(codes, parameters, challengerValue, false),
    headwind: attackHazard(codes, parameters, challengerValue, true),
  }
}

/** Wars per year in which the guarantor fights too: hazard times credibility. Not monotone in credibility. */
export function widerWarHazard(hazard: number, credibility: number): number {
  return hazard * credibility
}
