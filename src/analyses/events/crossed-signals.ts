/** Does a party say no to the order of steps or the meaning of a word, while what both want has not moved? */
import type { CompiledCase } from '../../compile/index.ts'
import { exactShareTest, shareRatio } from '../../models/index.ts'
import { normalQuantile, wilsonInterval } from '../../numeric/index.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { EventsParameters } from './parameters.ts'
import { inOrder, overlaps, type PartyRecord, standingPositions } from './positions.ts'

const reach90 = normalQuantile(0.95)

/**
 * Crossed-signal index: of the party's rejections with a reason, the share whose reason is order or meaning while neither side
 * changed its position between what was rejected and the no. A second no to the same event counts once. Where either is
 * dated by the year only, whether positions moved cannot be told, and the rejection is skipped and counted; so is one without
 * a reason. Half is what it is tested against.
 */
export function crossedSignalIndex(
  compiled: CompiledCase,
  party: number,
  records: readonly PartyRecord[],
  { leastRounds }: EventsParameters,
): Draft {
  const own = {
    party: compiled.parties[party]!.id,
    indicator: 'crossed-signal',
    counted: 'rejections',
  } as const
  const answered = new Set<number>()
  const rejections = compiled.events.filter((event) => {
    if (event.actor !== party || event.rejects === null || answered.has(event.rejects)) return false
    answered.add(event.rejects)
    return true
  })
  const placed = rejections.filter(
    ({ reason, precision, rejects }) =>
      reason !== null && precision !== 'year' && compiled.events[rejects!]!.precision !== 'year',
  )
  const skipped = rejections.length - placed.length
  const n = placed.length
  if (n === 0) return emptyDraft({ ...own, skipped }, 'no-rejections')
  const moves = positionMoves(compiled, records)
  const crossed = placed.filter(({ reason, rejects, from, to }) => {
    if (reason !== 'order' && reason !== 'meaning') return false
    const asked = compiled.events[rejects!]!
    const [begins, ends] = [(asked.from + asked.to) / 2, (from + to) / 2]
    return !moves.some(
      (move) =>
        (move.party === party || move.party === asked.actor) &&
        move.at > Math.min(begins, ends) &&
        move.at < Math.max(begins, ends),
    )
  })
  return {
    ...own,
    series: null,
    estimate: crossed.length / n,
    interval: wilsonInterval(crossed.length, n, reach90),
    n,
    skipped,
    why: n < leastRounds ? 'few' : null,
    details: {
      order: placed.filter(({ reason }) => reason === 'order').length,
      meaning: placed.filter(({ reason }) => reason === 'meaning').length,
      terms: placed.filter(({ reason }) => reason === 'terms').length,
    },
    examples: crossed.map(({ id }) => id),
    counterExamples: placed.filter((one) => !crossed.includes(one)).map(({ id }) => id),
    p: exactShareTest(crossed.length, n, 0.5),
    sameP: null,
    direction: crossed.length - n / 2,
    ratio: shareRatio(crossed.length, n, 0.5),
  }
}

/** Statements by which a party left its earlier position on some issue. */
function positionMoves(
  compiled: CompiledCase,
  records: readonly PartyRecord[],
): { party: number; at: number }[] {
  const standing = standingPositions(compiled.parties.length)
  const moves: { party: number; at: number }[] = []
  for (const statement of inOrder(records)) {
    const { party, at, position } = statement
    const moved = position.some(({ issue, options }) => {
      const before = standing.of(party, issue)
      return before !== undefined && !overlaps(before, options)
    })
    if (moved) moves.push({ party, at })
    standing.take(statement)
  }
  return moves
}
