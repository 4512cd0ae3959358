/** The feasible states of a `.gmcr` file, in the order of their numbers. */
import type { GmcrCondition } from './gmcr-model.ts'

/** States up to which a case can be answered exactly; more are refused before anything is written. */
export const gmcrStateLimit = 2 ** 20
/** Options up to which combinations are counted at all. */
export const gmcrOptionLimit = 30
/** Steps of the search for feasible states; patterns that leave hardly any state can cost more than the states. */
const stepLimit = 2 ** 24

/** States, or why they are not listed. */
export type StatesResult =
  | { ok: true; states: Int32Array }
  | { ok: false; problem: 'too many' | 'none' | 'too hard' }

interface Mask {
  of: number
  is: number
}

/**
 * Lists the states no pattern excludes, rising. `place[option]` is the bit of an option. Bits are settled from the highest
 * down, and a pattern is tried once its lowest bit is settled, so whole branches fall away early.
 */
export function feasibleStates(infeasible: readonly GmcrCondition[], place: readonly number[]): StatesResult {
  const width = place.length
  const byLowest: Mask[][] = Array.from({ length: width }, () => [])
  for (const pattern of infeasible.flat()) {
    if (pattern.length === 0) return { ok: false, problem: 'none' }
    const mask = { of: 0, is: 0 }
    for (const { option, taken } of pattern) {
      mask.of |= 1 << place[option]!
      if (taken) mask.is |= 1 << place[option]!
    }
    byLowest[31 - Math.clz32(mask.of & -mask.of)]!.push(mask)
  }
  let found = new Int32Array(1024)
  let count = 0
  let steps = 0
  // Waiting: a prefix and the bit below it that is settled next; the smaller of two branches is taken first.
  const waiting: { prefix: number; bit: number }[] = [{ prefix: 0, bit: width - 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { prefix, bit } = next
    if (++steps > stepLimit) return { ok: false, problem: 'too hard' }
    if (bit < 0) {
      if (count === gmcrStateLimit) return { ok: false, problem: 'too many' }
      if (count === found.length) found = grown(found)
      found[count++] = prefix
      continue
    }
    for (const state of [prefix | (1 << bit), prefix]) {
      if (byLowest[bit]!.every((mask) => (state & mask.of) !== mask.is))
        waiting.push({ prefix: state, bit: bit - 1 })
    }
  }
  if (count === 0) return { ok: false, problem: 'none' }
  return { ok: true, states: found.slice(0, count) }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2)
  larger.set(list)
  return larger
}
