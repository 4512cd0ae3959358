import type { Formula } from '../../case/index.ts'

/**
 * A process of stocks and flows in steps of one month, written in formulas. Every month runs in this order: the steps; the
 * totals, with the weight of what is still going on at the start of the month; the sure endings in their order; then
 * the hazards h_k: it ends with probability 1 - exp(-H), H the sum of max(0, h_k), and so with share h_k / H each.
 *
 * Whatever a formula gives, no result is NaN: a stock that would become NaN or infinite keeps its value, a hazard, chance
 * or total counts 0 in that month, a comparison with NaN does not hold, and the run is marked with the month.
 */
export interface ProcessModel {
  /** Names of the numbers it is run with. */
  readonly parameters: readonly string[]
  readonly stocks: readonly ProcessStock[]
  /** In order, every month. A step may name parameters, stocks as they stand there, earlier steps, and `month`. */
  readonly steps: readonly ProcessStep[]
  readonly totals: readonly ProcessTotal[]
  readonly endings: readonly ProcessEnding[]
}

/** What is carried from month to month. Its start names parameters only; every value is put into minimum..maximum. */
export interface ProcessStock {
  readonly id: string
  readonly start: Formula
  readonly minimum: number
  readonly maximum: number
}

/**
 * One step of a month: a value; noise around 0 (normal) or of mean 1 (lognormal, exp(sd z - sd²/2)); a jump that comes
 * with a chance per month and is exponential with the mean; or the new value of a stock. Without noise: 0, 1, chance x mean.
 */
export type ProcessStep =
  | { readonly id: string; readonly is: Formula }
  | { readonly id: string; readonly noise: 'normal' | 'lognormal'; readonly deviation: Formula }
  | { readonly id: string; readonly chance: Formula; readonly mean: Formula }
  | { readonly stock: string; readonly becomes: Formula }

/** A sum over months, each weighted by the share still going on at its start (one path: 1 up to the month it ends in). */
export interface ProcessTotal {
  readonly id: string
  readonly adds: Formula
}

/** An ending: by a hazard per month, or for certain as soon as one of the comparisons holds. Both may name totals. */
export type ProcessEnding =
  | { readonly id: string; readonly hazard: Formula }
  | { readonly id: string; readonly when: readonly ProcessComparison[] }

/** Holds if the first is less than the second; never with NaN. */
export interface ProcessComparison {
  readonly less: Formula
  readonly than: Formula
}

/** Why a model cannot be run. `where` is the way to the formula or entry in the model, as in ['steps', 3, 'is']. */
export interface ProcessProblem {
  /**
   * `unknown-name`: a formula or a step names what is not known there. `duplicate-name`: two things of one name (`month` is
   * taken). `no-ending`: nothing could end it. `empty-range`: a stock's minimum is not at most its maximum. `too-large`: some
   * 4,000 different operations and more.
   */
  readonly code: 'unknown-name' | 'duplicate-name' | 'no-ending' | 'empty-range' | 'too-large'
  /** The name concerned; '' where the whole model is. */
  readonly name: string
  readonly where: readonly (string | number)[]
}
