/** Does a party strike more while it talks? Counts of its own acts near talks it takes part in, against matched weeks. */
import type { CompiledCase, CompiledCounts } from '../../compile/index.ts'
import { dailySums, type MatchedRound } from '../../models/index.ts'
import type { RandomStream } from '../../numeric/index.ts'
import { aroundDates, draftAround } from './around-dates.ts'
import { aroundSpans } from './around-spans.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

/**
 * One draft per series of counts of the party, or one that says what is missing. Talks are events of that kind in which the
 * party acts or is the target. Counts over no more days than a window has are compared day by day; talks not dated to the day
 * and longer counts are then skipped and counted. Where all counts are longer, they are compared as they are, by the month as
 * a rule.
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
    if (!series) return aroundSpans({ ...own, series: counts.id }, counts, talks, parameters, stream)
    if (dated.length === 0) return emptyDraft(named, 'no-talks')
    const { before, after, control, leastRounds } = parameters
    const found = aroundDates(series, dated, { before, after, control }, parameters, (name) =>
      stream(`${counts.id} ${name}`),
    )
    const eventsOf = ({ window }: MatchedRound): string[] =>
      dated.filter((one) => one.from <= window.to && one.to >= window.from).map((one) => one.id)
    return { ...named, ...draftAround(found, series, eventsOf, leastRounds) }
  })
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
