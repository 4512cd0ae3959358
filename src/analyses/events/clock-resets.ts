/** Does a party set the clock back: reopen what was closed, widen what had narrowed, let deadlines pass? */
import { type CompiledCase, dateSpan } from '../../compile/index.ts'
import { exactShareTest, poissonInterval, shareRatio } from '../../models/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'
import { inOrder, overlaps, type PartyRecord, standingPositions, type Worth } from './positions.ts'

/** One chance to set the clock back, and whether it was taken. */
export interface Occasion {
  party: number
  reset: boolean
  /** Events (indexes) it consists of. */
  events: number[]
  kind: 'statement' | 'deadline'
}

/** Events by which a party meets a deadline. */
const acts: readonly string[] = ['agree', 'yield', 'concession', 'ceasefire', 'cooperate']

/**
 * Every occasion of every party. A statement is one where it speaks again of an issue on which somebody else stands too; it is
 * a reset where on some such issue the distance grows by more than the least move although it had been closed or had narrowed.
 * A deadline set for the party that has passed by the day of the case is one; it is a reset where none of the party's acts
 * (agreeing, yielding, conceding, a ceasefire, cooperating) falls in its time. Deadlines known by the year only are skipped.
 */
export function occasionsOf(
  compiled: CompiledCase,
  records: readonly PartyRecord[],
  worth: Worth,
  parameters: EventsParameters,
): { occasions: Occasion[]; skipped: number[] } {
  const deadlines = deadlineOccasions(compiled, parameters)
  const skipped = compiled.parties.map((_, party) => records[party]!.skipped + deadlines.skipped[party]!)
  const occasions = [...statementOccasions(compiled, records, worth, parameters), ...deadlines.occasions]
  return { occasions, skipped }
}

function statementOccasions(
  compiled: CompiledCase,
  records: readonly PartyRecord[],
  worth: Worth,
  { leastMove }: EventsParameters,
): Occasion[] {
  const standing = standingPositions(compiled.parties.length)
  const widest = new Map<string, number>()
  /** Distance on one issue on the mover's own scale; 0 where both could live with an option, 1 or 0 without a scale. */
  const distance = (
    mover: number,
    issue: number,
    mine: readonly number[],
    theirs: readonly number[],
  ): number => {
    if (overlaps(mine, theirs)) return 0
    const own = worth(mover, issue, mine)
    const other = worth(mover, issue, theirs)
    return own === null || other === null ? 1 : Math.abs(own - other)
  }
  const occasions: Occasion[] = []
  for (const statement of inOrder(records)) {
    const { party, position } = statement
    let occasion = false
    let reset = false
    for (const { issue, options } of position) {
      const before = standing.of(party, issue)
      compiled.parties.forEach((_, other) => {
        const theirs = other === party ? undefined : standing.of(other, issue)
        if (!theirs) return
        const after = distance(party, issue, options, theirs)
        const key = `${party} ${other} ${issue}`
        const mirrored = `${other} ${party} ${issue}`
        const seenByOther = distance(other, issue, theirs, options)
        widest.set(mirrored, Math.max(seenByOther, widest.get(mirrored) ?? 0))
        if (before) {
          occasion = true
          const was = distance(party, issue, before, theirs)
          const known = Math.max(was, widest.get(key) ?? 0)
          const narrowed = was === 0 || was < known - leastMove
          if (narrowed && after > was + leastMove) reset = true
          widest.set(key, Math.max(known, after))
        } else widest.set(key, Math.max(after, widest.get(key) ?? 0))
      })
    }
    standing.take(statement)
    if (occasion) occasions.push({ party, reset, events: statement.events, kind: 'statement' })
  }
  return occasions
}

function deadlineOccasions(
  compiled: CompiledCase,
  { deadlineDays, graceDays }: EventsParameters,
): { occasions: Occasion[]; skipped: number[] } {
  const today = dateSpan(compiled.asOf)?.to ?? Number.POSITIVE_INFINITY
  const skipped = compiled.parties.map(() => 0)
  const occasions = compiled.events.flatMap((event, index): Occasion[] => {
    if (event.kind !== 'deadline' || event.target === null) return []
    const party = event.target
    if (event.precision === 'year') {
      skipped[party]! += 1
      return []
    }
    if (event.to > today) return []
    const begins = event.until === null ? event.from - deadlineDays : event.from
    const met = compiled.events.some(
      (one) =>
        one.actor === party &&
        one.precision !== 'year' &&
        acts.includes(one.kind) &&
        one.to >= begins &&
        one.from <= event.to + graceDays,
    )
    return [{ party, reset: !met, events: [index], kind: 'deadline' }]
  })
  return { occasions, skipped }
}

/**
 * Resets per occasion of one party, with the exact Poisson interval, tested against all others together: given all resets, is
 * this party's part larger than its part of the occasions? Where waiting pays the party by the arithmetic of the war path
 * (`waitingPays`), delay says nothing about its intentions, and the likelihood ratio is 1.
 */
export function clockResets(
  compiled: CompiledCase,
  party: number,
  { occasions, skipped }: ReturnType<typeof occasionsOf>,
  waitingPays: boolean,
  { leastRounds }: EventsParameters,
): Draft {
  const own = occasions.filter((one) => one.party === party)
  const n = own.length
  const resets = own.filter(({ reset }) => reset)
  const all = occasions.filter(({ reset }) => reset).length
  const named = {
    party: compiled.parties[party]!.id,
    indicator: 'clock-reset',
    counted: 'occasions',
    n,
    skipped: skipped[party]!,
  } as const
  if (n === 0) return emptyDraft(named, 'no-restatements')
  const others = occasions.length - n
  const part = n / occasions.length
  const enough = n >= leastRounds
  const comparable = others >= leastRounds
  const eventsOf = (list: readonly Occasion[]): string[] =>
    list.flatMap(({ events }) => events.map((event) => compiled.events[event]!.id))
  return {
    ...named,
    series: null,
    estimate: resets.length / n,
    interval: poissonInterval(resets.length, n),
    why: !enough ? 'few' : !comparable ? 'no-others' : null,
    details: {
      resets: resets.length,
      deadlinesPassed: resets.filter(({ kind }) => kind === 'deadline').length,
      othersResets: all - resets.length,
      othersOccasions: others,
      waitingPays: waitingPays ? 1 : 0,
    },
    examples: eventsOf(resets),
    counterExamples: eventsOf(own.filter(({ reset }) => !reset)),
    p: enough && comparable ? exactShareTest(resets.length, all, part) : null,
    sameP: null,
    direction: resets.length * others - (all - resets.length) * n,
    ratio: !enough || !comparable ? null : waitingPays ? 1 : shareRatio(resets.length, all, part),
  }
}
