import { exponential } from '../../numeric/index.ts'
import { type Battle, type Reinforcement, type Strengths, unboundedStrengths } from './battle.ts'
import type { Attrition } from './duel.ts'

/** Coefficients that were found, or why not. */
export type AttritionFit =
  | { readonly ok: true; readonly attrition: Attrition }
  | { readonly ok: false; readonly reason: 'a side lost nothing' | 'no coefficients found' }

/**
 * Coefficients under which a battle that starts with `start` and `reinforcements` has the strengths `end`
 * after `time` (above 0): two numbers from two numbers, by Newton's method on their logarithms with halved
 * steps. Meets the end point to 1e-9 of the troops. Coefficients from end points say nothing of the course
 * between them.
 */
export function attritionFromEndPoints(
  start: Strengths,
  reinforcements: readonly Reinforcement[],
  end: Strengths,
  time: number,
): AttritionFit {
  const came = { first: start.first, second: start.second }
  for (const { side, from, until, strength } of reinforcements)
    came[side] += strength * Math.min(1, Math.max(0, (time - from) / (until - from)))
  const lost = { first: came.first - end.first, second: came.second - end.second }
  if (!(lost.first > 0 && lost.second > 0)) return { ok: false, reason: 'a side lost nothing' }
  const miss = (attrition: Attrition): [number, number] => {
    const battle: Battle = { ...start, reinforcements, ...attrition }
    const at = unboundedStrengths(battle, time)
    return [(at.first - end.first) / came.first, (at.second - end.second) / came.second]
  }
  const size = ([one, other]: [number, number]) => Math.max(Math.abs(one), Math.abs(other))
  // Each side as if the other had its mean of start and end all the time.
  let best: Attrition = {
    firstLoss: (2 * lost.first) / ((came.second + end.second) * time),
    secondLoss: (2 * lost.second) / ((came.first + end.first) * time),
  }
  let error = miss(best)
  for (let round = 0; round < 60 && size(error) > 1e-15; round++) {
    const next = improved(best, error, miss)
    if (!next) break
    best = next
    error = miss(next)
  }
  return size(error) < 1e-9 ? { ok: true, attrition: best } : { ok: false, reason: 'no coefficients found' }
}

/** One Newton step, halved until it misses by less; undefined when no step does. */
function improved(
  from: Attrition,
  error: [number, number],
  miss: (attrition: Attrition) => [number, number],
): Attrition | undefined {
  const change = 1e-5
  const slope = (one: number, other: number) => {
    const ahead = miss(scaled(from, one, other))
    const behind = miss(scaled(from, -one, -other))
    return [(ahead[0] - behind[0]) / (2 * change), (ahead[1] - behind[1]) / (2 * change)] as const
  }
  const [a, c] = slope(change, 0)
  const [b, d] = slope(0, change)
  const determinant = a * d - b * c
  const one = (-error[0] * d + error[1] * b) / determinant
  const other = (error[0] * c - error[1] * a) / determinant
  if (!Number.isFinite(one + other)) return undefined
  const before = Math.max(Math.abs(error[0]), Math.abs(error[1]))
  let share = Math.min(1, 2 / Math.max(Math.abs(one), Math.abs(other)))
  for (let halving = 0; halving < 40; halving++) {
    const next = scaled(from, share * one, share * other)
    const [first, second] = miss(next)
    if (Math.max(Math.abs(first), Math.abs(second)) < before) return next
    share /= 2
  }
  return undefined
}

function scaled({ firstLoss, secondLoss }: Attrition, one: number, other: number): Attrition {
  return { firstLoss: firstLoss * exponential(one), secondLoss: secondLoss * exponential(other) }
}
