/**
 * Additive utilities: weights × option values + conditional adjustments, clipped to [0, 1].
 *
 * Each product is rounded once to a billionth; from there on everything is integer addition. The utility of a state is
 * rowPart[row] + columnPart[column]: two small tables per party, one addition and one write per state.
 */
import type { StateSpace } from './space.ts'
import { one } from './types.ts'

/** Where one reading of a party finds its numbers: indexes into the quantity array; -1 for an issue without concern. */
export interface AdditiveSlots {
  weight: Int32Array
  /** Central weights summed, as written; drawn weights are scaled to the same sum. */
  weightTotal: number
  value: Int32Array[]
  adjustments: { quantity: number; states: Int32Array }[]
}

/** Contribution of every option of every issue, in billionths. */
export function contributions(slots: AdditiveSlots, values: Float64Array): Int32Array[] {
  let drawn = 0
  for (const slot of slots.weight) if (slot >= 0) drawn += values[slot]!
  // The factor is exactly 1 at central values, so weights that sum to 0.9999991 are used as written.
  const scale = drawn === 0 ? 0 : drawn === slots.weightTotal ? 1 : slots.weightTotal / drawn
  return slots.value.map((options, issue) => {
    const slot = slots.weight[issue]!
    const weight = slot < 0 ? 0 : values[slot]! * scale
    return Int32Array.from(options, (index) => (index < 0 ? 0 : Math.round(weight * values[index]! * one)))
  })
}

/** Utility of every state: `into[state]`, billionths in 0..1. */
export function additivePayoff(
  space: StateSpace,
  parts: readonly Int32Array[],
  adjustments: AdditiveSlots['adjustments'],
  values: Float64Array,
  into: Int32Array,
): void {
  const rowPart = sumOver(space, parts, 0, space.split, space.rowCount)
  const columnPart = sumOver(space, parts, space.split, parts.length, space.columnCount)
  addParts(space, rowPart, columnPart, into)
  const added = adjustments.flatMap(({ quantity, states }) => {
    const amount = Math.round(values[quantity]! * one)
    return amount === 0 ? [] : [{ amount, states }]
  })
  if (added.length === 0) return
  // Several adjustments can leave the 32-bit integers before the sum is clipped; then the sum is made in doubles.
  const up = added.reduce((sum, { amount }) => sum + Math.max(0, amount), 0)
  const down = added.reduce((sum, { amount }) => sum + Math.min(0, amount), 0)
  const sums = 2 * one + up > largestInteger || down < -largestInteger ? Float64Array.from(into) : into
  for (const { amount, states } of added) addWhere(sums, states, amount)
  for (const { states } of added) clipWhere(sums, into, states)
}

const largestInteger = 2 ** 31 - 1

/** Sum of the contributions of some issues for each row (or column). */
function sumOver(
  space: StateSpace,
  parts: readonly Int32Array[],
  from: number,
  to: number,
  length: number,
): Int32Array {
  const sum = new Int32Array(length)
  for (let issue = from; issue < to; issue++) {
    const table = space.optionTable[issue]!
    const part = parts[issue]!
    for (let code = 0; code < length; code++) sum[code]! += part[table[code]!]!
  }
  return sum
}

function addParts(space: StateSpace, rowPart: Int32Array, columnPart: Int32Array, into: Int32Array): void {
  const { rowCount, rowStart, column, columnCount } = space
  for (let row = 0; row < rowCount; row++) {
    const base = rowPart[row]!
    const from = rowStart[row]!
    const to = rowStart[row + 1]!
    if (to - from === columnCount) {
      // Four at a time: half the time of one at a time, and this loop writes every utility there is.
      let c = 0
      for (; c + 3 < columnCount; c += 4) {
        into[from + c] = base + columnPart[c]!
        into[from + c + 1] = base + columnPart[c + 1]!
        into[from + c + 2] = base + columnPart[c + 2]!
        into[from + c + 3] = base + columnPart[c + 3]!
      }
      for (; c < columnCount; c++) into[from + c] = base + columnPart[c]!
    } else {
      for (let state = from; state < to; state++) into[state] = base + columnPart[column[state]!]!
    }
  }
}

function addWhere(sums: Int32Array | Float64Array, states: Int32Array, amount: number): void {
  for (let k = 0; k < states.length; k++) sums[states[k]!]! += amount
}

function clipWhere(sums: Int32Array | Float64Array, into: Int32Array, states: Int32Array): void {
  for (let k = 0; k < states.length; k++) {
    into[states[k]!] = Math.min(one, Math.max(0, sums[states[k]!]!))
  }
}
