/** From the figures of one indicator to a result: corrections over all tests, verdicts, and what the figures are worth. */
import { holm, largestRatio } from '../../models/index.ts'
import type { IndicatorResult, Verdict, WhyNone } from './finding.ts'

/** What an indicator hands over before the tests of all parties are known. */
export interface Draft extends Omit<IndicatorResult, 'test' | 'equivalence' | 'verdict' | 'likelihoodRatio'> {
  /** Two-sided p value; null where no test was made. */
  p: number | null
  /** Test that the effect is smaller than the margin; null where none was made. */
  sameP: number | null
  /** Above 0 where the effect is upwards. */
  direction: number
  /** Likelihood ratio before it is held to what the p value can be worth; null where there is none. */
  ratio: number | null
  /** A verdict that needs no test; undefined where the test decides. */
  given?: Verdict
}

/** A draft with nothing in it, and the reason. */
export function emptyDraft(
  own: Pick<Draft, 'party' | 'indicator' | 'counted'> & Partial<Draft>,
  why: WhyNone,
): Draft {
  return {
    series: null,
    estimate: null,
    interval: null,
    n: 0,
    skipped: 0,
    details: {},
    examples: [],
    counterExamples: [],
    p: null,
    sameP: null,
    direction: 0,
    ratio: null,
    ...own,
    why,
  }
}

/** Level below which a corrected p value counts. */
const level = 0.05

/**
 * Results in the order of the drafts. Tests of drafts without a reason against them form one family under Holm's correction,
 * all parties and indicators together; tests of sameness another. A draft with a reason keeps its estimate and gets no test, no
 * verdict and no likelihood ratio.
 */
export function settle(drafts: readonly Draft[]): IndicatorResult[] {
  const corrected = corrections(drafts, ({ p }) => p)
  const alike = corrections(drafts, ({ sameP }) => sameP)
  return drafts.map((draft, index): IndicatorResult => {
    const { p, sameP, direction, ratio, given, ...rest } = draft
    const test = corrected[index] ?? null
    const equivalence = alike[index] ?? null
    const open = draft.why === null
    return {
      ...rest,
      test,
      equivalence,
      verdict: open ? (given ?? verdictOf(test, equivalence, direction)) : null,
      likelihoodRatio: open ? heldTo(ratio, p) : null,
    }
  })
}

function corrections(
  drafts: readonly Draft[],
  pick: (draft: Draft) => number | null,
): ({ p: number; adjusted: number } | undefined)[] {
  const tested = drafts.flatMap((draft, index) => {
    const p = pick(draft)
    return draft.why === null && p !== null ? [{ index, p }] : []
  })
  const adjusted = holm(tested.map(({ p }) => p))
  const results: ({ p: number; adjusted: number } | undefined)[] = drafts.map(() => undefined)
  tested.forEach(({ index, p }, k) => {
    results[index] = { p, adjusted: adjusted[k]! }
  })
  return results
}

function verdictOf(
  test: { adjusted: number } | null,
  equivalence: { adjusted: number } | null,
  direction: number,
): Verdict {
  if (test && test.adjusted < level && direction !== 0) return direction > 0 ? 'more' : 'less'
  return equivalence && equivalence.adjusted < level ? 'same' : 'open'
}

/** A ratio above 1 is worth no more than the p value allows. */
function heldTo(ratio: number | null, p: number | null): number | null {
  if (ratio === null || p === null) return ratio
  return ratio > 1 ? Math.min(ratio, largestRatio(p)) : ratio
}
