import { exponential } from '../../numeric/index.ts'
import type { CalmAndHeadwind, HeadwindChain } from './guarantee.ts'

/** Long-run share of time in a headwind, q01 / (q01 + q10); 0 when the chain never moves. */
export function headwindShare(chain: HeadwindChain): number {
  const total = chain.headwindStart + chain.headwindEnd
  return total > 0 ? chain.headwindStart / total : 0
}

/**
 * Probability that no attack comes within `years` (finite, at least 0) under yearly hazards that switch with
 * the headwind: the phase-type survival pi exp((Q - diag h) t) 1 (Neuts 1981) in closed form.
 * `startInHeadwind`: probability, 0 to 1, of starting in a headwind; by default the long-run share. Years 0:
 * exactly 1.
 */
export function survivalAfter(
  years: number,
  hazards: CalmAndHeadwind,
  chain: HeadwindChain,
  startInHeadwind: number = headwindShare(chain),
): number {
  if (years === 0) return 1
  const { headwindStart: start, headwindEnd: end } = chain
  const half = (start + hazards.calm - end - hazards.headwind) / 2
  const centre = (start + hazards.calm + end + hazards.headwind) / 2
  const distance = Math.sqrt(half * half + start * end)
  const first = (1 - startInHeadwind) * hazards.calm + startInHeadwind * hazards.headwind
  const drift = centre - first
  // The slower of the two rates is a difference of near numbers when hazards are small; this form is a sum.
  const product = hazards.calm * hazards.headwind + hazards.calm * end + hazards.headwind * start
  const fast = centre + distance
  const slow = fast > 0 ? product / fast : 0
  const spread = distance * years
  const survival =
    spread < 1e-4
      ? exponential(-centre * years) *
        (1 + drift * years * (1 + (spread * spread) / 6) + (spread * spread) / 2)
      : 0.5 * (1 + drift / distance) * decay(slow, years) + 0.5 * (1 - drift / distance) * decay(fast, years)
  return Math.min(1, Math.max(0, survival))
}

/** e^(-rate years) where a rate of 0 lasts for ever. */
function decay(rate: number, years: number): number {
  return rate === 0 ? 1 : exponential(-rate * years)
}

/**
 * Expected years until the first attack, pi (diag h - Q)^-1 1; start as in `survivalAfter`. Infinity when an
 * attack may never come.
 */
export function meanYears(
  hazards: CalmAndHeadwind,
  chain: HeadwindChain,
  startInHeadwind: number = headwindShare(chain),
): number {
  const fromCalm = meanFrom(hazards.calm, hazards.headwind, chain.headwindStart, chain.headwindEnd)
  const fromHeadwind = meanFrom(hazards.headwind, hazards.calm, chain.headwindEnd, chain.headwindStart)
  if (startInHeadwind <= 0) return fromCalm
  if (startInHeadwind >= 1) return fromHeadwind
  return (1 - startInHeadwind) * fromCalm + startInHeadwind * fromHeadwind
}

/**
 * Mean time from a state with hazard `own`, left at rate `leave` for one with hazard `other`, left at rate
 * `back`.
 */
function meanFrom(own: number, other: number, leave: number, back: number): number {
  if (leave === 0) return 1 / own
  const product = own * other + own * back + other * leave
  return product > 0 ? (other + back + leave) / product : Number.POSITIVE_INFINITY
}
