/** Do a party's threats come before others decide on aid or sanctions? The same test as for talks, on days of threats. */
import type { CompiledCase } from '../../compile/index.ts'
import { type DailySums, longestSeries, type MatchedRound } from '../../models/index.ts'
import type { RandomStream } from '../../numeric/index.ts'
import { aroundDates, draftAround } from './around-dates.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'

/**
 * Threats per day in the days before a decision of somebody else on aid or sanctions, against matched days, from the first to
 * the last event that is dated to the day. Vaguer threats and decisions are skipped and counted.
 */
export function threatTiming(
  compiled: CompiledCase,
  party: number,
  parameters: EventsParameters,
  stream: (name: string) => RandomStream,
): Draft {
  const { id } = compiled.parties[party]!
  const own = { party: id, indicator: 'threat-timing', counted: 'decisions' } as const
  const threats = compiled.events.filter((one) => one.kind === 'threaten' && one.actor === party)
  const decisions = compiled.events.filter(
    (one) => (one.kind === 'aid-decision' || one.kind === 'sanction') && one.actor !== party,
  )
  const exact = compiled.events.filter(({ precision }) => precision === 'day')
  const datedThreats = threats.filter((one) => exact.includes(one))
  const datedDecisions = decisions.filter((one) => exact.includes(one))
  const skipped = threats.length + decisions.length - datedThreats.length - datedDecisions.length
  const named = { ...own, skipped }
  if (datedThreats.length === 0) return emptyDraft(named, 'no-threats')
  if (datedDecisions.length === 0) return emptyDraft(named, 'no-decisions')
  const first = exact[0]!.from
  const last = exact.reduce((latest, { to }) => Math.max(latest, to), first)
  if (last - first >= longestSeries) return emptyDraft(named, 'cannot-tell')
  const series = daysOfThreats(
    first,
    last,
    datedThreats.map(({ from }) => from),
  )
  const { threatDays, control, leastRounds } = parameters
  // The decision itself is not a day before it.
  const widths = { before: threatDays, after: -1, control }
  const dates = datedDecisions.map(({ from }) => ({ from, to: from }))
  const found = aroundDates(series, dates, widths, parameters, stream)
  const eventsOf = ({ window }: MatchedRound): string[] =>
    datedDecisions.filter(({ from }) => from - 1 <= window.to && from - 1 >= window.from).map((one) => one.id)
  const draft = draftAround(found, series, eventsOf, leastRounds)
  return { ...named, series: null, ...draft, details: { ...draft.details, threats: datedThreats.length } }
}

/** Threats summed day by day; every day from the first to the last counts as looked at. */
function daysOfThreats(first: number, last: number, threats: readonly number[]): DailySums {
  const count = new Float64Array(last - first + 2)
  for (const day of threats) count[day - first + 1]! += 1
  for (let day = 1; day < count.length; day++) count[day]! += count[day - 1]!
  return { start: first, count, exposure: count.map((_, day) => day) }
}
