/** A test for counts over long stretches, such as months: which of them are near is turned, the counts stay. */
import { exponential } from '../../numeric/index.ts'
import type { DateTest } from './date-tests.ts'
import { type RatePeriod, rateModel } from './rate-model.ts'

/** Rotations tried at most; longer lists are turned in equal steps. */
const mostRotations = 400
/** Distances this close to the real one count as equal to it. */
const equal = 1e-9

/**
 * Rotation test (Barnard 1963 on tests by recomputing): the marks of which periods are near are turned together along the
 * list, its end joined to its beginning, and the rate ratio of `rateModel` with its trend is worked out for each. So the
 * spacing of the marks and how the counts hang together are kept. Two-sided: p is the share of rotations, the real one
 * included, whose ratio is at least as far from 1; it cannot be below 1 over their number. Rotations for which the model
 * cannot tell are left out. Null where it cannot tell for the real one. Periods in the order of time.
 */
export function rotationTest(periods: readonly RatePeriod[]): DateTest | null {
  const real = rateModel(periods)
  if (!real) return null
  const own = Math.abs(real.logRatio)
  const step = Math.max(1, Math.ceil(periods.length / mostRotations))
  let [placements, extreme] = [1, 1]
  for (let turn = step; turn < periods.length; turn += step) {
    const turned = periods.map((one, k) => ({ ...one, near: periods[(k + turn) % periods.length]!.near }))
    const found = rateModel(turned)
    if (!found) continue
    placements++
    if (Math.abs(found.logRatio) >= own - equal) extreme++
  }
  return { ratio: exponential(real.logRatio), p: extreme / placements, placements }
}
