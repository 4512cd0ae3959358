import { exponential, gamma, naturalLog, normalQuantile } from '../../numeric/index.ts'

/**
 * What happened in cases that are taken to be alike: events in years of exposure (both at least 0; years not
 * all 0).
 */
export interface ReferenceClass {
  readonly events: number
  readonly years: number
  /** Pseudo-events known beforehand; by default half an event … */
  readonly priorEvents?: number
  /** … in this many pseudo-years, by default 5. A judgement; larger counts weigh more. */
  readonly priorYears?: number
}

/** A rate per year with the interval that holds it with probability `coverage`. */
export interface RateEstimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * Rate per year from a reference class: Gamma-Poisson posterior with shape prior + events and rate prior +
 * years. The interval leaves the same probability out at both ends; `coverage` between 0 and 1, by default 90
 * %. RangeError when prior and data together have no events or no years.
 */
export function referenceRate(reference: ReferenceClass, coverage = 0.9): RateEstimate {
  const shape = (reference.priorEvents ?? 0.5) + reference.events
  const exposure = (reference.priorYears ?? 5) + reference.years
  const quantile = gamma(shape, exposure)
  const tail = (1 - coverage) / 2
  return { mean: shape / exposure, low: quantile(tail), high: quantile(1 - tail) }
}

/**
 * Upper limit for the chance of an event that did not happen in `trials` (above 0) independent trials, 1 - (1
 * - confidence)^ (1 / trials): the exact rule of three (Hanley & Lippman-Hand 1983, JAMA 249). `confidence`
 * in [0, 1), by default 95 %.
 */
export function chanceAfterNone(trials: number, confidence = 0.95): number {
  return 1 - exponential(naturalLog(1 - confidence) / trials)
}

/**
 * Constant hazard per year under which a share (0 to 1) fails within `years`: -ln(1 - share) / years; share
 * 1: Infinity.
 */
export function hazardFromShare(share: number, years: number): number {
  return share <= 0 ? 0 : -naturalLog(1 - share) / years
}

/**
 * Hazard ratio that turns a share failing within some years into another one: ln(1 - after) / ln(1 - before).
 * NaN when both are 0 or both are 1.
 */
export function impliedHazardRatio(before: number, after: number): number {
  return hazardFromShare(after, 1) / hazardFromShare(before, 1)
}

/** How often promises of one kind were kept when they were called in, and who counted. */
export interface ReliabilityAnchor {
  readonly id: string
  readonly share: number
  readonly source: string
}

/**
 * Shares of alliances honoured, as published; counts differ by period and by what is taken to be promised.
 */
export const reliabilityAnchors: readonly ReliabilityAnchor[] = [
  { id: 'all-obligations-read', share: 0.745, source: 'Leeds, Long & Mitchell 2000, 1816-1944' },
  { id: 'all-1816-2003', share: 0.5, source: 'Berkemeier & Fuhrmann 2018' },
  { id: 'all-before-1945', share: 0.66, source: 'Berkemeier & Fuhrmann 2018' },
  { id: 'all-after-1945', share: 0.22, source: 'Berkemeier & Fuhrmann 2018' },
  { id: 'defence-pacts', share: 0.41, source: 'Berkemeier & Fuhrmann 2018' },
  { id: 'two-centuries', share: 2 / 3, source: 'Chiba, about two thirds' },
  { id: 'obligations-not-read', share: 0.25, source: 'earlier count quoted by Leeds, Long & Mitchell 2000' },
]

/**
 * A share in the probit units of guarantee codes; -Infinity at 0, Infinity at 1. Selection: pacts likely to
 * fail are tested.
 */
export function probitOf(share: number): number {
  return normalQuantile(share)
}
