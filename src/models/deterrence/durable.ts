import type { CalmAndHeadwind, HeadwindChain } from './guarantee.ts'
import { headwindShare } from './survival.ts'

/**
 * Value of an end state from a calm start, from a start in a headwind, and from the start that was asked for.
 */
export interface DurableValue extends CalmAndHeadwind {
  readonly start: number
}

/**
 * Value per year of an end state that renewed war may end: `value` until an attack comes, `renewed` from then
 * on, both on the 0 to 1 scale, discounted at `rate` per year. Solves (r I - Q + diag h) v = r u 1 + h W'.
 * Lies between `value` and the renewed values; no hazard: exactly `value`. Rate 0: the renewed value, if an
 * attack comes surely. `startInHeadwind` as in `survivalAfter`.
 */
export function durableValue(
  value: number,
  renewed: CalmAndHeadwind,
  hazards: CalmAndHeadwind,
  rate: number,
  chain: HeadwindChain,
  startInHeadwind: number = headwindShare(chain),
): DurableValue {
  const { headwindStart: leave, headwindEnd: back } = chain
  const calm = durableFrom(
    value,
    rate,
    hazards.calm,
    hazards.headwind,
    leave,
    back,
    renewed.calm,
    renewed.headwind,
  )
  const headwind = durableFrom(
    value,
    rate,
    hazards.headwind,
    hazards.calm,
    back,
    leave,
    renewed.headwind,
    renewed.calm,
  )
  return { calm, headwind, start: calm + startInHeadwind * (headwind - calm) }
}

/** Cramer's rule for the state with hazard `own`, written as `value` plus two weighted differences. */
function durableFrom(
  value: number,
  rate: number,
  own: number,
  other: number,
  leave: number,
  back: number,
  renewedOwn: number,
  renewedOther: number,
): number {
  if (leave === 0) return durableOneState(value, renewedOwn, own, rate)
  const stay = rate + other + back
  const all = (rate + own) * stay + leave * (rate + other)
  if (!(all > 0)) return value
  // Weights first: they cannot take the result beyond its ends, however small the numbers.
  const here = Math.min(1, (own * stay) / all)
  const there = Math.min(1 - here, (leave * other) / all)
  return value + here * (renewedOwn - value) + there * (renewedOther - value)
}

/**
 * The same with one hazard for all times: (r u + h W') / (r + h). No hazard: exactly `value`, also at rate 0.
 */
export function durableOneState(value: number, renewed: number, hazard: number, rate: number): number {
  if (hazard === 0) return value
  if (hazard === Number.POSITIVE_INFINITY) return renewed
  return value + (hazard / (rate + hazard)) * (renewed - value)
}
