/** How far belief has to move before another decision is expected to be better. */

/** The smallest shift of belief that draws a rival level: how much moves, from which hypotheses, to which one. */
export interface BeliefShift {
  /** Share of belief that changes hands, 0 to 1. */
  readonly moved: number
  readonly to: number
  readonly belief: Float64Array
}

/**
 * Smallest share of belief to be moved until Σ belief · lead ≤ 0, where `lead[h]` is the payoff of the leader less that of the
 * rival under h. Exact: belief is taken where the lead is largest and given where it is smallest. Null where no shift does
 * (the leader is better under every hypothesis); 0 moved where it is level already.
 */
export function smallestShift(belief: ArrayLike<number>, lead: ArrayLike<number>): BeliefShift | null {
  const order = Array.from({ length: lead.length }, (_, h) => h).sort((a, b) => lead[b]! - lead[a]! || a - b)
  const to = order[order.length - 1]
  if (to === undefined) return null
  const shifted = Float64Array.from(belief)
  let ahead = 0
  for (let h = 0; h < lead.length; h++) ahead += belief[h]! * lead[h]!
  let moved = 0
  for (const from of order) {
    if (ahead <= 0) break
    const each = lead[from]! - lead[to]!
    if (each <= 0) return null
    const enough = ahead / each <= shifted[from]!
    const own = enough ? ahead / each : shifted[from]!
    shifted[from]! -= own
    shifted[to]! += own
    moved += own
    ahead = enough ? 0 : ahead - own * each
  }
  return ahead > 0 ? null : { moved, to, belief: shifted }
}
