/** An inequality and by how much it holds; `holds` is true above 0, so a tie does not count. */
export interface Margin {
  readonly margin: number
  readonly holds: boolean
}

/**
 * Does the declining party attack now rather than face a stronger rival later? The rival wins with chance
 * `now` today and `later` from the next period on; the prize yields 1 a period; war costs the declining party
 * `cost` once, in the same unit; `discount` in [0, 1]. Margin: war now less the best peace the rival can
 * offer, per period, which is Fearon's (1995, appendix) discount * later - now - cost * (1 - discount)^2
 * whenever later war is worth something; a war worth less than nothing counts 0, since nobody has to give
 * more than everything.
 */
export function preventiveWar(now: number, later: number, cost: number, discount: number): Margin {
  const once = cost * (1 - discount)
  const attack = 1 - now - once
  const peace = 1 - discount + discount * Math.max(0, 1 - later - once)
  const margin = attack - peace
  return { margin, holds: margin > 0 }
}

/**
 * Powell's condition under which every equilibrium wastes something (2004, Am. Political Science Review
 * 98(2)): the rising party's minmax value tomorrow, discounted, exceeds today's by more than the bargaining
 * surplus, discount * risingNext - risingNow > 1 / (1 - discount) - (risingNow + otherNow). Values of the
 * whole future; the pie is 1 a period; `discount` in [0, 1). Sufficient, not necessary. Discount 1: the
 * surplus has no bound and the condition never holds.
 */
export function inefficiencyCondition(
  risingNow: number,
  risingNext: number,
  otherNow: number,
  discount: number,
): Margin {
  const surplus = 1 / (1 - discount) - (risingNow + otherNow)
  const margin = discount * risingNext - risingNow - surplus
  return { margin, holds: margin > 0 }
}
