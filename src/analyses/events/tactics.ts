/** Tactics somebody is said to use: what is listed for and against, for every party alike. */
import type { CompiledCase } from '../../compile/index.ts'
import type { CrossedSignalView, IndicatorResult, TacticView, TimelineEvent } from './finding.ts'

/** Events as listed. */
export function timelineOf(compiled: CompiledCase): TimelineEvent[] {
  const party = (index: number): string => compiled.parties[index]!.id
  return compiled.events.map((event) => ({
    id: event.id,
    what: event.what,
    date: event.date,
    until: event.until,
    precision: event.precision,
    from: event.from,
    to: event.to,
    kind: event.kind,
    actor: party(event.actor),
    target: event.target === null ? null : party(event.target),
    certainty: event.certainty,
    claims: event.claims,
  }))
}

/**
 * Every tactic against every party, the one it is said of first: events marked as examples or as speaking against it, by who
 * acted, and where the results of the linked indicator stand.
 */
export function tacticsOf(compiled: CompiledCase, indicators: readonly IndicatorResult[]): TacticView[] {
  return compiled.tactics.map((tactic) => {
    const order = compiled.parties.map((_, party) => party)
    order.sort((a, b) => Number(b === tactic.user) - Number(a === tactic.user) || a - b)
    const idsOf = (events: readonly number[], party: number): string[] =>
      events
        .map((index) => compiled.events[index]!)
        .flatMap((event) => (event.actor === party ? [event.id] : []))
    return {
      id: tactic.id,
      name: tactic.name,
      description: tactic.description,
      indicator: tactic.indicator,
      claims: tactic.claims,
      parties: order.map((party) => ({
        party: compiled.parties[party]!.id,
        saidOf: party === tactic.user,
        examples: idsOf(tactic.examples, party),
        against: idsOf(tactic.against, party),
        indicators: indicators.flatMap((one, index) =>
          one.indicator === tactic.indicator && one.party === compiled.parties[party]!.id ? [index] : [],
        ),
      })),
    }
  })
}

/** Words and steps understood differently, with the events they came up in. */
export function crossedSignalsOf(compiled: CompiledCase): CrossedSignalView[] {
  return compiled.crossedSignals.map(({ id, what, kind, meanings, events, claims }) => ({
    id,
    what,
    kind,
    meanings: meanings.map(({ party, meaning }) => ({ party: compiled.parties[party]!.id, meaning })),
    events: events.map((index) => compiled.events[index]!.id),
    claims,
  }))
}
