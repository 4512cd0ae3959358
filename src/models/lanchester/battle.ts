import { exponential } from '../../numeric/index.ts'
import type { Attrition } from './duel.ts'

/** Troops that arrive evenly over a stretch of time. */
export interface Reinforcement {
  readonly side: 'first' | 'second'
  readonly from: number
  readonly until: number
  /** All of them together. */
  readonly strength: number
}

/** A fight under the square law with troops that come in. Any unit of strength and time. */
export interface Battle extends Attrition {
  readonly first: number
  readonly second: number
  readonly reinforcements: readonly Reinforcement[]
}

/**
 * Strengths at the times asked for, and when a side was gone for good (undefined: not by the last of them).
 */
export interface BattlePath {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly ends: number | undefined
}

/** Strengths of both sides at one time. */
export interface Strengths {
  readonly first: number
  readonly second: number
}

/**
 * Strengths over time: dx/dt = P(t) - A y and dy/dt = Q(t) - B x (Lanchester 1916; Engel 1954, Operations
 * Research 2(2)), solved exactly between changes of the rates of arrival. Times ascending, at least 0. A side
 * at 0 whose reinforcements are shot faster than they come stays at 0, and without an opponent nobody is
 * lost; the battle ends when a side is at 0 and expects nobody; then both stay as they are. RangeError for
 * reinforcements that do not take time or are negative.
 */
export function battlePath(battle: Battle, times: readonly number[]): BattlePath {
  const { reinforcements } = battle
  if (reinforcements.some(({ from, until, strength }) => !(from < until && strength >= 0)))
    throw new RangeError('reinforcements must take time and bring troops')
  const first = new Float64Array(times.length)
  const second = new Float64Array(times.length)
  const expects = (side: Reinforcement['side'], at: number) =>
    reinforcements.some((one) => one.side === side && one.strength > 0 && one.until > at)
  let now: Strengths = { first: battle.first, second: battle.second }
  let at = 0
  const over = () => (['first', 'second'] as const).some((side) => now[side] === 0 && !expects(side, at))
  times.forEach((time, k) => {
    for (const cut of [...changes(reinforcements, at, time), time]) {
      while (at < cut && !over()) {
        const step = oneStep(battle, now, at, cut)
        now = step.strengths
        at = step.at
      }
    }
    first[k] = now.first
    second[k] = now.second
  })
  return { first, second, ends: over() ? at : undefined }
}

/** Times strictly between two others at which an arrival rate changes, ascending. */
function changes(reinforcements: readonly Reinforcement[], after: number, before: number): number[] {
  const all = reinforcements.flatMap(({ from, until }) => [from, until])
  return [...new Set(all)].filter((time) => time > after && time < before).sort((a, b) => a - b)
}

/** Reinforcement per unit of time on each side at a time between changes. */
function arrivalRates(reinforcements: readonly Reinforcement[], time: number): Strengths {
  const rates = { first: 0, second: 0 }
  for (const { side, from, until, strength } of reinforcements)
    if (from <= time && time < until) rates[side] += strength / (until - from)
  return rates
}

/** From `at` to `until`, or to where a side reaches 0 before; no arrival rate changes in between. */
function oneStep(
  battle: Battle,
  now: Strengths,
  at: number,
  until: number,
): { strengths: Strengths; at: number } {
  const rates = arrivalRates(battle.reinforcements, (at + until) / 2)
  const isHeld = {
    first: now.first === 0 && rates.first <= battle.firstLoss * now.second,
    second: now.second === 0 && rates.second <= battle.secondLoss * now.first,
  }
  if (!isHeld.first && !isHeld.second) {
    // A longer step would overflow; by its end all digits of the start are spent.
    const span = Math.min(until - at, 30 / Math.sqrt(battle.firstLoss * battle.secondLoss))
    const end = span < until - at && at + span > at ? at + span : until
    const after = (time: number) => advance(now, battle, rates, time)
    const gone = {
      first: firstZero(
        (time) => after(time).first,
        (time) => rates.first - battle.firstLoss * after(time).second,
        span,
      ),
      second: firstZero(
        (time) => after(time).second,
        (time) => rates.second - battle.secondLoss * after(time).first,
        span,
      ),
    }
    const time = Math.min(gone.first, gone.second)
    if (time > span) return { strengths: after(span), at: end }
    const side = gone.first === time ? 'first' : 'second'
    // A side that lands and is gone again in next to no time (or whose landing is too small for a number above
    // 0) counts as held, or the clock would stand still.
    if (now[side] > 0 || (time > 1e-9 * span && at + time > at)) {
      const then = after(time)
      const strengths = { first: Math.max(0, then.first), second: Math.max(0, then.second), [side]: 0 }
      return { strengths, at: time === span ? end : at + time }
    }
    isHeld[side] = true
  }
  const span = until - at
  const strengths = {
    first: isHeld.first ? 0 : now.first + rates.first * span,
    second: isHeld.second ? 0 : now.second + rates.second * span,
  }
  return { strengths, at: until }
}

