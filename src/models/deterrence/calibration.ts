import { normalQuantile } from '../../numeric/index.ts'
import {
  attackHazards,
  attackSuccess,
  type DeterrenceParameters,
  type GuaranteeCodes,
  occasionsLeft,
} from './guarantee.ts'
import { headwindShare, survivalAfter } from './survival.ts'

/**
 * Occasions per year, or why there are none that fit: even endless occasions fail only `limit` of the cases.
 */
export type Calibration =
  | { readonly ok: true; readonly occasions: number }
  | { readonly ok: false; readonly limit: number }

/**
 * Occasions per year (lambda) for which a share `failed` (0 to 1) of end states with these codes is attacked
 * within `years` (above 0); `parameters.occasions` is not used. Failed 0: no occasions. Bisection to the last
 * bits. Not ok when the share is beyond what any number of occasions gives: 1 always, and everything above 0
 * for an end state nobody would attack.
 */
export function occasionsFor(
  failed: number,
  years: number,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
  startInHeadwind: number = headwindShare(parameters),
): Calibration {
  const perOccasion = attackHazards(codes, { ...parameters, occasions: 1 }, challengerValue)
  const failing = (occasions: number) => {
    const hazards = { calm: occasions * perOccasion.calm, headwind: occasions * perOccasion.headwind }
    return 1 - survivalAfter(years, hazards, parameters, startInHeadwind)
  }
  if (failed <= 0) return { ok: true, occasions: 0 }
  let from = 0
  let to = 1
  while (failing(to) < failed) {
    if (to > 1e18) return { ok: false, limit: failing(to) }
    from = to
    to *= 2
  }
  if (failed >= 1) return { ok: false, limit: failing(to) }
  for (;;) {
    const middle = (from + to) / 2
    if (!(middle > from && middle < to)) return { ok: true, occasions: middle }
    if (failing(middle) < failed) from = middle
    else to = middle
  }
}

/**
 * The credibility that brings the hazard down to a target, and what it means. `needed`: this much, 0 to 1.
 * `already-safe`: met without any (the number is below 0, or no limit). `never-enough`: not met even at 1
 * (above 1). `backfires`: a wider war suits the challenger better, so the target is met only up to this
 * credibility.
 */
export interface CredibilityNeeded {
  readonly credibility: number
  readonly verdict: 'needed' | 'already-safe' | 'never-enough' | 'backfires'
}

/**
 * r*: inverts `attackHazard` for the target hazard per year (at least 0), other things equal: (p0 - c0 - pun
 * - u - spread Phi^-1(target / occasions left)) / ((p0 - c0) - (p1 - c1)). May lie outside 0 to 1, also at
 * the infinities. A veto caps what can be had at 1 - veto; compare with `fights`.
 */
export function credibilityNeeded(
  target: number,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): CredibilityNeeded {
  const occasions = occasionsLeft(codes, parameters)
  if (target >= occasions) return { credibility: Number.NEGATIVE_INFINITY, verdict: 'already-safe' }
  const alone = attackSuccess(codes, parameters) - parameters.attackCost
  const effect = alone - (parameters.widerWarSuccess - parameters.widerWarCost)
  const reach =
    parameters.spread > 0 ? parameters.spread * normalQuantile(Math.max(0, target) / occasions) : 0
  const excess = alone - codes.punishment - challengerValue - reach
  if (effect === 0) {
    return excess <= 0
      ? { credibility: Number.NEGATIVE_INFINITY, verdict: 'already-safe' }
      : { credibility: Number.POSITIVE_INFINITY, verdict: 'never-enough' }
  }
  const credibility = excess / effect
  if (effect > 0) {
    const verdict = credibility <= 0 ? 'already-safe' : credibility > 1 ? 'never-enough' : 'needed'
    return { credibility, verdict }
  }
  return {
    credibility,
    verdict: credibility >= 1 ? 'already-safe' : credibility < 0 ? 'never-enough' : 'backfires',
  }
}
