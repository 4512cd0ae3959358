/**
 * Counts over stretches longer than a window, by the month as a rule: is the rate higher in those that hold a talk?
 *
 * A stretch is near if a talk certainly falls into it, so a talk known by its month can be used. Rates are counts over the
 * days of the stretch. With few stretches there is only a plain ratio.
 */
import type { CompiledCounts, CompiledEvent } from '../../compile/index.ts'
import {
  blockBootstrap,
  type DayRange,
  type ExposedCount,
  equivalence,
  halfNormalRatio,
  type RatePeriod,
  rateModel,
  rateRatio,
  rotationTest,
} from '../../models/index.ts'
import { exponential, naturalLog, normalQuantile, type RandomStream } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

interface Span extends DayRange {
  count: number
  /** Talks that certainly fall into it. */
  talks: CompiledEvent[]
}

const reach90 = normalQuantile(0.95)

/**
 * Rate ratio by quasi-Poisson regression with a log trend over the stretches; its interval the wider of the model's and that
 * of stretches drawn again; p by turning the marks around the list. n is the number of runs of neighbouring stretches with
 * talks. Left out and counted: talks known by the year or outside every stretch, stretches longer than `longestSpan`, and
 * stretches that a talk only may fall into.
 */
export function aroundSpans(
  own: Parameters<typeof emptyDraft>[0],
  { id, counts }: CompiledCounts,
  talks: readonly CompiledEvent[],
  parameters: EventsParameters,
  stream: (name: string) => RandomStream,
): Draft {
  const { longestSpan, leastRounds } = parameters
  const sound = counts.filter(({ from, to }) => to >= from && to - from < longestSpan)
  const known = talks.filter(({ precision }) => precision !== 'year')
  const spans: Span[] = []
  const placed = new Set<CompiledEvent>()
  for (const span of sound) {
    const touching = known.filter((talk) => talk.from <= span.to && talk.to >= span.from)
    // A talk dated to the day that lasts over several stretches was in all of them; a vague one may be in either.
    const inside = touching.filter(
      ({ from, to, precision }) => precision === 'day' || (from >= span.from && to <= span.to),
    )
    for (const talk of inside) placed.add(talk)
    if (inside.length > 0 || touching.length === 0) spans.push({ ...span, talks: inside })
  }
  const skipped = talks.length - placed.size + counts.length - spans.length
  const named = { ...own, skipped }
  if (sound.length === 0) return emptyDraft(named, 'coarse-counts')
  const near = spans.filter((span) => span.talks.length > 0)
  if (near.length === 0) return emptyDraft(named, 'no-talks')
  const plain = plainRatio(spans)
  if (plain === null) return emptyDraft(named, 'coarse-counts')
  const { ratio, low, high } = plain
  const details = { matchedRatio: ratio, poissonLow: low, poissonHigh: high, spans: spans.length }
  const n = runsOf(spans)
  const periods = spans.map(periodOf)
  const model = rateModel(periods)
  const test = rotationTest(periods)
  if (!model || !test) {
    const why = n < leastRounds ? 'few' : 'cannot-tell'
    return emptyDraft({ ...named, estimate: ratio, n, details }, why)
  }
  const drawn = blockBootstrap(
    periods.length,
    (chosen) => rateModel(Array.from(chosen, (k) => periods[k]!))?.logRatio ?? Number.NaN,
    { draws: parameters.draws },
    stream(`${id} spans`),
  )
  const error = Math.max(model.error, drawn?.error ?? 0)
  const end = (side: 1 | -1, other: number | undefined): number => {
    const normal = model.logRatio + side * reach90 * error
    return exponential(side * Math.max(side * normal, side * (other ?? normal)))
  }
  const rate = (span: Span): number => span.count / (span.to - span.from + 1)
  const far = spans.filter((span) => span.talks.length === 0)
  const beside = far.reduce((sum, span) => sum + rate(span), 0) / far.length
  const eventsOf = (list: readonly Span[]): string[] => [
    ...new Set(list.flatMap((span) => span.talks.map((talk) => talk.id))),
  ]
  return {
    series: null,
    ...named,
    estimate: exponential(model.logRatio),
    interval: [end(-1, drawn?.low), end(1, drawn?.high)],
    n,
    skipped,
    why: n < leastRounds ? 'few' : null,
    details: {
      ...details,
      dispersion: model.dispersion,
      trendPerYear: exponential(model.trend * 365.25),
      placements: test.placements,
    },
    examples: eventsOf(near.filter((span) => rate(span) > beside)),
    counterExamples: eventsOf(near.filter((span) => rate(span) <= beside)),
    p: test.p,
    sameP: equivalence(model.logRatio, error, naturalLog(parameters.sameRatio)).p,
    ratio: halfNormalRatio(model.logRatio, error, naturalLog(parameters.expectedRatio)),
    direction: model.logRatio,
  }
}

function periodOf({ from, to, count, talks }: Span): RatePeriod {
  return { count, exposure: to - from + 1, near: talks.length > 0 ? 1 : 0, time: (from + to) / 2 }
}

/**
 * Rate in the stretches with talks over the rate in those that touch them; null where it has no value. Its interval is that of
 * independent acts, which is far too narrow.
 */
function plainRatio(spans: readonly Span[]): ReturnType<typeof rateRatio> | null {
  const near = spans.filter(({ talks }) => talks.length > 0)
  const beside = spans.filter(
    (one) =>
      one.talks.length === 0 && near.some(({ from, to }) => one.to === from - 1 || one.from === to + 1),
  )
  const total = (list: readonly Span[]): ExposedCount => ({
    count: list.reduce((sum, { count }) => sum + count, 0),
    exposure: list.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  })
  const found = rateRatio(total(near), total(beside))
  return Number.isFinite(found.ratio) ? found : null
}

/** Runs of neighbouring stretches with talks: talks month after month are one occasion. */
function runsOf(spans: readonly Span[]): number {
  let runs = 0
  spans.forEach(({ from, talks }, k) => {
    const before = spans[k - 1]
    const joined = before !== undefined && before.talks.length > 0 && before.to >= from - 1
    if (talks.length > 0 && !joined) runs++
  })
  return runs
}
