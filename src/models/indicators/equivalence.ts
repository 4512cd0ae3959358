import { normalCdf } from '../../numeric/index.ts'

/** Two one-sided tests. */
export interface Equivalence {
  /** The larger of the two: below 0.05 the effect is shown to be smaller than the margin. */
  readonly p: number
  /** Test that the effect is above −margin, and that it is below +margin. */
  readonly above: number
  readonly below: number
}

/**
 * Equivalence by two one-sided tests (Schuirmann 1987), normal: an effect is shown to be no larger than `margin` either way
 * exactly where its interval of level 1 − 2α lies between −margin and +margin. Standard error 0 decides by the estimate alone;
 * NaN in gives NaN. RangeError unless margin > 0 and error >= 0.
 */
export function equivalence(estimate: number, error: number, margin: number): Equivalence {
  if (!(margin > 0) || error < 0) throw new RangeError(`no equivalence within ${margin} at error ${error}`)
  const tail = (distance: number): number =>
    error === 0 ? (distance > 0 ? 0 : 1) : normalCdf(-distance / error)
  if (Number.isNaN(estimate) || Number.isNaN(error)) {
    return { p: Number.NaN, above: Number.NaN, below: Number.NaN }
  }
  const above = tail(estimate + margin)
  const below = tail(margin - estimate)
  return { p: Math.max(above, below), above, below }
}
