/** Slow twins of the closed forms for two-state chains: a matrix series and a step-by-step integration. */
import type { CalmAndHeadwind, HeadwindChain } from '../../src/models/index.ts'

/** exp(A t) by squaring a Taylor series; `matrix` by rows. */
export function matrixExponential(matrix: readonly (readonly number[])[], time: number): number[][] {
  const size = matrix.length
  const norm = Math.max(...matrix.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))) * time
  const halvings = Math.max(0, Math.ceil(Math.log2(norm + 1e-300)) + 4)
  const small = matrix.map((row) => row.map((x) => (x * time) / 2 ** halvings))
  let power = identity(size)
  let sum = identity(size)
  for (let n = 1; n <= 24; n++) {
    power = product(power, small).map((row) => row.map((x) => x / n))
    sum = sum.map((row, i) => row.map((x, j) => x + power[i]![j]!))
  }
  for (let k = 0; k < halvings; k++) sum = product(sum, sum)
  return sum
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)))
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)))
}

/** Probability of no attack within `years`, from the matrix series. */
export function slowSurvival(
  years: number,
  hazards: CalmAndHeadwind,
  chain: HeadwindChain,
  startInHeadwind: number,
): number {
  const { headwindStart, headwindEnd } = chain
  const grown = matrixExponential(
    [
      [-headwindStart - hazards.calm, headwindStart],
      [headwindEnd, -headwindEnd - hazards.headwind],
    ],
    years,
  )
  const from = grown.map((row) => row[0]! + row[1]!)
  return (1 - startInHeadwind) * from[0]! + startInHeadwind * from[1]!
}

/**
 * Durable value and mean years to an attack by following the probabilities of calm and headwind in
 * Runge-Kutta steps until nothing is left to discount.
 */
export function slowDurable(
  value: number,
  renewed: CalmAndHeadwind,
  hazards: CalmAndHeadwind,
  rate: number,
  chain: HeadwindChain,
  startInHeadwind: number,
): { value: number; meanYears: number } {
  const { headwindStart, headwindEnd } = chain
  // calm, headwind, discounted value so far, expected years so far.
  const slope = ([calm, headwind]: readonly number[], discount: number): number[] => [
    -(headwindStart + hazards.calm) * calm! + headwindEnd * headwind!,
    headwindStart * calm! - (headwindEnd + hazards.headwind) * headwind!,
    discount *
      (rate * value * (calm! + headwind!) +
        hazards.calm * calm! * renewed.calm +
        hazards.headwind * headwind! * renewed.headwind),
    calm! + headwind!,
  ]
  let state = [1 - startInHeadwind, startInHeadwind, 0, 0]
  const step = 0.05 / (0.1 + rate + headwindStart + headwindEnd + hazards.calm + hazards.headwind)
  const moved = (by: readonly number[], share: number) => state.map((x, k) => x + share * by[k]!)
  for (let time = 0; state[0]! + state[1]! > 1e-12; time += step) {
    const first = slope(state, Math.exp(-rate * time))
    const middleDiscount = Math.exp(-rate * (time + step / 2))
    const second = slope(moved(first, step / 2), middleDiscount)
    const third = slope(moved(second, step / 2), middleDiscount)
    const fourth = slope(moved(third, step), Math.exp(-rate * (time + step)))
    state = state.map((x, k) => x + (step / 6) * (first[k]! + 2 * second[k]! + 2 * third[k]! + fourth[k]!))
  }
  return { value: state[2]!, meanYears: state[3]! }
}
