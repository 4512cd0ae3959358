import { exponential, naturalLog } from '../../numeric/index.ts'

/** What one unit of a side destroys of the other, per unit of time under the square law; at least 0. */
export interface Attrition {
  /** Losses of the first side per unit of the second. */
  readonly firstLoss: number
  /** Losses of the second side per unit of the first. */
  readonly secondLoss: number
}

/**
 * How a fight to the end ends. `neither`: both are used up together, both were absent, or nobody can hurt
 * anybody.
 */
export interface DuelEnd {
  readonly winner: 'first' | 'second' | 'neither'
  readonly firstLeft: number
  readonly secondLeft: number
  /** Infinity when the end is approached but not reached. */
  readonly time: number
}

/**
 * Aimed fire, dx/dt = -A y and dy/dt = -B x (Lanchester 1916): B x^2 - A y^2 does not change, so strength
 * counts squared. Strengths at least 0. A tie takes for ever.
 */
export function squareLaw(first: number, second: number, attrition: Attrition): DuelEnd {
  const { firstLoss, secondLoss } = attrition
  return ended(first, second, attrition, secondLoss * first * first - firstLoss * second * second, squareEnd)
}

/** What is left of the stronger side and how long it takes, by what it loses and what it destroys. */
function squareEnd(
  strong: number,
  weak: number,
  loses: number,
  destroys: number,
): [left: number, time: number] {
  const matched = Math.sqrt(loses / destroys) * weak
  const share = matched / strong
  // atanh(share) / share goes to 1 when the weak side cannot hurt at all.
  const slowing = share === 0 ? 1 : naturalLog((1 + share) / (1 - share)) / (2 * share)
  return [Math.sqrt((strong - matched) * (strong + matched)), (weak / (destroys * strong)) * slowing]
}

/**
 * Fire into an area, or one against one: dx/dt = -A x y and dy/dt = -B x y (Lanchester 1916): B x - A y does
 * not change. The losing side dwindles and is never quite gone, so the time is Infinity unless a side is
 * absent.
 */
export function linearLaw(first: number, second: number, attrition: Attrition): DuelEnd {
  const { firstLoss, secondLoss } = attrition
  return ended(first, second, attrition, secondLoss * first - firstLoss * second, linearEnd)
}

function linearEnd(
  strong: number,
  weak: number,
  loses: number,
  destroys: number,
): [left: number, time: number] {
  return [strong - (loses / destroys) * weak, Number.POSITIVE_INFINITY]
}

function ended(
  first: number,
  second: number,
  { firstLoss, secondLoss }: Attrition,
  advantage: number,
  end: (strong: number, weak: number, loses: number, destroys: number) => [left: number, time: number],
): DuelEnd {
  if (first === 0 || second === 0) {
    const winner = first > 0 ? 'first' : second > 0 ? 'second' : 'neither'
    return { winner, firstLeft: first, secondLeft: second, time: 0 }
  }
  if (advantage > 0) {
    const [firstLeft, time] = end(first, second, firstLoss, secondLoss)
    return { winner: 'first', firstLeft, secondLeft: 0, time }
  }
  if (advantage < 0) {
    const [secondLeft, time] = end(second, first, secondLoss, firstLoss)
    return { winner: 'second', firstLeft: 0, secondLeft, time }
  }
  const harmless = firstLoss === 0 && secondLoss === 0
  return {
    winner: 'neither',
    firstLeft: harmless ? first : 0,
    secondLeft: harmless ? second : 0,
    time: Number.POSITIVE_INFINITY,
  }
}

/** Strengths after `time` (at least 0) under the linear law. */
export function linearLawAt(
  time: number,
  first: number,
  second: number,
  { firstLoss, secondLoss }: Attrition,
): { readonly first: number; readonly second: number } {
  if (first === 0 || second === 0) return { first, second }
  const advantage = secondLoss * first - firstLoss * second
  // Written by the decay of the weaker side, so that nothing overflows and no digits are lost.
  const size = Math.abs(advantage)
  const weakPower = advantage >= 0 ? firstLoss * second : secondLoss * first
  const decay = exponential(-size * time)
  const spent = size * time < 1e-8 ? time * (1 - (size * time) / 2) : (1 - decay) / size
  const strongShare = 1 / (1 + weakPower * spent)
  const weakShare = decay * strongShare
  return advantage >= 0
    ? { first: first * strongShare, second: second * weakShare }
    : { first: first * weakShare, second: second * strongShare }
}
