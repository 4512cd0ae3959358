/** The least moves that change the answer: of one number, and of two together. */
import type { CompiledCase } from '../../compile/index.ts'
import type { AloneRow, Flip, PairFlip } from './finding.ts'
import type { MovableQuantity } from './inputs.ts'
import type { Move, Probe } from './probe.ts'
import { isOpen, type Standing } from './standing.ts'

/** Halvings between the last move that keeps the answer and the first that changes it: to a part in a thousand of a range. */
const halvings = 10
/** Moves tried on the way out, as shares of the way to the end of the range. */
const steps = [1, 2]

/** A number with one of its ends, and what was found there. */
export interface Direction {
  movable: MovableQuantity
  end: number
  atEnd: Standing
}

/** Both directions of a number in which its range leaves room to move. */
export function directionsOf(movable: MovableQuantity, row: AloneRow): Direction[] {
  return [
    { movable, end: movable.low, atEnd: row.low.standing },
    { movable, end: movable.high, atEnd: row.high.standing },
  ].filter(({ end }) => end !== movable.central)
}

/** Where a number stands after a share of the way to its end, within its domain. */
function moved(compiled: CompiledCase, { movable, end }: Direction, share: number): Move {
  const { minimum, maximum } = compiled.quantities[movable.quantity]!
  const value = movable.central + share * (end - movable.central)
  return { quantity: movable.quantity, value: Math.min(maximum, Math.max(minimum, value)) }
}

/**
 * The least move found of one number in one direction, as far as `reach` times its range; null where the answer never
 * changes at the points looked at. A change there and back between two of these points is missed.
 */
export function leastFlip(
  compiled: CompiledCase,
  probe: Probe,
  base: Standing,
  direction: Direction,
  reach: number,
): Flip | null {
  let kept = 0
  let flipped: { share: number; standing: Standing } | null = null
  for (const share of [...steps.filter((step) => step < reach), reach]) {
    const standing = share === 1 ? direction.atEnd : probe([moved(compiled, direction, share)])
    if (isOpen(standing) !== isOpen(base)) {
      flipped = { share, standing }
      break
    }
    kept = share
  }
  if (!flipped) return null
  const found = narrow(kept, flipped, base, (share) => probe([moved(compiled, direction, share)]))
  const { key, central } = direction.movable
  const { value } = moved(compiled, direction, found.share)
  return { key, from: central, to: value, end: direction.end, ...found }
}

/**
 * The two numbers, of those given, that change the answer with the least move if each goes the same share of the way to an
 * end of its range; null where no pair does within `reach`. Each number goes the way that its move alone recommends, so
 * numbers that recommend none are left out.
 */
export function leastPair(
  compiled: CompiledCase,
  probe: Probe,
  base: Standing,
  directions: readonly Direction[],
  reach: number,
): { pair: PairFlip | null; tried: number } {
  const helpful = directions.filter(({ atEnd }) =>
    isOpen(base) ? atEnd.room < base.room : atEnd.room > base.room,
  )
  let best: { pair: PairFlip; share: number } | null = null
  let tried = 0
  helpful.forEach((first, k) => {
    for (const second of helpful.slice(k + 1)) {
      if (second.movable.quantity === first.movable.quantity) continue
      tried++
      const at = (share: number): Standing =>
        probe([moved(compiled, first, share), moved(compiled, second, share)])
      const share = best?.share ?? reach
      const standing = at(share)
      if (isOpen(standing) === isOpen(base)) continue
      const found = narrow(0, { share, standing }, base, at)
      const side = (one: Direction) => ({
        key: one.movable.key,
        from: one.movable.central,
        to: moved(compiled, one, found.share).value,
      })
      best = { share: found.share, pair: { first: side(first), second: side(second), ...found } }
    }
  })
  const least = best as { pair: PairFlip; share: number } | null
  return { pair: least?.pair ?? null, tried }
}

/** Bisection; what it returns has the changed answer. */
function narrow(
  kept: number,
  flipped: { share: number; standing: Standing },
  base: Standing,
  at: (share: number) => Standing,
): { share: number; standing: Standing } {
  let [from, to] = [kept, flipped]
  for (let k = 0; k < halvings; k++) {
    const share = (from + to.share) / 2
    const standing = at(share)
    if (isOpen(standing) === isOpen(base)) from = share
    else to = { share, standing }
  }
  return to
}
