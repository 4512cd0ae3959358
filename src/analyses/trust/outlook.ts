/** From one row of codes to everything the table says of it. Pure arithmetic: no case, no worlds. */
import {
  attackHazards,
  attackProbability,
  attackSuccess,
  credibilityNeeded,
  type DeterrenceParameters,
  fights,
  type GuaranteeCodes,
  meanYears,
  occasionsLeft,
  survivalAfter,
  widerWarHazard,
} from '../../models/index.ts'
import type { CredibilityAsked, InBothWeathers, Outlook, Roads, WiderWar } from './finding.ts'

/** Chance that `years` (at least 0) pass without an attack. */
export function quietFor(
  years: number,
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): number {
  return survivalAfter(years, attackHazards(codes, parameters, challengerValue), parameters)
}

/**
 * What follows for one row: `tolerated` is the risk of an attack per year that is thought bearable. Infinite
 * numbers, such as the mean time to an attack that never comes, become null.
 */
export function outlookOf(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
  tolerated: number,
): Outlook {
  const credibility: InBothWeathers = { calm: fights(codes, false), headwind: fights(codes, true) }
  const hazard = attackHazards(codes, parameters, challengerValue)
  const asked = credibilityNeeded(tolerated, codes, parameters, challengerValue)
  const needed: CredibilityAsked = { credibility: finite(asked.credibility), verdict: asked.verdict }
  return {
    challengerValue,
    fights: credibility,
    vetoed: codes.veto >= 1,
    success: attackSuccess(codes, parameters),
    punishment: codes.punishment,
    hazard: { calm: hazard.calm, headwind: hazard.headwind },
    survival: {
      one: survivalAfter(1, hazard, parameters),
      five: survivalAfter(5, hazard, parameters),
      ten: survivalAfter(10, hazard, parameters),
    },
    meanYears: finite(meanYears(hazard, parameters)),
    needed,
    gap:
      needed.credibility === null
        ? null
        : {
            calm: needed.credibility - credibility.calm,
            headwind: needed.credibility - credibility.headwind,
          },
    enough: { calm: hazard.calm <= tolerated, headwind: hazard.headwind <= tolerated },
    roads: roadsOf(codes, parameters, challengerValue),
    widerWar: widerWarOf(codes, parameters, challengerValue),
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/**
 * The five-year chance with each road alone added to denial. A full veto stands for a promise that counts for
 * nothing.
 */
export function roadsOf(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): Roads {
  const five = (own: GuaranteeCodes) => quietFor(5, own, parameters, challengerValue)
  const denial: GuaranteeCodes = { ...codes, veto: 1, punishment: 0, incidentFactor: 1 }
  return {
    none: five({ ...denial, army: 0, foreignForce: 0 }),
    denial: five(denial),
    punishment: five({ ...denial, punishment: codes.punishment }),
    promise: five({ ...denial, veto: codes.veto }),
    monitors: five({ ...denial, incidentFactor: codes.incidentFactor }),
    all: five(codes),
  }
}

/**
 * Wider wars per year at every credibility r: occasions × P(attack at r) × r. Both factors are log-concave
 * in r where credibility deters, so the product has one maximum; where it does not, the product rises
 * throughout.
 */
export function widerWarOf(
  codes: GuaranteeCodes,
  parameters: DeterrenceParameters,
  challengerValue: number,
): WiderWar {
  const success = attackSuccess(codes, parameters)
  const occasions = occasionsLeft(codes, parameters)
  const at = (credibility: number): number =>
    widerWarHazard(
      occasions * attackProbability(credibility, success, codes, parameters, challengerValue),
      credibility,
    )
  const reachable = Math.max(0, 1 - codes.veto)
  const peakAt = peakOf(at, reachable)
  const own: InBothWeathers = { calm: fights(codes, false), headwind: fights(codes, true) }
  const slightly = 1e-6
  const rises = (credibility: number): boolean =>
    credibility + slightly <= reachable && at(credibility + slightly) > at(credibility)
  return {
    rate: { calm: at(own.calm), headwind: at(own.headwind) },
    peakAt,
    peak: at(peakAt),
    rises: { calm: rises(own.calm), headwind: rises(own.headwind) },
  }
}

/** Place of the maximum of a function with one maximum on [0, `most`], by golden section. */
function peakOf(at: (x: number) => number, most: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let from = 0
  let to = most
  let left = to - ratio * (to - from)
  let right = from + ratio * (to - from)
  let atLeft = at(left)
  let atRight = at(right)
  for (let step = 0; step < 60; step++) {
    if (atLeft >= atRight) {
      to = right
      right = left
      atRight = atLeft
      left = to - ratio * (to - from)
      atLeft = at(left)
    } else {
      from = left
      left = right
      atLeft = atRight
      right = from + ratio * (to - from)
      atRight = at(right)
    }
  }
  const middle = (from + to) / 2
  return at(most) >= at(middle) ? most : middle
}
