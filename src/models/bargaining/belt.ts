/** A prize some of which protects the rest. Shares of the prize and chances, all in [0, 1]. */
export interface FortifiedPrize {
  /** Chance that the first party wins a war while the other holds the belt. */
  readonly winBefore: number
  /** Its chance once it has been given the belt. */
  readonly winAfter: number
  /** The share ceded to the first party at which the belt goes over to it. */
  readonly beltAt: number
  readonly firstCost: number
  readonly secondCost: number
}

/** Shares from `low` to `high`; `low` belongs to it, `high` too unless `open`. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
  readonly open: boolean
}

/**
 * Splits that last by themselves on either side of the belt, and those ceded in vain; undefined where there
 * are none.
 */
export interface SelfEnforcingSplits {
  readonly before: ShareInterval | undefined
  readonly after: ShareInterval | undefined
  /** From the belt on, too little to content the first party, who is now stronger. */
  readonly trap: ShareInterval | undefined
}

/**
 * Splits z for which p(z) - firstCost <= z <= p(z) + secondCost, where p(z) is `winBefore` below the belt and
 * `winAfter` from it on. Worked out from the appeasement case of Fearon 1995: what is ceded changes what can
 * be demanded next.
 */
export function selfEnforcingSplits(prize: FortifiedPrize): SelfEnforcingSplits {
  const { winBefore, winAfter, beltAt, firstCost, secondCost } = prize
  const floor = winAfter - firstCost
  const topBefore = Math.min(1, winBefore + secondCost)
  const open = topBefore >= beltAt
  return {
    before: interval(Math.max(0, winBefore - firstCost), open ? beltAt : topBefore, open),
    after: interval(Math.max(beltAt, floor), Math.min(1, winAfter + secondCost), false),
    trap: interval(beltAt, floor, true),
  }
}

function interval(low: number, high: number, open: boolean): ShareInterval | undefined {
  return low < high || (low === high && !open) ? { low, high, open } : undefined
}

/**
 * Least credibility of a guarantee that keeps the first party from asking for more by force after it got this
 * share: max(0, (p(z) - firstCost - z) / loss), where `loss` is what it loses if the guarantor fights. Above 1:
 * no credibility is enough; Infinity when the guarantor's war would cost it nothing but the split is short.
 * Compare with `fights`.
 */
export function credibilityForSplit(share: number, loss: number, prize: FortifiedPrize): number {
  const winChance = share >= prize.beltAt ? prize.winAfter : prize.winBefore
  const shortfall = winChance - prize.firstCost - share
  if (shortfall <= 0) return 0
  return loss > 0 ? shortfall / loss : Number.POSITIVE_INFINITY
}
