/** The timeline of a case: events in the order of their dates, counts, tactics and crossed signals, with indexes for names. */
import type { CaseSpec, Event, Pattern } from '../case/index.ts'
import { type DatePrecision, dateSpan } from './dates.ts'

/** One event. Indexes are those of the compiled case; events are in the order of their dates. */
export interface CompiledEvent {
  id: string
  what: string
  /** As written. */
  date: string
  until: string | null
  /** First and last day it may have happened or lasted, as day numbers. */
  from: number
  to: number
  /** The coarser of date and end. */
  precision: DatePrecision
  certainty: Event['certainty']
  kind: Event['kind']
  actor: number
  target: number | null
  magnitude: number
  /** What the actor demands, offers or concedes; null where the event states no position. */
  position: { issue: number; options: number[] }[] | null
  /** Index of the event it answers with a no. */
  rejects: number | null
  reason: NonNullable<Event['reason']> | null
  claims: string[]
}

/** Counts of one source, in the order of their days. */
export interface CompiledCounts {
  id: string
  name: string
  unit: string
  actor: number
  /** Day numbers, both included; `to` below `from` where the file has it the wrong way round. */
  counts: { from: number; to: number; count: number }[]
  note: string
  claims: string[]
}

/** A tactic with the events (indexes) that are examples of it and those that speak against it. */
export interface CompiledTactic {
  id: string
  name: string
  description: string
  user: number | null
  indicator: NonNullable<CaseSpec['tactics'][number]['indicator']> | null
  examples: number[]
  against: number[]
  claims: string[]
}

/** A word or step that parties understand differently. */
export interface CompiledCrossedSignal {
  id: string
  what: string
  kind: 'order' | 'meaning'
  meanings: { party: number; meaning: string }[]
  events: number[]
  claims: string[]
}

/** Everything on the timeline; empty lists where the case says nothing. */
export interface CompiledTimeline {
  events: CompiledEvent[]
  counts: CompiledCounts[]
  tactics: CompiledTactic[]
  crossedSignals: CompiledCrossedSignal[]
}

/** Compiles the timeline. The loader has checked every name. */
export function compileTimeline(
  spec: CaseSpec,
  partyIndex: Map<string, number>,
  settledBy: (position: Pattern) => { issue: number; options: number[] }[],
): CompiledTimeline {
  const party = (id: string): number => partyIndex.get(id)!
  const dated = spec.events
    .map((event) => ({ event, ...daysOf(event) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.event.id < b.event.id ? -1 : 1))
  const place = new Map(dated.map(({ event }, index) => [event.id, index]))
  const events = dated.map(
    ({ event, from, to, precision }): CompiledEvent => ({
      id: event.id,
      what: event.what,
      date: event.date,
      until: event.until ?? null,
      from,
      to,
      precision,
      certainty: event.certainty,
      kind: event.kind,
      actor: party(event.actor),
      target: event.target === undefined ? null : party(event.target),
      magnitude: event.magnitude ?? 1,
      position: event.position ? settledBy(event.position) : null,
      rejects: event.rejects === undefined ? null : place.get(event.rejects)!,
      reason: event.reason ?? null,
      claims: event.claims,
    }),
  )
  const marked = (tactic: string, side: 'tactics' | 'against'): number[] =>
    dated.flatMap(({ event }, index) => (event[side].includes(tactic) ? [index] : []))
  return {
    events,
    counts: inOrder(spec.counts).map(({ id, name, unit = '', actor, counts, note = '', claims }) => ({
      id,
      name,
      unit,
      actor: party(actor),
      counts: counts
        .map(({ from, to, count }) => ({ from: dateSpan(from)!.from, to: dateSpan(to)!.to, count }))
        .sort((a, b) => a.from - b.from || a.to - b.to || a.count - b.count),
      note,
      claims,
    })),
    tactics: inOrder(spec.tactics).map(({ id, name, description = '', user, indicator, claims }) => ({
      id,
      name,
      description,
      user: user === undefined ? null : party(user),
      indicator: indicator ?? null,
      examples: marked(id, 'tactics'),
      against: marked(id, 'against'),
      claims,
    })),
    crossedSignals: inOrder(spec.crossedSignals).map(({ id, what, kind, meanings, events: ids, claims }) => ({
      id,
      what,
      kind,
      meanings: Object.entries(meanings)
        .map(([name, meaning]) => ({ party: party(name), meaning }))
        .sort((a, b) => a.party - b.party),
      events: [...new Set(ids)].map((one) => place.get(one)!).sort((a, b) => a - b),
      claims,
    })),
  }
}

const coarseness: readonly DatePrecision[] = ['day', 'month', 'year']

/** Days of an event; an end before the beginning is left out. */
function daysOf({ date, until }: Event): { from: number; to: number; precision: DatePrecision } {
  const start = dateSpan(date)!
  const end = until === undefined ? null : dateSpan(until)
  if (!end || end.to < start.from) return start
  const coarser = Math.max(coarseness.indexOf(start.precision), coarseness.indexOf(end.precision))
  return { from: start.from, to: Math.max(start.to, end.to), precision: coarseness[coarser]! }
}

function inOrder<One extends { id: string }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
}
