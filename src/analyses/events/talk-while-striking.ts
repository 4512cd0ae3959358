/** Does a party strike more while it talks? Counts of its own acts near talks it takes part in, against matched weeks. */
import type { CompiledCase, CompiledCounts, CompiledEvent } from '../../compile/index.ts'
import {
  type DayRange,
  dailySums,
  type ExposedCount,
  type MatchedRound,
  rateRatio,
} from '../../models/index.ts'
import type { RandomStream } from '../../numeric/index.ts'
import { aroundDates, draftAround } from './around-dates.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

/**
 * One draft per series of counts of the party, or one that says what is missing. Talks are events of that kind in which the
 * party acts or is the target; those not dated to the day are skipped and counted, and so are counts over more days than a
 * window has, which cannot tell near from far: of those alone a plain ratio is given, without a verdict.
 */
export function talkWhileStriking(
  compiled: CompiledCase,
  party: number,
  parameters: EventsParameters,
  stream: (name: string) => RandomStream,
): Draft[] {
  const { id } = compiled.parties[party]!
  const own = { party: id, indicator: 'talk-while-striking', counted: 'rounds' } as const
  const talks = compiled.events.filter(
    ({ kind, actor, target }) => kind === 'talks' && (actor === party || target === party),
  )
  const dated = talks.filter(({ precision }) => precision === 'day')
  const skipped = talks.length - dated.length
  const all = compiled.counts.filter(({ actor }) => actor === party)
  if (all.length === 0) return [emptyDraft({ ...own, skipped }, 'no-counts')]
  return all.map((counts): Draft => {
    const { fine, coarse } = fineCounts(counts, parameters)
    const named = { ...own, series: counts.id, skipped: skipped + coarse }
    const series = dailySums(fine)
    if (dated.length === 0) return emptyDraft(named, series ? 'no-talks' : 'coarse-counts')
    if (!series) return coarseDraft(named, counts, dated, parameters)
    const { before, after, control, leastRounds } = parameters
    const found = aroundDates(series, dated, { before, after, control }, parameters, (name) =>
      stream(`${counts.id} ${name}`),
    )
    const eventsOf = ({ window }: MatchedRound): string[] =>
      dated.filter((one) => one.from <= window.to && one.to >= window.from).map((one) => one.id)
    return { ...named, ...draftAround(found, series, eventsOf, leastRounds) }
  })
}

/**
 * Counts over many days each: the rate in those that hold a talk over the rate in those beside them that hold none. The interval is
 * that of independent acts, which is far too narrow; whatever n is, there is no verdict.
 */
function coarseDraft(
  named: Parameters<typeof emptyDraft>[0],
  { counts }: CompiledCounts,
  talks: readonly CompiledEvent[],
  { leastRounds }: EventsParameters,
): Draft {
  const sound = counts.filter(({ from, to }) => to >= from)
  const holds = ({ from, to }: DayRange): boolean => talks.some((talk) => talk.from <= to && talk.to >= from)
  const near = sound.filter(holds)
  const beside = sound.filter(
    (one) => !holds(one) && near.some(({ from, to }) => one.to === from - 1 || one.from === to + 1),
  )
  const total = (list: typeof sound): ExposedCount => ({
    count: list.reduce((sum, { count }) => sum + count, 0),
    exposure: list.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  })
  const { ratio, low, high } = rateRatio(total(near), total(beside))
  if (!Number.isFinite(ratio)) return emptyDraft(named, 'coarse-counts')
  const n = near.length
  const why = n < leastRounds ? 'few' : 'coarse-counts'
  const details = { matchedRatio: ratio, poissonLow: low, poissonHigh: high }
  return emptyDraft({ ...named, estimate: ratio, n, skipped: named.skipped ?? 0, details }, why)
}

/** Counts over few enough days, and how many are left out; those that end before they begin are left out too. */
function fineCounts(
  { counts }: CompiledCounts,
  { before, after }: EventsParameters,
): { fine: CompiledCounts['counts']; coarse: number } {
  const longest = before + after + 1
  const fine = counts.filter(({ from, to }) => to >= from && to - from < longest)
  return { fine, coarse: counts.length - fine.length }
}
