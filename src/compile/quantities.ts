/** Quantities of the case file → samplers: a central value, a 90 % interval and a value for every uniform draw. */
import {
  centralValue,
  evaluateFormula,
  formulaNames,
  parseFormula,
  type QuantityEntry,
  type Spread,
} from '../case/index.ts'
import {
  betaQuantile,
  lognormal,
  normal,
  splitNormal,
  toGrid,
  triangular,
  uniform,
} from '../numeric/index.ts'
import type { CompiledQuantity, DerivedQuantity } from './types.ts'

type Sampler = (draw: number) => number

/** Quantile function of a spread. `[low, high]` is a normal, `[low, mode, high]` a two-piece normal, by their 5 % and 95 % points. */
function sampler(spread: Spread): Sampler {
  if (typeof spread === 'number') return () => spread
  if (Array.isArray(spread)) {
    if (spread.length === 3) return splitNormal(spread[0], spread[1], spread[2])
    return splitNormal(spread[0], (spread[0] + spread[1]) / 2, spread[1])
  }
  switch (spread.distribution) {
    case 'uniform':
      return uniform(spread.minimum, spread.maximum)
    case 'triangular':
      return triangular(spread.minimum, spread.mode, spread.maximum)
    case 'normal':
      return normal(spread.mean, spread.deviation)
    case 'beta':
      return (draw) => betaQuantile(draw, spread.alpha, spread.beta)
    case 'lognormal':
      return lognormal(spread.low, spread.high)
  }
}

/** Parts of a compiled quantity that depend on its spread; used again when a what-if replaces the spread. */
export function sampled(
  spread: Spread,
  domain: { minimum: number; maximum: number },
): Pick<CompiledQuantity, 'central' | 'low' | 'high' | 'at'> {
  const raw = sampler(spread)
  const clip = (value: number) => Math.min(domain.maximum, Math.max(domain.minimum, value))
  if (typeof spread === 'number') {
    const value = clip(spread)
    return { central: value, low: value, high: value, at: () => value }
  }
  const at = (draw: number) => toGrid(clip(raw(draw)))
  return { central: clip(centralValue(spread)), low: at(0.05), high: at(0.95), at }
}

/**
 * Compiled quantities in canonical order (by key), and the derived ones in an order in which each can be computed.
 * `warParties`: those whose no-deal value comes from the war path, so that its numbers are theirs too.
 */
export function compileQuantities(
  entries: readonly QuantityEntry[],
  partyIndex: Map<string, number>,
  warParties: readonly number[] = [],
): {
  quantities: CompiledQuantity[]
  index: Map<string, number>
  derived: DerivedQuantity[]
} {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1))
  const index = new Map(sorted.map((entry, position) => [entry.key, position]))
  const byKey = new Map(sorted.map((entry) => [entry.key, entry]))
  const quantities = sorted.map((entry): CompiledQuantity => {
    const party = entry.party === undefined ? undefined : partyIndex.get(entry.party)
    return {
      key: entry.key,
      role: entry.role,
      unit: entry.unit,
      minimum: entry.minimum,
      maximum: entry.maximum,
      spread: entry.spread ?? 0,
      basis: {
        kind: entry.basis.kind,
        reason: reasonOf(entry),
        ...(entry.basis.kind === 'judged' ? { by: entry.basis.by, on: entry.basis.on } : {}),
        passages: passagesOf(entry, byKey),
      },
      parties: entry.role === 'war path' ? [...warParties] : party === undefined ? [] : [party],
      ...sampled(entry.spread ?? 0, entry),
    }
  })
  const derived = orderDerived(sorted, index)
  return { quantities: withDerivedCentres(quantities, derived, index), index, derived }
}

/** The quantities with the central value of each derived one worked out from the central values of the others. */
export function withDerivedCentres(
  quantities: readonly CompiledQuantity[],
  derived: readonly DerivedQuantity[],
  index: Map<string, number>,
): CompiledQuantity[] {
  const values = Float64Array.from(quantities, (quantity) => quantity.central)
  computeDerived(derived, quantities, index, values)
  const centred = [...quantities]
  for (const { index: slot } of derived) {
    const central = values[slot]!
    centred[slot] = { ...centred[slot]!, central, low: central, high: central, at: () => central }
  }
  return centred
}

/** Passages behind a quantity; a derived one rests on those of the quantities in its formula. */
function passagesOf(
  entry: QuantityEntry,
  byKey: Map<string, QuantityEntry>,
  depth = 0,
): QuantityEntry['basis']['passages'] {
  // The loader refuses circles; the depth only guards a case that was made by hand.
  if (entry.basis.kind !== 'derived' || depth > 20) return entry.basis.passages
  const parsed = parseFormula(entry.basis.formula)
  if (!parsed.ok) return []
  return formulaNames(parsed.value).flatMap((name) => {
    const source = byKey.get(`quantity.${name}`)
    return source ? passagesOf(source, byKey, depth + 1) : []
  })
}

function reasonOf(entry: QuantityEntry): string {
  const { basis } = entry
  if (basis.kind === 'judged') return basis.because
  if (basis.kind === 'derived') return basis.formula
  return basis.kind === 'assumed' ? basis.reason : ''
}

/** Derived quantities, each after those it needs. Cycles and broken formulas were refused by the loader. */
function orderDerived(entries: readonly QuantityEntry[], index: Map<string, number>): DerivedQuantity[] {
  const ordered: DerivedQuantity[] = []
  const done = new Set<number>()
  const visit = (position: number): void => {
    if (done.has(position)) return
    done.add(position)
    const entry = entries[position]!
    if (entry.basis.kind !== 'derived' || entry.spread !== undefined) return
    const parsed = parseFormula(entry.basis.formula)
    if (!parsed.ok) return
    const inputs: string[] = []
    for (const name of formulaNames(parsed.value)) {
      const needed = index.get(`quantity.${name}`)
      if (needed === undefined) continue
      inputs.push(`quantity.${name}`)
      visit(needed)
    }
    ordered.push({ index: position, formula: parsed.value, inputs })
  }
  entries.forEach((_, position) => {
    visit(position)
  })
  return ordered
}

/** Fills in the derived values of one draw, clipped to their domain; a division by zero counts as the lower bound. */
export function computeDerived(
  derived: readonly DerivedQuantity[],
  quantities: readonly CompiledQuantity[],
  index: Map<string, number>,
  values: Float64Array,
): void {
  for (const one of derived) {
    const value = evaluateFormula(
      one.formula,
      (name) => values[index.get(`quantity.${name}`) ?? -1] ?? Number.NaN,
    )
    const { minimum, maximum } = quantities[one.index]!
    values[one.index] = Number.isNaN(value) ? minimum : toGrid(Math.min(maximum, Math.max(minimum, value)))
  }
}
