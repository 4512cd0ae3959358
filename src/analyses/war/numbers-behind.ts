/** What numbers rest on: counts by basis, and the ones that move the answer most. */
import type { CompiledCase, CompiledQuantity } from '../../compile/index.ts'
import type { NumbersBehind } from './finding.ts'

/** Influential numbers that are named. */
const named = 12

/**
 * Counts the quantities that `counts` lets through, and names those with most influence on no-deal values and on who accepts
 * what. A case without any gives zeros and an empty list.
 */
export function numbersBehind(
  compiled: CompiledCase,
  influence: readonly { key: string; influence: number }[],
  counts: (quantity: CompiledQuantity) => boolean,
): NumbersBehind {
  const found: NumbersBehind = { counts: { quoted: 0, derived: 0, judged: 0, assumed: 0 }, influential: [] }
  for (const quantity of compiled.quantities) if (counts(quantity)) found.counts[quantity.basis.kind]++
  for (const { key, influence: amount } of influence) {
    const quantity = compiled.quantities[compiled.quantityIndex.get(key)!]!
    if (!counts(quantity) || found.influential.length >= named) continue
    const { central, low, high, basis } = quantity
    const { kind, reason } = basis
    const broken = basis.broken ? { broken: true as const } : {}
    found.influential.push({ key, basis: kind, ...broken, central, low, high, influence: amount, reason })
  }
  return found
}
