/** What each party has demanded, offered and conceded, one statement after the other. */
import type { CompiledCase, CompiledEvent, World } from '../../compile/index.ts'
import { optionValues, type Position } from './fitting-states.ts'

/** One statement: everything one party said on the same date. */
export interface Statement {
  party: number
  /** Middle of its date, as a day number; halves for even spans. */
  at: number
  /** Indexes of its events. */
  events: number[]
  position: Position
}

/** The record of a party and how many of its statements are dated too vaguely to be put in order. */
export interface PartyRecord {
  statements: Statement[]
  skipped: number
}

/** Kinds whose position is somebody else's. */
const notOwn: readonly CompiledEvent['kind'][] = ['reject', 'accuse']

/**
 * Statements of every party in the order of their dates. Events of one party with the same date are one statement, since they
 * are not independent; where they differ on an issue, either is allowed. Events known only by their year are skipped and
 * counted.
 */
export function recordsOf(compiled: CompiledCase): PartyRecord[] {
  return compiled.parties.map((_, party): PartyRecord => {
    const own = compiled.events.flatMap((event, index) =>
      event.actor === party && event.position && !notOwn.includes(event.kind) ? [{ event, index }] : [],
    )
    const dated = own.filter(({ event }) => event.precision !== 'year')
    const statements: Statement[] = []
    const byDate = new Map<string, { event: CompiledEvent; index: number }[]>()
    for (const one of dated) {
      const key = `${one.event.from} ${one.event.to}`
      byDate.set(key, [...(byDate.get(key) ?? []), one])
    }
    for (const same of byDate.values()) {
      const { from, to } = same[0]!.event
      statements.push({
        party,
        at: (from + to) / 2,
        events: same.map(({ index }) => index),
        position: joined(same.map(({ event }) => event.position!)),
      })
    }
    statements.sort((a, b) => a.at - b.at || a.events[0]! - b.events[0]!)
    return { statements, skipped: own.length - dated.length }
  })
}

function joined(positions: readonly Position[]): Position {
  const allowed = new Map<number, number[]>()
  for (const { issue, options } of positions.flat()) {
    const before = allowed.get(issue) ?? []
    allowed.set(
      issue,
      [...new Set([...before, ...options])].sort((a, b) => a - b),
    )
  }
  return [...allowed].map(([issue, options]) => ({ issue, options })).sort((a, b) => a.issue - b.issue)
}

/** What one issue's part of a position is worth to a party, 0 to 1; null for a party that only ranks, or where no state has it. */
export type Worth = (party: number, issue: number, options: readonly number[]) => number | null

/** Values of options by party, worked out when first asked for. */
export function valuesIn(compiled: CompiledCase, world: World): Worth {
  const known = new Map<number, Float64Array[]>()
  return (party, issue, options) => {
    if (compiled.parties[party]!.scale === 'ordinal') return null
    let values = known.get(party)
    if (!values) {
      values = optionValues(compiled, world.payoffOf[party]!)
      known.set(party, values)
    }
    const mean = options.reduce((sum, option) => sum + values[issue]![option]!, 0) / options.length
    return Number.isNaN(mean) ? null : mean
  }
}

/** The last position of each party on each issue, as statements are read in order. */
export interface StandingPositions {
  /** Options the party last stood for; undefined before it has spoken of the issue. */
  of: (party: number, issue: number) => readonly number[] | undefined
  /** Takes a statement in. */
  take: (statement: Statement) => void
}

/** Nobody has said anything yet. */
export function standingPositions(parties: number): StandingPositions {
  const last = Array.from({ length: parties }, () => new Map<number, readonly number[]>())
  return {
    of: (party, issue) => last[party]!.get(issue),
    take: ({ party, position }) => {
      for (const { issue, options } of position) last[party]!.set(issue, options)
    },
  }
}

/** All statements of all parties in the order of their dates; on the same day in the order of the timeline. */
export function inOrder(records: readonly PartyRecord[]): Statement[] {
  return records
    .flatMap(({ statements }) => statements)
    .sort((a, b) => a.at - b.at || a.events[0]! - b.events[0]!)
}

/** True where two positions on an issue have an option in common. */
export function overlaps(first: readonly number[], second: readonly number[]): boolean {
  return first.some((option) => second.includes(option))
}