/**
 * First time up to `span` at which a strength falls to 0; Infinity if it does not. Its slope is a sum of
 * e^(kt) and e^(-kt), so it changes sign at most once: the strength has at most one turning point.
 */
function firstZero(
  strength: (time: number) => number,
  slope: (time: number) => number,
  span: number,
): number {
  const turns = slope(0) < 0 && slope(span) > 0
  const lowest = turns ? crossing(slope, 0, span, -1) : span
  if (strength(lowest) > 0) return Number.POSITIVE_INFINITY
  // A rise first, then a fall: look for the zero after the top, so that a start at 0 does not count.
  const top = slope(0) > 0 && slope(span) < 0 ? crossing(slope, 0, span, 1) : 0
  return crossing(strength, top, lowest, 1)
}

/** Where a function changes from `sign` to the other sign, by bisection; the later end. */
function crossing(of: (time: number) => number, from: number, to: number, sign: 1 | -1): number {
  let low = from
  let high = to
  for (;;) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) return high
    if (of(middle) * sign > 0) low = middle
    else high = middle
  }
}

/**
 * The solution after `time` with constant arrival rates, whatever its sign: hyperbolic functions of sqrt(A B)
 * time.
 */
export function advance(now: Strengths, attrition: Attrition, rates: Strengths, time: number): Strengths {
  const { firstLoss, secondLoss } = attrition
  const { even, odd, bend } = hyperbolic(Math.sqrt(firstLoss * secondLoss) * time)
  const slow = time * odd
  const late = time * time * bend
  return {
    first: now.first * even + (rates.first - firstLoss * now.second) * slow - firstLoss * rates.second * late,
    second:
      now.second * even + (rates.second - secondLoss * now.first) * slow - secondLoss * rates.first * late,
  }
}

/**
 * cosh z, sinh(z) / z and (cosh z - 1) / z^2; near 0 by their series, where the differences would lose
 * digits.
 */
function hyperbolic(z: number): { even: number; odd: number; bend: number } {
  if (z < 0.5) {
    const square = z * z
    let odd = 1
    let bend = 0.5
    let oddTerm = 1
    let bendTerm = 0.5
    for (let n = 1; n <= 8; n++) {
      oddTerm *= square / (2 * n * (2 * n + 1))
      bendTerm *= square / ((2 * n + 1) * (2 * n + 2))
      odd += oddTerm
      bend += bendTerm
    }
    return { even: 1 + square * bend, odd, bend }
  }
  const up = exponential(z)
  const even = (up + 1 / up) / 2
  return { even, odd: (up - 1 / up) / (2 * z), bend: (even - 1) / (z * z) }
}

/**
 * Strengths at one time of the equations alone, which may go below 0: for fitting coefficients to an end
 * point.
 */
export function unboundedStrengths(battle: Battle, time: number): Strengths {
  let now: Strengths = { first: battle.first, second: battle.second }
  let at = 0
  for (const cut of [...changes(battle.reinforcements, 0, time), time]) {
    now = advance(now, battle, arrivalRates(battle.reinforcements, (at + cut) / 2), cut - at)
    at = cut
  }
  return now
}
