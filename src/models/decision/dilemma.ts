/**
 * A dilemma: a menu put to a party in which the item we want chosen should be the best it can get. Threats count only if
 * carrying them out is at least as good for us as not doing so.
 */

/** One item of the menu under each hypothesis about the party that has to choose. */
export interface MenuItem {
  readonly threat: boolean
  /** Worth to the party that chooses, and to us if it comes about. */
  readonly theirs: ArrayLike<number>
  readonly ours: ArrayLike<number>
}

/** Threats that are struck out, and the margin of the target under each hypothesis. */
export interface DilemmaMargins {
  /** Per hypothesis and item: true where the item is a threat that would not be carried out. */
  readonly struck: readonly (readonly boolean[])[]
  /** Worth of the target less the best the party has otherwise; the dilemma is real under a hypothesis if this is above 0. */
  readonly margins: Float64Array
  /** The smallest margin; Infinity without hypotheses. */
  readonly smallest: number
  /** Best thing beside the target per hypothesis: an item, or -1 for walking away. */
  readonly rival: Int32Array
}

/** `theirNoDeal` and `ourNoDeal`: what walking away, and not carrying a threat out, is worth per hypothesis. */
export function dilemmaMargins(
  items: readonly MenuItem[],
  target: number,
  theirNoDeal: ArrayLike<number>,
  ourNoDeal: ArrayLike<number>,
): DilemmaMargins {
  const hypotheses = theirNoDeal.length
  const margins = new Float64Array(hypotheses)
  const rival = new Int32Array(hypotheses).fill(-1)
  const struck: boolean[][] = []
  for (let h = 0; h < hypotheses; h++) {
    const out = items.map(({ threat, ours }) => threat && ours[h]! < ourNoDeal[h]!)
    let best = theirNoDeal[h]!
    items.forEach(({ theirs }, k) => {
      if (k === target || out[k] || theirs[h]! <= best) return
      best = theirs[h]!
      rival[h] = k
    })
    margins[h] = out[target] ? Number.NEGATIVE_INFINITY : items[target]!.theirs[h]! - best
    struck.push(out)
  }
  return { struck, margins, smallest: Math.min(Number.POSITIVE_INFINITY, ...margins), rival }
}
