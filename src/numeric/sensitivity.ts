import { latinHypercube } from './latin-hypercube.ts'
import { randomStream } from './random.ts'
import { SOBOL_DIMENSIONS, sobol } from './sobol.ts'

/**
 * Points at which a function is to be worked out for variance-based sensitivity (Saltelli's design): two samples A and B,
 * and for each input A with that input's column from B. Rows: A first, then B, then one block per input, `base` rows each.
 */
export interface SensitivityDesign {
  readonly base: number
  readonly inputs: number
  /** base * (inputs + 2) */
  readonly rows: number
  /** columns[input][row], strictly inside (0, 1). */
  readonly columns: readonly Float64Array[]
}

/** How much of a function's variance one input explains. Sampling error can take `first` a little below 0 or above `total`. */
export interface SensitivityIndex {
  /** Share of the variance due to the input alone. */
  readonly first: number
  /** Share of the variance that is left if all others are known: alone and together with others. */
  readonly total: number
  /** Standard errors of both, the variance taken as known. */
  readonly firstError: number
  readonly totalError: number
}

/**
 * A design for inputs of these names. Up to ten inputs take Sobol's sequence, shifted digit by digit; more take one Latin
 * hypercube column each, from a stream of their own name, so that the columns do not depend on the order or on which
 * other inputs there are. Best for `base` a power of two. `base` 0 gives no rows; without inputs there are A and B only.
 */
export function sensitivityDesign(
  names: readonly string[],
  base: number,
  seed: number | string,
): SensitivityDesign {
  const inputs = names.length
  const even = 2 * inputs <= SOBOL_DIMENSIONS
  const points = even ? sobol(2 * inputs, base, randomStream(seed, 'sensitivity')) : []
  const sample = (input: number, side: 'A' | 'B'): Float64Array =>
    even
      ? points[side === 'A' ? input : inputs + input]!
      : latinHypercube(randomStream(seed, 'sensitivity', side, names[input]!), base)
  const rows = base * (inputs + 2)
  const columns = names.map((_, input) => {
    const [first, second] = [sample(input, 'A'), sample(input, 'B')]
    const column = new Float64Array(rows)
    for (let block = 0; block < inputs + 2; block++) {
      column.set(block === 1 || block === input + 2 ? second : first, block * base)
    }
    return column
  })
  return { base, inputs, rows, columns }
}

/**
 * First and total index of every input from the values of the function at the rows of a design: first order after Saltelli
 * et al. 2010, total after Jansen 1999. A function that does not vary has indices 0. RangeError for another number of values;
 * values that are not finite make every index NaN.
 */
export function sensitivityIndices(
  { base, inputs, rows }: SensitivityDesign,
  values: ArrayLike<number>,
): SensitivityIndex[] {
  if (values.length !== rows) throw new RangeError(`${values.length} values where ${rows} are needed`)
  let sum = 0
  for (let i = 0; i < 2 * base; i++) sum += values[i]!
  const centre = sum / (2 * base)
  let squares = 0
  for (let i = 0; i < 2 * base; i++) squares += squared(values[i]! - centre)
  const variance = squares / (2 * base)
  return Array.from({ length: inputs }, (_, input) => {
    if (base === 0 || variance === 0) return { first: 0, total: 0, firstError: 0, totalError: 0 }
    const block = (input + 2) * base
    const first = moments(base, (i) => (values[base + i]! - centre) * (values[block + i]! - values[i]!))
    const total = moments(base, (i) => squared(values[i]! - values[block + i]!) / 2)
    return {
      first: first.mean / variance,
      total: total.mean / variance,
      firstError: first.error / variance,
      totalError: total.error / variance,
    }
  })
}

function squared(value: number): number {
  return value * value
}

/** Mean of terms and its standard error; error 0 for a single term. */
function moments(count: number, term: (i: number) => number): { mean: number; error: number } {
  let sum = 0
  let squares = 0
  for (let i = 0; i < count; i++) {
    const value = term(i)
    sum += value
    squares += value * value
  }
  const mean = sum / count
  const spread = Math.max(0, squares / count - mean * mean)
  return { mean, error: count > 1 ? Math.sqrt(spread / (count - 1)) : 0 }
}
