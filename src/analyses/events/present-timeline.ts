/** Data of the timeline picture: which days are drawn, and which dates stand along the axis. */
import { type Chart, sentence, type TimelineData } from '../../blocks/index.ts'
import { dateSpan, dateText } from '../../compile/index.ts'
import type { EventsValue, TimelineEvent } from './finding.ts'
import type { Words } from './words.ts'

/** Dates along the axis at most. */
const mostTicks = 7

/** The picture of the parties shown; null without events of theirs. */
export function timelineChart(value: EventsValue, parties: readonly string[], words: Words): Chart | null {
  const own = value.events.filter(({ actor }) => parties.includes(actor))
  if (own.length === 0) return null
  const from = firstDrawn(own)
  const drawn = own.filter((event) => event.to >= from)
  const first = Math.min(...drawn.map((event) => event.from))
  const last = Math.max(...drawn.map((event) => event.to))
  const left = own.length - drawn.length
  const data: TimelineData = {
    chart: 'timeline',
    from: first,
    to: last,
    ticks: ticksOf(first, last),
    lanes: parties.map((party) => ({
      id: party,
      name: words.party(party),
      marks: drawn
        .filter(({ actor }) => actor === party)
        .map(({ id, date, until, kind, from: begins, to, what, certainty }) => ({
          id,
          date: until === null ? date : `${date} to ${until}`,
          kind,
          from: begins,
          to,
          what,
          inferred: certainty === 'inferred',
        })),
    })),
    left,
  }
  const count = `${drawn.length} ${drawn.length === 1 ? 'event' : 'events'}`
  return {
    kind: 'chart',
    id: 'events-timeline-chart',
    sentence: sentence(`What happened when: ${count} from ${dateText(first)} to ${dateText(last)}.`),
    data,
  }
}

/**
 * First day drawn: where up to a fifth of the events lie so far back that more than half the axis before the others would be
 * empty, the picture begins after them; the table keeps them.
 */
function firstDrawn(events: readonly TimelineEvent[]): number {
  const sorted = [...events].sort((a, b) => a.from - b.from)
  const last = sorted.reduce((latest, { to }) => Math.max(latest, to), Number.NEGATIVE_INFINITY)
  let begins = sorted[0]!.from
  let reached = sorted[0]!.to
  for (let k = 1; k <= sorted.length / 5; k++) {
    const gap = sorted[k]!.from - reached
    if (gap > (last - begins) / 2) begins = sorted[k]!.from
    reached = Math.max(reached, sorted[k]!.to)
  }
  return begins
}

/** Beginnings of months or years, with the shortest step that gives at most seven; single days where the whole is short. */
function ticksOf(from: number, to: number): TimelineData['ticks'] {
  const monthOf = (day: number): number =>
    Number(dateText(day).slice(0, 4)) * 12 + Number(dateText(day).slice(5, 7)) - 1
  const first = monthOf(from) + (dateText(from).endsWith('-01') ? 0 : 1)
  const last = monthOf(to)
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000].find(
    (own) => Math.floor(last / own) - Math.ceil(first / own) < mostTicks,
  )!
  const ticks: TimelineData['ticks'] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const text = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
    ticks.push({ day: dateSpan(text)!.from, label: step >= 12 ? text.slice(0, 4) : text })
  }
  if (ticks.length > 1) return ticks
  const gap = Math.max(1, Math.ceil((to - from) / (mostTicks - 1)))
  const days: TimelineData['ticks'] = []
  for (let day = from; day <= to; day += gap) days.push({ day, label: dateText(day).slice(5) })
  return days
}
